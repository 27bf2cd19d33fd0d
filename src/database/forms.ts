// Forms: what names say of whom they name, each with the accounts that have it. Counted as accounts come and go.
import type { PartialDate } from '../partial-date.ts'
import type { OrganisationKind, PartyKind } from '../vocabulary.ts'
import { insertMany } from './many.ts'
import type { Connection } from './open.ts'
import { idList, rows } from './read-model/rows.ts'
import { deleteRows, insertRow } from './row.ts'

/** A form as it stands; `positions` is JSON. */
export interface FormRow {
  id: number
  kind: PartyKind
  block: string
  /** SHA-256 of what the form says. */
  hash: string
  name: string
  country: string | null
  country_said: 0 | 1
  surname: string | null
  organisation_kind: OrganisationKind | null
  positions: string
  subject: string | null
  accounts: number
  first_on: PartialDate | null
  last_on: PartialDate | null
}

export type NewForm = Omit<FormRow, 'id' | 'subject' | 'accounts' | 'first_on' | 'last_on'>

/** A form after an account of it came or went. */
export type FormTold = Pick<
  FormRow,
  'id' | 'kind' | 'block' | 'surname' | 'subject' | 'accounts' | 'first_on' | 'last_on'
>

const told = 'id, kind, block, surname, subject, accounts, first_on, last_on'

/** The form with one more account, of a document of that day. */
export function toldOnceMore(form: FormTold, on: PartialDate | null): FormTold {
  const first_on = on !== null && (form.first_on === null || on < form.first_on) ? on : form.first_on
  const last_on = on !== null && (form.last_on === null || on > form.last_on) ? on : form.last_on
  return { ...form, accounts: form.accounts + 1, first_on, last_on }
}

/** Counts one more account of the form, which is made where there is none; gives it as it is and was. */
export function tellForm(
  connection: Connection,
  form: NewForm,
  on: PartialDate | null,
): { form: FormTold; before: FormTold | null } {
  const { kind, block, surname, hash } = form
  const [standing] = rows<FormTold>(connection, `SELECT ${told} FROM forms WHERE hash = ?`, hash)
  if (!standing) {
    const rest = { subject: null, accounts: 1, first_on: on, last_on: on }
    const id = insertRow(connection, 'forms', { ...form, ...rest })
    return { form: { id, kind, block, surname, ...rest }, before: null }
  }
  const now = toldOnceMore(standing, on)
  updateForm(connection, now)
  return { form: now, before: standing }
}

export const updateForm = (connection: Connection, { id, accounts, first_on, last_on }: FormTold): void =>
  void connection
    .prepare('UPDATE forms SET accounts = ?, first_on = ?, last_on = ? WHERE id = ?')
    .run(accounts, first_on, last_on, id)

/** Whether accounts of the form have each of the texts, which differ, already. */
export const hasAliases = (connection: Connection, form: number, texts: readonly string[]): boolean =>
  rows(
    connection,
    'SELECT 1 FROM aliases WHERE form = ? AND text IN (SELECT value FROM json_each(?))',
    form,
    idList(texts),
  ).length === texts.length

const counting = 'DO UPDATE SET accounts = accounts + excluded.accounts'
const aliases = {
  table: 'aliases',
  columns: ['form', 'text', 'accounts'],
  conflict: `ON CONFLICT (form, text) ${counting}`,
} as const
const publishers = {
  table: 'form_publishers',
  columns: ['form', 'publisher', 'accounts'],
  conflict: `ON CONFLICT (form, publisher) ${counting}`,
} as const

/** So many more accounts of a form have a text, or are of a publisher's documents. */
export type MoreOf = [form: number, told: string, accounts: number]

/** Counts so many more accounts of the forms that have each of the texts. */
export const tellAliases = (connection: Connection, told: readonly MoreOf[]): void =>
  insertMany(connection, aliases, told.flat())

/** Counts so many more accounts of the forms in documents of the publishers. */
export const tellPublishers = (connection: Connection, told: readonly MoreOf[]): void =>
  insertMany(connection, publishers, told.flat())

/** Counts so many more accounts of the form, or less, in documents of the publisher. */
export function tellPublisher(connection: Connection, form: number, publisher: string | null, by: number): void {
  if (publisher === null) return
  tellPublishers(connection, [[form, publisher, by]])
  if (by < 0)
    connection
      .prepare('DELETE FROM form_publishers WHERE form = ? AND publisher = ? AND accounts <= 0')
      .run(form, publisher)
}

// Documents of one day are few, accounts of a famous name are not: the plus keeps their index out.
const otherOfDay = `SELECT 1 FROM documents d CROSS JOIN accounts a ON a.document = d.id
  WHERE d.published_on = ? AND +a.form = ? LIMIT 1`
const countDays = `UPDATE forms SET (first_on, last_on) = (SELECT min(d.published_on), max(d.published_on)
  FROM accounts a JOIN documents d ON d.id = a.document WHERE a.form = forms.id) WHERE id = ?`

/** Finds the first and last day of a form anew, where its only account of one of them may have gone. */
function untellDay(connection: Connection, { id, first_on, last_on }: FormTold, on: PartialDate | null): void {
  if (on === null || (on !== first_on && on !== last_on)) return
  if (rows(connection, otherOfDay, on, id).length === 0) connection.prepare(countDays).run(id)
}

/**
 * Counts one account less of the form, of a document of that day, with its aliases; a form that nobody has any more goes.
 * The account itself is gone already. Gives the form as it was, with its accounts as they are.
 */
export function untellForm(
  connection: Connection,
  form: number,
  { aliases, on }: { aliases: Iterable<string>; on: PartialDate | null },
): FormTold | undefined {
  for (const text of new Set(aliases)) {
    connection.prepare('UPDATE aliases SET accounts = accounts - 1 WHERE form = ? AND text = ?').run(form, text)
    connection.prepare('DELETE FROM aliases WHERE form = ? AND text = ? AND accounts = 0').run(form, text)
  }
  const [before] = rows<FormTold>(connection, `SELECT ${told} FROM forms WHERE id = ?`, form)
  if (!before) return undefined
  const accounts = before.accounts - 1
  if (accounts > 0) {
    connection.prepare('UPDATE forms SET accounts = ? WHERE id = ?').run(accounts, form)
    untellDay(connection, before, on)
  } else {
    deleteRows(connection, 'form_decisions', 'left_form', form)
    deleteRows(connection, 'form_decisions', 'right_form', form)
    deleteRows(connection, 'forms', 'id', form)
  }
  return { ...before, accounts }
}
