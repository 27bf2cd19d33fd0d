// Whom texts mean that call a person by a surname alone.
import { formsOf, formsOfSurname } from '../database/judged.ts'
import type { Connection } from '../database/open.ts'
import { rows } from '../database/read-model/rows.ts'
import { meantBySurname } from '../resolve/surnames.ts'
import type { Batch } from './batch.ts'
import type { HandDecision } from './hand.ts'
import { type Standing, settleForm, settleGroups, standingOf, tellJudged } from './parties.ts'

/** Forms of the surname alone, with who is meant by each; null where no form is. */
export function readSurname(connection: Connection, surname: string, hand: readonly HandDecision[]) {
  const alone = formsOf(connection, 'person', `=${surname}`).map(standingOf)
  if (alone.length === 0) return null
  const full = formsOfSurname(connection, surname).map(standingOf)
  return { alone, full, ...meantBySurname(alone, full, hand) }
}

/** Gives every form of the touched surnames alone its person. */
export function resolveSurnames(batch: Batch, hand: readonly HandDecision[]): void {
  for (const surname of [...batch.surnames].sort()) {
    const read = readSurname(batch.connection, surname, hand)
    if (!read) continue
    const { alone, joined, groups, verdicts } = read
    tellJudged(batch, 'person', alone, verdicts)
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
