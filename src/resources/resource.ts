// What a resource declares: its wire shape, its questions, how its records are made. The routes follow from it.
import type { z } from 'zod'
import type { Connection } from '../database/open.ts'
import type { Order } from '../database/read-model/asked.ts'
import type { ResourceName } from '../database/read-model/tables.ts'
import type { Projection } from '../database/read-model/write.ts'
import type { Questions } from '../http/questions.ts'
import type { ChangeKind } from '../vocabulary.ts'
import type { World } from '../world.ts'
import type { Countries } from './countries.ts'

/** What questions are asked with: the database and the names of countries. */
export interface Known {
  connection: Connection
  countries: Countries
  world: World
}

/** The orders of a list by their name in `sort`; the first is the default. */
export type Orders = Record<string, Order>

export interface Resource {
  name: ResourceName
  /** One of it: `call`. */
  kind: ChangeKind
  /** What a row is, for the tag of its routes. */
  about: string
  /** The wire shape of a record: a row of the list, with its short lists. */
  record: z.ZodObject
  questions: Questions<Known>
  /** Whether rows stand in their list by date or by name. */
  listedBy: 'date' | 'name'
  orders: Orders
  /** Parameters that return rows of the demonstration corpus: what Swagger UI begins with. */
  example: Record<string, unknown>
  /** The id of a row of the demonstration corpus; null where ids change as texts are read better. */
  exampleId: string | null
  /** The records of these ids; ids that the tables do not have are left out. */
  project(connection: Connection, ids: string[]): Projection[]
  /** A record as it may be served where only the quoted words of documents are. */
  quotedOnly?(record: Record<string, unknown>): Record<string, unknown>
}

const by = (order: Order['by'], direction: Order['direction']): Order => ({ by: order, direction })

/** Orders of what is listed by date, the newest first; rows of one measure stand with the newest first, too. */
export const datedOrders = {
  '-date': by('sort_key', 'descending'),
  date: by('sort_key', 'ascending'),
  '-updated': by('updated', 'descending'),
} as const

/** Orders of what is listed by name. */
export const namedOrders = {
  name: by('sort_key', 'ascending'),
  '-name': by('sort_key', 'descending'),
  '-events': by('events', 'ascending'),
  '-updated': by('updated', 'ascending'),
} as const
