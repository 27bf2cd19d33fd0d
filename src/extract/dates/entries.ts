// Texts told in entries: timelines, live reports, logs, posts in sequence. A day stands above them or at their head.
import type { PartialDate } from '../../partial-date.ts'
import { isWord } from '../marks/marks.ts'
import { once } from '../once.ts'
import type { Reading } from '../reading.ts'
import type { Paragraph } from '../text/paragraphs.ts'
import type { Text } from '../text/text.ts'
import type { Token } from '../text/token.ts'
import type { Dates } from './dates.ts'

type Looked = Pick<Reading, 'text' | 'dates'>

const clock = /^(?:[01]?\d|2[0-4])[.:h][0-5]\d(?:am|pm)?$/i
const wholeHour = /^(?:1[0-2]|\d)(?:am|pm)$/i
const military = /^[0-2]\d[0-5]\d$/
const zones = new Set('gmt utc hrs hours z local bst cet est edt ist pkt cat wat eat msk'.split(' '))
/** Marks of emphasis and bullets that may stand before a date or an hour. */
const ornament = /^[*#•▪◦·[\](_–-]$/

/** The first token of a paragraph behind its bullets and marks of emphasis. */
function startOf({ tokens }: Text, { from, to }: Paragraph): number {
  let at = from
  while (at < to && ornament.test(tokens[at]!.norm)) at++
  return at
}

/** "18.40 — ...", "**5:16am** ...", "0810 GMT: ...": an entry that begins with the hour. */
function opensWithClock(text: Text, paragraph: Paragraph): boolean {
  const { tokens } = text
  const at = startOf(text, paragraph)
  const token = tokens[at]!
  if (token.kind !== 'number' || at === paragraph.to) return false
  return (
    clock.test(token.text) ||
    wholeHour.test(token.text) ||
    (military.test(token.text) && zones.has(tokens[at + 1]?.norm ?? ''))
  )
}

/** "WHAT CAME BEFORE": a line in capitals, which ends the part above it. */
function isOtherPart({ tokens }: Text, { from, to }: Paragraph): boolean {
  if (to - from > 6) return false
  const words = tokens.slice(from, to + 1).filter(({ kind }) => kind === 'word')
  return words.length > 0 && words.every(({ text }) => text === text.toUpperCase() && /\p{Lu}{2}/u.test(text))
}

interface Head {
  day: PartialDate
  /** Whether it holds for the paragraphs below too: a line of its own, or a day before a full stop. */
  lasts: boolean
  /** Whether nothing else stands in its line. */
  isAlone: boolean
}

const partsOfDay = new Set('morning afternoon evening night noon midday midnight dawn dusk lunchtime'.split(' '))

/** Where an hour ends that stands behind a day: "Friday, [9pm]. ...", "Saturday, [2 a.m.]: ...", "Monday [evening]. ..." */
function hourAfter({ tokens }: Text, from: number): number | null {
  const at = isWord(tokens[from], ',') ? from + 1 : from
  const { text = '', norm = '' } = tokens[at] ?? {}
  const isHalf = /^(?:1[0-2]|\d)(?:[.:][0-5]\d)?$/.test(text) && /^[ap]\.?m\.?$/i.test(tokens[at + 1]?.text ?? '')
  if (isHalf) return at + 1
  return clock.test(text) || wholeHour.test(text) || partsOfDay.has(norm) ? at : null
}

/** "SATURDAY 6 APRIL" alone, "JUNE 26 – ...", "8 Jan. ...", "**9 May** ...": the day at the head of a paragraph. */
function headOf({ text, dates }: Looked, paragraph: Paragraph): Head | null {
  const { from, to } = paragraph
  const found = dates.in(from, Math.min(to, from + 8))
  const [first] = found
  const last = found.at(-1)
  if (!first || last?.value?.length !== 10) return null
  if (to - from <= 7 && first.from <= startOf(text, paragraph) && isRest(text, last.to + 1, to))
    return { day: last.value, lasts: true, isAlone: true }
  if (first.from !== startOf(text, paragraph) || first.value?.length !== 10) return null
  const hour = hourAfter(text, first.to + 1)
  // "11 May 2019, 18:55" alone is when a release was given out
  if (hour !== null && isRest(text, hour + 1, to)) return { day: first.value, lasts: true, isAlone: true }
  const isEntry = hour !== null && (/\.$/.test(text.tokens[hour]!.text) || isMark(text.tokens[hour + 1]))
  if (isEntry) return { day: first.value, lasts: true, isAlone: false }
  const after = text.tokens[first.to + 1]
  if (text.tokens[first.to]!.text.endsWith('.')) return { day: first.value, lasts: false, isAlone: false }
  if (!after || !isMark(after)) return null
  return { day: first.value, lasts: after.norm === '.' || after.norm === '*', isAlone: false }
}

/** What parts a head from its entry. */
const isMark = (token: Token | undefined): boolean => token !== undefined && /^(?:[-–—:|.*\])]|--)$/.test(token.norm)

