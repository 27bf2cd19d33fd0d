import type { Run } from '../../clauses/clause.ts'
import type { Ref } from '../../extraction.ts'
import { isWord } from '../../marks/marks.ts'
import { isPerson } from '../../parties/kinds.ts'
import type { Reading } from '../../reading.ts'
import { wordFact } from '../../text/words.ts'
import { partiesBehind } from '../actors.ts'
import type { ActorTold, IncidentRule, IncidentTold } from '../incident-rule.ts'
import { tell } from '../tell.ts'
import { whenOf } from '../when.ts'
import { whereIn } from '../where.ts'

const holding = new Set('held detained jailed imprisoned custody arrest bars incarcerated prison jail cell'.split(' '))
const isHolding = wordFact(({ norm }) => holding.has(norm))

/** Whom the words of holding are about: the subject of their clause, or the noun right before them. */
function heldBy(reading: Reading, at: number): Run | null {
  const kind = reading.clauses.kind(at)
  if (kind === 'past') return reading.clauses.at({ from: at, to: at, form: 'past' }).subject
  for (let verb = at; verb > at - 5 && verb >= 0; verb--)
    if (reading.clauses.kind(verb) === 'auxiliary')
      return reading.clauses.at({ from: verb, to: verb, form: 'past' }).subject
  return null
}

/** "Metin Topuz, a member of the consulate's staff who has been in custody": the last person named before, in the same sentence. */
function lastPerson(reading: Reading, at: number): Ref[] {
  const { tokens } = reading.text
  for (
    let before = at - 1;
    before >= 0 && before > at - 30 && tokens[before]!.sentence === tokens[at]!.sentence;
    before--
  ) {
    const mention = reading.parties.mentionAt(before)
    if (
      mention &&
      mention.form === 'name' &&
      mention.parties.length > 0 &&
      mention.parties.every((ref) => isPerson(reading, ref))
    )
      return mention.parties
    if (reading.clauses.kind(before) === 'stop') return []
  }
  return []
}

/** The token of "since" or "for" that tells how long, within a few words. */
function spanWord(reading: Reading, at: number): number | null {
  const { tokens } = reading.text
  for (let next = at + 1; next <= at + 6 && tokens[next]?.sentence === tokens[at]!.sentence; next++) {
    if (isWord(tokens[next], 'since')) return next
    if (reading.clauses.kind(next) === 'stop') return null
  }
  return null
}

/** "held their first talks since May": no one is held. */
function isActive({ clauses }: Reading, at: number): boolean {
  if (clauses.kind(at) !== 'past') return false
  const clause = clauses.at({ from: at, to: at, form: 'past' })
  return clause.voice === 'active' && clauses.objectOf(clause) !== null
}

function read(reading: Reading, at: number): IncidentTold | null {
  const { tokens, sentences } = reading.text
  const token = tokens[at]!
  if (
    isWord(token, 'custody', 'bars', 'arrest') &&
    !isWord(tokens[at - 1], 'in', 'behind', 'house', 'under', 'police', 'military')
  )
    return null
  // "has been in an Omani prison since", not "visited the prison since"
  if (isWord(token, 'prison', 'jail', 'cell') && !tokens.slice(at - 3, at).some((before) => isWord(before, 'in')))
    return null
  if (isActive(reading, at)) return null
  const since = spanWord(reading, at)
  const subject = partiesBehind(reading, heldBy(reading, at)).filter((ref) => isPerson(reading, ref))
  const held = subject.length > 0 ? subject : lastPerson(reading, at)
  if (since === null || held.length === 0) return null
  const sentence = sentences[token.sentence]!
  const stretch = { from: at, to: Math.min(sentence.to, since + 6) }
  const when = whenOf(reading, { from: since, to: since }, stretch)
  const where =
    whereIn(reading, { from: at, to: at }, stretch) ??
    whereIn(reading, { from: at, to: at }, { from: Math.max(sentence.from, at - 14), to: stretch.to })
  // Who is held for long in another country is held by its state.
  const country = where?.country ?? null
  const isAbroad = country !== null && held.every((ref) => reading.parties.get(ref).country !== country)
  const holders: ActorTold[] = isAbroad ? [{ actor: reading.parties.state(country), role: 'perpetrator' }] : []
  return tell(
    reading,
    heldSince,
    { from: at, to: at },
    {
      type: 'detention',
      firm: true,
      when,
      where,
      land: null,
      actors: [...holders, ...held.map((actor) => ({ actor, role: 'victim' as const }))],
    },
  )
}

export const heldSince: IncidentRule = {
  name: 'held-since',
  example: 'the charity worker held in Tehran since April 2016 / who has been in custody since October',
  find: (reading) => {
    const told: IncidentTold[] = []
    for (const token of reading.text.tokens) {
      if ((token.facts & isHolding) === 0 || token.quotation >= 0) continue
      const incident = read(reading, token.index)
      if (incident) told.push(incident)
    }
    return told
  },
}
