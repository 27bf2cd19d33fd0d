import type { Metadata } from './metadata.ts'

/** What a format gives of one document: what it says of itself, and its text before normalisation. */
export interface Parsed {
  metadata: Metadata
  text: string
}
