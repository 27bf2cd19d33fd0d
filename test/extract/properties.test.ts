// What holds of every extraction, whatever the text: real paragraphs cut, joined and shuffled, and texts that nobody wrote.
import { spawnSync } from 'node:child_process'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { extract } from '../../src/extract/extract.ts'
import type { Extraction } from '../../src/extract/extraction.ts'
import { sectionsOf } from '../../src/extract/sections.ts'
import type { Span } from '../../src/extract/span.ts'
import { readText } from '../../src/extract/text/text.ts'
import { isPartialDate, precisionOf } from '../../src/partial-date.ts'
import { readWorld } from '../../src/world.ts'
import { documentOf } from '../support/document.ts'
import { contentOf, files, root } from '../support/tree.ts'

const dated = (body: string) => documentOf(body, { published_on: '2022-03-10' })

const world = readWorld()
const bodies = files
  .filter((path) => path.startsWith('seeds/documents/') && path.endsWith('.md'))
  .map((path) => contentOf(path).replace(/^---\n[\s\S]*?\n---\s*/, ''))
const corpus = bodies.join('\n\n')

/** The same runs every time; a failing one is printed with its smallest text. */
const runs = (numRuns: number) => ({ numRuns, seed: 20200108 })

/** Every span of an extraction, however deep. */
function spansOf(value: unknown): Span[] {
  if (Array.isArray(value)) return value.flatMap(spansOf)
  if (typeof value !== 'object' || value === null) return []
  if ('start' in value && 'end' in value && typeof value.start === 'number' && typeof value.end === 'number')
    return [{ start: value.start, end: value.end }]
  return Object.values(value).flatMap(spansOf)
}

const refsOf = ({ calls, statements, incidents }: Extraction): (string | null)[] => [
  ...calls.flatMap(({ participants, initiator }) => [...participants, initiator]),
  ...statements.flatMap(({ speaker, reported_by }) => [speaker, reported_by]),
  ...incidents.flatMap(({ actors, casualties }) => [
    ...actors.map(({ actor }) => actor),
    ...casualties.map(({ claimed_by }) => claimed_by),
  ]),
]

/** What is wrong with an extraction; nothing, one hopes. */
function faultsOf(body: string, found: Extraction): string[] {
  const known = new Set([...found.persons, ...found.organisations].map(({ ref }) => ref))
  const { persons, organisations, calls, statements, incidents } = found
  const all = [...persons, ...organisations, ...calls, ...statements, ...incidents]
  const dated = [...calls, ...statements, ...incidents]
  const joined = (spans: Span[]) => spans.map(({ start, end }) => body.slice(start, end)).join(' … ')
  return [
    ...spansOf(all)
      .filter(({ start, end }) => !(Number.isInteger(start) && 0 <= start && start < end && end <= body.length))
      .map(({ start, end }) => `span ${start} to ${end} of ${body.length}`),
    ...refsOf(found)
      .filter((ref) => ref !== null && !known.has(ref))
      .map((ref) => `nobody is ${ref}`),
    ...(known.size === persons.length + organisations.length ? [] : ['a ref is given twice']),
    ...[...persons, ...organisations].filter(({ name }) => !name.trim()).map(({ ref }) => `${ref} has no name`),
    ...[...persons, ...organisations]
      .filter(({ mentions }) => mentions.length === 0)
      .map(({ ref }) => `${ref} stands nowhere`),
    ...dated
      .filter(({ date, date_precision }) =>
        date === null ? date_precision !== null : !isPartialDate(date) || precisionOf(date) !== date_precision,
      )
      .map(({ date, date_precision }) => `dated ${date}, as a ${date_precision}`),
    ...dated.filter(({ evidence }) => evidence.length === 0).map(({ rule }) => `no evidence of ${rule}`),
    ...all.filter(({ rule }) => rule === '').map(() => 'no rule'),
    ...calls
      .filter(({ participants }) => new Set(participants).size < 2 || new Set(participants).size < participants.length)
      .map(({ participants }) => `a call of ${participants.join()}`),
    ...calls
      .filter(({ participants, initiator }) => initiator !== null && !participants.includes(initiator))
      .map(({ initiator }) => `placed by ${initiator} from outside`),
    ...statements.filter(({ text, evidence }) => text !== joined(evidence)).map(({ text }) => `not the words: ${text}`),
    ...statements.filter(({ call }) => call !== null && !calls[call]).map(({ call }) => `there is no call ${call}`),
    ...incidents
      .flatMap(({ casualties }) => casualties)
      .filter(
        ({ fatalities, injured }) =>
          (fatalities === null && injured === null) || (fatalities ?? 0) < 0 || (injured ?? 0) < 0,
      )
      .map(() => 'a claim of nothing'),
  ]
}

