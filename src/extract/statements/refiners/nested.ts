import { hasFiniteVerb } from '../../clauses/finite.ts'
import type { Reading } from '../../reading.ts'
import { Tellings } from '../lookup.ts'
import { holds, type StatementRefiner, type StatementTold, statementWith } from '../told.ts'

/** Whether the inner statement is what the outer one says, not something told in passing: its subject opens the outer words. */
function opens(reading: Reading, inner: StatementTold, outer: StatementTold): boolean {
  const subject = inner.clause?.subject
  if (!subject) return true
  const run = outer.runs.find((candidate) => candidate.from <= subject.from && subject.from <= candidate.to)
  if (!run) return holds(outer.runs, inner.cue.from)
  return inner.clause?.source !== 'relative' && !finiteBefore(reading, run.from, subject.from - 1)
}

function finiteBefore(reading: Reading, from: number, to: number): boolean {
  return to >= from && hasFiniteVerb(reading.clauses.ground, from, to)
}

/** A body's or state's act in the present inside of quotation marks. */
const isPerformed = (reading: Reading, { clause, cue, speakers }: StatementTold): boolean =>
  reading.text.tokens[cue.from]!.quotation >= 0 &&
  clause?.tense === 'present' &&
  speakers.every((ref) => reading.parties.get(ref).kind === 'organisation')

/** A state's attitude in the present, told by somebody who speaks for it. */
function isForOwnState(reading: Reading, inner: StatementTold, outer: StatementTold): boolean {
  const [state, person] = [inner.speakers[0], outer.speakers[0]]
  if (state === undefined || person === undefined || inner.clause?.tense !== 'present') return false
  const [one, other] = [reading.parties.get(state), reading.parties.get(person)]
  return one.organisation_kind === 'state' && other.kind === 'person' && one.country === other.country
}

/** Whether the outer words go on behind the inner ones with "and that". */
function goesOnWithThat({ clauses }: Reading, inner: StatementTold, outer: StatementTold): boolean {
  const end = inner.runs.at(-1)?.to ?? 0
  return (
    end < (outer.runs.at(-1)?.to ?? 0) && clauses.kind(end + 1) === 'conjunction' && clauses.kind(end + 2) === 'that'
  )
}

/** "Obi rang on Tuesday, and Rama told him that P, the office said": the office passes on what comes last. */
function passesOn(reading: Reading, inner: StatementTold, outer: StatementTold): boolean {
  const { clauses } = reading
  const last = outer.runs.at(-1)?.to ?? 0
  const end = inner.runs.at(-1)?.to ?? 0
  const introducer = inner.clause?.introducer ?? null
  const isJoined = introducer !== null && ['conjunction', 'relative'].includes(clauses.kind(introducer) ?? '')
  const isShared = inner.clause?.source === 'shared'
  return outer.rule === 'clause before verb' && (isJoined || isShared) && last - end <= 1
}

/** The innermost statement in whose words another is told. */
const outerOf = (inner: StatementTold, tellings: Tellings): StatementTold | undefined =>
  tellings
    .at(inner.cue.from)
    .filter((candidate) => candidate !== inner && candidate.cue.from !== inner.cue.from)
    .toSorted((left, right) => right.cue.from - left.cue.from)[0]

/** "A told B that P, C said": one statement of A's, reported by C. In C's quoted words both stand. */
export const nested: StatementRefiner = {
  name: 'nested',
  refine(reading, told) {
    const tellings = new Tellings(told)
    const dropped = new Set<StatementTold>()
    const outers = told.map((inner) => outerOf(inner, tellings))
    const passing = new Set(
      outers.filter((outer, index) => outer && told[index] && passesOn(reading, told[index], outer)),
    )
    const refined = told.map((inner, index) => {
      const outer = outers[index]
      // "Switzerland calls on both sides", its minister says: no speech reported but the speaker's own.
      if (isPerformed(reading, inner)) dropped.add(inner)
      if (!outer) return inner
      // "Lavrov said a source had told him": nobody's words but Lavrov's.
      if (inner.speakers.length === 0) {
        dropped.add(inner)
        return inner
      }
      const own = outer.speakers.some((ref) => inner.speakers.includes(ref))
      if (outer.direct) {
        if (own) dropped.add(inner)
        return own ? inner : statementWith(inner, { reported_by: inner.reported_by ?? outer.speakers[0] ?? null })
      }
      // "Russia regrets that they left, Lavrov said": his own words on behalf of his state.
      if (isForOwnState(reading, inner, outer)) {
        dropped.add(inner)
        return inner
      }
      if (passing.has(outer)) {
        dropped.add(outer)
        return statementWith(inner, { reported_by: inner.reported_by ?? outer.speakers[0] ?? null })
      }
      if (!opens(reading, inner, outer)) return inner
      // "recalled that Soto had proposed talks and that nobody had answered": more than what Soto said.
      if (!own && goesOnWithThat(reading, inner, outer)) {
        dropped.add(inner)
        return inner
      }
      if (own) {
        // "He said he had warned them": one act, the later one's words.
        dropped.add(inner)
        return inner
      }
      dropped.add(outer)
      return statementWith(inner, {
        reported_by: inner.reported_by ?? outer.speakers[0] ?? null,
        parts: { ...inner.parts, reported_by: outer.parts.speaker ?? [] },
      })
    })
    return refined.filter((_, index) => !dropped.has(told[index]!))
  },
}
