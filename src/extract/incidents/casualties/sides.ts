import {
  fatalAfter,
  fatalBefore,
  hurtAfter,
  hurtBefore,
  notPeople,
  oneVictim,
  peopleCounted,
  personnel,
  tollWords,
} from '../../lexicon/casualty-words.ts'
import { isWord } from '../../marks/marks.ts'
import { numberAt } from '../../numbers.ts'
import type { Reading } from '../../reading.ts'
import { objectBehind } from '../object-behind.ts'
import { bodyParts } from './hurt.ts'

/** Whether a figure counts the dead or the hurt. */
export type Side = 'fatalities' | 'injured'

export const sideAfter = (norm: string): Side | null =>
  fatalAfter.has(norm) ? 'fatalities' : hurtAfter.has(norm) ? 'injured' : null

/** "killing nine", "wounded 20": the word right before a number. */
export const sideBefore = (norm: string | undefined): Side | null =>
  norm === undefined
    ? null
    : fatalBefore.has(norm) || norm === 'dead'
      ? 'fatalities'
      : hurtBefore.has(norm)
        ? 'injured'
        : null

const transitive = ['killed', 'wounded', 'injured', 'hurt', 'murdered', 'executed', 'beheaded']

/** "Two gunmen killed ten people": the verb's subject is counted, not its dead. */
function isActive(reading: Reading, at: number): boolean {
  // "A gunman shot dead six worshippers"
  if (isWord(reading.text.tokens[at], 'dead') && isWord(reading.text.tokens[at - 1], 'shot')) {
    const shot = reading.clauses.at({ from: at - 1, to: at, form: 'past' })
    return shot.voice === 'active' && objectBehind(reading, shot) !== null
  }
  if (reading.clauses.kind(at) !== 'past' && !isWord(reading.text.tokens[at], 'hurt')) return false
  if (!isWord(reading.text.tokens[at], ...transitive)) return false
  const clause = reading.clauses.at({ from: at, to: at, form: 'past' })
  return clause.voice === 'active' && objectBehind(reading, clause) !== null
}

const harming = [
  'shot',
  'stabbed',
  'beaten',
  'attacked',
  'tortured',
  'kidnapped',
  'abducted',
  'ambushed',
  'hacked',
  'raped',
]
const breaks = new Set(['stop', 'subordinator', 'that', 'gerund'])
const window = 14

/** "the 176 people who lost their lives", "34 whose wounds": a relative that goes on with the number's own. */
const goesOn = (reading: Reading, at: number): boolean =>
  isWord(reading.text.tokens[at], 'who') &&
  reading.text.tokens
    .slice(at + 1, at + 4)
    .some(({ norm }) => sideAfter(norm) !== null || norm === 'lost' || norm === 'perished')

/** The comma that closes a ", including two officers," at a token; null where none begins there. */
function aside(reading: Reading, at: number, last: number): number | null {
  const { tokens } = reading.text
  if (reading.clauses.kind(at) !== 'comma' || !isWord(tokens[at + 1], 'including', 'among', 'most', 'mostly', 'all'))
    return null
  let isRelative = false
  for (let close = at + 2; close < last; close++) {
    const kind = reading.clauses.kind(close)
    if (kind === 'comma') return close
    // "most of them guards who were off duty,"
    isRelative ||= kind === 'relative'
    if (kind === 'stop' || (!isRelative && (kind === 'past' || kind === 'auxiliary'))) return null
  }
  return null
}

/** Whether those who "fell" are people: "nine bandits and two vigilantes fell", "eight of them fell". */
const isFallen = (reading: Reading, from: number, at: number): boolean =>
  reading.text.tokens
    .slice(from, at)
    .some(({ norm }) => peopleCounted.has(norm) || oneVictim.has(norm.replace(/s$/, '')) || norm === 'them') &&
  !isWord(
    reading.text.tokens[at + 1],
    'ill',
    'sick',
    'silent',
    'asleep',
    'short',
    'out',
    'in',
    'off',
    'from',
    'into',
    'behind',
  )

/** The comma that closes names in apposition: "Two peacekeepers from China, Li Lei and Yang Shupeng, died". */
function behindNames(reading: Reading, at: number, last: number): number | null {
  const { clauses, parties } = reading
  if (clauses.kind(at) !== 'comma') return null
  const first = parties.mentionAt(at + 1)
  if (!first || first.modifier || first.form !== 'name' || !isPersonal(reading, first.parties)) return null
  for (let close = first.to + 1; close < last + window && close < reading.text.tokens.length; close++) {
    const kind = clauses.kind(close)
    const mention = parties.mentionAt(close)
    if (mention) close = mention.to
    else if (kind === 'comma' && !parties.mentionAt(close + 1)) return close
    else if (kind !== 'comma' && kind !== 'conjunction') return null
  }
  return null
}

/** The auxiliary behind a relative clause, where it tells of the dead or hurt: "who had taken refuge there *were* killed". */
function behindRelative(reading: Reading, at: number, last: number): number | null {
  const { tokens } = reading.text
  for (let next = at + 2; next < last && tokens[next]!.sentence === tokens[at]!.sentence; next++) {
    if (reading.clauses.kind(next) === 'comma' || reading.clauses.kind(next) === 'stop') return null
    if (isWord(tokens[next], 'were', 'was') && sideAfter(tokens[next + 1]?.norm ?? '')) return next
  }
  return null
}

