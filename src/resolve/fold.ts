import anyAscii from 'any-ascii'

/** Small ASCII letters, figures and single spaces: "Mevlüt Çavuşoğlu's" gives "mevlut cavusoglus". */
export const fold = (text: string): string =>
  anyAscii(text)
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
