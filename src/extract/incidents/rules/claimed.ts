import type { Clause, Run } from '../../clauses/clause.ts'
import type { Ref } from '../../extraction.ts'
import { IncidentNoun } from '../../lexicon/incident-triggers.ts'
import { isWord } from '../../marks/marks.ts'
import type { Reading } from '../../reading.ts'
import { wordFact } from '../../text/words.ts'
import { partiesOf } from '../actors.ts'
import type { IncidentRule, IncidentTold } from '../incident-rule.ts'
import { actingParty } from '../roles.ts'
import { tell } from '../tell.ts'

const claiming = new Set(
  'claimed claims claiming took takes taking taken admitted accepted claim behind responsible'.split(' '),
)
const isClaiming = wordFact(({ norm }) => claiming.has(norm))
const claimed = ['responsibility', 'credit']
const near = 9

/** The noun of the event that is claimed: "responsibility for the *kidnapping*", "claims the *attacks*". */
const nounAfter = (reading: Reading, from: number): number | null => {
  const { tokens } = reading.text
  for (let at = from; at < from + near && tokens[at]?.sentence === tokens[from]?.sentence; at++)
    if (reading.marks.at(IncidentNoun, at)) return at
  return null
}

/** "Abubakar, the leader of Ansaru, claimed": the group that its leader speaks for, where the phrase names it; else the one who claims. */
function claimants(reading: Reading, subject: Run): Ref[] {
  const bodies: Ref[] = []
  for (const mention of reading.parties.mentions) {
    if (mention.from < subject.from || mention.to > subject.to + 6) continue
    for (const ref of mention.parties)
      if (reading.parties.get(ref).organisation_kind === 'armed_group') bodies.push(ref)
  }
  const own = partiesOf(reading, subject)
  return [...new Set(bodies.length > 0 ? bodies : own.map((ref) => actingParty(reading, 'other_attack', ref)))]
}

/** "The group said it was behind the bombing": who says so of himself. */
function speakerOf(reading: Reading, { from, to }: Run): Run | null {
  const { clauses } = reading
  if (from !== to || clauses.kind(from) !== 'pronoun') return null
  const verb = clauses.kind(from - 1) === 'that' ? from - 2 : from - 1
  return clauses.kind(verb) === 'past' ? clauses.at({ from: verb, to: verb, form: 'past' }).subject : null
}

/** The verb of a claim with its clause: "claimed responsibility", "claims the attacks", "it was behind the bombing". */
function claimAt(reading: Reading, at: number, noun: number | null): Clause | null {
  const { tokens } = reading.text
  if (isWord(tokens[at], 'behind', 'responsible')) {
    const verb = reading.clauses.kind(at - 1) === 'adverb' ? at - 2 : at - 1
    // "is believed to be behind it" leaves it open
    const isSaid = isWord(tokens[verb], 'was', 'were', 'is', 'are', 'been') && noun !== null && noun <= at + 5
    return isSaid ? reading.clauses.at({ from: verb, to: verb, form: 'past' }) : null
  }
  const isResponsibility = tokens.slice(at + 1, at + 3).some((token) => isWord(token, ...claimed))
  const isDirect =
    isWord(tokens[at], 'claimed', 'claims') &&
    isWord(tokens[at + 1], 'the', 'both', 'this') &&
    noun !== null &&
    noun <= at + 4
  return isResponsibility || isDirect ? reading.clauses.at({ from: at, to: at, form: 'past' }) : null
}

function read(reading: Reading, at: number): IncidentTold | null {
  const { tokens } = reading.text
  const noun = nounAfter(reading, at + 1)
  const clause = claimAt(reading, at, noun)
  if (!clause?.subject || clause.negated || clause.modality !== 'asserted') return null
  const claimant = speakerOf(reading, clause.subject) ?? clause.subject
  if (isWord(tokens[claimant.from], 'no', 'nobody', 'none', 'neither')) return null
  const parties = claimants(reading, claimant)
  const facts = noun === null ? undefined : reading.marks.at(IncidentNoun, noun)?.value.find(({ needs }) => !needs)
  if (parties.length === 0) return null
  return tell(
    reading,
    toldByClaim,
    { from: at, to: at },
    {
      type: facts?.type ?? 'other_attack',
      open: facts?.open ?? true,
      when: null,
      where: null,
      land: null,
      actors: parties.map((actor) => ({ actor, role: 'perpetrator' as const })),
    },
  )
}

export const toldByClaim: IncidentRule = {
  name: 'told-by-claim',
  example:
    'Islamic State claimed responsibility for the bombing / the group took responsibility for it / it was behind the attacks',
  find: (reading) => {
    const told: IncidentTold[] = []
    for (const token of reading.text.tokens) {
      if ((token.facts & isClaiming) === 0) continue
      const incident = read(reading, token.index)
      if (incident) told.push(incident)
    }
    return told
  },
}
