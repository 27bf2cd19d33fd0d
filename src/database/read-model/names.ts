// Parties by what somebody begins to type of a name, slips forgiven.
import { distance } from 'fastest-levenshtein'
import type { Connection } from '../open.ts'
import { rows } from './rows.ts'
import { recordTables, tableOf } from './tables.ts'

type Parties = 'persons' | 'organisations'
const wordTables = { persons: 'person_words', organisations: 'organisation_words' } as const

/** A party whose name fits. */
export interface Named {
  id: string
  events: number
  record: string
}

const quoted = (word: string) => `"${word}"`

/** The parties with a name that fits an FTS5 expression, those of most events first. */
function matching(connection: Connection, resource: Parties, match: string, limit: number): Named[] {
  const { texts } = recordTables[resource]
  return rows<Named>(
    connection,
    `SELECT stored.id, stored.events, stored.record
     FROM (SELECT rowid FROM ${texts} WHERE ${texts} MATCH ? LIMIT 20000) AS found
     CROSS JOIN ${tableOf(resource)} AS stored ON stored.sort_key = found.rowid
     ORDER BY stored.events DESC, stored.sort_key LIMIT ?`,
    match,
    limit,
  )
}

/** How many letters may be wrong in a word of this length. */
const slips = (letters: number): number => (letters < 3 ? 0 : letters < 6 ? 1 : 2)

/** The words of names that the typed word may have meant: whole, or as the beginning of one; the nearest first. */
function wordsNear(connection: Connection, resource: Parties, typed: string, beginning: boolean): string[] {
  const [first = ''] = typed
  const known = rows<{ term: string; doc: number }>(
    connection,
    `SELECT term, doc FROM ${wordTables[resource]} WHERE term >= ? AND term < ?`,
    first,
    `${first}\u{10ffff}`,
  )
  const between = (term: string) => {
    if (!beginning || term.length <= typed.length) return distance(typed, term)
    const lengths = [typed.length - 1, typed.length, typed.length + 1]
    return Math.min(...lengths.map((length) => distance(typed, term.slice(0, length))))
  }
  return known
    .map(({ term, doc }) => ({ term, doc, off: between(term) }))
    .filter(({ off }) => off <= slips(typed.length))
    .sort((a, b) => a.off - b.off || b.doc - a.doc || (a.term < b.term ? -1 : 1))
    .slice(0, 12)
    .map(({ term }) => term)
}

/**
 * Parties in one of whose names every word stands, the last perhaps only begun; where these are fewer than asked for,
 * those follow whose names have the words with a slip or two. `words` are folded.
 */
export function partiesNamed(connection: Connection, resource: Parties, words: string[], limit: number): Named[] {
  const last = words.length - 1
  const asTyped = words.map((word, at) => `${quoted(word)}${at === last ? '*' : ''}`).join(' AND ')
  const found = matching(connection, resource, asTyped, limit)
  if (found.length >= limit) return found
  const meant = words.map((word, at) => wordsNear(connection, resource, word, at === last))
  if (meant.some((near) => near.length === 0)) return found
  const misspelt = meant.map((near) => `(${near.map(quoted).join(' OR ')})`).join(' AND ')
  const others = matching(connection, resource, misspelt, limit)
  return [...found, ...others.filter(({ id }) => found.every((one) => one.id !== id))].slice(0, limit)
}
