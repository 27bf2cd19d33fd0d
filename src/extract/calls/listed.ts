// Interlocutors told in a row: "with A, B, the president of C; and, later, D".
import type { Clause } from '../clauses/clause.ts'
import { nounPhraseFrom } from '../clauses/noun-phrases.ts'
import type { Ref } from '../extraction.ts'
import { Separately } from '../lexicon/verbs-of-calling.ts'
import { isWord } from '../marks/marks.ts'
import type { CallReading } from './call-rule.ts'
import { isMatter } from './matters.ts'
import { partiesOf, unique } from './participants.ts'

/**
 * The objects of these prepositions in a clause, all of them: "with A and then with B"; "according to" is nobody's
 * interlocutor, nor is whoever the call was about: "with A about the war with B".
 */
export function partiesAfter(reading: CallReading, clause: Clause, ...prepositions: string[]): Ref[] {
  const { tokens } = reading.text
  const found: Ref[] = []
  let read = clause.verb.to
  for (const { preposition, at, phrase } of reading.clauses.phrasesOf(clause)) {
    if (isWord(tokens[at - 1], 'according', 'due', 'thanks', 'addition') || !prepositions.includes(preposition))
      continue
    if (found.length > 0 && tellsMatter(reading, read + 1, at)) break
    found.push(...partiesOf(reading, phrase), ...(phrase.mention ? listedAfter(reading, phrase.to) : []))
    read = phrase.to
  }
  return unique(found)
}

const tellsMatter = (reading: CallReading, from: number, to: number): boolean => {
  for (let at = from; at < to; at++) if (isMatter(reading, at) && !isWord(reading.text.tokens[at], 'of')) return true
  return false
}

const parting = new Set(
  'then separately later also with to afterwards earlier both by again finally subsequently'.split(' '),
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
function gapAfter(reading: CallReading, end: number): { next: number; joined: boolean; parted: boolean } {
  const { tokens } = reading.text
  let joined = false
  let at = end + 1
  for (let parted = 0; parted < 7 && tokens[at]?.sentence === tokens[end]!.sentence; parted++) {
    const skipped = dateOrWay(reading, at)
    const words = joining.find((those) => those.every((word, step) => isWord(tokens[at + step], word)))
    if (skipped !== null) at = skipped + 1
    else if (words) {
      joined = true
      at += words.length
    } else if (joints.has(tokens[at]!.norm)) {
      joined = true
      at++
    } else if (isWord(tokens[at], ',') || parting.has(tokens[at]!.norm)) at++
    else break
  }
  return { next: at, joined, parted: at > end + 1 }
}

/** Whether the row may end here, so that those behind mere commas belonged to it: a stop, or "and" with a verb. */
function closesAfter(reading: CallReading, end: number): boolean {
  const kind = (at: number) => reading.clauses.kind(at)
  const after = kind(end + 1)
  if (reading.text.tokens[end + 1]?.sentence !== reading.text.tokens[end]!.sentence) return true
  return after === 'stop' || (after === 'conjunction' && (kind(end + 2) === 'past' || kind(end + 2) === 'auxiliary'))
}

/**
 * Further interlocutors of a row: "telephoned A and, separately, B", "A on Monday and B on Tuesday", "A, president of X;
 * B, president of Y; and C". Behind mere commas only where the row is closed by "and" or by the sentence's end.
 */
export function listedAfter(reading: CallReading, end: number): Ref[] {
  const found: Ref[] = []
  let open: Ref[] = []
  for (let last = end; ; ) {
    const { next, joined, parted } = gapAfter(reading, last)
    const phrase = parted ? nounPhraseFrom(reading.clauses.ground, next) : null
    const mention = phrase?.mention
    const parties = phrase && mention && mention.from <= next + 2 ? partiesOf(reading, phrase) : []
    if (!phrase || parties.length === 0 || opensClause(reading, phrase.to)) break
    open.push(...parties)
    last = phrase.to
    if (joined || closesAfter(reading, last)) {
      found.push(...open)
      open = []
    }
  }
  return unique(found)
}

/** "spoke to A, and B said": the one behind the comma begins a clause of his own. */
function opensClause(reading: CallReading, end: number): boolean {
  const follows = reading.clauses.kind(end + 1)
  return follows === 'past' || follows === 'auxiliary' || follows === 'present'
}

/** The last token of a date, or of words such as "one after the other", that begin at the token; null where none do. */
function dateOrWay(reading: CallReading, at: number): number | null {
  const way = reading.marks.at(Separately, at)
  if (way && way.to > at) return way.to
  const { tokens } = reading.text
  const isOpened = isWord(tokens[at], 'on', 'in', 'late', 'early', 'earlier')
  return dateFrom(reading, at) ?? (isOpened ? dateFrom(reading, at + 1) : null)
}

/** The last token of the date that begins at the token, with a noun of time behind it ("yesterday evening"). */
export function dateFrom(reading: CallReading, at: number): number | null {
  const sentence = reading.text.sentences[reading.text.tokens[at]?.sentence ?? -1]
  if (!sentence) return null
  const date = reading.dates.in(at, sentence.to).find(({ from }) => from === at)
  if (!date) return null
  let end = date.to
  while (isWord(reading.text.tokens[end + 1], 'morning', 'afternoon', 'evening', 'night')) end++
  return end
}
