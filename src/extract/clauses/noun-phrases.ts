import type { Mention, Parties } from '../parties/party.ts'
import type { Text } from '../text/text.ts'
import type { NounPhrase } from './clause.ts'
import type { WordKind } from './words.ts'

/** A document's words with their kinds and mentions: what the search for noun phrases works on. */
export interface Ground {
  text: Text
  kinds: readonly WordKind[]
  /** The quotation that each token stands in, -1 outside of any and in a quoted verb (“strongly condemned” the raid). */
  levels: readonly number[]
  parties: Pick<Parties, 'mentionAt'>
  /** Noun phrases by their first token, as far as they have been asked for. */
  phrases: Map<number, NounPhrase | null>
}

/** What a phrase is hung on by: the mention of the phrase itself stands before it. */
const phraseEnds: ReadonlySet<WordKind> = new Set([
  'preposition',
  'linker',
  'comma',
  'to',
  'past',
  'gerund',
  'relative',
])
const nominal: ReadonlySet<WordKind> = new Set(['noun', 'number', 'gerund'])
/** Whether both tokens stand in one sentence and on the same side of quotation marks. */
export const sameLevel = (ground: Ground, left: number, right: number): boolean => {
  // No index outside of an array: that is slow.
  if (left < 0 || right < 0) return false
  const { tokens } = ground.text
  return tokens[left]?.sentence === tokens[right]?.sentence && ground.levels[left] === ground.levels[right]
}

/** The kind of the token before another; undefined before the first. */
const kindBefore = (kinds: readonly WordKind[], at: number): WordKind | undefined =>
  at > 0 ? kinds[at - 1] : undefined

const isUnit = (mention: Mention | undefined): mention is Mention => mention !== undefined && !mention.modifier

/** "at least 30", "as many as 30", "more than 30": words before a number that belong to it. */
const quantifierStart = (ground: Ground, from: number): number => {
  const { tokens } = ground.text
  const word = (at: number) => tokens[at]?.norm
  if ((word(from - 1) === 'least' || word(from - 1) === 'most') && word(from - 2) === 'at') return from - 2
  if (
    word(from - 1) === 'than' &&
    (word(from - 2) === 'more' || word(from - 2) === 'fewer' || word(from - 2) === 'less')
  )
    return from - 2
  if (word(from - 1) === 'as' && word(from - 3) === 'as') return from - 3
  if (word(from - 1) === 'to' && word(from - 2) === 'up') return from - 2
  if (word(from - 1) === 'about' || word(from - 1) === 'some' || word(from - 1) === 'around') return from - 1
  return from
}

/** Where the bare noun phrase that ends at the token begins, without prepositions; null where none ends there. */
export function startOfNounPhrase(ground: Ground, end: number): number | null {
  const { kinds, parties } = ground
  const mention = parties.mentionAt(end)
  if (mention && !mention.modifier) return overDescription(ground, afterOwner(ground, mention.from))
  if (kinds[end] === 'pronoun' || kinds[end] === 'that') return end
  if (!nominal.has(kinds[end]!) && kinds[end] !== 'determiner') return null
  let from = end
  while (kinds[from] !== 'determiner') {
    const left = from - 1
    if (left < 0 || !sameLevel(ground, left, end)) break
    const kind = kinds[left]!
    const owner = parties.mentionAt(left)
    if (kind === 'possessive') from = startOfNounPhrase(ground, left - 1) ?? left
    else if (owner?.modifier) from = owner.from
    else if (owner || !(nominal.has(kind) || kind === 'determiner')) break
    else from = left
    if (kind === 'possessive') break
  }
  if (kinds[from] === 'determiner' && kindBefore(kinds, from) === 'determiner' && sameLevel(ground, from - 1, end))
    from--
  return kinds[from] === 'number' || kinds[from] === 'noun' ? quantifierStart(ground, from) : from
}

/** "his coach Olavur Weihe", "the cleric Sadr": small words before a name belong to it where they open the clause. */
function overDescription(ground: Ground, from: number): number {
  const { kinds, text } = ground
  let at = from
  while (kindBefore(kinds, at) === 'noun' && !text.tokens[at - 1]!.capital && sameLevel(ground, at - 1, from)) at--
  if (kindBefore(kinds, at) === 'determiner' && sameLevel(ground, at - 1, from)) at--
  if (at === from) return from
  // "Nigeria's capital Abuja"
  if (kindBefore(kinds, at) === 'possessive' && sameLevel(ground, at - 1, from)) return afterOwner(ground, at)
  if (at === from - 1 && kinds[at] === 'determiner') return at
  const left = sameLevel(ground, at - 1, from) ? kinds[at - 1] : undefined
  return left === undefined || left === 'comma' || left === 'conjunction' || left === 'mark' || left === 'linker'
    ? at
    : from
}

/** "Russia's Lavrov" where the owner is a mention of its own. */
function afterOwner(ground: Ground, from: number): number {
  const { kinds, parties } = ground
  if (kindBefore(kinds, from) !== 'possessive' || !sameLevel(ground, from - 1, from)) return from
  const owner = parties.mentionAt(from - 1) ?? parties.mentionAt(from - 2)
  return owner ? owner.from : (startOfNounPhrase(ground, from - 2) ?? from)
}

