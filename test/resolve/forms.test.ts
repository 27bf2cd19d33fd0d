import { describe, expect, test } from 'vitest'
import { comparedOrganisation, judgePersons, organisationForm, personForm } from '../../src/resolve/forms.ts'
import { judge } from '../../src/resolve/judge.ts'
import { knownNames } from '../../src/resolve/known.ts'
import { organisationFeatures } from '../../src/resolve/organisations.ts'
import type { OrganisationKind } from '../../src/vocabulary.ts'
import { smallWorld } from '../support/database.ts'

const known = knownNames(smallWorld)
/** A name, the country that the text says (one that was only inferred in brackets), a post. */
type Named = [name: string, country: string | null, title?: string]

const person = ([name, told, title]: Named) => {
  const country = told?.replace(/[()]/g, '') ?? null
  const parts = told === null || told !== country ? {} : { country: [{ start: 0, end: 1 }] }
  return personForm({ name, country, parts, positions: title ? [{ title, organisation: null, country }] : [] }, 'doc_1')
}

const organisation = ([name, country, kind]: [string, string | null, OrganisationKind]) =>
  organisationForm({ name, country, kind }, known)

describe('persons', () => {
  test.for<[Named, Named, string]>([
    [['Qassem Soleimani', 'IRN'], ['Qassem Soleiman', 'IRN'], 'same'],
    [['Mark T. Esper', 'USA'], ['Mark Esper', 'USA'], 'same'],
    [['Imran Khan', 'PAK'], ['Imran Khan', null], 'same'],
    [['Imran Khan', 'PAK'], ['Imran Khan', '(IRN)'], 'same'],
    [['Heiko Maas', '(BEL)'], ['Heiko Maas', '(FRA)'], 'same'],
    [['Mark Esper', null, 'Secretary of Defence'], ['Mark T. Esper', 'USA', 'US Secretary of Defence'], 'same'],
    [['Mark Esper', null], ['Mark T. Esper', 'USA'], 'same'],
    [['Qasem Soleimani', 'IRN', 'commander'], ['Ghassem Suleimani', 'IRN', 'commander'], 'same'],
    [['Qasem Soleimani', 'IRN'], ['Ghassem Suleimani', 'IRN'], 'same'],
    [['Shah Mahmood Qureshi', 'PAK'], ['Makhdoom Shah Mehmood Qureshi', null], 'same'],
    [['Javad Zarif', null], ['Mohammad Javad Zarif', 'IRN'], 'same'],
    [['António Guterres', null], ['Antonio Guterres', '(USA)'], 'same'],
    [['S. Jaishankar', 'IND'], ['Subrahmanyam Jaishankar', 'IND'], 'same'],
    [['S. Jaishankar', null], ['Subrahmanyam Jaishankar', 'IND'], 'doubtful'],
    [['Qassem Soleimani', 'IRN'], ['Qassem Soleiman', null], 'same'],
    [['Mike Pompeo', 'USA'], ['Mike Pompero', '(USA)'], 'same'],
    [['Mike Pompeo', 'USA'], ['Mike Pompero', null], 'doubtful'],
    [['Qasem Soleimani', '(IRN)'], ['Ghassem Suleimani', 'IRN'], 'doubtful'],
    [['Ali Khan', 'PAK'], ['Ali Khan', 'IND'], 'doubtful'],
    [['Bajwa', 'PAK', 'Chief of Army Staff'], ['Qamar Javed Bajwa', 'PAK', 'Chief of the Army Staff'], 'doubtful'],
    [['Jamal Nasser', 'JOR'], ['Jamil Nasser', 'JOR'], 'different'],
    [['Bajwa', 'PAK'], ['Qamar Javed Bajwa', 'PAK'], 'different'],
    [['Imran Khan', 'PAK'], ['Ayub Khan', 'PAK'], 'different'],
  ])('%j and %j: %s', ([left, right, verdict]) => {
    const judgements = [judgePersons(person(left), person(right)), judgePersons(person(right), person(left))]
    expect(judgements.map((one) => one.verdict)).toEqual([verdict, verdict])
  })

  test('a judgement tells its reasons in the order of the features', () => {
    expect(judgePersons(person(['Ali Khan', 'PAK']), person(['Ali Khan', 'IND']))).toEqual({
      verdict: 'doubtful',
      score: 55,
      apart: true,
      reasons: [
        { feature: 'same_full_name', weight: 75, detail: 'ali khan / ali khan' },
        { feature: 'different_country', weight: -20, detail: 'PAK / IND' },
      ],
    })
  })

  test('a surname without a post is a form of its document alone', () => {
    expect([person(['Khan', 'PAK']).document, person(['Khan', 'PAK', 'Prime Minister']).document]).toEqual([
      'doc_1',
      null,
    ])
  })
})

