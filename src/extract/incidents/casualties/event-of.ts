// Which of a document's incidents a figure of casualties belongs to.
import { isWord } from '../../marks/marks.ts'
import type { Reading } from '../../reading.ts'
import type { IncidentTold } from '../incident-rule.ts'
import type { Figure } from './figure.ts'

const bloodless = new Set(['sanctions', 'expulsion', 'detention', 'cyberattack', 'abduction'])

/** The incident that a figure belongs to: the one told last before it in its sentence, else next in it, else last told before. */
export function eventOf(reading: Reading, incidents: readonly IncidentTold[], figure: Figure): number {
  const { tokens, sentences } = reading.text
  const sentence = sentences[figure.sentence]!
  const lethal = incidents
    .map((incident, index) => ({ incident, index }))
    .filter(({ incident }) => !bloodless.has(incident.type))
  const triggers = lethal.flatMap(({ incident, index }) =>
    incident.triggers.map((at) => ({ index, at, type: incident.type })),
  )
  const inSentence = triggers.filter(({ at }) => tokens[at]!.sentence === sentence.index)
  // "a blast in which two died, raids that left 25 dead": the one told before; "ten were killed in the raid": the one after, in the same clause.
  const before = inSentence.filter(({ at }) => at < figure.at).sort((left, right) => right.at - left.at)[0]
  const after = inSentence.filter(({ at }) => at >= figure.at).sort((left, right) => left.at - right.at)[0]
  if (before && after)
    return isRelative(reading, before.at, figure.at) ||
      isParted(reading, figure.at, after.at) ||
      (before.at > figure.at - 8 && !isAfterwards(reading, before.at, figure.at))
      ? before.index
      : after.index
  // "put the dead at 31 and says that five jets have been downed": another clause.
  const isOther = after !== undefined && !before && isSecondTold(reading, figure.to, after.at)
  if (!isOther && (before ?? after)) return (before ?? after)!.index
  return eventBefore(reading, triggers, figure)
}

const telling = ['say', 'says', 'said', 'adds', 'added', 'claims', 'claimed', 'told', 'tells', 'reported']

/** Whether another verb of telling begins between two tokens: "... and said that". */
const isSecondTold = (reading: Reading, from: number, to: number): boolean =>
  reading.text.tokens
    .slice(from + 1, to)
    .some(
      (token) =>
        isWord(token, ...telling) && ['conjunction', 'comma'].includes(reading.clauses.kind(token.index - 1) ?? ''),
    )

interface Trigger {
  index: number
  at: number
  type: IncidentTold['type']
}

/** "apologised for the deaths of nine activists. ... Commandos boarded the ship": the dead are told of before the event. */
function eventAhead(reading: Reading, triggers: readonly Trigger[], { at, to, nobodys }: Figure): number {
  if (!nobodys) return -1
  const { tokens } = reading.text
  const next = triggers
    .filter((trigger) => trigger.at > to && trigger.type !== 'protest' && trigger.type !== 'coup')
    .sort((left, right) => left.at - right.at)[0]
  return next && tokens[next.at]!.sentence - tokens[at]!.sentence < 16 ? next.index : -1
}

/** The event told before a figure that no event of its sentence has: the last of its paragraph, else the one that most is told of, else the last. */
function eventBefore(reading: Reading, triggers: readonly Trigger[], figure: Figure): number {
  const { tokens, sentences } = reading.text
  const sentence = sentences[figure.sentence]!
  const earlier = triggers.filter(({ at }) => at < sentence.from).sort((left, right) => right.at - left.at)
  const violent = earlier.filter(({ type }) => type !== 'protest' && type !== 'coup')
  const [last] = violent.length > 0 ? violent : earlier
  if (!last) return eventAhead(reading, triggers, figure)
  if (tokens[last.at]!.paragraph === sentence.paragraph) return last.index
  const weight = (index: number) =>
    new Set(violent.filter((trigger) => trigger.index === index).map(({ at }) => tokens[at]!.sentence)).size
  const main = violent.toSorted((left, right) => weight(right.index) - weight(left.index) || right.at - left.at)[0]
  return main && weight(main.index) > weight(last.index) + 1 ? main.index : last.index
}

/** "the attack on the post last month, in which eleven lost their lives": what a relative adds is of the event before it. */
function isRelative(reading: Reading, from: number, to: number): boolean {
  let isFound = false
  for (let at = from + 1; at < to; at++) {
    if (reading.clauses.kind(at) === 'stop') return false
    isFound ||= reading.clauses.kind(at) === 'relative' && isWord(reading.text.tokens[at], 'which', 'where')
  }
  return isFound
}

/** "The attack came a week after 30 were killed in a blast": another event begins between the two. */
const isAfterwards = (reading: Reading, from: number, to: number): boolean =>
  reading.text.tokens.slice(from + 1, to).some((token) => isWord(token, 'after', 'before', 'since', 'following'))

function isParted(reading: Reading, from: number, to: number): boolean {
  for (let at = from; at < to; at++) {
    const kind = reading.clauses.kind(at)
    if (kind === 'stop' || kind === 'comma' || kind === 'subordinator') return true
  }
  return false
}
