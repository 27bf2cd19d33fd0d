import { describe, expect, test } from 'vitest'
import { type CallAccount, type CallParty, callFeatures } from '../../src/resolve/calls.ts'
import { type IncidentAccount, incidentFeatures } from '../../src/resolve/incidents.ts'
import { judge } from '../../src/resolve/judge.ts'
import { placeNamed } from '../../src/resolve/place.ts'

const person = (party: string, country: string): CallParty => ({ party, kind: 'person', country })
const state = (party: string, country: string): CallParty => ({ party, kind: 'organisation', country })
const [pompeo, bajwa, qureshi] = [person('pompeo', 'USA'), person('bajwa', 'PAK'), person('qureshi', 'PAK')]
const [pakistan, iran] = [state('pakistan', 'PAK'), state('iran', 'IRN')]

const call = (told: Partial<CallAccount>): CallAccount => ({
  ...{ document: 'a', side: 'USA', longitude: null, published_on: '2020-01-09', date: '2020-01-08', words: '' },
  ...{ participants: [pompeo, bajwa], initiator: null, medium: 'phone', status: 'occurred' },
  ...told,
})
const other = { document: 'b', side: 'PAK' }

describe('two accounts of calls', () => {
  test.for<[string, Partial<CallAccount>, Partial<CallAccount>, string]>([
    ['told by both sides', {}, { initiator: 'pompeo' }, 'same'],
    ['in the other order', {}, { participants: [bajwa, pompeo] }, 'same'],
    ['a day apart, by different sides', {}, { date: '2020-01-09' }, 'same'],
    ['a day apart, by one side', {}, { date: '2020-01-09', side: 'USA' }, 'different'],
    ['two days apart', {}, { date: '2020-01-10' }, 'different'],
    [
      'a day later where the clock is behind, told of on the day before already',
      { side: 'PAK', longitude: 67, published_on: '2020-01-08' },
      { side: 'USA', longitude: -74, date: '2020-01-09' },
      'different',
    ],
    [
      'a day later where the clock is ahead',
      { side: 'USA', longitude: -74, published_on: '2020-01-08' },
      { side: 'PAK', longitude: 67, date: '2020-01-09' },
      'same',
    ],
    [
      'a day apart, by sides of one clock',
      { side: 'USA', longitude: -74 },
      { side: 'CAN', longitude: -79, date: '2020-01-09' },
      'different',
    ],
    ['one of the month alone, within its week', {}, { date: '2020-01', published_on: '2020-01-12' }, 'same'],
    ['one of the month alone, later', {}, { date: '2020-01', published_on: '2020-01-29' }, 'doubtful'],
    ['one undated, one of the month alone, of those days', { date: null }, { date: '2020-01' }, 'same'],
    ['one undated, in the news', {}, { date: null, published_on: '2020-01-10' }, 'same'],
    ['one undated, as background', {}, { date: null, published_on: '2020-01-29' }, 'same'],
    ['one undated, published before', {}, { date: null, published_on: '2020-01-03' }, 'different'],
    ['two by one document', {}, { document: 'a' }, 'different'],
    ['with its person and its state by one document', {}, { document: 'a', participants: [pompeo, pakistan] }, 'same'],
    ['so, on two days', {}, { document: 'a', participants: [pompeo, pakistan], date: '2020-01-10' }, 'different'],
    ['one planned', {}, { status: 'planned' }, 'different'],
    ['with the state, on that day', {}, { participants: [pompeo, pakistan] }, 'same'],
    ['one undated, a season later', {}, { date: null, published_on: '2020-03-01' }, 'doubtful'],
    ['with the state, undated', {}, { participants: [pompeo, pakistan], date: null }, 'same'],
    [
      'with the state, a season later',
      {},
      { participants: [pompeo, pakistan], date: null, published_on: '2020-03-01' },
      'doubtful',
    ],
    [
      'placed by the state in one, by its person in the other',
      { initiator: 'bajwa' },
      { participants: [pompeo, pakistan], date: null, initiator: 'pakistan', medium: 'video' },
      'doubtful',
    ],
    [
      'placed by the state, on that day',
      { initiator: 'bajwa' },
      { participants: [pompeo, pakistan], initiator: 'pakistan' },
      'same',
    ],
    [
      'a day apart, by publishers of no known country',
      { side: 'The Star' },
      { date: '2020-01-09', side: 'The Sun' },
      'same',
    ],
    ['with another state', {}, { participants: [pompeo, iran] }, 'different'],
    ['with another person of the state', {}, { participants: [pompeo, qureshi] }, 'different'],
  ])('%s', ([, left, right, verdict]) => {
    const [one, two] = [call(left), call({ ...other, ...right })]
    expect([judge(callFeatures, one, two).verdict, judge(callFeatures, two, one).verdict]).toEqual([verdict, verdict])
  })
})

