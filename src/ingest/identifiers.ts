// Ids: minted once, never random, never given to something else.
import { formerFirstRead } from '../database/happened.ts'
import type { Connection } from '../database/open.ts'
import { rows } from '../database/read-model/rows.ts'
import type { AccountRow } from '../database/said.ts'
import { fold } from '../resolve/fold.ts'
import type { EventKind } from '../vocabulary.ts'
import { hashOf } from './reading.ts'

const prefixes = { call: 'call_', statement: 'stmt_', incident: 'inc_' } as const satisfies Record<EventKind, string>

/** What an event was first read from: the document, what it says of it, and the words. */
export const firstReadOf = ({ document, reading, words }: AccountRow): string =>
  hashOf(`${document} ${reading} ${words}`)

/** `call_`, `stmt_` or `inc_` and a hash of what the event was first read from. */
export const eventId = (kind: EventKind, account: AccountRow): string =>
  prefixes[kind] + firstReadOf(account).slice(0, 16)

const longest = 80

/** A readable slug of a name; `unnamed` of one without letters. */
export const slugOf = (name: string): string =>
  fold(name).replaceAll(' ', '-').slice(0, longest).replace(/-+$/, '') || 'unnamed'

/** Ids that others have. */
type Taken = Pick<ReadonlySet<string>, 'has'>

/** Whether the id may stand for what was first read there: it is free, or was that thing's before. */
function isFree(connection: Connection, id: string, firstRead: string, taken: Taken): boolean {
  if (taken.has(id)) return false
  const [standing] = rows<{ first_read: string }>(connection, 'SELECT first_read FROM parties WHERE id = ?', id)
  const first = standing?.first_read ?? formerFirstRead(connection, id)
  return first === null || first === firstRead
}

/** The party's slug, `-2`, `-3` ... where others have it. `taken`: ids given out in this write. */
export function mintParty(connection: Connection, name: string, firstRead: string, taken: Taken): string {
  const slug = slugOf(name)
  for (let number = 1; ; number += 1) {
    const id = number === 1 ? slug : `${slug}-${number}`
    if (isFree(connection, id, firstRead, taken)) return id
  }
}
