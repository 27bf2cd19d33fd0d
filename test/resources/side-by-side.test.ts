import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { buildApp } from '../../src/app.ts'
import { refresh } from '../../src/resources/projections.ts'
import { readWorld } from '../../src/world.ts'
import { freshDatabase, query, type Report, take } from '../support/database.ts'
import { watched } from '../support/statements.ts'

const esper = { name: 'Mark Esper', country: 'USA', mentions: ['Esper'] }
const bajwa = { name: 'Qamar Bajwa', country: 'PAK', mentions: ['Bajwa'] }
const peace = 'Pakistan wants peace in the region'

const pakistani: Report = {
  body: `Esper phoned Bajwa on Wednesday. “${peace},” Bajwa told him. “Nobody should strike first,” Bajwa said. Six died in Baghdad.`,
  about: { key: 'a', published_on: '2020-01-09', publisher: 'Dawn', publisher_country: 'PAK', title: 'Esper calls' },
  persons: [esper, bajwa],
  calls: [
    {
      participants: ['Mark Esper', 'Qamar Bajwa'],
      initiator: 'Mark Esper',
      date: '2020-01-08',
      evidence: ['Esper phoned Bajwa on Wednesday'],
    },
  ],
  statements: [
    { speaker: 'Qamar Bajwa', words: [peace], date: '2020-01-08', medium: 'call', call: 0 },
    { speaker: 'Qamar Bajwa', words: ['Nobody should strike first'], date: '2020-01-08', medium: 'call', call: 0 },
  ],
  incidents: [
    {
      type: 'airstrike',
      date: '2020-01-07',
      place: 'Baghdad',
      country: 'IRQ',
      actors: [{ actor: 'Mark Esper', role: 'perpetrator' }],
      casualties: [{ fatalities: 6, words: 'Six died' }],
      evidence: ['Six died in Baghdad'],
    },
  ],
}
const british: Report = {
  body: `Bajwa spoke with Esper. “${peace},” Bajwa was quoted. In Baghdad six were killed, Bajwa said; eight, others said.`,
  about: { key: 'b', published_on: '2020-01-10', publisher: 'The Thames Post', publisher_country: 'GBR' },
  persons: [esper, bajwa],
  calls: [
    {
      participants: ['Qamar Bajwa', 'Mark Esper'],
      initiator: 'Qamar Bajwa',
      date: null,
      evidence: ['Bajwa spoke with Esper'],
    },
  ],
  statements: [{ speaker: 'Qamar Bajwa', words: [peace], date: '2020-01-08', medium: 'call', call: 0 }],
  incidents: [
    {
      type: 'airstrike',
      date: '2020-01-07',
      place: 'Baghdad',
      country: 'IRQ',
      actors: [],
      casualties: [
        { fatalities: 6, words: 'six were killed' },
        { fatalities: 8, words: 'eight' },
      ],
      evidence: ['In Baghdad six were killed'],
    },
  ],
}

let close: () => Promise<void>
let get: (path: string) => Promise<Record<string, unknown>>
let ran: string[]
let idOf: (table: string) => string

beforeAll(async () => {
  const database = freshDatabase()
  await take(database, [pakistani, british], { refresh })
  idOf = (table) => (query(database, `SELECT id FROM ${table}`)[0] as { id: string }).id
  const watching = watched(database)
  ran = watching.ran
  const app = await buildApp(watching.connection, { world: readWorld() })
  close = () => app.close()
  get = async (path) => (await app.inject(path)).json()
})
afterAll(() => close())

const party = (id: string, name: string, country: string) => ({ id, name, kind: 'person', country })
const [one, other] = [party('mark-esper', 'Mark Esper', 'USA'), party('qamar-bajwa', 'Qamar Bajwa', 'PAK')]
const said = (text: string, only_here: boolean) => ({
  ...{ id: expect.stringMatching(/^stmt_/), speaker: other, kind: 'direct', text, only_here },
})

