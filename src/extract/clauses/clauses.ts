import type { VerbForm } from '../lexicon/inflect.ts'
import type { Parties } from '../parties/party.ts'
import type { Text } from '../text/text.ts'
import type { Clause, NounPhrase, PrepositionPhrase, Run, SubjectSource } from './clause.ts'
import { hasFiniteVerb } from './finite.ts'
import { type Ground, nounPhrase, nounPhraseFrom, sameLevel, startOfNounPhrase } from './noun-phrases.ts'
import { lookLeft } from './subject.ts'
import { isConditional, readVerbGroup } from './verb-group.ts'
import { kindsOf, levelsOf, markPlurals, type WordKind } from './words.ts'

interface Subject {
  subject: NounPhrase | null
  source: SubjectSource | null
  introducer: number | null
}

/** A verb as a lexicon marked it. */
export interface MarkedVerb extends Run {
  form: VerbForm
}

const none: Subject = { subject: null, source: null, introducer: null }

/** By which something is told, and nobody acts. */
const means = new Set('telephone phone video videolink letter email e-mail radio fax text message hand post'.split(' '))

/** Verbs of saying that hardly go on with an earlier verb's subject behind a mere comma, and what follows who is behind them. */
const saying: ReadonlySet<string> = new Set(
  'said says say wrote writes added adds reported reports announced announces claimed claims explained explains warned warns'.split(
    ' ',
  ),
)
const closing: ReadonlySet<WordKind> = new Set([
  'stop',
  'comma',
  'time',
  'preposition',
  'linker',
  'opening',
  'relative',
])

/** The shallow syntax of a document, asked verb by verb. Nothing is parsed that nobody asks for. */
export class Clauses {
  readonly ground: Ground
  readonly #found = new Map<number, Clause>()

  constructor(text: Text, parties: Pick<Parties, 'mentionAt'>) {
    const kinds = kindsOf(text.tokens)
    markPlurals(text, kinds)
    this.ground = { text, kinds, levels: levelsOf(text, kinds), parties, phrases: new Map() }
  }

  /** What kind of word a token is, as far as its letters and neighbours tell. */
  kind(token: number): WordKind | undefined {
    // No index outside of the array: that is slow.
    return token < 0 ? undefined : this.ground.kinds[token]
  }

  /** The clause of a verb: its subject, voice, tense and whether it is said to have happened. */
  at(verb: MarkedVerb): Clause {
    const known = this.#found.get(verb.from)
    if (known && known.verb.to === verb.to) return known
    const group = readVerbGroup(this.ground, verb.from, verb.form)
    const found = this.#subject(verb, group.from, group.form)
    const conditional = found.introducer !== null && isConditional(this.ground.text.tokens[found.introducer]!.norm)
    const clause: Clause = {
      from: group.from,
      form: group.form,
      voice: group.voice,
      tense: group.tense,
      modality: conditional ? 'hypothetical' : group.modality,
      negated: group.negated,
      verb: { from: verb.from, to: verb.to },
      subject: found.subject,
      source: found.source,
      introducer: found.introducer,
    }
    this.#found.set(verb.from, clause)
    return clause
  }

  /** The noun phrase that follows the verb: its direct object as a rule, null before a preposition, "that", "to" or the clause's end. */
  objectOf(clause: Clause): NounPhrase | null {
    let at = clause.verb.to + 1
    while (this.kind(at) === 'adverb' && sameLevel(this.ground, at, clause.verb.from)) at++
    return sameLevel(this.ground, at, clause.verb.from) ? nounPhraseFrom(this.ground, at) : null
  }

  /** The phrases with prepositions from the verb to the clause's end, those of the object included. */
  phrasesOf(clause: Clause): PrepositionPhrase[] {
    const { text, kinds } = this.ground
    const phrases: PrepositionPhrase[] = []
    const end = this.endOf(clause)
    for (let at = clause.verb.to + 1; at <= end; at++) {
      if (kinds[at] !== 'preposition' && kinds[at] !== 'to' && kinds[at] !== 'linker') continue
      const phrase = nounPhraseFrom(this.ground, at + 1)
      if (phrase && phrase.from <= end) phrases.push({ preposition: text.tokens[at]!.norm, at, phrase })
    }
    return phrases
  }

