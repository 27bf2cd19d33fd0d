// The day that the narrator has set before a statement: of what its speaker did, of the exchange that it goes on with.
import type { PartialDate } from '../../../partial-date.ts'
import type { StatementMedium } from '../../../vocabulary.ts'
import type { DateExpression } from '../../dates/date-rule.ts'
import type { Reading } from '../../reading.ts'
import { lookupOf, type Tellings } from '../lookup.ts'
import { settingIn } from '../settings.ts'
import { holds, type StatementTold, startOf } from '../told.ts'
import { isParted, narratedDates } from './narrated-days.ts'

/** "In Beijing the coast guard accused ...": told of another scene than what stands before. */
export function isElsewhere(reading: Reading, told: StatementTold): boolean {
  const { text, clauses, places } = reading
  const { from } = text.sentences[told.sentence]!
  const first = Math.max(from, text.paragraphs[text.tokens[from]!.paragraph]!.lead)
  if (clauses.kind(first) !== 'preposition' || first + 1 >= told.cue.from) return false
  return places.some((place) => place.from === first + 1)
}

/** "On Friday the ministry had spoken of ten dead", amid other news: what lay before it. */
function isBackground(reading: Reading, date: number, paragraph: number, all: Tellings): boolean {
  const { tokens, sentences } = reading.text
  const { from, to } = sentences[tokens[date]!.sentence]!
  if (from <= paragraph) return false
  for (let at = from; at < to; at++) {
    const kind = reading.clauses.kind(at)
    if (kind !== 'past' && kind !== 'present' && kind !== 'auxiliary') continue
    // "On Friday the ministry said that ten had died" tells of Friday.
    return tokens[at]!.norm === 'had' && kind === 'auxiliary' && !all.isSaid(at)
  }
  return false
}

/** Whether the sentence names whoever speaks, or the body or state for which they do. */
function tellsOfSpeaker(reading: Reading, sentence: number, { speakers }: StatementTold): boolean {
  const { from, to } = reading.text.sentences[sentence]!
  const sides = new Set(speakers.map((ref) => reading.parties.get(ref).country))
  return lookupOf(reading)
    .mentions(from, to)
    .some(({ parties, modifier }) =>
      parties.some((ref) => {
        const { country, organisation_kind } = reading.parties.get(ref)
        const isSide = organisation_kind === 'state' && !modifier && country !== null && sides.has(country)
        return speakers.includes(ref) || isSide
      }),
    )
}

/** "appealed to them", "told him", "said its spokesperson": words that lean on who stands in the sentence before. */
function leansBack(reading: Reading, { cue, clause }: StatementTold): boolean {
  const { tokens } = reading.text
  const isLeaning = (at: number) => /^(?:him|her|them|it|its|their)$/.test(tokens[at]?.norm ?? '')
  return isLeaning(cue.to + 1) || isLeaning(cue.to + 2) || (clause?.subject ? isLeaning(clause.subject.from) : false)
}

/** Rules whose words the narrator passes on from elsewhere: when they were said is nowhere told. */
export const passedOn = new Set(['according to', 'quoted as saying'])

/** What is told of a day told before, with the statement that may share it. */
interface Bound {
  reading: Reading
  date: DateExpression
  /** The sentence that tells the day, and whether the statement stands in the next. */
  sentence: number
  isNext: boolean
  told: StatementTold
  all: Tellings
}

interface Bond {
  example: string
  holds(bound: Bound): boolean
}

/** "State television put the toll at nine on Friday. Omid Rad, the health minister, said": one of the same country goes on. */
function goesOnFor(reading: Reading, sentence: number, told: StatementTold): boolean {
  const { from, to } = reading.text.sentences[sentence]!
  const [first] = lookupOf(reading).mentions(from, to)
  const [left, right] = [first?.parties[0], told.speakers[0]]
  if (left === undefined || right === undefined) return false
  const [before, speaker] = [reading.parties.get(left), reading.parties.get(right)]
  const isOffice = before.kind === 'person' && speaker.kind === 'organisation'
  const isOfficial = before.kind === 'organisation' && told.medium === null && !told.direct
  return before.country !== null && before.country === speaker.country && (isOffice || isOfficial)
}

/** "On Monday troops took the port.", "Moscow, on Monday, was calm.": a day that sets the scene of its whole paragraph. */
function opensParagraph(reading: Reading, { from }: DateExpression): boolean {
  const { tokens, paragraphs } = reading.text
  const { lead } = paragraphs[tokens[from]!.paragraph]!
  if (from - lead > 5) return false
  for (let at = lead; at < from; at++) {
    const kind = reading.clauses.kind(at)
    if (kind === 'past' || kind === 'present' || kind === 'auxiliary') return false
  }
  return true
}

/** Media of which each use is an occasion of its own, unlike a talk or nothing told. */
const ownOccasions: ReadonlySet<StatementMedium> = new Set(['tweet', 'interview', 'broadcast', 'letter', 'speech'])

