// One of a country, by the name of its people: "the Kuwaiti".
import type { StatePhrase } from '../phrases/phrase.ts'
import { qualifies } from '../phrases/states.ts'
import type { Reader } from '../reader.ts'
import type { PersonEntry } from './entry.ts'
import type { Recollection } from './references.ts'

/** Demonyms that mean many where nothing stands behind them: "the French", "the Dutch", "the Japanese". */
const peoples = /(?:ese|sh|ch|ss)$/

/** "the Kuwaiti, who had telephoned him": the one of that country named last; the people of "the French" are many. */
export function compatriotOf(
  { as, from, to, country }: StatePhrase,
  reader: Reader,
  recollection: Recollection,
): PersonEntry | undefined {
  const isOne = as === 'demonym' && reader.is(from, 'the') && !peoples.test(reader.norm(to))
  const next = reader.isPossessive(to + 1) ? to + 2 : to + 1
  const isAlone = next > to + 1 || !qualifies(reader, next)
  if (!isOne || !isAlone || reader.is(next, 'and', 'or', '-')) return undefined
  const holder = recollection.lastPerson(from, (entry) => entry.country === country)
  holder?.aliases.add(reader.slice(from, to))
  return holder
}
