import type { PartialDate } from '../../../partial-date.ts'
import type { StatementMedium } from '../../../vocabulary.ts'
import { nounPhraseFrom } from '../../clauses/noun-phrases.ts'
import type { DateExpression } from '../../dates/date-rule.ts'
import { entryDay } from '../../dates/entries.ts'
import type { Reading } from '../../reading.ts'
import type { Paragraph } from '../../text/paragraphs.ts'
import { CallsTold } from '../calls-told.ts'
import { dayFollowed, isIssuer, isPerfect, isRelease, roundupDay } from '../genre.ts'
import { Tellings } from '../lookup.ts'
import { holds, type StatementRefiner, type StatementTold, startOf, statementWith } from '../told.ts'
import { inSideClause, isAside, narrated, notAhead, qualifies } from './narrated-days.ts'
import { recent } from './occasions.ts'
import { isElsewhere, passedOn, settingDates, settingDay } from './setting-day.ts'

/** The date told with the verb itself: the nearest in its sentence that lies outside of anybody's words. */
function ownDate(reading: Reading, told: StatementTold, all: Tellings): PartialDate | null {
  const sentence = reading.text.sentences[told.sentence]!
  const candidates = reading.dates
    .in(sentence.from, sentence.to)
    .filter(
      (date) =>
        date.value !== null &&
        !qualifies(reading, date) &&
        (inObject(reading, told, date) || !isSaidBeside(told, date, all)) &&
        !inSideClause(reading, date, told.cue.from) &&
        !isAside(reading, date) &&
        !isOfNext(reading, date, told.cue.to) &&
        !isParted(reading, date, told.cue.to),
    )
  const distance = (date: DateExpression) =>
    date.from > told.cue.to ? date.from - told.cue.to : (told.cue.from - date.to) * 2
  const nearest = candidates.toSorted((left, right) => distance(left) - distance(right))[0]
  return nearest ? notAhead(reading, nearest) : null
}

/** Whether a date stands in somebody's words other than those in which the statement itself is told. */
const isSaidBeside = (told: StatementTold, date: DateExpression, all: Tellings): boolean =>
  all.isSaid(date.from) && all.at(date.from).some((other) => other === told || !holds(other.runs, told.cue.from))

/** "asked for calm; on Sunday he flew home": a day behind a semicolon, of another clause. */
function isParted(reading: Reading, { from }: DateExpression, verb: number): boolean {
  for (let at = verb + 1; at < from; at++) if (reading.text.tokens[at]!.norm === ';') return true
  return false
}

/** "claims the raid and four days later disowns it": the day of what is said next. */
function isOfNext(reading: Reading, { from, to }: DateExpression, verb: number): boolean {
  const { clauses } = reading
  const isJoined =
    clauses.kind(from - 1) === 'conjunction' ||
    (clauses.kind(from - 1) === 'preposition' && clauses.kind(from - 2) === 'conjunction')
  const next = clauses.kind(to + 1)
  return from > verb && isJoined && (next === 'past' || next === 'present' || next === 'auxiliary')
}

/** "accused Pyongyang on Tuesday of": the date between an object and what is said of it belongs to the verb. */
function inObject(reading: Reading, told: StatementTold, date: DateExpression): boolean {
  const first = told.runs[0]
  const last = told.runs.at(-1)
  // "took responsibility for it the same day"
  if (told.rule.startsWith('responsibility') && last) return date.shift === 0 && date.to === last.to
  if (!first || !told.rule.startsWith('object') || date.from < first.from) return false
  const phrase = nounPhraseFrom(reading.clauses.ground, first.from)
  return phrase !== null && date.from > phrase.to - 1 && date.from <= phrase.to + 2
}

/** "said at the time": the time told last in the paragraph, a month where no day was told. */
function atTheTime(reading: Reading, told: StatementTold, all: Tellings): PartialDate | null {
  const { tokens, paragraphs, sentences } = reading.text
  const { cue } = told
  const isThen = [1, 2, 3].some(
    (step) => tokens[cue.to + step]?.norm === 'the' && tokens[cue.to + step + 1]?.norm === 'time',
  )
  const from = paragraphs[sentences[told.sentence]!.paragraph]!.lead
  return isThen ? (narrated(reading, from, cue.from, all, 7).at(-1) ?? null) : null
}

/** The same speakers' statement shortly before, on the same occasion: no other day is told in between. */
function sameOccasion(
  reading: Reading,
  one: StatementTold,
  refined: readonly StatementTold[],
  all: Tellings,
): PartialDate | null {
  const before = recent(refined, one, 3)
  if (!before?.date) return null
  if (one.sentence - before.sentence <= 1) {
    // "who admitted on Monday ..., resigned today. “I take the blame,” he said"
    const between = settingDates(reading, before.cue.to + 1, Math.min(one.cue.from, startOf(one)), all)
    return between.every(({ value }) => value === before.date) ? before.date : null
  }
  const { sentences } = reading.text
  const isNear = sentences[one.sentence]!.paragraph - sentences[before.sentence]!.paragraph <= 1
  const isSame = before.medium === one.medium || before.medium === null || one.medium === null || one.direct
  const days = isNear && isSame ? narrated(reading, before.cue.to + 1, startOf(one), all) : null
  return days?.every((day) => day === before.date) ? before.date : null
}

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

/** The first paragraph of running text. */
const leadOf = (reading: Reading): number => reading.text.paragraphs.findIndex(({ role }) => role === 'text')

