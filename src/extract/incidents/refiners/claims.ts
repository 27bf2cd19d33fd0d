import type { NounPhrase } from '../../clauses/clause.ts'
import type { Ref } from '../../extraction.ts'
import { isWord } from '../../marks/marks.ts'
import type { Reading } from '../../reading.ts'
import { covers, type Span } from '../../span.ts'
import type { Token } from '../../text/token.ts'
import { eventOf } from '../casualties/event-of.ts'
import type { Figure } from '../casualties/figure.ts'
import { findFigures } from '../casualties/figures.ts'
import { namedAmong } from '../casualties/named-among.ts'
import { type ActorTold, type CasualtiesTold, type IncidentTold, incidentWith } from '../incident-rule.ts'

/** Words that a speaker is known to have said: what the statements' stage found. */
export interface Said {
  speaker: Ref
  evidence: readonly Span[]
}

const reporting = new Set(
  'puts speaks raises lists gives confirms announces estimates registers say tell report announce confirm estimate put said reported counted spoke announced raised confirmed gave listed tallied recorded placed revised claimed estimated tells says reports counts told added stated registered documented lowered informed'.split(
    ' ',
  ),
)

/** "according to the Foreign Office": whose figure it is. */
function accordingTo(reading: Reading, figure: Figure): Ref | null {
  const { tokens, sentences } = reading.text
  const { from, to } = sentences[figure.sentence]!
  for (let at = from; at < to; at++) {
    if (!isWord(tokens[at], 'according') || !isWord(tokens[at + 1], 'to')) continue
    for (let next = at + 2; next <= Math.min(to, at + 5); next++) {
      const mention = reading.parties.mentionAt(next)
      if (mention && !mention.modifier) return mention.parties.length === 1 ? mention.parties[0]! : null
    }
  }
  return null
}

/** The party that the words of a subject name; "Iranian media" and "Syria's information minister" name nobody who could be held to it. */
function saidBy(reading: Reading, { mention }: Pick<NounPhrase, 'mention'>): Ref | null {
  if (!mention || mention.modifier || mention.form === 'metonym' || mention.parties.length !== 1) return null
  return mention.form === 'pronoun' && isUnnamed(reading, mention.from) ? null : mention.parties[0]!
}

/** "a doctor at the hospital said he had counted two": he who has no name. */
function isUnnamed(reading: Reading, pronoun: number): boolean {
  const { clauses } = reading
  const verb = clauses.kind(pronoun - 1) === 'that' ? pronoun - 2 : pronoun - 1
  if (clauses.kind(verb) !== 'past') return false
  const { subject } = clauses.at({ from: verb, to: verb, form: 'past' })
  return subject !== null && (subject.mention === null || isWord(reading.text.tokens[subject.from], 'a', 'an'))
}

/** "state television, which at first spoke of 32 dead": the one named before the relative. */
function beforeRelative(reading: Reading, verb: number): Ref | null {
  for (let at = verb - 1; at > verb - 6 && at > 1; at--) {
    if (reading.clauses.kind(at) !== 'relative') continue
    const mention = reading.parties.mentionAt(reading.clauses.kind(at - 1) === 'comma' ? at - 2 : at - 1)
    return mention && !mention.modifier && mention.parties.length === 1 ? mention.parties[0]! : null
  }
  return null
}

/** The subject of "put the toll at", "counted ten dead" in the figure's sentence. */
function counterOf(reading: Reading, figure: Figure): Ref | null {
  const { from } = reading.text.sentences[figure.sentence]!
  for (let at = figure.at; at >= from; at--) {
    if (!reporting.has(reading.text.tokens[at]!.norm)) continue
    const clause = reading.clauses.at({ from: at, to: at, form: 'past' })
    if (clause.voice === 'passive' || clause.negated) continue
    return clause.subject ? saidBy(reading, clause.subject) : beforeRelative(reading, at)
  }
  return teller(reading, figure)
}

/** "Nine were killed, the ministry said": the subject of the words of saying that close the sentence. */
function teller(reading: Reading, figure: Figure): Ref | null {
  const { tokens, sentences } = reading.text
  const { to } = sentences[figure.sentence]!
  for (let at = figure.to + 1; at <= to; at++) {
    if (!isWord(tokens[at], 'said', 'says', 'reported', 'announced', 'confirmed', 'added')) continue
    // "..., said Moussa Abdou, the mayor"
    const behind = reading.clauses.kind(at - 1) === 'comma' ? reading.parties.mentionAt(at + 1) : undefined
    if (behind?.from === at + 1) return saidBy(reading, { mention: behind })
    const { subject } = reading.clauses.at({ from: at, to: at, form: 'past' })
    if (!subject || subject.from <= figure.to || reading.clauses.kind(subject.from - 1) !== 'comma') continue
    return saidBy(reading, subject)
  }
  return null
}

/** "told him that mines had gone off, in which six had died": all of what is reported is his. */
const isReported = ({ text: { body } }: Reading, { start }: Span): boolean =>
  /\bthat\s+$/.test(body.slice(Math.max(0, start - 8), start))

