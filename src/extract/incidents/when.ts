import type { PartialDate } from '../../partial-date.ts'
import type { Run } from '../clauses/clause.ts'
import type { DateExpression } from '../dates/date-rule.ts'
import { entryDay } from '../dates/entries.ts'
import { IncidentNoun, IncidentVerb } from '../lexicon/incident-triggers.ts'
import { isWord } from '../marks/marks.ts'
import type { Reading } from '../reading.ts'
import { countedBack } from './counted-back.ts'
import { isSpokenOf } from './spoken-of.ts'

/** When something happened, with the words that say so. */
export interface When {
  /** null where the words say it without enough to know the day ("Monday" in an undated text). */
  value: PartialDate | null
  words: Run | null
}

const words = (list: string): ReadonlySet<string> => new Set(list.split(' '))

const verbal = new Set(['past', 'present', 'auxiliary', 'subordinator', 'relative', 'that'])
const timesOfDay = ['dawn', 'noon', 'midnight', 'midday', 'sunrise', 'sunset', 'dusk', 'daybreak', 'breakfast', 'lunch']
const parting = ['after', 'before', 'since', 'as', 'following', 'until']

/** Whether no verb, quotation mark or stop stands between two tokens: the date belongs to the same clause. */
function isConnected(reading: Reading, from: number, to: number): boolean {
  const { tokens } = reading.text
  for (let at = Math.min(from, to) + 1; at < Math.max(from, to); at++) {
    const kind = reading.clauses.kind(at)
    if (kind === 'stop' || kind === 'mark') return false
    if (isWord(tokens[at], ...parting) && !isWord(tokens[at + 1], ...timesOfDay)) return false
    if (kind && verbal.has(kind) && !reading.parties.mentionAt(at)) return false
  }
  return true
}

const rankings = ['first', 'last', 'worst', 'deadliest', 'biggest', 'largest', 'heaviest', 'only', 'highest']

/** "the first raid since 1971", "the worst in ten years": what only measures is no date of the event. */
function isMeasure(reading: Reading, date: DateExpression): boolean {
  const { tokens } = reading.text
  if (!isWord(tokens[date.from - 1], 'since', 'until', 'by')) return false
  if (isWord(tokens[date.from - 1], 'until', 'by')) return true
  for (
    let at = date.from - 2;
    at > date.from - 10 && at >= 0 && tokens[at]!.sentence === tokens[date.from]!.sentence;
    at--
  )
    if (isWord(tokens[at], ...rankings)) return true
  return false
}

/** "a quarrel over last month's killing": a date that owns another noun than the trigger. */
const isOwner = (reading: Reading, trigger: Run, date: DateExpression): boolean =>
  reading.text.tokens[date.to + 1]?.kind === 'possessive' &&
  (date.from > trigger.to
    ? // "shot dead in Wednesday's marches"
      !reading.marks.at(IncidentNoun, date.to + 2)
    : // "in a row over last month's killing, and Malaysia replied by confining them"
      trigger.from > date.to + 5 && isParted(reading, date.to, trigger.from))

const isParted = (reading: Reading, from: number, to: number): boolean => {
  for (let at = from; at < to; at++) {
    const kind = reading.clauses.kind(at)
    if (kind === 'comma' || kind === 'past' || kind === 'auxiliary') return true
  }
  return false
}

const isAhead = (reading: Reading, { value }: DateExpression): boolean =>
  value !== null &&
  reading.dates.reference !== null &&
  value.slice(0, 10) > reading.dates.reference.slice(0, value.length)

const asWhen = (date: DateExpression | undefined): When | null => (date ? { value: date.value, words: date } : null)

/** "gathered to free the mayor, who was held on Tuesday": the date of what a relative clause behind the verb tells. */
function isOfRelative(reading: Reading, trigger: Run, date: DateExpression): boolean {
  for (let at = trigger.to + 1; at < date.from; at++) {
    if (reading.clauses.kind(at) !== 'relative') continue
    for (let verb = at + 1; verb < date.from; verb++) {
      const kind = reading.clauses.kind(verb)
      if (kind === 'past' || kind === 'auxiliary') return reading.clauses.kind(date.from - 1) !== 'comma'
    }
  }
  return false
}

const saying = words(
  'said says told reported announced confirmed added stated wrote tweeted revealed disclosed quoted acknowledged testified',
)
const besideSaying = words(
  'on late early reporters journalists afp reuters in a an the statement news conference media local television state this that , morning evening afternoon',
)

/** "Nine were killed, officials said on Monday": the day on which it was told, unless that is what the trigger tells. */
function isOfSaying(reading: Reading, trigger: Run, date: DateExpression): boolean {
  const { tokens } = reading.text
  for (let at = date.from - 1; at > trigger.to && at > date.from - 8; at--) {
    if (saying.has(tokens[at]!.norm)) return true
    if (!besideSaying.has(tokens[at]!.norm)) return false
  }
  return false
}

/** The day on which an event was told of, at the end of its sentence: "..., officials said on Monday". */
export function saidOn(reading: Reading, at: number): PartialDate | null {
  const { to } = reading.text.sentences[reading.text.tokens[at]!.sentence]!
  const date = reading.dates.in(at, to).find((told) => isOfSaying(reading, { from: at, to: at }, told))
  return date?.value?.length === 10 ? date.value : null
}

