// What posts the named persons hold, from all that the document says of them.
import { PostStatus } from '../../lexicon/posts.ts'
import type { OrganisationPhrase, PersonPhrase } from '../phrases/phrase.ts'
import type { Reader } from '../reader.ts'
import type { Held, OrganisationEntry, PersonEntry } from './entry.ts'
import { heldFrom } from './persons.ts'

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
    if (same)
      entry.posts.push({
        ...same,
        title: withoutArea(same.title),
        country: phrase.country,
        organisation: null,
        words: null,
      })
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
    words: old.words ?? held.words,
  }
}

/** "former president", "ex-president", "was prime minister" */
const isPastAt = (reader: Reader, post: number): boolean =>
  reader.norm(post).startsWith('ex-') ||
  reader.at(PostStatus, post - 1)?.value === 'past' ||
  reader.is(post - 1, 'was', 'became')
