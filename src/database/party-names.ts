// By which names documents call a party.
import type { Connection } from './open.ts'
import { foldedName } from './read-model/name-key.ts'
import { groupedBy, idList, rows } from './read-model/rows.ts'

const calledQuery = `
  WITH asked AS (SELECT value AS id FROM json_each(?)), named AS (
    SELECT subject, name AS text FROM forms WHERE subject IN (SELECT id FROM asked)
    UNION
    SELECT f.subject, a.text FROM forms f JOIN aliases a ON a.form = f.id WHERE f.subject IN (SELECT id FROM asked)
  )
  SELECT subject, text FROM named ORDER BY subject, text = upper(text), text`

/** All that documents call each of the parties, in the order of the alphabet, names in capitals last. */
export function calledBy(connection: Connection, ids: readonly string[]): (id: string) => string[] {
  const bySubject = groupedBy(rows<{ subject: string; text: string }>(connection, calledQuery, idList(ids)), 'subject')
  return (id) => (bySubject.get(id) ?? []).map(({ text }) => text)
}

const calledOneQuery = `
  SELECT text FROM (
    SELECT name AS text FROM forms WHERE subject = ?
    UNION
    SELECT a.text FROM forms f JOIN aliases a ON a.form = f.id WHERE f.subject = ?
  ) ORDER BY text = upper(text), text`

/** The same of one party. */
export const calledOne = (connection: Connection, id: string): string[] =>
  rows<{ text: string }>(connection, calledOneQuery, id, id).map(({ text }) => text)

/** What of it is another name than the party's own; of those that differ only in case, accents or article the first. */
export function otherNames(called: readonly string[], name: string): string[] {
  const seen = new Set([foldedName(name)])
  return called.filter((text) => {
    const folded = foldedName(text)
    if (seen.has(folded)) return false
    seen.add(folded)
    return true
  })
}