const place = (name: string, latitude: number | null = null, longitude: number | null = null, is_area = false) =>
  placeNamed({ id: name.toLowerCase(), name, latitude, longitude, is_area })
const asad = place('Ain al-Asad', 33.79, 42.44)
const baghdad = place('Baghdad', 33.34, 44.4)

const incident = (told: Partial<IncidentAccount>): IncidentAccount => ({
  ...{ document: 'a', side: 'USA', longitude: null, published_on: '2020-01-09', date: '2020-01-08', words: '' },
  ...{ type: 'missile_attack', country: 'IRQ', country_said: true, place: null, fatalities: [], actors: [] },
  ...told,
})
const victim = (party: string) => ({ party, kind: 'person', role: 'victim', body: null, country: null }) as const
const embassy = { party: 'us-embassy', kind: 'organisation', role: 'target', body: 'embassy', country: 'USA' } as const
const byIran = { party: 'iran', kind: 'organisation', role: 'perpetrator', body: 'state', country: 'IRN' } as const
const byGuards = { ...byIran, party: 'guards', body: 'military' } as const
const byMilitia = { ...byIran, party: 'militia', body: 'armed_group' } as const
const undated = { date: null, published_on: '2020-01-09' }
const onUkraine = { ...byIran, party: 'ukraine', role: 'target', country: 'UKR' } as const

