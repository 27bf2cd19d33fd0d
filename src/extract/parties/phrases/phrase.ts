// What the phrase readers hand on: words of the text that name or describe somebody, before it is settled who it is.
import type { OrganisationKind } from '../../../vocabulary.ts'
import type { Organisation } from '../../../world.ts'

/** Token indices, first to last inclusive. */
export interface Range {
  from: number
  to: number
}

export interface StatePhrase extends Range {
  is: 'state'
  country: string
  as: 'name' | 'demonym' | 'people' | 'metonym'
  /** "Iran's", "US" of "a US airstrike" */
  modifier: boolean
  rule: string
}

export interface OrganisationPhrase extends Range {
  is: 'organisation'
  /** The name proper, without article and, where it can do without, its owner. */
  core: Range
  /** The name with its owner: "Pakistan's foreign office". */
  full: Range
  kind: OrganisationKind
  country: string | null
  standing: readonly Organisation[]
  /** Its acronym in brackets. */
  acronym: string | null
  /** The town of an embassy. */
  seat: string | null
  owner: StatePhrase | null
  /** "the ministry", "the embassy": names only after it was named. */
  bare: boolean
  /** Whose office it is: "Mr Rouhani's office". */
  inner: Phrase[]
  rule: string
}

export interface PostPhrase extends Range {
  /** As written, without country and organisation. */
  title: string
  key: ReadonlySet<string>
  vague: boolean
  plural: boolean
  acronym: boolean
  gender: 'female' | 'male' | null
  country: string | null
  organisation: OrganisationPhrase | null
  /** The body that the body is part of: "the Quds Force of Iran's Revolutionary Guards". */
  above: OrganisationPhrase | null
  /** A town, province or constituency: "Governor of Hatay". */
  area: string | null
  /** The token after "aide to", "spokesman for", where whom the post serves is named next. */
  serves: number | null
  states: StatePhrase[]
}

export interface NamePhrase extends Range {
  /** Lower case, accents folded, initials and particles kept. */
  words: string[]
  /** The words that tell it from others: no initials, no particles, unless it has no others. */
  core: readonly string[]
  /** Index in `words` of the surname's first word. */
  surname: number
}

export interface PersonPhrase extends Range {
  is: 'person'
  name: NamePhrase | null
  posts: PostPhrase[]
  /** Posts told by a verb behind the name: "X was prime minister". */
  told: PostPhrase[]
  /** A rank or form of address stands before the name. */
  titled: boolean
  gender: 'female' | 'male' | null
  /** The state served, where the phrase says so. */
  country: string | null
  /** The words behind the mention that say the state: "British" of "Jane Doe, a British charity worker". */
  origin: Range | null
  /** The body served, where the phrase says so without a post of its own ("Maria Zakharova, of the Russian foreign ministry"). */
  organisation: OrganisationPhrase | null
  determiner: 'definite' | 'indefinite' | 'possessive' | null
  /** "his" of "his Turkish counterpart". */
  pronoun: number | null
  /** "counterpart", "colleague": holds the same post elsewhere. */
  counterpart: boolean
  /** The person whose minister this is: "Mr Putin's foreign minister". */
  serves: PersonPhrase | null
  /** How sure a name without title is a person's; 9 where a title says so. */
  evidence: number
  journalist: boolean
  /** What is named within: states, organisations, other persons. */
  inner: Phrase[]
  /** "(@JZarif)", "(COAS)", the name by itself, with its title: forms to be kept as aliases. */
  aliases: Range[]
  rule: string
}

export interface GroupPhrase extends Range {
  is: 'group'
  count: number
  /** "ministers" of "the two ministers", for choosing among the persons. */
  noun: string
  rule: string
}

export interface PronounPhrase extends Range {
  is: 'pronoun'
  gender: 'female' | 'male' | null
  of: 'person' | 'body' | 'several'
  possessive: boolean
  rule: string
}

/** "@SecPompeo" */
export interface HandlePhrase extends Range {
  is: 'handle'
  rule: string
}

export type Phrase = HandlePhrase | StatePhrase | OrganisationPhrase | PersonPhrase | GroupPhrase | PronounPhrase

// Copies with some of it changed, field by field: all phrases of a kind keep one shape, and what reads them stays fast.

export function personWith(person: PersonPhrase, change: Partial<PersonPhrase>): PersonPhrase {
  const copy: PersonPhrase = {
    is: 'person',
    from: person.from,
    to: person.to,
    name: person.name,
    posts: person.posts,
    told: person.told,
    titled: person.titled,
    gender: person.gender,
    country: person.country,
    origin: person.origin,
    organisation: person.organisation,
    determiner: person.determiner,
    pronoun: person.pronoun,
    counterpart: person.counterpart,
    serves: person.serves,
    evidence: person.evidence,
    journalist: person.journalist,
    inner: person.inner,
    aliases: person.aliases,
    rule: person.rule,
  }
  return Object.assign(copy, change)
}

export function postWith(post: PostPhrase, change: Partial<PostPhrase>): PostPhrase {
  const copy: PostPhrase = {
    from: post.from,
    to: post.to,
    title: post.title,
    key: post.key,
    vague: post.vague,
    plural: post.plural,
    acronym: post.acronym,
    gender: post.gender,
    country: post.country,
    organisation: post.organisation,
    area: post.area,
    serves: post.serves,
    above: post.above,
    states: post.states,
  }
  return Object.assign(copy, change)
}

export function stateWith(state: StatePhrase, change: Partial<StatePhrase>): StatePhrase {
  const { from, to, country, as, modifier, rule } = state
  const copy: StatePhrase = { is: 'state', from, to, country, as, modifier, rule }
  return Object.assign(copy, change)
}
