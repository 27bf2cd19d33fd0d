import type { InjectOptions } from 'fastify'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Asking, appWith } from '../support/app.ts'

let asking: Asking
beforeAll(async () => {
  asking = await appWith(() => {})
})
afterAll(() => asking.app.close())

const post = (options: InjectOptions) => asking.app.inject({ method: 'POST', url: '/v1/extract', ...options })

interface Read {
  document: Record<string, unknown>
  persons: { ref: string; name: string; country: string | null }[]
  calls: {
    participants: string[]
    date: string | null
    medium: string
    evidence: { start: number; end: number; exact: string }[]
  }[]
}

interface OpenApi {
  paths: {
    '/v1/extract': { post: { requestBody: { content: { 'application/json': { schema: { $ref: string } } } } } }
  }
  components: { schemas: Record<string, { examples?: object[] }> }
}

describe('what a text would give', () => {
  const text = '\r\n  Mike Pompeo spoke by phone on Saturday with Iraqi President Barham Salih.\r\n'
  const sentence = 'Mike Pompeo spoke by phone on Saturday with Iraqi President Barham Salih.'

  test('a call, with the words that tell of it', async () => {
    const read = (await post({ payload: { text, published_on: '2020-01-05', publisher: 'Dawn' } })).json<Read>()
    expect(read.document).toEqual({
      title: null,
      publisher: 'Dawn',
      published_on: '2020-01-05',
      kind: 'news',
      language: 'en',
      text: `${sentence}\n`,
    })
    expect(read.persons.map(({ ref, name, country }) => [ref, name, country])).toEqual([
      ['p1', 'Mike Pompeo', null],
      ['p2', 'Barham Salih', 'IRQ'],
    ])
    expect(read.calls).toMatchObject([
      {
        participants: ['p1', 'p2'],
        date: '2020-01-04',
        medium: 'phone',
        evidence: [{ start: 0, end: sentence.length, exact: sentence }],
      },
    ])
  })

  test('plain text is read as JSON is, but undated', async () => {
    const plain = await post({ payload: text, headers: { 'content-type': 'text/plain; charset=utf-8' } })
    expect(plain.json()).toEqual((await post({ payload: { text } })).json())
  })

  test('the example that Swagger UI begins with has a call, a statement and an incident', async () => {
    const { paths, components } = (await asking.app.inject('/openapi.json')).json<OpenApi>()
    const { $ref } = paths['/v1/extract'].post.requestBody.content['application/json'].schema
    const [example] = components.schemas[$ref.split('/').at(-1) ?? '']?.examples ?? []
    const { persons, calls, statements, incidents } = (await post({ payload: example ?? {} })).json()
    expect(persons.map(({ name }: { name: string }) => name)).toEqual([
      'Qamar Javed Bajwa',
      'Mike Pompeo',
      'Qassem Soleimani',
    ])
    expect([calls, statements, incidents].map((found) => found.length)).toEqual([1, 1, 1])
    expect(calls).toMatchObject([{ initiator: 'p2', date: '2020-01-03', medium: 'phone' }])
  })

  test('nothing is stored', async () => {
    await post({ payload: { text } })
    expect(await asking.ids('/v1/persons')).toEqual([])
  })

  test('a text in another language is not read for events', async () => {
    const german =
      'Der Außenminister hat am Montag mit seinem französischen Kollegen telefoniert und über die Lage gesprochen. '
    expect((await post({ payload: { text: german.repeat(5) } })).json()).toMatchObject({
      document: { language: 'de' },
      persons: [],
      calls: [],
    })
  })
})

describe('a body that cannot be read', () => {
  test.for<[string, InjectOptions, number, string, string[]]>([
    [
      'broken JSON',
      { payload: '{"text": ', headers: { 'content-type': 'application/json' } },
      400,
      'invalid-body',
      ['body'],
    ],
    [
      'another type',
      { payload: '<a/>', headers: { 'content-type': 'text/xml' } },
      415,
      'unsupported-media-type',
      ['content-type'],
    ],
    ['no body', {}, 400, 'invalid-body', ['body']],
    ['blank text', { payload: { text: ' \n ' } }, 400, 'invalid-body', ['text']],
    ['no text', { payload: { title: 'A title' } }, 400, 'invalid-body', ['text']],
    ['text that is none', { payload: { text: 5 } }, 400, 'invalid-body', ['text']],
    ['unknown fields', { payload: { text: 'x', tex: 'y' } }, 400, 'invalid-body', ['tex']],
    ['a date that is none', { payload: { text: 'x', published_on: '2020-13' } }, 400, 'invalid-body', ['published_on']],
    ['too much', { payload: { text: 'x'.repeat(300_000) } }, 413, 'too-large', ['body']],
  ])('%s', async ([, options, status, kind, parameters]) => {
    const response = await post(options)
    const { type, errors } = response.json<{ type: string; errors: { parameter: string }[] }>()
    expect([response.statusCode, type, errors.map(({ parameter }) => parameter)]).toEqual([
      status,
      `urn:readout:problem:${kind}`,
      parameters,
    ])
  })
})
