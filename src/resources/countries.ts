// Which state a word means: a code, a name, a people, a place that stands for the government.
import { nearest } from '../http/nearest.ts'
import { refuse } from '../http/problems.ts'
import type { World } from '../world.ts'

export interface Countries {
  /** The alpha-3 code; throws the 400 that names the parameter where no country or more than one is meant. */
  codeOf(word: string, parameter: string): string
  /** The alpha-3 code where exactly one country is meant, else null. */
  find(word: string): string | null
  nameOf(code: string): string | null
}

const folded = (word: string): string =>
  word
    .toLowerCase()
    .replaceAll('.', '')
    .replace(/^the\s+/, '')
    .trim()

/** The index of countries by every word that means one. */
export function countriesOf({ countries }: Pick<World, 'countries'>): Countries {
  const codes = new Map<string, Set<string>>()
  const means = (word: string, code: string) => {
    const known = codes.get(folded(word))
    if (known) known.add(code)
    else codes.set(folded(word), new Set([code]))
  }
  for (const { code, alpha_2, name, names, demonyms, capital, metonyms } of countries) {
    for (const word of [code, alpha_2, name, ...names, ...demonyms, ...metonyms]) means(word, code)
    if (capital !== null) means(capital, code)
  }
  const exact = new Map(
    countries.flatMap(({ code, alpha_2, name }) => [code, alpha_2, name].map((word) => [folded(word), code])),
  )
  const names = new Map(countries.map(({ code, name }) => [code, name]))
  const meant = (word: string): string[] => {
    const code = exact.get(folded(word))
    return code === undefined ? [...(codes.get(folded(word)) ?? [])] : [code]
  }
  return {
    find: (word) => {
      const [code, another] = meant(word)
      return code !== undefined && another === undefined ? code : null
    },
    nameOf: (code) => names.get(code) ?? null,
    codeOf: (word, parameter) => {
      const [code, ...others] = meant(word)
      if (code === undefined) {
        const did_you_mean = nearest(word, names.values())
        return refuse(
          parameter,
          `${JSON.stringify(word)} is no country that is known: give an ISO 3166-1 code or a name`,
          { did_you_mean },
        )
      }
      if (others.length === 0) return code
      return refuse(parameter, `${JSON.stringify(word)} means more than one country`, { allowed: [code, ...others] })
    },
  }
}
