// `readout split`: a row is several, whatever the rules say.
import type { Connection } from '../database/open.ts'
import { rows } from '../database/read-model/rows.ts'
import { type AccountRow, documentNamed } from '../database/said.ts'
import { type Batch, tellRejudged } from './batch.ts'
import { type Decided, decide, decidedRow, type Item, itemOf } from './decided.ts'
import { giveOwnForm } from './own-form.ts'
import { type WriterOptions, write, writerOf } from './transaction.ts'
import { Undecidable } from './undecidable.ts'
import { isEvent } from './write-document.ts'

/** More than these are not split one from another: each pair is a decision. */
const mostAtOnce = 50

/** The documents' ids. Throws Undecidable where one is not there. */
const documentIds = (connection: Connection, given: readonly string[]): string[] =>
  given.map((name) => {
    const document = documentNamed(connection, name)
    if (!document) throw new Undecidable(`${name} is neither the id nor the key of a document`)
    return document.id
  })

const aboutQuery = 'SELECT * FROM accounts WHERE subject = ? ORDER BY id'

/** The accounts that the documents have of the row. Throws Undecidable where one has none, or where no other has any. */
function accountsOf(connection: Connection, { id }: Decided, documents: readonly string[]): AccountRow[] {
  const told = rows<AccountRow>(connection, aboutQuery, id)
  const theirs = told.filter(({ document }) => documents.includes(document))
  const silent = documents.find((document) => !theirs.some((account) => account.document === document))
  if (silent) throw new Undecidable(`${silent} does not tell of ${id}`)
  if (theirs.length === told.length) throw new Undecidable(`no other document tells of ${id}`)
  return theirs
}

/** Takes an account out of its row: it is to find another. */
function takeOut(batch: Batch, account: AccountRow): Item {
  const { connection, events } = batch
  tellRejudged(batch, account.document)
  const form = isEvent(account.kind) ? null : giveOwnForm(batch, account)
  connection.prepare('UPDATE accounts SET subject = NULL WHERE id = ?').run(account.id)
  if (isEvent(account.kind)) events.add(account.id)
  return itemOf(connection, { ...account, form, subject: null })
}

/** What was merged by hand last into the row: the words by which the merge's decisions are known. */
const lastMerge = `SELECT reasons FROM decisions WHERE decided_by = 'hand' AND verdict = 'same'
  AND left_said IN (SELECT value FROM json_each(?)) ORDER BY id DESC LIMIT 1`
const undoMerge = "DELETE FROM decisions WHERE decided_by = 'hand' AND verdict = 'same' AND reasons = ?"

/** Takes back the last merge by hand that the row rests on; gives whether there was one. */
function undoLastMerge({ connection }: Batch, { items }: Decided): boolean {
  const said = JSON.stringify(items.map((item) => item.said))
  const [merge] = rows<{ reasons: string }>(connection, lastMerge, said)
  if (merge) connection.prepare(undoMerge).run(merge.reasons)
  return merge !== undefined
}

function tellApart({ connection }: Batch, { id, kind }: Decided, left: readonly Item[], right: readonly Item[]): void {
  for (const one of left)
    for (const other of right)
      if (one.said !== other.said) decide(connection, kind, one, other, { verdict: 'different', detail: `split ${id}` })
}

/** Tells each item apart from every other. */
function tellAllApart(batch: Batch, row: Decided): void {
  const { id, kind, items } = row
  const what = isEvent(kind) ? 'told of once' : 'named in one way'
  if (items.length < 2) throw new Undecidable(`${id} is ${what}: name the documents that tell of another ${kind}`)
  if (items.length > mostAtOnce) {
    const often = `${id} is made of ${items.length} ${isEvent(kind) ? 'accounts' : 'names'}`
    throw new Undecidable(`${often}: name the documents that tell of another ${kind}`)
  }
  items.forEach((item, at) => {
    tellApart(batch, row, [item], items.slice(at + 1))
  })
}

const subjectsNow = (connection: Connection, accounts: readonly number[]): string[] =>
  rows<{ subject: string }>(
    connection,
    'SELECT subject FROM accounts WHERE id IN (SELECT value FROM json_each(?)) GROUP BY subject ORDER BY min(id)',
    JSON.stringify(accounts),
  ).map(({ subject }) => subject)

type Way = (batch: Batch, row: Decided) => void

/** Splits a row in one transaction; gives the ids of what it is now, the earliest first. */
function splitBy(options: WriterOptions, given: string, way: Way): string[] {
  const { database: connection } = options
  const accounts = write(writerOf(options), 'hand', (batch) => {
    const row = decidedRow(connection, given)
    const told = rows<AccountRow>(connection, aboutQuery, row.id).map(({ id }) => id)
    for (const item of row.items) item.touch(batch)
    way(batch, row)
    return told
  })
  return subjectsNow(connection, accounts)
}

/**
 * Makes several rows of one. With documents: what these tell of is another. Without: the last merge by hand is taken back;
 * where there is none, or the rules merge the two as well, each account of an event, each way to name a party, stands by
 * itself. Throws Undecidable, with nothing changed, where that cannot be. Gives the ids of the rows, the earliest first.
 */
export function split(options: WriterOptions, given: string, documents: readonly string[] = []): string[] {
  if (documents.length > 0) {
    return splitBy(options, given, (batch, row) => {
      const theirs = accountsOf(batch.connection, row, documentIds(batch.connection, documents))
      const own = theirs.map((account) => takeOut(batch, account))
      tellApart(batch, row, own, decidedRow(batch.connection, row.id).items)
    })
  }
  let undone = false
  const ids = splitBy(options, given, (batch, row) => {
    undone = undoLastMerge(batch, row)
    if (!undone) tellAllApart(batch, row)
  })
  return undone && ids.length === 1 ? splitBy(options, given, tellAllApart) : ids
}
