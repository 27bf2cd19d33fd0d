const words = (list: string): readonly string[] => list.trim().split(/\s+/)

export type AuxiliaryFamily = 'be' | 'have' | 'do' | 'will' | 'would' | 'can'

interface Auxiliary {
  family: AuxiliaryFamily
  tense: 'past' | 'present'
  negated?: true
}

const auxiliary = (list: string, facts: Auxiliary): [string, Auxiliary][] => words(list).map((word) => [word, facts])

/** Auxiliary verbs. `will` tells of the future; `would` (with could, should, might ...) and `can` (with may, must) of what may be. */
export const auxiliaries: ReadonlyMap<string, Auxiliary> = new Map([
  ...auxiliary('is are am be being', { family: 'be', tense: 'present' }),
  ...auxiliary('was were been got', { family: 'be', tense: 'past' }),
  ...auxiliary("isn't aren't ain't", { family: 'be', tense: 'present', negated: true }),
  ...auxiliary("wasn't weren't", { family: 'be', tense: 'past', negated: true }),
  ...auxiliary('has have having', { family: 'have', tense: 'present' }),
  ...auxiliary('had', { family: 'have', tense: 'past' }),
  ...auxiliary("hasn't haven't", { family: 'have', tense: 'present', negated: true }),
  ...auxiliary("hadn't", { family: 'have', tense: 'past', negated: true }),
  ...auxiliary('do does', { family: 'do', tense: 'present' }),
  ...auxiliary('did', { family: 'do', tense: 'past' }),
  ...auxiliary("don't doesn't", { family: 'do', tense: 'present', negated: true }),
  ...auxiliary("didn't", { family: 'do', tense: 'past', negated: true }),
  ...auxiliary('will shall', { family: 'will', tense: 'present' }),
  ...auxiliary("won't shan't", { family: 'will', tense: 'present', negated: true }),
  ...auxiliary('would could should might ought', { family: 'would', tense: 'past' }),
  ...auxiliary("wouldn't couldn't shouldn't", { family: 'would', tense: 'past', negated: true }),
  ...auxiliary('can may must', { family: 'can', tense: 'present' }),
  ...auxiliary("can't cannot mustn't", { family: 'can', tense: 'present', negated: true }),
] satisfies [string, Auxiliary][])

/** Auxiliaries that end a pronoun: "he'd", "they'll". */
export const contractedWill = /'ll$/

export const negations: ReadonlySet<string> = new Set(['not', 'never', 'neither', 'nor', 'hardly', 'nobody', 'none'])

export type Governance =
  /** "plans to call", "is due to speak": it lies ahead. */
  | 'planned'
  /** "refused to take", "declined to comment": it did not happen. */
  | 'refused'
  /** "tried to reach", "wanted to speak": it may not have happened. */
  | 'attempted'
  /** "went on to say", "continued to insist": it happened. */
  | 'asserted'

const governed = (list: string, governance: Governance): [string, Governance][] =>
  words(list).map((word) => [word, governance])

/** Words before an infinitive that tell whether it happened. */
export const governors: ReadonlyMap<string, Governance> = new Map([
  ...governed(
    `plan plans planned planning due set expected scheduled intend intends intended intending going about ready poised agree agrees agreed
    prepared preparing slated promise promises promised pledge pledges pledged vow vows vowed arranged undertook likely supposed`,
    'planned',
  ),
  ...governed(
    'refuse refuses refused refusing decline declines declined declining fail fails failed failing unable unwilling reluctant',
    'refused',
  ),
  ...governed(
    `try tries tried trying attempt attempts attempted attempting seek seeks sought seeking want wants wanted wanting hope hopes hoped hoping
    wish wishes wished threaten threatens threatened offer offers offered need needs needed chance bid effort efforts opportunity order able like`,
    'attempted',
  ),
  ...governed(
    'went go goes continue continues continued managed began begun used rushed moved quick came continued chose dared happened proceeded',
    'asserted',
  ),
])
