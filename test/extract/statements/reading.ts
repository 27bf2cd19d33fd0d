import { Clauses } from '../../../src/extract/clauses/clauses.ts'
import { findDates } from '../../../src/extract/dates/dates.ts'
import type { Ref } from '../../../src/extract/extraction.ts'
import { calendarLexemes } from '../../../src/extract/lexicon/calendar.ts'
import { callingLexemes } from '../../../src/extract/lexicon/verbs-of-calling.ts'
import { sayingLexemes } from '../../../src/extract/lexicon/verbs-of-saying.ts'
import { Lexicon, Marks } from '../../../src/extract/marks/marks.ts'
import type { Mention, Party } from '../../../src/extract/parties/party.ts'
import type { Reading } from '../../../src/extract/reading.ts'
import { findStatements } from '../../../src/extract/statements/statements.ts'
import { readText } from '../../../src/extract/text/text.ts'
import type { OrganisationKind } from '../../../src/vocabulary.ts'
import { datedOf } from '../clauses/sentence.ts'

const lexicon = new Lexicon([...calendarLexemes, ...callingLexemes, ...sayingLexemes])

const kinds: Record<string, OrganisationKind> = { '@': 'ministry', '%': 'media', '^': 'state' }

interface Range {
  start: number
  end: number
  parties: Ref[]
  modifier: boolean
}

/**
 * A reading whose mentions stand in braces: `{General Munir}`; `{he=General Munir}` for another form of him;
 * `{@the Kremlin}` for a body, `{%Reuters}` for news, `{^Iran}` for a state; `{~^US}` only qualifies; `{both=A+B}` stands for two.
 */
export function readingOf(marked: string, publisher: string | null = null, published_on = '2023-05-10'): Reading {
  const ranges: Range[] = []
  const parties = new Map<Ref, Party>()
  let body = ''
  for (const piece of marked.split(/(\{[^}]*\})/)) {
    const named = /^\{(~?)([@%^]?)([^=}]*)(?:=([^}]*))?\}$/.exec(piece)
    const words = named?.[3] ?? piece
    if (named) {
      const refs = (named[4] ?? words).split('+')
      for (const ref of refs) if (!parties.has(ref)) parties.set(ref, partyOf(ref, kinds[named[2] ?? ''] ?? null))
      ranges.push({ start: body.length, end: body.length + words.length, parties: refs, modifier: named[1] === '~' })
    }
    body += words
  }
  const text = readText({ ...datedOf(body), published_on, publisher })
  const mentions = ranges.map(({ start, end, ...range }): Mention => {
    const inside = text.tokens.filter((token) => token.start >= start && token.end <= end)
    const form = /^(?:he|she|it|they)$/i.test(body.slice(start, end)) ? 'pronoun' : 'name'
    return { start, end, from: inside[0]!.index, to: inside.at(-1)!.index, form, within: null, rule: 'test', ...range }
  })
  const marks = new Marks(text.tokens, lexicon)
  const known = {
    all: [...parties.values()],
    mentions,
    get: (ref: Ref) => parties.get(ref) ?? partyOf(ref, null),
    mentionAt: (token: number) => mentions.find((mention) => mention.from <= token && token <= mention.to),
    state: (country: string) => country,
  }
  const world = { countries: [], organisations: [], publishers: [], posts: [], places: [] }
  return {
    text,
    marks,
    dates: findDates(text, marks),
    parties: known,
    places: [],
    clauses: new Clauses(text, known),
    world,
  }
}

const partyOf = (ref: Ref, organisation_kind: OrganisationKind | null): Party => ({
  ref,
  kind: organisation_kind ? 'organisation' : 'person',
  name: ref,
  organisation_kind,
  country: null,
  likely_country: null,
  positions: [],
  gender: null,
  aliases: [],
  mentions: [],
  parts: {},
  rule: 'test',
})

/** The statements of a text, each as "Speaker: words", "Speaker (Reporter): words". */
export const said = (marked: string, publisher: string | null = null): string[] =>
  findStatements(readingOf(marked, publisher), []).map(
    ({ speaker, reported_by, text }) => `${speaker}${reported_by ? ` (${reported_by})` : ''}: ${text}`,
  )

/** One field of the statements of a text. */
export const each = (marked: string, field: 'kind' | 'medium' | 'date' | 'rule', publisher: string | null = null) =>
  findStatements(readingOf(marked, publisher), []).map((statement) => statement[field])
