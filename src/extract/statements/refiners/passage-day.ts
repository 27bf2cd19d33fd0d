// The day of the passage in which a statement stands, where nothing nearer tells one.
import type { PartialDate } from '../../../partial-date.ts'
import type { Reading } from '../../reading.ts'
import type { Paragraph } from '../../text/paragraphs.ts'
import { isPerfect } from '../genre.ts'
import type { Tellings } from '../lookup.ts'
import { type StatementTold, startOf } from '../told.ts'
import { notAhead, qualifies } from './narrated-days.ts'
import { isElsewhere, passedOn, settingDates } from './setting-day.ts'

/** "Jets bombed two posts on Thursday, the army said": the day of the news, whoever is named as its source. */
function leadDay(reading: Reading, { lead, to }: Paragraph, all: Tellings): PartialDate | null {
  const days = reading.dates
    .in(lead, to)
    .filter(
      (date) => reading.text.tokens[date.from]!.quotation < 0 && !qualifies(reading, date) && all.isSaid(date.from),
    )
    .map((date) => notAhead(reading, date))
  return days.find((day) => day?.length === 10) ?? null
}

/** "was taken into custody earlier today. ... The Speaker called on": the narrator tells of today by that word in the paragraph or the one above. */
function isToday(reading: Reading, told: StatementTold): boolean {
  const { paragraphs, sentences } = reading.text
  const { paragraph } = sentences[told.sentence]!
  const from = paragraphs[Math.max(0, paragraph - 1)]!.lead
  return reading.dates
    .in(from, told.cue.from)
    .some(({ rule, value }) => rule === 'day-of-writing' && value === reading.dates.reference)
}

/** The first paragraph of running text. */
const leadOf = (reading: Reading): number => reading.text.paragraphs.findIndex(({ role }) => role === 'text')

/**
 * The day of the passage: the day of writing, where the narrator told it last, since what is said of today's news is said
 * today; or the lead's own day, for the paragraph behind it.
 */
export function passageDay(reading: Reading, told: StatementTold, all: Tellings): PartialDate | null {
  const { sentences, paragraphs } = reading.text
  const { paragraph } = sentences[told.sentence]!
  const lead = leadOf(reading)
  if (lead < 0 || isPerfect(reading, told) || isElsewhere(reading, told)) return null
  const from = paragraphs[lead]!.lead
  const first = paragraph > lead ? leadDay(reading, paragraphs[lead]!, all) : null
  if (first === reading.dates.reference && first !== null) return first
  const until = Math.min(told.cue.from, startOf(told))
  const days = settingDates(reading, from, until, all).map(({ value }) => value)
  const last = days.at(-1) ?? null
  // Farther on, only where the text tells of no other day, or says "today" again.
  const isOfToday = paragraph - lead <= 1 || days.every((day) => day === last) || isToday(reading, told)
  if (last !== null && last === reading.dates.reference && isOfToday) return last
  if (paragraph - lead > 1 || passedOn.has(told.rule)) return null
  // In the lead itself, a second day leaves open which.
  return paragraph > lead || days.every((day) => day === days[0]) ? (days[0] ?? first) : null
}

/** Who tells of something that happened on the day of writing tells it on that day. */
export function dayOfWriting(reading: Reading, told: StatementTold): PartialDate | null {
  const { reference } = reading.dates
  const tellsOfToday = told.runs.some((run) =>
    reading.dates.in(run.from, run.to).some((date) => date.value === reference && !qualifies(reading, date)),
  )
  return reference && tellsOfToday && told.clause?.tense !== 'future' ? reference : null
}
