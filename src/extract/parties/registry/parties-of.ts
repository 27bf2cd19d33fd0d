import type { World } from '../../../world.ts'
import type { Position, Ref } from '../../extraction.ts'
import { sharedPosts } from '../../lexicon/world.ts'
import type { Span } from '../../span.ts'
import type { Mention, Parties, Party } from '../party.ts'
import type { Phrase, Range } from '../phrases/phrase.ts'
import type { Reader } from '../reader.ts'
import { hasPost } from './countries.ts'
import type { Entry, Form, Held, OrganisationEntry, PersonEntry, StateEntry } from './entry.ts'

/** What a reading of mentions came to. */
export interface Registered {
  mentions: { mention: Mention; entries: Entry[] }[]
  states: Map<string, StateEntry>
  bodies: Map<Phrase, OrganisationEntry>
  reader: Reader
}

/** The fullest form; among as full ones the one written most, then the first. */
const fullest = (forms: Form[]): string =>
  (forms.length < 2 ? forms : [...forms]).sort(
    (left, right) =>
      right.name.core.length - left.name.core.length ||
      right.name.words.length - left.name.words.length ||
      right.count - left.count,
  )[0]?.text ?? ''

/** The name used most; the longer of two. */
const nameOf = (names: Map<string, number>): string =>
  [...names].sort(
    (left, right) => right[0].split(' ').length - left[0].split(' ').length || right[1] - left[1],
  )[0]?.[0] ?? ''

const ownersByWorld = new WeakMap<World, Map<string, string>>()
/** The countries of the titles that no other country uses, in lower case. */
function ownersOf(world: World): Map<string, string> {
  let owners = ownersByWorld.get(world)
  if (!owners) {
    owners = new Map()
    for (const { title, aliases, country } of world.posts)
      if (country && !sharedPosts.has(title))
        for (const form of [title, ...aliases]) owners.set(form.toLowerCase(), country)
    ownersByWorld.set(world, owners)
  }
  return owners
}

/** Not where a minister's "American counterpart" would be a minister: a title taken over that is not used there. */
const isUsed = (post: Held, world: World): boolean =>
  post.words !== null ||
  post.country === null ||
  (hasPost(post.country, post) && (ownersOf(world).get(post.title.toLowerCase()) ?? post.country) === post.country)

function positionsOf(entry: PersonEntry, bodies: Registered['bodies'], world: World): Position[] {
  const exact = entry.posts.filter(
    (post) => isUsed(post, world) && !(post.vague && post.key.size === 1 && entry.posts.some((other) => !other.vague)),
  )
  return exact.map(({ title, organisation, country }) => {
    const body = organisation ? bodies.get(organisation) : undefined
    return {
      title,
      organisation: body ? nameOf(body.names) : null,
      country:
        country ?? body?.country ?? (body?.kind === 'intergovernmental' ? null : (entry.country ?? entry.likely)),
    }
  })
}

/** The spans of a party's parts, those left out that no words give. */
function partsOf(reader: Reader, country: Range | null, posts: Held[]): Record<string, Span[]> {
  const parts: Record<string, Span[]> = {}
  const spanOf = ({ from, to }: Range): Span => ({ start: reader.token(from).start, end: reader.token(to).end })
  if (country) parts.country = [spanOf(country)]
  for (const { words } of posts)
    if (words) {
      parts.position ??= []
      parts.position.push(spanOf(words))
    }
  return parts
}

function others(name: string, aliases: ReadonlySet<string>): string[] {
  const left: string[] = []
  for (const alias of aliases) if (alias !== name) left.push(alias)
  return left
}

function asPerson(entry: PersonEntry, ref: Ref, { bodies, reader }: Registered, world: World): Party {
  const name = fullest(entry.forms)
  return {
    ref,
    kind: 'person',
    name,
    organisation_kind: null,
    country: entry.country,
    likely_country: entry.country ?? entry.likely,
    positions: positionsOf(entry, bodies, world),
    gender: entry.gender,
    aliases: others(name, new Set([...entry.forms.map(({ text }) => text), ...entry.aliases])),
    mentions: entry.mentions,
    rule: entry.rule,
    parts: partsOf(reader, entry.said, entry.posts),
  }
}

const namesByWorld = new WeakMap<World, Map<string, string>>()
/** The countries' common names by code. */
function namesOf(world: World): Map<string, string> {
  let known = namesByWorld.get(world)
  if (!known) {
    known = new Map(world.countries.map(({ code, name }) => [code, name]))
    namesByWorld.set(world, known)
  }
  return known
}

/** A state or any other body. */
const asBody = (
  { country, aliases, mentions }: Pick<StateEntry | OrganisationEntry, 'country' | 'aliases' | 'mentions'>,
  { ref, name, organisation_kind, rule, parts }: Pick<Party, 'ref' | 'name' | 'organisation_kind' | 'rule' | 'parts'>,
): Party => ({
  ref,
  kind: 'organisation',
  name,
  organisation_kind,
  country,
  likely_country: country,
  positions: [],
  gender: null,
  aliases: others(name, aliases),
  mentions,
  rule,
  parts,
})

function asState(entry: StateEntry, ref: Ref, world: World): Party {
  const name = namesOf(world).get(entry.country) ?? entry.country
  return asBody(entry, { ref, name, organisation_kind: 'state', rule: 'state', parts: {} })
}

function asOrganisation(entry: OrganisationEntry, ref: Ref, { reader }: Registered): Party {
  const { names, kind, rule, said } = entry
  return asBody(entry, { ref, name: nameOf(names), organisation_kind: kind, rule, parts: partsOf(reader, said, []) })
}

/** What a list has at an index; no index outside of it is ever looked at: that is slow. */
const within = <Item>(list: readonly Item[], at: number): Item | undefined =>
  at >= 0 && at < list.length ? list[at] : undefined

/** The finished account: parties in the order of their first mention, mentions in the order of the text. */
export function partiesOf(registered: Registered, world: World): Parties {
  const { mentions: found, states } = registered
  const refs = new Map<Entry, Ref>()
  const all: Party[] = []
  const byRef = new Map<Ref, Party>()
  const counts = { p: 0, o: 0 }
  const enter = (entry: Entry): Ref => {
    const known = refs.get(entry)
    if (known) return known
    const letter = entry.is === 'person' ? 'p' : 'o'
    const ref = `${letter}${++counts[letter]}`
    refs.set(entry, ref)
    const party =
      entry.is === 'person'
        ? asPerson(entry, ref, registered, world)
        : entry.is === 'state'
          ? asState(entry, ref, world)
          : asOrganisation(entry, ref, registered)
    all.push(party)
    byRef.set(ref, party)
    return ref
  }
  const mentions: Mention[] = []
  for (const { mention, entries } of found) {
    mention.parties = entries.map(enter)
    for (const entry of entries) entry.mentions.push(mention)
    mentions.push(mention)
  }
  const outermost: (Mention | undefined)[] = []
  for (const mention of mentions)
    if (!mention.within) for (let token = mention.from; token <= mention.to; token++) outermost[token] ??= mention
  const get = (ref: Ref): Party => {
    const party = byRef.get(ref)
    if (!party) throw new Error(`no party ${ref} in this document`)
    return party
  }
  const state = (country: string): Ref => {
    let entry = states.get(country)
    if (!entry) {
      entry = { is: 'state', country, aliases: new Set(), mentions: [], first: -1, last: -1 }
      states.set(country, entry)
    }
    return enter(entry)
  }
  return { all, mentions, get, mentionAt: (token) => within(outermost, token), state }
}
