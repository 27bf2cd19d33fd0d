/**
 * How one sound is spelt in different hands, most specific first: Arabic, Persian, Russian, Turkish names come in many
 * transliterations. "Gaddafi", "Qadhafi" and "Kadafi" all end as "kdf".
 */
const spellings: readonly (readonly [RegExp, string])[] = [
  // "Alexander" and "Aleksandr"; Belarusian "Tsikhanouskaya" is Russian "Tikhanovskaya"
  [/(?<=.)x/g, 'ks'],
  [/ts(?=i)/g, 't'],
  [/ou(?=sk)/g, 'ov'],
  [/(?:shch|tsch|tch|sch|dzh|dj|sh|ch|zh|ts|tz|cz|sz)/g, 's'],
  [/(?:kh|gh|ck|qu)/g, 'k'],
  [/(?:ph|bh)/g, 'f'],
  [/(?:th|dh)/g, 'd'],
  [/ou?v|ew/g, 'v'],
  [/[qgcx]/g, 'k'],
  [/[jz]/g, 's'],
  [/[wv]/g, 'v'],
  [/t/g, 'd'],
  [/(.)\1+/g, '$1'],
]

/** A folded word in one spelling of its consonants, with its vowels: "Qassem" and "Ghasem" are "kasem". */
export const spellingOf = (word: string): string =>
  spellings.reduce((text, [pattern, letter]) => text.replace(pattern, letter), word)

/** The consonants of a folded word in one spelling; the word itself where it has none. */
export const skeletonOf = (word: string): string =>
  spellingOf(word)
    .replace(/[aeiouyh]/g, '')
    .replace(/(.)\1+/g, '$1') || word
