import type { PartialDate } from '../partial-date.ts'
import type { DocumentKind } from '../vocabulary.ts'

/** One text as Readout keeps it, whatever file or line it came from. */
export interface Document {
  /** What makes it this document and no other: its URL, else its NDJSON `id`, else its path below the ingested folder. */
  key: string
  /** Where it was read, for messages; null for standard input and HTTP. */
  path: string | null
  title: string | null
  publisher: string | null
  /** ISO 3166-1 alpha-3, from the world's list of publishers; null for unknown and international ones. */
  publisher_country: string | null
  kind: DocumentKind
  published_on: PartialDate | null
  /** ISO 639-1. Only `en` is extracted. */
  language: string
  url: string | null
  /** Normalised text; every span counts its UTF-16 code units. */
  body: string
}
