import { describe, expect, test } from 'vitest'
import { withdraw } from '../../src/ingest/ingest.ts'
import { verify } from '../../src/ingest/verify.ts'
import { freshDatabase, query, type Report, smallWorld, take } from '../support/database.ts'

const esper = { name: 'Mark T. Esper', country: 'USA', positions: [{ title: 'Secretary of Defence', country: 'USA' }] }
const bajwa = {
  name: 'Qamar Javed Bajwa',
  country: 'PAK',
  positions: [{ title: 'Chief of Army Staff', country: 'PAK' }],
}

const pakistani: Report = {
  body: 'Mark T. Esper phoned General Qamar Javed Bajwa on Wednesday. “We want peace in the region,” he told him.',
  about: { key: 'a', published_on: '2020-01-08', publisher: 'Dawn', publisher_country: 'PAK' },
  persons: [esper, { ...bajwa, aliases: ['General Qamar Javed Bajwa'] }],
  calls: [{ participants: ['Mark T. Esper', 'Qamar Javed Bajwa'], initiator: 'Mark T. Esper', date: '2020-01-08' }],
  statements: [
    {
      speaker: 'Qamar Javed Bajwa',
      words: ['We want peace in the region,'],
      date: '2020-01-08',
      medium: 'call',
      call: 0,
    },
  ],
}
const american: Report = {
  body: 'Secretary Mark Esper spoke with General Bajwa.',
  about: { key: 'b', published_on: '2020-01-09', publisher: 'Pentagon', publisher_country: 'USA' },
  persons: [
    { name: 'Mark Esper', country: 'USA' },
    { ...bajwa, positions: [{ title: 'Chief of the Army Staff', country: 'PAK' }] },
  ],
  calls: [{ participants: ['Qamar Javed Bajwa', 'Mark Esper'], medium: 'unspecified' }],
}

const state = (database: ReturnType<typeof freshDatabase>) =>
  Object.fromEntries(
    ['documents', 'persons', 'positions', 'calls', 'call_participants', 'statements', 'changes', 'revision'].map(
      (table) => [table, query(database, `SELECT * FROM ${table}`)],
    ),
  )