/** An extraction of the text that is in order, and the same a second time. */
function expectSound(body: string): Extraction {
  const document = dated(body)
  const found = extract(document, world)
  expect(faultsOf(body, found)).toEqual([])
  return found
}

const body = fc.constantFrom(...bodies)
const paragraph = fc.constantFrom(...corpus.split(/\n+/).filter(Boolean))
const sentence = fc.constantFrom(...corpus.split(/(?<=[.!?]["”’]?)\s+/).filter(Boolean))
const word = fc.constantFrom(...new Set(corpus.split(/\s+/)))
/** Signs on which an extractor may stumble. */
const sign = fc.constantFrom(
  ...'"“”‘’\'()[]—-.,:;\n \t\u00a0@#1\u0000\ud800 \udc00\u200fİßﬁ',
  ...['--', '...', '\n\n', '12', '2020-02-30', 'QUESTION:', '🇮🇷', 'e\u0301'],
)

const texts: Record<string, fc.Arbitrary<string>> = {
  'documents cut anywhere': fc
    .tuple(body, fc.double({ min: 0, max: 1, noNaN: true }), fc.double({ min: 0, max: 1, noNaN: true }))
    .map(([text, one, other]) => text.slice(Math.min(one, other) * text.length, Math.max(one, other) * text.length)),
  'documents run together': fc.array(body, { minLength: 2, maxLength: 3 }).map((texts) => texts.join('')),
  'paragraphs of many documents': fc.array(paragraph, { maxLength: 12 }).map((texts) => texts.join('\n')),
  'sentences of many documents': fc.array(sentence, { maxLength: 20 }).map((texts) => texts.join(' ')),
  'words of many documents': fc.array(word, { maxLength: 200 }).map((texts) => texts.join(' ')),
  'words and signs': fc.array(fc.oneof(word, sign), { maxLength: 150 }).map((texts) => texts.join(' ')),
  'sentences with signs between and none': fc
    .array(fc.oneof(sentence, sign), { maxLength: 30 })
    .map((texts) => texts.join('')),
  'any characters': fc.string({ unit: 'binary', maxLength: 300 }),
  'any code units, lone surrogates too': fc
    .array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 200 })
    .map((units) => String.fromCharCode(...units)),
  'letters in combination': fc.string({ unit: 'grapheme', maxLength: 300 }),
}

describe('whatever the text, spans are exact, refs known, dates dates and calls of two', () => {
  test.for(Object.entries(texts))('%s', ([, arbitrary]) => {
    fc.assert(
      fc.property(arbitrary, (text) => void expectSound(text)),
      runs(60),
    )
  })

  test('every document of the demonstration', () => {
    for (const text of bodies) expectSound(text)
  })
})

test('the same document gives the same bytes', () => {
  const twice = fc.property(texts['paragraphs of many documents']!, (text) => {
    expect(JSON.stringify(extract(dated(text), world))).toBe(JSON.stringify(extract(dated(text), world)))
  })
  fc.assert(twice, runs(30))
})

test('documents read before leave no trace', () => {
  const [first = '', second = ''] = bodies
  const alone = JSON.stringify(extract(dated(second), structuredClone(world)))
  extract(dated(first), world)
  expect(JSON.stringify(extract(dated(second), world))).toBe(alone)
})

test('the same bytes in every time zone and locale', () => {
  const program = `
    const { load } = await import('./src/load.js')
    const { extract } = await load('extract/extract')
    const { readWorld } = await load('world')
    const world = readWorld()
    const extractions = JSON.parse(process.env.DOCUMENTS).map((document) => extract(document, world))
    const { locale } = Intl.Collator().resolvedOptions()
    console.log(JSON.stringify({ place: [locale, new Date(2020, 0, 8).toISOString()], extractions }))`
  const documents = bodies.slice(0, 12).map((text) => dated(text))
  const extractions = documents.map((document) => extract(document, world))
  const places = { tr_TR: 'Pacific/Auckland', ar_EG: 'America/New_York' }
  const seen = Object.entries(places).map(([locale, TZ]) => {
    const env = { ...process.env, TZ, LC_ALL: `${locale}.UTF-8`, DOCUMENTS: JSON.stringify(documents) }
    const run = ['--input-type=module', '-e', program]
    return spawnSync(process.execPath, run, { cwd: root, encoding: 'utf8', env }).stdout.trim()
  })
  const expected = (...place: string[]) => JSON.stringify({ place, extractions })
  expect(seen).toEqual([expected('tr-TR', '2020-01-07T11:00:00.000Z'), expected('ar-EG', '2020-01-08T05:00:00.000Z')])
})

describe('three hundred thousand characters without rest', () => {
  const size = 300_000
  const full = (unit: string) => unit.repeat(Math.ceil(size / unit.length)).slice(0, size)
  test.for([
    ['the corpus without a full stop or line break', full(corpus.replace(/[.!?\s]+/g, ' '))],
    ['quotation marks', full('"')],
    ['opening quotation marks', full('“a ')],
    ['apostrophes', full(" 'a")],
    ['one name', full('Ivan Petrov ')],
    ['one capital letter', full('A')],
    ['one number', full('17 ')],
    ['one digit', full('7')],
    ['the', full('the ')],
    ['line breaks', full('\n')],
    ['brackets', full('(')],
    ['half a surrogate pair', full('\ud83c')],
    ['flags', full('🇮🇷')],
  ] as const)('%s', ([, text]) => void expectSound(text))
})

test('two million characters without a full stop', () =>
  void expectSound('and nobody knew of it that day '.repeat(65_000)))

test('a text without a full stop is cut into sentences that rules can look through', () => {
  const { sentences } = readText(dated('gunmen killed 12 people in Baghdad and '.repeat(2000)))
  expect(sentences.filter(({ from, to }) => to - from >= 600)).toEqual([])
})

test('sections of a long text join without gaps and never part a pair of surrogates', () => {
  const flags = `a${'🇮🇷'.repeat(80_000)}`
  const sections = sectionsOf(flags)
  expect(sections.map(({ start, end }) => flags.slice(start, end)).join('')).toBe(flags)
  expect(sections.length).toBeGreaterThan(1)
  expect(sections.filter(({ start }) => /[\uDC00-\uDFFF]/.test(flags.charAt(start)))).toEqual([])
})

test('a person named in two sections of a long text is one', () => {
  const told = 'Foreign Minister Anna Lindqvist telephoned President Paul Okoro on Tuesday. '
  const long = `${told}\n\n${'Nothing else was told that day.\n'.repeat(4000)}\n${told}`
  const { persons, calls } = expectSound(long)
  expect(persons.map(({ ref, name, mentions }) => [ref, name, mentions.length])).toEqual([
    ['p1', 'Anna Lindqvist', 2],
    ['p2', 'Paul Okoro', 2],
  ])
  expect(calls.map(({ participants }) => participants)).toEqual([
    ['p1', 'p2'],
    ['p1', 'p2'],
  ])
})
