import { addDays, type PartialDate } from '../../partial-date.ts'
import type { DateExpression } from '../dates/date-rule.ts'
import { Month, Weekday } from '../lexicon/calendar.ts'
import { isWord } from '../marks/marks.ts'
import { numberAt } from '../numbers.ts'
import type { PlaceMention } from '../parties/places.ts'
import type { Reading } from '../reading.ts'

/** A stretch of tokens, first to last inclusive. */
interface Run {
  from: number
  to: number
}

/** When something happened, with the words that say so. */
export interface When {
  /** null where the words say it without enough to know the day ("Monday" in an undated text). */
  value: PartialDate | null
  words: Run | null
}

/** "a day after gunmen overran the consulate": the event lies that many days before the date told with the clause it follows. */
function countedBack(reading: Reading, clause: Run): PartialDate | null {
  const { tokens } = reading.text
  const linker = tokens[clause.from - 1]
  if (!isWord(linker, 'after', 'before') || !linker) return null
  const unit = tokens[linker.index - 1]
  const hours = isWord(unit, 'hours', 'minutes', 'moments', 'shortly')
  const number = hours ? 0 : isWord(tokens[linker.index - 2], 'a', 'one') ? 1 : (numberAt(tokens, linker.index - 2)?.value ?? null)
  if (number === null || !(hours || isWord(unit, 'day', 'days'))) return null
  const sentence = reading.text.sentences[linker.sentence]!
  const told = reading.dates.in(sentence.from, linker.index).at(-1)
  if (told?.value?.length !== 10) return null
  return addDays(told.value, linker.norm === 'after' ? -number : number)
}

const verbal = new Set(['past', 'present', 'auxiliary', 'subordinator', 'relative', 'that'])

/** Whether no verb, quotation mark or stop stands between two tokens: the date belongs to the same clause. */
function isConnected(reading: Reading, from: number, to: number): boolean {
  for (let at = Math.min(from, to) + 1; at < Math.max(from, to); at++) {
    const kind = reading.clauses.kind(at)
    if (kind === 'stop' || kind === 'mark' || isWord(reading.text.tokens[at], 'after', 'before', 'since', 'as', 'following')) return false
    if (kind && verbal.has(kind) && !reading.parties.mentionAt(at)) return false
  }
  return true
}

const asWhen = (date: DateExpression | undefined): When | null => (date ? { value: date.value, words: date } : null)

/** The date of what a clause tells: told in it, else counted from the clause that it follows. */
export function whenOf(reading: Reading, trigger: Run, clause: Run): When | null {
  const inside = reading.dates.in(clause.from, clause.to)
  const after = inside.find((date) => date.from > trigger.to)
  const near = after ?? inside.at(-1)
  if (near) return asWhen(near)
  const counted = countedBack(reading, clause)
  if (counted) return { value: counted, words: null }
  const sentence = reading.text.sentences[reading.text.tokens[trigger.from]!.sentence]!
  return asWhen(reading.dates.in(sentence.from, sentence.to).find((date) => isConnected(reading, date.from, trigger.from)))
}

/** Where something happened: the nearest place told after the trigger, else before it, within the stretch. */
export function whereIn(reading: Reading, trigger: Run, stretch: Run): Pick<PlaceMention, 'start' | 'end' | 'name' | 'country'> | null {
  const inside = reading.places.filter((place) => place.from >= stretch.from && place.to <= stretch.to && !isPartOfParty(reading, place))
  const place = inside.find((one) => one.from > trigger.to) ?? inside.at(-1)
  return place ? { ...place, name: place.name.replace(/ (?:international )?airport$/i, '') } : unknownPlace(reading, trigger, stretch)
}

/** "at Warabe village", "in Villa Encarnada": a name behind a preposition of place that no list knows and no party bears. */
function unknownPlace(reading: Reading, trigger: Run, stretch: Run): Pick<PlaceMention, 'start' | 'end' | 'name' | 'country'> | null {
  const { tokens, body } = reading.text
  const isName = (at: number) => tokens[at]?.capital === true && tokens[at]!.kind === 'word' && !reading.parties.mentionAt(at) && !reading.dates.in(at, at).length && tokens[at]!.sentence === tokens[trigger.from]!.sentence
  for (let at = Math.min(trigger.to + 1, stretch.to); at < stretch.to; at++) {
    if (!isWord(tokens[at], 'in', 'at', 'near', 'outside', 'from', 'of') || !isName(at + 1) || reading.clauses.kind(at) === 'stop') continue
    if (tokens[at]!.quotation !== tokens[at + 1]!.quotation || reading.marks.at(Weekday, at + 1) || reading.marks.at(Month, at + 1)) continue
    let to = at + 1
    while (to < stretch.to && isName(to + 1)) to++
    if (isWord(tokens[to + 1], 'village', 'town', 'province', 'district', 'base', 'camp', 'airport', 'region', 'county') || !isWord(tokens[at], 'of', 'from'))
      return { start: tokens[at + 1]!.start, end: tokens[to]!.end, name: body.slice(tokens[at + 1]!.start, tokens[to]!.end), country: null }
  }
  return null
}

const locative = ['in', 'at', 'near', 'outside', 'over', 'around', 'across', 'on', 'off', 'from', 'inside', 'through', 'into', 'of', 'between', 'towards', 'to']

/** "Baghdad" in "the embassy in Baghdad" is a place; "London" in "the London Stock Exchange" is a name's part. */
function isPartOfParty(reading: Reading, place: PlaceMention): boolean {
  const mention = reading.parties.mentionAt(place.from)
  if (!mention || mention.parties.length === 0) return false
  // "as Washington told the generals": a government, unless a preposition makes it a place.
  if (mention.form === 'metonym') return !isWord(reading.text.tokens[place.from - 1], ...locative, 'the')
  if (mention.modifier) return false
  return mention.form === 'name' && mention.from < place.from && !isWord(reading.text.tokens[place.from - 1], ...locative)
}

/** The country told with "in Iraq", "over Ukraine", or by what was hit ("two Iraqi bases"). */
export function countryIn(reading: Reading, stretch: Run): string | null {
  const { tokens } = reading.text
  for (let at = stretch.from; at <= stretch.to; at++) {
    const mention = reading.parties.mentionAt(at)
    if (!mention || mention.from !== at) continue
    const [ref] = mention.parties
    const party = ref === undefined ? undefined : reading.parties.get(ref)
    if (party?.organisation_kind === 'state' && isWord(tokens[at - 1], 'in', 'inside', 'across', 'over', 'near', 'off', 'into')) return party.country
  }
  return null
}
