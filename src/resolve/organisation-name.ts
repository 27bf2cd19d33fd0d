import { fold } from './fold.ts'

/** What texts call the bodies that every state has, folded, to one name. */
const generic: Readonly<Record<string, string>> = {
  'foreign ministry': 'ministry foreign affairs',
  'ministry of foreign affairs': 'ministry foreign affairs',
  'ministry of external affairs': 'ministry foreign affairs',
  'external affairs ministry': 'ministry foreign affairs',
  'foreign affairs ministry': 'ministry foreign affairs',
  'foreign office': 'ministry foreign affairs',
  'foreign department': 'ministry foreign affairs',
  'department of foreign affairs': 'ministry foreign affairs',
  'federal department of foreign affairs': 'ministry foreign affairs',
  mfa: 'ministry foreign affairs',
  mofa: 'ministry foreign affairs',
  'defence ministry': 'ministry defence',
  'defense ministry': 'ministry defence',
  'ministry of defence': 'ministry defence',
  'ministry of defense': 'ministry defence',
  mod: 'ministry defence',
  'interior ministry': 'ministry interior',
  'ministry of interior': 'ministry interior',
  'ministry of the interior': 'ministry interior',
  'finance ministry': 'ministry finance',
  'ministry of finance': 'ministry finance',
  'health ministry': 'ministry health',
  'ministry of health': 'ministry health',
  'prime ministers office': 'office prime minister',
  'office of the prime minister': 'office prime minister',
  pmo: 'office prime minister',
  'presidents office': 'office president',
  'office of the president': 'office president',
  'presidential office': 'office president',
  'presidential administration': 'office president',
  presidency: 'office president',
  military: 'armed forces',
}

const small = new Set(['of', 'the', 'for', 'and', 'in', 'on', 'to', 'a', 'de', 'du', 'la'])
/** Letters of one word in more than one spelling: "Defense" and "Defence", "Organization" and "Organisation". */
const spelling = (word: string) =>
  word
    .replace(/defense/, 'defence')
    .replace(/iz(ation|ed|ing|e)$/, 'is$1')
    .replace(/^centre$/, 'center')

/** An organisation's name as it is compared. */
export interface OrganisationName {
  /** Its words without small ones and the country's, in order: `inter services public relations`. */
  words: string[]
  /** The same in the order of the alphabet, as one text. */
  sorted: string
  /** Initials of the words, or the name itself where it is an acronym already. */
  acronym: string
}

const isAcronym = (name: string) => /^[A-Z][A-Z.&-]{1,9}$/.test(name.trim())

/**
 * `countryNames`: the folded names and demonyms of the organisation's country, which a name may carry or not:
 * "Iranian Foreign Ministry", "Foreign Ministry of Iran", "Foreign Ministry".
 */
export function organisationName(name: string, countryNames: readonly string[]): OrganisationName {
  const folded = countryNames
    .reduce((text, country) => text.replace(` ${country} `, ' ').replace(` ${country}s `, ' '), ` ${fold(name)} `)
    .replace(/^ the /, ' ')
    .replace(/ of $/, ' ')
    .trim()
  const known = generic[folded]
  const words = (known ?? folded)
    .split(' ')
    .map(spelling)
    .filter((word) => word !== '' && !small.has(word))
  const acronym = isAcronym(name) && !known ? fold(name).replaceAll(' ', '') : words.map((word) => word[0]).join('')
  return { words, sorted: [...words].sort().join(' '), acronym }
}

/** The key under which names are compared. */
export const organisationBlock = ({ acronym }: OrganisationName): string => acronym

/** How two names agree: the same words in any order, one the acronym of the other, or neither. */
export function organisationAgreement(
  left: OrganisationName,
  right: OrganisationName,
): 'equal' | 'acronym' | 'different' {
  if (left.sorted === right.sorted) return 'equal'
  const isShort = (short: OrganisationName, long: OrganisationName) =>
    short.words.length === 1 && short.words[0] === long.acronym && long.words.length > 1
  return isShort(left, right) || isShort(right, left) ? 'acronym' : 'different'
}
