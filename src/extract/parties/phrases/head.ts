// What stands before a name: its shape, and the person that it makes with the name that follows.
import {
  type NamePhrase,
  type OrganisationPhrase,
  type PersonPhrase,
  type Phrase,
  type PostPhrase,
  postWith,
  type StatePhrase,
} from './phrase.ts'

/** What stands before a name or alone: article, state or body that owns the post, posts, ranks, forms of address. */
export interface Head {
  from: number
  /** The next token after the head. */
  next: number
  determiner: PersonPhrase['determiner']
  pronoun: number | null
  state: StatePhrase | null
  organisation: OrganisationPhrase | null
  posts: PostPhrase[]
  titled: boolean
  titleFrom: number | null
  gender: 'female' | 'male' | null
  counterpart: boolean
}

/** The states and bodies that a head names. */
export function innerOf({ state, organisation, posts }: Head): Phrase[] {
  const inner: Phrase[] = []
  const add = (phrase: Phrase | null) => {
    if (phrase) inner.push(phrase)
  }
  add(state)
  add(organisation)
  for (const post of posts) {
    for (const named of post.states) add(named)
    add(post.organisation)
    add(post.above)
  }
  return inner
}

/** The head of a name that has none. */
export const emptyHead = (name: NamePhrase): Head => ({
  from: name.from,
  next: name.to + 1,
  determiner: null,
  pronoun: null,
  state: null,
  organisation: null,
  posts: [],
  titled: false,
  titleFrom: null,
  gender: null,
  counterpart: false,
})

/** A head with some of it changed, of the same shape. */
export function headWith(head: Head, change: Partial<Head>): Head {
  const copy: Head = {
    from: head.from,
    determiner: head.determiner,
    pronoun: head.pronoun,
    state: head.state,
    organisation: head.organisation,
    titled: head.titled,
    titleFrom: head.titleFrom,
    gender: head.gender,
    posts: head.posts,
    next: head.next,
    counterpart: head.counterpart,
  }
  return Object.assign(copy, change)
}

/** A head with the name that follows it, or without one. */
export const asPerson = (head: Head, to: number, name: NamePhrase | null, rule: string): PersonPhrase => {
  const organisation = head.organisation ?? null
  return {
    is: 'person',
    from: head.from,
    to,
    name,
    posts: head.posts.map((post, n) =>
      n === 0 && organisation && !post.organisation ? postWith(post, { organisation }) : post,
    ),
    told: [],
    titled: head.titled || head.posts.length > 0 || head.counterpart,
    gender: head.gender,
    country: head.state?.country ?? head.posts.find((post) => post.country)?.country ?? organisation?.country ?? null,
    origin: null,
    organisation: null,
    determiner: head.determiner,
    pronoun: head.pronoun,
    counterpart: head.counterpart,
    serves: null,
    evidence: name && (head.titled || head.posts.length > 0 || head.counterpart) ? 9 : 0,
    journalist: false,
    inner: innerOf(head),
    aliases: [],
    rule,
  }
}
