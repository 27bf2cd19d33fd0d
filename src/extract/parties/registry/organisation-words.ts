// The words by which names of bodies are told alike.

const capital = /^\p{Lu}/u
export const allCapitals = /^\p{Lu}+$/u
/** Institutions by their nouns that but one country has. */
export const unmistakable: ReadonlySet<string> = new Set(['peshmerga', 'revolutionary guard', 'revolutionary guards'])
export const dropped = new Set(['of', 'the', 'for', 'and', '&', 'affairs', "'s", '’s', 'own'])
export const sameWord: ReadonlyMap<string, string> = new Map(
  Object.entries({
    defense: 'defence',
    department: 'ministry',
    office: 'ministry',
    external: 'foreign',
    home: 'interior',
    internal: 'interior',
    organization: 'organisation',
    consulate: 'consulate',
    center: 'centre',
    labor: 'labour',
  }),
)

/** The first letters of a name's words; null for names of one or two. */
export function initialsOf(name: string): string | null {
  const words = name.split(/[\s-]+/).filter((word) => capital.test(word) && word.length > 1)
  return words.length < 3 ? null : words.map((word) => word[0]).join('')
}

/** A key without its country. */
export const wordsOf = (key: string): string => key.slice(key.indexOf('|'))
