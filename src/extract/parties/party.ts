import type { OrganisationKind } from '../../vocabulary.ts'
import type { Position, Ref } from '../extraction.ts'
import type { Span } from '../span.ts'

/** How a mention names its party. */
export type MentionForm =
  /** "Qamar Javed Bajwa", "General Bajwa", "Pompeo", "the Foreign Office", "ISPR", "Iran" */
  | 'name'
  /** A post or description that stands for one party of this document: "the army chief", "his Turkish counterpart", "the ministry" */
  | 'description'
  /** A state by its people or capital: "the Iranians", "Tehran", "the Chinese side" */
  | 'metonym'
  /** Several parties at once: "the two ministers", "both leaders", "the pair" */
  | 'group'
  | 'pronoun'

/** Words of the body that stand for parties. Title, name, post and apposition that belong together are one mention. */
export interface Mention extends Span {
  /** Token indices, first to last inclusive. */
  from: number
  to: number
  form: MentionForm
  /** Whom it stands for: one party as a rule, several for a group, none for a pronoun or description that was not resolved. */
  parties: Ref[]
  /** Whether it only qualifies a noun that follows: "US" of "a US airstrike", "Iran" of "Iran's oil exports". */
  modifier: boolean
  /** The mention that this one lies in ("Iran" in "Iran's foreign minister Javad Zarif"), else null. */
  within: Mention | null
  rule: string
}

/** Somebody or some body, as one document knows it. */
export interface Party {
  ref: Ref
  kind: 'person' | 'organisation'
  /** The fullest form in the document (persons), the name as written (organisations), the common English name (states). */
  name: string
  /** null for persons. */
  organisation_kind: OrganisationKind | null
  country: string | null
  /** The country most likely served: `country` where that is known, else a guess from what stands around. null where nothing tells. */
  likely_country: string | null
  positions: Position[]
  gender: 'female' | 'male' | null
  aliases: string[]
  mentions: Mention[]
  rule: string
  /**
   * Which words say what: `country` those that name the state served (absent where it was inferred from where the text is
   * at home), `position` those of the posts. Of the first phrase that says it.
   */
  parts: Record<string, Span[]>
}

/** Whom several mentions stand for, in their order. */
export function partiesMeant(mentions: readonly Mention[]): Ref[] {
  const refs: Ref[] = []
  for (const { parties } of mentions) refs.push(...parties)
  return refs
}

/** Who is who in a document. */
export interface Parties {
  /** In the order of their first mention. */
  all: readonly Party[]
  /** Every mention in the order of the text, an outer one before those within it. */
  mentions: readonly Mention[]
  get(ref: Ref): Party
  /** The outermost mention that covers the token. */
  mentionAt(token: number): Mention | undefined
  /** The state of an alpha-3 code as a party of this document, entered when first asked for. */
  state(country: string): Ref
}
