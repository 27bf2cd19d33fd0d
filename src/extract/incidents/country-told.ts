import type { Run } from '../clauses/clause.ts'
import { StateWord } from '../lexicon/world.ts'
import { isWord } from '../marks/marks.ts'
import type { Mention } from '../parties/party.ts'
import type { Reading } from '../reading.ts'
import { has } from './telling.ts'

const directions = [
  'northern',
  'southern',
  'eastern',
  'western',
  'central',
  'north',
  'south',
  'east',
  'west',
  'north-eastern',
  'north-western',
  'south-eastern',
  'south-western',
  'northeastern',
  'northwestern',
  'southeastern',
  'southwestern',
]
const grounds = [
  'coast',
  'border',
  'province',
  'city',
  'town',
  'village',
  'capital',
  'desert',
  'port',
  'region',
  'bank',
]

/** What is told of beyond places: something happens on it, not to it. */
const ownings = ['territory', 'soil', 'airspace', 'side', 'waters']
const whereabouts = ['in', 'on', 'over', 'off', 'inside', 'into', 'within', 'at', 'near', 'across', 'along', 'from']

/** "on Syrian soil", "over the southern Iraqi side": not "keep Afghan soil out of it". */
function isOn(reading: Reading, { from, to }: Run): boolean {
  const { tokens } = reading.text
  return (
    isWord(tokens[to + 1], ...ownings) &&
    tokens.slice(Math.max(0, from - 3), from).some((token) => isWord(token, ...whereabouts))
  )
}

/** "the most powerful soldier in Iran", "the largest camp in Kenya": says nothing of where something happened to it. */
function isOfGreatest(reading: Reading, at: number): boolean {
  const before = reading.text.tokens.slice(Math.max(0, at - 5), at)
  const superlative = before.findIndex(
    (token, index) => index > 0 && isWord(before[index - 1], 'the') && /^(?:most|.{3,}est)$/.test(token.norm),
  )
  return superlative > 0 && before.slice(superlative).every((token) => token.kind === 'word')
}

/** A country that the text says, with the words that say it. */
export interface CountryTold {
  country: string
  words: Run
}

/** What a mention says of the country, if its party is of one. */
export function countryOf(reading: Reading, mention: Mention | null | undefined): CountryTold | null {
  const [ref] = mention?.parties ?? []
  const country = ref === undefined ? null : reading.parties.get(ref).country
  return mention && country ? { country, words: { from: mention.from, to: mention.to } } : null
}

/** "the French embassy in Niger": where a mission stands, by the words of its own mention. */
function hostOf(reading: Reading, mention: Mention): CountryTold | null {
  const [ref] = mention.parties
  if (ref === undefined || reading.parties.get(ref).organisation_kind !== 'embassy') return null
  for (let at = mention.from + 1; at < mention.to; at++) {
    const state = isWord(reading.text.tokens[at], 'in', 'to') ? reading.marks.at(StateWord, at + 1) : undefined
    if (state?.value.country) return { country: state.value.country, words: { from: state.from, to: state.to } }
  }
  return null
}

/** The country told with "in Iraq", "over Ukraine", "off the Syrian coast". */
export function countryIn(reading: Reading, stretch: Run): CountryTold | null {
  const { tokens } = reading.text
  for (let at = stretch.from; at <= stretch.to; at++) {
    const mention = reading.parties.mentionAt(at)
    if (!mention || mention.from !== at) continue
    const host = hostOf(reading, mention)
    if (host) return host
    const [ref] = mention.parties
    const party = ref === undefined ? undefined : reading.parties.get(ref)
    if (
      party?.organisation_kind === 'state' &&
      mention.modifier &&
      (isWord(tokens[mention.to + 1], ...grounds) || isOn(reading, mention)) &&
      !isWord(tokens[at], 'their')
    )
      return countryOf(reading, mention)
    if (
      party?.organisation_kind === 'state' &&
      !mention.modifier &&
      !isOfGreatest(reading, at - 1) &&
      isWord(
        tokens[isWord(tokens[at - 1], ...directions) ? at - 2 : at - 1],
        'in',
        'inside',
        'across',
        'over',
        'near',
        'off',
        'into',
      )
    )
      return countryOf(reading, mention)
  }
  return null
}

const standing: ReadonlySet<string> = new Set(
  'base bases airport village villages town city province port border'.split(' '),
)
/** "two Iraqi bases": things that stand where their owner's country is. */
export function ownerCountry(reading: Reading, patient: Run | null): CountryTold | null {
  if (!patient || !has(reading, patient, standing)) return null
  const mention = reading.parties.mentionAt(patient.from) ?? reading.parties.mentionAt(patient.from + 1)
  return mention?.modifier ? countryOf(reading, mention) : null
}
