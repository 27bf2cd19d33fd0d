// What a post says of whoever may hold it, where it is named without its holder.
import { leaderKeys } from '../../lexicon/posts.ts'
import type { PersonPhrase } from '../phrases/phrase.ts'
import type { PersonEntry } from './entry.ts'

/** Posts that one keeps beside a greater one: they do not tell that a person holds no other. */
const lesser = new Set(['mp', 'senator', 'minister', 'councilor'])

export const isFree = ({ posts, journalist }: PersonEntry): boolean =>
  !journalist &&
  posts.every(
    ({ vague, key, organisation }) =>
      (vague && !(organisation && key.has('leader'))) || (key.size === 1 && lesser.has([...key][0] ?? '')),
  )

/** Posts that a person may be called by without having been introduced: heads of state, of government, of parties, members of parliament. */
export const isTelling = ({ posts }: PersonPhrase): boolean =>
  posts.some(
    ({ key }) =>
      leaderKeys.has([...key].join(' ')) || ['leader', 'mp', 'senator', 'congressman'].some((word) => key.has(word)),
  )

export const isSecretaryGeneral = (key: ReadonlySet<string>): boolean => key.has('general') && key.has('minister')

/** "Davutoglu spent the night on the telephone. Turkey's foreign minister rang" */
export const isMinister = ({ posts }: PersonPhrase): boolean => posts.some(({ key }) => key.has('minister'))

const royal = ['king', 'queen', 'emir', 'sultan', 'crown prince']

/** "the emir": whoever is one bears a title. */
export const isRoyal = ({ posts }: PersonPhrase): boolean => posts.some(({ key }) => royal.includes([...key].join(' ')))
