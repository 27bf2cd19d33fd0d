// What posts the named persons hold and which countries they serve, from all that the document says of them.

import { leaderKeys, PostStatus } from '../../lexicon/posts.ts'
import { StandingPost, withoutPresident, withoutPrimeMinister } from '../../lexicon/world.ts'
import type { OrganisationPhrase, PersonPhrase, PostPhrase } from '../phrases/phrase.ts'
import type { Reader } from '../reader.ts'
import type { Held, OrganisationEntry, PersonEntry } from './entry.ts'
import type { Persons } from './persons.ts'
import { heldFrom } from './persons.ts'
import type { Setting } from './setting.ts'

export interface Placed {
  phrase: PersonPhrase
  /** The person or body mentioned last before the phrase, in its sentence or the one before. */
  personBefore: PersonEntry | undefined
  bodyBefore: { phrase: OrganisationPhrase; entry: OrganisationEntry } | undefined
}

/** Gives each named person the posts of one phrase. */
export function holdPosts({ phrase, personBefore, bodyBefore }: Placed, entry: PersonEntry, reader: Reader): void {
  if (phrase.counterpart && personBefore) {
    const same = personBefore.posts.find(({ vague }) => !vague)
    if (same) entry.posts.push({ ...same, title: withoutArea(same.title), country: phrase.country, organisation: null })
    return
  }
  for (const post of [...phrase.posts, ...phrase.told]) {
    const held = { ...heldFrom(post), past: isPastAt(reader, post.from) }
    if (
      post.key.has('spokesman') &&
      !held.organisation &&
      !phrase.serves &&
      bodyBefore &&
      (phrase.pronoun === null || reader.is(phrase.pronoun, 'its', 'their')) &&
      !post.serves &&
      reader.token(bodyBefore.phrase.from).paragraph === reader.token(phrase.from).paragraph
    )
      entry.posts.push({ ...held, organisation: bodyBefore.phrase, country: bodyBefore.entry.country })
    else if (!entry.posts.some((other) => isSamePost(other, held))) entry.posts.push(held)
    else improve(entry.posts, held)
  }
}

const withoutArea = (title: string): string => title.replace(/^(?:acting|caretaker|interim) /i, '')

const isSamePost = (left: Held, right: Held): boolean =>
  left.key.size === right.key.size && [...left.key].every((word) => right.key.has(word))

/** "DG" yields to "director general", a post without its body to the same with it. */
function improve(posts: Held[], held: Held): void {
  const at = posts.findIndex((other) => isSamePost(other, held))
  const old = posts[at]
  if (!old) return
  const title = old.acronym && !held.acronym ? held.title : old.title
  posts[at] = {
    ...old,
    title,
    acronym: old.acronym && held.acronym,
    organisation: old.organisation ?? held.organisation,
    country: old.country ?? held.country,
  }
}

/** "former president", "was prime minister" */
const isPastAt = (reader: Reader, post: number): boolean =>
  reader.at(PostStatus, post - 1)?.value === 'past' || reader.is(post - 1, 'was', 'became')

/** What is needed to tell whom a person serves. */
export interface Around {
  reader: Reader
  setting: Setting
  persons: Persons
  bodyOf: (phrase: OrganisationPhrase) => OrganisationEntry | undefined
  /** The person that "his" or "her" of a phrase stands for. */
  antecedent: (phrase: PersonPhrase) => PersonEntry | undefined
  /** The state that "its" or "their" of a phrase stands for. */
  stateBefore: (phrase: PersonPhrase) => string | null
}

/** The country of the bodies that a person serves; undefined where none is known, null where one is international. */
function countryOfBodies(entry: PersonEntry, phrases: PersonPhrase[], { bodyOf }: Around): string | null | undefined {
  for (const phrase of [
    ...entry.posts.map(({ organisation }) => organisation),
    ...phrases.map(({ organisation }) => organisation),
  ]) {
    const body = phrase ? bodyOf(phrase) : undefined
    if (body?.kind === 'intergovernmental') return null
    if (body?.country) return body.country
  }
  return undefined
}

/** Posts that say nothing of the country where they are named without it: ambassadors serve abroad, editors nobody. */
const placeless = new Set([
  'ambassador',
  'envoy',
  'consul',
  'attache',
  'editor',
  'manager',
  'chairman',
  'chief executive',
  'founder',
  'lawyer',
  'aide',
  'doctor',
  'rebel',
  'managing director',
  'commissioner',
])

/** The country that a person serves, where no phrase said it outright. */
export function countryOf(entry: PersonEntry, phrases: PersonPhrase[], around: Around): string | null {
  if (entry.country) return entry.country
  if (entry.journalist) return null
  const ofBodies = countryOfBodies(entry, phrases, around)
  if (ofBodies !== undefined) return ofBodies
  for (const phrase of phrases) {
    const served = phrase.serves
      ? around.persons.of(phrase.serves)
      : phrase.pronoun !== null && around.reader.is(phrase.pronoun, 'his', 'her')
        ? around.antecedent(phrase)
        : phrase.posts.map(({ serves }) => around.persons.at(serves)).find(Boolean)
    if (served) return served.country
    if (phrase.pronoun !== null && around.reader.is(phrase.pronoun, 'its', 'their')) return around.stateBefore(phrase)
    if (phrase.pronoun !== null && !phrase.counterpart && around.reader.is(phrase.pronoun, 'his', 'her')) return null
  }
  return ofPosts(entry, phrases, around)
}

/** By a post that only one country has, else by what the passage is about. */
function ofPosts(entry: PersonEntry, phrases: PersonPhrase[], { reader, setting, persons }: Around): string | null {
  const posts = phrases.flatMap((phrase) => [...phrase.posts, ...phrase.told])
  for (const post of posts) {
    const standing = reader.at(StandingPost, post.from)?.value
    if (standing?.country && (!setting.home || standing.country === setting.home || / of /i.test(standing.title)))
      return standing.country
  }
  const isTelling = ({ vague, key, serves }: PostPhrase) =>
    !(vague && key.size === 1) &&
    !placeless.has([...key].join(' ')) &&
    !(serves !== null && reader.is(serves, 'a', 'an'))
  const telling = posts.find(isTelling)
  if (!telling || entry.posts.length === 0) return null
  const isTaken = (country: string) =>
    !isPastAt(reader, telling.from) &&
    isSingular(telling.key) &&
    persons.entries.some(
      (other) =>
        other !== entry &&
        other.first < entry.first &&
        other.country === country &&
        other.posts.some(({ key }) => isSameKey(key, telling.key)),
    )
  return setting.countriesAt(telling.from).find((country) => hasPost(country, telling.key) && !isTaken(country)) ?? null
}

/** One at a time in a country: two presidents in a text are of two countries. */
const isSingular = (key: ReadonlySet<string>): boolean =>
  leaderKeys.has([...key].join(' ')) || (key.has('minister') && key.size === 2)
const isSameKey = (left: ReadonlySet<string>, right: ReadonlySet<string>): boolean =>
  left.size === right.size && [...left].every((word) => right.has(word))

/** Whether the country has such a post at all. */
export const hasPost = (country: string, key: ReadonlySet<string>): boolean =>
  !(key.size === 1 && key.has('president') && withoutPresident.has(country)) &&
  !(key.has('prime') && !key.has('deputy') && withoutPrimeMinister.has(country))
