// Bodies that the world knows.
import type { OrganisationKind } from '../../../vocabulary.ts'
import type { Organisation } from '../../../world.ts'
import { InstitutionField, OrganisationNoun } from '../../lexicon/organisation-heads.ts'
import { StandingOrganisation } from '../../lexicon/world.ts'
import type { Reader } from '../reader.ts'
import type { OrganisationPhrase, Range } from './phrase.ts'

const allCapitals = /^\p{Lu}{2,}$/u

/** The name itself, without article and owner. */
export interface Core extends Range {
  /** Where the name proper ends, before "militia", "news agency". */
  nameTo?: number
  kind: OrganisationKind
  standing: OrganisationPhrase['standing']
  bare: boolean
  seated: boolean
  /** Capitals make it a name of its own, which does without its owner. */
  proper: boolean
  rule: string
}

/** A name by its capitals, which the world does not know. */
export const nameOf = (from: number, to: number, kind: OrganisationKind, rule: string): Core => ({
  from,
  to,
  kind,
  standing: [],
  bare: false,
  seated: false,
  proper: true,
  rule,
})

/** A body that the world knows: "Quds Force", "NATO", "Kataib Hezbollah", with the noun that says what it is. */
export function readStanding(reader: Reader, i: number): Core | null {
  const mark = reader.at(StandingOrganisation, i)
  const first = mark?.value[0]
  if (!mark || !first || !isWritten(reader, mark, first)) return null
  const noun = reader.at(OrganisationNoun, mark.to + 1)
  const to = noun && !reader.token(noun.from).capital ? noun.to : mark.to
  const nameTo = mark.to
  return {
    from: i,
    to,
    nameTo,
    kind: first.kind,
    standing: mark.value,
    bare: false,
    seated: false,
    proper: true,
    rule: 'standing organisation',
  }
}

/** Whether the letters are those of the name: "Time", not "TIME"; "Foreign Policy", not "Foreign policy". Institutions may go without capitals. */
function isWritten(reader: Reader, { from, to }: Range, { kind, name }: Organisation): boolean {
  if (reader.at(InstitutionField, from)?.to === to && kind === 'media') return false
  if (from === to) {
    const { text } = reader.token(from)
    // "The National", but "the National Assembly"
    if (
      /^The /.test(name) &&
      !(reader.is(from - 1, 'the') && !reader.isCapitalWord(from + 1) && reader.token(from - 1).capital)
    )
      return false
    const isAcronym = allCapitals.test(text)
    // "over a bridge in Bahri": the town, not the company
    if (!isAcronym && ['company', 'media'].includes(kind) && reader.is(from - 1, 'in', 'near', 'outside')) return false
    return (
      !((reader.opens(from) || reader.isShouting(from)) && !isAcronym && reader.isCommon(from)) &&
      !(isAcronym && text.length === 4 && text === 'TIME')
    )
  }
  if (!['media', 'company', 'party', 'ngo', 'other'].includes(kind)) return true
  for (let i = from; i <= to; i++)
    if (reader.token(i).text.length > 3 && !reader.isCapitalWord(i)) return reader.at(OrganisationNoun, i) !== undefined
  return true
}
