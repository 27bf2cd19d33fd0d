import { describe, expect, test } from 'vitest'
import { said } from './reading.ts'

const tables: Record<string, [sentence: string, ...expected: string[]][]> = {
  'a clause before an inverted verb': [
    ['Nine men were hurt, said {@the health ministry}.', 'the health ministry: Nine men were hurt'],
    [
      'Two boats sank and nine men are hurt, says {@Oxfam}, the charity.',
      'Oxfam: Two boats sank and nine men are hurt',
    ],
    ['Nine men were hurt, reported {@the army} on Monday.', 'the army: Nine men were hurt'],
    ['{Rama} denied it, said {Obi} was ready and left.', 'Rama: it', 'Rama: Obi was ready and left'],
    ['{Rosario Diaz}, the minister, then accused {^Chile} of bad faith.', 'Rosario Diaz: Chile of bad faith'],
    ['“Not away.” {Roe}, the adviser, said nothing.'],
    ['{^Japan} calls them the Senkakus.'],
  ],
  'what an office passes on': [
    [
      '{Rama} rang on Monday, and {Obi} told him that the port was shut, {@the ministry} said.',
      'Obi (the ministry): the port was shut',
    ],
    ['It was the turn of {Obi}, who condemned the raid, {@the ministry} said.', 'Obi (the ministry): the raid'],
    ['{Rama} posted that he had rung Suva and asked for help.', 'Rama: he had rung Suva and asked for help'],
    ['{Obi} was blunt. {Rama}, {he=Obi} told reporters, had lied.', 'Obi: Rama … had lied'],
  ],
  'a clause that opens with a phrase': [
    ['On Monday boats rammed the pier, {@the ministry} said.', 'the ministry: On Monday boats rammed the pier'],
    [
      'After the talks {^Peru} opened the border, {@the army} said.',
      'the army: After the talks Peru opened the border',
    ],
    ['After the long talks in Oslo, {Mwangi} said no.'],
    ['A treaty, says {Rama}, comes last.', 'Rama: A treaty … comes last'],
    [
      'The premier “thanked the crews”, a {@Danish Navy} statement said.',
      'Danish Navy: The premier “thanked the crews”',
    ],
  ],
  'what stands between the verb and its words': [
    ['{Mwangi} told {%Ekho}, a radio station, on Monday that it was over.', 'Mwangi: it was over'],
    ['{Mwangi} said in a letter read out to lawmakers that he was leaving.', 'Mwangi: he was leaving'],
    ['{Mwangi} read out on state television that the house was closed.', 'Mwangi: the house was closed'],
    ['“We won,” {Mwangi} declared at the start of the Council of Ministers.', 'Mwangi: We won,'],
    ['{Rama} stressed the need for talks and agreed to meet in Suva.', 'Rama: the need for talks'],
    ['{Rama} tweeted his condolences, and {Berisha} sent a wreath.', 'Rama: his condolences'],
    ['{^Fiji} lodged a protest: two boats were lost.', 'Fiji: a protest'],
    ['{Rama} promised an answer in a tweet of his own.', 'Rama: an answer'],
    ['{@The Navy} reports two dead and nine hurt.', 'The Navy: two dead and nine hurt'],
    ['{@The Navy} announced two dead.'],
    ['A friend of {~Obi}’s, {Femi Ade}, tweeted: “Not so.”', 'Femi Ade: Not so.'],
    ['{@The army} denied it. “We were asleep,” it read.', 'The army: it', 'The army: We were asleep,'],
  ],
}

for (const [name, table] of Object.entries(tables))
  describe(name, () => {
    test.each(table)('%s', (sentence, ...expected) => {
      expect(said(sentence)).toEqual(expected)
    })
  })