/**
 * The day of the passage: the day of writing, where the narrator told it last, since what is said of today's news is said
 * today; or the lead's own day, for the paragraph behind it.
 */
function passageDay(reading: Reading, told: StatementTold, all: Tellings): PartialDate | null {
  const { sentences, paragraphs } = reading.text
  const { paragraph } = sentences[told.sentence]!
  const lead = leadOf(reading)
  if (lead < 0 || isPerfect(reading, told) || isElsewhere(reading, told)) return null
  const from = paragraphs[lead]!.lead
  const first = paragraph > lead ? leadDay(reading, paragraphs[lead]!, all) : null
  if (first === reading.dates.reference && first !== null) return first
  const days = settingDates(reading, from, Math.min(told.cue.from, startOf(told)), all).map(({ value }) => value)
  const last = days.at(-1) ?? null
  if (last === reading.dates.reference) return last
  return paragraph - lead <= 1 ? (days[0] ?? first) : null
}

/** Ways of speaking that are an occasion of their own. */
const occasions: ReadonlySet<StatementMedium> = new Set([
  'interview',
  'press_conference',
  'broadcast',
  'tweet',
  'speech',
])

/** "Peru rejected the charge on Friday. Foreign Minister Soto said": the state or body, and whoever speaks for it right after. */
function sameSide(reading: Reading, before: StatementTold | undefined, told: StatementTold): StatementTold | undefined {
  const [left, right] = [before?.speakers[0], told.speakers[0]]
  if (!before || left === undefined || right === undefined || told.sentence - before.sentence > 2) return undefined
  const [one, other] = [reading.parties.get(left), reading.parties.get(right)]
  const isBody = one.kind === 'organisation' || other.kind === 'organisation'
  // "the ministry said. “No,” the army's spokesman told KTV": another occasion
  if (told.medium !== before.medium && told.medium !== null && occasions.has(told.medium)) return undefined
  return isBody && one.country !== null && one.country === other.country ? before : undefined
}

/** The day on which the same speakers spoke last, where the narrator has told no other since. */
function lastSpoken(
  reading: Reading,
  told: StatementTold,
  refined: readonly StatementTold[],
  all: Tellings,
): PartialDate | null {
  const before =
    recent(refined, told, 20) ?? (passedOn.has(told.rule) ? undefined : sameSide(reading, refined.at(-1), told))
  if (!before?.date || isPerfect(reading, told)) return null
  const days = settingDates(reading, before.cue.to + 1, Math.min(told.cue.from, startOf(told)), all)
  return days.every(({ value }) => value === before.date) ? before.date : null
}

/** Who tells of something that happened on the day of writing tells it on that day. */
function dayOfWriting(reading: Reading, told: StatementTold): PartialDate | null {
  const { reference } = reading.dates
  const tellsOfToday = told.runs.some((run) =>
    reading.dates.in(run.from, run.to).some((date) => date.value === reference && !qualifies(reading, date)),
  )
  return reference && tellsOfToday && told.clause?.tense !== 'future' ? reference : null
}

const dayOf = (date: PartialDate | null): PartialDate | null => (date?.length === 10 ? date : null)

/** "Sen. Tester says": a position in the present, held on no certain day. */
const isTimeless = ({ clause }: StatementTold): boolean => clause?.form === 'finite' && clause.tense === 'present'

/** What the text around a statement of the news tells of its day, the nearest first. */
const passages: readonly ((
  reading: Reading,
  told: StatementTold,
  refined: StatementTold[],
  all: Tellings,
) => PartialDate | null)[] = [
  (reading, told) => entryDay(reading, reading.text.sentences[told.sentence]!.paragraph),
  (reading, told, _, all) => (isPerfect(reading, told) || isTimeless(told) ? null : settingDay(reading, told, all)),
  (reading, told) => dayOfWriting(reading, told),
  (reading, told, refined, all) => (isTimeless(told) ? null : lastSpoken(reading, told, refined, all)),
  (reading, told, _, all) => (isTimeless(told) ? null : passageDay(reading, told, all)),
  (reading) => roundupDay(reading) ?? dayFollowed(reading),
]

/** Dates each statement: by its own words, its call, the same speaker's words before, the release, the passage. */
export const dates: StatementRefiner = {
  name: 'dates',
  refine(reading, told, calls) {
    const release = isRelease(reading)
    const tellings = new Tellings(told)
    const known = new CallsTold(reading, calls, tellings)
    const refined: StatementTold[] = []
    const passage = (one: StatementTold): PartialDate | null => {
      // "has since called on him to go": earlier speech of others than the issuer.
      if (release && isPerfect(reading, one) && !one.speakers.some((ref) => isIssuer(reading, ref))) return null
      if (release || one.rule.startsWith('transcript')) return reading.dates.reference
      for (const read of passages) {
        const day = read(reading, one, refined, tellings)
        if (day) return day
      }
      return null
    }
    for (const one of told) {
      const call = one.medium === 'call' ? known.of(one) : null
      const own = one.rule === 'quotation alone' ? null : ownDate(reading, one, tellings)
      const date =
        (call && release ? dayOf(call.date) : null) ??
        own ??
        (release ? dayOf(call?.date ?? null) : call?.date) ??
        atTheTime(reading, one, tellings) ??
        sameOccasion(reading, one, refined, tellings)
      refined.push(statementWith(one, { date: date ?? passage(one) }))
    }
    return refined
  },
}
