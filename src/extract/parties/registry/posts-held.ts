// What posts the named persons hold and which countries they serve, from all that the document says of them.

import { StandingPost } from '../../lexicon/world.ts'
import type { OrganisationPhrase, PersonPhrase } from '../phrases/phrase.ts'
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
  for (const post of phrase.posts) {
    const held = heldFrom(post)
    if (
      post.key.has('spokesman') &&
      !held.organisation &&
      bodyBefore &&
      !phrase.pronoun &&
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

/** The country that a person serves, where no phrase said it outright. */
export function countryOf(
  entry: PersonEntry,
  phrases: PersonPhrase[],
  persons: Persons,
  bodyOf: (phrase: OrganisationPhrase) => OrganisationEntry | undefined,
  reader: Reader,
  setting: Setting,
): string | null {
  if (entry.country) return entry.country
  if (entry.journalist) return null
  for (const { organisation } of entry.posts) {
    const body = organisation ? bodyOf(organisation) : undefined
    if (body?.kind === 'intergovernmental') return null
    if (body?.country) return body.country
  }
  for (const phrase of phrases) {
    const body = phrase.organisation ? bodyOf(phrase.organisation) : undefined
    if (body) return body.country
    const served = servedBy(phrase, persons)
    if (served) return served.country
  }
  const posted = phrases.find(({ posts }) => posts.length > 0)
  if (!posted) return null
  const standing = posted.posts.map((post) => reader.at(StandingPost, post.from)).find((mark) => mark?.value.country)
  if (standing && !setting.home) return standing.value.country
  return posted.posts.every(({ vague }) => vague) &&
    !posted.posts.some(({ key }) => key.has('army') || key.has('police'))
    ? null
    : setting.countryAt(posted.from)
}

function servedBy(phrase: PersonPhrase, persons: Persons): PersonEntry | undefined {
  return phrase.serves ? persons.of(phrase.serves) : undefined
}
