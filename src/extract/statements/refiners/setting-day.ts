// The day that the narrator has set before a statement: of what its speaker did, of the exchange that it goes on with.
import type { PartialDate } from '../../../partial-date.ts'
import type { DateExpression } from '../../dates/date-rule.ts'
import type { Reading } from '../../reading.ts'
import { lookupOf, type Tellings } from '../lookup.ts'
import { type StatementTold, startOf } from '../told.ts'
import { narratedDates } from './narrated-days.ts'

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
  for (let at = from; at < to; at++)
    if (tokens[at]!.norm === 'had' && reading.clauses.kind(at) === 'auxiliary' && !all.isSaid(at)) return true
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

/** "On Monday troops took the port. Mora said": the day opens the sentence right before, and nothing tells of an occasion of its own. */
function opensScene(reading: Reading, date: DateExpression, told: StatementTold): boolean {
  const { from } = reading.text.sentences[reading.text.tokens[date.from]!.sentence]!
  if (told.medium !== null || date.from - from > 5) return false
  for (let at = from; at < date.from; at++) if (reading.clauses.kind(at) === 'past') return false
  return true
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

/** Whether what was told on a day shares its setting with a statement. */
function holdsFor(reading: Reading, date: DateExpression, told: StatementTold, all: Tellings): boolean {
  const { sentence } = reading.text.tokens[date.from]!
  if (tellsOfSpeaker(reading, sentence, told)) return true
  if (told.sentence - sentence > 1) return false
  if (sentence === told.sentence || all.in(sentence).length > 0 || leansBack(reading, told)) return true
  if (goesOnFor(reading, sentence, told)) return true
  return opensScene(reading, date, told) || (told.medium === null && /^clause (?:before|around)/.test(told.rule))
}

/** Dates that set the scene for what follows them; not those of what lay before it. */
export function settingDates(reading: Reading, from: number, to: number, all: Tellings) {
  const { paragraphs, tokens } = reading.text
  const isSet = (at: number) => !isBackground(reading, at, paragraphs[tokens[at]!.paragraph]!.lead, all)
  return narratedDates(reading, from, to, all).filter(({ date }) => isSet(date.from))
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
  return narratedDates(reading, above.from, above.to, all).at(-1)?.value ?? null
}
