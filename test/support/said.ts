// Extractions written by hand: parties by name, spans by their words.
import type { Document } from '../../src/documents/document.ts'
import type { Extraction, Position } from '../../src/extract/extraction.ts'
import type { Span } from '../../src/extract/span.ts'
import { precisionOf } from '../../src/partial-date.ts'
import type {
  ActorRole,
  CallMedium,
  CallStatus,
  IncidentType,
  OrganisationKind,
  StatementKind,
  StatementMedium,
} from '../../src/vocabulary.ts'
import { documentOf } from './document.ts'

/** What a test says that a document says; what it leaves out is null, empty or plain. */
export interface Said {
  persons?: {
    name: string
    country?: string | null
    /** A country that the text does not say. */
    inferred?: string
    positions?: Partial<Position>[]
    aliases?: string[]
    mentions?: string[]
  }[]
  organisations?: {
    name: string
    kind?: OrganisationKind
    country?: string | null
    aliases?: string[]
    mentions?: string[]
  }[]
  calls?: {
    participants: string[]
    initiator?: string
    date?: string | null
    medium?: CallMedium
    status?: CallStatus
    evidence?: string[]
  }[]
  statements?: {
    speaker: string
    words: string[]
    reported_by?: string
    kind?: StatementKind
    date?: string | null
    medium?: StatementMedium
    call?: number
  }[]
  incidents?: {
    type: IncidentType
    date?: string | null
    place?: string | null
    country?: string | null
    actors?: { actor: string; role: ActorRole }[]
    casualties?: { fatalities?: number; injured?: number; at_least?: boolean; claimed_by?: string; words: string }[]
    evidence?: string[]
  }[]
}

/** A news report of that body in English, its key its body's first words. */
export const document = (body: string, facts: Partial<Document> = {}): Document =>
  documentOf(body, { key: body.slice(0, 40), ...facts })

const spanOf = (body: string, words: string): Span => {
  const start = body.indexOf(words)
  if (start === -1) throw new Error(`"${words}" is not in "${body}"`)
  return { start, end: start + words.length }
}

const dated = (date: string | null = null) => ({ date, date_precision: date === null ? null : precisionOf(date) })

/** Evidence is the whole body where none is given; parties that are not listed are states of that name. */
export function extraction(body: string, said: Said): Extraction {
  const { persons = [], organisations = [], calls = [], statements = [], incidents = [] } = said
  const refs = new Map([
    ...persons.map(({ name }, at) => [name, `p${at + 1}`] as const),
    ...organisations.map(({ name }, at) => [name, `o${at + 1}`] as const),
  ])
  const refOf = (name: string) => {
    const ref = refs.get(name)
    if (!ref) throw new Error(`"${name}" is no party here`)
    return ref
  }
  const spans = (words: string[] = [body]) => words.map((one) => spanOf(body, one))
  const found = { rule: 'by-hand', parts: {} }
  return {
    document: { path: null, title: null, published_on: null },
    persons: persons.map(({ name, country = null, inferred = null, positions = [], aliases = [], mentions }) => ({
      ...{ ref: refOf(name), name, aliases, country: country ?? inferred, ...found, mentions: spans(mentions) },
      parts: country === null ? {} : { country: spans(mentions) },
      positions: positions.map(({ title = '', organisation = null, country: of = null }) => ({
        title,
        organisation,
        country: of,
      })),
    })),
    organisations: organisations.map(({ name, kind = 'other', country = null, aliases = [], mentions }) => ({
      ...{ ref: refOf(name), name, aliases, kind, country, ...found, mentions: spans(mentions) },
    })),
    calls: calls.map(({ participants, initiator, date, medium = 'phone', status = 'occurred', evidence }) => ({
      ...{ ...found, ...dated(date), medium, status, evidence: spans(evidence) },
      participants: participants.map(refOf),
      initiator: initiator === undefined ? null : refOf(initiator),
    })),
    statements: statements.map(
      ({ speaker, words, reported_by, kind = 'direct', date, medium = 'unspecified', call }) => ({
        ...{ ...found, ...dated(date), kind, medium, evidence: spans(words), text: words.join(' … ') },
        speaker: refOf(speaker),
        reported_by: reported_by === undefined ? null : refOf(reported_by),
        call: call ?? null,
      }),
    ),
    incidents: incidents.map(
      ({ type, date, place = null, country = null, actors = [], casualties = [], evidence }) => ({
        ...{ ...found, ...dated(date), type, place, country, evidence: spans(evidence) },
        parts: country === null ? {} : { country: spans(evidence) },
        actors: actors.map(({ actor, role }) => ({ actor: refOf(actor), role })),
        casualties: casualties.map(({ fatalities = null, injured = null, at_least = false, claimed_by, words }) => ({
          ...{ fatalities, injured, at_least, evidence: spans([words]) },
          claimed_by: claimed_by === undefined ? null : refOf(claimed_by),
        })),
      }),
    ),
  }
}
