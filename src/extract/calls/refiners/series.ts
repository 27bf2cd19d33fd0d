// Calls told in a row under one sentence that tells of all of them.
import type { CallMedium } from '../../../vocabulary.ts'
import type { Ref } from '../../extraction.ts'
import { CallNoun, Remotely } from '../../lexicon/verbs-of-calling.ts'
import { isWord } from '../../marks/marks.ts'
import { type CallReading, type CallRefiner, type CallTold, callWith } from '../call-rule.ts'
import { mainClause } from '../main-clause.ts'
import { partiesOf } from '../participants.ts'
import { isNoCall, speaksOfCalls } from '../rules/surroundings.ts'
import { markIn } from '../telling.ts'

/** What a sentence says of several calls at once: whose they were, how and when they were held. */
interface Heading {
  sentence: number
  parties: readonly Ref[]
  medium: CallMedium
  date: string | null
  /** Whether it says outright that they were several: "a series of telephone calls". */
  isSeries: boolean
}

/** How many sentences a row runs on behind the one that tells of it. */
const reach = 10
/** Words for more calls than one; beside "by phone", for more interlocutors than one. */
const calls = new Set(
  'calls conversations talks phones telephones flurry string round series phonecalls telecons videoconferences'.split(
    ' ',
  ),
)
const others = new Set(
  'several number leaders counterparts ministers presidents officials diplomats colleagues'.split(' '),
)

/** "Okoro held telephone calls with several leaders on Sunday", "Wong worked the phones": null where a sentence is none such. */
function headingAt(reading: CallReading, index: number): Heading | null {
  const { from, to } = reading.text.sentences[index]!
  const { tokens } = reading.text
  if (!speaksOfCalls(reading, from)) return null
  const noun = markIn(reading, CallNoun, from, to)
  const means = markIn(reading, Remotely, from, to)
  const mark = means ?? (noun && !isNoCall(reading, noun.from) && noun.value.medium !== 'unspecified' ? noun : null)
  if (!mark) return null
  let isPlural = false
  let isSeries = false
  for (let at = from; at <= to; at++) isSeries ||= calls.has(tokens[at]!.norm)
  for (let at = from; at <= to; at++)
    isPlural ||= calls.has(tokens[at]!.norm) || (means !== null && others.has(tokens[at]!.norm))
  const clause = isPlural ? mainClause(reading, index, mark) : null
  const parties = clause ? partiesOf(reading, clause.subject) : []
  if (parties.length !== 1) return null
  const date = reading.dates.in(from, to).find(({ value }) => value?.length === 10)
  return {
    sentence: index,
    parties,
    medium: means?.value ?? noun?.value.medium ?? 'phone',
    date: date?.value ?? null,
    isSeries,
  }
}

/** The sentences that have a noun of calling or a means of it, in their order: no other one is a heading. */
function sentencesOfCalls({ marks, text }: CallReading): number[] {
  const found = new Set<number>()
  for (const { from } of marks.all(CallNoun)) found.add(text.tokens[from]!.sentence)
  for (const { from } of marks.all(Remotely)) found.add(text.tokens[from]!.sentence)
  return [...found].sort((left, right) => left - right)
}

/** Whether what is told is set apart from the row: "had spoken", "last week", "earlier". */
const isApart = (reading: CallReading, call: CallTold): boolean =>
  isWord(reading.text.tokens[call.at - 1], 'had', 'previously', 'last') ||
  isWord(reading.text.tokens[call.at - 2], 'had')

export const underHeading: CallRefiner = {
  name: 'under-heading',
  example:
    'Okoro made telephone calls to several leaders on Sunday. She spoke with Horvat about grain. In talks with Ruto, she ...',
  refine: (reading, told) => {
    if (told.length === 0) return told
    const headings: Heading[] = []
    for (const index of sentencesOfCalls(reading)) {
      const heading = headingAt(reading, index)
      if (heading) headings.push(heading)
    }
    return told.map((call) => {
      if (call.status !== 'occurred' || (call.date && call.medium !== 'unspecified') || isApart(reading, call))
        return call
      const heading = headings.findLast(
        ({ sentence, parties }) =>
          sentence < call.sentence &&
          call.sentence - sentence <= reach &&
          parties.every((party) => call.participants.includes(party)),
      )
      if (!heading) return call
      const medium = call.medium === 'unspecified' ? heading.medium : call.medium
      // "She also discussed grain with Ruto", in a row of calls
      const weak = call.weak && !(call.rule === 'discussed' && call.participants.length === 2 && heading.isSeries)
      return callWith(call, { medium, weak, date: call.date ?? heading.date })
    })
  },
}
