// What may stand between two of a row of interlocutors: "with A, who chairs it; and, later, with B".
import { isWord } from '../marks/marks.ts'
import type { CallReading } from './call-rule.ts'
import { dateOrWay } from './times.ts'

const parting = new Set(
  'of then separately later also with to from afterwards earlier both by again finally subsequently'.split(' '),
)
/** Words that join as "and" does: "as well as B", "followed by B", "along with B". */
const joining: readonly (readonly string[])[] = [
  ['as', 'well', 'as'],
  ['along', 'with'],
  ['together', 'with'],
  ['followed', 'by'],
  ['in', 'addition', 'to'],
]
const joints = new Set(['and', '&', ';', 'plus', 'then', 'separately', 'or'])

/** What stands between two of a row: where it ends, and whether its words join or only part. */
export function gapAfter(reading: CallReading, end: number): { next: number; joined: boolean; parted: boolean } {
  const { tokens } = reading.text
  let joined = false
  let parted = false
  let at = end + 1
  for (let words = 0; words < 7 && tokens[at]?.sentence === tokens[end]!.sentence; words++) {
    const skipped = dateOrWay(reading, at)
    const phrase = joining.find((those) => those.every((word, step) => isWord(tokens[at + step], word)))
    if (phrase || joints.has(tokens[at]!.norm)) joined = true
    else if (isWord(tokens[at], ',')) {
      parted = true
      at = afterRelative(reading, at)
    } else if (skipped === null && !parting.has(tokens[at]!.norm)) break
    at = skipped !== null ? skipped + 1 : at + (phrase?.length ?? 1)
  }
  return { next: at, joined, parted: parted || joined }
}

/** ", who also chairs the council, and with B": the comma behind a relative clause where the row goes on, else the same one. */
function afterRelative(reading: CallReading, comma: number): number {
  const { tokens } = reading.text
  const isRelative =
    reading.clauses.kind(comma + 1) === 'relative' || isWord(tokens[comma + 2], 'whom', 'which', 'whose')
  if (!isRelative) return comma
  for (let at = comma + 2; at <= comma + 25 && tokens[at]?.sentence === tokens[comma]!.sentence; at++) {
    if (!isWord(tokens[at], ',')) continue
    const isLast = isWord(tokens[at + 1], 'and')
    const and = isLast ? at + 2 : at + 1
    const next = isWord(tokens[and], 'then', 'later', 'also', 'finally') ? and + 1 : and
    const isNamed = [next, next + 1, next + 2].some((start) => reading.parties.mentionAt(start)?.from === start)
    if (isWord(tokens[next], 'with', 'to', 'from') && (isLast || isNamed)) return at
    if (isLast && reading.parties.mentionAt(next)?.from === next) return at
  }
  return comma
}

/** "the ministers of Chad, A, and of [Mali, B]": whoever is named behind the state of a row, where that stands behind "of". */
export function afterHome(reading: CallReading, at: number): number {
  const { tokens } = reading.text
  const home =
    isWord(tokens[at - 1], 'of', ';') || (isWord(tokens[at - 1], 'and') && isWord(tokens[at - 2], ';', ','))
      ? reading.parties.mentionAt(at)
      : undefined
  if (!home || !isWord(tokens[home.to + 1], ',')) return at
  const named = reading.parties.mentionAt(home.to + 2)
  const [ref] = named?.form === 'name' && named.from === home.to + 2 ? named.parties : []
  return ref && reading.parties.get(ref).kind === 'person' ? home.to + 2 : at
}

/** Whether the row may end here, so that those behind mere commas belonged to it: a stop, or "and" with a verb. */
export function closesAfter(reading: CallReading, end: number): boolean {
  const kind = (at: number) => reading.clauses.kind(at)
  const after = kind(end + 1)
  if (reading.text.tokens[end + 1]?.sentence !== reading.text.tokens[end]!.sentence) return true
  if (after !== 'conjunction') return after === 'stop'
  const isOthers = isWord(
    reading.text.tokens[end + 2],
    'other',
    'others',
    'several',
    'many',
    'various',
    'a',
    'top',
    'senior',
  )
  return isOthers || kind(end + 2) === 'past' || kind(end + 2) === 'auxiliary'
}
