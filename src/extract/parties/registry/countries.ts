// Which country a person serves: what the document says of it, and where it may be inferred without.
import { leaderKeys } from '../../lexicon/posts.ts'
import {
  contestedRegions,
  foreignSecretaries,
  leaderCountries,
  StandingPost,
  secretaryCountries,
  sharedPosts,
  withoutMembers,
  withoutMinisters,
  withoutPresident,
  withoutPrimeMinister,
} from '../../lexicon/world.ts'
import type { OrganisationPhrase, PersonPhrase, PostPhrase, Range, StatePhrase } from '../phrases/phrase.ts'
import type { Reader } from '../reader.ts'
import type { OrganisationEntry, PersonEntry } from './entry.ts'
import type { Persons } from './persons.ts'
import type { Setting } from './setting.ts'

/** A country with the words that say it; `said` is null where it was inferred. */
export interface Served {
  country: string | null
  said: Range | null
  /** Of a body of no one state. */
  international?: boolean
}
const nobody: Served = { country: null, said: null }
const ofTheWorld: Served = { country: null, said: null, international: true }

/** The words of a phrase that say its country: of a state or body in it, behind it, or the post that names its area. */
export function saidIn({ country, origin, inner, posts }: PersonPhrase): Range | null {
  if (country === null) return null
  const named = inner.find((part) => (part.is === 'state' || part.is === 'organisation') && part.country === country)
  return named ?? origin ?? posts.find((post) => post.country === country || post.area !== null) ?? posts[0] ?? null
}

/** What is needed to tell whom a person serves. */
export interface Around {
  reader: Reader
  setting: Setting
  persons: Persons
  bodyOf: (phrase: OrganisationPhrase) => OrganisationEntry | undefined
  /** The person that "his" or "her" of a phrase stands for. */
  antecedent: (phrase: PersonPhrase) => PersonEntry | undefined
  /** The state or body that "its" or "their" of a phrase stands for. */
  stateBefore: (phrase: PersonPhrase) => StatePhrase | OrganisationPhrase | undefined
}

/** The country of the bodies that a person serves; undefined where none is known, null where one is international. */
function ofBodies(entry: PersonEntry, phrases: PersonPhrase[], { bodyOf, setting }: Around): Served | undefined {
  for (const phrase of [
    ...entry.posts.map(({ organisation }) => organisation),
    ...phrases.map(({ organisation }) => organisation),
  ]) {
    const body = phrase ? bodyOf(phrase) : undefined
    if (body?.kind === 'intergovernmental') return ofTheWorld
    if (body?.country && (body.said || body.standing?.country || body.country === setting.home))
      return { country: body.country, said: body.said }
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
  'foreign policy',
  'pope',
])

/** "Secretary-General", "Under-Secretary-General for Peace Operations": of a body of no one state, where none is named. */
export const isSecretaryGeneral = (title: string): boolean => /\bsecretary[- ]general\b/i.test(title)

/** The country that a person serves, where no phrase said it outright. */
export function servedBy(entry: PersonEntry, phrases: PersonPhrase[], around: Around): Served {
  if (entry.said || entry.journalist) return entry
  if (entry.posts.some(({ area }) => area && contestedRegions.has(area.toLowerCase()))) return ofTheWorld
  const bodies = ofBodies(entry, phrases, around)
  if (bodies) return bodies
  for (const phrase of phrases) {
    const isTheirs = phrase.pronoun !== null && around.reader.is(phrase.pronoun, 'its', 'their')
    const isHis = phrase.pronoun !== null && around.reader.is(phrase.pronoun, 'his', 'her')
    const served = phrase.serves
      ? around.persons.of(phrase.serves)
      : isHis
        ? around.antecedent(phrase)
        : phrase.posts.map(({ serves }) => around.persons.at(serves)).find(Boolean)
    // "Guterres said through his deputy spokesman"
    if (served) return served.posts.some(({ title }) => isSecretaryGeneral(title)) ? ofTheWorld : served
    if (isTheirs) {
      const state = around.stateBefore(phrase)
      if (state?.is === 'state') return { country: state.country, said: state }
      const body = state && around.bodyOf(state)
      if (body?.kind === 'intergovernmental') return ofTheWorld
      return body?.country ? { country: body.country, said: body.said } : nobody
    }
    if (isHis && !phrase.counterpart) return nobody
  }
  return entry.country ? entry : (ofPost(phrases, around) ?? ofHome(entry, phrases, around))
}

