// What decisions by hand are made on: the items of a row, by what they are found by again.

import type { FormRow } from '../database/forms.ts'
import { formById, setSubject } from '../database/judged.ts'
import type { Connection } from '../database/open.ts'
import { rows } from '../database/read-model/rows.ts'
import type { AccountRow } from '../database/said.ts'
import type { AccountKind, Verdict } from '../vocabulary.ts'
import { type Batch, tellRejudged, touchBlock, touchSurname } from './batch.ts'
import { saidKey } from './hand.ts'
import { isAlone, settleForm } from './parties.ts'
import { standingOf } from './standing-forms.ts'
import { Undecidable } from './undecidable.ts'
import { isEvent } from './write-document.ts'

/** A form of a party, or an account of an event. */
export interface Item {
  /** Hash of the form, or key of the account. */
  said: string
  /** Of an event's account. */
  account: number | null
  /** Has the batch look at it again. */
  touch(batch: Batch): void
  /** Takes it to be about another row. */
  move(batch: Batch, subject: string): void
}

/** A row that decisions are made on. */
export interface Decided {
  id: string
  kind: AccountKind
  items: Item[]
}

function formItem(form: FormRow): Item {
  const { kind, block, surname, hash, subject } = form
  return {
    said: hash,
    account: null,
    touch(batch) {
      if (isAlone(form)) touchSurname(batch, block.slice(1), null)
      else touchBlock(batch, kind, block, null)
      if (surname !== null) touchSurname(batch, surname, null)
      if (subject !== null) batch.parties.set(subject, kind)
    },
    move: (batch, to) => settleForm(batch, standingOf(form), to),
  }
}

function accountItem(account: AccountRow): Item {
  const { id, kind, subject, document } = account
  return {
    said: saidKey(account),
    account: id,
    touch({ events, subjects }) {
      events.add(id)
      if (subject !== null && isEvent(kind)) subjects.set(subject, kind)
    },
    move(batch, to) {
      setSubject(batch.connection, id, to)
      if (subject !== null && subject !== to) batch.moved.set(subject, to)
      if (isEvent(kind)) batch.subjects.set(to, kind)
      if (kind === 'call') batch.recalled.add(document)
      tellRejudged(batch, document)
    },
  }
}

const successorQuery = 'SELECT new_id AS id FROM successors WHERE old_id = ? AND new_id IS NOT NULL'

/** The form of a party's account, or the account of an event. */
export function itemOf(connection: Connection, account: AccountRow): Item {
  const form = account.form === null ? undefined : formById(connection, account.form)
  return form ? formItem(form) : accountItem(account)
}

/** The row of an id, present or former. Throws Undecidable where there is none. */
export function decidedRow(connection: Connection, given: string): Decided {
  const [former] = rows<{ id: string }>(connection, successorQuery, given)
  const id = former?.id ?? given
  const [account] = rows<AccountRow>(connection, 'SELECT * FROM accounts WHERE subject = ? LIMIT 1', id)
  if (!account) {
    throw new Undecidable(`${given} is not the id of a person, organisation, call, statement or incident`)
  }
  return { id, kind: account.kind, items: itemsOf(connection, id, account.kind) }
}

const itemsOf = (connection: Connection, id: string, kind: AccountKind): Item[] =>
  isEvent(kind)
    ? rows<AccountRow>(connection, 'SELECT * FROM accounts WHERE subject = ? ORDER BY id', id).map(accountItem)
    : rows<FormRow>(connection, 'SELECT * FROM forms WHERE subject = ? ORDER BY id', id).map(formItem)

/** Stores a decision on two items, in place of any that was made on them before. */
export function decide(
  connection: Connection,
  kind: AccountKind,
  left: Item,
  right: Item,
  { verdict, detail }: { verdict: Verdict; detail: string },
): void {
  connection
    .prepare(
      `DELETE FROM decisions WHERE decided_by = 'hand' AND ? IN (left_said, right_said) AND ? IN (left_said, right_said)`,
    )
    .run(left.said, right.said)
  const reasons = JSON.stringify([{ feature: 'by_hand', weight: 100, detail }])
  connection
    .prepare(
      `INSERT INTO decisions (kind, left_account, right_account, left_said, right_said, verdict, score, reasons, decided_by)
       VALUES (?, ?, ?, ?, ?, ?, 100, ?, 'hand')`,
    )
    .run(kind, left.account, right.account, left.said, right.said, verdict, reasons)
}