/** "He spoke with her on Monday. “It is over,” he tweeted": another occasion than what was told with the day. */
function isOtherOccasion(reading: Reading, sentence: number, told: StatementTold, all: Tellings): boolean {
  if (told.medium === null || !ownOccasions.has(told.medium) || sentence === told.sentence) return false
  const { from, to } = reading.text.sentences[sentence]!
  return !all.in(sentence).some(({ medium }) => medium === told.medium) && settingIn(reading, from, to) !== told.medium
}

/** "The RSF denied it", "Kyiv replied that": what answers right behind is said on the day of what it answers. */
const answering: ReadonlySet<string> = new Set(
  'replied responded answered retorted countered rejoined denied dismissed rejected disputed rebuffed refuted agreed thanked welcomed'.split(
    ' ',
  ),
)

/** What binds a statement to a day that the narrator has told before it, the surest first. */
const bonds: readonly Bond[] = [
  {
    example: '"On Monday troops took the port. It rained. “Treason,” Mora said."',
    holds: ({ reading, date }) => opensParagraph(reading, date),
  },
  {
    example:
      '"On Monday troops took the port, and Mora spoke of treason"; not "... took the port; Mora spoke of treason"',
    holds: ({ sentence, told }) => sentence === told.sentence,
  },
  {
    example: '"Mora flew home on Monday. She called the talks a farce."',
    holds: ({ reading, sentence, told, all }) =>
      tellsOfSpeaker(reading, sentence, told) && !isOtherOccasion(reading, sentence, told, all),
  },
  {
    example: '"Women blocked the bridge on Monday. Mora appealed to them to go home."',
    holds: ({ reading, isNext, told }) => isNext && leansBack(reading, told),
  },
  {
    example: '"The army blamed Ruto on Monday. The front denied it."',
    holds: ({ reading, date, isNext, sentence, told, all }) =>
      isNext &&
      all.in(sentence).some(({ cue }) => !isParted(reading, date.from, cue.from)) &&
      answering.has(reading.text.tokens[told.cue.from]!.norm),
  },
  {
    example: '"I tried to reach him again that night. The presidency said he was resting."',
    holds: ({ isNext, date }) => isNext && date.shift !== undefined,
  },
  {
    example: '"State television put the toll at nine on Friday. Omid Rad, the health minister, said"',
    holds: ({ reading, isNext, sentence, told }) => isNext && goesOnFor(reading, sentence, told),
  },
  {
    example: '"Troops took the port on Monday. The town was calm, Mora said."',
    holds: ({ isNext, told }) => isNext && told.medium === null && /^clause (?:before|around)/.test(told.rule),
  },
]

/** Whether what was told on a day shares its setting with a statement. */
function holdsFor(reading: Reading, date: DateExpression, told: StatementTold, all: Tellings): boolean {
  const { sentence } = reading.text.tokens[date.from]!
  const isNext = told.sentence - sentence === 1
  if (sentence === told.sentence && isParted(reading, date.to, told.cue.from)) return false
  return bonds.some((bond) => bond.holds({ reading, date, sentence, isNext, told, all }))
}

/** "She told him that it was over, her office said on Tuesday": when somebody passed on what others had said. */
function isOfReporter({ from }: DateExpression, sentence: number, all: Tellings): boolean {
  const told = all.in(sentence)
  const passesOn = ({ reported_by, runs }: StatementTold) =>
    reported_by !== null || told.some(({ cue }) => holds(runs, cue.from))
  return told.some((one) => (one.runs.at(-1)?.to ?? from) < from && passesOn(one))
}

/** Dates that set the scene for what follows them; not those of what lay before it, nor of who only passed it on. */
export function settingDates(reading: Reading, from: number, to: number, all: Tellings) {
  const { paragraphs, tokens } = reading.text
  const isSet = (at: number) => !isBackground(reading, at, paragraphs[tokens[at]!.paragraph]!.lead, all)
  return narratedDates(reading, from, to, all).filter(
    ({ date }) => isSet(date.from) && !isOfReporter(date, tokens[date.from]!.sentence, all),
  )
}

/** The day that the narrator last set, where the statement belongs to it: in its paragraph, or in the sentence above that names its speaker. */
export function settingDay(reading: Reading, told: StatementTold, all: Tellings): PartialDate | null {
  const { text } = reading
  if (passedOn.has(told.rule) || isElsewhere(reading, told)) return null
  const { lead, from } = text.paragraphs[text.sentences[told.sentence]!.paragraph]!
  const until = Math.min(told.cue.from, startOf(told))
  const here = settingDates(reading, lead, until, all).at(-1)
  if (here) return holdsFor(reading, here.date, told, all) ? here.value : null
  const above = lookupOf(reading).sentenceBefore(from)
  if (above?.role !== 'text' || !tellsOfSpeaker(reading, above.index, told)) return null
  if (isOtherOccasion(reading, above.index, told, all)) return null
  return narratedDates(reading, above.from, above.to, all).at(-1)?.value ?? null
}
