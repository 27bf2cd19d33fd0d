// Which party a word of a query means: an id, a state's code, or a name that only one party has.
import type { Connection } from '../database/open.ts'
import { rows } from '../database/read-model/rows.ts'
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
const nameQuery = `
  WITH asked(name) AS (SELECT ?)
  SELECT id, 'person' AS sort FROM asked JOIN persons p ON p.name = asked.name COLLATE NOCASE
  UNION
  SELECT id, 'organisation' FROM asked JOIN organisations o ON o.name = asked.name COLLATE NOCASE
  UNION
  SELECT f.subject, f.kind FROM asked JOIN aliases a ON a.text = asked.name COLLATE NOCASE JOIN forms f ON f.id = a.form
  WHERE f.subject IS NOT NULL
  ORDER BY 1 LIMIT 11`

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
 * The ids that a word means: one, or none where the word is a country that no document names as a state. Throws the
 * 400 that names the candidates where it means several, and the 400 that says so where it means nobody.
 */
export function partyIds({ connection, countries }: Known, word: string, sort: PartySort, parameter: string): string[] {
  const fits = (candidate: Candidate) => sort === 'party' || candidate.sort === sort
  const former = successorOf(connection, word)
  const known = byId(connection, former ?? word)
  if (known && fits(known)) return [known.id]
  const code = sort === 'person' ? null : countries.find(word)
  if (code !== null) return candidates(connection, stateQuery, code).map(({ id }) => id)
  const named = candidates(connection, nameQuery, word).filter(fits)
  const [only, ...others] = named
  const quoted = JSON.stringify(word)
  if (!only) {
    return refuse(parameter, `${quoted} is ${nobody[sort]}`)
  }
  if (others.length === 0) return [only.id]
  return refuse(parameter, `${quoted} is a name that several have`, { allowed: named.slice(0, 10).map(({ id }) => id) })
}
