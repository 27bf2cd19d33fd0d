import { symlinkSync, truncateSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { folderWith, readAll } from './support.ts'

const report = 'The minister spoke to the press on Friday, and the office said it was so.'
const keys = ({ documents }: Awaited<ReturnType<typeof readAll>>) => documents.map(({ key }) => key)

describe('paths', () => {
  test('a folder gives the files below it in the order of their paths, keyed by them', async () => {
    const folder = folderWith({ 'b.txt': report, 'a/c.txt': report, 'a.md': report, 'a/b/d.TXT': report })
    expect(keys(await readAll(folder))).toEqual(['a.md', 'a/b/d.TXT', 'a/c.txt', 'b.txt'])
  })

  test('a file is keyed by its name, as it would be in its own folder', async () => {
    const folder = folderWith({ 'a/c.txt': report })
    expect(keys(await readAll(folder, ['a/c.txt']))).toEqual(['c.txt'])
    expect(keys(await readAll(folder, ['a']))).toEqual(['c.txt'])
  })

  test('a document with an address is keyed by it, wherever it lies', async () => {
    const folder = folderWith({ 'a.md': `---\nurl: https://induspost.example/1\n---\n${report}` })
    expect(keys(await readAll(folder))).toEqual(['https://induspost.example/1'])
  })

  test('what begins with a dot is passed over, other kinds of file are told of', async () => {
    const folder = folderWith({ 'a.txt': report, '.git/b.txt': report, '.c.txt': report, 'd.json': '{}' })
    const read = await readAll(folder)
    expect([keys(read), read.faults, read.skipped]).toEqual([['a.txt'], [], ['d.json']])
  })

  test('a link to a file is read, a link to a folder is not followed', async () => {
    const folder = folderWith({ 'a/a.txt': report })
    symlinkSync(join(folder, 'a/a.txt'), join(folder, 'a/b.txt'))
    symlinkSync(folder, join(folder, 'a/loop'))
    expect(keys(await readAll(folder))).toEqual(['a/a.txt', 'a/b.txt'])
  })

  test('two files of one run whose keys would be the same are not taken for each other', async () => {
    const folder = folderWith({ '2019/01.txt': report, '2020/01.txt': report })
    const read = await readAll(folder, ['2019', '2020'])
    expect([keys(read), read.faults]).toEqual([
      ['01.txt'],
      ['2020/01.txt: has the same name as 2019/01.txt; name the folder above both, or give one of them a url'],
    ])
    expect(keys(await readAll(folder))).toEqual(['2019/01.txt', '2020/01.txt'])
    expect(keys(await readAll(folder, ['2019', '2019/01.txt']))).toEqual(['01.txt', '01.txt'])
  })
})

describe('what cannot be read is named with its reason, and the rest goes in', () => {
  const good = { 'good.txt': report }
  test.for<[string, Record<string, string | Buffer>, string]>([
    ['an empty file', { 'x.txt': '' }, 'x.txt: is empty'],
    ['nothing but white space', { 'x.txt': '\uFEFF \r\n\t' }, 'x.txt: is empty'],
    ['front matter without a text', { 'x.md': '---\ntitle: A\n---\n' }, 'x.md: is empty'],
    ['a NUL byte', { 'x.txt': 'ab\0c' }, 'x.txt: is binary (NUL at byte 2)'],
    ['a PDF', { 'x.txt': '%PDF-1.7\n' }, 'x.txt: is binary (PDF)'],
    ['a ZIP', { 'x.md': Buffer.from('PK\x03\x04zip') }, 'x.md: is binary (ZIP or an office document)'],
    ['Latin-1', { 'x.txt': Buffer.from('caf\xE9 noir', 'latin1') }, 'x.txt: is not UTF-8 from byte 3 on'],
    ['UTF-8 cut short', { 'x.txt': Buffer.from('\uFEFFaé').subarray(0, 5) }, 'x.txt: is not UTF-8 from byte 4 on'],
    ['an overlong encoding', { 'x.txt': Buffer.from([0x41, 0xc0, 0x80]) }, 'x.txt: is not UTF-8 from byte 1 on'],
    ['UTF-16', { 'x.txt': Buffer.from('\uFEFFhello', 'utf16le') }, 'x.txt: is UTF-16; save it as UTF-8'],
    ['a page without an article', { 'x.html': '<html><body></body></html>' }, 'x.html: holds no article'],
    [
      'a folder without documents',
      { 'x/y.json': '{}' },
      'x: holds no document (.txt, .text, .md, .markdown, .html, .htm, .xhtml, .ndjson, .jsonl)',
    ],
    [
      'a file of another kind',
      { 'x.docx': 'x' },
      'x.docx: is of no kind that Readout reads (.txt, .text, .md, .markdown, .html, .htm, .xhtml, .ndjson, .jsonl)',
    ],
    ['a path that is not there', {}, 'x.txt: does not exist'],
  ])('%s', async ([, files, fault]) => {
    const folder = folderWith({ ...good, ...files })
    const name = fault.slice(0, fault.indexOf(':'))
    const read = await readAll(folder, [name, 'good.txt'])
    expect([read.faults, keys(read)]).toEqual([[fault], ['good.txt']])
  })

  test('a link that leads to itself', async () => {
    const folder = folderWith(good)
    symlinkSync('x.txt', join(folder, 'x.txt'))
    const read = await readAll(folder)
    expect([read.faults, keys(read)]).toEqual([['x.txt: is a symbolic link that leads to itself'], ['good.txt']])
  })

  test('a file of 50 MB is refused by its size, unread', async () => {
    const folder = folderWith({ ...good, 'x.txt': '' })
    truncateSync(join(folder, 'x.txt'), 50e6)
    const bytes: number[] = []
    const read = await readAll(folder, [''], { onBytes: (count) => bytes.push(count) })
    expect([read.faults, keys(read), bytes]).toEqual([
      ['x.txt: is larger than READOUT_MAX_DOCUMENT allows (1 MiB)'],
      ['good.txt'],
      [report.length],
    ])
  })
})

describe('standard input', () => {
  async function* chunks(...texts: string[]) {
    for (const text of texts) yield Buffer.from(text)
  }
  const from = (...texts: string[]) => readAll('/', ['-'], { standard_input: chunks(...texts) })

  test('text is keyed by its words, so that the same text is the same document', async () => {
    const [once, again, other] = [
      await from(report),
      await from(' ', report.slice(0, 9), report.slice(9)),
      await from('X'),
    ]
    expect(keys(once)).toEqual(['stdin#31a02d082f488125'])
    expect(keys(again)).toEqual(keys(once))
    expect(keys(other)).toEqual(['stdin#4b68ab3847feda7d'])
    expect(once.documents[0]?.path).toBe(null)
  })

  test('its format is told by its first character', async () => {
    expect((await from('---\ntitle: A call\n---\n', report)).documents[0]?.title).toBe('A call')
    expect((await from(`\n{"id":"a","text":"${report}"}\n`)).documents[0]?.key).toBe('a')
    expect((await from(`<p>${report}</p>`)).documents[0]?.body).toBe(report)
  })

  test('faults name it', async () => {
    expect((await from('')).faults).toEqual(['-: is empty'])
    expect((await from('{"id":1}\n{')).faults).toEqual(['-:1: text: is missing', '-:2: is not JSON'])
    expect((await from('x'.repeat(2 ** 20), 'y')).faults).toEqual([
      '-: is larger than READOUT_MAX_DOCUMENT allows (1 MiB)',
    ])
  })
})
