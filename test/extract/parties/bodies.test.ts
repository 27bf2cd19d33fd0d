import { describe, expect, it } from 'vitest'
import type { Document } from '../../../src/documents/document.ts'
import { readingOf } from '../../support/reading.ts'

/** "name · kind" of bodies, states left out. */
const bodiesIn = (body: string, facts: Partial<Document> = {}): string[] =>
  readingOf(body, facts)
    .parties.all.filter(({ kind, organisation_kind }) => kind === 'organisation' && organisation_kind !== 'state')
    .map(({ name, organisation_kind }) => `${name} · ${organisation_kind}`)

describe('a noun that says what the capitals are', () => {
  it.each<[string, string[]]>([
    ['The fisherfolk group Balangay denied it.', ['Balangay · other']],
    ['A boat of the rebel group KL7 was seen.', ['KL7 · armed_group']],
    ['Tindara, a rights group, counted nine.', ['Tindara · ngo']],
    ['Delta Province, a branch of the so-called Emirate, took credit.', ['Delta Province · armed_group']],
    ['Sverdrup Marin, a Bergen-based shipping line, paid.', ['Sverdrup Marin · company']],
    ['The Tindara party left. The Orsova brewery shut.', ['Tindara · party', 'Orsova · company']],
    ['The junta, which styles itself the Council of Rescue, denied it.', ['Council of Rescue · intergovernmental']],
    ['A gang that styles itself Peruvian Harbour Watch said so.', ['Peruvian Harbour Watch · armed_group']],
    ['The prison service, QNP, denied it.', ['prison service · agency']],
    ['The Ombudsman’s Office and the PM Office met.', ['Ombudsman’s Office · agency', 'PM Office · government']],
    ['The group Friday met.', []],
    ['Jane Roe, a bank clerk, and Vera, a party leader, left.', []],
    ['He went to Suva, a town.', []],
  ])('%s', (sentence, bodies) => {
    expect(bodiesIn(sentence)).toEqual(bodies)
  })
})

describe('what somebody is minister of', () => {
  it.each<[string, string[]]>([
    ['Labour Minister Ana Okoro said no.', []],
    ['Labor Secretary Pavel Horvat said no.', []],
    ['Justice Minister Ana Okoro said no.', []],
    ['Labour leader Ana Okoro said no.', ['Labour · party']],
  ])('%s', (sentence, bodies) => {
    expect(bodiesIn(sentence)).toEqual(bodies)
  })
})

describe('offices and what belongs to an area', () => {
  it.each<[string, string[]]>([
    ['Petrenko’s press service said no.', ['Petrenko’s press service · government']],
    ['The office of Anna Petrenko, the premier, said no.', ['office of Anna Petrenko · government']],
    ['The Odesa regional health department said no.', ['Odesa regional health department · agency']],
    ['In Odesa police held nine men. Odesa police said so.', ['Odesa police · agency']],
    ['Chad’s permanent mission to the UN said no.', ['Chad’s permanent mission to the UN · embassy']],
    ['He told the Council of Ministers.', ['Council of Ministers · government']],
  ])('%s', (sentence, bodies) => {
    expect(bodiesIn(sentence)).toEqual(bodies)
  })
})

describe('letters that nobody spells out', () => {
  it.each<[string, string[]]>([
    ['He is a former minister now with the QDP.', ['QDP · other']],
    ['Pick-ups of the RKG and boats came.', ['RKG · other']],
    ['The presidential guard (RKG) admitted it.', ['presidential guard · military']],
    ['They signed the NPT. A breach of the EEZ and of the GPS.', []],
    ['The exclusive fishing zone (EFZ) was empty. Boats of the EFZ left.', []],
    ['Drivers of the RKG trucks left.', []],
  ])('%s', (sentence, bodies) => {
    expect(bodiesIn(sentence)).toEqual(bodies)
  })
})

