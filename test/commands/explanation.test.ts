import { expect, test } from 'vitest'
import { explanationOf } from '../../src/commands/explanation.ts'
import { folderWith } from '../documents/support.ts'
import { readout } from '../support/readout.ts'
import { document, extraction } from '../support/said.ts'

test('a find is explained by its rule and its words', () => {
  const body = 'Anna Weber rang Paul Okoro. "We are worried," she said. Shells killed 12 people in Kidal, Mali said.'
  const found = extraction(body, {
    persons: [
      { name: 'Anna Weber', country: 'DEU', positions: [{ title: 'Chancellor' }], mentions: ['Anna Weber', 'she'] },
      { name: 'Paul Okoro', mentions: ['Paul Okoro'] },
    ],
    organisations: [{ name: 'Mali', kind: 'state', country: 'MLI', mentions: ['Mali'] }],
    calls: [
      {
        participants: ['Anna Weber', 'Paul Okoro'],
        initiator: 'Anna Weber',
        date: '2021-05',
        evidence: ['Anna Weber rang Paul Okoro'],
      },
    ],
    statements: [{ speaker: 'Anna Weber', words: ['We are worried,'], medium: 'call', call: 0 }],
    incidents: [
      {
        type: 'missile_attack',
        place: 'Kidal',
        country: 'MLI',
        casualties: [{ fatalities: 12, claimed_by: 'Mali', words: '12 people' }],
        evidence: ['Shells killed 12 people in Kidal'],
      },
    ],
  })
  expect(explanationOf({ ...document(body), key: 'kidal.txt' }, found)).toBe(`kidal.txt

person: Anna Weber (DEU), Chancellor  [by-hand]
    mentions: “Anna Weber”, “she”
    country: “Anna Weber”, “she”
person: Paul Okoro  [by-hand]
    mentions: “Paul Okoro”
state: Mali (MLI)  [by-hand]
    mentions: “Mali”
call: Anna Weber and Paul Okoro, placed by Anna Weber, 2021-05, phone, occurred  [by-hand]
    evidence: “Anna Weber rang Paul Okoro”
statement: Anna Weber, direct, call  [by-hand]
    evidence: “We are worried,”
missile_attack: Kidal, MLI  [by-hand]
    evidence: “Shells killed 12 people in Kidal”
    12 dead, says Mali: “12 people”
    country: “Shells killed 12 people in Kidal”
`)
})

test('readout extract --explain prints explanations instead of JSON', async () => {
  const folder = folderWith({
    'a.txt': 'President Ashraf Ghani spoke by telephone with Mike Pompeo, the palace said.\n',
  })
  const { code, stdout } = await readout(['extract', '--explain', folder])
  expect([
    code,
    stdout
      .split('\n')
      .slice(0, 3)
      .join('\n')
      .replace(/\[.*\]/, '[rule]'),
  ]).toEqual([0, `${folder}/a.txt\n\nperson: Ashraf Ghani, President  [rule]`])
})
