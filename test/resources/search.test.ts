import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Asking, appWith } from '../support/app.ts'
import { crisis } from '../support/crisis.ts'

let asking: Asking
beforeAll(async () => {
  asking = await appWith((rows) => {
    crisis(rows)
    rows.person('recep-tayyip-erdogan', 'Recep Tayyip Erdoğan', 'TUR', { doc_dawn: 'Pompeo' })
    rows.person('mevlut-cavusoglu', 'Mevlüt Çavuşoğlu', 'TUR', { doc_dawn: 'Pompeo' })
  })
})
afterAll(() => asking.app.close())

interface Found {
  id: string
  resource: string
  snippet: string
  highlights: { start: number; end: number }[]
  marked: string
}
const found = async (path: string) => (await asking.app.inject(path)).json<{ data: Found[] }>().data

describe('search', () => {
  test('finds rows of every kind, each with the words and where it is', async () => {
    const all = await found('/v1/search?q=pompeo')
    expect(all.map(({ resource, id }) => `${resource} ${id}`).sort()).toEqual([
      'calls call_bajwa_pompeo',
      'documents doc_dawn',
      'persons mike-pompeo',
    ])
    for (const { snippet, highlights, marked } of all) {
      expect(highlights.map(({ start, end }) => snippet.slice(start, end))).toEqual(highlights.map(() => 'Pompeo'))
      expect(marked).toContain('<mark>Pompeo</mark>')
    }
  })

  test('a whole result', async () => {
    const [result] = await found('/v1/search?q=waver&in=statements')
    expect(result).toEqual({
      resource: 'statements',
      id: 'stm_resolve',
      path: '/v1/statements/stm_resolve',
      date: '2020-01-03',
      title: 'Mike Pompeo said (tweet)',
      snippet: 'Our resolve will not waver,',
      highlights: [{ start: 21, end: 26 }],
      marked: 'Our resolve will not <mark>waver</mark>,',
      score: expect.any(Number),
    })
  })

  test.for([
    ['q=soleimani&in=incidents', ['inc_killing']],
    ['q="spoke+to"+pompeo&in=calls', ['call_bajwa_pompeo']],
    ['q=bajwa+-telephoned&in=calls', ['call_bajwa_pompeo']],
    ['q=telephon*&in=calls', ['call_bajwa_esper']],
    ['q=POMPÉO&in=persons', ['mike-pompeo']],
    ['q=cavusoglu&in=persons', ['mevlut-cavusoglu']],
    ['q=nothing+of+the+kind', []],
  ] as const)('%s', async ([query, ids]) =>
    expect((await found(`/v1/search?${query}`)).map(({ id }) => id)).toEqual(ids),
  )

  test.for([
    '"',
    '*',
    'a" OR "b',
    'NEAR(a b)',
    'text:x',
    '-',
    '^a',
    'a AND',
    '(',
    "'; DROP TABLE calls; --",
    '\\',
    '😀',
    '%00',
    'a'.repeat(200),
  ])('whatever is typed is no error of the server: %s', async (typed) => {
    const response = await asking.app.inject(`/v1/search?q=${encodeURIComponent(typed)}`)
    expect([200, 400]).toContain(response.statusCode)
  })

  test('marks are safe to show as they are', async () => {
    const evil = await appWith((rows) => {
      rows.document('doc_evil', 'Say <script>alert(1)</script> & "resolve".')
    })
    const { data } = (await evil.app.inject('/v1/search?q=resolve')).json<{ data: Found[] }>()
    expect(data.map(({ marked }) => marked)).toEqual([
      'Say &lt;script&gt;alert(1)&lt;/script&gt; &amp; &quot;<mark>resolve</mark>&quot;.',
    ])
    await evil.app.close()
  })

  test('a long text is cut around the words', async () => {
    const long = await appWith((rows) => {
      rows.document('doc_long', `${'word '.repeat(500)}revenge awaits ${'word '.repeat(500)}`)
    })
    const { data } = (await long.app.inject('/v1/search?q=revenge')).json<{ data: Found[] }>()
    const [{ snippet, highlights } = { snippet: '', highlights: [] }] = data
    expect([snippet.startsWith('… word'), snippet.endsWith('word …'), snippet.length < 260]).toEqual([true, true, true])
    expect(highlights.map(({ start, end }) => snippet.slice(start, end))).toEqual(['revenge'])
    await long.app.close()
  })
})

describe('suggestions', () => {
  test.for([
    ['pom', 'person mike-pompeo'],
    ['Pompo', 'person mike-pompeo'],
    ['mike p', 'person mike-pompeo'],
    ['pompeo mike', 'person mike-pompeo'],
    ['erdogan', 'person recep-tayyip-erdogan'],
    ['Erdoğ', 'person recep-tayyip-erdogan'],
    ['tayip erdogan', 'person recep-tayyip-erdogan'],
    ['cavus', 'person mevlut-cavusoglu'],
    ['sulaimani', 'person qassem-soleimani'],
    ['inter-services', 'organisation ispr'],
    ['inter servces', 'organisation ispr'],
    ['pakis', 'country PAK'],
    ['Pakistn', 'country PAK'],
    ['daw', 'publisher Dawn'],
  ] as const)('%s may mean %s', async ([typed, meant]) => {
    const response = await asking.app.inject(`/v1/suggest?q=${encodeURIComponent(typed)}`)
    const { data } = response.json<{ data: { kind: string; value: string }[] }>()
    expect(data.map(({ kind, value }) => `${kind} ${value}`)).toContain(meant)
  })

  test('a whole suggestion', async () => {
    expect((await asking.get('/v1/suggest?q=bajw&kind=person')).data).toEqual([
      {
        kind: 'person',
        value: 'qamar-javed-bajwa',
        name: 'Qamar Javed Bajwa',
        matched: 'Qamar Javed Bajwa',
        country: 'PAK',
        events: 3,
      },
    ])
  })

  test('who has a part in more events comes first', async () => {
    const { data } = (await asking.app.inject('/v1/suggest?q=m&kind=person')).json<{ data: { value: string }[] }>()
    expect(data.map(({ value }) => value)).toEqual(['mike-pompeo', 'mark-esper', 'mevlut-cavusoglu'])
  })
})
