// Calls told as a row behind a colon, in the sentence or as points below it.
import type { Clause, Run } from '../../clauses/clause.ts'
import { nounPhraseFrom } from '../../clauses/noun-phrases.ts'
import type { Ref } from '../../extraction.ts'
import { CallNoun, CallVerb, Remotely } from '../../lexicon/verbs-of-calling.ts'
import { isWord } from '../../marks/marks.ts'
import { type CallReading, type CallRule, type CallTold, callWith } from '../call-rule.ts'
import { endWithName, listedAfter } from '../listed.ts'
import { mainClause } from '../main-clause.ts'
import { partiesOf } from '../participants.ts'
import { statusOf } from '../status.ts'
import { tell } from '../telling.ts'
import { extent, isNoCall, sentenceAt } from './surroundings.ts'

/** One of a row, with the word that joins it and where it stands. */
interface Item {
  preposition: string
  parties: Ref[]
  at: number
  to: number
}

const joining = new Set(['with', 'to', 'from'])

/** Who is named at the token: "with the Kuwaiti emir, Sheikh Sabah", "Merkel"; behind no preposition only whoever has a name. */
function itemAt(reading: CallReading, from: number): Item | null {
  // "first Horvat's adviser, Ruto, then Demir"
  const at = isWord(reading.text.tokens[from], 'first', 'then') ? from + 1 : from
  const { norm } = reading.text.tokens[at]!
  const preposition = joining.has(norm) ? norm : ''
  const start = preposition ? at + 1 : at
  const phrase = nounPhraseFrom(reading.clauses.ground, start)
  const parties = phrase ? partiesOf(reading, phrase) : []
  const isOpen = !preposition && parties.some((ref) => reading.parties.get(ref).kind !== 'person')
  if (!phrase || phrase.from !== start || parties.length === 0 || isOpen) return null
  const end = endWithName(reading, phrase.to, parties)
  const more = preposition ? listedAfter(reading, end) : []
  return { preposition, parties: [...parties, ...more], at: start, to: end }
}

/** "from A, who offered to mediate, from the Kuwaiti emir, B, and from C": each behind a comma or "and", with the preposition of the first. */
function inSentence(reading: CallReading, colon: number, end: number): Item[] {
  const first = itemAt(reading, colon + 1)
  if (!first) return []
  if (!first.preposition) return [{ ...first, parties: [...first.parties, ...listedAfter(reading, first.to)] }]
  const found = [first]
  for (let at = first.to + 1; at <= end; at++) {
    const isNext = isWord(reading.text.tokens[at - 1], ',', ';', 'and', 'then', 'finally')
    const item = isNext && isWord(reading.text.tokens[at], first.preposition) ? itemAt(reading, at) : null
    if (item) found.push(item)
  }
  return found
}

/** The points below a sentence that ends in a colon, each of which opens with somebody. */
function asPoints(reading: CallReading, sentence: number): Item[] {
  const { paragraphs, sentences } = reading.text
  const found: Item[] = []
  for (let index = sentences[sentence]!.paragraph + 1; paragraphs[index]?.bullet; index++) {
    const item = itemAt(reading, paragraphs[index]!.lead)
    if (item) found.push(item)
  }
  return found
}

/** What a verb or its preposition says of who placed the calls of a row. */
function placedBy(lemma: string, preposition: string): 'left' | 'right' | null {
  if (preposition === 'from') return 'right'
  if (/^(?:telephone|phone|ring|call|dial|ring up|call up|make|place|put in)$/.test(lemma)) return 'left'
  return null
}

/** "did the rounds by phone": whoever goes round places each call. */
const isRound = (reading: CallReading, from: number, to: number): boolean =>
  reading.text.tokens.slice(from, to).some(({ norm }) => norm === 'round' || norm === 'rounds')

const several = new Set(
  'leaders colleagues counterparts ministers presidents premiers capitals allies partners another other people men women friends neighbours heads counterpart colleague leader'.split(
    ' ',
  ),
)

/** The calls of the row behind the first colon after the trigger. */
function readRow(reading: CallReading, rule: string, trigger: Run, verb: Clause | null = null): CallTold[] {
  const { tokens, sentences } = reading.text
  const { from, to } = sentenceAt(reading, trigger.from)
  const { sentence, quotation } = tokens[trigger.from]!
  let colon = trigger.to + 1
  while (colon <= to && !(tokens[colon]!.text === ':' && tokens[colon]!.quotation === quotation)) colon++
  if (colon > to) return []
  const clause = verb ?? mainClause(reading, sentence, trigger)
  const own = clause ? partiesOf(reading, clause.subject) : []
  const status = clause && clause.verb.from < colon ? statusOf(reading, clause, true) : null
  if (!clause || own.length !== 1 || !status) return []
  const items = colon === to ? asPoints(reading, sentence) : inSentence(reading, colon, to)
  const lemma = reading.marks.at(CallVerb, clause.verb.from)?.value.lemma ?? ''
  const noun = reading.marks.at(CallNoun, trigger.from)
  const means = reading.marks.at(Remotely, trigger.from)
  const medium = means?.value ?? noun?.value.medium ?? 'phone'
  const head = reading.dates.in(from, colon).find(({ value }) => value !== null)
  return items.flatMap((item) => {
    const told = tell(reading, {
      rule,
      at: item.at,
      left: own,
      right: item.parties.filter((ref) => !own.includes(ref)),
      initiator: isRound(reading, from, colon) ? 'left' : placedBy(lemma, item.preposition),
      medium: medium === 'unspecified' ? 'phone' : medium,
      status,
      joint: false,
      clause: colon === to ? { from: item.at, to: item.to } : extent(reading, clause),
    })
    const { start, end } = sentences[sentence]!
    return told
      .filter(({ participants }) => participants.length === 2)
      .map((call) =>
        callWith(call, {
          date: call.date ?? head?.value ?? null,
          evidence: colon === to ? [...call.evidence, { start, end }] : call.evidence,
        }),
      )
  })
}

export const rowOfCalls: CallRule = {
  name: 'row-of-calls',
  example: 'The emir received three calls on Wednesday: from Okoro, who offered to mediate, from Horvat and from Ruto',
  trigger: 'noun',
  read: (reading, from) => {
    const noun = reading.marks.at(CallNoun, from)
    return noun && !isNoCall(reading, from) ? readRow(reading, rowOfCalls.name, noun) : []
  },
}

export const rowByVerb: CallRule = {
  name: 'row-by-verb',
  example: 'Okoro dialled one colleague after another: Horvat, Ruto and Demir',
  trigger: 'verb',
  read: (reading, from) => {
    const verb = reading.marks.at(CallVerb, from)
    if (verb?.value.facts !== 'places' || isNoCall(reading, from)) return []
    const clause = reading.clauses.at({ from, to: verb.to, form: verb.value.form })
    const object = clause.voice === 'active' ? reading.clauses.objectOf(clause) : null
    const isSeveral = object !== null && several.has(reading.text.tokens[object.to]!.norm)
    return isSeveral && partiesOf(reading, object).length === 0 ? readRow(reading, rowByVerb.name, verb, clause) : []
  },
}

export const rowByMeans: CallRule = {
  name: 'row-by-means',
  example: 'Within the hour Okoro was on the phone: to Horvat, to Ruto and to Demir',
  trigger: 'remotely',
  read: (reading, from) => {
    const means = reading.marks.at(Remotely, from)
    return means ? readRow(reading, rowByMeans.name, means) : []
  },
}