/** What a word behind a figure says of it: "to death", "did not survive", "fell", "lost a leg", "in critical condition". */
function sideTold(reading: Reading, from: number, at: number): Side | null {
  const { tokens } = reading.text
  if (isWord(tokens[at], 'to') && isWord(tokens[at + 1], 'death')) return 'fatalities'
  // "five of the seven did not survive"
  if (isWord(tokens[at], 'survive') && tokens.slice(at - 3, at).some((token) => isWord(token, 'not', 'never')))
    return 'fatalities'
  // "nine bandits fell", "eight of them fell on Monday"
  if (isWord(tokens[at], 'fell') && isFallen(reading, from, at)) return 'fatalities'
  // "one sailor had lost a thumb"
  if (isWord(tokens[at], 'lost') && tokens.slice(at + 1, at + 4).some(({ norm }) => bodyParts.has(norm)))
    return 'injured'
  // "left three others in critical condition"
  if (isWord(tokens[at], 'condition') && isWord(tokens[at - 1], 'critical', 'serious', 'grave')) return 'injured'
  return null
}

/** The last token of what goes between a figure and its verb: a name, an aside, an apposition, a relative clause; null where none begins. */
function passed(reading: Reading, from: number, at: number, last: number): number | null {
  const mention = reading.parties.mentionAt(at)
  const isName =
    mention && mention.to > at && mention.from === at && !mention.modifier && isPersonal(reading, mention.parties)
  if (mention && isName) return mention.to
  // "a policeman guarding the school was killed"
  if (at === from && reading.clauses.kind(at) === 'gerund') return behindRelative(reading, at, last)
  // "eight people who had taken refuge there were killed"
  const isRelative = reading.clauses.kind(at) === 'relative' && !goesOn(reading, at)
  return (
    aside(reading, at, last) ??
    behindNames(reading, at, last) ??
    (isRelative ? behindRelative(reading, at, last) : null)
  )
}

/** What the words after a figure say that it counts: "34 civilians, most of them women, were wounded". */
export function countedAfter(reading: Reading, from: number): Side | null {
  const { tokens } = reading.text
  const sentence = tokens[from]?.sentence
  const last = Math.min(tokens.length, from + window)
  for (let at = from; at < last && tokens[at]!.sentence === sentence; at++) {
    const behind = passed(reading, from, at, last)
    if (behind !== null) {
      at = behind
      continue
    }
    const told = sideTold(reading, from, at)
    if (told) return told
    const side = sideAfter(tokens[at]!.norm)
    if (side) return isActive(reading, at) ? null : side
    const kind = reading.clauses.kind(at)
    if (kind === 'relative' && !goesOn(reading, at)) return null
    if ((kind && breaks.has(kind)) || kind === 'number' || numberAt(tokens, at) !== null) return null
    // "was shot and killed"
    if (isWord(tokens[at], 'and') && isWord(tokens[at - 1], ...harming) && sideAfter(tokens[at + 1]?.norm ?? ''))
      continue
    if (isWord(tokens[at], 'and', 'but') || notPeople.has(tokens[at]!.norm)) return null
  }
  return null
}

const isPersonal = (reading: Reading, refs: readonly string[]): boolean =>
  refs.length > 0 && refs.every((ref) => reading.parties.get(ref).kind === 'person')

const losses = ['dead', 'killed', 'deaths', 'died', 'martyrs', 'fatalities', 'victims']

/** "cost the lives of 60 people", "raised the toll to 11", "a death toll of 40", "put the number of wounded at six", "the loss of 50 mourners" */
export function tollOf(reading: Reading, before: number): Side | null {
  const { tokens } = reading.text
  if (!isWord(tokens[before], 'to', 'of', 'at', 'from', 'was', 'is', 'stood', 'reached', 'by', 'past')) return null
  if (isHurting(reading, before)) return 'injured'
  if (isWord(tokens[before], 'of') && (isPresupposed(reading, before) || isWord(tokens[before - 1], 'lives')))
    return 'fatalities'
  for (let at = before; at >= Math.max(0, before - 14) && tokens[at]!.sentence === tokens[before]!.sentence; at--) {
    if (isWord(tokens[at], 'wounded', 'injured', 'hurt')) return 'injured'
    if (tollWords.has(tokens[at]!.norm)) return 'fatalities'
    if (isWord(tokens[at], ...losses) && isWord(tokens[before], 'to', 'at')) return 'fatalities'
  }
  return null
}

/** "the wounding of eight others", "injuries to six" */
const isHurting = (reading: Reading, before: number): boolean =>
  isWord(reading.text.tokens[before], 'of', 'to') &&
  isWord(reading.text.tokens[before - 1], 'wounding', 'injury', 'injuring', 'injuries', 'maiming')

/** "the loss of 50 mourners", "the deaths of four persons": what is taken as known, whoever deplores it. */
export const isPresupposed = (reading: Reading, of: number): boolean =>
  isHurting(reading, of) ||
  (isWord(reading.text.tokens[of], 'of') &&
    isWord(reading.text.tokens[of - 1], 'loss', 'deaths', 'death', 'killing', 'killings', 'murder', 'massacre'))

/** "lost two officers near the town": what an army loses. */
export const lostAfter = (reading: Reading, before: number, from: number): Side | null =>
  isWord(reading.text.tokens[before], 'lost', 'loses', 'losing') &&
  reading.text.tokens.slice(from, from + 3).some(({ norm }) => personnel.has(norm))
    ? 'fatalities'
    : null