describe('ingest', () => {
  test('two documents that tell of one call', async () => {
    const database = freshDatabase()
    const summary = await take(database, [pakistani, american])
    expect(summary).toEqual({
      ...{ added: 2, changed: 0, unchanged: 0, copies: 0, other_languages: 0, refused: [] },
      rows: { documents: 2, persons: 2, organisations: 0, calls: 1, statements: 1, incidents: 0 },
    })
    expect(query(database, 'SELECT * FROM persons')).toEqual([
      { id: 'mark-t-esper', name: 'Mark T. Esper', country: 'USA' },
      { id: 'qamar-javed-bajwa', name: 'Qamar Javed Bajwa', country: 'PAK' },
    ])
    expect(
      query(database, "SELECT title, first_on, last_on FROM positions WHERE person = 'qamar-javed-bajwa'"),
    ).toEqual([
      { title: 'Chief of Army Staff', first_on: '2020-01-08', last_on: '2020-01-08' },
      { title: 'Chief of the Army Staff', first_on: '2020-01-09', last_on: '2020-01-09' },
    ])
    expect(query(database, 'SELECT date, date_first, date_last, date_precision, medium, status FROM calls')).toEqual([
      {
        date: '2020-01-08',
        date_first: '2020-01-08',
        date_last: '2020-01-08',
        date_precision: 'day',
        medium: 'phone',
        status: 'occurred',
      },
    ])
    expect(query(database, 'SELECT number, party, role, title, country FROM call_participants')).toEqual([
      { number: 1, party: 'mark-t-esper', role: 'initiator', title: 'Secretary of Defence', country: 'USA' },
      { number: 2, party: 'qamar-javed-bajwa', role: 'participant', title: 'Chief of Army Staff', country: 'PAK' },
    ])
    expect(
      query(database, 'SELECT text, speaker, call_id = (SELECT id FROM calls) AS in_call FROM statements'),
    ).toEqual([{ text: 'We want peace in the region,', speaker: 'qamar-javed-bajwa', in_call: 1 }])
    expect(query(database, "SELECT verdict, score, reasons, decided_by FROM decisions WHERE kind = 'call'")).toEqual([
      {
        verdict: 'same',
        score: 85,
        reasons: JSON.stringify([
          { feature: 'same_participants', weight: 45, detail: 'mark-t-esper+qamar-javed-bajwa' },
          { feature: 'undated_of_these_days', weight: 40, detail: 'undated, of 2020-01-08' },
        ]),
        decided_by: 'rule',
      },
    ])
    expect(query(database, 'SELECT kind, operation, cause FROM changes')).toEqual([
      ...['document', 'document', 'person', 'person', 'call', 'statement'].map((kind) => ({
        kind,
        operation: 'ADD',
        cause: 'ingest',
      })),
    ])
  })

  test('whom it befell is one party, though a document names it twice', async () => {
    const database = freshDatabase()
    const body = 'Ali Karimi was shot in the hand on Monday. Doctors said Ali Karimi was the target.'
    const actors = [
      { actor: 'Ali Karimi', role: 'target' as const },
      { actor: 'Ali Karimi', role: 'victim' as const },
    ]
    const incidents = [{ type: 'shooting' as const, date: '2020-01-06', actors }]
    await take(database, [{ body, persons: [{ name: 'Ali Karimi', country: 'IRN' }], incidents }])
    expect(query(database, 'SELECT actor, role FROM incident_actors ORDER BY role')).toEqual([
      { actor: 'ali-karimi', role: 'target' },
      { actor: 'ali-karimi', role: 'victim' },
    ])
  })

  test('the same documents again change nothing', async () => {
    const database = freshDatabase()
    await take(database, [pakistani, american])
    const before = state(database)
    const { added, changed, unchanged } = await take(database, [pakistani, american])
    expect([added, changed, unchanged, state(database)]).toEqual([0, 0, 2, before])
  })

  test('one transaction or one each, the rows are the same', async () => {
    const [together, apart] = [freshDatabase(), freshDatabase()]
    await take(together, [pakistani, american])
    await take(apart, [pakistani, american], { transaction_size: 1 })
    const { changes: _, revision: __, ...rows } = state(together)
    expect(state(apart)).toMatchObject(rows)
  })

  test('a changed document replaces what it said; its event keeps its id', async () => {
    const database = freshDatabase()
    await take(database, [pakistani])
    const [call] = query(database, 'SELECT id FROM calls')
    const corrected = {
      ...pakistani,
      body: 'Mark T. Esper phoned General Qamar Javed Bajwa late on Tuesday, it was corrected.',
      calls: [{ participants: ['Mark T. Esper', 'Qamar Javed Bajwa'], date: '2020-01' }],
      statements: [],
    }
    const { changed, rows } = await take(database, [corrected])
    expect([changed, rows.calls, rows.statements]).toEqual([1, 1, 0])
    expect(query(database, 'SELECT id FROM calls')).toEqual([call])
    expect(query(database, 'SELECT kind, operation, cause FROM changes WHERE sequence > 5')).toEqual([
      { kind: 'document', operation: 'MOD', cause: 'changed' },
      { kind: 'call', operation: 'MOD', cause: 'changed' },
      { kind: 'statement', operation: 'DEL', cause: 'changed' },
    ])
    expect(query(database, 'SELECT kind, new_id FROM successors')).toEqual([{ kind: 'statement', new_id: null }])
  })

  test('another name of a party is a change of it, as is one that nobody uses any more; a name told again is none', async () => {
    const database = freshDatabase()
    const told = (key: string, aliases: string[]): Report => ({
      body: `Heiko Maas (${key}), or ${aliases.join(', ')}.`,
      about: { key, published_on: '2020-01-08' },
      persons: [{ name: 'Heiko Maas', country: 'DEU', aliases }],
    })
    const changes = (since: number) =>
      query(
        database,
        `SELECT id, operation FROM changes WHERE kind = 'person' AND sequence > ${since} ORDER BY sequence`,
      )
    const last = () => (query(database, 'SELECT max(sequence) AS last FROM changes')[0] as { last: number }).last
    const changesOf = async (report: Report) => {
      const since = last()
      await take(database, [report])
      return changes(since)
    }
    const other = [{ id: 'heiko-maas', operation: 'MOD' }]
    await take(database, [told('a', ['Maas'])])
    expect(await changesOf(told('b', ['Maas']))).toEqual([])
    expect(await changesOf(told('c', ['MAAS']))).toEqual([])
    expect(await changesOf(told('d', ['Herr Maas', 'Maas']))).toEqual(other)
    expect(await changesOf(told('d', ['Maas', 'Herr Maas']))).toEqual([])
    expect(await changesOf(told('e', ['Herr Maas']))).toEqual([])
    expect(await changesOf(told('d', ['Maas']))).toEqual([])
    expect(await changesOf(told('e', []))).toEqual(other)
    expect(await changesOf(told('e', []))).toEqual([])
    expect([...verify(database, smallWorld)]).toEqual([])
  })

  test('what nobody tells any more goes with its document, and comes back under its id', async () => {
    const database = freshDatabase()
    await take(database, [pakistani, american])
    const before = state(database)
    const options = { database, world: smallWorld, now: () => '2020-01-02T00:00:00Z' }
    expect(withdraw(['a', 'nowhere'], options)).toEqual(['a'])
    expect(query(database, 'SELECT text FROM statements')).toEqual([])
    expect(query(database, "SELECT name FROM persons WHERE id = 'mark-t-esper'")).toEqual([{ name: 'Mark Esper' }])
    expect(withdraw(['b'], options)).toEqual(['b'])
    const tables = [
      'accounts',
      'forms',
      'aliases',
      'evidence',
      'decisions',
      'form_decisions',
      'event_blocks',
      'parties',
      'calls',
      'persons',
    ]
    expect(tables.flatMap((table) => query(database, `SELECT * FROM ${table}`))).toEqual([])
    await take(database, [pakistani, american])
    const { changes: _, revision: __, ...rows } = before
    expect(state(database)).toMatchObject(rows)
    expect(query(database, 'SELECT * FROM successors')).toEqual([])
  })

  test('the same body under another key is a copy: a report of its own publisher', async () => {
    const database = freshDatabase()
    const copy = { ...pakistani, about: { ...pakistani.about, key: 'c', publisher: 'The Nation' } }
    const { added, copies, rows } = await take(database, [pakistani, copy])
    expect([added, copies, rows.calls, rows.statements]).toEqual([2, 1, 1, 1])
    expect(query(database, "SELECT count(DISTINCT document) AS reports FROM accounts WHERE kind = 'call'")).toEqual([
      { reports: 2 },
    ])
  })

  test('another language is stored, counted and not read', async () => {
    const database = freshDatabase()
    const { added, other_languages, rows } = await take(database, [
      { body: 'Esper a téléphoné.', about: { language: 'fr' } },
    ])
    expect([added, other_languages, rows.documents, query(database, 'SELECT * FROM accounts')]).toEqual([1, 1, 1, []])
  })

  test('a document that merges two persons leaves a successor', async () => {
    const database = freshDatabase()
    const named = (key: string, name: string, country: string | null, title?: string): Report => ({
      body: `${name} (${key}) said nothing.`,
      about: { key, published_on: '2020-01-08' },
      persons: [{ name, country, positions: title ? [{ title, country }] : [] }],
    })
    await take(database, [named('a', 'M. Esper', null), named('b', 'Mark T. Esper', 'USA')])
    expect(query(database, 'SELECT id FROM persons ORDER BY id')).toEqual([{ id: 'm-esper' }, { id: 'mark-t-esper' }])
    await take(database, [named('c', 'M. Esper', 'USA')])
    expect(query(database, 'SELECT id, name FROM persons')).toEqual([{ id: 'm-esper', name: 'Mark T. Esper' }])
    expect(query(database, 'SELECT old_id, new_id FROM successors')).toEqual([
      { old_id: 'mark-t-esper', new_id: 'm-esper' },
    ])
    expect(
      query(database, "SELECT id, operation, successor FROM changes WHERE kind = 'person' AND operation <> 'ADD'"),
    ).toEqual([
      { id: 'm-esper', operation: 'MOD', successor: null },
      { id: 'mark-t-esper', operation: 'MERGE', successor: 'm-esper' },
    ])
  })
})