describe('heads of names', () => {
  it.each<[string, string[]]>([
    ['Orsova Air and Nordby Creamery paid.', ['Orsova Air · company', 'Nordby Creamery · company']],
    [
      'The Harbour Inspectorate and the Fisheries Ombudsman met.',
      ['Harbour Inspectorate · agency', 'Fisheries Ombudsman · agency'],
    ],
    ['The 93rd Mechanized Brigade held.', ['93rd Mechanized Brigade · military']],
    ['Secretariat of Health sources wept.', ['Secretariat of Health · ministry']],
    ['The transitional parliament met.', ['transitional parliament · legislature']],
    ['The Delta Police Force met.', ['Delta Police Force · agency']],
    ['Samantha Power and Greg Mills met.', []],
  ])('%s', (sentence, bodies) => {
    expect(bodiesIn(sentence)).toEqual(bodies)
  })
})

describe('missions', () => {
  it('keeps a consulate apart from the embassy', () => {
    expect(bodiesIn('The Chilean embassy was silent. They met outside the Chilean consulate in Perth.')).toEqual([
      'Chilean embassy · embassy',
      'Chilean consulate in Perth · embassy',
    ])
  })

  it('names one by its town alone', () => {
    expect(bodiesIn('Our embassy in Jakarta asked.')).toEqual(['embassy in Jakarta · embassy'])
  })
})

/** "name · kind · country" of bodies, states left out. */
const placedIn = (body: string, facts: Partial<Document> = {}): string[] =>
  readingOf(body, facts)
    .parties.all.filter(({ kind, organisation_kind }) => kind === 'organisation' && organisation_kind !== 'state')
    .map(({ name, organisation_kind, country }) => `${name} · ${organisation_kind} · ${country}`)

describe('capitals that are no body', () => {
  it.each<[string, string[]]>([
    ['Nine Democrats voted no.', ['Democrats · party · USA']],
    ['The Carter Administration waited.', []],
    ['The Harbour Administration waited.', ['Harbour Administration · agency · null']],
    ['They freed the Franco-German charity worker.', []],
    ['The Joint Response Group met.', ['Joint Response Group · intergovernmental · null']],
    ['Parts of the Peruvian Airbus fell into the sea.', []],
    ['Airbus of France met Peru.', ['Airbus · company · FRA']],
    ['Jane Roe, Nepal’s NSA, left.', []],
    ['Chad’s army ended its training mission in Lagos.', ['Chad’s army · military · TCD']],
  ])('%s', (sentence, bodies) => {
    expect(placedIn(sentence)).toEqual(bodies)
  })
})

describe('whose a body is', () => {
  it.each<[string, string[]]>([
    [
      'In Manila a man of the Revolutionary Guards met the Peshmerga.',
      ['Revolutionary Guards · military · IRN', 'Peshmerga · military · IRQ'],
    ],
    [
      'In Manila the 82nd Airborne Division and the 7th Delta Division met.',
      ['82nd Airborne Division · military · USA', '7th Delta Division · military · null'],
    ],
    [
      'A member of the Political Bureau of the CPC Central Committee met the External Action Service.',
      [
        'Political Bureau of the CPC Central Committee · government · CHN',
        'External Action Service · intergovernmental · null',
      ],
    ],
    ['The Kremlin closed its embassy in Lima.', ['Kremlin · government · RUS', 'embassy in Lima · embassy · RUS']],
    ['The Peruvian embassy in Quito was shut. The embassy was dark.', ['Peruvian embassy in Quito · embassy · PER']],
    ['The Peruvian legation in July was shut.', ['Peruvian legation · embassy · PER']],
  ])('%s', (sentence, bodies) => {
    expect(placedIn(sentence)).toEqual(bodies)
  })

  it('is its own country in a release', () => {
    const facts: Partial<Document> = { publisher: 'Ministry of Foreign Affairs of Peru', kind: 'statement' }
    expect(placedIn('Citizens may ask our Embassy in Quito.', facts)).toEqual(['Embassy in Quito · embassy · PER'])
  })
})
