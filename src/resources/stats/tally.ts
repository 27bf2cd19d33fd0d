// Counting rows by the values of a field and by time: events, the documents that tell of them, their publishers.
import type { Connection } from '../../database/open.ts'
import type { Asked } from '../../database/read-model/asked.ts'
import { type Scanned, scan, valuesByTerm } from '../../database/read-model/scan.ts'
import type { PartialDate } from '../../partial-date.ts'
import type { DatePrecision } from '../../vocabulary.ts'
import { type Interval, startOf } from './intervals.ts'

/** What was counted of a group within an interval. */
export interface Cell {
  events: number
  documents: { readonly size: number }
  publishers: { readonly size: number }
}

/** A cell of rows, which names what was counted. */
export interface Counted extends Cell {
  /** Ids of documents. */
  documents: Set<string>
  publishers: Set<string>
}

/** Counts by group, then by the first day of the interval; null stands for no group, and for undated rows. */
export type Tally<Counts extends Cell = Cell> = Map<string | null, Map<string | null, Counts>>

/** By what rows are counted. */
export interface By {
  /** The field of postings whose values are the groups; null for one group of all, `event` for the kind of event. */
  field: string | null
  interval: Interval | null
}

const cellOf = (tally: Tally<Counted>, group: string | null, start: string | null): Counted => {
  const row = tally.get(group) ?? new Map<string | null, Counted>()
  tally.set(group, row)
  const cell = row.get(start) ?? { events: 0, documents: new Set(), publishers: new Set() }
  row.set(start, cell)
  return cell
}

interface Told {
  date: PartialDate | null
  date_precision: DatePrecision | null
  document_ids: string[]
}

/** How a row is counted, where its groups and its publishers are known by its terms. */
function counter(
  connection: Connection,
  { resource }: Asked,
  kind: string,
  { field, interval }: By,
  tally: Tally<Counted>,
) {
  const groups = field === null || field === 'event' ? null : valuesByTerm(connection, resource, field)
  const names = valuesByTerm(connection, resource, 'publisher')
  return ({ terms, record }: Scanned): void => {
    const held: number[] = JSON.parse(terms)
    const { date, date_precision, document_ids }: Told = JSON.parse(record)
    const start = interval === null ? null : startOf(interval, date, date_precision)
    const among = groups ? held.flatMap((term) => groups.get(term) ?? []) : [field === 'event' ? kind : null]
    const publishers = held.flatMap((term) => names.get(term) ?? [])
    for (const group of among) {
      const cell = cellOf(tally, group, start)
      cell.events += 1
      for (const id of document_ids) cell.documents.add(id)
      for (const name of publishers) cell.publishers.add(name)
    }
  }
}

/** What is asked of the rows of a resource, and what each of them is. */
export interface Question {
  kind: string
  asked: Asked
}

/** Counts the rows of the questions together. */
export function tallied(connection: Connection, questions: readonly Question[], by: By): Tally<Counted> {
  const tally: Tally<Counted> = new Map()
  for (const { kind, asked } of questions) {
    const count = counter(connection, asked, kind, by, tally)
    for (const rows of scan(connection, asked)) rows.forEach(count)
  }
  return tally
}
