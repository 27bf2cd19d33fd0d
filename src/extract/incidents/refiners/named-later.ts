import type { ActorRole } from '../../../vocabulary.ts'
import type { Ref } from '../../extraction.ts'
import { isWord } from '../../marks/marks.ts'
import { numberAt } from '../../numbers.ts'
import { isPerson } from '../../parties/kinds.ts'
import type { Mention } from '../../parties/party.ts'
import type { Reading } from '../../reading.ts'
import { actorsOf } from '../actors-told.ts'
import { type IncidentRefiner, type IncidentTold, incidentWith } from '../incident-rule.ts'

const attackers = new Set(
  'gunman gunmen attacker attackers assailant assailants bomber bombers shooter shooters assassin assassins killer killers hijacker hijackers kidnapper kidnappers knifeman hacker hackers perpetrator perpetrators'.split(
    ' ',
  ),
)
const naming = new Set('identified named'.split(' '))
const reach = 9

/** "identified the gunman as Karl Weber", "the bomber was named as Ali Haidar": the attackers' word before "as". */
function isNamedAs(reading: Reading, { from }: Mention): boolean {
  const { tokens } = reading.text
  if (!isWord(tokens[from - 1], 'as')) return false
  const before = tokens.slice(Math.max(0, from - reach), from - 1)
  return (
    before.some(({ norm }) => naming.has(norm)) &&
    before.some(({ norm, sentence }) => attackers.has(norm) && sentence === tokens[from]!.sentence)
  )
}

const groups = new Set('women men brothers youths teenagers students soldiers officers sisters cousins'.split(' '))

/** "died after two women attacked him": the same noun with a number, as those who did it, within two sentences before. */
function isToldBefore(reading: Reading, noun: number): boolean {
  const { tokens } = reading.text
  const { norm, sentence } = tokens[noun]!
  for (let at = noun - 1; at > 1 && sentence - tokens[at]!.sentence <= 2; at--) {
    if (tokens[at]!.norm !== norm || tokens[at]!.sentence === sentence) continue
    for (let number = at - 1; number > at - 3; number--)
      if (numberAt(tokens, number)) return isWord(tokens[number - 1], 'after', 'when', 'by', 'as')
  }
  return false
}

/** "The gunman, Karl Weber, was shot by police": apposed to "the" with the attackers' word. */
function isApposed(reading: Reading, { from }: Mention): boolean {
  const { tokens } = reading.text
  if (reading.clauses.kind(from - 1) !== 'comma') return false
  if (groups.has(tokens[from - 2]?.norm ?? ''))
    return isWord(tokens[from - 3], 'the', 'both') && isToldBefore(reading, from - 2)
  if (!attackers.has(tokens[from - 2]?.norm ?? '')) return false
  return tokens.slice(Math.max(0, from - 5), from - 2).some((token) => isWord(token, 'the', 'its', 'both'))
}

/** "and *volunteers* Ana Prieto and Hugo Salas" */
const isTitled = (reading: Reading, at: number): boolean =>
  reading.clauses.kind(at) === 'noun' && reading.parties.mentionAt(at + 1)?.from === at + 1

/** Persons of a list that begins with a mention: "Siti Dewi of Malaysia and Linh Tran". */
function listed(reading: Reading, first: Mention): Ref[] {
  const found = [...first.parties]
  for (let at = first.to + 1; at < first.to + 12; at++) {
    const mention = reading.parties.mentionAt(at)
    const kind = reading.clauses.kind(at)
    if (mention && !mention.modifier && mention.parties.every((ref) => isPerson(reading, ref))) {
      found.push(...mention.parties)
      at = mention.to
    } else if (kind !== 'conjunction' && kind !== 'comma' && kind !== 'number' && !isTitled(reading, at)) break
  }
  return found
}

const fallen = new Set('dead deceased slain victim victims fatalities fatality'.split(' '))
const linking = ['were', 'was', 'are', 'is', 'as', 'include', 'included', 'includes']

/** "Those killed were Captain Ali Haidar and ...", "The victim was identified as Karl Weber". */
function isNamedDead(reading: Reading, { from }: Mention): boolean {
  const { tokens } = reading.text
  const first = reading.clauses.kind(from - 1) === 'determiner' ? from - 1 : from
  if (!isWord(tokens[first - 1], ...linking)) return false
  for (let at = first - 2; at > first - reach && tokens[at]?.sentence === tokens[from]!.sentence; at--) {
    if (isWord(tokens[at], 'killed') && isWord(tokens[at - 1], 'those')) return true
    if (fallen.has(tokens[at]!.norm) && isWord(tokens[at - 1], 'the', 'among', 'two', 'three')) return true
  }
  return false
}

interface Naming {
  role: ActorRole
  sentence: number
  parties: Ref[]
  isBomber: boolean
}

const namings = (reading: Reading): Naming[] =>
  reading.parties.mentions.flatMap((mention): Naming[] => {
    if (mention.modifier || mention.form !== 'name' || mention.parties.length === 0) return []
    const isDead = isNamedDead(reading, mention)
    if (!isDead && !isNamedAs(reading, mention) && !isApposed(reading, mention)) return []
    const parties = listed(reading, mention).filter((ref) => isPerson(reading, ref))
    const { tokens } = reading.text
    const isBomber = isWord(tokens[mention.from - 2], 'bomber', 'bombers')
    return [{ role: isDead ? 'victim' : 'perpetrator', sentence: tokens[mention.from]!.sentence, parties, isBomber }]
  })

const violent = new Set('shooting bombing assassination other_attack armed_clash abduction cyberattack'.split(' '))
const deadly = new Set([
  ...violent,
  'airstrike',
  'missile_attack',
  'accident',
  'shootdown',
  'riot',
  'attack_on_mission',
])

/** The last event of the kind told up to a sentence, none of whose victims is the attacker who is named; a bomber's is a bombing. */
const eventOf = (told: readonly IncidentTold[], naming: Naming): IncidentTold | undefined =>
  (naming.isBomber
    ? lastOf(
        told.filter(({ type }) => type === 'bombing'),
        naming,
      )
    : undefined) ?? lastOf(told, naming)

const lastOf = (told: readonly IncidentTold[], { role, sentence, parties }: Naming): IncidentTold | undefined =>
  told.findLast(
    (incident) =>
      (role === 'victim' ? deadly : violent).has(incident.type) &&
      incident.sentence <= sentence &&
      !parties.some((ref) => actorsOf(incident, 'victim').includes(ref)),
  )

/** Those whom a later sentence names as the attackers or the dead of an event that was told without a name for them. */
export const namedLater: IncidentRefiner = {
  name: 'named-later',
  refine: (reading, told) => {
    if (!told.some(({ type }) => deadly.has(type))) return told
    const named = namings(reading).map((naming) => ({ event: eventOf(told, naming), naming }))
    if (named.length === 0) return told
    return told.map((incident) => {
      const actors = [...incident.actors]
      for (const { event, naming } of named)
        for (const actor of event === incident ? naming.parties : [])
          if (!actors.some((known) => known.actor === actor)) actors.push({ actor, role: naming.role })
      return actors.length === incident.actors.length ? incident : incidentWith(incident, { actors })
    })
  },
}
