import type { Mention } from '../parties/party.ts'
import type { NounPhrase } from './clause.ts'
import { hasFiniteVerb, isFiniteVerb } from './finite.ts'
import { interruptionAt } from './interruptions.ts'
import { endOfNounPhrase, type Ground, nounPhrase, sameLevel, startOfNounPhrase } from './noun-phrases.ts'
import { phraseStart } from './phrase-start.ts'

/** What the walk to the left of a verb met. */
export type Left =
  | { found: 'subject'; subject: NounPhrase; introducer: number | null }
  /** "... and urged": the subject is that of a verb before; `loose` where a comma parts them. */
  | { found: 'coordination'; at: number; loose: boolean }
  /** "who", "which": the subject is the noun phrase before it */
  | { found: 'relative'; at: number }
  | { found: 'nothing'; introducer: number | null }

/** Where the comma or conjunction left of a bare verb joins it to a verb before. */
function joined(ground: Ground, at: number, verb: number): Left | null {
  const { kinds } = ground
  const sentence = ground.text.tokens[verb]!.sentence
  if (kinds[at] === 'conjunction') {
    const loose =
      kinds[at - 1] === 'comma' || kinds[at - 1] === 'dash' || (kinds[at - 1] === 'mark' && kinds[at - 2] === 'comma')
    return { found: 'coordination', at, loose }
  }
  const start = ground.text.sentences[sentence]!.from
  return kinds[at] === 'comma' && hasFiniteVerb(ground, start, at - 1)
    ? { found: 'coordination', at, loose: true }
    : null
}

/** "Hun, in a letter to the chair, Asim Ahmad, asked": the token before the comma that opens a phrase with a preposition; null for others. */
function beforePhrase(ground: Ground, end: number, first: number): number | null {
  const { kinds, parties } = ground
  for (let at = end; at > first && sameLevel(ground, at, end); at--) {
    const mention = parties.mentionAt(at)
    if (mention && !mention.modifier) at = mention.from
    if (isFiniteVerb(ground, at) && !mention) return null
    if (kinds[at - 1] === 'comma') return kinds[at] === 'preposition' && parties.mentionAt(at - 2) ? at - 2 : null
  }
  return null
}

/** Looks on from the token before a phrase between commas, where there is one. */
const lookBehind = (ground: Ground, group: number, at: number, before: number | null): Left =>
  before === null ? { found: 'nothing', introducer: introducerOf(ground, at) } : lookLeft(ground, group, before)

/** "A predecessor of Mr Obi's, [Femi Ade], said": who is named between the commas. */
const behindOwner = (ground: Ground, at: number, apposed: Mention | null | undefined): Left | null =>
  apposed && ground.kinds[at] === 'possessive'
    ? { found: 'subject', subject: nounPhrase(ground, apposed.from, apposed.to), introducer: null }
    : null

/** Looks left of a verb group for its subject. */
export function lookLeft(ground: Ground, group: number, start = group - 1): Left {
  const { kinds, text, parties } = ground
  let at = start
  /** The mention between the commas stepped over: "Iraq's president, [Barham Salih], appealed". */
  let apposed: Mention | null | undefined
  const first = text.sentences[text.tokens[group]!.sentence]!.from
  while (at >= first) {
    const kind = kinds[at]!
    if (!sameLevel(ground, at, group)) return { found: 'nothing', introducer: null }
    const named = parties.mentionAt(at)
    if (named && !named.modifier) break
    if (kind === 'adverb' || kind === 'time' || kind === 'negation') at--
    else if (kind === 'preposition' && kinds[at + 1] === 'time') at--
    else if (kind === 'comma' || kind === 'dash' || kind === 'closing') {
      const interruption = interruptionAt(ground, at)
      if (!interruption) return joined(ground, at, group) ?? { found: 'nothing', introducer: null }
      // "the deputy minister, [retired] General Carlos Ruiz, said"
      const isRanked = kinds[interruption.from] === 'noun'
      const inner = parties.mentionAt(interruption.from) ?? (isRanked ? parties.mentionAt(interruption.from + 1) : null)
      apposed = inner && !inner.modifier && kinds[inner.to + 1] !== 'possessive' ? inner : null
      at = interruption.before
    } else break
  }
  if (at < first) return { found: 'nothing', introducer: null }
  const kind = kinds[at]!
  if (!parties.mentionAt(at)) {
    if (kind === 'conjunction') return joined(ground, at, group) ?? { found: 'nothing', introducer: at }
    if (kind === 'relative') return { found: 'relative', at }
    if (kind === 'that' && relativeThat(ground, at)) return { found: 'relative', at }
    if (kind === 'linker' || kind === 'subordinator' || kind === 'that') return { found: 'nothing', introducer: at }
  }
  const from = phraseStart(ground, at)
  if (from === null)
    return (
      behindOwner(ground, at, apposed) ??
      lookBehind(ground, group, at, apposed === undefined ? null : beforePhrase(ground, at, first))
    )
  const subject = nounPhrase(ground, listStart(ground, from), at)
  return {
    found: 'subject',
    subject: apposed === undefined ? subject : asApposed(ground, subject, apposed, from),
    introducer: introducerOf(ground, from),
  }
}

