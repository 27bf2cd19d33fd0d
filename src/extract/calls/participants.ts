import type { NounPhrase, Run } from '../clauses/clause.ts'
import { nounPhraseFrom } from '../clauses/noun-phrases.ts'
import type { Ref } from '../extraction.ts'
import { officeOf, officialHeads } from '../lexicon/officials.ts'
import { isWord } from '../marks/marks.ts'
import { type Mention, partiesMeant } from '../parties/party.ts'
import { lookupOf } from '../statements/lookup.ts'
import type { CallReading } from './call-rule.ts'
import { aideOf, formerOrLatter, membersListed, ownerOfOffice, rankHolder, statesServed } from './described.ts'

export const unique = <Value>(values: Iterable<Value>): Value[] => [...new Set(values)]

/**
 * Whom a noun phrase means. Somebody unnamed who speaks for a state or body is that state or body:
 * "the leaders of Libya and Egypt" gives the two states, "Libyan reporters" nobody.
 */
export function partiesOf(reading: CallReading, phrase: NounPhrase | null): Ref[] {
  if (!phrase) return []
  const { tokens } = reading.text
  const served = statesServed(reading, phrase)
  if (served.length > 0) return served
  const named = unique(phrase.mentions.flatMap((mention) => partiesOfMention(reading, phrase, mention)))
  // "the two ministers, A and B": whoever is listed, not whoever was named before
  const members = named.length > 0 ? membersListed(reading, phrase) : []
  if (members.length > 1) return members
  const aide = aideOf(reading, phrase)
  if (aide) return apposedTo(reading, phrase, true)?.parties ?? aide
  if (named.length > 0) return (named.length === 1 ? namedBehind(reading, phrase, named[0] ?? '') : null) ?? named
  const described = [
    ...membersListed(reading, phrase),
    ...rankHolder(reading, phrase),
    ...formerOrLatter(reading, phrase),
  ]
  if (described.length > 0) return described
  if (phrase.from === phrase.to && reading.clauses.kind(phrase.from) === 'pronoun')
    return reading.voices.pronoun(phrase.from)
  const apposed = apposedTo(reading, phrase)
  if (apposed) return apposed.parties
  const ahead = namedAhead(reading, phrase)
  if (ahead.length > 0) return ahead
  const own = ownHolder(reading, phrase)
  if (own.length > 0) return own
  let isOfficial = false
  const bodies: Ref[] = []
  for (let at = phrase.from; at <= phrase.to; at++) {
    isOfficial ||= officialHeads.has(tokens[at]!.norm) || isWord(tokens[at], 'opposite')
    const mention = reading.parties.mentionAt(at)
    // "rang his colleagues in Bonn and Rome": not whose they are
    if (mention?.from !== at || mention.form === 'pronoun') continue
    const isUnknown = mention.parties.length === 0
    bodies.push(...(isUnknown ? withinOf(reading, mention) : mention.parties))
  }
  // "the crown princes of Oman and Qatar, A and B": each named for a state
  const persons = bodies.filter((ref) => reading.parties.get(ref).kind === 'person')
  if (persons.length > 1 && persons.length * 2 === bodies.length) return unique(persons)
  return isOfficial ? unique([...bodies, ...(bodies.length > 0 ? [] : homesOf(reading, phrase.to))]) : []
}

/** Whom one mention of a phrase means. */
function partiesOfMention(reading: CallReading, phrase: NounPhrase, mention: Mention): Ref[] {
  const { tokens } = reading.text
  // "his counterparts from Iran and Egypt": not the one of them whom the text names
  const isSeveral = isWord(tokens[mention.to], 'counterparts', 'colleagues') && mention.form === 'description'
  const homes = isSeveral ? homesOf(reading, mention.to) : []
  if (homes.length > 0) return homes
  if (mention.form === 'pronoun') {
    const told = toldAfter(reading, mention.from)
    if (told) return told
    if (isOneself(reading, mention) || mention.parties.length === 0) return reading.voices.pronoun(mention.from)
  }
  // "his American and Japanese counterparts", of whom nobody is named
  const isUnnamed =
    phrase.mentions.length > 1 && mention.parties.length === 0 && officialHeads.has(tokens[mention.to]!.norm)
  return isUnnamed ? withinOf(reading, mention) : (namedAfter(reading, mention) ?? ownerOfOffice(reading, mention))
}