function isRest({ tokens }: Text, from: number, to: number): boolean {
  for (let at = from; at <= to; at++) if (tokens[at]!.kind !== 'punctuation') return false
  return true
}

/** The one day that a log tells before its first entry ("the log of Saturday"), else the day of writing. */
function dayOfLog({ text, dates }: Looked, first: Paragraph): PartialDate | null {
  const told = new Set<PartialDate>()
  for (const { from, value } of dates.in(0, first.from - 1))
    if (value?.length === 10 && text.paragraphs[text.tokens[from]!.paragraph]!.role !== 'byline') told.add(value)
  const [day, ...others] = told
  return day && others.length === 0 ? day : dates.reference
}

/** So many entries with an hour make a log. */
const fewest = 3

/** Of every paragraph the day under which it stands, null where none does. */
const entryDays = once((dates: Dates, text: Text): (PartialDate | null)[] => {
  const heads = text.paragraphs.map((paragraph) => headOf({ text, dates }, paragraph))
  // The day of writing, alone above all of a text, is its dateline, unless another follows.
  const dateline = heads.slice(0, 3).find((head) => head?.isAlone && head.day === dates.reference)?.day ?? null
  const clocks = text.paragraphs.filter((paragraph) => opensWithClock(text, paragraph))
  const first = clocks.length >= fewest ? (clocks[0] ?? null) : null
  const isSeries = first !== null || heads.some((head) => head?.lasts && head.day !== dateline)
  const start = first ? dayOfLog({ text, dates }, first) : null
  let heading: PartialDate | null = null
  return text.paragraphs.map((paragraph, index) => {
    const head = heads[index] ?? null
    if (first === paragraph) heading ??= start
    if (first && first.index < index && isOtherPart(text, paragraph)) heading = null
    if (head?.lasts && (isSeries || head.day !== dateline)) heading = head.day
    return head && !head.isAlone ? head.day : heading
  })
})

/** The day under which a paragraph of a log, a timeline or a live report stands; null where the text tells none. */
export const entryDay = ({ text, dates }: Looked, paragraph: number): PartialDate | null =>
  entryDays(dates, text)[paragraph] ?? null

/** Whether a paragraph is the entry of a log: it begins with the hour. */
export const isClocked = ({ text }: Looked, paragraph: number): boolean =>
  opensWithClock(text, text.paragraphs[paragraph]!)

const liveReport =
  /\b(?:hour by hour|minute by minute|as it happened|blow by blow|live(?: updates| blog| coverage)?:|in (?:140|280) characters)\b/i

/** "The siege, hour by hour": the day of writing, where a text that follows one day says so at its head; null for others. */
export const dayFollowed = ({ text, dates }: Looked): PartialDate | null =>
  liveReport.test(text.title ?? text.body.slice(0, 200)) ? dates.reference : null
