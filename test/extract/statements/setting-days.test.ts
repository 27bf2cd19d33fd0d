import { describe, expect, test } from 'vitest'
import { each } from './reading.ts'

/** The date of the last statement of a passage that stands well inside the news. The day of writing is Wednesday, 10 May 2023. */
const lastDay = (passage: string) =>
  each(`The port of Nadi is shut.\n\nNobody knows for how long.\n\nShips wait outside.\n\n${passage}`, 'date').at(-1)

describe('the day that the narrator has set holds', () => {
  test.each([
    ['for who acted on it', '{Ana Okoro} flew home on Monday. {She=Ana Okoro} called the talks “a farce”.'],
    ['for who acted on it, further on', '{Ana Okoro} flew home on Monday. It rained. “A farce,” {she=Ana Okoro} said.'],
    [
      'for who goes on',
      '{Ana Okoro} told the house on Monday that it was over. {Pavel Horvat} was calmer: it was late, {he=Pavel Horvat} said.',
    ],
    [
      'for all where it opens the passage',
      'On Monday troops took the bridge. It rained. {Pavel Horvat} called for calm.',
    ],
    ['for who answers', '{Ana Okoro} told the house on Monday that it was over. {Pavel Horvat} denied that it was.'],
    [
      'where the story goes on',
      'They met on Monday. That night it rained. {Pavel Horvat} told {Ana Okoro} it was over.',
    ],
    [
      'for words that lean on those of whom it tells',
      'Some women blocked the bridge on Monday. {Pavel Horvat} appealed to them to go home.',
    ],
    [
      'for its own spokesman',
      '{@The relief corps} on Monday counted nine camps. “All are full,” said its spokesman, {Pavel Horvat}.',
    ],
    [
      'where the day opens the scene',
      'On Monday troops took the bridge. {Pavel Horvat} spoke of treason and said it was over.',
    ],
    [
      'where the narrator’s own account goes on',
      'Four rockets fell on Monday. Two guards were hurt, {@the army} said.',
    ],
    [
      'rather than the day of a side clause',
      '{Ana Okoro}, who admitted on Sunday that she had erred, resigned on Monday. “I take the blame,” {Ana Okoro} said.',
    ],
    [
      'under what lies before it',
      'On Monday {Ana Okoro} said it was over. {Ruto} had rung her on Sunday. {Ana Okoro} added that it was late.',
    ],
  ])('%s', (_, passage) => {
    expect(lastDay(passage)).toBe('2023-05-08')
  })
})

describe('and not', () => {
  test.each([
    [
      'for others who speak of the deed',
      'A helicopter came down on Monday. “Nobody fired at it,” {Pavel Horvat} said in a broadcast.',
    ],
    [
      'for others who speak of it to the press',
      'Shops shut on Monday. {Pavel Horvat} told {%Radio Fiji} that it was over.',
    ],
    [
      'for what others are said to have said',
      '{Ana Okoro} said on Monday it was over. Nine were held, according to {@the army}.',
    ],
    [
      'in another place',
      '{Ana Okoro} flew home on Monday. It rained for a while. Crowds came out. {Pavel Horvat} blamed the weather.',
    ],
    [
      'for how far back it goes',
      'Fire has slackened since the 8th. {Pavel Horvat} told {%Radio Fiji} that it was over.',
    ],
    ['for what is told behind a semicolon', 'On Monday rockets fell on the port; {@the army} blamed the rebels.'],
    [
      'for what was said at some other time',
      '{Ana Okoro} flew home on Monday. “A farce,” {she=Ana Okoro} told aides afterwards.',
    ],
    ['for another occasion', '{Ana Okoro} flew home on Monday. “A farce,” {she=Ana Okoro} told {%Radio Fiji}.'],
    [
      'for another who speaks next',
      '{Ana Okoro} told the house on Monday it was over. {Pavel Horvat} called for calm.',
    ],
    [
      'for what only lay before',
      'Nobody came. On Monday {@the ministry} had spoken of ten dead. {Pavel Horvat} said it was over.',
    ],
  ])('%s', (_, passage) => {
    expect(lastDay(passage)).toBeNull()
  })
})

describe('the date beside the verb', () => {
  test.each([
    ['{Pavel Horvat}, who on Monday announced that it was over, is in hiding.', '2023-05-08'],
    ['{Pavel Horvat}, still minister on Monday, asked for calm.', null],
    ['Rebels struck on Monday. {@The front} claimed responsibility for it the same day.', '2023-05-08'],
    ['{Pavel Horvat} said at Monday’s news conference that it was over.', '2023-05-08'],
    ['{Pavel Horvat} said of the floods in Monday’s storm that it was over.', null],
    ['{Pavel Horvat} asked for calm; on Monday he flew home.', null],
    ['{Pavel Horvat} said it was over, raising the toll that he gave on Monday.', null],
    ['In the autumn of 2012 {Pavel Horvat} offered talks.', '2012'],
    ['On the 8th the {@ministry} announced that it was over.', '2023-05-08'],
  ])('%s', (passage, date) => {
    expect(each(`The port is shut.\n\nNobody knows.\n\nShips wait.\n\n${passage}`, 'date')[0]).toBe(date)
  })
})
