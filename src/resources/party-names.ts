// Which party a word of a query means: an id, a state's code, or a name that only one party has.
import type { Connection } from '../database/open.ts'
import { foldedName } from '../database/read-model/name-key.ts'
import { rows } from '../database/read-model/rows.ts'
import { idsPosted } from '../database/read-model/terms.ts'
import { refuse } from '../http/problems.ts'
import type { Known } from './resource.ts'

/** Which parties can be meant. */
export type PartySort = 'person' | 'organisation' | 'party'

interface Candidate {
  id: string
  sort: 'person' | 'organisation'
}

const idQuery = 'SELECT id, kind AS sort FROM parties WHERE id = ?'
const formerQuery = 'SELECT new_id AS id FROM successors WHERE old_id = ? AND new_id IS NOT NULL'
const stateQuery =
  "SELECT id, 'organisation' AS sort FROM organisations WHERE kind = 'state' AND country = ? ORDER BY id LIMIT 1"
/** The parties that have the name, or are called by it somewhere; case, accents and a leading article do not matter. */
const named = (connection: Connection, name: string): Candidate[] =>
  (['person', 'organisation'] as const).flatMap((sort) =>
    idsPosted(connection, `${sort}s`, 'name', foldedName(name)).map((id) => ({ id, sort })),
  )

const nobody: Record<PartySort, string> = {
  person: 'neither the id nor a name of a person',
  organisation: 'neither the id nor a name of an organisation, nor the code of a state',
  party: 'neither the id nor a name of a person or organisation, nor the code of a state',
}

const candidates = (connection: Connection, query: string, word: string): Candidate[] =>
  rows<Candidate>(connection, query, word)

/** The id that a merged id went into, however often it was merged on; null for one that never was. */
export function successorOf(connection: Connection, id: string): string | null {
  let standing: string | null = null
  const seen = new Set<string>()
  for (let next: string | undefined = id; next !== undefined && !seen.has(next); ) {
    seen.add(next)
    next = rows<{ id: string }>(connection, formerQuery, next)[0]?.id
    if (next !== undefined) standing = next
  }
  return standing
}

const byId = (connection: Connection, id: string): Candidate | undefined => candidates(connection, idQuery, id)[0]

/**
 * The id that a word means: that of a state is its code where no document names it as a party. Throws the
 * 400 that names the candidates where it means several, and the 400 that says so where it means nobody.
 */
export function partyId({ connection, countries }: Known, word: string, sort: PartySort, parameter: string): string {
  const fits = (candidate: Candidate) => sort === 'party' || candidate.sort === sort
  const former = successorOf(connection, word)
  const known = byId(connection, former ?? word)
  if (known && fits(known)) return known.id
  const code = sort === 'person' ? null : countries.find(word)
  if (code !== null) return candidates(connection, stateQuery, code)[0]?.id ?? code
  const called = named(connection, word).filter(fits)
  const [only, ...others] = called
  const quoted = JSON.stringify(word)
  if (!only) {
    return refuse(parameter, `${quoted} is ${nobody[sort]}`)
  }
  if (others.length === 0) return only.id
  return refuse(parameter, `${quoted} is a name that several have`, {
    allowed: called.slice(0, 10).map(({ id }) => id),
  })
}
