// "his British and German counterparts, Jane Doe and Hans Roe": who are named behind their countries, in the same order.
import { StateWord } from '../../lexicon/world.ts'
import type { PersonPhrase, Range } from '../phrases/phrase.ts'
import type { Reader } from '../reader.ts'
import type { PersonEntry } from './entry.ts'
import type { Persons } from './persons.ts'

const nouns = new Set(['counterparts', 'colleagues'])
const joins = [',', 'and', '&']

interface Owner extends Range {
  country: string
}

/** The states right before the noun, in the order of the text. */
function statesBefore(reader: Reader, noun: number): Owner[] {
  const owners: Owner[] = []
  for (let at = noun - 1; reader.token(at).sentence === reader.token(noun).sentence; at--) {
    const from = [at, at - 1, at - 2].find((start) => reader.at(StateWord, start)?.to === at)
    const state = from === undefined ? undefined : reader.at(StateWord, from)
    if (state && from !== undefined) {
      owners.unshift({ from, to: at, country: state.value.country })
      at = from
    } else if (!reader.is(at, ...joins)) break
  }
  return owners
}

/** The persons named right behind the noun, joined by commas and "and". */
function namedBehind(reader: Reader, noun: number, phraseAt: ReadonlyMap<number, PersonPhrase>): PersonPhrase[] {
  const named: PersonPhrase[] = []
  let at = noun + 1
  while (reader.is(at, ',', '-', '–', '—', '--', ':', '(')) at++
  for (let phrase = phraseAt.get(at); phrase; phrase = phraseAt.get(at)) {
    named.push(phrase)
    at = phrase.to + 1
    while (reader.is(at, ...joins)) at++
  }
  return named
}

/** Gives each of the persons the country before, and the post of the one whose counterparts they are. */
export function matchCounterparts(reader: Reader, phrases: readonly PersonPhrase[], persons: Persons): void {
  if (!reader.tokens.some(({ norm }) => nouns.has(norm))) return
  const named = phrases.filter(({ name }) => name !== null)
  const phraseAt = new Map(named.map((phrase) => [phrase.from, phrase]))
  for (const { index, norm } of reader.tokens) {
    if (!nouns.has(norm)) continue
    const owners = statesBefore(reader, index)
    const behind = namedBehind(reader, index, phraseAt)
    if (owners.length < 2 || behind.length !== owners.length) continue
    const before = named.filter(({ from }) => from < index).map((phrase) => persons.of(phrase))
    const post = before.findLast((entry) => entry?.posts.some(({ vague }) => !vague))?.posts.find(({ vague }) => !vague)
    behind.forEach((phrase, n) => {
      const entry = persons.of(phrase)
      const owner = owners[n]
      if (entry && owner) serve(entry, owner, post)
    })
  }
}

function serve(entry: PersonEntry, { country, from, to }: Owner, post: PersonEntry['posts'][number] | undefined): void {
  if (entry.said === null) {
    entry.country = country
    entry.said = { from, to }
  }
  if (post && entry.posts.length === 0)
    entry.posts.push({ ...post, country: entry.country, organisation: null, words: null })
}
