import { describe, expect, test } from 'vitest'
import { each, said } from './reading.ts'

const tables: Record<string, [sentence: string, ...expected: string[]][]> = {
  'how strongly it was said': [
    ['{^Peru} condemns in the strongest terms the raid on its embassy.', 'Peru: the raid on its embassy'],
    ['{Rama} rejected with vigour the charge.', 'Rama: the charge'],
  ],
  'who and where between the verb and the words': [
    [
      '{Rama} admitted before {@the National Assembly} on Monday that three guns were dead.',
      'Rama: three guns were dead',
    ],
    ['{Rama} vowed to answer in kind.', 'Rama: to answer in kind'],
    ['{Rama} emphasised that, in such a case, the pact would lapse.', 'Rama: in such a case, the pact would lapse'],
  ],
  'a relative clause between commas': [
    ['{Rama}, who admitted that the guns were dead, resigned on Monday.', 'Rama: the guns were dead'],
  ],
  'what goes on behind the attribution': [
    [
      'The fault lay with Syria, {Rama} said, whose gunners had gone on firing.',
      'Rama: The fault lay with Syria … whose gunners had gone on firing',
    ],
    ['Nine boats were lost, {Rama} said in a note to the video he had posted.', 'Rama: Nine boats were lost'],
    [
      'Addressing the press on Monday, {Rama} said, “We have made our position clear.”',
      'Rama: We have made our position clear.',
    ],
    ['“{^Peru} is ready,” {@the Kremlin} statement said.', 'the Kremlin: Peru is ready,'],
  ],
  'as somebody reported': [
    ['As {Rama} reported this morning, the line had been cut.', 'Rama: the line had been cut'],
    ['The line had been cut, as stated by {Rama} on Monday.', 'Rama: The line had been cut'],
    ['The line had been cut, as agreed by {Rama} on Monday.'],
  ],
  'who speaks behind “and”': [
    [
      '{@The army} claimed that {^Seoul} had fired first and threatened “a second blow”.',
      'The army: Seoul had fired first',
      'The army: a second blow',
    ],
    ['{Rama} was heard telling {Berisha} that it was late.', 'Rama: it was late'],
    ['{Rama} declined. {he=Rama} then went on to add that the port was shut.', 'Rama: the port was shut'],
  ],
  'whom “he” means': [
    ['{Rama} sacked them. {Berisha} resigned. “I take the blame,” {he=Rama} said.', 'Berisha: I take the blame,'],
    [
      '{Berisha} was careful: {he=Rama} would wait, {he=Rama} said, before he acted.',
      'Berisha: he would wait … before he acted',
    ],
  ],
  'a colon behind what somebody did': [
    ['{Rama} was first to sound the alarm: “They are taking the square.”', 'Rama: They are taking the square.'],
    ['Protesters shouted at {Rama}: “Go home.”'],
    ['{Rama}, asked for comment, added the following:\n“We have seen the claim.”', 'Rama: We have seen the claim.'],
  ],
  'a spokesman whose name stands in the sentence before': [
    [
      'The answer came from {Nasser Bahrami}. {@The ministry} spokesman called the charge “a tale”.',
      'Nasser Bahrami: the charge “a tale”',
    ],
  ],
  'texts that were put somewhere': [
    ['{@The party} will march, according to a release posted on its page.'],
    ['{Rama} posted that the march was off.', 'Rama: the march was off'],
  ],
  'a subject far from its verb': [
    ['{Rama}, in a letter to the chair, {Asim Ahmad}, asked for a sitting.', 'Rama: a sitting'],
    ['{Rama}, in a note by his aide, {Edi}, described the raid as sabotage.', 'Rama: the raid as sabotage'],
    ['{Rama}, a spokesman for {@the Front} said it was late.', 'Rama: it was late'],
    [
      '{@The army} denied the report, with a spokesman for {@the navy} saying, “We do not comment.”',
      'The army: the report',
      'the navy: We do not comment.',
    ],
    ['{Rama} told a delegation led by {Berisha} on Monday that it was late.', 'Rama: it was late'],
    ['According to the spokesman, {Edi}, the port was shut.', 'Edi: the port was shut'],
  ],
  'a body by what it is': [
    ['{@The Northern Observatory} monitoring group said ten had died.', 'The Northern Observatory: ten had died'],
    [
      '{@The Northern Observatory} condemned the raid. The group also said ten had died.',
      'The Northern Observatory: the raid',
      'The Northern Observatory: ten had died',
    ],
  ],
  'behind a conjunction that opens the sentence': [
    ['But {Rama} said it was late.', 'Rama: it was late'],
    ['{Rama} waved. But {he=Rama} added that it was late.', 'Rama: it was late'],
  ],
  'quoted again': [
    [
      '{%Antara} quoted {Rama} as saying it was late. {He=Berisha} was quoted as saying it was cold.',
      'Rama (Antara): it was late',
      'Rama (Antara): it was cold',
    ],
  ],
  'further verbs': [
    ['{Rama} urged neither side to shoot.', 'Rama: neither side to shoot'],
    ['{Rama} called on nobody.'],
    ['{@The Elders} faulted his stance.', 'The Elders: his stance'],
    ['{Rama} termed it a mistake.', 'Rama: it a mistake'],
    ['{Rama} texted back: “None received.”', 'Rama: None received.'],
    ['{Rama} countered the charge.', 'Rama: the charge'],
    ['{@The port} reported an attack on its gates.', 'The port: an attack on its gates'],
    ['{Rama} conveyed his disappointment over the deal.', 'Rama: his disappointment over the deal'],
  ],
}

describe.each(Object.entries(tables))('%s', (_, rows) => {
  test.each(rows)('%s', (sentence, ...expected) => {
    expect(said(sentence)).toEqual(expected)
  })
})

describe('the medium', () => {
  test.each([
    ['{Rama} said in a conversation with {%Antara} that the port was shut.', 'interview'],
    ['{Rama} said in an interview with a local TV station that the port was shut.', 'interview'],
    ['{Rama} said in a statement on Facebook that the port was shut.', 'tweet'],
    ['{Rama} admitted before parliament that the port was shut.', 'speech'],
    ['{Rama}, who leads the party in the Senate, said the port was shut.', 'unspecified'],
  ])('%s', (text, medium) => {
    expect(each(text, 'medium')).toEqual([medium])
  })
})

describe('the date', () => {
  test.each([
    [
      'is the day on which the same speaker spoke last',
      '{Rama} said on Monday it was late. Snow fell. Roads closed. Shops shut. {Rama} urged calm.',
      ['2023-05-08', '2023-05-08'],
    ],
    [
      'is the day of writing, where the news is of that day',
      'Rebels shelled Bor on Wednesday.\nSnow fell there.\nRoads closed.\n{Rama} urged calm.',
      ['2023-05-10'],
    ],
    [
      'is not that of older news',
      'Rebels shelled Bor on Sunday.\nSnow fell there.\nRoads closed.\n{Rama} urged calm.',
      [null],
    ],
    [
      'is that of the lead in the paragraph behind it',
      'Rebels shelled Bor on Sunday.\n{Rama} urged calm.',
      ['2023-05-07'],
    ],
    ['is none of a position in the present', 'Rebels shelled Bor on Sunday.\n{Rama} says it is late.', [null]],
    [
      'is that of the heading above',
      '**Monday.** Rebels shelled Bor.\n{Rama} urged calm.\n**Tuesday.** {Rama} resigned.\n{Edi} thanked him.',
      ['2023-05-08', '2023-05-09'],
    ],
  ] as const)('%s', (_, text, expected) => {
    expect(each(text, 'date')).toEqual(expected)
  })
})
