import type { Mention } from '../parties/party.ts'

/** A stretch of tokens, first to last inclusive. */
export interface Run {
  from: number
  to: number
}

/** A noun phrase with what belongs to it ("a crowd of several hundred"), as tokens. */
export interface NounPhrase extends Run {
  /** The mention with which it begins, outermost; null where no party is meant ("eight rockets"). */
  mention: Mention | null
  /** The mentions of a list ("Sergei Lavrov and Mevlut Cavusoglu"), else the one mention, else none. */
  mentions: readonly Mention[]
}

/** "by telephone", "to reporters": `preposition` is its word, the phrase what follows. */
export interface PrepositionPhrase {
  preposition: string
  /** Token of the preposition. */
  at: number
  phrase: NounPhrase
}

export type Modality =
  | 'asserted'
  /** "will call", "is due to speak", "plans to visit" */
  | 'planned'
  /** "tried to reach", "wanted to speak" */
  | 'attempted'
  /** "refused to take", "declined to say" */
  | 'refused'
  /** "would", "could", "may", and whatever stands under "if" */
  | 'hypothetical'

/** The verb with its auxiliaries, and what they say. */
export interface VerbGroup {
  /** Token of the first auxiliary or governing verb ("plans" of "plans to call"); the verb itself where it has none. */
  from: number
  form: 'finite' | 'participle' | 'infinitive'
  voice: 'active' | 'passive'
  tense: 'past' | 'present' | 'future'
  modality: Modality
  negated: boolean
}

/** How the subject was found. */
export type SubjectSource =
  /** "Lavrov said", also over an apposition or a relative clause: "Lavrov, who was in Oslo, said" */
  | 'before'
  /** "..., said Lavrov" */
  | 'inverted'
  /** "Lavrov condemned A and urged B" */
  | 'shared'
  /** "Lavrov, who condemned A" */
  | 'relative'
  /** "Speaking to reporters, Lavrov said"; "Lavrov said A, adding that B" */
  | 'participle'

/** A verb with what stands around it. */
export interface Clause extends VerbGroup {
  /** The verb as marked, with its particle ("called for"). */
  verb: Run
  subject: NounPhrase | null
  source: SubjectSource | null
  /** Token of the word that opens the clause: "that", "after", "if", "who", "and"; null for a main clause. */
  introducer: number | null
}

/** A clause with some of it changed. A copy field by field: all clauses keep one shape, and what reads them stays fast. */
export function clauseWith(clause: Clause, change: Partial<Clause>): Clause {
  const copy: Clause = {
    from: clause.from,
    form: clause.form,
    voice: clause.voice,
    tense: clause.tense,
    modality: clause.modality,
    negated: clause.negated,
    verb: clause.verb,
    subject: clause.subject,
    source: clause.source,
    introducer: clause.introducer,
  }
  return Object.assign(copy, change)
}
