import { describe, expect, test } from 'vitest'
import type { CallHeld } from '../../../src/extract/statements/calls-told.ts'
import { findStatements } from '../../../src/extract/statements/statements.ts'
import { each, readingOf } from './reading.ts'

describe('the kind', () => {
  test.each([
    ['“Enough. Go home,” {Sanna Marin} said.', 'direct'],
    ['{Sanna Marin} said it was enough.', 'indirect'],
    ['{Sanna Marin} said it was “more than enough”.', 'mixed'],
    ["{Sanna Marin} described it as 'a low trick'.", 'mixed'],
    ['{Sanna Marin} “strongly condemned” the coup.', 'indirect'],
    ['{Sanna Marin} said “it is enough” and that it would end.', 'mixed'],
    ['The fees, {Sanna Marin} said, “are high”.', 'mixed'],
  ])('%s', (text, kind) => {
    expect(each(text, 'kind')).toEqual([kind])
  })
})

describe('the medium', () => {
  test.each([
    ['“Brace,” tweeted {Peter Ricketts}.', 'tweet'],
    ['{Peter Ricketts} wrote on Telegram that it was over.', 'tweet'],
    ['In another tweet {Peter Ricketts} said it was over.', 'tweet'],
    ['{Ajit Doval} told reporters in Delhi that it was over.', 'press_conference'],
    ['At a news conference later that day {Ajit Doval} called it “a farce”.', 'press_conference'],
    ['{Ajit Doval} told {%NDTV} it was over.', 'interview'],
    ['{Ajit Doval} said it was over, in an interview with {%NDTV}.', 'interview'],
    ['{@The ministry} said in a statement that it was over.', 'press_release'],
    ['{Jair Bolsonaro} said in a televised address that it was over.', 'speech'],
    ['{Jair Bolsonaro} told the Senate that it was over.', 'speech'],
    ['{Ajit Doval} wrote to {Wang Yi} that it was over.', 'letter'],
    ['In a letter to the Security Council {Ajit Doval} warned of war.', 'letter'],
    ['{Ajit Doval} said on local radio that it was over.', 'broadcast'],
    ['In a phone call {Ajit Doval} warned of war.', 'call'],
    ['{Ajit Doval} said it was over.', 'unspecified'],
    ['{Ajit Doval} said after a meeting in Pune that it was over.', 'unspecified'],
  ])('%s', (text, medium) => {
    expect(each(text, 'medium')).toEqual([medium])
  })

  test('carries over to what the same speaker says next, and back', () => {
    expect(
      each('{Najib} accused them of piracy. “Open the gate,” {Najib} said in a statement. “Now.”', 'medium'),
    ).toEqual(['press_release', 'press_release', 'press_release'])
  })
})

// The day of writing is Wednesday, 10 May 2023.
describe('the date', () => {
  test.each([
    ['{Wang Yi} said on Tuesday that talks would go on.', '2023-05-09'],
    ['On Monday {Wang Yi} said the talks, due on Friday, would go on.', '2023-05-08'],
    ['{Wang Yi} accused Manila on Tuesday of ramming a boat.', '2023-05-09'],
    ['{Wang Yi} pledged on Sunday that nothing would change.', '2023-05-07'],
    ['{Wang Yi} said that the strike on 3 May had killed two.', null],
    ['{Wang Yi}, who met him on Monday, said it was over.', null],
    ['{Wang Yi} said of Tuesday’s raid that it was over.', null],
    ['On Monday troops took the port. {Wang Yi} said it was over.', '2023-05-08'],
    ['{Wang Yi} said last month that it was over.', '2023-04'],
    ['{@The army} said the raid early on Wednesday had killed two.', '2023-05-10'],
  ])('%s', (text, date) => {
    expect(each(text, 'date')).toEqual([date])
  })

  test('is the release’s own where it says nothing else', () => {
    expect(each('{Wang Yi} urged calm.', 'date', 'Ministry of Foreign Affairs')).toEqual(['2023-05-10'])
  })
})

describe('what was said in a call', () => {
  const callIn = (text: string, participants: string[], words: string): CallHeld => ({
    participants,
    status: 'occurred',
    date: '2023-05-08',
    evidence: [{ start: text.indexOf(words), end: text.indexOf(words) + words.length }],
  })
  const inCall = (marked: string, words: string, publisher: string | null = null) => {
    const reading = readingOf(marked, publisher)
    const calls = [callIn(reading.text.body, ['Modi', 'Oli'], words)]
    return findStatements(reading, calls).map(({ speaker, medium, date, call }) => [speaker, medium, date, call])
  }

  test('to the other party', () => {
    expect(inCall('{Modi} rang {Oli} and told {him=Oli} that help was on its way.', 'rang Oli')).toEqual([
      ['Modi', 'call', '2023-05-08', 0],
    ])
  })

  test('in the words of who reports it', () => {
    expect(inCall('{Modi} rang {Oli}. {Oli} thanked Delhi, {@the ministry} said.', 'rang Oli')).toEqual([
      ['Oli', 'call', '2023-05-08', 0],
    ])
  })

  test('in a readout, all that the parties say', () => {
    const text = '{Modi} spoke with {Oli} by phone. {Modi} expressed concern. {Oli} promised an inquiry.'
    expect(inCall(text, 'spoke with Oli', 'Prime Minister’s Office')).toEqual([
      ['Modi', 'call', '2023-05-08', 0],
      ['Oli', 'call', '2023-05-08', 0],
    ])
  })

  test('not what one of them says to others', () => {
    expect(inCall('{Modi} rang {Oli}. Afterwards {Modi} told reporters that help was on its way.', 'rang Oli')).toEqual(
      [['Modi', 'press_conference', null, null]],
    )
  })
})