/** "his senior secretary for public affairs, [Yoon Young-chan], said": who is named is meant, whoever was described. */
function asApposed(ground: Ground, subject: NounPhrase, apposed: Mention | null, from: number): NounPhrase {
  const known = subject.mention && !(subject.mention.form === 'description' && apposed?.form === 'name')
  const mention = known ? null : (apposed ?? describedBefore(ground, from))
  return mention
    ? { from: Math.min(mention.from, subject.from), to: subject.to, mention, mentions: [mention] }
    : subject
}

/** "[Moon Jae-in], the front-runner to succeed Park, said": whom an apposition describes. */
function describedBefore(ground: Ground, from: number): Mention | null {
  const { kinds, parties } = ground
  const mention = kinds[from - 1] === 'comma' ? parties.mentionAt(from - 2) : undefined
  if (!mention || mention.modifier || !sameLevel(ground, mention.from, from)) return null
  const left = sameLevel(ground, mention.from - 1, from) ? kinds[mention.from - 1] : undefined
  return left === undefined || left === 'comma' || left === 'conjunction' || left === 'stop' || left === 'determiner'
    ? mention
    : null
}

/** "the drone that killed": "that" right after a noun and before a verb stands for the noun. */
const relativeThat = (ground: Ground, at: number): boolean =>
  at > 0 && sameLevel(ground, at - 1, at) && startOfNounPhrase(ground, at - 1) !== null

/** "Iran, Turkey and Qatar": the list's first member. */
function listStart(ground: Ground, from: number): number {
  const { kinds, parties } = ground
  let start = from
  while (start > 1 && kinds[start - 1] === 'comma' && parties.mentionAt(start)) {
    const other = parties.mentionAt(start - 2)
    if (!other || other.modifier || !sameLevel(ground, start - 2, start) || !joinsAhead(ground, start)) break
    start = startOfNounPhrase(ground, start - 2) ?? other.from
  }
  return start
}

/** Whether the mentions from here on end in "and ...": what stands between is a list and no apposition. */
function joinsAhead(ground: Ground, from: number): boolean {
  for (let at = from; ; ) {
    const end = endOfNounPhrase(ground, at)
    if (end === null) return false
    if (ground.kinds[end + 1] === 'conjunction') return true
    if (ground.kinds[end + 1] !== 'comma') return false
    at = ground.kinds[end + 2] === 'conjunction' ? end + 3 : end + 2
    if (ground.kinds[end + 2] === 'conjunction') return true
  }
}

/** The word that opens the clause whose subject begins at the token. */
function introducerOf(ground: Ground, from: number): number | null {
  const { kinds, text } = ground
  for (let at = from - 1; at >= 0 && sameLevel(ground, at, from); at--) {
    const kind = kinds[at]!
    if (
      kind === 'linker' ||
      kind === 'subordinator' ||
      kind === 'that' ||
      kind === 'relative' ||
      kind === 'conjunction'
    )
      return at
    if (kind === 'comma' && (kinds[at + 1] === 'noun' || kinds[at + 1] === 'determiner')) return null
    if (kind === 'stop' || isFiniteVerb(ground, at)) return null
    if (text.tokens[at]!.norm === 'to') return null
  }
  return null
}
