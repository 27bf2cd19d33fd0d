import { endOfNounPhrase, nounPhraseFrom, sameLevel } from '../../clauses/noun-phrases.ts'
import { casualtyWords, claimed, matters, sentiments, things } from '../../lexicon/verbs-of-saying.ts'
import type { Reading } from '../../reading.ts'
import type { Cue } from '../cue.ts'

import { passOver } from '../passing.ts'
import { addressed, plain, quotationOpenedAt, type Reader, wordsFrom } from './words.ts'

/** Whether the object is a bare figure of casualties ("announced 295 dead"). */
function isFigure(reading: Reading, from: number, to: number): boolean {
  const { tokens } = reading.text
  const last = Math.min(to, from + 4)
  if (
    reading.clauses.kind(from) !== 'number' &&
    !/^(?:one|two|three|four|five|six|seven|eight|nine|ten|dozens|no)$/.test(tokens[from]!.norm)
  )
    return false
  // "mentioned four"
  if (from === to) return true
  for (let at = from; at <= last; at++) if (casualtyWords.has(tokens[at]!.norm)) return true
  return false
}

/** "condemned [in the strongest terms] the raid": the token behind a phrase that tells how strongly; the same where none stands there. */
function overManner(reading: Reading, at: number): number {
  const { clauses, text } = reading
  if (!/^(?:in|with)$/.test(text.tokens[at]?.norm ?? '')) return at
  const phrase = nounPhraseFrom(clauses.ground, at + 1)
  const isManner =
    phrase !== null && /^(?:terms|language|words|manner|way|vigou?r|firmness)$/.test(text.tokens[phrase.to]!.norm)
  return isManner && sameLevel(clauses.ground, phrase.to + 1, at) ? phrase.to + 1 : at
}

/** "called on the Amir at noon": a visit, unlike "called on both sides to leave". */
function isVisit({ reading, verb }: Cue, from: number, to: number): boolean {
  const { tokens } = reading.text
  const isCallOn = /^call/.test(tokens[verb.from]!.norm) && /^(?:on|upon)$/.test(tokens[verb.to]!.norm)
  if (!isCallOn) return false
  for (let at = from; at <= to; at++) if (/^(?:to|for)$/.test(tokens[at]!.norm)) return false
  return true
}

const leads = (kind: string | undefined): boolean => kind === 'preposition' || kind === 'linker'

export const object: Reader = (cue, begin) => {
  const { reading } = cue
  const { clauses, text } = reading
  const start = overManner(reading, begin)
  // "dismissed as ‘a fairy tale’ the claim that ..."
  const at = text.tokens[start]?.norm === 'as' ? start + 1 : start
  if (!sameLevel(clauses.ground, at, cue.verb.from) && clauses.kind(at) !== 'mark') return null
  if (cue.clause.source === 'inverted') return null
  const isQuote = clauses.kind(at) === 'mark' && quotationOpenedAt(reading, at)
  const phrase = isQuote ? null : nounPhraseFrom(clauses.ground, at)
  // "condemned what he called a farce"
  const isWhat = /^(?:what|neither)$/.test(text.tokens[at]?.norm ?? '')
  const isNoun = phrase !== null && clauses.kind(at) !== 'that' && clauses.kind(at) !== 'relative'
  if (!isQuote && !isNoun && !isWhat) return null
  // "slammed the door"
  if (phrase && !phrase.mention && things.has(text.tokens[phrase.to]!.norm)) return null
  // "confirmed this after a night of talks": the talks are no part of it
  if (
    isNoun &&
    /^(?:this|that)$/.test(text.tokens[at]!.norm) &&
    leads(clauses.kind(at + 1)) &&
    text.tokens[at + 1]!.norm !== 'as'
  )
    return plain([{ from: at, to: at }])
  const words = wordsFrom(reading, at, 'phrase', cue.limit)
  const last = words.runs.at(-1)
  if (last && begin === cue.close && isVisit(cue, at, last.to)) return null
  // "reported 20 deaths" is a statement, "announced 20 dead" a bare figure.
  const isReport = reading.text.tokens[cue.verb.from]!.norm.startsWith('report')
  return last && (isReport || !isFigure(reading, at, last.to)) ? words : null
}

/** An object whose noun phrase holds one of the words. */
const objectWith =
  (words: ReadonlySet<string>): Reader =>
  (cue, at) => {
    const { reading } = cue
    const phrase = nounPhraseFrom(reading.clauses.ground, at)
    if (!phrase) return null
    for (let token = phrase.from; token <= phrase.to; token++)
      if (words.has(reading.text.tokens[token]!.norm)) return object(cue, at)
    return null
  }

/** "lodged a protest: five men were lost": the narrator goes on behind the colon. */
export const sentiment: Reader = (cue, at) => {
  const words = objectWith(sentiments)(cue, at)
  const run = words?.runs.length === 1 ? words.runs[0] : undefined
  for (let colon = run?.from ?? 0; run && colon < run.to; colon++)
    if (cue.reading.text.tokens[colon]!.norm === ':') return plain([{ from: run.from, to: colon - 1 }])
  return words
}

/** "shrugged off the claim", "defended the decision", unlike "shot down a drone", "defended the town" */
export const matter: Reader = (cue, at) => {
  const { reading } = cue
  const phrase = nounPhraseFrom(reading.clauses.ground, at)
  const end = phrase && endOfNounPhrase(reading.clauses.ground, at)
  return end !== null && matters.has(reading.text.tokens[end]!.norm) ? object(cue, at) : null
}

