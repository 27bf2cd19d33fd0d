import type { Ref } from '../../extraction.ts'
import type { Reading } from '../../reading.ts'
import { covers, type Span } from '../../span.ts'
import { partiesBehind } from '../actors.ts'
import { type Figure, findFigures } from '../casualties.ts'
import type { CasualtiesTold, IncidentTold } from '../incident-rule.ts'

/** Words that a speaker is known to have said: what the statements' stage found. */
export interface Said {
  speaker: Ref
  evidence: readonly Span[]
}

const reporting = new Set(
  'put said reported counted spoke announced raised confirmed gave listed tallied recorded placed revised claimed estimated tells says reports counts'.split(
    ' ',
  ),
)

/** The subject of "put the toll at", "counted ten dead" in the figure's sentence. */
function counterOf(reading: Reading, figure: Figure): Ref | null {
  const { from } = reading.text.sentences[figure.sentence]!
  for (let at = figure.at; at >= from; at--) {
    if (!reporting.has(reading.text.tokens[at]!.norm)) continue
    const clause = reading.clauses.at({ from: at, to: at, form: 'past' })
    const [party] = partiesBehind(reading, clause.subject)
    return party !== undefined && clause.subject!.mentions.length > 0 ? party : null
  }
  return null
}

/** "condemned the attack, in which four were hurt": what a relative clause adds is nobody's claim. */
function isAside(reading: Reading, span: Span, figure: Figure): boolean {
  for (let at = figure.at - 1; at >= 0 && reading.text.tokens[at]!.start >= span.start; at--)
    if (reading.clauses.kind(at) === 'relative') return true
  return false
}

function claimantOf(reading: Reading, said: readonly Said[], figure: Figure): Ref | null {
  for (const { speaker, evidence } of said)
    for (const span of evidence) if (covers(span, figure)) return isAside(reading, span, figure) ? null : speaker
  return counterOf(reading, figure)
}

/** Figures of the dead and the hurt that one claimant gives in one sentence are one claim. */
function join(claims: (CasualtiesTold & { sentence: number })[], figure: Figure, claimed_by: Ref | null): void {
  const open = claims.at(-1)
  const claim = {
    fatalities: null,
    injured: null,
    at_least: figure.at_least,
    claimed_by,
    evidence: [{ start: figure.start, end: figure.end }],
    sentence: figure.sentence,
  }
  if (open && open.sentence === figure.sentence && open.claimed_by === claimed_by && open[figure.side] === null) {
    open[figure.side] = figure.value
    open.at_least ||= figure.at_least
    open.evidence.push({ start: figure.start, end: figure.end })
  } else claims.push({ ...claim, [figure.side]: figure.value })
}

/** The incident that a figure belongs to: the nearest one told in its sentence, else the last told before it. */
function incidentOf(reading: Reading, incidents: readonly IncidentTold[], figure: Figure): number {
  const sentence = reading.text.sentences[figure.sentence]!
  const tellsIn = (incident: IncidentTold) =>
    incident.evidence.some((span) => span.start < sentence.end && sentence.start < span.end)
  const lethal = incidents
    .map((incident, index) => ({ incident, index }))
    .filter(({ incident }) => !['sanctions', 'expulsion', 'detention', 'coup', 'cyberattack'].includes(incident.type))
  const inSentence = lethal
    .filter(({ incident }) => tellsIn(incident))
    .sort((left, right) => Math.abs(left.incident.at - figure.at) - Math.abs(right.incident.at - figure.at))
  if (inSentence[0]) return inSentence[0].index
  const before = lethal
    .map(({ incident, index }) => ({
      index,
      last: Math.max(...incident.evidence.filter((span) => span.end <= sentence.start).map((span) => span.end), -1),
    }))
    .filter(({ last }) => last >= 0)
    .sort((left, right) => right.last - left.last)[0]
  return before?.index ?? -1
}

/** Gives each incident its casualty claims; figures that belong to none are left. */
export function withClaims(
  reading: Reading,
  incidents: readonly IncidentTold[],
  said: readonly Said[],
): IncidentTold[] {
  const claims = incidents.map((): (CasualtiesTold & { sentence: number })[] => [])
  for (const figure of findFigures(reading)) {
    const index = incidentOf(reading, incidents, figure)
    if (index >= 0) join(claims[index]!, figure, claimantOf(reading, said, figure))
  }
  return incidents.map((incident, index) => ({ ...incident, casualties: distinct(claims[index]!) }))
}

const sameClaim = (left: CasualtiesTold, right: CasualtiesTold): boolean =>
  left.fatalities === right.fatalities && left.injured === right.injured && left.claimed_by === right.claimed_by

function distinct(claims: readonly (CasualtiesTold & { sentence: number })[]): CasualtiesTold[] {
  const kept: CasualtiesTold[] = []
  for (const { sentence: _, ...claim } of claims) if (!kept.some((known) => sameClaim(known, claim))) kept.push(claim)
  return kept
}
