import { precisionOf } from '../../partial-date.ts'
import type { StatementKind } from '../../vocabulary.ts'
import type { StatementFound } from '../extraction.ts'
import type { Reading } from '../reading.ts'
import { textOf } from '../span.ts'
import { type CallHeld, CallsTold } from './calls-told.ts'
import { Tellings } from './lookup.ts'
import { dates } from './refiners/dates.ts'
import { nested } from './refiners/nested.ts'
import { carriedReporters, carriedSettings, released, settings } from './refiners/occasions.ts'
import { withoutOverlaps } from './refiners/overlaps.ts'
import { withoutQuestions } from './refiners/questions.ts'
import { quotedPronouns } from './refiners/quoted-pronouns.ts'
import { attributed, withoutNews, withoutPublisher } from './refiners/reporters.ts'
import { accordingTo } from './rules/according-to.ts'
import { alone } from './rules/alone.ts'
import { block } from './rules/block.ts'
import { ownWords } from './rules/own-words.ts'
import { quoted } from './rules/quoted.ts'
import { said } from './rules/said.ts'
import { transcript } from './rules/transcript.ts'
import {
  type StatementRefiner,
  type StatementRule,
  type StatementTold,
  spanOf,
  startOf,
  statementWith,
} from './told.ts'

/** Each sees what those before it found: a bare quotation goes on from the statement before it. */
const rules: StatementRule[] = [transcript, quoted, accordingTo, said, ownWords, alone, block]

/** Who reported whom must be known before news is dropped; settings before dates. */
const refiners: StatementRefiner[] = [
  withoutQuestions,
  quotedPronouns,
  nested,
  attributed,
  withoutPublisher,
  withoutNews,
  withoutOverlaps,
  settings,
  carriedSettings,
  released,
  carriedReporters,
  dates,
]

/** Direct where a quotation is all of it, mixed where some of it is quoted. */
function kindOf(reading: Reading, told: StatementTold): StatementKind {
  if (told.direct) return 'direct'
  const outer = reading.clauses.ground.levels[told.cue.from]
  const isQuoted = (at: number) => reading.text.tokens[at]!.quotation !== outer
  for (const run of told.runs)
    for (let at = run.from; at <= run.to; at++)
      if (reading.text.tokens[at]!.kind !== 'quotation_mark' && isQuoted(at)) return 'mixed'
  return 'indirect'
}

/** Every act of speech as the rules read it, in the order of the attributions: who speaks each quotation and turn, before calls are known. */
export function tellStatements(reading: Reading): StatementTold[] {
  const sofar = new Tellings()
  const told: StatementTold[] = []
  for (const rule of rules)
    for (const found of rule.find(reading, sofar)) {
      const one = statementWith(found, {})
      sofar.add(one)
      told.push(one)
    }
  return told.toSorted((left, right) => left.cue.from - right.cue.from || startOf(left) - startOf(right))
}

/** What a document's parties are told to have said, in the order of the text; joint speech is one entry a speaker. */
export function findStatements(
  reading: Reading,
  calls: readonly CallHeld[],
  read: readonly StatementTold[] = tellStatements(reading),
): StatementFound[] {
  let told = [...read]
  for (const refiner of refiners) told = refiner.refine(reading, told, calls)
  const known = new CallsTold(reading, calls, new Tellings(told))
  return told
    .toSorted((left, right) => startOf(left) - startOf(right) || left.cue.from - right.cue.from)
    .flatMap((one) => asFound(reading, one, known.of(one), calls))
}

function asFound(
  reading: Reading,
  told: StatementTold,
  call: CallHeld | null,
  calls: readonly CallHeld[],
): StatementFound[] {
  const evidence = told.runs.map((run) => spanOf(reading, run))
  const kind = kindOf(reading, told)
  return told.speakers.map((speaker) => ({
    speaker,
    reported_by: told.reported_by,
    kind,
    text: evidence.map((span) => textOf(reading.text.body, span)).join(' … '),
    date: told.date,
    date_precision: told.date ? precisionOf(told.date) : null,
    medium: told.medium ?? 'unspecified',
    call: call && told.medium === 'call' ? calls.indexOf(call) : null,
    evidence,
    rule: told.rule,
    // A spread would give every statement's parts a shape of their own.
    parts: Object.assign({}, told.parts, { verb: [spanOf(reading, told.cue)] }),
  }))
}
