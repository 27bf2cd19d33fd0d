import {
  counting,
  lowerBounds,
  notPeople,
  oneVictim,
  peopleCounted,
  vagueBefore,
} from '../../lexicon/casualty-words.ts'
import { isWord } from '../../marks/marks.ts'
import { isNumber, numberAt } from '../../numbers.ts'
import type { Reading } from '../../reading.ts'
import { wordFact } from '../../text/words.ts'
import { type Figure, figure } from './figure.ts'
import { struckIn } from './hurt.ts'
import { isNoToll, isOfYears, isPart } from './no-toll.ts'
import { none } from './nobody.ts'
import { countedAfter, isPresupposed, lostAfter, sideAfter, sideBefore, tollOf } from './sides.ts'
import { addend, namedBefore, oneBefore } from './sums.ts'

/** Words before a figure that qualify it, and the first token left of them. */
function qualified(reading: Reading, at: number): { at_least: boolean; before: number } {
  const { tokens } = reading.text
  let before = at - 1
  while (before >= 0 && tokens[before]!.sentence === tokens[at]!.sentence) {
    const bound = lowerBounds.find((words) =>
      words.every((word, offset) => tokens[before - words.length + 1 + offset]?.norm === word),
    )
    if (bound) return { at_least: true, before: before - bound.length }
    if (!vagueBefore.has(tokens[before]!.norm) || isWord(tokens[before], 'to')) break
    before--
  }
  return { at_least: false, before }
}

/** "at least 80 people were killed", "killing nine", "put the toll at 40", "killed X and three colleagues" */
function counted(reading: Reading, at: number): Figure | null {
  const { tokens } = reading.text
  const number = numberAt(tokens, at)
  if (!number || number.value > 5_000_000 || reading.dates.at(at) || isNoToll(reading, at)) return null
  const next = tokens[number.to + 1]
  if (next && notPeople.has(next.norm)) return null
  const { at_least, before } = qualified(reading, at)
  // "killing seven of them" is a toll
  if (isPart(reading, at, number.to) && !sideBefore(tokens[before]?.norm)) return null
  const preceding = tokens[before]?.sentence === tokens[at]!.sentence ? tokens[before]!.norm : undefined
  // "five of the seven on board"
  const whole = isWord(next, 'of') ? numberAt(tokens, number.to + 3) : null
  const behind = (whole?.to ?? number.to) + 1
  const named = namedBefore(reading, at) ?? oneBefore(reading, before + 1)
  const beforehand = sideBefore(preceding)
  const sum = countedAfter(reading, number.to + 1) === null ? addend(reading, number.to + 1, beforehand) : null
  const ownSide =
    beforehand ??
    lostAfter(reading, before, number.to + 1) ??
    (named && sideBefore(tokens[named.from - 1]?.norm)) ??
    countedAfter(reading, behind) ??
    tollOf(reading, before) ??
    sum?.side
  if (!ownSide || isOfYears(reading, at)) return null
  const added = sum?.side === ownSide ? sum : null
  const value = number.value + (added?.value ?? 0) + (named?.count ?? 0)
  return figure(reading, ownSide, value, at, Math.max(whole?.to ?? number.to, added?.to ?? 0), {
    at_least,
    nobodys: isPresupposed(reading, before) || (isWord(tokens[before], 'the') && isReduced(reading, number.to + 1)),
  })
}

/** "the three sailors [killed] on Sunday": who they are, not what is claimed. */
function isReduced(reading: Reading, from: number): boolean {
  for (let at = from; at < from + 4; at++)
    if (reading.clauses.kind(at) !== 'noun')
      return reading.clauses.kind(at) === 'past' && sideAfter(reading.text.tokens[at]!.norm) !== null
  return false
}

/** "an [American] contractor", "a [Border Guard] constable": whose people the victim is of. */
function isOwned({ parties }: Reading, at: number): boolean {
  const mention = parties.mentionAt(at)
  return (
    mention !== undefined && (mention.modifier || mention.parties.every((ref) => parties.get(ref).kind !== 'person'))
  )
}