/** The date of what a clause tells: told in it, else counted from the clause that it follows, else fronted in its sentence. */
export function whenOf(reading: Reading, trigger: Run, clause: Run): When | null {
  const tells = (date: DateExpression) =>
    !isMeasure(reading, date) &&
    !isAhead(reading, date) &&
    !isOwner(reading, trigger, date) &&
    !isOfSaying(reading, trigger, date) &&
    !isOfRelative(reading, trigger, date)
  const inside = reading.dates.in(clause.from, clause.to).filter(tells)
  // "barred on Tuesday ...", "on Tuesday barred": right beside the verb before any farther on.
  const beside = inside.find((date) => date.to < trigger.from && trigger.from - date.to <= 2)
  const near = beside ?? inside.find((date) => date.from > trigger.to) ?? inside.at(-1)
  if (near) return asWhen(near)
  const counted = countedBack(reading, clause) ?? countedBack(reading, trigger)
  if (counted) return { value: counted, words: null }
  const sentence = reading.text.sentences[reading.text.tokens[trigger.from]!.sentence]!
  const around = reading.dates.in(sentence.from, sentence.to).filter(tells)
  const before = around
    .filter((date) => date.to < trigger.from && isConnected(reading, date.to, Math.min(clause.from, trigger.from)))
    .at(-1)
  return asWhen(before ?? around.find((date) => date.from > trigger.to && isConnected(reading, trigger.to, date.from)))
}

/** The date of an event by its noun, where another verb governs it: of its phrase, or right beside it. */
export function whenBeside(reading: Reading, trigger: Run, phrase: Run): When | null {
  const when = whenOf(reading, trigger, phrase)
  if (!when?.words) return when
  if (when.words.to < phrase.from && isSpokenOf(reading, phrase)) {
    const behind = reading.dates.in(phrase.to + 1, phrase.to + 4)[0]
    return behind && isConnected(reading, phrase.to, behind.from) ? asWhen(behind) : null
  }
  return when.words.from >= phrase.from - 4 && when.words.from <= phrase.to + 12 ? when : null
}

/** "On Saturday", "In Melbourne on Saturday": the date that opens the sentence sets all that its main clause tells. */
export function frontedDate(reading: Reading, at: number): When | null {
  const sentence = reading.text.sentences[reading.text.tokens[at]!.sentence]!
  const date = reading.dates.in(sentence.from, at)[0]
  if (!date || isAhead(reading, date) || isMeasure(reading, date)) return null
  // "Saturday's attack came two weeks after a bombing"
  if (reading.text.tokens[date.to + 1]?.kind === 'possessive') return null
  return isConnected(reading, sentence.from - 1, date.from) && date.from - sentence.from < 8 ? asWhen(date) : null
}

/** Whether the words before say that somebody tells of it, or that it is done: "said on Tuesday that ten had been killed". */
function isTold(reading: Reading, sentence: Run, at: number): boolean {
  const { tokens } = reading.text
  for (let before = at - 1; before >= sentence.from; before--) {
    const kind = reading.clauses.kind(before)
    if (saying.has(tokens[before]!.norm) || kind === 'that') return true
    // "recovered on Wednesday a recorder from a plane that crashed": another deed of that day.
    if (kind === 'relative') return false
  }
  return true
}

const isBetween = (reading: Reading, from: number, to: number, words: readonly string[]): boolean => {
  for (let at = from; at < to; at++)
    if (isWord(reading.text.tokens[at], ...words) && !isWord(reading.text.tokens[at + 1], ...timesOfDay)) return true
  return false
}

/** The date of the setting in which something is told, where it has none of its own: "said on Tuesday that ten had been killed". */
export function settingOf(reading: Reading, at: number): PartialDate | null {
  const { tokens, sentences } = reading.text
  const sentence = sentences[tokens[at]!.sentence]!
  const tells = (date: DateExpression) =>
    date.value?.length === 10 && !isMeasure(reading, date) && !isAhead(reading, date)
  const before = reading.dates.in(sentence.from, at).filter(tells).at(-1)
  if (before)
    return isBetween(reading, before.to + 1, at, parting) || !isTold(reading, sentence, at) ? null : before.value
  const after = reading.dates.in(at, sentence.to).filter(tells)[0]
  if (after) return isBetween(reading, at, after.from, parting) ? null : after.value
  return null
}

/** The date that heads the entry of a timeline ("JUNE 5 –") or the part of a live report ("FRIDAY 5 APRIL") in which a token stands. */
export const headingOf = (reading: Reading, at: number): PartialDate | null =>
  entryDay(reading, reading.text.tokens[at]!.paragraph)

const outcomes = words('killed killing left wounded injured wounding hurt died claimed blamed')

/** Whether a verb of another deed stands between two tokens. */
const isOfOther = (reading: Reading, from: number, to: number): boolean => {
  for (let at = from; at < to; at++)
    if (
      reading.marks.at(IncidentVerb, at) &&
      reading.clauses.kind(at) === 'past' &&
      !outcomes.has(reading.text.tokens[at]!.norm)
    )
      return true
  return false
}

/** "the shelling of the town, which left four dead on Tuesday": the date of a relative clause that goes on with the noun. */
export function relativeDate(reading: Reading, to: number): When | null {
  const { tokens, sentences } = reading.text
  const sentence = sentences[tokens[to]!.sentence]!
  for (let at = to + 1; at <= Math.min(to + 4, sentence.to); at++) {
    // "a bombing linked to rebels on July 20"
    const isOpener = isWord(tokens[at], 'that', 'linked', 'blamed', 'claimed', 'attributed')
    if (reading.clauses.kind(at) !== 'relative' && !isOpener) continue
    const date = reading.dates.in(at, sentence.to)[0]
    // "the murder of Okoro, who was abducted in May 2012": the day of the other deed.
    if (date && isOfOther(reading, at, date.from)) return null
    return date && !isMeasure(reading, date) && !isAhead(reading, date) && !isBetween(reading, at, date.from, parting)
      ? asWhen(date)
      : null
  }
  return null
}