  /** The object of a preposition within the clause: `phrase(clause, 'by', 'with')`. */
  phrase(clause: Clause, ...prepositions: string[]): NounPhrase | null {
    return this.phrasesOf(clause).find(({ preposition }) => prepositions.includes(preposition))?.phrase ?? null
  }

  /** The one who did it in a passive clause: "was killed by X", "was briefed by telephone by X". */
  agentOf(clause: Clause): NounPhrase | null {
    if (clause.voice !== 'passive') return null
    const isAgent = ({ preposition, phrase }: PrepositionPhrase) =>
      preposition === 'by' && !means.has(this.ground.text.tokens[phrase.to]!.norm)
    return this.phrasesOf(clause).find(isAgent)?.phrase ?? null
  }

  /** The last token of the clause after its verb: up to a stop, a clause opened by a subordinator or relative, or a verb that shares the subject. */
  endOf(clause: Clause): number {
    const { text, kinds } = this.ground
    const last = text.sentences[text.tokens[clause.verb.from]!.sentence]!.to
    for (let at = clause.verb.to + 1; at <= last; at++) {
      if (!sameLevel(this.ground, at, clause.verb.from)) continue
      const kind = kinds[at]!
      // "is to discuss that with Horvat"
      const isIt = kind === 'that' && kinds[at + 1] === 'preposition'
      if (kind === 'stop' || kind === 'subordinator' || kind === 'relative' || (kind === 'that' && !isIt)) return at - 1
      if (kind === 'linker' && hasFiniteVerb(this.ground, at + 1, Math.min(at + 6, last))) return at - 1
      if (
        kind === 'conjunction' &&
        (kinds[at + 1] === 'past' || kinds[at + 1] === 'auxiliary' || kinds[at + 1] === 'present')
      )
        return at - 1
      // "spoke on Sunday, also stressing the need": a participle, with an adverb before it or not
      const next = kinds[at + 1] === 'adverb' && kinds[at + 2] === 'gerund' ? 'gerund' : kinds[at + 1]
      if (kind === 'comma' && (next === 'relative' || next === 'gerund' || next === 'past')) return at - 1
    }
    return last
  }

