// Adding the counts of months up to a tally, with the rows of days that are no whole months.
import type { Connection } from '../../database/open.ts'
import { rows } from '../../database/read-model/rows.ts'
import { valuesByTerm } from '../../database/read-model/scan.ts'
import { type Interval, startOf } from './intervals.ts'
import { within } from './months-asked.ts'
import {
  type Counts,
  countsIn,
  Documents,
  type Field,
  fieldIn,
  groupable,
  isDaily,
  resourceOf,
  type Summable,
  type SummedBy,
} from './summary.ts'
import { type Cell, type Counted, type Question, type Tally, tallied } from './tally.ts'

/**
 * The counts of a value within a month or a year, or at any time: `period` is as much of the months' names as all of them
 * begin with, empty also for what is undated; the lists are JSON arrays joined by commas.
 */
type Added = Omit<Counts, 'first_day' | 'last_day'>

/** How much of a month's name tells the interval: nothing, the year, or all. */
const told = (interval: Interval | null): number => (interval === null ? 0 : interval === 'year' ? 4 : 7)

/**
 * The counts of a field in the periods: of some values, or of all. SQLite adds up what is of one interval, and joins the
 * lists: of all time there are as many rows as values, not months of them.
 */
function added(
  connection: Connection,
  counted: { resource: string; field: Field; periods: string[] },
  values: string[] | null,
  interval: Interval | null,
): Added[] {
  const { from, bound } = countsIn(counted, values)
  const query = `
  SELECT substr(s.period, 1, ?) AS period, s.value, sum(s.events) AS events, sum(s.own) AS own,
    coalesce(group_concat(nullif(s.shared, '[]')), '[]') AS shared,
    coalesce(group_concat(nullif(s.publishers, '[]')), '[]') AS publishers
  ${from} GROUP BY 1, 2`
  return rows<Added>(connection, query, told(interval), ...bound)
}

interface Sum extends Cell {
  documents: Documents
  publishers: Set<number>
}

/** The first day of the interval of what a count is of. */
function startIn(interval: Interval | null, { period, value }: Added): string | null {
  if (interval === null) return null
  if (isDaily(interval)) return startOf(interval, value === '' ? null : value, 'day')
  return startOf(interval, period === '' ? null : period, period.length === 4 ? 'year' : 'month')
}

const sumOf = (tally: Tally<Sum>, group: string | null, start: string | null): Sum => {
  const row = tally.get(group) ?? new Map<string | null, Sum>()
  tally.set(group, row)
  const sum = row.get(start) ?? { events: 0, documents: new Documents(), publishers: new Set<number>() }
  row.set(start, sum)
  return sum
}

/**
 * Adds what was counted of rows to what is summed up. A document that tells of both is named in the counts: it tells of several
 * months. Publishers are told by the terms of documents there.
 */
function addRows(connection: Connection, tally: Tally<Sum>, counted: Tally<Counted>): void {
  const terms = valuesByTerm(connection, 'documents', 'publisher')
  const numbers = new Map(Array.from(terms, ([term, name]) => [name, term]))
  for (const [group, row] of counted)
    for (const [start, { events, documents, publishers }] of row) {
      const sum = sumOf(tally, group, start)
      sum.events += events
      sum.documents.add(0, JSON.stringify([...documents]))
      for (const name of publishers) sum.publishers.add(numbers.get(name) ?? 0)
    }
}

/** The tally of what is asked, of the months by their counts and of what lies before and after them by its rows. */
export function summedTally(
  connection: Connection,
  asked: Summable,
  questions: readonly Question[],
  by: SummedBy,
): Tally {
  const tally = ofMonths(connection, asked, by)
  if (asked.edges.length > 0) addRows(connection, tally, tallied(connection, inEdges(asked, questions), by))
  return tally
}

/** The questions of the rows that are to be read. */
export const inEdges = <Asks extends Question>({ edges }: Summable, questions: readonly Asks[]): Asks[] =>
  edges.flatMap((edge) => questions.map((question) => ({ ...question, asked: within(question.asked, edge) })))

function ofMonths(connection: Connection, asked: Summable, { field, interval }: SummedBy): Tally<Sum> {
  const { resource, kinds, filter, periods } = asked
  const tally: Tally<Sum> = new Map()
  const grouped = fieldIn(groupable, field)
  const parts =
    field === 'event' ? kinds.map((kind) => ({ of: resourceOf[kind], group: kind })) : [{ of: resource, group: null }]
  const by = grouped ?? (isDaily(interval) ? 'day' : (filter?.field ?? ''))
  const values = grouped || isDaily(interval) ? null : (filter?.values ?? [''])
  for (const { of, group } of parts) {
    for (const counts of added(connection, { resource: of, field: by, periods }, values, interval)) {
      const among = grouped ? counts.value : group
      const sum = sumOf(tally, among, startIn(interval, counts))
      sum.events += counts.events
      sum.documents.add(counts.own, counts.shared)
      const lists: number[][] = JSON.parse(`[${counts.publishers}]`)
      for (const terms of lists) for (const term of terms) sum.publishers.add(term)
    }
  }
  return tally
}
