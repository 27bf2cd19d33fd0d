import { createHash } from 'node:crypto'
import { normaliseBody } from './body.ts'
import type { Document } from './document.ts'
import { kindOf } from './kind.ts'
import { languageOf } from './language.ts'
import type { Parsed } from './parsed.ts'
import type { FindPublisher } from './publisher.ts'
import { Unreadable } from './unreadable.ts'

export interface Origin {
  path: string | null
  /** The key of a document that has no URL. */
  key: (body: string) => string
}

/** A name for words that have no other: the same words have the same one. */
export const hashOf = (body: string): string => createHash('sha256').update(body).digest('hex').slice(0, 16)

/** What was parsed, normalised, with its key, and with language, kind and publisher found where it does not state them. */
export function completeDocument({ metadata, text }: Parsed, origin: Origin, findPublisher: FindPublisher): Document {
  const body = normaliseBody(text)
  if (!body) throw new Unreadable('is empty')
  const { title, url } = metadata
  const publisher = findPublisher(metadata.publisher, url)
  return {
    key: url ?? origin.key(body),
    path: origin.path,
    title,
    publisher: publisher.name,
    publisher_country: publisher.country,
    kind: metadata.kind ?? kindOf({ title, publisher: publisher.name, url, body }),
    published_on: metadata.published_on ?? metadata.published,
    language: metadata.language ?? languageOf(body),
    url,
    body,
  }
}