  #subject(verb: MarkedVerb, group: number, form: Clause['form']): Subject {
    if (form === 'participle') return this.#ofParticiple(verb, group)
    if (form === 'infinitive') return none
    const left = lookLeft(this.ground, group)
    if (left.found === 'subject') return { subject: left.subject, source: 'before', introducer: left.introducer }
    if (left.found === 'relative') return this.#beforeRelative(left.at)
    if (left.found === 'coordination')
      return this.#attributing(verb, left.at) ?? this.#shared(verb, left.at, left.loose)
    const after = this.#inverted(verb)
    return after
      ? { subject: after, source: 'inverted', introducer: null }
      : { subject: null, source: null, introducer: left.introducer }
  }

  /** "Nine men were hurt, said the ministry.": no second verb of the nine, where only a party follows it. */
  #attributing(verb: MarkedVerb, comma: number): Subject | null {
    const { kinds, text } = this.ground
    if (kinds[comma] !== 'comma' || comma !== verb.from - 1 || !saying.has(text.tokens[verb.from]!.norm)) return null
    const after = this.#inverted(verb)
    const end = after?.mention && !after.mention.modifier ? kinds[after.to + 1] : undefined
    return after && end !== undefined && closing.has(end)
      ? { subject: after, source: 'inverted', introducer: null }
      : null
  }

  /** "said Lavrov", after a quotation or at the beginning of a sentence. */
  #inverted(verb: MarkedVerb): NounPhrase | null {
    const { kinds } = this.ground
    const before = kinds[verb.from - 1]
    const first = this.ground.text.sentences[this.ground.text.tokens[verb.from]!.sentence]!.from === verb.from
    if (before !== 'mark' && before !== 'comma' && before !== 'stop' && before !== 'dash' && !first) return null
    const phrase = sameLevel(this.ground, verb.to + 1, verb.from) ? nounPhraseFrom(this.ground, verb.to + 1) : null
    // "joked Iceland's minister, Bjarni Hákonarson"
    const apposed =
      phrase && !phrase.mention && kinds[phrase.to + 1] === 'comma'
        ? this.ground.parties.mentionAt(phrase.to + 2)
        : undefined
    return phrase && apposed && !apposed.modifier
      ? { from: phrase.from, to: apposed.to, mention: apposed, mentions: [apposed] }
      : phrase
  }

  #beforeRelative(at: number): Subject {
    const { kinds } = this.ground
    let end = at - 1
    // "in which", "of whom"
    if (kinds[end] === 'preposition') end--
    while (kinds[end] === 'comma' || kinds[end] === 'dash' || kinds[end] === 'time') end--
    const from = end >= 0 ? startOfNounPhrase(this.ground, end) : null
    if (from === null) return { subject: null, source: 'relative', introducer: at }
    return { subject: nounPhrase(this.ground, from, end), source: 'relative', introducer: at }
  }

  /** The nearest finite verb before the conjunction gives its subject; over a comma the one that begins the sentence does. */
  #shared(verb: MarkedVerb, at: number, loose: boolean): Subject {
    const { kinds, text } = this.ground
    const sentence = text.sentences[text.tokens[verb.from]!.sentence]!
    const isVerb = (token: number) =>
      (kinds[token] === 'past' || kinds[token] === 'present' || kinds[token] === 'auxiliary') &&
      sameLevel(this.ground, token, verb.from) &&
      !this.ground.parties.mentionAt(token)
    const tokens: number[] = []
    for (let token = sentence.from; token < at; token++) if (isVerb(token)) tokens.push(token)
    if (!loose) tokens.reverse()
    for (const token of tokens) {
      const left = lookLeft(this.ground, readVerbGroup(this.ground, token, 'past').from)
      const isNested =
        loose && left.found === 'subject' && left.introducer !== null && kinds[left.introducer] !== 'conjunction'
      if (left.found === 'subject' && !isNested) return { subject: left.subject, source: 'shared', introducer: null }
      // "“No,” said Soto, and announced a ban"
      const inverted = left.found === 'nothing' ? this.#inverted({ from: token, to: token, form: 'past' }) : null
      if (inverted?.mention) return { subject: inverted, source: 'shared', introducer: null }
      if (left.found === 'relative' && !loose)
        return { subject: this.#beforeRelative(left.at).subject, source: 'shared', introducer: left.at }
    }
    return { subject: null, source: null, introducer: at }
  }

  /** A participle takes the subject of the sentence's verb: the one before it, or, where it opens the sentence, the one after. */
  #ofParticiple(verb: MarkedVerb, group: number): Subject {
    const { kinds, text } = this.ground
    const sentence = text.sentences[text.tokens[verb.from]!.sentence]!
    const find = (token: number): Subject | null => {
      if (kinds[token] !== 'past' && kinds[token] !== 'present' && kinds[token] !== 'auxiliary') return null
      if (!sameLevel(this.ground, token, verb.from) || this.ground.parties.mentionAt(token)) return null
      const left = lookLeft(this.ground, readVerbGroup(this.ground, token, 'past').from)
      const subject =
        left.found === 'subject'
          ? left.subject
          : left.found === 'nothing'
            ? this.#inverted({ from: token, to: token, form: 'past' })
            : null
      return subject
        ? { subject, source: 'participle', introducer: left.found === 'subject' ? left.introducer : null }
        : null
    }
    let nested: Subject | null = null
    for (let token = group - 1; token >= sentence.from; token--) {
      const found = find(token)
      // "said that he spoke to them, adding": the one who said it adds it.
      const isMain = found && (found.introducer === null || kinds[found.introducer] === 'conjunction')
      if (isMain) return found
      nested ??= found
    }
    if (nested) return nested
    for (let token = verb.to + 1; token <= sentence.to; token++) {
      const found = find(token)
      if (found?.subject && found.subject.from > verb.to) return found
    }
    return none
  }
}
