import type { PartialDate } from '../../../partial-date.ts'
import { dayFollowed, entryDay } from '../../dates/entries.ts'
import type { Reading } from '../../reading.ts'
import { type CallHeld, CallsTold } from '../calls-told.ts'
import { isIssuer, isPerfect, isRelease, roundupDay } from '../genre.ts'
import { Tellings } from '../lookup.ts'
import { type StatementRefiner, type StatementTold, statementWith } from '../told.ts'
import { atTheTime, isAtOtherTime, ownDay } from './own-day.ts'
import { dayOfWriting, passageDay } from './passage-day.ts'
import { settingDates, settingDay } from './setting-day.ts'
import { lastSpoken, sameOccasion } from './spoken-before.ts'

/** A statement with all from which its day may be known. */
interface Looked {
  reading: Reading
  told: StatementTold
  /** The call in which it was made. */
  call: CallHeld | null
  /** Statements before it, dated. */
  before: readonly StatementTold[]
  all: Tellings
  /** Whether it stands in an office's own release. */
  release: boolean
}

/** One way to know the day of a statement: null where it tells nothing, `unknown` where it tells that the day cannot be known. */
interface DayTold {
  name: string
  example: string
  day(looked: Looked): PartialDate | null | typeof unknown
}

const unknown = 'unknown'

const whole = (date: PartialDate | null | undefined): PartialDate | null => (date?.length === 10 ? date : null)

/** "Sen. Tester says": a position in the present, held on no certain day. */
const isTimeless = ({ clause }: StatementTold): boolean => clause?.form === 'finite' && clause.tense === 'present'

/** What tells the day of a statement, the nearest first: its own words, its occasion, its document, its passage. */
const ways: readonly DayTold[] = [
  {
    name: 'call of the release',
    example: 'a readout: "The ministers spoke on Monday. Horvat called for talks on Friday."',
    day: ({ release, call }) => (release ? whole(call?.date) : null),
  },
  {
    name: 'own words',
    example: '"Horvat said on Monday that ..."',
    day: ({ reading, told, all }) => (told.rule === 'quotation alone' ? null : ownDay(reading, told, all)),
  },
  {
    name: 'call',
    example: '"Horvat rang Okoro on Monday and told her that ..."',
    day: ({ call, release }) => (release ? null : (call?.date ?? null)),
  },
  {
    name: 'at the time',
    example: '"In May 2019 a bridge fell. Nobody was to blame, Horvat said at the time."',
    day: ({ reading, told, all }) => atTheTime(reading, told, all),
  },
  {
    name: 'another time',
    example: '"Horvat rang on Monday. “It was late,” he told his aides afterwards."',
    day: ({ reading, told }) => (isAtOtherTime(reading, told) ? unknown : null),
  },
  {
    name: 'same occasion',
    example: '"“It is over,” Horvat said on Monday. “Go home,” he added."',
    day: ({ reading, told, before, all }) => sameOccasion(reading, told, before, all),
  },
  {
    name: 'earlier speech of others',
    example: 'a release: "The opposition has since called on him to go."',
    day: ({ reading, told, release }) =>
      release && isPerfect(reading, told) && !told.speakers.some((ref) => isIssuer(reading, ref)) ? unknown : null,
  },
  {
    name: 'release, transcript',
    example: 'a release: "The minister condemns the attack."',
    day: ({ reading, told, release }) =>
      release || told.rule.startsWith('transcript') ? (reading.dates.reference ?? unknown) : null,
  },
  {
    name: 'entry',
    example: '"JUNE 26 – Horvat says that ...", "18.40 — Horvat: it is over."',
    day: ({ reading, told }) => entryDay(reading, reading.text.sentences[told.sentence]!.paragraph),
  },
  {
    name: 'setting',
    example: '"On Monday troops took the bridge. Horvat spoke of treason."',
    day: ({ reading, told, all }) =>
      isPerfect(reading, told) || isTimeless(told) ? null : settingDay(reading, told, all),
  },
  {
    name: 'news of today',
    example: '"A bridge fell today, the ministry said."',
    day: ({ reading, told }) => dayOfWriting(reading, told),
  },
  {
    name: 'last spoken',
    example: '"Horvat wept on Monday, he said. ... He blamed the weather."',
    day: ({ reading, told, before, all }) => (isTimeless(told) ? null : lastSpoken(reading, told, before, all)),
  },
  {
    name: 'passage',
    example: 'the lead: "Ten died on Monday." and right behind it: "Nobody is to blame, Horvat said."',
    day: ({ reading, told, all }) => (isTimeless(told) ? null : passageDay(reading, told, all)),
  },
  {
    name: 'round-up',
    example: '"Twitter exploded on Friday after ...", "The siege, hour by hour": all that the text gathers',
    day: ({ reading, told, all }) => {
      const day = roundupDay(reading) ?? dayFollowed(reading)
      const days = settingDates(reading, 0, told.cue.from, all)
      return days.every(({ value }) => value === day) ? day : null
    },
  },
]

function dayOf(looked: Looked): PartialDate | null {
  for (const way of ways) {
    const day = way.day(looked)
    if (day) return day === unknown ? null : day
  }
  return null
}

/** Dates each statement by the first way that tells its day. */
export const dates: StatementRefiner = {
  name: 'dates',
  refine(reading, told, calls) {
    const release = isRelease(reading)
    const all = new Tellings(told)
    const known = new CallsTold(reading, calls, all)
    const before: StatementTold[] = []
    for (const one of told) {
      const call = one.medium === 'call' ? known.of(one) : null
      before.push(statementWith(one, { date: dayOf({ reading, told: one, call, before, all, release }) }))
    }
    return before
  },
}
