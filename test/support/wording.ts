// The turns of phrase of a text, for finding those that a corpus repeats or borrows.

/** What others said: words in any quotation marks, paragraph by paragraph, and lines that quote (`> ...`). */
const quotation = /“([^”]*?)(?:”|\n\n|$)|"([^"]*)"|(?<!\w)‘((?:[^’]|’(?=\w))*)’|^>(.*)$/gm

/** Text without its quotations. */
export const ownWords = (text: string): string => text.replace(quotation, ' | ')

/** The quotations of a text, in parts where words of them are left out. */
export const quotationsOf = (text: string): string[] =>
  [...text.matchAll(quotation)].flatMap(([, ...marks]) => (marks.find(Boolean) ?? '').split(/\[?(?:\.\.\.|…)\]?/))

const sentenceEnds = /[.!?:;|](?=\s|$)|\s[–—|-]\s|\n/

/** The words of each sentence, folded to lower case; a run of capitalised words is one NAME, a number one NUMBER. */
const wordsBySentence = (text: string): string[][] =>
  text.split(sentenceEnds).map((sentence) =>
    (sentence.match(/[\p{L}\p{M}\d]+(?:['’.-][\p{L}\p{M}\d]+)*/gu) ?? [])
      .map((word, at) => {
        if (/^\d/.test(word)) return 'NUMBER'
        return at > 0 && /^\p{Lu}/u.test(word) ? 'NAME' : word.toLowerCase()
      })
      .filter((word, at, words) => word !== 'NAME' || words[at - 1] !== 'NAME'),
  )

/** Every sequence of `length` words of a text's own that has at most one name or number in it. */
export function framesOf(text: string, length = 5): Set<string> {
  const frames = new Set<string>()
  for (const words of wordsBySentence(ownWords(text)))
    for (let start = 0; start + length <= words.length; start++) {
      const frame = words.slice(start, start + length)
      if (frame.filter((word) => word === 'NAME' || word === 'NUMBER').length < 2) frames.add(frame.join(' '))
    }
  return frames
}

const wordsOf = (text: string): string[] =>
  text
    .toLowerCase()
    .replace(/’/g, "'")
    .match(/[\p{L}\p{M}\d]+(?:['-][\p{L}\p{M}\d]+)*/gu) ?? []

/** The words of a text in lower case, one space between them and around them. */
export const bareWords = (text: string): string => ` ${wordsOf(text).join(' ')} `

/** Every sequence of `length` words as they stand, names and all, whatever sentence they are in. */
export function sequencesOf(text: string, length: number): Set<string> {
  const words = wordsOf(text)
  return new Set(words.slice(length - 1).map((_, start) => words.slice(start, start + length).join(' ')))
}

export const countWords = (text: string): number => text.split(/\s+/).filter((word) => /[\p{L}\d]/u.test(word)).length
