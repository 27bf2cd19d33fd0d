// Which forms name one party: each block that a form came to or left is grouped anew.

import type { FormRow } from '../database/forms.ts'
import { reviveId } from '../database/happened.ts'
import { eventsBeside, formById, formsOf, setFormSubject, tellFormVerdicts } from '../database/judged.ts'
import type { Connection } from '../database/open.ts'
import { rows } from '../database/read-model/rows.ts'
import { insertRow } from '../database/row.ts'
import { namedAlike } from '../resolve/alike.ts'
import { assign } from '../resolve/assign.ts'
import { type FormVerdict, groupPersons, told } from '../resolve/bearers.ts'
import { byFullness, comparedOrganisation } from '../resolve/forms.ts'
import { group, type Pair } from '../resolve/group.ts'
import { type HandPairs, placesOf } from '../resolve/hand.ts'
import { newsOf } from '../resolve/in-the-news.ts'
import { judge, weigh } from '../resolve/judge.ts'
import type { KnownNames } from '../resolve/known.ts'
import { organisationFeatures } from '../resolve/organisations.ts'
import type { PartyKind } from '../vocabulary.ts'
import { type Batch, tellRejudged, touchSurname } from './batch.ts'
import { readHand } from './hand.ts'
import { mintParty } from './identifiers.ts'
import { type Standing, standingOf } from './standing-forms.ts'
import { resolveSurnames } from './surnames.ts'
import { isEvent } from './write-document.ts'

/** The block of those whom texts call by the surname alone. */
export const blockOfSurname = (surname: string): string => `=${surname}`
export const isAlone = ({ kind, block }: Pick<FormRow, 'kind' | 'block'>): boolean =>
  kind === 'person' && block.startsWith('=')

/** A block with those that decisions by hand tie to it, or tell apart from it; surnames alone are looked at later. */
export function tiedForms(
  connection: Connection,
  { kind, block }: { kind: PartyKind; block: string },
  hand: HandPairs,
  read: (row: FormRow) => Standing = standingOf,
): Standing[] {
  const forms: Standing[] = []
  const blocks = new Set([block])
  for (const one of blocks) {
    for (const form of formsOf(connection, kind, one)) {
      forms.push(read(form))
      for (const other of hand.besides(form.id).flatMap((id) => formById(connection, id) ?? []))
        if (!isAlone(other)) blocks.add(other.block)
    }
  }
  return forms
}

/** What a party's id is minted from: the first document that has the form, and the name in it. */
function firstReadOf({ connection, firstTold }: Batch, form: Standing): string {
  const told = firstTold.get(form.id)
  const query = 'SELECT document FROM accounts WHERE form = ? ORDER BY id LIMIT 1'
  const first = told ?? rows<{ document: string }>(connection, query, form.id)[0]?.document
  return `${form.kind} ${first} ${form.name} ${form.country}`
}

/** The surname by which texts may call whom the form names, and those that were tied to the form by hand. */
function touchSurnames(batch: Batch, surname: string, form: Standing): void {
  touchSurname(batch, surname, { news: [newsOf(form)].flatMap((news) => news ?? []), silence: true })
  for (const other of batch.hand.forms.besides(form.id).flatMap((id) => formById(batch.connection, id) ?? []))
    if (isAlone(other)) touchSurname(batch, other.block.slice(1), null)
}

/** Takes the form to name the party. */
export function settleForm(batch: Batch, form: Standing, subject: string): void {
  const { connection } = batch
  const { kind } = form
  batch.formSubjects.set(form.id, subject)
  // Who has the form already is made anew only where a document told of it: most of a block stand as they stood.
  if (form.subject === subject) return
  batch.parties.set(subject, kind)
  batch.names.remember(form.subject)
  batch.names.remember(subject)
  setFormSubject(connection, form.id, subject)
  if (form.surname !== null) touchSurnames(batch, form.surname, form)
  if (form.subject === null) return
  batch.parties.set(form.subject, kind)
  batch.others.add(form.subject).add(subject)
  if (!batch.moved.has(form.subject)) batch.moved.set(form.subject, subject)
  const accounts = rows<{ document: string }>(connection, 'SELECT document FROM accounts WHERE form = ?', form.id)
  for (const { document } of accounts) tellRejudged(batch, document)
  for (const event of eventsBeside(connection, form.id)) {
    batch.events.add(event.id)
    if (event.subject !== null && isEvent(event.kind)) batch.subjects.set(event.subject, event.kind)
  }
}

