// A document's account of a party that others name alike, with a form of its own.

import { tellAliases, tellForm, tellPublisher, untellForm } from '../database/forms.ts'
import { eventsBeside, formById } from '../database/judged.ts'
import { rows } from '../database/read-model/rows.ts'
import type { AccountRow } from '../database/said.ts'
import { contentOf } from '../resolve/forms.ts'
import type { Batch } from './batch.ts'
import { hashOf } from './reading.ts'
import { isEvent, touchForm } from './write-document.ts'

interface Source {
  id: string
  publisher: string | null
  published_on: string | null
}

/** Gives the account a form that no other document shares, and no party yet; gives the form's number. */
export function giveOwnForm(batch: Batch, account: AccountRow): number {
  const { connection } = batch
  const form = account.form === null ? undefined : formById(connection, account.form)
  const [source] = rows<Source>(
    connection,
    'SELECT id, publisher, published_on FROM documents WHERE id = ?',
    account.document,
  )
  if (!form || !source) throw new Error(`account ${account.ref} of ${account.document} names no party`)
  const { kind, block, name, country, country_said, surname, organisation_kind, positions } = form
  batch.names.remember(form.subject)
  const content = { kind, block, name, country, country_said, surname, organisation_kind, positions }
  const hash = hashOf(contentOf({ ...content, positions: JSON.parse(positions), document: source.id }))
  if (hash === form.hash) {
    connection.prepare('UPDATE forms SET subject = NULL WHERE id = ?').run(form.id)
    return form.id
  }
  const { name: called, aliases }: { name: string; aliases: string[] } = JSON.parse(account.reading)
  const told = tellForm(connection, { ...content, hash }, source.published_on)
  const names = [...new Set([called, ...aliases])]
  tellAliases(
    connection,
    names.map((name) => [told.form.id, name, 1]),
  )
  tellPublisher(connection, told.form.id, source.publisher, 1)
  connection.prepare('UPDATE accounts SET form = ?, subject = NULL WHERE id = ?').run(told.form.id, account.id)
  tellPublisher(connection, form.id, source.publisher, -1)
  const left = untellForm(connection, form.id, { aliases: names, on: source.published_on })
  touchForm(batch, told.form, told.before)
  if (left) touchForm(batch, left, null)
  if (form.subject !== null) {
    batch.parties.set(form.subject, kind)
    batch.others.add(form.subject)
  }
  for (const event of eventsBeside(connection, told.form.id)) {
    batch.events.add(event.id)
    if (event.subject !== null && isEvent(event.kind)) batch.subjects.set(event.subject, event.kind)
  }
  return told.form.id
}
