// Whom texts mean that call a person by a surname alone.
import { formById, formsOf, formsOfSurname, formsWithin } from '../database/judged.ts'
import type { Connection } from '../database/open.ts'
import { rows } from '../database/read-model/rows.ts'
import type { HandPairs } from '../resolve/hand.ts'
import { silence } from '../resolve/in-the-news.ts'
import { isTelling, meantBySurname } from '../resolve/surnames.ts'
import type { Batch } from './batch.ts'
import { blockOfSurname, isAlone, isHeld, settleForm, settleGroups, tellJudged } from './parties.ts'
import { type Standing, standingOf } from './standing-forms.ts'

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

const oneAlone = "SELECT 1 FROM forms WHERE kind = 'person' AND block = ? LIMIT 1"

/**
 * The forms of a surname alone that may mean somebody else now: those that came, and those of the days about which the
 * surname's full names say something new. With them come those of which texts say enough to compare them with each other.
 * Null where somebody decided on one of them, so that all are to be looked at.
 */
function readTouched({ connection, surnames, alone, memory }: Batch, surname: string, hand: HandPairs) {
  const touched = surnames.get(surname)
  if (touched === null) return null
  const came = [...(alone.get(surname) ?? [])].flatMap((id) => formById(connection, id) ?? [])
  if (came.length === 0 && rows(connection, oneAlone, blockOfSurname(surname)).length === 0)
    return { forms: [], full: [] }
  const full = formsOfSurname(connection, surname).map(memory.standing.of)
  const days = touched ? [...touched.news, ...(touched.silence ? silence(full) : [])] : []
  const isMore = touched !== undefined || came.map(memory.standing.of).some(isTelling)
  const others = isMore ? formsWithin(connection, blockOfSurname(surname), days) : []
  const forms = [...new Map([...came, ...others].map((row) => [row.id, memory.standing.of(row)])).values()]
  return forms.some(({ id }) => hand.besides(id).length > 0) ? null : { forms, full }
}

/** Gives forms of a surname alone the persons that they are found to mean. */
function settleAlone(
  batch: Batch,
  alone: readonly Standing[],
  { joined, groups, verdicts }: ReturnType<typeof meantBySurname<Standing>>,
  isHeldBeside?: (id: string) => boolean,
): void {
  tellJudged(batch, 'person', alone, 'about', verdicts)
  for (const { form, subject } of joined) settleForm(batch, form, subject)
  settleGroups(batch, groups, theirs(batch.connection, alone), isHeldBeside)
}

/** Looks at the forms of the surname that may mean somebody else now, or at all of it. */
function resolveSurname(batch: Batch, surname: string, hand: HandPairs): void {
  const { connection } = batch
  const touched = readTouched(batch, surname, hand)
  if (touched === null) {
    const all = readSurname(connection, surname, hand)
    if (all) settleAlone(batch, all.alone, all)
  } else if (touched.forms.length > 0) {
    const { forms, full } = touched
    settleAlone(batch, forms, meantBySurname(forms, full, hand), (id) => isHeld(connection, id))
  }
}

/** Gives the forms of the touched surnames alone their persons: few of many, where nothing of the others can be another. */
export function resolveSurnames(batch: Batch, hand: HandPairs): void {
  for (const surname of [...new Set([...batch.surnames.keys(), ...batch.alone.keys()])].sort())
    resolveSurname(batch, surname, hand)
  batch.alone.clear()
  batch.surnames.clear()
}

/** Ids of those among the forms' persons whom texts name in full: no other person has one. */
function theirs(connection: Connection, alone: readonly Standing[]): ReadonlySet<string | null> {
  const isNamed = 'SELECT 1 FROM forms WHERE subject = ? AND surname IS NOT NULL LIMIT 1'
  const subjects = new Set(alone.map(({ subject }) => subject))
  return new Set([...subjects].filter((subject) => rows(connection, isNamed, subject).length > 0))
}
