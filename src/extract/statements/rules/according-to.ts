import type { NounPhrase, Run } from '../../clauses/clause.ts'
import { hasFiniteVerb } from '../../clauses/finite.ts'
import { nounPhraseFrom } from '../../clauses/noun-phrases.ts'
import { SayingVerb } from '../../lexicon/verbs-of-saying.ts'
import type { Reading } from '../../reading.ts'
import { namedBefore } from '../described.ts'
import { endOfWords, trimmed } from '../extent.ts'
import { settingIn } from '../settings.ts'
import { speakersOf } from '../speakers.ts'
import { type StatementRule, spanOf } from '../told.ts'

/** The clause before ", according to X", or the one after "According to X,". */
function clauseBeside(reading: Reading, at: number, phraseEnd: number): Run | null {
  const { clauses, text } = reading
  const sentence = text.sentences[text.tokens[at]!.sentence]!
  if (at === sentence.from || (at > sentence.from && text.tokens[at - 1]!.norm === ';')) {
    let comma = phraseEnd + 1
    while (comma <= sentence.to && clauses.kind(comma) !== 'comma') comma++
    return comma < sentence.to ? { from: comma + 1, to: endOfWords(reading, comma + 1, 'clause') } : null
  }
  let from = at - 1
  while (from > sentence.from && text.tokens[from - 1]!.norm !== ';') from--
  return { from, to: trimmed(reading, from, at - 1) }
}

/** How many words before a source name it as one: "according to", "as reported by"; null for others. */
function widthOf(reading: Reading, at: number): number | null {
  const { tokens } = reading.text
  const { norm } = tokens[at]!
  if (norm === 'according') return tokens[at + 1]!.norm === 'to' ? 2 : null
  if (norm !== 'as' || tokens[at + 2]!.norm !== 'by') return null
  const verb = reading.marks.at(SayingVerb, at + 1)
  const isOfWords = verb?.value.facts.takes.some((complement) => complement !== 'quotation') === true
  const isPassive = verb?.to === at + 1 && isOfWords && (verb.value.form === 'past' || verb.value.form === 'participle')
  return isPassive && reading.clauses.kind(at - 1) === 'comma' ? 3 : null
}

/** "a report from the ministry", "a transcript published by the palace": whoever put the text out; the phrase itself where it names somebody. */
function sourceOf(reading: Reading, phrase: NounPhrase | null): NounPhrase | null {
  if (!phrase) return phrase
  // "the ministry's spokesman, Femi Adesina": who is named behind the comma.
  const named = reading.clauses.kind(phrase.to + 1) === 'comma' ? reading.parties.mentionAt(phrase.to + 2) : undefined
  const isPerson = named?.parties.some((ref) => reading.parties.get(ref).kind === 'person') === true
  if (named && isPerson && !named.modifier && phrase.mention?.form !== 'name')
    return { from: phrase.from, to: named.to, mention: named, mentions: [named] }
  if (phrase.mention) return phrase
  const { tokens } = reading.text
  const participle = reading.clauses.kind(phrase.to + 1) === 'past' ? 1 : 0
  const preposition = tokens[phrase.to + participle + 1]?.norm ?? ''
  if (!/^(?:from|by)$/.test(preposition)) return phrase
  const source = nounPhraseFrom(reading.clauses.ground, phrase.to + participle + 2)
  return source?.mention || source?.mentions.length
    ? { from: phrase.from, to: source.to, mention: source.mention, mentions: source.mentions }
    : phrase
}

/**
 * "According to X" with a clause; beside a bare figure it only names a source. What a news organisation tells is dropped
 * later, unless it is what somebody said.
 */
export const accordingTo: StatementRule = {
  name: 'according to',
  example: 'The two spoke for an hour, according to the Kremlin.',
  *find(reading) {
    const { tokens, sentences } = reading.text
    for (let at = 0; at + 3 < tokens.length; at++) {
      const width = widthOf(reading, at)
      if (width === null || sentences[tokens[at]!.sentence]!.role !== 'text') continue
      const phrase = sourceOf(reading, nounPhraseFrom(reading.clauses.ground, at + width))
      const speakers = speakersOf(reading, phrase)
      // "according to the service"
      const refs =
        phrase && speakers.described && speakers.refs.length === 0 ? namedBefore(reading, phrase) : speakers.refs
      if (!phrase || refs.length === 0) continue
      const run = clauseBeside(reading, at, phrase.to)
      if (!run || !hasFiniteVerb(reading.clauses.ground, run.from, run.to)) continue
      yield {
        rule: this.name,
        speakers: refs,
        reported_by: null,
        runs: [run],
        cue: { from: at, to: phrase.to },
        clause: null,
        medium: speakers.medium ?? settingIn(reading, phrase.from, phrase.to),
        date: null,
        addressees: [],
        direct: false,
        sentence: tokens[at]!.sentence,
        parts: { speaker: [spanOf(reading, phrase)] },
      }
    }
  },
}