describe('organisations', () => {
  test.for<[[string, string | null, OrganisationKind], [string, string | null, OrganisationKind], string]>([
    [['Foreign Office', 'PAK', 'ministry'], ["Pakistan's Ministry of Foreign Affairs", 'PAK', 'ministry'], 'same'],
    [['Iranian Foreign Ministry', 'IRN', 'ministry'], ['the Foreign Ministry', 'IRN', 'government'], 'same'],
    [['ISPR', 'PAK', 'agency'], ['Inter-Services Public Relations', null, 'military'], 'same'],
    [['National Security Council', 'IRQ', 'agency'], ['NSC', 'IRQ', 'agency'], 'same'],
    [['Defense Ministry', 'IRQ', 'ministry'], ['Ministry of Defence', 'IRQ', 'ministry'], 'same'],
    [['Foreign Ministry', 'IRN', 'ministry'], ['Foreign Ministry', 'PAK', 'ministry'], 'different'],
    [['Foreign Office', null, 'ministry'], ['Foreign Office', 'PAK', 'ministry'], 'same'],
    [["Tehran's foreign ministry", 'IRN', 'ministry'], ['the Foreign Ministry', 'IRN', 'ministry'], 'same'],
    [['Iraqi military', 'IRQ', 'military'], ['Armed Forces of Iraq', 'IRQ', 'military'], 'same'],
    [['US embassy in Baghdad', 'USA', 'embassy'], ['U.S. mission in Iraq', 'USA', 'embassy'], 'same'],
    [['US embassy in Baghdad', 'USA', 'embassy'], ['American embassy in Tehran', 'USA', 'embassy'], 'different'],
    [['US embassy in Baghdad', 'USA', 'embassy'], ['American embassy', 'USA', 'embassy'], 'different'],
    [['US embassy in Erbil', 'USA', 'embassy'], ['American mission in Erbil', 'USA', 'embassy'], 'different'],
    [['embassy in Baghdad', null, 'embassy'], ['Iranian embassy in Baghdad', 'IRN', 'embassy'], 'doubtful'],
    [['National Security Council', 'IRQ', 'agency'], ['National Shipping Company', 'IRQ', 'company'], 'different'],
  ])('%j and %j: %s', ([left, right, verdict]) => {
    const [one, other] = [left, right].map((told) => comparedOrganisation(organisation(told), known))
    expect(one && other && judge(organisationFeatures, one, other).verdict).toBe(verdict)
  })

  test('a state is its country, whatever the text calls it', () => {
    const forms = [organisation(['Tehran', 'IRN', 'state']), organisation(['the Islamic Republic', 'IRN', 'state'])]
    expect(forms[0]).toEqual(forms[1])
    expect(forms[0]?.name).toBe('Iran')
  })

  test('a listed body has its listed name', () => {
    const { name, kind, country } = {
      ...organisation(['Pentagon', null, 'other']),
      kind: organisation(['Pentagon', null, 'other']).organisation_kind,
    }
    expect([name, kind, country]).toEqual(['Department of Defense', 'ministry', 'USA'])
  })
})
