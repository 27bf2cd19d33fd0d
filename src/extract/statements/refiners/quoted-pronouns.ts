import type { Ref } from '../../extraction.ts'
import type { Reading } from '../../reading.ts'
import { lookupOf, Tellings } from '../lookup.ts'
import { fits } from '../speakers.ts'
import { type StatementRefiner, type StatementTold, statementWith } from '../told.ts'

/** So many tokens before a quotation somebody may have been named whom "he" within means. */
const reach = 60

/** Whom "he" in somebody's own words means: the person named last before them that is not the one who speaks. */
function meant(reading: Reading, inner: StatementTold, outer: StatementTold): Ref | null {
  const subject = inner.clause?.subject
  const word = subject && subject.from === subject.to ? reading.text.tokens[subject.from]!.norm : ''
  if (word !== 'he' && word !== 'she') return null
  const first = outer.runs[0]?.from ?? 0
  const named = lookupOf(reading)
    .mentions(Math.max(0, first - reach), first)
    .flatMap(({ parties, form }) => (form === 'name' && parties.length === 1 ? parties : []))
  return named.findLast((ref) => !outer.speakers.includes(ref) && fits(reading, ref, word)) ?? null
}

/** "Kusa went through the text. “He told me to bring a coat,” Roe said": no pronoun in a quotation means who speaks it. */
export const quotedPronouns: StatementRefiner = {
  name: 'pronouns in quotations',
  refine(reading, told) {
    const tellings = new Tellings(told)
    return told.map((inner) => {
      if (reading.text.tokens[inner.cue.from]!.quotation < 0) return inner
      const outer = tellings
        .at(inner.cue.from)
        .find((one) => one !== inner && one.direct && one.speakers.length === 1 && one.cue.from !== inner.cue.from)
      const ref = outer ? meant(reading, inner, outer) : null
      return ref === null ? inner : statementWith(inner, { speakers: [ref] })
    })
  },
}