/** "He did speak with Cavusoglu", said by a spokesman: nobody calls himself "he". */
const isOneself = (reading: CallReading, { from, parties }: Mention): boolean => {
  const speaker = reading.voices.at(from)
  return speaker !== null && parties.includes(speaker) && !isWord(reading.text.tokens[from], 'they', 'we', 'our', 'us')
}

/** "the Colombian president, Gustavo Petro", "Sudanese Armed Forces General Burhan": who is named behind the state or body he speaks for. */
function namedBehind(reading: CallReading, phrase: NounPhrase, ref: Ref): Ref[] | null {
  if (reading.parties.get(ref).kind === 'person') return null
  // "the Director General, BSF, [Shri Chawdhary], spoke"
  const post = isWord(reading.text.tokens[phrase.from - 1], ',') && reading.parties.mentionAt(phrase.from - 2)
  if (post && post.form === 'description') return apposedTo(reading, phrase, true)?.parties ?? null
  const isNamedState = phrase.mention?.form === 'name' && reading.parties.get(ref).organisation_kind === 'state'
  const next = reading.parties.mentionAt(phrase.to + 1)
  const [only, ...more] = next?.from === phrase.to + 1 && next.form === 'name' && !next.modifier ? next.parties : []
  if (only && more.length === 0 && reading.parties.get(only).kind === 'person') return [only]
  const isDescribed = phrase.mention?.form === 'description' || phrase.mention?.form === 'metonym'
  if (isNamedState || !isDescribed || !isWord(reading.text.tokens[phrase.to + 1], ',')) return null
  return apposedTo(reading, phrase, true)?.parties ?? null
}

/** "the Colombian president, [Gustavo Petro]" in a row: who is named behind the comma for the state or body. */
function namedAfter(reading: CallReading, mention: Mention): Ref[] | null {
  const [ref, ...more] = mention.parties
  const isSpoken = mention.form === 'description' || mention.form === 'metonym'
  if (!ref || more.length > 0 || !isSpoken || reading.parties.get(ref).kind === 'person') return null
  return isWord(reading.text.tokens[mention.to + 1], ',') ? (apposedTo(reading, mention, true)?.parties ?? null) : null
}

const describing = new Set('former ex outgoing incoming then acting deposed ousted ailing embattled exiled'.split(' '))

/** "his beleaguered [Egyptian counterpart Hosni Mubarak]": the mention right behind words that only describe. */
function namedAhead(reading: CallReading, { from, to, mentions }: NounPhrase): Ref[] {
  const next = reading.parties.mentionAt(to + 1)
  const isDescribing = reading.clauses.kind(from) === 'determiner' || describing.has(reading.text.tokens[from]!.norm)
  const isOpen = mentions.length === 0 && isDescribing && to - from <= 4
  const isHere =
    next?.from === to + 1 &&
    !next.modifier &&
    reading.text.tokens[to]!.sentence === reading.text.tokens[to + 1]!.sentence
  return isOpen && isHere ? next.parties : []
}

const kin = new Set(
  `brother sister friend host guest ally predecessor successor colleague counterpart namesake rival foe enemy adversary boss superior chief deputy mentor neighbour
  neighbor partner patron protege cousin uncle nephew compatriot countryman opponent challenger interlocutor`.split(
    /\s+/,
  ),
)

/** "his Russian counterpart Gen. Valery Gerasimov", "from his brother, President Abbas": who is named right behind the words that describe him. */
function apposedTo(reading: CallReading, { from, to }: Run, isSpoken = false): Mention | null {
  const { tokens } = reading.text
  const isOfficial = tokens.slice(from, to + 1).some(({ norm }) => officialHeads.has(norm) || kin.has(norm))
  if (!isOfficial && !isSpoken) return null
  const at = isWord(tokens[to + 1], ',') ? to + 2 : to + 1
  const mention = reading.parties.mentionAt(at)
  const [ref, ...more] = mention?.parties ?? []
  if (!mention || mention.from !== at || mention.form !== 'name' || mention.modifier || !ref || more.length > 0)
    return null
  const follows = reading.clauses.kind(mention.to + 1)
  const isNext = follows === 'past' || follows === 'present' || follows === 'auxiliary'
  const isSameSentence = tokens[mention.to]!.sentence === tokens[to]!.sentence
  return isSameSentence && !(isNext && at > to + 1) && reading.parties.get(ref).kind === 'person' ? mention : null
}

