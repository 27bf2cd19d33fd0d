// Numbers, words and people made up, the same each time.
import type { Country } from '../../src/world.ts'

/** Numbers below `below`, the same for the same seed. */
export function numbers(seed: number): (below: number) => number {
  let state = seed >>> 0
  return (below) => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32) * below)
  }
}

const syllables = 'ba ke lo mi nu ra se ti vo da fe gi ho ju ka le mo ni pa ro su ta ve wi yo za che sha dri sto'.split(
  ' ',
)
export const capital = (word: string) => word.charAt(0).toUpperCase() + word.slice(1)

/** A name of so many syllables, the same for the same number. */
export function wordOf(number: number, length: number): string {
  const pick = numbers(number)
  return capital(Array.from({ length }, () => syllables[pick(syllables.length)]).join(''))
}

export interface Somebody {
  name: string
  title: string | null
  country: string
}

export const posts = ['President', 'Prime Minister', 'Foreign Minister', 'Defence Minister', 'Army Chief', 'Ambassador']

export const official = (country: Country, post: number): Somebody => {
  const seed = country.code.charCodeAt(0) * 7919 + country.code.charCodeAt(1) * 263 + country.code.charCodeAt(2) * 31
  const name = `${wordOf(seed + post * 101, 2)} ${wordOf(seed + post * 977 + 13, 3)}`
  return { name, title: posts[post] ?? null, country: country.code }
}

/** One of some thousands of people who are named now and then; some share a surname. */
export const local = (number: number, country: string): Somebody => ({
  name: `${wordOf(number % 331, 2)} ${wordOf(1000 + (number % 2903), 3)}`,
  title: null,
  country,
})