function groupOrganisations(forms: readonly Standing[], hand: HandPairs, known: KnownNames) {
  const compared = [...forms].sort(byFullness).map((form) => ({ form, as: comparedOrganisation(form, known) }))
  const pairs: Pair[] = []
  compared.forEach((left, at) => {
    for (let to = at + 1; to < compared.length; to += 1) {
      const right = compared[to]
      if (right) pairs.push({ left: at, right: to, ...weigh(organisationFeatures, left.as, right.as) })
    }
  })
  const places = placesOf(
    compared.map(({ form }) => [form]),
    ({ id }) => id,
  )
  const grouping = group(compared.length, pairs, hand.among(places))
  const verdicts = told(
    compared,
    grouping,
    ({ form }) => form.id,
    (left, right) => judge(organisationFeatures, left.as, right.as),
  )
  return { groups: grouping.groups.map((items) => items.flatMap((at) => compared[at]?.form ?? [])), verdicts }
}

/** The forms of each party, with all that was judged: a function of the forms and the decisions by hand. */
export const groupForms = (
  kind: PartyKind,
  forms: readonly Standing[],
  hand: HandPairs,
  known: KnownNames,
): { groups: Standing[][]; verdicts: FormVerdict[] } =>
  kind === 'person' ? groupPersons(forms, hand) : groupOrganisations(forms, hand, known)

/**
 * Gives each group the id that it has, or a new one; `theirs` are ids that belong to others, `isHeld` tells of an id
 * whether a form has it that is in none of the groups.
 */
export function settleGroups(
  batch: Batch,
  groups: readonly (readonly Standing[])[],
  theirs: ReadonlySet<string | null> = new Set(),
  isHeld: (id: string) => boolean = () => false,
): void {
  const { connection } = batch
  const own = (form: Standing) => ({ id: form.id, form, subject: theirs.has(form.subject) ? null : form.subject })
  const mint = ({ form }: ReturnType<typeof own>, taken: ReadonlySet<string>) => {
    const { kind } = form
    const firstRead = firstReadOf(batch, form)
    const id = mintParty(connection, form.name, firstRead, { has: (one) => taken.has(one) || isHeld(one) })
    const stands = rows(connection, 'SELECT 1 FROM parties WHERE id = ?', id).length > 0
    if (!stands) insertRow(connection, 'parties', { id, kind, first_read: firstRead })
    if (batch.hasFormerIds) reviveId(connection, id)
    return id
  }
  const owned = groups.map((forms) => forms.map(own))
  for (const { subject, items } of assign(owned, mint)) for (const { form } of items) settleForm(batch, form, subject)
}

/** Whether a form has the id. */
export const isHeld = (connection: Connection, id: string): boolean =>
  rows(connection, 'SELECT 1 FROM forms WHERE subject = ? LIMIT 1', id).length > 0

/** Stores what was judged of the forms, in place of what was judged of them before. */
export function tellJudged(
  { connection }: Batch,
  kind: PartyKind,
  forms: readonly Standing[],
  which: 'between' | 'about',
  verdicts: readonly FormVerdict[],
): void {
  tellFormVerdicts(
    connection,
    kind,
    { forms: forms.map(({ id }) => id), which },
    verdicts.map(({ reasons, apart: _, ...told }) => ({ ...told, reasons: JSON.stringify(reasons) })),
  )
}

/** Gives every form of the touched blocks its party, then those who are called by a surname alone. */
export function resolveParties(batch: Batch): void {
  const { connection, known, memory, blocks, surnames, alone } = batch
  if (blocks.size === 0 && surnames.size === 0 && alone.size === 0) return
  batch.hand = readHand(connection)
  const { forms: hand } = batch.hand
  for (const { kind, block, touched } of blocks.values()) {
    const all = tiedForms(connection, { kind, block }, hand, memory.standing.of)
    const isByHand = all.some(({ id }) => hand.besides(id).length > 0)
    const forms = touched === null || isByHand ? all : namedAlike(all, touched)
    if (forms.length === 0) continue
    const { groups, verdicts } = groupForms(kind, forms, hand, known)
    tellJudged(batch, kind, forms, 'between', verdicts)
    settleGroups(batch, groups, new Set(), (id) => isHeld(connection, id))
  }
  blocks.clear()
  resolveSurnames(batch, hand)
}
