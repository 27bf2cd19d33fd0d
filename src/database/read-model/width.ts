// How many rows a question reads at worst, told before it is answered: by the counts of terms, and where a window of dates
// narrows those, by counting postings as far as it matters.
import type { Connection } from '../open.ts'
import type { Asked } from './asked.ts'
import { size } from './asked.ts'
import { countWithin } from './blocks.ts'
import { mostCounted } from './facets.ts'
import { everything, isEmpty, isOfOneTerm } from './page.ts'
import { everyKey } from './sort-key.ts'
import { type ResourceName, recordTables } from './tables.ts'
import { countOf, everyRow, type Term, termsOf } from './terms.ts'
import { mostWeighed } from './text.ts'
import { mostMerged, mostProbed, probes, walkOf } from './walk.ts'

/** Rows are counted this far: with more, a question is wide however many they are. */
const far = 20_001

interface Width {
  /** The rows that are walked. */
  rows: number
  /** Whether other conditions are looked up of each, so that all may be gone through for the few that fit. */
  probed: boolean
}

/** How many postings of the terms lie in the window. */
function within(connection: Connection, asked: Asked, set: readonly Term[]): number {
  const all = size([...set])
  if (all < far || (asked.low <= everyKey.low && asked.high >= everyKey.high)) return all
  let found = 0
  for (const term of set) {
    if (found >= far) break
    found += countWithin(connection, asked.resource, term, asked)
  }
  return found
}

/** One word: of several, or of one that is only begun, nothing tells how many rows they are looked up in. */
const oneWord = /^\(?"[^\s"]+"\)?$/

/** How many rows match, counted as far as `most`; of words that cannot be counted cheaply, all rows. */
function matching(connection: Connection, resource: ResourceName, match: string, most: number): number {
  const all = countOf(connection, resource)
  if (all <= most || !oneWord.test(match)) return all
  const { texts } = recordTables[resource]
  const query = `SELECT count(*) FROM (SELECT 1 FROM ${texts} WHERE ${texts} MATCH ? LIMIT ?)`
  return Number(connection.prepare(query).pluck().get(match, most))
}

/** Whether the rows of the list are those of one walk, in its order: the usual question, told without looking. */
const isOneWalk = ({ sets, match, keys, bounds, without, order }: Asked): boolean =>
  order.by === 'sort_key' &&
  keys === null &&
  bounds.length + without.length === 0 &&
  (match === null
    ? sets.every((set) => set.length <= mostMerged) && sets.length <= 1
    : sets.length === 0 && oneWord.test(match))

function widthOf(connection: Connection, asked: Asked): Width {
  const { resource, match } = asked
  const every = () => termsOf(connection, resource, everyRow.field, [everyRow.value])
  if (match !== null && asked.keys === null && !oneWord.test(match)) return { rows: size(every()), probed: true }
  const walk = walkOf(connection, asked)
  const probed = probes(asked, walk).length > 0
  switch (walk.kind) {
    case 'keys':
      return { rows: walk.keys.length, probed }
    case 'bound':
      return { rows: mostProbed, probed }
    case 'terms':
      return { rows: within(connection, asked, walk.set), probed }
    case 'text':
      return { rows: matching(connection, resource, match ?? '', far), probed }
    case 'ordered':
      return { rows: size(every()), probed: probed || !everything(asked) }
    default:
      return { rows: within(connection, asked, every()), probed }
  }
}

/** How many rows are gone through at worst to find so many in the order of the list. */
export function readToFind(connection: Connection, asked: Asked, most: number): number {
  if (isEmpty(asked)) return 0
  if (most < far && isOneWalk(asked)) return most
  const { rows, probed } = widthOf(connection, asked)
  return probed ? rows : Math.min(rows, most)
}

const inAnyOrder = (asked: Asked): Asked => ({ ...asked, order: { ...asked.order, by: 'sort_key' }, after: null })

/** How many rows are gone through to count them as far as `most`. */
export const readToCount = (connection: Connection, asked: Asked, most: number): number =>
  isEmpty(asked) || isOfOneTerm(asked) ? 0 : readToFind(connection, inAnyOrder(asked), most)

/** How many rows are looked at to count the values of a field. */
export const readForFacet = (connection: Connection, asked: Asked): number =>
  everything(asked) ? 0 : readToFind(connection, inAnyOrder(asked), mostCounted)

/** How many rows are gone through to read all of them, whatever of them is wanted. */
export const readForAll = (connection: Connection, asked: Asked): number =>
  readToFind(connection, inAnyOrder(asked), far)

/** How many rows of a resource are gone through to weigh how well they match. */
export const readToWeigh = (connection: Connection, resource: ResourceName, match: string): number =>
  matching(connection, resource, match, mostWeighed)
