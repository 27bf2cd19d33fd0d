import type { PartialDate } from '../partial-date.ts'
import type {
  ActorRole,
  CallMedium,
  CallStatus,
  DatePrecision,
  IncidentType,
  OrganisationKind,
  StatementKind,
  StatementMedium,
} from '../vocabulary.ts'
import type { Span } from './span.ts'

/** A party's reference within one extraction: `p1`, `p2` ... for persons, `o1` ... for organisations and states. */
export type Ref = string

/** What every find carries beside its values: who found it, and which words gave which value. */
export interface Found {
  /** The rule that proposed the find, as listed by its stage. */
  rule: string
  /** Spans by the field that was read from them: `{ date: [..], initiator: [..] }`. What was inferred has none. */
  parts: Record<string, Span[]>
}

export interface Position {
  /** The post as written, without the country: "Secretary of State". */
  title: string
  /** The name of the body that the post belongs to, where the text gives it. */
  organisation: string | null
  country: string | null
}

export interface PersonFound extends Found {
  ref: Ref
  /** The fullest form in the document, without titles and ranks. */
  name: string
  aliases: string[]
  country: string | null
  positions: Position[]
  mentions: Span[]
}

export interface OrganisationFound extends Found {
  ref: Ref
  name: string
  aliases: string[]
  kind: OrganisationKind
  country: string | null
  mentions: Span[]
}

export interface Dated {
  date: PartialDate | null
  date_precision: DatePrecision | null
}

export interface CallFound extends Found, Dated {
  participants: Ref[]
  initiator: Ref | null
  medium: CallMedium
  status: CallStatus
  evidence: Span[]
}

export interface StatementFound extends Found, Dated {
  speaker: Ref
  reported_by: Ref | null
  kind: StatementKind
  /** The texts of the evidence spans joined by ` … `. */
  text: string
  medium: StatementMedium
  /** The index in `calls` of the call in which it was said. */
  call: number | null
  evidence: Span[]
}

export interface CasualtyClaim {
  fatalities: number | null
  injured: number | null
  /** Whether the figures are lower bounds ("at least 80"). */
  at_least: boolean
  claimed_by: Ref | null
}

export interface IncidentFound extends Found, Dated {
  type: IncidentType
  /** The named town, base or province, as written. */
  place: string | null
  country: string | null
  actors: { actor: Ref; role: ActorRole }[]
  casualties: (CasualtyClaim & { evidence: Span[] })[]
  evidence: Span[]
}

/** What one document says: plain data, the same bytes for the same bytes. Spans are offsets into the document's body. */
export interface Extraction {
  document: { path: string | null; title: string | null; published_on: PartialDate | null }
  persons: PersonFound[]
  organisations: OrganisationFound[]
  calls: CallFound[]
  statements: StatementFound[]
  incidents: IncidentFound[]
}
