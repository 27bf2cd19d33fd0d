import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Asking, appWith } from '../support/app.ts'
import { crisis } from '../support/crisis.ts'

let asking: Asking
beforeAll(async () => {
  asking = await appWith((rows) => {
    crisis(rows)
    const { connection } = rows
    const went = connection.prepare('INSERT INTO successors (old_id, kind, new_id, first_read) VALUES (?, ?, ?, ?)')
    went.run('general-bajwa', 'person', 'bajwa', 'doc_dawn')
    went.run('bajwa', 'person', 'qamar-javed-bajwa', 'doc_dawn')
    went.run('call_withdrawn', 'call', null, 'doc_dawn')
  })
})
afterAll(() => asking.app.close())

const refs = {
  esper: { id: 'mark-esper', name: 'Mark Esper', kind: 'person', country: 'USA' },
  bajwa: { id: 'qamar-javed-bajwa', name: 'Qamar Javed Bajwa', kind: 'person', country: 'PAK' },
  iran: { id: 'iran', name: 'Iran', kind: 'state', country: 'IRN' },
}

describe('one row', () => {
  test('a call: the row of the list, its words, and what each document says', async () => {
    expect(await asking.get('/v1/calls/call_bajwa_esper')).toEqual({
      id: 'call_bajwa_esper',
      date: '2020-01-08',
      date_first: '2020-01-08',
      date_last: '2020-01-08',
      date_precision: 'day',
      medium: 'phone',
      status: 'occurred',
      initiator: refs.esper,
      participants: [
        { ...refs.esper, role: 'initiator', title: null },
        { ...refs.bajwa, role: 'participant', title: null },
      ],
      plover_event: 'CONSULT',
      plover_mode: 'phone',
      cameo: '041',
      acled_event: null,
      acled_sub_event: null,
      document_ids: ['doc_ispr'],
      reports: 1,
      publishers: 1,
      updated_at: null,
      evidence: [
        {
          document: 'doc_ispr',
          account: 'call:call_bajwa_esper',
          part: 'evidence',
          start: 0,
          end: 46,
          exact: 'Mark Esper telephoned General Bajwa on Wednesday',
          before: '',
          after: ', ISPR said. "We would like the situation to de-escalate," G',
          rule: 'by-hand',
        },
      ].map((words) => ({ ...words, end: words.exact.length })),
      accounts: [
        {
          document: 'doc_ispr',
          ref: 'call:call_bajwa_esper',
          publisher: 'Anadolu',
          publisher_country: 'TUR',
          published_on: '2020-01-08',
          title: null,
          reading: { date: '2020-01-08' },
          side: null,
          date: '2020-01-08',
          words: [expect.objectContaining({ exact: 'Mark Esper telephoned General Bajwa on Wednesday' })],
          initiator: null,
          participants: [],
          statements: [
            {
              id: 'stm_deescalate',
              speaker: refs.bajwa,
              kind: 'direct',
              text: 'We would like the situation to de-escalate,',
              only_here: true,
            },
          ],
        },
      ],
    })
  })

  test('an incident: claims with their claimants, and the range', async () => {
    const { evidence: _evidence, accounts: _accounts, ...incident } = await asking.get('/v1/incidents/inc_bases')
    expect(incident).toEqual({
      id: 'inc_bases',
      date: '2020-01-08',
      date_first: '2020-01-08',
      date_last: '2020-01-08',
      date_precision: 'day',
      type: 'missile_attack',
      label: 'Missile, rocket or artillery attack',
      place: null,
      country: 'IRQ',
      actors: [{ ...refs.iran, role: 'perpetrator' }],
      casualties: [
        {
          claimed_by: refs.iran,
          publisher: null,
          fatalities: 80,
          injured: null,
          at_least: true,
          claimed_on: '2020-01-08',
          publishers: 1,
          superseded: false,
          document_id: 'doc_ispr',
        },
      ],
      fatalities: { low: 80, best: 80, high: null },
      injured: { low: null, best: null, high: null },
      plover_event: 'ASSAULT',
      plover_mode: 'heavy-weapons',
      cameo: '194',
      acled_event: 'Explosions/Remote violence',
      acled_sub_event: 'Shelling/artillery/missile attack',
      document_ids: ['doc_ispr'],
      reports: 1,
      publishers: 1,
      updated_at: null,
    })
  })

  test('a person: names, posts, and how often told of', async () => {
    const { evidence, accounts: _accounts, ...person } = await asking.get('/v1/persons/mike-pompeo')
    const post = { title: 'Secretary of State', organisation: null, country: 'USA', first_on: null, last_on: null }
    expect(person).toEqual({
      id: 'mike-pompeo',
      name: 'Mike Pompeo',
      country: 'USA',
      names: [],
      positions: [post],
      calls: 1,
      statements: 1,
      incidents: 0,
      events: 2,
      reports: 1,
      publishers: 1,
      updated_at: null,
    })
    expect(evidence).toMatchObject([{ document: 'doc_dawn', part: 'mention', exact: 'Mike Pompeo' }])
  })

  test('the row of an item is the row of the list', async () => {
    for (const name of ['calls', 'statements', 'incidents', 'persons', 'organisations', 'documents']) {
      const { data } = (await asking.app.inject(`/v1/${name}`)).json<{ data: { id: string }[] }>()
      for (const row of data) expect(await asking.get(`/v1/${name}/${row.id}`)).toMatchObject(row)
    }
  })

  test('a document: its text with everything read from it', async () => {
    const document = await asking.get('/v1/documents/doc_dawn')
    const { text, accounts, ...row } = document
    expect(row).toEqual({
      id: 'doc_dawn',
      key: 'doc_dawn.md',
      title: 'Army chief and Pompeo talk',
      publisher: 'Dawn',
      publisher_country: 'PAK',
      kind: 'news',
      published_on: '2020-01-03',
      published_precision: 'day',
      language: 'en',
      url: null,
      length: String(text).length,
      persons: 3,
      organisations: 0,
      calls: 1,
      statements: 1,
      incidents: 1,
      updated_at: null,
    })
    expect(accounts).toHaveLength(6)
    expect(accounts).toContainEqual({
      ref: 'statement:stm_resolve',
      kind: 'statement',
      about: 'stm_resolve',
      reading: { kind: 'direct', text: 'Our resolve will not waver,' },
      evidence: [
        {
          document: 'doc_dawn',
          account: 'statement:stm_resolve',
          part: 'evidence',
          start: String(text).indexOf('Our resolve'),
          end: String(text).indexOf('Our resolve') + 27,
          exact: 'Our resolve will not waver,',
          before: 'General Qamar Javed Bajwa spoke to Mike Pompeo on Friday. "',
          after: '" Pompeo said in a tweet.\nQassem Soleimani was killed in a st',
          rule: 'by-hand',
        },
      ].map((words) => ({ ...words, after: words.after.slice(0, 60) })),
    })
  })
})

