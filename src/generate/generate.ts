// A database of made-up events, the same for the same seed, through the tables and the read model of any other: to
// measure on, and to try a dashboard on.
import { setImmediate } from 'node:timers/promises'
import { dropIndexes } from '../database/indexes.ts'
import type { Connection } from '../database/open.ts'
import { insertRow } from '../database/row.ts'
import { readingVersion } from '../ingest/reading-version.ts'
import type { World } from '../world.ts'
import { type Cast, castOf, type Party } from './cast.ts'
import { chanceOf } from './chance.ts'
import { DayWriter } from './day.ts'
import { daysOf } from './days.ts'
import { Stories } from './stories.ts'

export interface Generating {
  world: World
  calls: number
  /** A whole number of 32 bits. */
  seed: number
  /** Makes the read model from the tables, step by step; gives how many records each step made. */
  rebuild: (connection: Connection) => Generator<number, void>
  /** After some days: how many calls were written in them. */
  onCalls?: (calls: number) => void
  /** After some records of the read model. */
  onRecords?: (records: number) => void
  /** Asked now and then: whether to end; what is written then is of no use. */
  isInterrupted?: () => boolean
}

/** Calls of one transaction, about. */
const transactionSize = 5_000

const said = ['documents', 'forms', 'accounts', 'evidence', 'aliases', 'form_publishers', 'changes']
const so = ['persons', 'organisations', 'positions', 'calls', 'call_participants', 'statements', 'places', 'incidents']
const listed = ['incident_actors', 'casualty_claims']

/** Writes a party that some document names, with what is counted of its form. */
function writeParty(connection: Connection, party: Party): void {
  const { id, kind, name, aliases, country, title, body, number: form, told } = party
  if (form === null) return
  const { accounts, first_on, last_on } = told
  const count = 'UPDATE forms SET accounts = ?, first_on = ?, last_on = ? WHERE id = ?'
  connection.prepare(count).run(accounts, first_on, last_on, form)
  for (const text of new Set([name, ...aliases])) insertRow(connection, 'aliases', { form, text, accounts })
  insertRow(connection, 'parties', { id, kind, first_read: party.form.hash })
  if (kind === 'organisation') {
    insertRow(connection, 'organisations', { id, name, kind: body ?? 'other', country })
    return
  }
  insertRow(connection, 'persons', { id, name, country })
  if (title === null) return
  insertRow(connection, 'positions', { person: id, number: 1, title, organisation: null, country, first_on, last_on })
}

// In the order in which they were written, so that what belongs together lies together.
const publishersQuery = `
  INSERT INTO form_publishers (form, publisher, accounts)
  SELECT a.form, d.publisher, count(*) FROM accounts a NOT INDEXED CROSS JOIN documents d ON d.id = a.document
  WHERE a.form IS NOT NULL AND d.publisher IS NOT NULL GROUP BY a.form, d.publisher`

function writeCast(connection: Connection, { lands }: Cast): void {
  for (const { state, bodies, persons } of lands)
    for (const party of [state, ...bodies, ...persons]) writeParty(connection, party)
  connection.prepare(publishersQuery).run()
}

/** Writes the days; gives false where it was interrupted. */
async function writeDays(connection: Connection, cast: Cast, generating: Generating): Promise<boolean> {
  const { calls, seed, onCalls, isInterrupted } = generating
  const chance = chanceOf(seed)
  const stories = new Stories(cast, chance)
  const writer = new DayWriter(connection, { cast, chance, version: readingVersion() })
  const days = daysOf(calls, chance)
  for (let at = 0; at < days.length && !isInterrupted?.(); ) {
    let written = 0
    connection.transaction(() => {
      for (; at < days.length && written < transactionSize; at++) {
        const day = days[at]
        if (day && day.calls > 0) writer.write(day.date, stories.of(day.date, day.calls))
        written += day?.calls ?? 0
      }
    })
    onCalls?.(written)
    // Signals are told of between turns of the event loop.
    await setImmediate()
  }
  return !isInterrupted?.()
}

/** Makes the read model; gives false where it was interrupted. */
async function makeReadModel(
  connection: Connection,
  { rebuild, onRecords, isInterrupted }: Generating,
): Promise<boolean> {
  const steps = rebuild(connection)
  for (;;) {
    const { done, value } = connection.transaction(() => steps.next())
    if (done) return true
    onRecords?.(value)
    await setImmediate()
    if (isInterrupted?.()) return false
  }
}

/**
 * Fills an empty, migrated database; gives false where it was interrupted: nobody may use the database then. For its
 * speed nothing that is cut short can be mended.
 */
export async function generate(connection: Connection, generating: Generating): Promise<boolean> {
  const { world, calls, seed } = generating
  const cast = castOf(world, calls, chanceOf(seed))
  for (const pragma of [
    'journal_mode = MEMORY',
    'synchronous = OFF',
    'foreign_keys = OFF',
    'cache_size = -262144',
    'temp_store = FILE',
  ])
    connection.pragma(pragma)
  const makeIndexes = dropIndexes(connection, [...said, ...so, ...listed])
  if (!(await writeDays(connection, cast, generating))) return false
  connection.transaction(() => {
    makeIndexes()
    writeCast(connection, cast)
  })
  if (!(await makeReadModel(connection, generating))) return false
  connection.prepare('UPDATE revision SET synthetic = 1 WHERE id = 1').run()
  connection.pragma('journal_mode = WAL')
  return true
}
