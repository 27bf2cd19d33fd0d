import type { NounPhrase } from '../clauses/clause.ts'
import type { Ref } from '../extraction.ts'
import type { Mention } from '../parties/party.ts'
import type { Reading } from '../reading.ts'
import { lookupOf } from './lookup.ts'

/** So many tokens back somebody may have been named for the last time. */
const reach = 400

const namesBefore = (reading: Reading, from: number): Mention[] =>
  lookupOf(reading)
    .mentions(Math.max(0, from - reach), from - 1)
    .filter((one) => one.parties.length === 1 && one.form === 'name' && !one.modifier)

/** Ranks and titles by the words that stand for them before a name. */
const shortened: Readonly<Record<string, RegExp>> = {
  general: /^(?:lt|maj|brig)?\.?-?gen\.?$/,
  colonel: /^(?:lt\.?-?)?col\.?$/,
  admiral: /^adm\.?$/,
  major: /^maj\.?$/,
  captain: /^capt\.?$/,
  commander: /^cmdr\.?$/,
  senator: /^sen\.?$/,
  governor: /^gov\.?$/,
  professor: /^prof\.?$/,
  doctor: /^dr\.?$/,
  congressman: /^rep\.?$/,
}

const wordsOf = (text: string): string[] => text.toLowerCase().split(/[^\p{L}]+/u)

/** "The military said", "the general added": the party last named in these words. */
function byHead(reading: Reading, phrase: NounPhrase): Ref[] {
  const { tokens } = reading.text
  const head = tokens[phrase.to]!.norm
  const isCalled = (mention: Mention): boolean => {
    for (let at = mention.from; at <= mention.to; at++)
      if (tokens[at]!.norm === head || shortened[head]?.test(tokens[at]!.norm)) return true
    return mention.parties.some((ref) =>
      reading.parties.get(ref).positions.some(({ title }) => wordsOf(title).includes(head)),
    )
  }
  return namesBefore(reading, phrase.from).findLast(isCalled)?.parties ?? []
}

const honours: readonly [words: RegExp, before: RegExp][] = [
  [/^(?:his|her) (?:royal )?highness$/, /^(?:h\.?r?\.?h\.?|.*\bhighness\b.*)$/],
  [/^(?:his|her) majesty$/, /^(?:h\.?m\.?|.*\bmajesty\b.*|king|queen|sultan)$/],
  [/^(?:his|her) excellency$/, /^(?:h\.?e\.?|.*\bexcellency\b.*)$/],
]

/** "His Excellency reiterated": whoever was last named with that honour. */
function byHonour(reading: Reading, phrase: NounPhrase): Ref[] {
  const { tokens } = reading.text
  const text = (from: number, to: number) =>
    tokens
      .slice(from, to + 1)
      .map(({ norm }) => norm)
      .join(' ')
  const honour = honours.find(([words]) => words.test(text(phrase.from, phrase.to)))
  if (!honour) return []
  const isHonoured = ({ from }: Mention): boolean =>
    [from, from - 1].some((at) => honour[1].test(tokens[at]?.norm ?? '')) || honour[1].test(text(from - 3, from + 2))
  return namesBefore(reading, phrase.from).findLast(isHonoured)?.parties ?? []
}

/** "Prime Minister thanked ...": a post without an article, held by whoever was last named with it. */
function byPost(reading: Reading, phrase: NounPhrase): Ref[] {
  const { tokens } = reading.text
  const words = tokens.slice(phrase.from, phrase.to + 1)
  if (!words.every(({ capital, kind }) => capital && kind === 'word')) return []
  const holds = (mention: Mention): boolean =>
    mention.parties.some((ref) =>
      reading.parties.get(ref).positions.some(({ title }) => {
        const own = wordsOf(title)
        return words.every(({ norm }) => own.includes(norm)) && own[0] === words[0]?.norm
      }),
    )
  return namesBefore(reading, phrase.from).findLast(holds)?.parties ?? []
}

/** Whom a subject that names nobody stands for, where nothing else tells: by its head, its honour or its post. */
export function namedBefore(reading: Reading, phrase: NounPhrase): Ref[] {
  if (phrase.to - phrase.from > 3) return []
  const { norm } = reading.text.tokens[phrase.from]!
  if (norm === 'his' || norm === 'her') return byHonour(reading, phrase)
  if (norm !== 'the') return byPost(reading, phrase)
  return phrase.to - phrase.from <= 2 ? byHead(reading, phrase) : []
}