describe('ids that are no longer', () => {
  test('a merged id leads to its successor, however often it was merged', async () => {
    const response = await asking.app.inject('/v1/persons/general-bajwa')
    expect([response.statusCode, response.headers.location]).toEqual([308, '/v1/persons/qamar-javed-bajwa'])
    const asked = await asking.app.inject('/v1/persons/general-bajwa?include=accounts')
    expect(asked.headers.location).toBe('/v1/persons/qamar-javed-bajwa?include=accounts')
    expect(await asking.ids('/v1/calls?participant=general-bajwa')).toEqual(['call_bajwa_esper', 'call_bajwa_pompeo'])
  })

  test('a deleted id is gone', async () => {
    expect(await asking.get('/v1/calls/call_withdrawn')).toEqual({
      type: 'urn:readout:problem:gone',
      title: 'What had this id has been deleted',
      status: 410,
      detail: 'The call call_withdrawn has been deleted: no document tells of it any more.',
      instance: expect.stringMatching(/^urn:readout:request:/),
      errors: [],
    })
  })
})

describe('where only quoted words may be served', () => {
  test('the text of a document is not, nor what is not in quotation marks', async () => {
    const quoting = await appWith((rows) => {
      crisis(rows)
      rows.document('doc_indirect', 'Qureshi said Pakistan would not take sides.', { published_on: '2020-01-09' })
      rows.person('shah-mehmood-qureshi', 'Shah Mehmood Qureshi', 'PAK', { doc_indirect: 'Qureshi' })
      const told = { doc_indirect: 'Pakistan would not take sides' }
      rows.statement('stm_sides', '2020-01-09', 'shah-mehmood-qureshi', told.doc_indirect, told, { kind: 'indirect' })
    }, 'quotes')
    const { data } = (await quoting.app.inject('/v1/statements')).json<{
      data: { id: string; text: string | null }[]
    }>()
    expect(data.map(({ id, text }) => [id, text])).toEqual([
      ['stm_sides', null],
      ['stm_deescalate', 'We would like the situation to de-escalate,'],
      ['stm_resolve', 'Our resolve will not waver,'],
    ])
    expect(await quoting.get('/v1/documents/doc_dawn')).toMatchObject({ text: null })
    const words = async (path: string) =>
      (await quoting.app.inject(path)).json<{ evidence: { exact: string; before: string }[] }>().evidence
    expect(await words('/v1/statements/stm_resolve')).toMatchObject([
      { exact: 'Our resolve will not waver,', before: null, after: null },
    ])
    expect(await words('/v1/calls/call_bajwa_esper')).toMatchObject([{ exact: null, before: null, after: null }])
    expect((await quoting.app.inject('/v1/documents/doc_indirect')).body).not.toContain('take sides')
    await quoting.app.close()
  })
})