describe('two accounts of incidents', () => {
  test.for<[string, Partial<IncidentAccount>, Partial<IncidentAccount>, string]>([
    ['one with the base, one with the province', { place: asad }, { place: place('Anbar', 32.5, 41.9, true) }, 'same'],
    ['one without a place', { place: asad }, {}, 'same'],
    ['both without a place', {}, {}, 'same'],
    ['both without a place, of far other tolls', { fatalities: [3] }, { fatalities: [12] }, 'doubtful'],
    ['both without a place, of one toll', { fatalities: [80] }, { fatalities: [80, 0] }, 'same'],
    ['both without a place, by the same', { actors: [byIran] }, { actors: [byIran] }, 'same'],
    ['at places far apart', { place: asad }, { place: baghdad }, 'different'],
    ['in two countries', { place: asad }, { country: 'SYR' }, 'different'],
    [
      'in two countries, one of them inferred',
      { place: asad },
      { country: 'USA', country_said: false, actors: [byIran] },
      'doubtful',
    ],
    [
      'in two countries, one of them inferred, by the same',
      { place: asad, actors: [byIran] },
      { country: 'USA', country_said: false, actors: [byIran] },
      'same',
    ],
    ['by a state, by its guards', { actors: [byIran] }, { actors: [byGuards] }, 'same'],
    ['by a state, by a militia of its country', { actors: [byIran] }, { actors: [byMilitia] }, 'different'],
    [
      '"the Iranian attacks", of these days',
      { place: asad, actors: [byIran] },
      { ...undated, type: 'other_attack', country: null, actors: [byIran] },
      'same',
    ],
    [
      '"the Iranian attacks", of the week',
      { place: asad, actors: [byIran] },
      { ...undated, published_on: '2020-01-13', type: 'other_attack', country: null, actors: [byIran] },
      'doubtful',
    ],
    ['"the attacks", of these days', { place: asad }, { ...undated, type: 'other_attack', country: null }, 'doubtful'],
    ['a missile strike and an air raid on one base', { place: asad }, { type: 'airstrike', place: asad }, 'same'],
    ['a clash and an air raid in one country', { type: 'armed_clash' }, { type: 'airstrike' }, 'doubtful'],
    ['told as two by one document', { place: asad }, { document: 'a', place: baghdad }, 'different'],
    ['told twice in passing by one document', { place: asad }, { ...undated, document: 'a' }, 'different'],
    [
      'a crash that was a downing, undated',
      { type: 'shootdown', actors: [onUkraine, byIran] },
      { ...undated, type: 'accident', country: null, actors: [onUkraine, byIran] },
      'same',
    ],
    [
      'an arrest of somebody, and one of nobody named on no day',
      { type: 'detention', place: baghdad, actors: [victim('macaire')] },
      { ...undated, type: 'detention' },
      'doubtful',
    ],
    [
      'a siege of a mission and an air raid in one town',
      { place: baghdad },
      { ...undated, type: 'attack_on_mission', place: baghdad },
      'doubtful',
    ],
    [
      'a downing and a strike of one day, by the same, in no place',
      { type: 'shootdown', country: null, actors: [byIran] },
      { country: null, actors: [byIran] },
      'different',
    ],
    [
      'an arrest and an expulsion in one country, by the same',
      { type: 'detention', country: 'IRN', actors: [byIran] },
      { type: 'expulsion', country: 'IRN', actors: [byIran] },
      'doubtful',
    ],
    [
      'a crash, told with two places an hour apart',
      { type: 'accident', country: 'IRN', place: place('Tehran', 35.69, 51.42) },
      { type: 'accident', country: 'IRN', place: place('Shahedshahr', 35.56, 51.1) },
      'same',
    ],
    [
      'rockets on two such places',
      { country: 'IRN', place: place('Tehran', 35.69, 51.42) },
      { country: 'IRN', place: place('Shahedshahr', 35.56, 51.1) },
      'different',
    ],
    [
      'an attack on a base in the month before',
      { place: asad },
      {
        ...undated,
        published_on: '2020-01-24',
        type: 'other_attack',
        place: place('Ain al-Asad air base', 33.79, 42.44),
      },
      'doubtful',
    ],
    ['on two days', { place: asad }, { place: asad, date: '2020-01-12' }, 'different'],
    ['an unrest and a strike', {}, { type: 'protest' }, 'different'],
    [
      'the killing of one man, with and without a date',
      { type: 'assassination', actors: [victim('soleimani')], date: '2020-01-03' },
      { type: 'airstrike', actors: [victim('soleimani')], date: null, country: null, published_on: '2020-03-01' },
      'same',
    ],
    [
      'the killing of one man, told with two days',
      { type: 'assassination', actors: [victim('soleimani')], date: '2020-01-03' },
      { type: 'assassination', actors: [victim('soleimani')], date: '2020-01-04', side: 'USA' },
      'same',
    ],
    [
      'the killing of two men',
      { type: 'assassination', actors: [victim('soleimani')] },
      { type: 'assassination', actors: [victim('fakhrizadeh')] },
      'different',
    ],
    [
      'the siege of one embassy, in a text without date or place',
      { type: 'attack_on_mission', actors: [embassy], place: baghdad, date: '2019-12-31' },
      { type: 'attack_on_mission', actors: [embassy], country: null, date: null, published_on: null },
      'same',
    ],
  ])('%s: %j, %j', ([, left, right, verdict]) => {
    const [one, two] = [incident(left), incident({ ...other, ...right })]
    const verdicts = [judge(incidentFeatures, one, two).verdict, judge(incidentFeatures, two, one).verdict]
    expect(verdicts).toEqual([verdict, verdict])
  })
})
