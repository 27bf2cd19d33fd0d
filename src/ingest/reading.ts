// From what was extracted to the accounts that are stored, and back.
import * as crypto from 'node:crypto'
import type { EvidenceRow } from '../database/said.ts'
import type {
  CallFound,
  Extraction,
  Found,
  IncidentFound,
  OrganisationFound,
  PersonFound,
  Ref,
  StatementFound,
} from '../extract/extraction.ts'
import { type Span, textOf } from '../extract/span.ts'
import { fold } from '../resolve/fold.ts'
import type { EventKind } from '../vocabulary.ts'

// What an account keeps of a find as JSON: everything but its rule and spans, which are rows of `evidence`.
/** Of a person also whether the text says the country. */
export type PersonReading = Omit<PersonFound, 'rule' | 'parts' | 'mentions'> & { country_said: boolean }
export type OrganisationReading = Omit<OrganisationFound, 'rule' | 'parts' | 'mentions'>
export type CallReading = Omit<CallFound, 'rule' | 'parts' | 'evidence'>
export type StatementReading = Omit<StatementFound, 'rule' | 'parts' | 'evidence' | 'call'> & { call: Ref | null }
export type IncidentReading = Omit<IncidentFound, 'rule' | 'parts' | 'evidence' | 'casualties'> & {
  /** Whether the text says the country: it is inferred otherwise, unless from its place. */
  country_said: boolean
  casualties: Omit<IncidentFound['casualties'][number], 'evidence'>[]
}

/** A SHA-256 in hexadecimal. */
export const hashOf: (text: string) => string = crypto.hash
  ? (text) => crypto.hash('sha256', text)
  : (text) => crypto.createHash('sha256').update(text).digest('hex')

const rowsOf = (part: string, rule: string, spans: readonly Span[]): EvidenceRow[] =>
  spans.map(({ start, end }) => ({ part, start, end, rule }))

const partsOf = ({ rule, parts }: Found): EvidenceRow[] =>
  Object.entries(parts).flatMap(([part, spans]) => rowsOf(part, rule, spans))

const isCountrySaid = ({ parts }: Found): boolean => (parts.country?.length ?? 0) > 0

export interface EventToldBy {
  kind: EventKind
  /** `c1`, `s2`, `i1`. */
  ref: Ref
  reading: string
  spans: EvidenceRow[]
  words: string | null
}

/** Fewer folded letters than this are told alike by chance. */
const tellingLength = 20

/** A hash of the words of the evidence; null of so few that they tell nothing. */
const wordsOf = (body: string, evidence: readonly Span[]): string | null => {
  const words = fold(evidence.map((span) => textOf(body, span)).join(' '))
  return words.length < tellingLength ? null : hashOf(words).slice(0, 16)
}

/** The events of an extraction as they are stored, in its order: calls, statements, incidents. */
export function eventsTold(body: string, { calls, statements, incidents }: Extraction): EventToldBy[] {
  const told = (
    kind: EventKind,
    number: number,
    found: Found & { evidence: Span[] },
    reading: object,
    more: EvidenceRow[] = [],
  ) => ({
    kind,
    ref: `${kind[0]}${number + 1}`,
    reading: JSON.stringify(reading),
    spans: [...rowsOf('evidence', found.rule, found.evidence), ...partsOf(found), ...more],
    words: wordsOf(body, found.evidence),
  })
  return [
    ...calls.map((found, at) => {
      const { rule, parts, evidence, ...reading } = found
      return told('call', at, found, reading satisfies CallReading)
    }),
    ...statements.map((found, at) => {
      const { rule, parts, evidence, call, ...rest } = found
      const reading = { ...rest, call: call === null ? null : `c${call + 1}` }
      return told('statement', at, found, reading satisfies StatementReading)
    }),
    ...incidents.map((found, at) => {
      const { rule, parts, evidence, casualties, ...rest } = found
      const spans = casualties.flatMap((claim, number) =>
        rowsOf(`casualties.${number + 1}`, found.rule, claim.evidence),
      )
      const reading = {
        ...rest,
        country_said: isCountrySaid(found),
        casualties: casualties.map(({ evidence: _, ...claim }) => claim),
      }
      return told('incident', at, found, reading satisfies IncidentReading, spans)
    }),
  ]
}

/** A party's mentions, and the spans of its values. */
export const mentionsOf = (found: Found & { mentions: Span[] }): EvidenceRow[] => [
  ...rowsOf('mention', found.rule, found.mentions),
  ...partsOf(found),
]

export function personReading(found: PersonFound): PersonReading {
  const { rule, parts, mentions, ...reading } = found
  return { ...reading, country_said: isCountrySaid(found) }
}

export function organisationReading(found: OrganisationFound): OrganisationReading {
  const { rule, parts, mentions, ...reading } = found
  return reading
}
