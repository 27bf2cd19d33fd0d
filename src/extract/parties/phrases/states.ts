import { StateNoun } from '../../lexicon/organisation-heads.ts'
import { StateWord } from '../../lexicon/world.ts'
import { Begins, type Reader, remembered } from '../reader.ts'
import { type StatePhrase, stateWith } from './phrase.ts'

const acronym = /^\p{Lu}[\p{Lu}.]+$/u
const functionWords = new Set(
  `a an the and or but of in on at to for from by with as that which who whom whose than then when while where if because after before since until over under between
  against about into through during without within not no nor is was are were be been has have had do does did will would can could may might must should also too both its their his her it they he she this these`.split(
    /\s+/,
  ),
)

/** Whether a noun follows that the word before it qualifies: "US airstrike", "Iranian missiles". */
export function qualifies(reader: Reader, next: number): boolean {
  const token = reader.token(next)
  if (token.kind === 'number' && /-/.test(token.text)) return true
  return token.kind === 'word' && !functionWords.has(token.norm) && !reader.isVerbLike(next)
}

/** The bare word for a state, with no article or noun: "Iran", "US", "Iranian". */
export const readStateWord = remembered((reader, i): StatePhrase | null => {
  const mark = reader.begins(i, Begins.state) ? reader.at(StateWord, i) : undefined
  if (!mark || mark.to > reader.end(i)) return null
  const { country, as } = mark.value
  const modifier =
    reader.isPossessive(mark.to + 1) ||
    (qualifies(reader, mark.to + 1) && (as === 'demonym' || acronym.test(reader.token(mark.to).text)))
  return { is: 'state', from: i, to: mark.to, country, as, modifier, rule: `state by ${as}` }
})

const halves: ReadonlyMap<string, string> = new Map([
  ['north', 'PRK'],
  ['south', 'KOR'],
])

/** "the North", "the South's army" in a text that names the state in full: one of two of a country. */
function readHalf(reader: Reader, i: number): StatePhrase | null {
  const country = reader.is(i, 'the') ? halves.get(reader.norm(i + 1)) : undefined
  if (!country || !reader.token(i + 1).capital || reader.isShouting(i) || reader.isNameLike(i + 2)) return null
  if (reader.is(i + 2, 'of', '-', 'and') || !reader.marks.all(StateWord).some(({ value }) => value.country === country))
    return null
  return {
    is: 'state',
    from: i + 1,
    to: i + 1,
    country,
    as: 'metonym',
    modifier: reader.isPossessive(i + 2),
    rule: 'half of a country',
  }
}

/** "the Iranian government", "the Chinese side", "the Iranians", "Washington", "the government of Iran". */
export function readState(reader: Reader, i: number): StatePhrase | null {
  const start = reader.is(i, 'the') ? i + 1 : i
  if (start > i && reader.is(start, 'government', 'republic', 'people') && reader.is(start + 1, 'of')) {
    const of = readStateWord(reader, reader.is(start + 2, 'the') ? start + 3 : start + 2)
    if (of && of.as !== 'demonym')
      return stateWith(of, { from: i, as: 'name', modifier: false, rule: 'government of state' })
  }
  const state = reader.begins(start, Begins.state) ? readStateWord(reader, start) : readHalf(reader, i)
  if (!state) return null
  if (start > i && state.as === 'metonym' && state.rule !== 'half of a country') return null
  let next = state.to + 1
  if (reader.isPossessive(next)) next++
  const noun = reader.at(StateNoun, next)
  if (noun && !(state.as === 'people')) {
    const rule = reader.is(noun.to, 'officials', 'diplomats', 'negotiators', 'people', 'leaders', 'interests')
      ? 'state by officials'
      : 'state by noun'
    return stateWith(state, { from: i, to: noun.to, as: 'metonym', modifier: reader.isPossessive(noun.to + 1), rule })
  }
  return stateWith(state, { from: i })
}
