// Full text: what a person types into a search box as an FTS5 expression. Nothing that is typed can be a syntax error.
import type { Connection } from '../open.ts'
import { rows } from './rows.ts'
import { type ResourceName, recordTables } from './tables.ts'

/** A word or a phrase that was typed. */
export interface Typed {
  words: string[]
  /** Whether the last word is only the beginning of one. */
  beginning: boolean
  forbidden: boolean
}

const word = /[\p{L}\p{N}\p{M}]+/gu

/** What was typed, word by word and phrase by phrase: `embassy "maximum restraint" -siege soleim*`. */
export function readTyped(typed: string): Typed[] {
  return [...typed.matchAll(/(-?)(?:"([^"]*)"?|([^\s"]+))/g)].flatMap(([, minus, phrase, alone = '']) => {
    const words = (phrase ?? alone).match(word)
    if (!words) return []
    return [{ words: [...words], beginning: phrase === undefined && alone.endsWith('*'), forbidden: Boolean(minus) }]
  })
}

const expressionOf = ({ words, beginning }: Typed): string => `"${words.join(' ')}"${beginning ? '*' : ''}`

/**
 * Words and "quoted phrases" must all occur, a leading minus forbids one, a trailing asterisk asks for a beginning. Null
 * where there is no word that must occur.
 */
export function matchOf(typed: string): string | null {
  const read = readTyped(typed)
  const wanted = read.filter(({ forbidden }) => !forbidden).map(expressionOf)
  if (wanted.length === 0) return null
  return [wanted.join(' AND '), ...read.filter(({ forbidden }) => forbidden).map(expressionOf)].join(' NOT ')
}

/** A row that matches, with how well: the larger the better; it means something only beside others of its resource. */
export interface Match {
  key: number
  score: number
}

/** So many of the latest matches are weighed. */
export const mostWeighed = 5_000

/** The rows that match best of the latest that match, the best first: a common word costs no more than a rare one. */
export function bestMatches(connection: Connection, resource: ResourceName, match: string, limit: number): Match[] {
  const { texts } = recordTables[resource]
  const far = `SELECT rowid FROM ${texts} WHERE ${texts} MATCH ? ORDER BY rowid DESC LIMIT 1 OFFSET ${mostWeighed}`
  const [first] = rows<{ rowid: number }>(connection, far, match)
  const best = `
    SELECT rowid AS key, -bm25(${texts}) AS score FROM ${texts}
    WHERE ${texts} MATCH ? AND rowid > ? ORDER BY bm25(${texts}), rowid DESC LIMIT ?`
  return rows<Match>(connection, best, match, first?.rowid ?? -1, limit)
}
