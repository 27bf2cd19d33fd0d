// Where the words that were searched for stand in a text.
import type { Typed } from '../database/read-model/text.ts'

/** A part of a text, in UTF-16 code units. */
export interface Stretch {
  start: number
  end: number
}

interface Token extends Stretch {
  folded: string
}

const folded = (word: string): string =>
  word
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()

/** So much of a text is looked through, in UTF-16 code units, and so many finds in it are weighed. */
const mostText = 200_000
const mostFound = 300

const tokensOf = (text: string): Token[] =>
  [...text.slice(0, mostText).matchAll(/[\p{L}\p{N}\p{M}]+/gu)].map(({ 0: word, index }) => ({
    start: index,
    end: index + word.length,
    folded: folded(word),
  }))

/** Every place where one of the words or phrases stands. */
function foundIn(tokens: Token[], typed: readonly Typed[]): (Stretch & { typed: number })[] {
  const wanted = typed.map(({ words, beginning }) => ({ words: words.map(folded), beginning }))
  return tokens.flatMap((token, at) =>
    wanted.flatMap(({ words, beginning }, number) => {
      const last = words.length - 1
      const fits = words.every((word, offset) => {
        const found = tokens[at + offset]?.folded
        return offset === last && beginning ? found?.startsWith(word) : found === word
      })
      return fits ? [{ start: token.start, end: tokens[at + last]?.end ?? token.end, typed: number }] : []
    }),
  )
}

/** The length of a snippet, in UTF-16 code units. */
const length = 240

/** The part of a text that has the most of the words, cut between words. */
export function snippetOf(text: string, typed: readonly Typed[]): { snippet: string; highlights: Stretch[] } {
  const tokens = tokensOf(text)
  const found = foundIn(
    tokens,
    typed.filter(({ forbidden }) => !forbidden),
  ).slice(0, mostFound)
  const variety = (from: number) =>
    new Set(found.filter(({ start, end }) => start >= from && end <= from + length).map((one) => one.typed)).size
  const best = found.reduce((most, { start }) => (variety(start) > variety(most) ? start : most), found[0]?.start ?? 0)
  const wished = text.length <= length ? 0 : Math.max(0, best - length / 4)
  const start = wished === 0 ? 0 : (tokens.find((token) => token.start >= wished)?.start ?? 0)
  const end = Math.max(
    tokens.findLast((token) => token.end <= start + length)?.end ?? 0,
    text.length - start <= length ? text.length : 0,
  )
  const before = start > 0 ? '… ' : ''
  const shift = before.length - start
  return {
    snippet: `${before}${text.slice(start, end)}${end < text.length ? ' …' : ''}`,
    highlights: found
      .filter((one) => one.start >= start && one.end <= end)
      .map((one) => ({ start: one.start + shift, end: one.end + shift })),
  }
}

const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }
const escaped = (text: string): string => text.replace(/[&<>"']/g, (character) => entities[character] ?? character)

/** The snippet as HTML: the text escaped, the words in `<mark>`. */
export function marked(snippet: string, highlights: readonly Stretch[]): string {
  let at = 0
  let html = ''
  for (const { start, end } of highlights) {
    if (start < at) continue
    html += `${escaped(snippet.slice(at, start))}<mark>${escaped(snippet.slice(start, end))}</mark>`
    at = end
  }
  return html + escaped(snippet.slice(at))
}