/** "an American contractor was killed", "killing a child": one unnamed victim. */
function one(reading: Reading, at: number, last: Figure | undefined): Figure | null {
  const { tokens } = reading.text
  const token = tokens[at]!
  // "11 on Thursday, after a teenager succumbed": one of those counted.
  if (
    !isWord(token, 'a', 'an', 'another') ||
    (isWord(tokens[at - 1], 'after', 'including') && last?.sentence === token.sentence)
  )
    return null
  const { sentence } = token
  let head = -1
  for (let next = at + 1; next < Math.min(tokens.length, at + 6) && tokens[next]!.sentence === sentence; next++) {
    if (oneVictim.has(tokens[next]!.norm)) head = next
    else if (head >= 0) break
    const kind = reading.clauses.kind(next)
    if (head < 0 && kind !== 'noun' && kind !== 'number' && kind !== 'possessive' && !isOwned(reading, next))
      return null
  }
  // "a policeman who died in the attack": one of those counted.
  const isMore = reading.clauses.kind(head + 1) === 'noun' && !isWord(tokens[head + 1], 'due')
  if (head < 0 || isMore || isWord(tokens[head + 1], 'who')) return null
  const preceding = tokens[at - 1]?.sentence === sentence ? tokens[at - 1]!.norm : undefined
  // "the death of a nurse"
  const isKnown = isPresupposed(reading, at - 1)
  const side = isKnown
    ? 'fatalities'
    : (sideBefore(preceding) ?? struckIn(reading, at, head) ?? countedAfter(reading, head + 1))
  const isNamed = reading.parties.mentionAt(head + 1)?.form === 'name' || tokens[head + 1]?.text === ','
  if (!side || isNamed) return null
  // "killing a commander and three of his men"
  const sum = isKnown ? null : addend(reading, head + 1, side)
  // "a policeman and a nurse were wounded"
  const before = isKnown ? 0 : (oneBefore(reading, at)?.count ?? 0)
  const value = 1 + before + (sum?.side === side ? sum.value : 0)
  return figure(reading, side, value, at, sum?.to ?? head, { nobodys: isKnown })
}

/** "shot both airmen dead", "killing both pilots" */
function bothOf(reading: Reading, at: number): Figure | null {
  const { tokens } = reading.text
  if (!isWord(tokens[at], 'both') || !peopleCounted.has(tokens[at + 1]?.norm ?? '')) return null
  const side = sideBefore(tokens[at - 1]?.norm) ?? countedAfter(reading, at + 1)
  return side && figure(reading, side, 2, at, at + 1)
}

/** "spoke of 32 dead and later of 40", "ten on Wednesday and 11 on Thursday", "three, not 21": a number that only corrects the last. */
function restated(reading: Reading, at: number, last: Figure | undefined): Figure | null {
  const { tokens } = reading.text
  const number = numberAt(tokens, at)
  if (!number || !last || reading.dates.at(at) || isNoToll(reading, at)) return null
  const after = tokens[number.to + 1]
  const isBare = !after || reading.clauses.kind(number.to + 1) !== 'noun' || isWord(after, 'as')
  if (!isBare) return null
  const isHere = last.sentence === tokens[at]!.sentence && at - last.to < 12
  if (isHere && isWord(tokens[at - 1], 'not'))
    return figure(reading, last.side, number.value, at, number.to, { nobodys: true })
  const { at_least, before } = qualified(reading, at)
  const opens = tokens.slice(Math.max(0, before - 3), before + 1)
  const isNext = isHere && opens.some((token) => isWord(token, 'and', 'then', 'later', 'but'))
  const isCounted = tokens[at]!.sentence - last.sentence <= 1 && counting.has(tokens[before]?.norm ?? '')
  return isNext || isCounted ? figure(reading, last.side, number.value, at, number.to, { at_least }) : null
}

const openers = new Set(['a', 'an', 'another', 'any', 'both', 'no', 'nobody', 'no-one', 'none', 'without', 'neither'])
/** Whether a figure can begin with the word: spares the readers most of a text. */
const mayOpen = isNumber | wordFact(({ norm }) => openers.has(norm))

/** Every figure of dead and hurt in a document, in order. Vague ones ("dozens") are none. */
export function findFigures(reading: Reading): Figure[] {
  const figures: Figure[] = []
  const { tokens } = reading.text
  for (let at = 0; at < tokens.length; at++) {
    if ((tokens[at]!.facts & mayOpen) === 0) continue
    const found =
      counted(reading, at) ??
      none(reading, at) ??
      bothOf(reading, at) ??
      one(reading, at, figures.at(-1)) ??
      restated(reading, at, figures.at(-1))
    if (!found) continue
    if (found.at < at)
      figures.splice(
        figures.findIndex((known) => known.at === found.at),
        figures.some((known) => known.at === found.at) ? 1 : 0,
      )
    figures.push(found)
    at = Math.max(at, found.to)
  }
  return figures
}