/** "claimed responsibility for the blast", "claims the attacks", but not "claimed the seat", "took the blame game" */
export const responsibility: Reader = (cue, at) => {
  const words = objectWith(claimed)(cue, at)
  const run = words?.runs.length === 1 ? words.runs[0] : undefined
  if (!words || !run) return words
  // "claims the attacks, in which 17 people die": the narrator tells the rest.
  const { clauses } = cue.reading
  for (let comma = run.from + 1; comma < run.to; comma++) {
    const opens = clauses.kind(comma + 1) === 'preposition' ? clauses.kind(comma + 2) : clauses.kind(comma + 1)
    if (clauses.kind(comma) === 'comma' && opens === 'relative')
      return plain([{ from: run.from, to: comma - 1 }], words.direct)
  }
  return words
}

/** "asked whether the port was open", "asked me what Islam says" */
export const question: Reader = (cue, at) => {
  const end = endOfNounPhrase(cue.reading.clauses.ground, at)
  return questionAt(cue, at) ?? (end === null ? null : questionAt(cue, end + 1))
}

const questionAt: Reader = ({ reading, limit, clause }, at) =>
  /^(?:whether|if|why|how|when|where|what|who)$/.test(reading.text.tokens[at]?.norm ?? '') &&
  (clause.source === 'before' || clause.source === 'shared')
    ? wordsFrom(reading, at, 'clause', limit)
    : null

/** "the attack [on his embassy] ‘unacceptable’", "the men [who did it] ‘thugs’": a quotation behind what belongs to the object. */
function quotedBehind(reading: Reading, from: number): boolean {
  const { clauses } = reading
  const opens = clauses.kind(from)
  if (opens !== 'preposition' && opens !== 'relative') return false
  for (let at = from + 1; at < from + 10 && sameLevel(clauses.ground, at - 1, from); at++) {
    const kind = clauses.kind(at)
    if (kind === 'mark') return quotationOpenedAt(reading, at) !== undefined
    const isVerb = kind === 'past' || kind === 'present' || kind === 'auxiliary'
    if (kind === 'stop' || kind === 'comma' || kind === 'conjunction' || (isVerb && opens !== 'relative')) return false
  }
  return false
}

const adjectival = /(?:able|ible|ful|less|ous|ive|al|ant|ent|ary|ic)$/

/** "called the strike ‘a crime’": an object with what it is called, unlike "called the minister on Monday". */
export const predicate: Reader = (cue, at) => {
  const { reading } = cue
  const { clauses, text } = reading
  // "the strikes, which it called ‘a flagrant breach’"
  const { introducer } = cue.clause
  // "what it called ‘a relic’" names a thing of which something else is said.
  const isRelative =
    introducer !== null && clauses.kind(introducer) === 'relative' && text.tokens[introducer]!.norm !== 'what'
  if (isRelative && clauses.kind(at) === 'mark' && quotationOpenedAt(reading, at))
    return wordsFrom(reading, at, 'phrase', cue.limit)
  const phrase = nounPhraseFrom(clauses.ground, at)
  // "an outfit calling itself the Vanguard" is a name.
  const isOfItself = /^(?:itself|himself|herself|themselves)$/.test(text.tokens[at]?.norm ?? '')
  if (!phrase || isOfItself || cue.clause.source === 'inverted') return null
  const next = phrase.to + 1
  const kind = clauses.kind(next)
  const after = text.tokens[next]
  const isNamed =
    sameLevel(clauses.ground, next, at) &&
    // "calls them the Senkakus" is a name.
    ((/^(?:a|an|the)$/.test(after?.norm ?? '') && !text.tokens[next + 1]?.capital) ||
      (kind === 'noun' && phrase.from === phrase.to && !after?.capital))
  const isQuoted = (kind === 'mark' && quotationOpenedAt(reading, next) !== undefined) || quotedBehind(reading, next)
  const isJudged = !phrase.mention && phrase.to > phrase.from && adjectival.test(text.tokens[phrase.to]!.norm)
  // "called the events alarming"
  const isFelt =
    !phrase.mention && /ing$/.test(text.tokens[phrase.to]!.norm) && /[^s]s$/.test(text.tokens[phrase.to - 1]!.norm)
  return isNamed || isQuoted || isJudged || isFelt ? wordsFrom(reading, at, 'phrase', cue.limit) : null
}

/** "assured Kyiv of further help", "reminded them of their pledge" */
export const assurance: Reader = (cue, at) => {
  const { reading, verb } = cue
  const end = endOfNounPhrase(reading.clauses.ground, at)
  const passed = end === null ? at : passOver(reading, end + 1, verb.to, false).next
  const next = reading.text.tokens[passed]?.norm
  const words = end !== null && (next === 'of' || next === 'about') ? object(cue, at) : null
  return words && end !== null ? addressed(words, { from: at, to: end }) : null
}

/** "asked again for calm", "warned on Twitter of war": what the particle governs, adverbs, dates and settings between. */
export const forPhrase: Reader = (cue, at) => {
  const { clauses, text } = cue.reading
  if (!/^(?:for|of|against|over)$/.test(text.tokens[at]?.norm ?? '')) return null
  // "apologised over the telephone"
  const phrase = nounPhraseFrom(clauses.ground, at + 1)
  const isByPhone = phrase !== null && /^(?:telephone|phone|radio|hotline|line)$/.test(text.tokens[phrase.to]!.norm)
  return isByPhone && text.tokens[at]!.norm === 'over' ? null : object(cue, at + 1)
}

/** "called on Saturday for restraint": the "on" of a date, not of "called on". */
export const afterDate: Reader = (cue) => {
  const { reading, verb } = cue
  if (reading.text.tokens[verb.to]!.norm !== 'on') return null
  return forPhrase(cue, passOver(reading, verb.to, verb.to - 1, false).next)
}
