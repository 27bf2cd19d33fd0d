import { describe, expect, test } from 'vitest'
import { readText } from '../../../src/extract/text/text.ts'
import { tokenise } from '../../../src/extract/text/tokens.ts'
import { documentOf } from '../../support/document.ts'

const read = (body: string) => readText(documentOf(body))
const sentences = (body: string) => read(body).sentences.map((sentence) => body.slice(sentence.start, sentence.end))
const quotations = (body: string) =>
  read(body).quotations.map((quotation) => quotation.spans.map((span) => body.slice(span.start, span.end)))
const roles = (body: string) =>
  read(body).sentences.map((sentence) => [sentence.role, body.slice(sentence.start, sentence.end)])

describe('tokens', () => {
  test.for([
    ['Gen. Okoro’s US-led force', ['Gen.', 'Okoro', '’s', 'US-led', 'force']],
    ['Amari´s death', ['Amari', '´s', 'death']],
    ['the ministers’ plan', ['the', 'ministers', '’', 'plan']],
    ["He didn't know; she'll call.", ['He', "didn't", 'know', ';', "she'll", 'call', '.']],
    ['Lt.-Gen. Singh at 9:30 a.m. on the 24th', ['Lt.-Gen.', 'Singh', 'at', '9:30', 'a.m.', 'on', 'the', '24th']],
    ['1,200 men, an 80-minute call, $1.5bn', ['1,200', 'men', ',', 'an', '80-minute', 'call', ',', '$', '1.5bn']],
    [
      'J. K. Adeyemi wrote to @ForeignMinBF: no.',
      ['J.', 'K.', 'Adeyemi', 'wrote', 'to', '@ForeignMinBF', ':', 'no', '.'],
    ],
    ['See https://example.org/a.b, please', ['See', 'https://example.org/a.b,', 'please']],
    ['Room No. 10, he said. No. Never.', ['Room', 'No.', '10', ',', 'he', 'said', '.', 'No', '.', 'Never', '.']],
  ] as const)('%s', ([text, expected]) => expect(tokenise(text).map((token) => token.text)).toEqual(expected))

  test('every token stands where it says', () => {
    const body = 'Ångström’s “No.” 👍 U.S. troops… çok\u00a0güzel'
    for (const token of tokenise(body)) expect(body.slice(token.start, token.end)).toBe(token.text)
  })
})

describe('sentences', () => {
  test.for([
    ['Gen. Okoro met Dr. A. B. Mensah. They left.', ['Gen. Okoro met Dr. A. B. Mensah.', 'They left.']],
    [
      'It fired at the U.S. The reply came at 3 p.m. Nobody died.',
      ['It fired at the U.S.', 'The reply came at 3 p.m.', 'Nobody died.'],
    ],
    ['The U.S. Embassy in Accra closed.', ['The U.S. Embassy in Accra closed.']],
    ['"We stay. We fight," she said. He left.', ['"We stay. We fight," she said.', 'He left.']],
    ['“We stay.” Nairobi answered at once.', ['“We stay.”', 'Nairobi answered at once.']],
    ['Why now? Nobody knows! It is so...', ['Why now?', 'Nobody knows!', 'It is so...']],
    ['First line\nSecond line', ['First line', 'Second line']],
    [
      'The two sides agreed on a list of prisoners who are to be\nfreed in May.\n\nA second list is open.',
      ['The two sides agreed on a list of prisoners who are to be\nfreed in May.', 'A second list is open.'],
    ],
  ] as const)('%s', ([text, expected]) => expect(sentences(text)).toEqual(expected))
})

describe('quotation marks', () => {
  test.for([
    ['She called it “a farce”, he “a triumph”.', [['a farce'], ['a triumph']]],
    ['"One day." he said, "we return."', [['One day.'], ['we return.']]],
    ["The 'red line' of the ministers' plan", [['red line']]],
    ['‘It is the airspace that counts,’ he said.', [['It is the airspace that counts,']]],
    ['“We came first.\n“We go last,” she said.', [['We came first.', 'We go last,']]],
    ['“We came first.\nShe left.', [['We came first.']]],
    ['It’s the ’90s and nobody’s fault', []],
  ] as const)('%s', ([text, expected]) => expect(quotations(text)).toEqual(expected))
})

describe('what stands before the text', () => {
  test.for([
    [
      'KAMPALA, May 4 (Lakes Wire) - Rebels fled.',
      [
        ['lead', 'KAMPALA, May 4 (Lakes Wire) -'],
        ['text', 'Rebels fled.'],
      ],
    ],
    [
      'LIMA: Rebels fled.',
      [
        ['lead', 'LIMA:'],
        ['text', 'Rebels fled.'],
      ],
    ],
    [
      'Geneva (Leman Press) — Talks failed.',
      [
        ['lead', 'Geneva (Leman Press) —'],
        ['text', 'Talks failed.'],
      ],
    ],
    ['Rebels fled - and came back.', [['text', 'Rebels fled - and came back.']]],
    [
      'Minister rings rebel chief\n\nBy Ada Obi\n\nRebels fled.',
      [
        ['title', 'Minister rings rebel chief'],
        ['byline', 'By Ada Obi'],
        ['text', 'Rebels fled.'],
      ],
    ],
    [
      'FOR IMMEDIATE RELEASE\n\nMarch 3, 2014\n\nRebels fled.\n\n###',
      [
        ['form', 'FOR IMMEDIATE RELEASE'],
        ['form', 'March 3, 2014'],
        ['text', 'Rebels fled.'],
        ['form', '###'],
      ],
    ],
    [
      'Q: Who fled?\n\nMR MENSAH: Rebels fled.',
      [
        ['lead', 'Q:'],
        ['text', 'Who fled?'],
        ['lead', 'MR MENSAH:'],
        ['text', 'Rebels fled.'],
      ],
    ],
    [
      '1. Rebels fled.\n2. They came back.',
      [
        ['lead', '1.'],
        ['text', 'Rebels fled.'],
        ['lead', '2.'],
        ['text', 'They came back.'],
      ],
    ],
  ] as const)('%s', ([text, expected]) => expect(roles(text)).toEqual(expected))
})
