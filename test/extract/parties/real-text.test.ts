// Ways of writing that reports of many countries have, in sentences of our own.
import { describe, expect, it } from 'vitest'
import { readingOf } from '../../support/reading.ts'

const personsIn = (body: string): string[] =>
  readingOf(body)
    .parties.all.filter(({ kind }) => kind === 'person')
    .map(({ name, positions }) => [name, ...positions.map(({ title }) => title)].join(' · '))

const bodiesIn = (body: string): string[] =>
  readingOf(body)
    .parties.all.filter(({ kind, organisation_kind }) => kind === 'organisation' && organisation_kind !== 'state')
    .map(({ name, organisation_kind, country }) => `${name} · ${organisation_kind} · ${country ?? '-'}`)

describe('persons by the titles of many cultures', () => {
  it.each<[string, string[]]>([
    ['Raksha Mantri Shri Arvind Nair met him.', ['Arvind Nair · Raksha Mantri']],
    ['Communications Minister Datuk Seri Zulkifli Osman agreed.', ['Zulkifli Osman · Communications Minister']],
    [
      'Inspector-General of Police Tan Sri Mohd Rizal Idris said no.',
      ['Mohd Rizal Idris · Inspector-General of Police'],
    ],
    ['Prof Emeritus Datuk Dr Halim Bakar spoke.', ['Halim Bakar']],
    ['The emir, Alhaji Garba Lawal, and Mallam Tukur Sule came.', ['Garba Lawal · emir', 'Tukur Sule']],
    ['CP Danjuma Audu and ASP Grace Obi said so.', ['Danjuma Audu', 'Grace Obi']],
    ['Senior General Thura Maung left.', ['Thura Maung']],
    ['They held a certain Abu Rashad, a trader.', ['Abu Rashad']],
    ['He asked for the release of our compatriot Solange Dukor.', ['Solange Dukor']],
    ['The novelist Drita Kelmendi left.', ['Drita Kelmendi']],
    ['She came as the Chief Guest.', []],
    ['The top Danish diplomat, Ida Holm, left.', ['Ida Holm · top diplomat']],
    ['NATO’s Ida Holm and RTX’s Paul Rode spoke.', ['Ida Holm', 'Paul Rode']],
    ['The co-chairs Igor Panov and Jim Ward met.', ['Igor Panov · co-chair', 'Jim Ward · co-chair']],
    [
      "Kenya's Cabinet Secretary for Foreign and Diaspora Affairs Juma Otieno left.",
      ['Juma Otieno · Cabinet Secretary for Foreign and Diaspora Affairs'],
    ],
    [
      'Defence Minister Jan Nowak rang his British and German counterparts, Ann Roe and Hans Vogt.',
      ['Jan Nowak · Defence Minister', 'Ann Roe · Defence Minister', 'Hans Vogt · Defence Minister'],
    ],
    ['JANE DURAND: Good afternoon.', ['JANE DURAND']],
    ['DGP Kuldip Rawat said so.', ['Kuldip Rawat · DGP']],
    ['One was identified as Zoltar Quib.', ['Zoltar Quib']],
    [
      'Minister of Foreign Affairs and Emigrants Ziad Haddad left.',
      ['Ziad Haddad · Minister of Foreign Affairs and Emigrants'],
    ],
    ['They took Plaza Sucre at noon.', []],
    ['The Tajik General Staff said no.', []],
  ])('%s', (sentence, persons) => {
    expect(personsIn(sentence)).toEqual(persons)
  })
})

describe('bodies that their wording gives away', () => {
  it.each<[string, string[]]>([
    ['He praised the Armed Forces of Malta.', ['Armed Forces of Malta · military · MLT']],
    ['Trust in the Armed Forces is high.', ['Armed Forces · military · -']],
    ['The Fifth Army Region said so.', ['Fifth Army Region · military · -']],
    ['The Border Troops of Moldova fired.', ['Border Troops of Moldova · military · MDA']],
    ['The Uzbek General Staff said no.', ['Uzbek General Staff · military · UZB']],
    ['Joint Task Force Lanao attacked.', ['Joint Task Force Lanao · agency · -']],
    ['The UN Mission in Chad closed.', ['UN Mission in Chad · intergovernmental · -']],
    ['He leads the State Committee for Cyber Security.', ['State Committee for Cyber Security · agency · -']],
    ['The Mara Elders Forum spoke.', ['Mara Elders Forum · ngo · -']],
    [
      'The Regional Harbour Support (RHS) Mission left. RHS officers stayed.',
      ['Regional Harbour Support (RHS) Mission · intergovernmental · -'],
    ],
    ['The Lisbon District Hospital treated ten.', ['Lisbon District Hospital · other · PRT']],
    ['The spokesman of the Armed Forces said so.', ['Armed Forces · military · -']],
    ['The armed forces of Malta fired.', ['armed forces of Malta · military · MLT']],
    [
      'The Lisbon police and the presidency in Pretoria agreed.',
      ['Lisbon police · agency · PRT', 'presidency · government · ZAF'],
    ],
    ['He told KZQ and Zamin.kz so.', ['KZQ · media · -', 'Zamin.kz · media · -']],
    ["Parliament will hear XDF's Paul Okello.", ['Parliament · legislature · -', 'XDF · other · -']],
    // a small noun behind a name
    ['The Zumbi news agency said so.', ['Zumbi · media · -']],
    ['He told Ikaze 99.5 radio so.', ['Ikaze 99.5 · media · -']],
    ['The Kapuri militia fled.', ['Kapuri · armed_group · -']],
    ['The CTX trade union struck.', ['CTX · ngo · -']],
    // a part of a country, of a post, of nothing
    ['They fought in the department of Caldera.', []],
    ['Bolivian border guards fired.', []],
    ['The Social Security Adviser, Mal. Bala Idi, left.', []],
    ['Somali rebels and the Aleppo militia fought.', []],
  ])('%s', (sentence, bodies) => {
    expect(bodiesIn(sentence)).toEqual(bodies)
  })

  it('takes a body for the service that the world quotes, but in the country whose police or army has the same letters', () => {
    expect(bodiesIn('He spoke to AFP.')).toEqual(['AFP · media · FRA'])
    const { parties } = readingOf('He spoke to AFP.', { publisher_country: 'PHL' })
    expect(parties.all.map(({ name, country }) => [name, country])).toEqual([['AFP', 'PHL']])
  })
})

