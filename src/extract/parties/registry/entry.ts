// Who is known in a document while it is being read: what the mentions have said of each so far.

import type { OrganisationKind } from '../../../vocabulary.ts'
import type { Organisation } from '../../../world.ts'
import type { Mention } from '../party.ts'
import type { NamePhrase, OrganisationPhrase, Range } from '../phrases/phrase.ts'

/** A post that a person is said to hold or have held. */
export interface Held {
  title: string
  key: ReadonlySet<string>
  vague: boolean
  acronym: boolean
  /** "former", "was prime minister when …": held once. */
  past: boolean
  country: string | null
  organisation: OrganisationPhrase | null
  /** The town, province or region that it is the post of. */
  area: string | null
  /** The words that give it; null for what was taken over from another person's post. */
  words: Range | null
}

export interface Form {
  text: string
  name: NamePhrase
  count: number
}

export interface PersonEntry {
  is: 'person'
  forms: Form[]
  posts: Held[]
  country: string | null
  /** The words that say the country; null where none do. */
  said: Range | null
  gender: 'female' | 'male' | null
  /** Whether the gender was said ("Mrs", "she") rather than guessed from the given name. */
  genderSaid: boolean
  journalist: boolean
  /** The country most likely served, where `country` is not known. */
  likely: string | null
  /** Serves a body of no one state: no country is to be guessed. */
  international: boolean
  aliases: Set<string>
  mentions: Mention[]
  /** First token of the first mention. */
  first: number
  /** Token of the latest mention so far, in the order of reading. */
  last: number
  /** First tokens of the mentions by name. */
  seen: number[]
  rule: string
}

export interface OrganisationEntry {
  is: 'organisation'
  key: string
  kind: OrganisationKind
  country: string | null
  /** The words that say the country; null where none do. */
  said: Range | null
  standing: Organisation | null
  names: Map<string, number>
  aliases: Set<string>
  mentions: Mention[]
  first: number
  last: number
  seat: string | null
  rule: string
}

export interface StateEntry {
  is: 'state'
  country: string
  aliases: Set<string>
  mentions: Mention[]
  first: number
  last: number
}

export type Entry = PersonEntry | OrganisationEntry | StateEntry
