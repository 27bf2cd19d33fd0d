import { type ObjectKind, objectHeads } from '../lexicon/incident-objects.ts'
import { isWord } from '../marks/marks.ts'
import { numberAt } from '../numbers.ts'
import type { Party } from '../parties/party.ts'
import type { Reading } from '../reading.ts'

const fighting = new Set(['state', 'military', 'armed_group', 'agency'])

const seats = new Set(['ministry', 'legislature', 'court', 'agency', 'company', 'media', 'party', 'government'])

/** Whether a party that is named is a thing of the kind. */
const partyKinds: Partial<Record<ObjectKind, (party: Party) => boolean>> = {
  person: ({ kind }) => kind === 'person',
  ruler: (party) => (party.kind === 'person' ? isRuler(party) : party.organisation_kind === 'government'),
  diplomat: (party) =>
    party.kind === 'person' &&
    party.positions.some((post) => /ambassador|envoy|consul|attach|diplomat/i.test(post.title)),
  mission: (party) => party.organisation_kind === 'embassy',
  system: (party) => party.kind === 'organisation' && party.organisation_kind !== 'state',
  force: (party) => fighting.has(party.organisation_kind ?? ''),
  party: () => true,
  seat: ({ organisation_kind }) => seats.has(organisation_kind ?? ''),
}

const isRuler = (party: Party): boolean =>
  party.positions.length === 0 ||
  party.positions.some((post) =>
    /president|prime|premier|king|emir|leader|chancellor|ruler|shah|sultan|head|minister|chairman/i.test(post.title),
  )

/** Somebody whose violent death is meant: who leads or stands for a state, a party, an army. A clerk of an embassy is none. */
export const isLeader = (party: Party): boolean =>
  party.positions.some(
    (post) =>
      /president|prime|premier|king|emir|leader|chancellor|minister|candidate|senator|governor|mayor|commander|chief|lawmaker|general|archbishop|cleric|judge|deputy|member of parliament|\bmp\b|ambassador/i.test(
        post.title,
      ) && !/assistant|spokes/i.test(post.title),
  )

/** Aircraft by their makers' signs: "F-16s", "Su-24", "MiG-21". */
const aircraftSign =
  /^(?:antonov|ilyushin|tupolev|yak|f|su|mig|tu|il|an|c|b|e|p|a|ka|mi|uh|ah|ch|j|jf|mq|rq|tb|kc|ps|mh)-\d+\p{L}*$/u

const isBodyByName = ({ kind, organisation_kind }: Party): boolean =>
  kind === 'organisation' && organisation_kind !== 'embassy'

/** "MH370", "PS752" */
const flight = /^\p{Lu}{2}\d{2,4}$/u

/** Whether some stretch of words names a thing of one of these kinds: a party of that kind, or a noun that means it. */
export function isOfKind(
  reading: Reading,
  run: { from: number; to: number } | null,
  kinds: readonly ObjectKind[],
): boolean {
  if (!run) return false
  const { tokens } = reading.text
  if (kinds.includes('place') && reading.places.some((place) => place.from >= run.from && place.to <= run.to))
    return true
  if (kinds.includes('person') && run.from === run.to && isWord(tokens[run.from], 'he', 'him', 'she', 'her', 'them'))
    return true
  // "two of them were picked up"
  if (
    kinds.includes('person') &&
    isWord(tokens[run.to], 'them', 'whom', 'those') &&
    isWord(tokens[run.to - 1], 'of') &&
    (numberAt(tokens, run.from) !== null || isWord(tokens[run.from], 'some', 'several', 'many', 'most'))
  )
    return true
  // "an Antonov-26": the number alone is the phrase's head.
  if (
    kinds.includes('aircraft') &&
    tokens[run.from - 1]?.text === '-' &&
    objectHeads.aircraft.has(tokens[run.from - 2]?.norm ?? '')
  )
    return true
  if (kinds.includes('landmark') && isLandmark(reading, run.from)) return true
  for (let at = run.from; at <= run.to; at++) {
    const { norm, text } = tokens[at]!
    const mention = reading.parties.mentionAt(at)
    const isNamed =
      mention !== undefined &&
      !mention.modifier &&
      mention.form === 'name' &&
      mention.parties.some((ref) => isBodyByName(reading.parties.get(ref))) &&
      // "the Boeing", "an Airbus"
      !(kinds.includes('aircraft') && reading.clauses.kind(run.from) === 'determiner' && at === run.to)
    // "opened fire on the White House": the words of a name say nothing of a house.
    if (kinds.some((kind) => (!isNamed || kind === 'palace') && objectHeads[kind].has(norm))) return true
    if ((kinds.includes('aircraft') || kinds.includes('vehicle')) && (aircraftSign.test(norm) || flight.test(text)))
      return true
    if (
      kinds.includes('national') &&
      mention?.from === at &&
      mention.form !== 'pronoun' &&
      /(?:ns|is|ese|sh|nch|men)$/.test(text) &&
      isStateOnly(reading, mention.parties)
    )
      return true
    for (const ref of mention?.from === at && !mention.modifier ? mention.parties : []) {
      const party = reading.parties.get(ref)
      if (kinds.some((kind) => partyKinds[kind]?.(party))) return true
    }
  }
  return false
}

const isStateOnly = (reading: Reading, refs: readonly string[]): boolean =>
  refs.length > 0 && refs.every((ref) => reading.parties.get(ref).organisation_kind === 'state')

/** "the Ganabhaban": a name of one word or more behind "the" that no person bears. */
const isLandmark = (reading: Reading, at: number): boolean => {
  const { tokens } = reading.text
  const mention = reading.parties.mentionAt(at + 1)
  const isHouse = mention === undefined || (mention.form === 'name' && !mention.modifier)
  return isWord(tokens[at], 'the') && tokens[at + 1]?.capital === true && tokens[at + 1]!.kind === 'word' && isHouse
}