describe('whose "its" is', () => {
  it.each<[string, string]>([
    ['UNICEF left Togo. Its head, Karin Vos, was angry.', 'Karin Vos: -'],
    ['The US blacklists Iran’s intelligence ministry and its head, Esmail Karami.', 'Esmail Karami: IRN'],
    ['Jordan agreed. Its foreign minister, Rami Haddad, said so.', 'Rami Haddad: JOR'],
  ])('%s', (sentence, country) => {
    const persons = readingOf(sentence).parties.all.filter(({ kind }) => kind === 'person')
    expect(persons.map(({ name, likely_country }) => `${name}: ${likely_country ?? '-'}`)).toEqual([country])
  })
})

describe('a post before a comma and a name', () => {
  it.each<[string, string[]]>([
    ['A spokesman for the Coast Guard, Captain Ivo Lund, denied it.', ['Ivo Lund · spokesman']],
    ['An Estonian Navy spokeswoman, Lieutenant Mari Saar, said no.', ['Mari Saar · Navy spokeswoman']],
    ['The party’s spokesman, Ko Thurein, told reporters so.', ['Thurein · spokesman']],
    ['The rebels’ commander, Abu Rashad, fled.', ['Abu Rashad · commander']],
    ['The UN’s special rapporteur, Nora Blum, wept.', ['Nora Blum · special rapporteur']],
    ['Oxfam’s director in Niger, Alice Rolland, left.', ['Alice Rolland · director']],
    ['The head of the Red Cross in Chad, Pablo Ruiz, left.', ['Pablo Ruiz · head']],
    ['He told a minister, Jane Roe said.', ['Jane Roe']],
  ])('%s', (sentence, persons) => {
    expect(personsIn(sentence)).toEqual(persons)
  })
})

describe('names that open with an initial or a state', () => {
  it.each<[string, string[]]>([
    ['He got through to K. Raghavan.', ['K. Raghavan']],
    ['K. Raghavan said no.', ['K. Raghavan']],
    ['R.T. Vale told Mona Lund so.', ['R.T. Vale', 'Mona Lund']],
    [
      'Defence minister Israel Navon left. The prime minister Israel needs is gone.',
      ['Israel Navon · Defence minister'],
    ],
    [
      'Nikhil Rao, India’s director general of military operations, and Luis Prado, the head of chancery, left.',
      ['Nikhil Rao · director general of military operations', 'Luis Prado · head of chancery'],
    ],
    ['Vincent Morel, our Resident Coordinator, left.', ['Vincent Morel · Resident Coordinator']],
    [
      'Ann Roe, my foreign secretary, rang our ambassador, Paul Roe.',
      ['Ann Roe · foreign secretary', 'Paul Roe · ambassador'],
    ],
    ['“Our president rang,” Minister Ida Holm said.', ['Ida Holm · Minister']],
  ])('%s', (sentence, persons) => {
    expect(personsIn(sentence)).toEqual(persons)
  })
})

describe('bodies by small letters', () => {
  it.each<[string, string[]]>([
    ['Fighters of al-Shabaab fled.', ['al-Shabaab · armed_group · SOM']],
    ['The Somali group al Shabaab denied it.', ['al Shabaab · armed_group · SOM']],
    ['The Saudi state news agency SPA said so.', ['Saudi state news agency · media · SAU']],
    [
      'The presidency said no. The general staff denied it.',
      ['presidency · government · -', 'general staff · military · -'],
    ],
    ['He told the General Assembly so.', ['General Assembly · intergovernmental · -']],
    ['His presidency was short. He joined the general staff near the Soviet Union.', []],
  ])('%s', (sentence, bodies) => {
    expect(bodiesIn(sentence)).toEqual(bodies)
  })
})
