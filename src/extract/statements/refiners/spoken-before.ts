// The day on which a statement's speakers, or those of their side, spoke before it.
import type { PartialDate } from '../../../partial-date.ts'
import type { StatementMedium } from '../../../vocabulary.ts'
import type { Reading } from '../../reading.ts'
import { isPerfect } from '../genre.ts'
import type { Tellings } from '../lookup.ts'
import { type StatementTold, startOf } from '../told.ts'
import { narrated, narratedDates } from './narrated-days.ts'
import { recent } from './occasions.ts'
import { passedOn, settingDates } from './setting-day.ts'

/** The same speakers' statement shortly before, on the same occasion: no other day is told in between. */
export function sameOccasion(
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
export function lastSpoken(
  reading: Reading,
  told: StatementTold,
  refined: readonly StatementTold[],
  all: Tellings,
): PartialDate | null {
  const own = recent(refined, told, 20)
  const before = own ?? (passedOn.has(told.rule) ? undefined : sameSide(reading, refined.at(-1), told))
  if (!before?.date || isPerfect(reading, told)) return null
  const until = Math.min(told.cue.from, startOf(told))
  // Another of their side speaks on only where no day at all was told in between.
  const days = (own ? settingDates : narratedDates)(reading, before.cue.to + 1, until, all)
  return days.every(({ value }) => value === before.date) ? before.date : null
}