/** The last token of the bare noun phrase that begins at the token; null where none does. */
export function endOfNounPhrase(ground: Ground, from: number): number | null {
  const { kinds, parties, text } = ground
  const first = parties.mentionAt(from)
  if (isUnit(first) && kinds[first.to + 1] !== 'possessive') return first.to
  if (kinds[from] === 'pronoun' && text.tokens[from]!.norm !== 'one') return from
  let at = from
  let end: number | null = null
  while (at < text.tokens.length && sameLevel(ground, at, from)) {
    const kind = kinds[at]!
    const mention = parties.mentionAt(at)
    if (mention?.from === at) {
      if (!mention.modifier && end !== null && kinds[at - 1] !== 'possessive' && kinds[at - 1] !== 'determiner') break
      end = mention.to
      at = mention.to + 1
      continue
    }
    const isPart =
      nominal.has(kind) ||
      kind === 'possessive' ||
      (kind === 'time' && kinds[at + 1] === 'possessive') ||
      (kind === 'determiner' && (end === null || kinds[at - 1] === 'determiner'))
    if (
      !isPart &&
      !(kind === 'adverb' && end === at - 1 && nominal.has(kinds[at + 1]!) && kinds[at - 1] === 'determiner')
    )
      break
    end = at
    at++
  }
  return end
}

const nobody: readonly Mention[] = []

/** The mention with which a phrase begins: it starts there or covers the head before any preposition. */
function mentionOf(ground: Ground, from: number, to: number): Mention | null {
  const { kinds, parties } = ground
  for (let at = from; at <= to; at++) {
    const mention = parties.mentionAt(at)
    if (mention && !mention.modifier) {
      // "Iran's oil exports": the owner is not the phrase
      if (mention.to < to && kinds[mention.to + 1] === 'possessive') {
        at = mention.to + 1
        continue
      }
      return mention
    }
    if (phraseEnds.has(kinds[at]!)) return null
    if (mention) at = mention.to
  }
  return null
}

/** A phrase of tokens with its mentions; lists are taken apart at commas and "and". */
export function nounPhrase(ground: Ground, from: number, to: number): NounPhrase {
  const { kinds } = ground
  const first = mentionOf(ground, from, to)
  if (!first) return { from, to, mention: null, mentions: nobody }
  const mentions = [first]
  for (let at = first.to + 1; at <= to; at++) {
    const joint = kinds[at] === 'conjunction' || kinds[at] === 'comma'
    if (!joint) break
    const next = kinds[at + 1] === 'conjunction' ? at + 2 : at + 1
    const other = next <= to ? mentionOf(ground, next, to) : null
    if (!other || other.from < next) break
    mentions.push(other)
    at = other.to
  }
  return { from, to, mention: first, mentions }
}

/** The noun phrase that begins at the token, with its "of" phrases and, where it is a list, the whole list. */
export function nounPhraseFrom(ground: Ground, from: number): NounPhrase | null {
  let phrase = ground.phrases.get(from)
  if (phrase === undefined) {
    phrase = readNounPhrase(ground, from)
    ground.phrases.set(from, phrase)
  }
  return phrase
}

function readNounPhrase(ground: Ground, from: number): NounPhrase | null {
  const { kinds, parties, text } = ground
  const bare = endOfNounPhrase(ground, from)
  if (bare === null) return null
  let end: number = bare
  while (text.tokens[end + 1]?.norm === 'of' && sameLevel(ground, end + 1, from)) {
    const inner = endOfNounPhrase(ground, end + 2)
    if (inner === null) break
    end = inner
  }
  for (;;) {
    const at: number = end + 1
    const next: number = kinds[at] === 'comma' && kinds[at + 1] === 'conjunction' ? at + 2 : at + 1
    const joint =
      kinds[at] === 'conjunction' ||
      (kinds[at] === 'comma' && next === at + 2 && !opensClause(ground, next)) ||
      (kinds[at] === 'comma' && isUnit(parties.mentionAt(next)) && listGoesOn(ground, next))
    const other: Mention | undefined = parties.mentionAt(next)
    if (
      !joint ||
      !isUnit(other) ||
      other.from !== next ||
      !sameLevel(ground, next, from) ||
      !isUnit(parties.mentionAt(end))
    )
      break
    end = other.to
  }
  return nounPhrase(ground, from, end)
}

/** ", and the president of Iran said": the mention after the conjunction is the subject of a clause, not one more of a list. */
function opensClause(ground: Ground, from: number): boolean {
  const after = ground.kinds[(ground.parties.mentionAt(from)?.to ?? from) + 1]
  return after === 'past' || after === 'present' || after === 'auxiliary'
}

/** "Iran, Turkey and Qatar": whether a list's last "and" is still to come. */
function listGoesOn(ground: Ground, from: number): boolean {
  const { kinds, parties } = ground
  for (let at = from; ; ) {
    const mention = parties.mentionAt(at)
    if (mention?.from !== at) return false
    const next = mention.to + 1
    if (kinds[next] === 'conjunction') return isUnit(parties.mentionAt(next + 1))
    if (kinds[next] !== 'comma') return false
    if (kinds[next + 1] === 'conjunction') return isUnit(parties.mentionAt(next + 2))
    at = next + 1
  }
}
