// What is told of a person behind the name without being part of it: posts by a verb, where somebody comes from.
import type { Reader } from '../reader.ts'
import { readHead } from './heads.ts'
import { isKin } from './name-evidence.ts'
import { readOrganisation } from './organisations.ts'
import { type PersonPhrase, type PostPhrase, personWith } from './phrase.ts'
import { readStateWord } from './states.ts'

/** ", 45," */
export const aged = (reader: Reader, at: number): number =>
  /^\d{2}$/.test(reader.norm(at)) && reader.is(at + 1, ',') ? at + 2 : at

/** "Sadiq al-Mahdi was prime minister when …", "who was foreign minister": posts told by a verb, which stays outside of the mention. */
export function withTold(reader: Reader, person: PersonPhrase): PersonPhrase {
  let at = person.to + 1
  if (reader.is(at, ',')) at++
  if (reader.is(at, 'who')) at++
  const leads = reader.is(at - 1, 'who') ? leadingPost(reader, at) : null
  if (leads && person.name) return personWith(person, { told: [...person.told, leads], evidence: person.evidence + 2 })
  if (!reader.is(at, 'is', 'was', 'became', 'becomes', 'as') || person.name === null) return person
  // "Jean, is the Greek minister coming?": the name that a sentence opens with, and a comma right behind it, call upon somebody
  const isCalledUpon = reader.opens(person.from) && reader.is(at - 1, ',') && person.to === person.name.to
  if (isCalledUpon && !reader.is(at, 'as')) return person
  const head = readHead(reader, at + 1)
  if (
    !head.posts.length ||
    head.determiner === 'indefinite' ||
    head.titled ||
    head.posts.some((post) => post.plural) ||
    reader.isNameLike(head.next)
  )
    return person
  return personWith(person, {
    told: head.posts,
    country: person.country ?? head.state?.country ?? null,
    origin: person.country === null && head.state ? head.state : person.origin,
    evidence: person.evidence + 2,
  })
}

/** "who is deputy to the defence minister of Oman", "an aide to Chad's premier": the country of whom the post serves. */
export function withMaster(reader: Reader, person: PersonPhrase): PersonPhrase {
  const serves = person.country === null && person.name ? [...person.posts, ...person.told].at(-1)?.serves : null
  if (serves === null || serves === undefined) return person
  const { state, posts } = readHead(reader, serves)
  const named = state ?? posts[0]?.states.at(-1)
  return named ? personWith(person, { country: named.country, origin: named }) : person
}

const leadingVerbs: ReadonlyMap<string, string> = new Map(
  Object.entries({
    chairs: 'chair',
    heads: 'head',
    leads: 'leader',
    commands: 'commander',
    chaired: 'chair',
    headed: 'head',
    commanded: 'commander',
  }),
)
/** "Macky Sall, who chairs ECOWAS": a post told by its verb, of the body behind it. */
function leadingPost(reader: Reader, verb: number): PostPhrase | null {
  const title = leadingVerbs.get(reader.norm(verb))
  const organisation = title ? readOrganisation(reader, verb + 1) : null
  if (!title || !organisation) return null
  return {
    from: verb,
    to: verb,
    title,
    key: new Set([title]),
    vague: true,
    plural: false,
    acronym: false,
    gender: null,
    country: null,
    organisation,
    area: null,
    serves: null,
    above: null,
    states: [],
  }
}

const leaves = new Set(['who', 'whose', 'and', 'whom', 'in', 'to', 'by', 'when'])
/** "Nazanin Karimi, a British charity worker", "Kim, the half-brother of North Korean leader …": where somebody comes from. */
export function withOrigin(reader: Reader, person: PersonPhrase): PersonPhrase {
  if (person.country || !person.name || person.to !== person.name.to || !reader.is(person.to + 1, ',')) return person
  const start = aged(reader, person.to + 2)
  if (readHead(reader, start).posts.length) return person
  for (let at = start; at <= Math.min(start + 5, reader.end(start)); at++) {
    const state = readStateWord(reader, at)
    if (state)
      return state.as === 'demonym' && state.modifier
        ? personWith(person, { country: state.country, origin: state, evidence: person.evidence + 2 })
        : person
    const { kind, capital } = reader.token(at)
    const isNoun = kind === 'word' && !capital && !reader.isVerbLike(at) && !leaves.has(reader.norm(at))
    if (!isNoun) return person
    if (reader.is(at, 'of') && !isKin(reader.norm(at - 1))) return person
  }
  return person
}
