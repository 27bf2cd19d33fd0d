// Whom a release means by "the Minister" before it names anybody: the one of its title.
import type { Ref } from '../../extraction.ts'
import { type CallReading, type CallRefiner, type CallTold, callWith } from '../call-rule.ts'

const surname = (reading: CallReading, party: Ref): string =>
  reading.parties.get(party).name.split(' ').at(-1)?.toLowerCase() ?? ''

/** Whether the party is only described where the call is told: "the Minister". */
const isDescribed = (reading: CallReading, party: Ref, { start, end }: { start: number; end: number }): boolean =>
  reading.parties
    .get(party)
    .mentions.every((mention) => mention.start < start || mention.start >= end || mention.form !== 'name')

/** The call with the person of the title in the place of somebody whom only a bare post let in. */
function withTitled(reading: CallReading, call: CallTold, titled: readonly Ref[]): CallTold {
  const [own, ...more] = titled.filter((party) => !call.participants.includes(party))
  const others = call.participants.filter((party) => !titled.includes(party))
  const [wrong] = others
  const sentence = reading.text.sentences[call.sentence]!
  if (!own || more.length > 0 || !wrong || others.length > 1 || call.participants.length !== 2) return call
  if (reading.parties.get(wrong).kind !== 'person' || !isDescribed(reading, wrong, sentence)) return call
  const stands = (party: Ref) => (party === wrong ? own : party)
  return callWith(call, {
    participants: call.participants.map(stands),
    initiator: call.initiator && stands(call.initiator),
  })
}

/** The persons whom the release's title names. */
function namedInTitle(reading: CallReading): Ref[] {
  const words = new Set(
    (reading.text.title ?? '')
      .toLowerCase()
      .replace(/[’']s\b/g, '')
      .split(/[^\p{L}-]+/u),
  )
  return reading.parties.all
    .filter(({ kind, ref }) => kind === 'person' && words.has(surname(reading, ref)))
    .map(({ ref }) => ref)
}

export const personOfTitle: CallRefiner = {
  name: 'person-of-title',
  example:
    'under the title "Ana Okoro\'s conversations with Horvat and Ruto": The Minister talked by telephone with Horvat',
  refine: (reading, told) => {
    if (!reading.text.isRelease || !reading.text.title || told.length === 0) return told
    const titled = namedInTitle(reading)
    const isPair = (call: CallTold) => titled.filter((party) => !call.participants.includes(party))
    // "A's conversations with B and C": with B, where C is the other one of whom the title speaks
    return told.map((call) => {
      const absent = isPair(call)
      const others = new Set(told.flatMap(({ participants }) => participants))
      const owners = absent.filter((party) => !others.has(party))
      return owners.length === 1
        ? withTitled(reading, call, [...titled.filter((party) => call.participants.includes(party)), ...owners])
        : call
    })
  },
}
