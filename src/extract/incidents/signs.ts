import { isWord } from '../marks/marks.ts'
import { isState } from '../parties/kinds.ts'
import type { Reading } from '../reading.ts'
import type { IncidentTold } from './incident-rule.ts'
import { placesWithin } from './where.ts'

export interface Sign {
  at: number
  country: string
}

const locative = ['in', 'inside', 'across', 'over', 'near', 'off', 'into', 'throughout', 'around']

/** Those who as a rule are not at home where something befalls them. */
const strangers = ['peacekeepers', 'diplomats', 'tourists', 'envoys', 'embassy', 'ambassador', 'consulate', 'pilgrims']

/** Words by which a country is meant as a place, within tokens: places, and states behind a word of place; `peoples` adds whatever names a state. */
export function signsIn(reading: Reading, from: number, to: number, peoples: boolean): Sign[] {
  const { tokens } = reading.text
  const signs: Sign[] = []
  for (const place of placesWithin(reading, { from, to }))
    if (place.country) signs.push({ at: place.from, country: place.country })
  for (let at = from; at <= to; at++) {
    const mention = reading.parties.mentionAt(at)
    if (mention?.from !== at || mention.to > to) continue
    const isPlace = !mention.modifier && mention.within === null && isWord(tokens[mention.from - 1], ...locative)
    const [ref] = mention.parties
    if (ref === undefined || !isState(reading, ref) || !(peoples || isPlace)) continue
    const { country } = reading.parties.get(ref)
    if (country && !(mention.modifier && isWord(tokens[mention.to + 1], ...strangers)))
      signs.push({ at: mention.from, country })
  }
  return signs
}

/** The states that are named, not only whose people are meant: "Iran has made arrests", not "the Americans must leave". */
export const statesIn = (reading: Reading, from: number, to: number): Sign[] =>
  signsIn(reading, from, to, true).filter(({ at }) => {
    const mention = reading.parties.mentionAt(at)
    return !mention || (mention.form === 'name' && !mention.modifier)
  })

const ofNoLand: ReadonlySet<string> = new Set([
  'state',
  'media',
  'intergovernmental',
  'embassy',
  'armed_group',
  'company',
])

/** "the Ukrainian Navy said": those who serve one country by the words of the text and did not do it, within tokens. */
export function bodiesIn(reading: Reading, { actors }: IncidentTold, from: number, to: number): Sign[] {
  const signs: Sign[] = []
  for (let at = from; at <= to; at++) {
    const mention = reading.parties.mentionAt(at)
    const [ref] = mention?.from === at ? mention.parties : []
    if (!mention || ref === undefined || mention.form !== 'name') continue
    const { country, organisation_kind, parts } = reading.parties.get(ref)
    const isMaker = actors.some(({ actor, role }) => actor === ref && role === 'perpetrator')
    if (country && parts.country && !isMaker && !ofNoLand.has(organisation_kind ?? '')) signs.push({ at, country })
  }
  return signs
}

export const nearest = (signs: readonly Sign[], at: number): string | null =>
  [...signs].sort((left, right) => Math.abs(left.at - at) - Math.abs(right.at - at))[0]?.country ?? null

/** The country from which a report is written: its dateline's, else its publisher's. */
function datelineOf(reading: Reading): string | null {
  const { place } = reading.text.header
  if (!place) return null
  const known = reading.places.find(({ start, end }) => start >= place.start && end <= place.end)
  if (known?.country) return known.country
  const mention = reading.parties.mentions.find(({ start, end }) => start >= place.start && end <= place.end)
  return mention?.parties[0] === undefined ? null : reading.parties.get(mention.parties[0]).country
}

/** How much of a document's incidents, places and states points to each country, the most first. */
export function weightsOf(reading: Reading, incidents: readonly IncidentTold[]): [country: string, weight: number][] {
  const weights = new Map<string, number>()
  const add = (country: string | null, weight: number) => {
    if (country) weights.set(country, (weights.get(country) ?? 0) + weight)
  }
  add(datelineOf(reading), 3)
  add(reading.text.publisher_country, 2)
  for (const { country } of incidents) add(country, 2)
  const last = reading.text.tokens.length - 1
  for (const { country } of signsIn(reading, 0, last, true)) add(country, 1)
  for (const party of reading.parties.all) if (party.organisation_kind !== 'state') add(party.country, 0.5)
  return [...weights].sort((left, right) => right[1] - left[1])
}

/** How much more must point to a country than to the next. */
const clearly = 1.5

/** The country to which clearly most points, other than those left out; null where others come near. */
export function dominantOf(
  weights: readonly [country: string, weight: number][],
  except: ReadonlySet<string> = new Set(),
): string | null {
  const [first, second] = weights.filter(([country]) => !except.has(country))
  return first && (!second || first[1] >= second[1] * clearly) ? first[0] : null
}
