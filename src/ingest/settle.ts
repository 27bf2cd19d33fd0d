// Brings the rows of what is so up to what is told now, and tells what changed.
import { succeed } from '../database/happened.ts'
import { eventsOf } from '../database/judged.ts'
import { idList, rows } from '../database/read-model/rows.ts'
import { deleteRows, putRow, type Row } from '../database/row.ts'
import { type Derived, dropDerived, NewDerived, writeDerived } from '../database/so.ts'
import { type EventKind, eventKinds, organisationKinds, type PartyKind, rowsOfKind } from '../vocabulary.ts'
import { type Batch, tell } from './batch.ts'
import { comparedAbout } from './compared.ts'
import { deriveEvent, deriveParty } from './derive.ts'
import type { FoundPlace } from './places.ts'
import type { KnownParty } from './sources.ts'

/** Writes a row and tells of it; gives the row that stood. */
function write(batch: Batch, kind: PartyKind | EventKind, derived: Derived, isOther = () => false): Row | undefined {
  const { written, before } = writeDerived(batch.connection, derived)
  tell(batch, kind, derived.row.id, written === 'added' ? 'ADD' : 'MOD', {
    row: written !== 'unchanged' || isOther(),
  })
  return before
}

/** Follows an id through the moves of this write to where its accounts are now. */
function destination({ moved }: Batch, id: string): string | null {
  const seen = new Set([id])
  let at = moved.get(id)
  for (let next = at && moved.get(at); at && next && !seen.has(next); next = moved.get(at)) {
    seen.add(at)
    at = next
  }
  return at ?? null
}

/** A row that nobody tells of any more: its id leads to the row that took its accounts, or nowhere. */
function drop(batch: Batch, kind: PartyKind | EventKind, id: string, firstRead: string): void {
  const { connection } = batch
  if (!dropDerived(connection, rowsOfKind[kind], id)) return
  const successor = destination(batch, id)
  succeed(connection, kind, id, successor, firstRead)
  tell(batch, kind, id, successor === null ? 'DEL' : 'MERGE', { successor })
}

function writePlace({ connection }: Batch, place: FoundPlace | null): void {
  if (!place) return
  const { is_area: _, ...row } = place
  putRow(connection, 'places', row)
}

/** The places of incidents as they stand before they are written. */
const placesOf = ({ connection, subjects }: Batch): string[] => {
  const incidents = [...subjects].filter(([, kind]) => kind === 'incident').map(([id]) => id)
  const former = `SELECT DISTINCT place FROM incidents
    WHERE id IN (SELECT value FROM json_each(?)) AND place IS NOT NULL`
  return rows<{ place: string }>(connection, former, idList(incidents)).map(({ place }) => place)
}

/** Takes away those of the places where nothing happens any more. */
function dropUnusedPlaces({ connection }: Batch, places: readonly string[]): void {
  const drop = `DELETE FROM places WHERE id IN (SELECT value FROM json_each(?))
    AND NOT EXISTS (SELECT 1 FROM incidents WHERE place = places.id)`
  if (places.length > 0) connection.prepare(drop).run(idList(places))
}

/** Brings the rows of touched parties up to date; gives those that nobody names any more, which stand for now. */
export function settleParties(batch: Batch): Map<string, PartyKind> {
  const unnamed = new Map<string, PartyKind>()
  for (const [id, kind] of batch.parties) {
    const derived = deriveParty(batch.connection, kind, id)
    if (!derived) {
      unnamed.set(id, kind)
      continue
    }
    const { row } = derived
    const former = write(batch, kind, derived, () => batch.names.areOthers(id, String(row.name)))
    batch.memory.keepParty(id, knownBy(row))
    if (former && (former.country !== row.country || former.kind !== row.kind)) touchEvents(batch, id)
  }
  return unnamed
}

/** What events are compared by of a party's row. */
const knownBy = ({ country, kind }: Row): KnownParty => ({
  country: typeof country === 'string' ? country : null,
  body: organisationKinds.find((one) => one === kind) ?? null,
})

/** The events of a party that is of another country or kind now: they are compared, and told of, by these. */
function touchEvents(batch: Batch, party: string): void {
  batch.others.add(party)
  for (const { id, kind, subject } of eventsOf(batch.connection, party)) {
    batch.events.add(id)
    batch.subjects.set(subject, kind)
  }
}

/** Writes every touched event, then takes away what nobody tells of: what is named goes after what names it. */
export function settleRows(batch: Batch, unnamed: ReadonlyMap<string, PartyKind>): void {
  const { subjects } = batch
  const gone: (() => void)[] = []
  const places = placesOf(batch)
  for (const [id, kind] of unnamed) gone.unshift(() => dropParty(batch, kind, id))
  for (const kind of eventKinds) {
    const added = new NewDerived(batch.connection)
    for (const [id] of [...subjects].filter(([, of]) => of === kind)) {
      const event = deriveEvent(batch, kind, batch.groups.get(id) ?? comparedAbout(batch, id), id)
      if (!event) {
        gone.unshift(() => drop(batch, kind, id, id))
        continue
      }
      writePlace(batch, event.place)
      if (batch.minted.has(id)) {
        added.add(event.derived)
        tell(batch, kind, id, 'ADD')
      } else write(batch, kind, event.derived)
    }
    added.enter()
  }
  for (const takeAway of gone) takeAway()
  dropUnusedPlaces(batch, places)
}

function dropParty(batch: Batch, kind: PartyKind, id: string): void {
  const { connection } = batch
  const [party] = rows<{ first_read: string }>(connection, 'SELECT first_read FROM parties WHERE id = ?', id)
  if (!party) return
  drop(batch, kind, id, party.first_read)
  deleteRows(connection, 'parties', 'id', id)
}
