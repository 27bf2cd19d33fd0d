// Whom texts mean that call a person by a surname alone.
import { formById, formsOf, formsOfSurname } from '../database/judged.ts'
import type { Connection } from '../database/open.ts'
import { rows } from '../database/read-model/rows.ts'
import type { HandPairs } from '../resolve/hand.ts'
import { isTelling, meantBySurname } from '../resolve/surnames.ts'
import type { Batch } from './batch.ts'
import { blockOfSurname, isAlone, type Standing, settleForm, settleGroups, standingOf, tellJudged } from './parties.ts'

/** Forms of the surname alone, and of those to which some were tied by hand; the full names to which they were. */
function aloneAndTied(connection: Connection, surname: string, hand: HandPairs) {
  const alone: Standing[] = []
  const tied: Standing[] = []
  const blocks = new Set([blockOfSurname(surname)])
  for (const block of blocks) {
    for (const form of formsOf(connection, 'person', block).map(standingOf)) {
      alone.push(form)
      for (const other of hand
        .besides(form.id)
        .flatMap((id) => formById(connection, id) ?? [])
        .map(standingOf))
        if (isAlone(other)) blocks.add(other.block)
        else tied.push(other)
    }
  }
  return { alone, tied, surnames: [...blocks].map((block) => block.slice(1)) }
}

/** Forms of the surname alone, with who is meant by each; null where no form is. */
export function readSurname(connection: Connection, surname: string, hand: HandPairs) {
  const { alone, tied, surnames } = aloneAndTied(connection, surname, hand)
  if (alone.length === 0) return null
  const full = surnames.flatMap((one) => formsOfSurname(connection, one).map(standingOf))
  return { alone, full: [...full, ...tied], ...meantBySurname(alone, full, hand, tied) }
}

/**
 * The forms of a surname alone, where whom they mean hangs on its full names only: nobody decided on them by hand, and
 * texts say too little to compare them with other forms alone. Null where it may hang on those as well.
 */
function byThemselves(connection: Connection, ids: Iterable<number>, hand: HandPairs): Standing[] | null {
  const forms = [...ids].flatMap((id) => formById(connection, id) ?? []).map(standingOf)
  return forms.some((form) => isTelling(form) || hand.besides(form.id).length > 0) ? null : forms
}

/** Gives such forms their persons; no other form of the surname alone is looked at. */
function resolveThemselves(batch: Batch, surname: string, alone: readonly Standing[], hand: HandPairs): void {
  const { connection } = batch
  const { joined, groups, verdicts } = meantBySurname(alone, formsOfSurname(connection, surname).map(standingOf), hand)
  tellJudged(batch, 'person', alone, 'about', verdicts)
  for (const { form, subject } of joined) settleForm(batch, form, subject)
  const holder = 'SELECT 1 FROM forms WHERE subject = ? LIMIT 1'
  settleGroups(batch, groups, theirs(connection, alone), (id) => rows(connection, holder, id).length > 0)
}

/** Gives every form of the touched surnames alone its person; where only such forms came, these alone. */
export function resolveSurnames(batch: Batch, hand: HandPairs): void {
  for (const surname of [...batch.alone.keys()].sort()) {
    if (batch.surnames.has(surname)) continue
    const alone = byThemselves(batch.connection, batch.alone.get(surname) ?? [], hand)
    if (alone) resolveThemselves(batch, surname, alone, hand)
    else batch.surnames.add(surname)
  }
  batch.alone.clear()
  for (const surname of [...batch.surnames].sort()) {
    const read = readSurname(batch.connection, surname, hand)
    if (!read) continue
    const { alone, joined, groups, verdicts } = read
    tellJudged(batch, 'person', alone, 'about', verdicts)
    for (const { form, subject } of joined) settleForm(batch, form, subject)
    settleGroups(batch, groups, theirs(batch.connection, alone))
  }
  batch.surnames.clear()
}

/** Ids of those among the forms' persons whom texts name in full: no other person has one. */
function theirs(connection: Connection, alone: readonly Standing[]): ReadonlySet<string | null> {
  const isNamed = 'SELECT 1 FROM forms WHERE subject = ? AND surname IS NOT NULL LIMIT 1'
  const subjects = new Set(alone.map(({ subject }) => subject))
  return new Set([...subjects].filter((subject) => rows(connection, isNamed, subject).length > 0))
}
