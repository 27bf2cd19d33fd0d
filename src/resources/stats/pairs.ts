// Who has to do with whom: pairs of countries or parties, counted over the events that they share.
import type { Connection } from '../../database/open.ts'
import { scan } from '../../database/read-model/scan.ts'
import type { EventKind } from '../../vocabulary.ts'
import type { Counting } from './counted.ts'

/** What a pair shares. */
export interface Shared {
  /** The smaller first. */
  pair: readonly [string, string]
  calls: number
  incidents: number
  reports: Pick<Set<string>, 'size'>
  first_date: string | null
  last_date: string | null
}

interface Party {
  id: string
  country: string | null
}

/** As much of the record of a call or an incident as pairs are made of. */
interface Event {
  participants?: Party[]
  actors?: Party[]
  date_first: string | null
  document_ids: string[]
}

/** By what a party of an event is one side of a pair. */
export type Between = (party: Party) => string | null

export const byCountry: Between = ({ country }) => country
export const byParty: Between = ({ id }) => id

interface Counted extends Shared {
  reports: Set<string>
}

const nothingShared = (pair: Shared['pair'], date: string | null): Counted => ({
  pair,
  calls: 0,
  incidents: 0,
  reports: new Set(),
  first_date: date,
  last_date: date,
})

function add(pairs: Map<string, Counted>, kind: EventKind, event: Event, between: Between): void {
  const parties = event.participants ?? event.actors ?? []
  const sides = [...new Set(parties.flatMap((party) => between(party) ?? []))].sort()
  for (const [at, left] of sides.entries()) {
    for (const right of sides.slice(at + 1)) {
      const key = `${left}\t${right}`
      const { date_first: date } = event
      const shared = pairs.get(key) ?? nothingShared([left, right], date)
      shared.calls += Number(kind === 'call')
      shared.incidents += Number(kind === 'incident')
      for (const id of event.document_ids) shared.reports.add(id)
      if (date !== null && (shared.first_date === null || date < shared.first_date)) shared.first_date = date
      if (date !== null && (shared.last_date === null || date > shared.last_date)) shared.last_date = date
      pairs.set(key, shared)
    }
  }
}

export const eventsShared = ({ calls, incidents }: Shared): number => calls + incidents

/** The pairs of the events of the questions, those that share most first. */
export function pairsIn(connection: Connection, questions: readonly Counting[], between: Between): Shared[] {
  const pairs = new Map<string, Counted>()
  for (const { kind, asked } of questions) {
    for (const rows of scan(connection, asked)) {
      for (const { record } of rows) add(pairs, kind, JSON.parse(record), between)
    }
  }
  return [...pairs.values()].sort(
    (a, b) => eventsShared(b) - eventsShared(a) || (a.pair.join() < b.pair.join() ? -1 : 1),
  )
}
