// What kind of party a reference stands for.
import type { Ref } from '../extraction.ts'
import type { Parties } from './party.ts'

interface Known {
  parties: Parties
}

export const isPerson = ({ parties }: Known, ref: Ref): boolean => parties.get(ref).kind === 'person'

export const isState = ({ parties }: Known, ref: Ref): boolean => parties.get(ref).organisation_kind === 'state'

/** Whether the text gives a person the post of one who speaks for others: "spokeswoman", "press secretary". */
export const isSpokesman = ({ parties }: Known, ref: Ref): boolean =>
  parties.get(ref).positions.some(({ title }) => /spokes|press (?:secretary|officer)/i.test(title))
