import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { faultsOf, folderWith, readAll } from './support.ts'

const report = 'The minister spoke to the press on Friday, and the office said it was so.'
const document = async (name: string, content: string) =>
  (await readAll(folderWith({ [name]: content }), [name])).documents[0]

describe('text', () => {
  test('all of it is body; CRLF becomes LF, a byte-order mark and leading white space go', async () => {
    expect(await document('a.txt', `\uFEFF \r\n date 2020-01-08 \r\n${report}\r\n`)).toEqual({
      key: 'a.txt',
      path: 'a.txt',
      title: null,
      publisher: null,
      publisher_country: null,
      kind: 'news',
      published_on: null,
      language: 'en',
      url: null,
      body: `date 2020-01-08 \n${report}\n`,
    })
  })

  test('a line of dashes opens no front matter', async () => {
    expect((await document('a.txt', `---\ntitle: A\n---\n${report}`))?.body).toBe(`---\ntitle: A\n---\n${report}`)
  })
})

describe('Markdown', () => {
  test('front matter describes it', async () => {
    const text = `---\r\ntitle: "A  call"\r\npublisher: Indus Post\r\nurl: https://www.induspost.example/1\r\npublished: 2020-01-14\r\nkind: transcript\r\nlanguage: en-GB\r\ntags: [a, b]\r\n---\r\n\r\n${report}`
    expect(await document('a.md', text)).toEqual({
      key: 'https://www.induspost.example/1',
      path: 'a.md',
      title: 'A call',
      publisher: 'The Indus Post',
      publisher_country: 'PAK',
      kind: 'transcript',
      published_on: '2020-01-14',
      language: 'en',
      url: 'https://www.induspost.example/1',
      body: report,
    })
  })

  test.for([
    ['2020', '2020'],
    ['2020-01', '2020-01'],
    ['2020-01-08', '2020-01-08'],
    ['2020-01-08T23:30:00-05:00', '2020-01-08'],
    ['"2020-01-08 10:00"', '2020-01-08'],
    ['', null],
    ['~', null],
  ])('published: %s is %s', async ([written, read]) => {
    expect((await document('a.md', `---\npublished: ${written}\n---\n${report}`))?.published_on).toBe(read)
  })

  test.for([
    [
      'title: [',
      'a.md:2: broken front matter: Flow sequence in block collection must be sufficiently indented and end with a ]',
    ],
    ['title: a\n b: c: d', 'a.md:2: broken front matter: Nested mappings are not allowed in compact mappings'],
    ['title: a\ntitle: b', 'a.md:3: broken front matter: Map keys must be unique'],
    ['just words', 'a.md:2: the front matter is no list of "name: value"'],
    [
      'title: A\npublished: 2020-02-30',
      'a.md:3: front matter, published: "2020-02-30" is no date such as 2020-01-08, 2020-01 or 2020',
    ],
    [
      'title: A\n\nkind: article',
      'a.md:4: front matter, kind: must be one of news, readout, statement, transcript, briefing, social, other',
    ],
    [
      'url: induspost.example',
      'a.md:2: front matter, url: "induspost.example" is no address that begins with http:// or https://',
    ],
    ['language: English', 'a.md:2: front matter, language: "English" is no language code such as en or en-GB'],
    ['title: { a: 1 }', 'a.md:2: front matter, title: must be text'],
    ['title: &a A\npublisher: *a', 'a.md:3: front matter, *a: aliases are not read'],
    [`x: ${'y'.repeat(20_000)}`, 'a.md:1: the front matter is longer than 16384 characters'],
    [`title: ${'['.repeat(8000)}`, 'a.md:2: broken front matter: Maximum call stack size exceeded'],
  ])('broken front matter: %s', async ([frontMatter, fault]) => {
    expect(await faultsOf('a.md', `---\n${frontMatter}\n---\n${report}`)).toEqual([fault])
  })

  test('front matter that is never closed is broken, a rule across the page is not front matter', async () => {
    expect(await faultsOf('a.md', `---\ntitle: A\n\n${report}`)).toEqual([
      'a.md:1: the front matter has no closing --- line',
    ])
    expect((await document('a.md', `---\n\n${report}`))?.body).toBe(`---\n\n${report}`)
  })
})

describe('NDJSON', () => {
  test('a document a line, keyed by url, else id, else its words', async () => {
    const lines = [
      {
        id: 7,
        title: 'A',
        publisher: 'The Indus Post',
        published_on: '2020-01',
        language: 'fr',
        kind: 'readout',
        body: report,
      },
      { url: 'https://induspost.example/2', id: 'b', published: '2020-01-02', text: `\r\n${report}` },
      { text: 'NUL \u0000 and half a pair \ud800.' },
    ]
    const { documents, faults } = await readAll(
      folderWith({ 'c/a.ndjson': `${lines.map((line) => JSON.stringify(line)).join('\n\n')}` }),
    )
    expect(faults).toEqual([])
    expect(
      documents.map(({ key, title, publisher, publisher_country, kind, published_on, language, body }) => [
        key,
        title,
        publisher,
        publisher_country,
        kind,
        published_on,
        language,
        body,
      ]),
    ).toEqual([
      ['7', 'A', 'The Indus Post', 'PAK', 'readout', '2020-01', 'fr', report],
      ['https://induspost.example/2', null, 'The Indus Post', 'PAK', 'news', '2020-01-02', 'en', report],
      ['c/a.ndjson#5070e7f752c8eeeb', null, null, null, 'news', null, 'en', 'NUL \uFFFD and half a pair \uFFFD.'],
    ])
  })

  test('a line at fault is named by number, the others go in', async () => {
    const lines = [
      '{"id":"a","text":"One."}',
      '{',
      '[]',
      '{"id":"b"}',
      '{"id":"c","text":""}',
      '{"id":{},"text":"x"}',
      `{"text":"${'x'.repeat(99)}"}`,
      Buffer.from('{"text":"\xE9"}', 'latin1'),
      '{"id":"z","text":"Last."}',
    ]
    const content = Buffer.concat(lines.flatMap((line) => [Buffer.from(line), Buffer.from('\r\n')]))
    const { documents, faults } = await readAll(folderWith({ 'a.jsonl': content }), ['a.jsonl'], { max_document: 90 })
    expect(documents.map(({ key }) => key)).toEqual(['a', 'z'])
    expect(faults).toEqual([
      'a.jsonl:2: is not JSON',
      'a.jsonl:3: is no JSON object',
      'a.jsonl:4: text: is missing',
      'a.jsonl:5: is empty',
      'a.jsonl:6: id: must be text or a whole number',
      'a.jsonl:7: is larger than READOUT_MAX_DOCUMENT allows (90 bytes)',
      'a.jsonl:8: is not UTF-8 from byte 9 on',
    ])
  })
})

const shared = fileURLToPath(new URL('../../../shared/eval/', import.meta.url))

describe.skipIf(!existsSync(shared))('annotated documents', () => {
  test('bodies are the ones that annotations count their offsets in', async () => {
    const { bodyOf } = await import(`${shared}corpus.mjs`)
    const names = readdirSync(`${shared}dev`).filter((name) => /\.(?:md|txt)$/.test(name))
    const { documents } = await readAll(`${shared}dev`)
    expect(documents.map(({ path, body }) => [path, body])).toEqual(
      names.sort().map((name) => [name, bodyOf(readFileSync(`${shared}dev/${name}`, 'utf8'), name.endsWith('.txt'))]),
    )
  })
})
