import { detect } from 'tinyld/light'

/** Words of grammar that hardly another language spells the same; a quarter of any English report is made of them. */
const english = new Set(
  'the of and that with was were for from his her has have had which their they this been by said would after it at to as not who'.split(
    ' ',
  ),
)
const enough = 0.1
/** Too few words to tell a language from names: "Erdogan, Putin, Merkel". */
const fewestWords = 8
/** A sentence or two, mostly names: "Minister X rang President Y on Tuesday" is English by a single word of grammar. */
const fewWords = 40
const alsoEnglish = new Set(['on', 'will', 'is', 'are', 'its', 'be', 'when'])

/**
 * ISO 639-1 code of a text that does not state its language. English is told by its words of grammar, since a detector by
 * letter groups takes telegraphic English with foreign names for Portuguese, and a text wrongly called foreign is never read.
 */
export function languageOf(body: string): string {
  const sample = body.slice(0, 4000)
  const words = sample.toLowerCase().match(/\p{L}+/gu) ?? []
  const share = words.filter((word) => english.has(word)).length / words.length
  if (share >= enough) return 'en'
  const isLatin = !/[^\P{L}\p{Script=Latin}]/u.test(sample)
  if (words.length < fewestWords && isLatin) return 'en'
  if (words.length < fewWords && isLatin && words.some((word) => english.has(word) || alsoEnglish.has(word)))
    return 'en'
  return detect(sample) || 'en'
}
