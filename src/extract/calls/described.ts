// Whom words mean that name nobody by themselves: a rank, an office of somebody's, an aide, a group whose members follow.

import type { NounPhrase, Run } from '../clauses/clause.ts'
import type { Ref } from '../extraction.ts'
import { officialHeads } from '../lexicon/officials.ts'
import { isWord } from '../marks/marks.ts'
import { isPerson } from '../parties/kinds.ts'
import type { Mention } from '../parties/party.ts'
import { lookupOf } from '../statements/lookup.ts'
import type { CallReading } from './call-rule.ts'

const isClosed = (reading: CallReading, at: number): boolean => {
  const kind = reading.clauses.kind(at)
  return kind === 'comma' || kind === 'dash' || kind === 'stop' || kind === 'closing' || kind === undefined
}

/** "The four ministers - [A of X, B of Y and C] - held": who is listed behind words for several, between commas, dashes or brackets. */
export function membersListed(reading: CallReading, { to, mention }: NounPhrase): Ref[] {
  if (mention?.form !== 'group') return []
  const opening = reading.clauses.kind(to + 1)
  if (opening !== 'comma' && opening !== 'dash' && opening !== 'opening') return []
  const found: Ref[] = []
  let isLast = false
  for (let at = to + 2; ; ) {
    const member = reading.parties.mentionAt(at)
    const [ref, ...more] = member?.parties ?? []
    if (!member || member.from !== at || member.form !== 'name' || !ref || more.length > 0) return []
    if (!isPerson(reading, ref)) return []
    found.push(ref)
    at = member.to + 1
    if (isLast) return isClosed(reading, at) ? found : []
    while (reading.clauses.kind(at) === 'comma' || isWord(reading.text.tokens[at], 'and')) {
      isLast ||= isWord(reading.text.tokens[at], 'and')
      at++
    }
  }
}

const ranks = new Set(
  `general colonel marshal admiral major captain lieutenant brigadier commodore commander field-marshal sheikh emir king prince sultan archbishop bishop
  cardinal patriarch ayatollah imam emperor pope`.split(/\s+/),
)
const majesties = new Set('highness majesty excellency holiness beatitude eminence'.split(' '))

/** "the Colonel", "the field marshal", "His Highness": whoever was last named with the rank, of the highest with the honour whom the text names most. */
export function rankHolder(reading: CallReading, { from, to }: Run): Ref[] {
  const { tokens } = reading.text
  const words = tokens.slice(from, to + 1).map(({ norm }) => norm)
  const title = words.slice(1).join(' ')
  const isHonour = isWord(tokens[from], 'his', 'her', 'their') && words.length === 2 && majesties.has(words[1] ?? '')
  const isRank = isWord(tokens[from], 'the') && words.length <= 3 && ranks.has(words.at(-1) ?? '')
  if (!isHonour && !isRank) return []
  const opening = isHonour ? words.join(' ') : title
  let best: { ref: Ref; weight: number } | null = null
  for (const { ref, kind, aliases, mentions } of reading.parties.all) {
    const bears = kind === 'person' && aliases.some((alias) => alias.toLowerCase().startsWith(`${opening} `))
    const before = mentions.filter(({ form, to: end }) => form === 'name' && end < from)
    const weight = isHonour ? before.length : (before.at(-1)?.to ?? -1)
    if (bears && weight > (best?.weight ?? 0)) best = { ref, weight }
  }
  return best ? [best.ref] : []
}

const aides = new Set(
  'adviser advisor aide spokesman spokeswoman spokesperson secretary assistant deputy envoy minister ambassador interpreter staff'.split(
    ' ',
  ),
)

/** "[Rama]'s security adviser", of whom nobody says the name: the state that they serve; null for other phrases. */
export function aideOf(reading: CallReading, { from, to }: NounPhrase): Ref[] | null {
  const { tokens } = reading.text
  if (!aides.has(tokens[to]!.norm)) return null
  const [owner, ...more] = lookupOf(reading).mentions(from, to)
  const [ref] = owner?.parties ?? []
  if (!owner || !ref || more.length > 0 || !isPerson(reading, ref)) return null
  const isOwner = owner.to < to && tokens[owner.to + 1]?.kind === 'possessive'
  if (!isOwner) return null
  const { country, likely_country } = reading.parties.get(ref)
  const state = country ?? likely_country
  return state ? [reading.parties.state(state)] : []
}

/** "The U.S. and Russian defence chiefs", of whom nobody says the names: the two states that they serve. */
export function statesServed(reading: CallReading, { from, to }: NounPhrase): Ref[] {
  const { norm } = reading.text.tokens[to]!
  if (!officialHeads.has(norm) || !norm.endsWith('s') || reading.parties.mentionAt(to)?.parties.length) return []
  const states: Ref[] = []
  let isJoined = false
  for (let at = from; at < to; at++) {
    isJoined ||= isWord(reading.text.tokens[at], 'and')
    const mention = reading.parties.mentionAt(at)
    const [ref] = mention?.from === at ? mention.parties : []
    if (ref && reading.parties.get(ref).organisation_kind !== 'state') return []
    if (ref) states.push(ref)
  }
  return isJoined && states.length > 1 ? states : []
}

/** "the latter", "the former": of the two named last before, in one sentence. */
export function formerOrLatter(reading: CallReading, { from, to }: Run): Ref[] {
  const { tokens, sentences } = reading.text
  const isLatter = isWord(tokens[to], 'latter')
  if (to !== from + 1 || !isWord(tokens[from], 'the') || !(isLatter || isWord(tokens[to], 'former'))) return []
  const { sentence } = tokens[from]!
  for (let index = sentence; index >= Math.max(0, sentence - 1); index--) {
    const run = sentences[index]!
    const named = new Set<Ref>()
    for (let at = run.from; at <= Math.min(run.to, from - 1); at++) {
      const mention = reading.parties.mentionAt(at)
      const [ref, ...more] = mention?.from === at && mention.form === 'name' && !mention.modifier ? mention.parties : []
      if (ref && more.length === 0 && isPerson(reading, ref)) named.add(ref)
    }
    const [former, latter, ...more] = named
    if (former && latter && more.length === 0) return [isLatter ? latter : former]
    if (named.size > 2) return []
  }
  return []
}

const desks = new Set('office team staff entourage camp'.split(' '))

/** "[Conte]'s office": the one for whom it calls; the body itself for others. */
export function ownerOfOffice(reading: CallReading, mention: Mention): Ref[] {
  const { tokens } = reading.text
  if (!desks.has(tokens[mention.to]!.norm) || tokens[mention.to - 1]?.kind !== 'possessive') return mention.parties
  const owner = lookupOf(reading)
    .mentions(mention.from, mention.to)
    .find(
      ({ from, to, parties: [ref] }) =>
        from === mention.from && to < mention.to && ref !== undefined && isPerson(reading, ref),
    )
  return owner && owner.parties.length === 1 ? owner.parties : mention.parties
}