describe('what each source says, side by side', () => {
  test('of a call: its side, its words, who placed it and when as it has them, what it alone reports', async () => {
    const { accounts, evidence } = await get(`/v1/calls/${idOf('calls')}?include=accounts`)
    expect(evidence).toBe(undefined)
    expect(accounts).toMatchObject([
      {
        ...{ ref: 'c1', publisher: 'The Thames Post', side: null, date: null, initiator: other },
        participants: [other, one],
        words: [{ exact: 'Bajwa spoke with Esper' }],
        statements: [said(peace, false)],
      },
      {
        ...{ ref: 'c1', publisher: 'Dawn', title: 'Esper calls', side: 'PAK', date: '2020-01-08', initiator: one },
        participants: [one, other],
        words: [{ exact: 'Esper phoned Bajwa on Wednesday' }],
        statements: [said(peace, false), said('Nobody should strike first', true)],
      },
    ])
  })

  test('of an incident: who did it, and which figures it alone gives', async () => {
    const { accounts } = await get(`/v1/incidents/${idOf('incidents')}?include=accounts`)
    const claim = (fatalities: number, only_here: boolean) => ({
      ...{ claimed_by: null, fatalities, injured: null, at_least: false, only_here },
    })
    expect(accounts).toMatchObject([
      {
        ...{ publisher: 'The Thames Post', side: null, type: 'airstrike', date: '2020-01-07', place: 'Baghdad' },
        ...{ country: 'IRQ', actors: [], casualties: [claim(6, false), claim(8, true)] },
      },
      { publisher: 'Dawn', side: null, actors: [{ ...one, role: 'perpetrator' }], casualties: [claim(6, false)] },
    ])
  })

  test('in eleven SQL statements, ten for an incident', async () => {
    ran.length = 0
    await get(`/v1/calls/${idOf('calls')}`)
    const calls = ran.length
    ran.length = 0
    await get(`/v1/incidents/${idOf('incidents')}`)
    expect([calls, ran.length]).toEqual([11, 10])
  })

  test('only what is asked for', async () => {
    const { accounts, evidence } = await get(`/v1/calls/${idOf('calls')}?include=evidence`)
    expect([accounts, Array.isArray(evidence)]).toEqual([undefined, true])
    expect(await get(`/v1/calls/${idOf('calls')}?include=everything`)).toMatchObject({ status: 400 })
  })
})

describe('an event that is much told', () => {
  /** Thirty papers, each with twenty stretches about the call, and one with more than an account shows. */
  const papers = [...Array(30).keys()].map((paper): Report => {
    const sentences = [...Array(paper === 0 ? 25 : 20).keys()].map((at) => `Esper phoned Bajwa, ${paper}.${at}.`)
    return {
      body: sentences.join(' '),
      about: {
        key: `p${paper}`,
        published_on: `2020-01-${paper + 1 < 10 ? '0' : ''}${paper + 1}`,
        publisher: `Paper ${paper}`,
      },
      persons: [esper, bajwa],
      calls: [{ participants: ['Mark Esper', 'Qamar Bajwa'], date: '2020-01-01', evidence: sentences }],
    }
  })

  test('leaves each account its words, twenty stretches at most, in as many statements', async () => {
    const database = freshDatabase()
    await take(database, papers, { refresh })
    const watching = watched(database)
    const app = await buildApp(watching.connection, { world: readWorld() })
    const [call] = query(database, 'SELECT id FROM calls') as { id: string }[]
    watching.ran.length = 0
    const answer = (await app.inject(`/v1/calls/${call?.id}`)).json()
    expect(watching.ran.length).toBe(11)
    expect(answer.evidence.length).toBe(500)
    const told: { title: string; words: { exact: string }[] }[] = answer.accounts
    expect(told.map(({ words }) => words.length)).toEqual(Array(30).fill(20))
    expect(told.map(({ words }) => words[19]?.exact)).toEqual(
      [...papers.keys()].reverse().map((paper) => `Esper phoned Bajwa, ${paper}.19.`),
    )
    watching.ran.length = 0
    expect((await app.inject(`/v1/calls/${call?.id}?include=accounts`)).json().accounts).toEqual(told)
    expect(watching.ran.length).toBe(9)
    await app.close()
  })
})
