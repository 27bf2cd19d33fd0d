// Which forms name one party: each block that a form came to or left is grouped anew.
import { reviveId } from '../database/happened.ts'
import { eventsBeside, formsOf, setFormSubject, tellFormVerdicts, type VerdictTold } from '../database/judged.ts'
import type { Connection } from '../database/open.ts'
import { rows } from '../database/read-model/rows.ts'
import { insertRow } from '../database/row.ts'
import type { FormRow } from '../database/said.ts'
import { assign } from '../resolve/assign.ts'
import { byFullness, type Form, judgeForms } from '../resolve/forms.ts'
import { group, type Pair } from '../resolve/group.ts'
import type { Judgement } from '../resolve/judge.ts'
import type { KnownNames } from '../resolve/known.ts'
import type { PartyKind } from '../vocabulary.ts'
import { type Batch, tellRejudged } from './batch.ts'
import { type HandDecision, handDecisions } from './hand.ts'
import { mintParty } from './identifiers.ts'
import { isEvent } from './write-document.ts'

export interface Standing extends Form {
  id: number
  subject: string | null
}

const standingOf = (row: FormRow): Standing => ({ ...row, positions: JSON.parse(row.positions), document: null })

/** A block with those that decisions by hand tie to it. */
export function tiedForms(
  connection: Connection,
  kind: PartyKind,
  block: string,
  hand: readonly HandDecision[],
): Standing[] {
  const found = new Map(formsOf(connection, kind, block).map((row) => [row.id, row]))
  for (let size = -1; size !== found.size; ) {
    size = found.size
    for (const { left_form, right_form } of hand) {
      if (left_form === null || right_form === null || found.has(left_form) === found.has(right_form)) continue
      const other = found.has(left_form) ? right_form : left_form
      const [row] = rows<FormRow>(connection, 'SELECT * FROM forms WHERE id = ?', other)
      for (const one of row ? formsOf(connection, kind, row.block) : []) found.set(one.id, one)
    }
  }
  return [...found.values()].map(standingOf)
}

/** What was decided by hand stands above every rule. */
function judgedByHand(
  left: Standing,
  right: Standing,
  hand: readonly HandDecision[],
): Pick<Pair, 'verdict' | 'score' | 'apart'> | null {
  const decision = hand.find(
    ({ left_form, right_form }) =>
      (left_form === left.id && right_form === right.id) || (left_form === right.id && right_form === left.id),
  )
  if (!decision) return null
  return { verdict: decision.verdict, score: 1000, apart: decision.verdict === 'different' }
}

/** Below this, forms share a block and little else. */
const worthTelling = 20

function pairsOf(forms: readonly Standing[], hand: readonly HandDecision[], known: KnownNames) {
  const pairs: Pair[] = []
  const verdicts: VerdictTold[] = []
  const tell = (left: Standing, right: Standing, { verdict, score, reasons }: Judgement) =>
    verdicts.push({ left: left.id, right: right.id, verdict, score, reasons: JSON.stringify(reasons) })
  forms.forEach((left, at) => {
    for (const [offset, right] of forms.slice(at + 1).entries()) {
      const judgement = judgeForms(left, right, known)
      const by = judgedByHand(left, right, hand) ?? judgement
      pairs.push({ left: at, right: at + 1 + offset, verdict: by.verdict, score: by.score, apart: by.apart })
      if (judgement.score >= worthTelling) tell(left, right, judgement)
    }
  })
  return { pairs, verdicts }
}

/** What a party's id is minted from: the first document that has the form, and the name in it. */
function firstReadOf(connection: Connection, form: Standing): string {
  const [first] = rows<{ document: string }>(
    connection,
    'SELECT document FROM accounts WHERE form = ? ORDER BY id LIMIT 1',
    form.id,
  )
  return `${form.kind} ${first?.document} ${form.name} ${form.country}`
}

function settle(batch: Batch, kind: PartyKind, form: Standing, subject: string): void {
  const { connection } = batch
  batch.parties.set(subject, kind)
  if (form.subject === subject) return
  setFormSubject(connection, form.id, subject)
  if (form.subject === null) return
  batch.parties.set(form.subject, kind)
  if (!batch.moved.has(form.subject)) batch.moved.set(form.subject, subject)
  const accounts = rows<{ document: string }>(connection, 'SELECT document FROM accounts WHERE form = ?', form.id)
  for (const { document } of accounts) tellRejudged(batch, document)
  for (const event of eventsBeside(connection, form.id)) {
    batch.events.add(event.id)
    if (event.subject !== null && isEvent(event.kind)) batch.subjects.set(event.subject, event.kind)
  }
}

/** The forms of each party, with all that was judged: a function of the forms and the decisions by hand. */
export function groupForms(forms: readonly Standing[], hand: readonly HandDecision[], known: KnownNames) {
  const inOrder = [...forms].sort(byFullness)
  const { pairs, verdicts } = pairsOf(inOrder, hand, known)
  const groups = group(inOrder.length, pairs).map((items) => inOrder.filter((_, at) => items.includes(at)))
  return { groups, verdicts }
}

function regroup(batch: Batch, kind: PartyKind, forms: readonly Standing[], hand: readonly HandDecision[]): void {
  const { connection, known } = batch
  const { groups, verdicts } = groupForms(forms, hand, known)
  tellFormVerdicts(connection, kind, verdicts)
  const mint = (form: Standing, taken: ReadonlySet<string>) => {
    const firstRead = firstReadOf(connection, form)
    const id = mintParty(connection, form.name, firstRead, taken)
    const stands = rows(connection, 'SELECT 1 FROM parties WHERE id = ?', id).length > 0
    if (!stands) insertRow(connection, 'parties', { id, kind, first_read: firstRead })
    reviveId(connection, id)
    return id
  }
  for (const { subject, items } of assign(groups, mint)) for (const form of items) settle(batch, kind, form, subject)
}

/** Gives every form of the touched blocks its party. */
export function resolveParties(batch: Batch): void {
  if (batch.blocks.size === 0) return
  const hand = handDecisions(batch.connection)
  for (const { kind, block } of batch.blocks.values()) {
    const forms = tiedForms(batch.connection, kind, block, hand)
    if (forms.length > 0) regroup(batch, kind, forms, hand)
  }
  batch.blocks.clear()
}
