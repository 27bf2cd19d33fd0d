// The demonstration corpus: what its documents say of themselves, and that their words are our own.
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import { parseMarkdown } from '../src/documents/markdown.ts'
import { incidentTypeOf } from './eval/incident-of-fact.ts'
import { bareWords, countWords, framesOf, ownWords, quotationsOf, sequencesOf } from './support/wording.ts'

const seeds = new URL('../seeds/', import.meta.url)
const shared = new URL('../../shared/', import.meta.url)

const documents = readdirSync(new URL('documents/', seeds))
  .sort()
  .map((file) => {
    const { metadata, text } = parseMarkdown(readFileSync(new URL(`documents/${file}`, seeds), 'utf8'))
    return { file, ...metadata, text: text.trim() }
  })

/** The facts that each document tells, by their ids. */
const told = z
  .record(z.string(), z.array(z.string()))
  .parse(JSON.parse(readFileSync(new URL('facts.json', seeds), 'utf8')))

const Fact = z.object({
  id: z.string(),
  kind: z.string(),
  type: z.string().nullish(),
  gist: z.string().nullish(),
  paraphrase: z.string().nullish(),
  quotation: z.string().nullish(),
  note: z.string().nullish(),
  variants: z.array(z.string()).nullish(),
})

/** The sheet's positions are left out: their notes are titles, and a title is nobody's wording. */
const isTold = ({ kind }: z.infer<typeof Fact>) => kind !== 'position'

const factSheet = new URL('facts/jan-2020-crisis.json', shared)
const facts = existsSync(factSheet)
  ? z
      .array(Fact)
      .parse(JSON.parse(readFileSync(factSheet, 'utf8')))
      .filter(isTold)
  : []

const articleFolder = new URL('seeds/', shared)
const articles = existsSync(articleFolder)
  ? readdirSync(articleFolder).map((file) => readFileSync(new URL(file, articleFolder), 'utf8'))
  : []

/** Of each sequence of words, the documents that use it. */
function usersOf(sequences: (text: string) => Set<string>): Map<string, string[]> {
  const users = new Map<string, string[]>()
  for (const { file, text } of documents)
    for (const sequence of sequences(text)) users.set(sequence, [...(users.get(sequence) ?? []), file])
  return users
}

describe('each document', () => {
  test('is Markdown, and there are a hundred and fifty or more', () => {
    expect(documents.filter(({ file }) => !/^\d{4}-\d{2}-\d{2}-[a-z0-9-]+\.md$/.test(file))).toEqual([])
    expect(documents.length).toBeGreaterThanOrEqual(150)
  })

  test('names its title, its publisher and the day on which it appeared, within the crisis', () => {
    const outside = documents.filter(
      ({ title, publisher, published }) =>
        !title || !publisher || !published || !/^20(?:19-12-(?:2[7-9]|3[01])|20-01-\d\d)$/.test(published),
    )
    expect(outside.map(({ file }) => file)).toEqual([])
  })

  test('appeared on the day that its file name begins with', () => {
    expect(documents.filter(({ file, published }) => file.slice(0, 10) !== published).map(({ file }) => file)).toEqual(
      [],
    )
  })

  test('has an address of its own, at a host that cannot exist', () => {
    const urls = documents.map(({ url }) => url ?? '')
    expect(urls.filter((url) => !/^https:\/\/[a-z0-9-]+\.example\//.test(url))).toEqual([])
    expect(urls.filter((url, at) => urls.indexOf(url) !== at)).toEqual([])
  })

  test('is from 100 to 600 words long', () => {
    const lengths = documents.map(({ file, text }) => ({ file, words: countWords(text) }))
    expect(lengths.filter(({ words }) => words < 100 || words > 600)).toEqual([])
  })
})

describe('the corpus', () => {
  test('has every house style', () => {
    const kinds = documents.map(({ kind }) => kind ?? 'news')
    expect([...new Set(kinds)].sort()).toEqual(['briefing', 'news', 'readout', 'social', 'statement', 'transcript'])
  })

  test('uses no turn of phrase in more than two documents', () => {
    const repeated = [...usersOf((text) => framesOf(text))].filter(([, files]) => files.length > 2)
    expect(repeated).toEqual([])
  })

  test('has no two documents that share eight words of their own in a row', () => {
    const repeated = [...usersOf((text) => sequencesOf(ownWords(text), 8))].filter(([, files]) => files.length > 1)
    expect(repeated).toEqual([])
  })
})

describe('facts.json', () => {
  test('lists for each document the facts that it tells', () => {
    expect(Object.keys(told).sort()).toEqual(documents.map(({ file }) => file))
    expect(Object.entries(told).filter(([, ids]) => ids.length === 0 || new Set(ids).size < ids.length)).toEqual([])
  })

  const ids = new Set(Object.values(told).flat())
  const untold = (isWanted: (fact: z.infer<typeof Fact>) => boolean) =>
    facts.filter((fact) => isWanted(fact) && !ids.has(fact.id)).map(({ id }) => id)

  test.skipIf(facts.length === 0)('tells every call of the sheet', () => {
    expect(untold(({ kind }) => kind === 'call')).toEqual([])
  })

  test.skipIf(facts.length === 0)('tells every incident that has a type in the guide', () => {
    expect(untold(({ kind, type }) => kind === 'incident' && incidentTypeOf[type ?? ''] !== undefined)).toEqual([])
  })

  test.skipIf(facts.length === 0)('tells nearly all of the statements', () => {
    expect(untold(({ kind }) => kind === 'statement').length).toBeLessThan(10)
  })

  test.skipIf(facts.length === 0)('knows only facts of the sheet', () => {
    const ids = new Set(facts.map(({ id }) => id))
    expect(
      Object.values(told)
        .flat()
        .filter((id) => !ids.has(id)),
    ).toEqual([])
  })
})

describe('the wording is our own', () => {
  const borrowedFrom = (sources: string[]) => {
    const theirs = new Set(sources.flatMap((source) => [...sequencesOf(source, 8)]))
    return [...usersOf((text) => sequencesOf(ownWords(text), 8))].filter(([sequence]) => theirs.has(sequence))
  }

  test.skipIf(facts.length === 0)(`nothing of the ${facts.length} facts outside quotation marks`, () => {
    const wording = facts.flatMap(({ gist, paraphrase, note, variants }) => [
      gist,
      paraphrase,
      note,
      ...(variants ?? []),
    ])
    expect(borrowedFrom(wording.filter((text) => typeof text === 'string'))).toEqual([])
  })

  test.skipIf(articles.length === 0)(`nothing of the ${articles.length} real articles outside quotation marks`, () => {
    expect(borrowedFrom(articles)).toEqual([])
  })
})

describe('quotations', () => {
  const genuine = bareWords([...facts.map(({ quotation }) => quotation ?? ''), ...articles].join(' | '))

  test.skipIf(facts.length === 0 || articles.length === 0)('of three words or more are what the speakers said', () => {
    const invented = documents.flatMap(({ file, text }) =>
      quotationsOf(text)
        .filter((quotation) => countWords(quotation) > 2 && !genuine.includes(bareWords(quotation)))
        .map((quotation) => ({ file, quotation })),
    )
    expect(invented).toEqual([])
  })
})
