import type { NounPhrase, Run } from '../clauses/clause.ts'
import type { Ref } from '../extraction.ts'
import { isWord } from '../marks/marks.ts'
import type { Mention } from '../parties/party.ts'
import type { Reading } from '../reading.ts'
import { isPerson } from './actors.ts'
import { phraseBehind } from './object-behind.ts'

/** What stands around a noun of violence: "yesterday's US strike on the base by two drones near Tikrit". */
export interface Surroundings {
  /** The whole phrase as tokens. */
  stretch: Run
  phrases: { preposition: string; phrase: NounPhrase }[]
  /** Parties right before it: "US" of "US airstrike", "Soleiman" of "Soleiman's killing". */
  owners: Ref[]
  determiner: string | null
}

const complements = [
  'of',
  'on',
  'against',
  'at',
  'by',
  'in',
  'near',
  'over',
  'from',
  'outside',
  'between',
  'with',
  'to',
]

/** "by the United States of General Karimov": the name ends before its noun's next complement. */
function uptoName(reading: Reading, phrase: NounPhrase): NounPhrase {
  const { mention } = phrase
  if (
    !mention ||
    mention.to >= phrase.to ||
    !isBody(reading, mention) ||
    !isWord(reading.text.tokens[mention.to + 1], 'of')
  )
    return phrase
  return { from: phrase.from, to: mention.to, mention, mentions: [mention] }
}

const isBody = (reading: Reading, mention: Mention): boolean =>
  mention.parties.length > 0 && mention.parties.every((ref) => !isPerson(reading, ref))

/** A capital by its name: "Kabul", not "the Afghan". */
const isPlace = (reading: Reading, { form, from }: Mention): boolean =>
  form === 'metonym' && reading.places.some((place) => place.from === from)

/** The token behind a date or time of day that stands between a noun and its complements: "the arrest, on 18 August, of the president". */
function pastDate(reading: Reading, at: number): number {
  const { tokens } = reading.text
  const { dates } = reading
  const date = dates.in(at, Math.min(at + 5, tokens.length - 1)).find(({ from }) => from === at || from === at + 1)
  if (date) return date.to + 1
  if (isWord(tokens[at], 'morning', 'evening', 'night', 'afternoon', 'late', 'early')) return at + 1
  if (!isWord(tokens[at], ',')) return at
  const isBefore = dates.in(at, at + 6).some(({ from }) => from === at + 1 || from === at + 2)
  const isBehind = dates.at(at - 1) !== undefined && isWord(tokens[at + 1], 'of')
  return isBefore || isBehind ? at + 1 : at
}

/** The prepositions after the noun with their phrases, as long as nothing but them follows. */
function phrasesAfter(reading: Reading, mark: Run): Surroundings['phrases'] {
  const { tokens } = reading.text
  const phrases: Surroundings['phrases'] = []
  let at = mark.to + 1
  while (at < tokens.length && tokens[at]!.sentence === tokens[mark.from]!.sentence) {
    const next = pastDate(reading, at)
    if (next > at) {
      at = next
      continue
    }
    if (!complements.includes(tokens[at]!.norm)) break
    const whole = phraseBehind(reading, at + 1)
    if (!whole) break
    const phrase = uptoName(reading, whole)
    phrases.push({ preposition: tokens[at]!.norm, phrase })
    at = phrase.to + 1
    // "the downing of Ukraine International Airlines Flight PS752 near Tehran"
    while (
      reading.clauses.kind(at) === 'noun' &&
      !reading.parties.mentionAt(at) &&
      tokens[at]!.sentence === tokens[mark.from]!.sentence
    )
      at++
  }
  return phrases
}

export function around(reading: Reading, mark: Run): Surroundings {
  const { tokens } = reading.text
  const phrases = phrasesAfter(reading, mark)
  const owners: Ref[] = []
  let determiner: string | null = null
  let from = mark.from
  while (
    from > 0 &&
    tokens[from - 1]!.sentence === tokens[mark.from]!.sentence &&
    tokens[from - 1]!.quotation === tokens[mark.from]!.quotation
  ) {
    const kind = reading.clauses.kind(from - 1)
    const mention =
      reading.parties.mentionAt(from - 1) ?? (kind === 'possessive' ? reading.parties.mentionAt(from - 2) : undefined)
    if (mention && (mention.modifier || kind === 'possessive' || mention.to === from - 1)) {
      // "the Houthi attack" is theirs; a person right before a noun is not its owner.
      if (!mention.modifier && kind !== 'possessive' && mention.form !== 'pronoun' && !isBody(reading, mention)) break
      // "the Kabul hotel bombing": where it was, not whose.
      const isScene = kind !== 'possessive' && isPlace(reading, mention)
      if (!isScene) owners.push(...mention.parties)
      from = mention.from
      if (mention.form === 'pronoun') break
      continue
    }
    if (kind === 'determiner') {
      determiner = tokens[from - 1]!.norm
      from--
      break
    }
    if (
      kind !== 'noun' &&
      kind !== 'number' &&
      kind !== 'possessive' &&
      kind !== 'time' &&
      kind !== 'gerund' &&
      kind !== 'adverb'
    )
      break
    from--
  }
  const to = Math.max(mark.to, ...phrases.map(({ phrase }) => phrase.to))
  return { stretch: { from, to }, phrases, owners, determiner }
}
