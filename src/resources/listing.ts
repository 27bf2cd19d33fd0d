// What is served as a list: the rows of one resource, or of several merged in one order.
import type { z } from 'zod'
import { type Asked, ask, continued, type Order, type Position } from '../database/read-model/asked.ts'
import { type Counted, countBy, type Tally, tallyOf } from '../database/read-model/facets.ts'
import { countRows, type Page, readPage, type Total } from '../database/read-model/page.ts'
import type { ResourceName } from '../database/read-model/tables.ts'
import { readForAll, readForFacet, readToCount, readToFind } from '../database/read-model/width.ts'
import type { Understood } from '../http/questions.ts'
import { excludePrefix, type Questions } from '../http/questions.ts'
import type { Known, Orders, Resource } from './resource.ts'

/** The rows that answer a question. */
export interface Answer {
  /** So many of them, from the beginning or after a row. */
  page(from: Position | null, limit: number): Page
  /** How many there are, counted to `most` at the farthest. */
  count(most: number): Total
  /** How many have each value of a filter, as if the filter itself had not been asked. */
  facet(parameter: string): Counted
  /** How many rows these go through at worst, and the reading of all; told without doing it. */
  reads: {
    page(limit: number): number
    count(most: number): number
    facet(parameter: string): number
    all(): number
  }
}

/** A list of the API. */
export interface Listing {
  name: string
  /** One row of it: `call`. */
  kind: string
  about: string
  record: z.ZodObject
  questions: Questions<Known>
  orders: Orders
  /** How its usual order is told. */
  inOrder: string
  example: Record<string, unknown>
  /** Whether rows have a place on the map. */
  geographic: boolean
  /** What each row may be asked to have besides. */
  includes: readonly string[]
  answer(known: Known, understood: Understood, order: Order): Answer
  quotedOnly?: ((record: Record<string, unknown>) => Record<string, unknown>) | undefined
}

/** The conditions without those of a parameter and its twin. */
export const without = ({ asked }: Understood, parameter: string) =>
  Object.entries(asked).flatMap(([name, conditions]) =>
    name === parameter || name === excludePrefix + parameter ? [] : conditions,
  )

/** The answer from the rows of one resource. */
export function answerOf(
  { connection }: Pick<Known, 'connection'>,
  resource: ResourceName,
  questions: Questions<Known>,
  understood: Understood,
  order: Order,
): Answer {
  const asked: Asked = ask(connection, resource, understood.conditions, order)
  const facetAsked = (parameter: string) => ask(connection, resource, without(understood, parameter), order)
  const tallies = new Map<string, Tally>()
  /** What several facets leave out is often nothing: they are counted together. */
  const tallyFor = (parameter: string): Tally => {
    const key = JSON.stringify(without(understood, parameter))
    const tally = tallies.get(key) ?? tallyOf(connection, facetAsked(parameter))
    tallies.set(key, tally)
    return tally
  }
  return {
    page: (from, limit) => readPage(connection, from === null ? asked : continued(asked, from), limit),
    count: (most) => countRows(connection, asked, most),
    facet: (parameter) => countBy(connection, tallyFor(parameter), questions[parameter]?.posted?.field ?? parameter),
    reads: {
      page: (limit) => readToFind(connection, asked, limit),
      count: (most) => readToCount(connection, asked, most),
      facet: (parameter) => readForFacet(connection, facetAsked(parameter)),
      all: () => readForAll(connection, asked),
    },
  }
}

/** The list of a resource. */
export const listingOf = (resource: Resource): Listing => ({
  ...resource,
  inOrder: resource.listedBy === 'name' ? 'by name' : 'newest first',
  geographic: resource.name === 'incidents',
  includes: resource.name === 'documents' ? [] : ['evidence', 'accounts', 'documents'],
  answer: (known, understood, order) => answerOf(known, resource.name, resource.questions, understood, order),
})