/** "Taoiseach", "Secretary of State": a post that only one country has. */
function ofPost(phrases: PersonPhrase[], { reader, setting }: Around): Served | null {
  for (const post of phrases.flatMap((phrase) => [...phrase.posts, ...phrase.told])) {
    const standing = reader.at(StandingPost, post.from)?.value
    if (!standing?.country || sharedPosts.has(standing.title)) continue
    if (!setting.home || standing.country === setting.home || / of /i.test(standing.title))
      return { country: standing.country, said: null }
  }
  return null
}

/** Posts that a country's own papers name without the country, beside those of its leaders and ministers. */
export const domestic = new Set([
  'mp',
  'senator',
  'congressman',
  'army chief staff',
  'army chief',
  'attorney general',
  'speaker',
  'opposition leader',
])

/**
 * "Prime Minister Jane Doe said" where the text is at home: in a release for the issuer's own officials, in a national
 * paper for a post that nobody else in the text holds. Whom the home side rings, meets or tells is a guest more often.
 */
function ofHome(entry: PersonEntry, phrases: PersonPhrase[], { reader, setting, persons }: Around): Served {
  const isTelling = ({ vague, key, title, serves }: PostPhrase) =>
    !(vague && key.size === 1) &&
    !placeless.has([...key].join(' ')) &&
    !isSecretaryGeneral(title) &&
    !(serves !== null && reader.is(serves, 'a', 'an'))
  const phrase = phrases.find(({ posts, told }) => posts.some(isTelling) || told.some(isTelling))
  const post = phrase && [...phrase.posts, ...phrase.told].find(isTelling)
  const isSpokesman = setting.isRelease && post?.key.has('spokesman')
  if (!phrase || !post || entry.posts.length === 0 || (!isSpokesman && isForeign(reader, phrase))) return nobody
  // Of a text that names no publisher, the country whose posts and bodies it names without saying whose they are.
  const home = setting.home ?? setting.domestic
  if (!home || !hasPost(home, post)) return nobody
  const isFormer = entry.posts.every(({ key, past }) => past || !isSameKey(key, post.key))
  const others = persons.entries.filter(
    (other) => !isFormer && other !== entry && other.posts.some(({ key, past }) => !past && isSameKey(key, post.key)),
  )
  const isOurs = setting.isRelease
    ? !isSingular(post.key) ||
      post.area !== null ||
      others.every((other) => (other.said ? other.country !== home : other.first > entry.first))
    : post.from < (phrase.name?.from ?? 0) &&
      ((isSingular(post.key) && others.length === 0) || domestic.has([...post.key].join(' ')))
  return isOurs ? { country: home, said: null } : nobody
}

/** "spoke with Prime Minister X", "a call from President Y", "telephoned Chancellor Z": the other side. */
export function isApproached(reader: Reader, { from, determiner }: PersonPhrase): boolean {
  if (determiner === 'indefinite') return true
  const before = reader.is(from - 1, 'he', 'the') ? from - 2 : from - 1
  return reader.is(before, 'with', 'to', 'from', 'by', 'like') || reader.isVerbLike(before)
}

/** "with Chancellor Y and Prime Minister X": the other side, or joined to it. */
const isForeign = (reader: Reader, phrase: PersonPhrase): boolean =>
  reader.is(phrase.from - 1, 'and') || isApproached(reader, phrase)

/** One at a time in a country: two presidents in a text are of two countries. */
export const isSingular = (key: ReadonlySet<string>): boolean =>
  leaderKeys.has([...key].join(' ')) || (key.has('minister') && key.size === 2)
export const isSameKey = (left: ReadonlySet<string>, right: ReadonlySet<string>): boolean =>
  left.size === right.size && [...left].every((word) => right.has(word))

/** Whether the country has such a post at all, by that wording. */
export function hasPost(country: string, { key, title }: { key: ReadonlySet<string>; title: string }): boolean {
  if (key.size === 1 && key.has('president') && withoutPresident.has(country)) return false
  if (key.has('prime') && !key.has('deputy') && withoutPrimeMinister.has(country)) return false
  const reserved = leaderCountries[[...key].join(' ')]
  if (reserved) return reserved.has(country)
  if (/^MPs?$/.test(title)) return !withoutMembers.has(country)
  if (!key.has('minister')) return true
  if (/foreign secretary/i.test(title)) return foreignSecretaries.has(country)
  if (/secretary/i.test(title)) return secretaryCountries.has(country)
  return !(key.size > 1 && !key.has('prime') && withoutMinisters.has(country))
}
