// Writing how it was judged.
import type { AccountKind, PartyKind, Verdict } from '../vocabulary.ts'
import type { FormRow } from './forms.ts'
import { insertMany } from './many.ts'
import type { Connection, Value } from './open.ts'
import { rows } from './read-model/rows.ts'
import { deleteRows } from './row.ts'

export interface VerdictTold {
  left: number
  right: number
  verdict: Verdict
  score: number
  /** JSON. */
  reasons: string
}

const inOrder = ({ left, right }: VerdictTold): [number, number] => (left < right ? [left, right] : [right, left])

export const formsOf = (connection: Connection, kind: PartyKind, block: string): FormRow[] =>
  rows<FormRow>(connection, 'SELECT * FROM forms WHERE kind = ? AND block = ? ORDER BY id', kind, block)

export const formsAbout = (connection: Connection, subject: string): FormRow[] =>
  rows<FormRow>(connection, 'SELECT * FROM forms WHERE subject = ? ORDER BY id', subject)

export const formById = (connection: Connection, id: number): FormRow | undefined =>
  rows<FormRow>(connection, 'SELECT * FROM forms WHERE id = ?', id)[0]

/** Full names of persons whom a text may call by the surname alone. */
export const formsOfSurname = (connection: Connection, surname: string): FormRow[] =>
  rows<FormRow>(connection, 'SELECT * FROM forms WHERE surname = ? ORDER BY id', surname)

const aloneQuery = `SELECT * FROM forms WHERE kind = 'person' AND block = ? AND ((country_said = 1 AND positions <> '[]')
  OR coalesce(length(first_on), 0) < 10 OR EXISTS (SELECT 1 FROM json_each(?) AS stretch
    WHERE last_on >= stretch.value ->> 'from' AND first_on <= stretch.value ->> 'to')) ORDER BY id`

/** Of the forms of a block those that texts have on certain days, or on no day; and those that say country and post. */
export const formsWithin = (
  connection: Connection,
  block: string,
  stretches: readonly { from: string; to: string }[],
): FormRow[] => rows<FormRow>(connection, aloneQuery, block, JSON.stringify(stretches))

const dropsOfForms = {
  /** What was judged of two of them: few are judged of one, so that it is they that are looked through. */
  between: [
    `WITH these AS (SELECT value FROM json_each(?)) DELETE FROM form_decisions
     WHERE left_form IN (SELECT value FROM these) AND +right_form IN (SELECT value FROM these)`,
  ],
  /** What was judged of any of them. */
  about: ['left', 'right'].map(
    (side) => `DELETE FROM form_decisions WHERE ${side}_form IN (SELECT value FROM json_each(?))`,
  ),
} as const

/** Replaces the verdicts between the forms, or all that are about them. */
export function tellFormVerdicts(
  connection: Connection,
  kind: PartyKind,
  { forms, which }: { forms: readonly number[]; which: keyof typeof dropsOfForms },
  verdicts: readonly VerdictTold[],
): void {
  const list = JSON.stringify(forms)
  for (const drop of dropsOfForms[which]) connection.prepare(drop).run(list)
  const put: Value[] = []
  for (const told of verdicts) put.push(...inOrder(told), kind, told.verdict, told.score, told.reasons)
  insertMany(connection, formDecisions, put)
}

const formDecisions = {
  table: 'form_decisions',
  columns: ['left_form', 'right_form', 'kind', 'verdict', 'score', 'reasons'],
} as const
const decisions = {
  table: 'decisions',
  columns: ['kind', 'left_account', 'right_account', 'verdict', 'score', 'reasons', 'decided_by'],
} as const
const dropsOfVerdicts = ['left', 'right'].map(
  (side) => `DELETE FROM decisions WHERE ${side}_account IN (SELECT value FROM json_each(?)) AND decided_by = 'rule'`,
)

/** Replaces the rules' verdicts on the accounts. */
export function tellVerdicts(
  connection: Connection,
  kind: AccountKind,
  accounts: readonly number[],
  verdicts: readonly VerdictTold[],
): void {
  if (accounts.length > 0) {
    const list = JSON.stringify(accounts)
    for (const drop of dropsOfVerdicts) connection.prepare(drop).run(list)
  }
  const put: Value[] = []
  for (const told of verdicts) put.push(kind, ...inOrder(told), told.verdict, told.score, told.reasons, 'rule')
  insertMany(connection, decisions, put)
}

/** Takes the form's accounts to be about the party. */
export function setFormSubject(connection: Connection, form: number, subject: string): void {
  connection.prepare('UPDATE forms SET subject = ? WHERE id = ?').run(subject, form)
  connection.prepare('UPDATE accounts SET subject = ? WHERE form = ?').run(subject, form)
}

export const setSubject = (connection: Connection, account: number, subject: string): void =>
  void connection.prepare('UPDATE accounts SET subject = ? WHERE id = ?').run(subject, account)

/** Events told by documents that name a party by the form: their parties became others. */
export const eventsBeside = (connection: Connection, form: number) =>
  rows<{ id: number; kind: AccountKind; subject: string | null }>(
    connection,
    `SELECT id, kind, subject FROM accounts WHERE kind NOT IN ('person', 'organisation')
       AND document IN (SELECT document FROM accounts WHERE form = ?)`,
    form,
  )

/** The accounts of calls and incidents that the party has a part in, by their rows. */
export const eventsOf = (connection: Connection, party: string) =>
  rows<{ id: number; kind: 'call' | 'incident'; subject: string }>(
    connection,
    `SELECT a.id, a.kind, a.subject FROM accounts a JOIN call_participants p ON p.call = a.subject WHERE p.party = ?
     UNION SELECT a.id, a.kind, a.subject FROM accounts a JOIN incident_actors i ON i.incident = a.subject WHERE i.actor = ?`,
    party,
    party,
  )

const blocksTarget = { table: 'event_blocks', columns: ['block', 'day', 'account'] } as const

/** Where accounts stand; one that is new stands nowhere yet. */
export function setBlocks(
  connection: Connection,
  accounts: readonly { account: number; isNew: boolean; blocks: readonly { block: string; day: number }[] }[],
): void {
  const stand: Value[] = []
  for (const { account, isNew, blocks } of accounts) {
    if (!isNew) deleteRows(connection, 'event_blocks', 'account', account)
    for (const { block, day } of blocks) stand.push(block, day, account)
  }
  insertMany(connection, blocksTarget, stand)
}

/** The accounts that stand in a block between two days, both included. */
export type Searching = (block: string, from: number, to: number) => readonly number[]

/** Searches that are remembered; more are forgotten together. */
const mostSearches = 50_000

/** Looks accounts up while nothing is written to blocks: what happens to somebody on a day is looked for by all who tell of it. */
export function searching(connection: Connection): Searching {
  const known = new Map<string, number[]>()
  const query = 'SELECT account FROM event_blocks WHERE block = ? AND day BETWEEN ? AND ?'
  return (block, from, to) => {
    const key = `${block} ${from} ${to}`
    const standing = known.get(key)
    if (standing) return standing
    const found = rows<{ account: number }>(connection, query, block, from, to).map(({ account }) => account)
    if (known.size >= mostSearches) known.clear()
    known.set(key, found)
    return found
  }
}
