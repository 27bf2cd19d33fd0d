import { auxiliaries, negations } from '../lexicon/auxiliaries.ts'
import {
  adverbs,
  conjunctions,
  determiners,
  irregularPasts,
  notAdverbs,
  notPasts,
  prepositions,
  prepositionsOrSubordinators,
  presents,
  pronouns,
  relatives,
  subordinators,
  timeNouns,
  timeOpeners,
  timeWords,
} from '../lexicon/function-words.ts'
import type { Text } from '../text/text.ts'
import type { Token } from '../text/token.ts'
import { wordFact, wordValue } from '../text/words.ts'

/** What a word may be in a clause, as far as a word can tell. `noun` is what no list knows: nouns, adjectives, names. */
export type WordKind =
  | 'noun'
  | 'determiner'
  | 'pronoun'
  | 'preposition'
  /** "after", "as": before a clause or before a noun phrase */
  | 'linker'
  | 'subordinator'
  | 'conjunction'
  | 'relative'
  | 'that'
  | 'to'
  | 'auxiliary'
  | 'negation'
  | 'adverb'
  | 'time'
  /** "condemned", "took": a past or, in -ed, a participle */
  | 'past'
  | 'present'
  | 'gerund'
  | 'possessive'
  | 'number'
  | 'comma'
  /** Dashes and brackets: what stands between two of them may be passed over. */
  | 'dash'
  | 'opening'
  | 'closing'
  | 'mark'
  | 'stop'

const listed = new Map<string, WordKind>()
const lists: [WordKind, Iterable<string>][] = [
  ['auxiliary', auxiliaries.keys()],
  ['negation', negations],
  ['determiner', determiners],
  ['relative', relatives],
  ['pronoun', pronouns],
  ['conjunction', conjunctions],
  ['linker', prepositionsOrSubordinators],
  ['subordinator', subordinators],
  ['preposition', prepositions],
  ['time', timeWords],
  ['adverb', adverbs],
  ['past', irregularPasts],
  ['present', presents],
  ['that', ['that']],
  ['to', ['to']],
]
for (const [kind, list] of lists) for (const word of list) if (!listed.has(word)) listed.set(word, kind)

const signs: ReadonlyMap<string, WordKind> = new Map([
  [',', 'comma'],
  ['–', 'dash'],
  ['—', 'dash'],
  ['--', 'dash'],
  ['-', 'dash'],
  ['(', 'opening'],
  ['[', 'opening'],
  [')', 'closing'],
  [']', 'closing'],
  ['%', 'noun'],
  ['$', 'number'],
  ['£', 'number'],
  ['€', 'number'],
])

/** Kinds after which a word in -ed qualifies a noun: "the wounded", "of stranded". */
const beforeAdjective: ReadonlySet<WordKind> = new Set(['determiner', 'possessive', 'preposition', 'number'])

const beforeOpposite: ReadonlySet<WordKind> = new Set(['determiner', 'possessive', 'noun'])

const listedKind = wordValue(({ norm }): WordKind | undefined => listed.get(norm))
const inLy = wordFact(({ norm }) => norm.endsWith('ly') && norm.length > 4 && !notAdverbs.has(norm))
const inEd = wordFact(
  ({ norm }) => norm.endsWith('ed') && norm.length > 4 && !norm.includes('-') && !notPasts.has(norm),
)
const inIng = wordFact(({ norm }) => norm.endsWith('ing') && norm.length > 5 && !norm.includes('-'))