/** "condemned the attack, in which four were hurt", "the strike that killed seven": what a relative clause adds is nobody's claim. */
function isAside(reading: Reading, span: Span, figure: Figure): boolean {
  const { tokens } = reading.text
  if (isReported(reading, span)) return false
  for (let at = figure.at - 1; at >= 0 && tokens[at]!.start > span.start; at--) {
    const kind = reading.clauses.kind(at)
    if (kind === 'stop') return false
    // "that rockets fell on a town where she had stopped, and that nobody was hurt"
    if (kind === 'that' && reading.clauses.kind(at - 1) === 'conjunction') return false
    if (kind === 'relative' && !isWord(tokens[at], 'what')) return true
    // "the shooting at a hotel, where ten lost their lives"
    if (isWord(tokens[at], 'where') && kind !== 'relative' && reading.clauses.kind(at - 1) === 'comma') return true
    const before = reading.clauses.kind(at - 1)
    if (kind === 'that' && (before === 'noun' || before === 'time' || before === 'number')) return true
  }
  return false
}

/** Whose words hold a figure: the closest of those that quote each other. */
function innermost(said: readonly Said[], figure: Figure): { speaker: Ref; span: Span } | null {
  let best: { speaker: Ref; span: Span } | null = null
  for (const { speaker, evidence } of said)
    for (const span of evidence)
      if (covers(span, figure) && (!best || span.end - span.start < best.span.end - best.span.start))
        best = { speaker, span }
  return best
}

function claimantOf(reading: Reading, said: readonly Said[], figure: Figure): Ref | null {
  if (figure.nobodys) return null
  const inner = innermost(said, figure)
  if (inner) return isAside(reading, inner.span, figure) ? teller(reading, figure) : inner.speaker
  return accordingTo(reading, figure) ?? counterOf(reading, figure)
}

interface Claim extends CasualtiesTold {
  sentence: number
}

/** Figures of the dead and the hurt that one claimant gives in one sentence are one claim. */
function join(claims: Claim[], figure: Figure, claimed_by: Ref | null): void {
  const open = claims.at(-1)
  const evidence = [{ start: figure.start, end: figure.end }]
  const isOpen = open?.sentence === figure.sentence && open.claimed_by === claimed_by && !figure.both
  if (open && isOpen && open[figure.side] === null) {
    open[figure.side] = figure.value
    open.at_least ||= figure.at_least
    open.evidence.push(...evidence)
    return
  }
  const { at_least, sentence } = figure
  claims.push({
    fatalities: figure.both || figure.side === 'fatalities' ? figure.value : null,
    injured: figure.both || figure.side === 'injured' ? figure.value : null,
    at_least,
    claimed_by,
    evidence,
    sentence,
  })
}

const manyEvents = ['spate', 'series', 'string', 'wave', 'campaign', 'insurgency', 'war', 'conflict']

/** "the latest in a spate of attacks that claimed six lives": of many events. */
function isOfSpate(reading: Reading, { at, sentence }: Figure): boolean {
  const { tokens } = reading.text
  const isRelative = ({ index }: Token) => ['that', 'relative'].includes(reading.clauses.kind(index) ?? '')
  for (let before = at - 1; before > at - 9 && tokens[before]?.sentence === sentence; before--)
    if (isWord(tokens[before], ...manyEvents) && !tokens[before]!.capital)
      return tokens.slice(before + 1, Math.min(at, before + 5)).some(isRelative)
  return false
}

/** Gives each incident its casualty claims, and those who are named among the dead and hurt; figures that belong to none are left. */
export function withClaims(
  reading: Reading,
  incidents: readonly IncidentTold[],
  said: readonly Said[],
): IncidentTold[] {
  const claims = incidents.map((): Claim[] => [])
  const named = incidents.map((): Ref[] => [])
  for (const figure of findFigures(reading)) {
    if (isOfSpate(reading, figure)) continue
    const index = eventOf(reading, incidents, figure)
    if (index < 0) continue
    join(claims[index]!, figure, claimantOf(reading, said, figure))
    if (figure.value > 0) named[index]!.push(...namedAmong(reading, figure))
  }
  return incidents.map((incident, index) =>
    incidentWith(incident, {
      actors: [...incident.actors, ...victimsOf(incident, named[index]!)],
      casualties: distinct(claims[index]!),
    }),
  )
}

const victimsOf = ({ actors }: IncidentTold, named: readonly Ref[]): ActorTold[] =>
  [...new Set(named)]
    .filter((ref) => !actors.some(({ actor }) => actor === ref))
    .map((actor) => ({ actor, role: 'victim' }))

const sameClaim = (left: CasualtiesTold, right: CasualtiesTold): boolean =>
  left.fatalities === right.fatalities && left.injured === right.injured && left.claimed_by === right.claimed_by

function distinct(claims: readonly Claim[]): CasualtiesTold[] {
  const kept: CasualtiesTold[] = []
  for (const { sentence: _, ...claim } of claims) if (!kept.some((known) => sameClaim(known, claim))) kept.push(claim)
  return kept
}
