// Writing and taking back what one document says.
import type { AccountKind } from '../vocabulary.ts'
import { insertMany } from './many.ts'
import type { Connection, Value } from './open.ts'
import { rows } from './read-model/rows.ts'
import { deleteRows } from './row.ts'

export interface EvidenceRow {
  part: string
  start: number
  end: number
  rule: string
}

export interface AccountRow {
  id: number
  document: string
  kind: AccountKind
  ref: string
  subject: string | null
  form: number | null
  reading: string
  words: string | null
}

const accounts = {
  table: 'accounts',
  columns: ['id', 'document', 'kind', 'ref', 'subject', 'form', 'reading', 'words'],
} as const
const evidence = { table: 'evidence', columns: ['account', 'number', 'part', 'start', 'end', 'rule'] } as const

const [formPlace, subjectPlace] = [accounts.columns.indexOf('form'), accounts.columns.indexOf('subject')]

const lastQuery = 'SELECT max(id) AS id FROM accounts'

/** Accounts with their evidence that are to be written together, once: they have their ids before they stand. */
export class NewAccounts {
  readonly #connection: Connection
  #last: number | null = null
  #accounts: Value[] = []
  #evidence: Value[] = []

  constructor(connection: Connection) {
    this.#connection = connection
  }

  /** Gives the account its id. Until `enter` no other may write accounts. */
  add({ document, kind, ref, subject, form, reading, words }: Omit<AccountRow, 'id'>, spans: readonly EvidenceRow[]) {
    const last = this.#last ?? rows<{ id: number | null }>(this.#connection, lastQuery)[0]?.id ?? 0
    const id = last + 1
    this.#last = id
    this.#accounts.push(id, document, kind, ref, subject, form, reading, words)
    let number = 0
    for (const { part, start, end, rule } of spans) {
      number += 1
      this.#evidence.push(id, number, part, start, end, rule)
    }
    return id
  }

  /** Writes them, those of parties with the party that their form is taken to name. */
  enter(parties: ReadonlyMap<number, string>): void {
    const values = this.#accounts
    for (let at = 0; at < values.length; at += accounts.columns.length) {
      const form = values[at + formPlace]
      if (typeof form === 'number') values[at + subjectPlace] = parties.get(form) ?? values[at + subjectPlace] ?? null
    }
    insertMany(this.#connection, accounts, values)
    insertMany(this.#connection, evidence, this.#evidence)
    this.#accounts = []
    this.#evidence = []
    this.#last = null
  }
}

export const accountsOf = (connection: Connection, document: string): AccountRow[] =>
  rows<AccountRow>(connection, 'SELECT * FROM accounts WHERE document = ? ORDER BY id', document)

/** Takes an account away with its evidence, blocks and verdicts; decisions by hand stay, waiting for it to come back. */
export function dropAccount(connection: Connection, id: number): void {
  for (const side of ['left', 'right'] as const) {
    connection.prepare(`DELETE FROM decisions WHERE ${side}_account = ? AND decided_by = 'rule'`).run(id)
    connection.prepare(`UPDATE decisions SET ${side}_account = NULL WHERE ${side}_account = ?`).run(id)
  }
  for (const table of ['casualty_claims', 'event_blocks', 'evidence']) deleteRows(connection, table, 'account', id)
  deleteRows(connection, 'accounts', 'id', id)
}

/** Whether another document has the same body. */
export const hasCopy = (connection: Connection, bodyHash: string, document: string): boolean =>
  rows(connection, 'SELECT 1 FROM documents WHERE body_hash = ? AND id <> ? LIMIT 1', bodyHash, document).length > 0

/** The id and key of the document that has the name as either. */
export const documentNamed = (connection: Connection, name: string): { id: string; key: string } | undefined =>
  rows<{ id: string; key: string }>(
    connection,
    'SELECT id, key FROM documents WHERE key = ? UNION ALL SELECT id, key FROM documents WHERE id = ? LIMIT 1',
    name,
    name,
  )[0]

export const documentByKey = (
  connection: Connection,
  key: string,
): { id: string; hash: string; publisher: string | null } | undefined =>
  rows<{ id: string; hash: string; publisher: string | null }>(
    connection,
    'SELECT id, hash, publisher FROM documents WHERE key = ?',
    key,
  )[0]
