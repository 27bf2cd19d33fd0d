import anyAscii from 'any-ascii'

/** Most texts have nothing to be written otherwise: that is seen sooner than each letter is looked up. */
const beyondAscii = /[\u0080-\uffff]/

/** Small ASCII letters, figures and single spaces: "Mevlüt Çavuşoğlu's" gives "mevlut cavusoglus". */
export const fold = (text: string): string =>
  (beyondAscii.test(text) ? anyAscii(text) : text)
    .toLowerCase()
    .replace(/['’`.]/g, '')
    .replace(/[^a-z0-9]+/g, ' ')
    .trim()

/** The words of a folded text. */
export const wordsOf = (text: string): string[] => {
  const folded = fold(text)
  return folded === '' ? [] : folded.split(' ')
}

/** Orders texts by code units, as no locale would. */
export const byText = (left: string, right: string): number => (left < right ? -1 : left > right ? 1 : 0)
