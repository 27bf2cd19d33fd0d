import type { Run } from '../clauses/clause.ts'
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

type Kinds = readonly ObjectKind[]

/** What the shape of a phrase says of its kind: "the rebels", "him", "two of them", "an Antonov-26", "the Ganabhaban". */
function isOfKindByShape(reading: Reading, run: Run, kinds: Kinds): boolean {
  const { tokens } = reading.text
  if (kinds.includes('place') && reading.places.some((place) => place.from >= run.from && place.to <= run.to))
    return true
  if (kinds.includes('person') && isSomebody(reading, run)) return true
  const maker = tokens[run.from - 1]?.text === '-' ? run.from - 2 : run.from - 1
  const isNumbered = tokens[run.from]!.kind === 'number' && objectHeads.aircraft.has(tokens[maker]?.norm ?? '')
  return (kinds.includes('aircraft') && isNumbered) || (kinds.includes('landmark') && isLandmark(reading, run.from))
}

/** "him", "two of them", "some of those" */
function isSomebody(reading: Reading, { from, to }: Run): boolean {
  const { tokens } = reading.text
  if (from === to && isWord(tokens[from], 'he', 'him', 'she', 'her', 'them', 'they', 'both')) return true
  return (
    isWord(tokens[to], 'them', 'whom', 'those') &&
    isWord(tokens[to - 1], 'of') &&
    (numberAt(tokens, from) !== null || isWord(tokens[from], 'some', 'several', 'many', 'most'))
  )
}

/** Whether a word is the head of a thing of the kind. "opened fire on the White House": the words of a body's name say nothing of a house. */
function isHead(reading: Reading, at: number, run: Run, kinds: Kinds): boolean {
  const { norm } = reading.text.tokens[at]!
  const mention = reading.parties.mentionAt(at)
  const isNamed =
    mention !== undefined &&
    !mention.modifier &&
    mention.form === 'name' &&
    mention.parties.some((ref) => isBodyByName(reading.parties.get(ref)))
  // "the Boeing", "an Airbus"
  const isMake =
    kinds.includes('aircraft') &&
    objectHeads.aircraft.has(norm) &&
    reading.clauses.kind(run.from) === 'determiner' &&
    at === run.to
  // "a suicide bomber": no aircraft
  if (
    isWord(reading.text.tokens[at], 'bomber', 'bombers') &&
    isWord(reading.text.tokens[at - 1], 'suicide', 'car', 'truck')
  )
    return kinds.some((kind) => kind === 'person' || kind === 'weapon')
  return kinds.some((kind) => (!isNamed || isMake || kind === 'palace') && objectHeads[kind].has(norm))
}

/** Whether some stretch of words names a thing of one of these kinds: a party of that kind, or a noun that means it. */
export function isOfKind(reading: Reading, run: Run | null, kinds: Kinds): boolean {
  if (!run) return false
  if (isOfKindByShape(reading, run, kinds)) return true
  for (let at = run.from; at <= run.to; at++) {
    const { norm, text } = reading.text.tokens[at]!
    const mention = reading.parties.mentionAt(at)
    if (isHead(reading, at, run, kinds)) return true
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
