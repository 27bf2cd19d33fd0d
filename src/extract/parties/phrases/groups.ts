import { groupNouns, Pronoun } from '../../lexicon/pronouns.ts'
import type { Reader } from '../reader.ts'
import type { GroupPhrase, PronounPhrase } from './phrase.ts'
import { qualifies } from './states.ts'

const counts: ReadonlyMap<string, number> = new Map(Object.entries({ two: 2, three: 3, four: 4, both: 2, '2': 2 }))

/** "the two ministers", "both leaders", "the pair", "the two foreign ministers" */
export function readGroup(reader: Reader, i: number): GroupPhrase | null {
  if (!reader.is(i, 'the', 'these', 'those', 'both')) return null
  if (reader.is(i, 'the') && reader.is(i + 1, 'pair', 'duo', 'twosome'))
    return { is: 'group', from: i, to: i + 1, count: 2, noun: 'pair', rule: 'group' }
  const at = reader.is(i, 'the', 'these', 'those') ? i + 1 : i
  const count = counts.get(reader.norm(at))
  if (count === undefined || (at === i && !reader.is(at, 'both'))) return null
  for (let next = at + 1; next <= Math.min(at + 3, reader.end(i)); next++) {
    // "the two Heads of State"
    if (reader.is(next, 'heads') && reader.is(next + 1, 'of') && reader.is(next + 2, 'state', 'government'))
      return { is: 'group', from: i, to: next + 2, count, noun: 'leaders', rule: 'group' }
    if (groupNouns.has(reader.norm(next)))
      return reader.is(next + 1, 'of', 'from')
        ? null
        : { is: 'group', from: i, to: next, count, noun: reader.slice(at + 1, next).toLowerCase(), rule: 'group' }
    if (
      !/^(?:foreign|defence|defense|prime|top|senior|military|army|world|finance|interior|european|chief)$/.test(
        reader.norm(next),
      )
    )
      return null
  }
  return null
}

const times = new Set(
  `yesterday today tonight tomorrow again twice once late early earlier later directly personally separately afterwards overnight immediately back monday tuesday
  wednesday thursday friday saturday sunday himself herself this last next three four`.split(/\s+/),
)

/** Whether "her" is somebody rather than somebody's: "called her on Tuesday", "rang her twice". */
const standsAlone = (reader: Reader, next: number): boolean => {
  if (times.has(reader.norm(next)) || reader.token(next).sentence !== reader.token(next - 1).sentence) return true
  // "her embattled counterpart", "her two sons", "her then deputy"
  const isOwner = reader.isVerbLike(next) || reader.token(next).kind === 'number' || reader.is(next, 'then', 'both')
  return !isOwner && !qualifies(reader, next)
}

export function readPronoun(reader: Reader, i: number): PronounPhrase | null {
  const mark = reader.at(Pronoun, i)
  if (!mark) return null
  const { gender, of } = mark.value
  const possessive = mark.value.possessive && !(reader.is(i, 'her') && standsAlone(reader, i + 1))
  return { is: 'pronoun', from: i, to: mark.to, gender, of, possessive, rule: 'pronoun' }
}
