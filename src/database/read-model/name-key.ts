// Where a party stands in its list: a number between those of its neighbours in the alphabet, so that a list by name is
// walked, windowed and continued like a list by date.

import anyAscii from 'any-ascii'
import type { Connection } from '../open.ts'

const end = Number.MAX_SAFE_INTEGER
const alphabet = ' 0123456789abcdefghijklmnopqrstuvwxyz'
/** Letters of a name that place it before its neighbours are known: 37^8 places leave a thousand keys to each. */
const lettersPlaced = 8
const keysAPlace = Math.floor(end / alphabet.length ** lettersPlaced)

/** A name without case, accents, punctuation and leading article: how names are sorted, and found by. */
export const foldedName = (name: string): string =>
  anyAscii(name)
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, ' ')
    .trim()
    .replace(/^the (?=.)/, '')

/** A name as it is sorted: folded, then the id, so that no two are the same. */
export const sortName = (name: string, id: string): string => `${foldedName(name)}\t${id}`

const placeOf = (name: string): number => {
  const letters = name.split('\t', 1).join('').padEnd(lettersPlaced).slice(0, lettersPlaced)
  return [...letters].reduce((place, letter) => place * alphabet.length + alphabet.indexOf(letter), 0) * keysAPlace
}

/**
 * A free key between those of the names before and after, as near to the name's own place in the alphabet as they
 * allow; null where no key is left between them.
 */
export function keyBetween(name: string, before: number, after: number): number | null {
  if (after - before < 2) return null
  const place = placeOf(name)
  return place > before && place < after ? place : before + Math.floor((after - before) / 2)
}

/** The key for a name in a table of parties' records, or null where its neighbours leave none and all must be spread anew. */
export function nameKey(connection: Connection, table: string, name: string): number | null {
  const neighbour = (order: string) =>
    connection.prepare(`SELECT sort_key FROM ${table} WHERE sort_name ${order} LIMIT 1`).pluck()
  const before = neighbour('< ? ORDER BY sort_name DESC').get(name)
  const after = neighbour('> ? ORDER BY sort_name').get(name)
  return keyBetween(name, typeof before === 'number' ? before : 0, typeof after === 'number' ? after : end)
}

/** Keys for so many names in their order, evenly spread. */
export const spreadKeys = (count: number): number[] =>
  Array.from({ length: count }, (_, index) => Math.floor(((index + 1) * end) / (count + 1)))
