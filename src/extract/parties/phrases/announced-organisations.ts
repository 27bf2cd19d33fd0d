// Bodies whose first word or whose noun before them says what they are: "Radio Okapi", "broadcaster NTV".
import { OpeningHead, OrganisationNoun } from '../../lexicon/organisation-heads.ts'
import { StateWord } from '../../lexicon/world.ts'
import type { Reader } from '../reader.ts'
import { type Core, readStanding } from './standing-organisations.ts'

/** "broadcaster NTV", "ferry company Nordhav Line": the noun says what the capitals name. */
export function readPresented(reader: Reader, i: number): Core | null {
  const noun = reader.at(OrganisationNoun, i)
  if (!noun || (reader.token(i).capital && !reader.opens(i)) || !['media', 'company', 'ngo'].includes(noun.value))
    return null
  const from = noun.to + 1
  if (reader.token(from).sentence !== reader.token(i).sentence) return null
  const standing = readStanding(reader, from)
  if (standing) return { ...standing, kind: standing.kind }
  let to = from - 1
  while (reader.isCapitalWord(to + 1) && to < from + 4 && to + 1 <= reader.end(i) && !reader.isPossessive(to + 1)) to++
  if (to < from || reader.at(StateWord, from)?.to === to) return null
  return { from, to, kind: noun.value, standing: [], bare: false, seated: false, proper: true, rule: 'name with noun' }
}

/** "Air Tanzania", "Radio Okapi": but no "Air Force", which is an institution. */
export function readOpened(reader: Reader, i: number): Core | null {
  const head = reader.at(OpeningHead, i)
  if (!head || !reader.isNameLike(head.to + 1) || reader.isLead(i)) return null
  let to = head.to + 1
  while (to < head.to + 3 && reader.isNameLike(to + 1) && !reader.isPossessive(to + 1)) to++
  return {
    from: i,
    to,
    kind: head.value,
    standing: [],
    bare: false,
    seated: false,
    proper: true,
    rule: 'name with opening head',
  }
}
