import { inflect, type VerbForm } from '../lexicon/inflect.ts'

/** A class of words that a lexicon knows, and what it says of each: `Weekday` says which day. One constant a class. */
export interface LexemeClass<Value> {
  name: string
  /** Its place among all classes. */
  number: number
  /** Never set: ties the class to the type of its values. */
  readonly value?: Value
}

/** How a lexeme's letters must stand in the text. */
export type Casing =
  /** As they come: words of the language. */
  | 'any'
  /** With a capital first letter: names. "Turkey", never "turkey". */
  | 'name'
  /** In exactly these capitals: acronyms. "US", never "us". */
  | 'exact'

export interface Lexeme {
  phrase: string
  class: LexemeClass<unknown>
  value: unknown
  casing: Casing
}

let classes = 0

/** A class of lexemes; `name` appears in explanations. */
export const lexemeClass = <Value>(name: string): LexemeClass<Value> => ({ name, number: classes++ })

/** Declares phrases of a class, all with one value. */
export const lexemes = <Value>(
  of: LexemeClass<Value>,
  phrases: Iterable<string>,
  value: Value,
  casing: Casing = 'any',
): Lexeme[] => Array.from(phrases, (phrase) => ({ phrase, class: of, value, casing }))

/** Acronyms need their capitals, other names only the first: "US" and "NATO", but "TURKEY" for "Turkey" in a headline. */
export const casingOf = (name: string): Casing =>
  /^(?:[\p{Lu}\p{N}.&-]{2,}|\p{Lu}\p{Ll}\p{Lu})$/u.test(name) ? 'exact' : 'name'

/** Declares names of a class: capitals as `casingOf` says. */
export const names = <Value>(of: LexemeClass<Value>, phrases: Iterable<string>, value: Value): Lexeme[] =>
  Array.from(phrases, (phrase) => ({ phrase, class: of, value, casing: casingOf(phrase) }))

/** What a verb's mark says: which verb, in which form, and what its lexicon says of it. */
export interface VerbValue<Facts> {
  lemma: string
  form: VerbForm
  facts: Facts
}

/** "labeled" for "labelled" */
const american = (phrase: string): string => phrase.replace(/^([a-z]*[aeiou][^aeiou ]+[aeiou])ll(ed|ing)\b/, '$1l$2')

/** Declares verbs of a class in all their forms. A phrase's first word is inflected: "call for" gives "called for". */
export function verbs<Facts>(of: LexemeClass<VerbValue<Facts>>, lemmas: Iterable<string>, facts: Facts): Lexeme[] {
  const declared: Lexeme[] = []
  for (const lemma of lemmas) {
    const seen = new Set<string>()
    const { past, ...others } = inflect(lemma)
    // "hit", "put": of forms that look alike the past one is read, as the words before it tell "to hit" and "will hit".
    for (const [form, phrase] of Object.entries({ past, ...others }) as [VerbForm, string][]) {
      for (const spelling of [phrase, american(phrase)]) {
        if (seen.has(spelling)) continue
        seen.add(spelling)
        declared.push(...lexemes(of, [spelling], { lemma, form, facts }))
      }
    }
  }
  return declared
}
