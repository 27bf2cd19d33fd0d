import type { NounPhrase, Run } from '../clauses/clause.ts'
import type { Ref } from '../extraction.ts'
import { isWord } from '../marks/marks.ts'
import { isPerson } from '../parties/kinds.ts'
import type { Mention } from '../parties/party.ts'
import type { Reading } from '../reading.ts'
import { listAfter } from './lists.ts'
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

const messages = new Set(
  'statement statements video videos message messages letter communique communiqué audio recording interview speech address broadcast'.split(
    ' ',
  ),
)
const outlets = new Set('twitter telegram facebook instagram radio website channel television account page'.split(' '))

/** Where something is told rather than done: "in a video", "on its website". */
function isMedium(reading: Reading, preposition: string, { from, to }: Run): boolean {
  const { tokens } = reading.text
  const holds = (words: ReadonlySet<string>) => tokens.slice(from, to + 1).some(({ norm }) => words.has(norm))
  if (preposition === 'in') return holds(messages)
  return preposition === 'on' && holds(outlets) && (from === to || isWord(tokens[from], 'its', 'their', 'his', 'her'))
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

/** The token behind a phrase and what is joined to it: "of Omar Diallo and his driver | in Bamako, Mali, | on 4 March". */
function behindList(reading: Reading, phrase: NounPhrase): number {
  const { tokens } = reading.text
  const list = listAfter(reading, phrase, phrase.to + 12)
  if (list.to > phrase.to) return list.to + 1
  const next = reading.parties.mentionAt(phrase.to + 2)
  const isLand =
    reading.clauses.kind(phrase.to + 1) === 'comma' &&
    next?.from === phrase.to + 2 &&
    next.parties.length > 0 &&
    next.parties.every((ref) => reading.parties.get(ref).organisation_kind === 'state')
  if (!next || !isLand) return phrase.to + 1
  return isWord(tokens[next.to + 1], ',') ? next.to + 2 : next.to + 1
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
    // "claimed the attack in a statement on its radio": where it was told.
    if (isMedium(reading, tokens[at]!.norm, phrase)) break
    phrases.push({ preposition: tokens[at]!.norm, phrase })
    at = behindList(reading, phrase)
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