/** "their [Russian] colleague", whom nobody names: the state or body that lies within. */
const withinOf = (reading: CallReading, outer: Mention): Ref[] =>
  lookupOf(reading)
    .mentions(outer.from, outer.to)
    .flatMap((mention) => (mention === outer ? [] : mention.parties))

const pairs =
  /^(?:they|both|the (?:two|pair|duo)|the two (?:sides|leaders|men|women|ministers|presidents|officials|diplomats|generals)|both (?:sides|leaders|ministers|presidents))$/

/** "They agreed to talk again", "The two talked by phone": those told of before, where it is not known who. */
export const isOpenPair = (reading: CallReading, phrase: NounPhrase | null): boolean =>
  phrase !== null &&
  phrase.to - phrase.from <= 2 &&
  pairs.test(
    reading.text.tokens
      .slice(phrase.from, phrase.to + 1)
      .map(({ norm }) => norm)
      .join(' '),
  )

/** "In his call with Horvat, who had first rung him, Okoro said": a fronted pronoun means the subject that follows. */
function toldAfter(reading: CallReading, token: number): Ref[] | null {
  const { tokens, sentences } = reading.text
  const { from: first, to } = sentences[tokens[token]!.sentence]!
  // "On Friday, when he rang Novak, Soto agreed"
  const date = reading.dates.in(first, first + 4)[0]
  const from = date && date.from <= first + 1 && isWord(tokens[date.to + 1], ',') ? date.to + 2 : first
  const isFronted =
    (isWord(tokens[from], 'in', 'during', 'after', 'before') && isWord(tokens[from + 1], 'his', 'her')) ||
    (isWord(tokens[from], 'when', 'as', 'while', 'after', 'before') && token === from + 1)
  if (!isFronted) return null
  for (let at = token; at < to; at++) {
    if (reading.clauses.kind(at) !== 'comma') continue
    const mention = reading.parties.mentionAt(at + 1)
    const next = mention && reading.clauses.kind(mention.to + 1)
    if (mention && (next === 'past' || next === 'auxiliary' || next === 'present' || next === 'mark'))
      return mention.parties
  }
  return null
}

/** "Our president called him": who holds the post in the country of whoever says so. */
function ownHolder(reading: CallReading, phrase: NounPhrase): Ref[] {
  const { tokens } = reading.text
  const speaker = isWord(tokens[phrase.from], 'our', 'my') ? reading.voices.at(phrase.from) : null
  const country = speaker && reading.parties.get(speaker).country
  if (!country) return []
  const title = tokens
    .slice(phrase.from + 1, phrase.to + 1)
    .map(({ text }) => text)
    .join(' ')
  const office = officeOf(title)
  const compatriots = reading.parties.all.filter(
    (party) => party.kind === 'person' && party.country === country && party.ref !== speaker,
  )
  const holders = compatriots.filter(({ positions }) =>
    positions.some((position) => officeOf(position.title) === office),
  )
  const likely =
    holders.length > 0
      ? holders
      : office === 'leader'
        ? compatriots.filter(({ positions }) => positions.length === 0)
        : []
  return office && likely.length === 1 && likely[0] ? [likely[0].ref] : []
}

/** "her counterparts in / from / of Kenya and Ghana": the states that unnamed officials come from. */
function homesOf(reading: CallReading, end: number): Ref[] {
  const { tokens } = reading.text
  const isOpposite = isWord(tokens[end], 'number', 'numbers') && isWord(tokens[end - 1], 'opposite')
  if ((!officialHeads.has(tokens[end]!.norm) && !isOpposite) || !isWord(tokens[end + 1], 'from', 'in', 'of')) return []
  const homes = nounPhraseFrom(reading.clauses.ground, end + 2)
  return homes ? partiesMeant(homes.mentions) : []
}

/** "A, the president of X, and his counterpart B talked": those listed before a subject of which only the last was read. */
export function listedBefore(reading: CallReading, from: number): Ref[] {
  const { tokens } = reading.text
  if (!isWord(tokens[from - 1], 'and')) return []
  const end = isWord(tokens[from - 2], ',') ? from - 3 : from - 2
  const isHere = end >= 0 && tokens[end]!.sentence === tokens[from]!.sentence
  const mention = isHere ? reading.parties.mentionAt(end) : undefined
  return mention && !mention.modifier && mention.form !== 'metonym'
    ? unique([...listedBefore(reading, mention.from), ...mention.parties])
    : []
}
