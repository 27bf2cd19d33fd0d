// What the sentences before and after say of the same conversation.
import type { CallMedium } from '../../../vocabulary.ts'
import type { Ref } from '../../extraction.ts'
import { CallNoun, Remotely } from '../../lexicon/verbs-of-calling.ts'
import { isWord } from '../../marks/marks.ts'
import { type CallReading, type CallRefiner, type CallTold, callWith } from '../call-rule.ts'
import { mainClause } from '../main-clause.ts'
import { partiesOf } from '../participants.ts'
import { titleMedium } from '../rules/surroundings.ts'
import { markIn } from '../telling.ts'

/** "the call", "their ten-minute telephone conversation": a noun of a call already told. */
function isTold(reading: CallReading, noun: number): boolean {
  for (let at = noun - 1; at >= noun - 4; at--) {
    if (isWord(reading.text.tokens[at], 'the', 'this', 'their', 'that')) return true
    const kind = reading.clauses.kind(at)
    if (kind !== 'noun' && kind !== 'number' && kind !== 'adverb') return false
  }
  return false
}

/** The medium of "The phone call lasted an hour" right after a telling: a noun with an article and no parties of its own. */
function mediumAfter(reading: CallReading, call: CallTold, told: readonly CallTold[]): CallMedium | null {
  const { sentences, tokens } = reading.text
  const next = sentences[call.sentence + 1]
  const here = sentences[call.sentence]!
  if (
    !next ||
    next.paragraph > here.paragraph + 1 ||
    told.some((other) => other.sentence === next.index && !other.weak)
  )
    return null
  const noun = markIn(reading, CallNoun, next.from, next.to)
  if (!noun || !isTold(reading, noun.from)) return null
  return isWord(tokens[noun.to], 'call') || noun.value.sure ? noun.value.medium : null
}

/** "Qureshi spent Wednesday on the phone. He spoke to A and B": what the sentence before says of how, and when, a party spoke. */
function before(
  reading: CallReading,
  call: CallTold,
  told: readonly CallTold[],
): { medium: CallMedium; date: string | null } | null {
  const last = reading.text.sentences[call.sentence - 1]
  const isHere = last && last.paragraph === reading.text.sentences[call.sentence]!.paragraph
  // Words quoted in the telling's own sentence may be attributed there as well: "sounded like a man on the phone".
  if (!last || !isHere || told.some((other) => other.sentence === last.index && !other.weak)) return null
  const means = markIn(reading, Remotely, last.from, last.to)
  if (!means) return null
  const clause = mainClause(reading, last.index, means)
  const isOwn = clause && partiesOf(reading, clause.subject).some((ref: Ref) => call.participants.includes(ref))
  if (!isOwn) return null
  const date = reading.dates.in(last.from, last.to)[0]
  return { medium: means.value, date: date?.value ?? null }
}

export const mediumInContext: CallRefiner = {
  name: 'medium-in-context',
  example: 'Okoro and Horvat spoke on Tuesday. The telephone conversation lasted for an hour.',
  refine: (reading, told) =>
    told.map((call) => {
      if (call.status !== 'occurred' || call.rule === 'discussed') return call
      if (call.medium !== 'unspecified') {
        const day = call.date === null && !call.apart ? before(reading, call, told)?.date : null
        return day ? callWith(call, { date: day }) : call
      }
      const after = mediumAfter(reading, call, told)
      if (after && after !== 'unspecified') return callWith(call, { medium: after, weak: false })
      const known = before(reading, call, told)
      return known ? callWith(call, { medium: known.medium, weak: false, date: call.date ?? known.date }) : call
    }),
}

/** "PM call with President X": in a title, of whoever it names. */
export const mediumOfTitle: CallRefiner = {
  name: 'medium-of-title',
  example: 'under the title "Readout of PM call with President Ruto": The Prime Minister spoke to President Ruto',
  refine: (reading, told) => {
    const medium = titleMedium(reading)
    const title = reading.text.title?.toLowerCase() ?? ''
    const isNamed = (party: Ref) =>
      title.includes(reading.parties.get(party).name.split(' ').at(-1)?.toLowerCase() ?? title)
    return told.map((call) =>
      medium &&
      call.medium === 'unspecified' &&
      call.status === 'occurred' &&
      (call.sentence <= 2 || call.participants.some(isNamed))
        ? callWith(call, { medium, weak: false })
        : call,
    )
  },
}

const happened = new Set('took followed went happened began'.split(' '))

/** "That second call duly took place": a sentence in which a call told of before comes about. */
function cameAbout(
  reading: CallReading,
  sentence: number,
): { medium: CallMedium; evidence: CallTold['evidence'] } | null {
  const next = reading.text.sentences[sentence]
  const noun = next && markIn(reading, CallNoun, next.from, next.to)
  if (!next || !noun || !isTold(reading, noun.from)) return null
  const { tokens } = reading.text
  const verb = [1, 2, 3].map((step) => tokens[noun.to + step]).find((token) => token && happened.has(token.norm))
  const isHeld = isWord(tokens[noun.to + 1], 'was') && isWord(tokens[noun.to + 2], 'held')
  return verb || isHeld ? { medium: noun.value.medium, evidence: [{ start: next.start, end: next.end }] } : null
}

export const plannedAndHeld: CallRefiner = {
  name: 'planned-and-held',
  example: 'Demir said she would be speaking with Horvat that night. The telephone call duly took place.',
  refine: (reading, told) =>
    told.map((call) => {
      if (call.status !== 'planned') return call
      const held = cameAbout(reading, call.sentence + 1)
      if (!held) return call
      const medium = call.medium === 'unspecified' ? held.medium : call.medium
      return callWith(call, { status: 'occurred' as const, medium, evidence: [...call.evidence, ...held.evidence] })
    }),
}
