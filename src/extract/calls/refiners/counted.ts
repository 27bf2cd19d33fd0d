// Conversations that are only counted behind the first telling: "The first was on Wednesday, the second on Friday".
import type { Run } from '../../clauses/clause.ts'
import { isWord } from '../../marks/marks.ts'
import { type CallReading, type CallRefiner, type CallTold, callWith } from '../call-rule.ts'
import { settled } from '../when.ts'
import { sameParties } from './same-conversation.ts'

const ordinals = new Set('first second third fourth fifth sixth last other'.split(' '))
/** What may stand behind an ordinal that has its noun told before: "the second came on", "in the first, on 3 July". */
const behind = new Set(', was is came comes followed took lasted on for had at late early ended'.split(' '))
/** How far behind its ordinal the day may stand: "a second, with the same four men, followed on 21 July". */
const reach = 14

/** Whether a conversation is counted at the token without its noun: "a second followed", "the first, on 3 July,". */
function countsAt(reading: CallReading, at: number): boolean {
  const { tokens } = reading.text
  if (!ordinals.has(tokens[at]!.norm) || !isWord(tokens[at - 1], 'the', 'a', 'another')) return false
  // "in the second of two calls", "came first"; "for the first, on": of the passage's conversations
  return behind.has(tokens[at + 1]?.norm ?? '') && !isWord(tokens[at - 2], 'of', 'by', 'to', 'with')
}

/** "; a second", "The first was", "in the first": at the head of its sentence or clause, as what is told of before goes on. */
const opens = (reading: CallReading, at: number): boolean =>
  at - reading.text.sentences[reading.text.tokens[at]!.sentence]!.from <= 2 ||
  (isWord(reading.text.tokens[at - 2], 'in') && isWord(reading.text.tokens[at - 3], ';', ':')) ||
  isWord(reading.text.tokens[at - 2], ';', ':')

interface Counted {
  isFirst: boolean
  date: string
  sentence: number
  at: number
}

/** Those counted in a stretch of tokens that have a day of their own. */
function countedIn(reading: CallReading, { from, to }: Run, status: CallTold['status']): Counted[] {
  const found: Counted[] = []
  for (let at = from + 1; at <= to; at++) {
    if (!countsAt(reading, at) || (found.length === 0 && !opens(reading, at))) continue
    const date = reading.dates.in(at + 1, Math.min(to, at + reach))[0]
    const day = date && settled(reading, date, status)
    const isOwn =
      date &&
      !reading.text.tokens.slice(at + 1, date.from).some((token) => ordinals.has(token.norm) || token.text === ';')
    if (date && day && isOwn)
      found.push({
        isFirst: isWord(reading.text.tokens[at], 'first'),
        date: day,
        sentence: reading.text.tokens[at]!.sentence,
        at,
      })
  }
  return found
}

/** The call, dated by "the first" where nothing else does, and one more for each that is counted behind it. */
function withCounted(reading: CallReading, call: CallTold, told: readonly CallTold[]): CallTold[] {
  const { sentences } = reading.text
  const here = sentences[call.sentence]!
  const next = sentences[call.sentence + 1]
  const isNext =
    next !== undefined && next.paragraph === here.paragraph && told.every(({ sentence }) => sentence !== next.index)
  const counted = [
    ...countedIn(reading, { from: call.at, to: here.to }, call.status),
    ...(isNext ? countedIn(reading, next, call.status) : []),
  ]
  const [first] = counted
  const isFirst = first?.isFirst === true && (call.date === null || first.date.startsWith(call.date))
  const isOwn = first !== undefined && (isFirst || first.date === call.date)
  const whole = isOwn ? callWith(call, { date: first.date }) : call
  const more = counted.slice(isOwn ? 1 : 0).filter(({ date }) => date !== whole.date)
  return [
    whole,
    ...more.map(({ date, sentence, at }) => {
      const { start, end } = sentences[sentence]!
      return callWith(call, {
        rule: countedOn.name,
        date,
        sentence,
        at,
        again: true,
        initiator: null,
        evidence: [{ start, end }],
      })
    }),
  ]
}

export const countedOn: CallRefiner = {
  name: 'counted-on',
  example: 'Okoro had two calls with Horvat: the first was on Monday, the second followed on Friday.',
  refine: (reading, told) =>
    told.flatMap((call, index) => {
      const isLast = told
        .slice(index + 1)
        .every((other) => other.sentence !== call.sentence || sameParties(other, call))
      const isWhole = call.status === 'occurred' && !call.weak && !call.apart
      return isLast && isWhole ? withCounted(reading, call, told) : [call]
    }),
}
