import type { Ref } from '../../extraction.ts'
import { isWord } from '../../marks/marks.ts'
import { isPerson } from '../../parties/kinds.ts'
import type { Reading } from '../../reading.ts'
import { actorsOf } from '../actors-told.ts'
import { type IncidentRefiner, type IncidentTold, incidentWith } from '../incident-rule.ts'

const ruling =
  /\b(?:president|prime minister|premier|king|head of state|head of government|state counsellor|emir|sultan)\b/i

const isRuler = (reading: Reading, ref: Ref): boolean =>
  isPerson(reading, ref) &&
  reading.parties.get(ref).positions.some(({ title }) => ruling.test(title) && !/vice|former/i.test(title))

/** "the deposed president, Idriss Kante", "the ousted Prime Minister Ali Haidar": a ruler whom the text calls overthrown. */
function calledOverthrown(reading: Reading): Ref[] {
  const { tokens } = reading.text
  const isAdjective = (at: number, first: number) =>
    isWord(tokens[at], 'ousted', 'deposed', 'overthrown', 'toppled') &&
    (at > first || (!reading.parties.mentionAt(at - 1) && reading.clauses.kind(at - 1) !== 'noun'))
  return reading.parties.mentions.flatMap(({ from, to, parties, modifier }) => {
    if (modifier || parties.length !== 1 || !isPerson(reading, parties[0]!)) return []
    for (let at = from - 1; at < to; at++) if (isAdjective(at, from)) return parties
    return []
  })
}

/** Rulers who are held on the day of a coup, or in a text that dates neither. */
const heldThen = (reading: Reading, coup: IncidentTold, told: readonly IncidentTold[]): Ref[] =>
  told
    .filter(({ type, date }) => type === 'detention' && (date === coup.date || date === null || coup.date === null))
    .flatMap((incident) => actorsOf(incident, 'victim'))
    .filter((ref) => isRuler(reading, ref))

/** Whom a coup is against, where its own words do not say so: the ruler who is held in it, or who is called deposed. */
export const overthrown: IncidentRefiner = {
  name: 'overthrown',
  refine: (reading, told) =>
    told.map((incident) => {
      if (incident.type !== 'coup' || actorsOf(incident, 'target', 'victim').length > 0) return incident
      const makers = actorsOf(incident, 'perpetrator')
      const isHome = (ref: Ref) => {
        const { country } = reading.parties.get(ref)
        return !makers.includes(ref) && (!country || !incident.country || country === incident.country)
      }
      const rulers = [...new Set([...heldThen(reading, incident, told), ...calledOverthrown(reading)])].filter(isHome)
      const [ruler, other] = rulers
      if (ruler === undefined || other !== undefined) return incident
      return incidentWith(incident, { actors: [...incident.actors, { actor: ruler, role: 'target' }] })
    }),
}