function kindOfWord({ word, norm, text, facts, capital }: Token, before: WordKind | undefined): WordKind {
  if (norm === 'may' || norm === 'march') return capital ? 'time' : norm === 'may' ? 'auxiliary' : 'noun'
  // "Berg and Soto each telephoned", "they both rang"
  if (
    (norm === 'each' || norm === 'both' || norm === 'all') &&
    (before === 'noun' || before === 'pronoun' || before === 'auxiliary')
  )
    return 'adverb'
  // "the US singer"
  if (text === 'US') return 'noun'
  const known = listedKind(word)
  // "has since called"
  if (norm === 'since' && before === 'auxiliary') return 'adverb'
  // "had last talked"
  if (norm === 'last' && before === 'auxiliary') return 'adverb'
  // "his Thai opposite number": never a preposition behind an owner
  if (norm === 'opposite' && before !== undefined && beforeOpposite.has(before)) return 'noun'
  // "she then went on"
  if (norm === 'then' && (before === 'pronoun' || before === 'noun' || before === 'comma')) return 'adverb'
  if (known === 'past' || known === 'present')
    return capital || (before && beforeAdjective.has(before)) ? 'noun' : known
  if (known === 'time') return capital || norm.length > 4 ? known : 'noun'
  if (known) return known
  if (capital) return norm.endsWith('ly') && norm.length > 5 && before === undefined ? 'adverb' : 'noun'
  if (facts & inLy) return 'adverb'
  if ((facts & (inEd | inIng)) === 0 || (before && beforeAdjective.has(before))) return 'noun'
  // "talked to ousted President Bello": no infinitive
  if (before === 'to' && facts & inEd) return 'noun'
  return facts & inEd ? 'past' : 'gerund'
}

const isTimeNoun = wordFact(({ norm }) => timeNouns.has(norm))

/** "last week", "the same evening": the words of such phrases become time. */
function markTimePhrases(tokens: readonly Token[], kinds: WordKind[]): void {
  for (let i = 1; i < tokens.length; i++) {
    if ((tokens[i]!.facts & isTimeNoun) === 0) continue
    let from = i
    while (
      from > 0 &&
      (timeOpeners.has(tokens[from - 1]!.norm) || kinds[from - 1] === 'time') &&
      tokens[from - 1]!.sentence === tokens[i]!.sentence
    )
      from--
    if (from === i) continue
    if (from > 0 && tokens[from - 1]!.norm === 'the') from--
    for (let at = from; at <= i; at++) kinds[at] = 'time'
  }
}

function kindOf(token: Token, before: WordKind | undefined): WordKind {
  if (token.kind === 'word') return kindOfWord(token, before)
  if (token.kind === 'punctuation') return signs.get(token.text) ?? 'stop'
  if (token.kind === 'quotation_mark') return 'mark'
  return token.kind === 'possessive' || token.kind === 'number' ? token.kind : 'noun'
}

/** The kind of every token, by its index. */
export function kindsOf(tokens: readonly Token[]): WordKind[] {
  const kinds: WordKind[] = []
  let last: Token | undefined
  let lastKind: WordKind | undefined
  for (const token of tokens) {
    const before = last?.sentence === token.sentence ? lastKind : undefined
    lastKind = kindOf(token, before)
    kinds.push(lastKind)
    last = token
  }
  markTimePhrases(tokens, kinds)
  return kinds
}

/** "its members' borders": a mark that closes no quotation, right behind a plural. */
export function markPlurals(text: Text, kinds: WordKind[]): void {
  const closing = new Set(text.quotations.flatMap(({ open, close }) => (close === null ? [open] : [open, close])))
  for (const { index, kind, start, sentence } of text.tokens) {
    if (kind !== 'quotation_mark' || closing.has(index)) continue
    const before = text.tokens[index - 1]
    const after = text.tokens[index + 1]
    const isBehind = before?.end === start && before.norm.endsWith('s') && before.sentence === sentence
    if (isBehind && after?.sentence === sentence && after.start > start + 1) kinds[index] = 'possessive'
  }
}

/** The quotation of every token; a verb in quotation marks of its own counts as unquoted, and its marks as adverbs. */
export function levelsOf(text: Text, kinds: WordKind[]): number[] {
  const levels = text.tokens.map(({ quotation }) => quotation)
  for (const { runs, open, close } of text.quotations) {
    const run = runs[0]
    if (!run || runs.length > 1 || close === null || run.to - run.from > 2 || kinds[run.to] !== 'past') continue
    if (kinds.slice(run.from, run.to).some((kind) => kind !== 'adverb' && kind !== 'auxiliary')) continue
    for (let at = run.from; at <= run.to; at++) levels[at] = levels[open] ?? -1
    kinds[open] = 'adverb'
    kinds[close] = 'adverb'
  }
  return levels
}
