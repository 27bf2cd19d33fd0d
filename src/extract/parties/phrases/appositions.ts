import { isGivenName } from '../../lexicon/given-names.ts'
import { thingHeads } from '../../lexicon/not-names.ts'
import { PostStatus } from '../../lexicon/posts.ts'
import { Title } from '../../lexicon/titles.ts'
import { StandingPlace, StateWord } from '../../lexicon/world.ts'
import type { Reader } from '../reader.ts'
import { asPerson, emptyHead, type Head, headWith, innerOf } from './head.ts'
import { readHead } from './heads.ts'
import { readName } from './names.ts'
import { readOrganisation } from './organisations.ts'
import { type PersonPhrase, personWith, postWith } from './phrase.ts'
import { readStateWord } from './states.ts'
import { aged, withMaster, withOrigin, withTold } from './told.ts'

type Apposition = (reader: Reader, person: PersonPhrase) => PersonPhrase | null

/** "President Rouhani of Iran", "Siti Aisyah of Indonesia" */
const ofState: Apposition = (reader, person) => {
  const at = person.to + 1
  if (!reader.is(at, 'of')) return null
  // "of the sisterly Kingdom of Saudi Arabia"
  let first = reader.is(at + 1, 'the') ? at + 2 : at + 1
  if (reader.is(first, 'sisterly', 'brotherly', 'friendly', 'fraternal', 'neighbouring', 'neighboring')) first++
  if (
    reader.is(first, 'kingdom', 'state', 'republic', 'sultanate', 'emirate', 'principality') &&
    reader.is(first + 1, 'of')
  )
    first = reader.at(StateWord, first) ? first : reader.is(first + 2, 'the') ? first + 3 : first + 2
  const state = readStateWord(reader, first)
  if (!state || state.as === 'demonym' || state.as === 'people' || reader.isPossessive(state.to + 1)) return null
  return personWith(person, {
    to: state.to,
    country: person.country ?? state.country,
    evidence: person.evidence + 2,
    inner: [...person.inner, state],
  })
}

const areal = ['governor', 'mayor', 'senator', 'congressman', 'mp', 'speaker']
/** "Governor Babagana Zulum of Borno State" */
const ofArea: Apposition = (reader, person) => {
  const at = person.to + 1
  const post = person.posts.at(-1)
  const place = reader.is(at, 'of', 'from') ? reader.at(StandingPlace, at + 1) : undefined
  if (!post || !place || post.area || person.name === null || !areal.some((word) => post.key.has(word))) return null
  const area = reader.slice(at + 1, place.to)
  const country = place.value[0]?.country ?? null
  return personWith(person, {
    to: place.to,
    country: person.country ?? country,
    posts: [...person.posts.slice(0, -1), postWith(post, { area, title: `${post.title} of ${area}` })],
  })
}

/** "Rishi Sunak MP" */
const suffixed: Apposition = (reader, person) => {
  const at = person.to + 1
  if (!reader.is(at, 'mp', 'mep', 'mna', 'msp', 'td')) return null
  const post = {
    from: at,
    to: at,
    title: reader.token(at).text,
    key: new Set(['mp']),
    vague: false,
    plural: false,
    acronym: true,
    gender: null,
    country: null,
    organisation: null,
    area: null,
    serves: null,
    above: null,
    states: [],
  }
  return personWith(person, { to: at, posts: [...person.posts, post] })
}

/** "Mohammad Javad Zarif (@JZarif)" */
const handled: Apposition = (reader, person) => {
  const at = person.to + 1
  if (!reader.is(at, '(') || reader.token(at + 1).kind !== 'handle' || !reader.is(at + 2, ')')) return null
  return personWith(person, {
    to: at + 2,
    evidence: person.evidence + 3,
    aliases: [...person.aliases, { from: at + 1, to: at + 1 }],
  })
}

/** "the U.S. President's National Security Advisor": the post behind the owner's. */
function pastOwner(reader: Reader, head: Head): Head {
  if (head.posts.length === 0 || !reader.isPossessive(head.next)) return head
  const servant = readHead(reader, head.next + 1)
  return servant.posts.length ? headWith(servant, { state: head.state, determiner: head.determiner }) : head
}

/** ", Jane Doe," behind a post */
function namesNext(reader: Reader, at: number): boolean {
  const name = reader.is(at, ',') ? readName(reader, at + 1, false) : null
  return (
    name !== null && name.words.length > 1 && isGivenName(reader.norm(name.from)) && reader.is(name.to + 1, ',', 'and')
  )
}

/** "Dominic Raab, the foreign secretary,", "Mohammad Javad Zarif, Iran's foreign minister,", "Crown Prince, Deputy Premier and Minister of Defense" */
const posted: Apposition = (reader, person) => {
  const at = person.to + 1
  const isListed = person.posts.some((post) => post.to === person.to) && reader.is(at, 'and')
  if (!(reader.is(at, ',', '(') || isListed) || at >= reader.end(person.from)) return null
  const start = aged(reader, at + 1)
  const before = reader.is(start, 'himself', 'once', 'now', 'currently', 'formerly', 'until') ? start + 1 : start
  const head = pastOwner(reader, readHead(reader, before))
  if (head.posts.length === 0 || head.titled || head.posts.some((post) => post.plural)) return null
  // "Luis Arce, the president's ally"
  if (reader.isPossessive(head.next)) return null
  if (!head.determiner && reader.at(PostStatus, before) === undefined && reader.isNameLike(head.next)) return null
  // "when he rang Putin, the French president agreed": no comma closes it, so it is the subject of what follows
  const isFollowed = reader.isVerbLike(head.next) && !reader.is(head.next, 'now', 'then')
  if (reader.isNameLike(head.next) || (isFollowed && !reader.is(at, '('))) return null
  // "King Abdullah of Jordan, the President of the Council, Jane Doe, and …": the post of the next one
  if (person.titled && head.determiner === 'definite' && namesNext(reader, head.next)) return null
  const owned = asPerson(head, head.next - 1, null, 'apposition')
  const closes = reader.is(at, '(') && reader.is(head.next, ')')
  return personWith(person, {
    to: closes ? head.next : head.next - 1,
    posts: [...person.posts, ...owned.posts],
    country: person.country ?? owned.country,
    gender: person.gender ?? head.gender,
    pronoun: person.pronoun ?? head.pronoun,
    evidence: person.evidence + (thingHeads.has(reader.norm(person.name?.to ?? 0)) ? 0 : 3),
    inner: [...person.inner, ...owned.inner],
    aliases:
      head.determiner === 'definite' || head.state
        ? [...person.aliases, { from: before, to: head.next - 1 }]
        : person.aliases,
  })
}

/** "Maria Zakharova, of the Russian foreign ministry,", "Li Na, of the Workers' Party's Secretariat", "Jane Roe of Hamas" */
const ofBody: Apposition = (reader, person) => {
  const at = reader.is(person.to + 1, ',') ? person.to + 2 : person.to + 1
  if (!reader.is(at, 'of', 'from', 'with', 'at')) return null
  const organisation = readOrganisation(reader, at + 1)
  const isKnown = organisation !== null && organisation.standing.length > 0 && reader.is(at, 'of')
  if (!organisation || organisation.bare || !(reader.is(person.to + 1, ',') || person.titled || isKnown)) return null
  const isOwner = reader.isPossessive(organisation.to + 1)
  const part = isOwner ? readOrganisation(reader, organisation.to + 2) : null
  const partEnd = isOwner && reader.isCapitalWord(organisation.to + 2) ? organisation.to + 2 : organisation.to
  return personWith(person, {
    to: part?.to ?? partEnd,
    organisation,
    country: person.country ?? organisation.country,
    evidence: person.evidence + 2,
    inner: [...person.inner, organisation, ...(part ? [part] : [])],
  })
}

/** "Paul Kagame, his Rwandan counterpart," */
const counterpart: Apposition = (reader, person) => {
  if (!reader.is(person.to + 1, ',') || person.posts.length) return null
  const head = readHead(reader, person.to + 2)
  if (!head.counterpart || reader.isNameLike(head.next)) return null
  // "his counterpart in Buenos Aires"
  const seat = reader.is(head.next, 'in') ? readStateWord(reader, head.next + 1) : null
  const state = head.state ?? seat
  if (!state) return null
  return personWith(person, {
    to: seat && !head.state ? seat.to : head.next - 1,
    counterpart: true,
    pronoun: head.pronoun,
    country: person.country ?? state.country,
    evidence: person.evidence + 3,
    inner: [...person.inner, state],
  })
}

/** "Sergei Lavrov, Mr Putin's foreign minister," */
const servant: Apposition = (reader, person) => {
  const at = person.to + 1
  if (!reader.is(at, ',')) return null
  const title = reader.at(Title, at + 1)
  const name = readName(reader, (title?.to ?? at) + 1, title !== undefined)
  if (!name || !reader.isPossessive(name.to + 1)) return null
  const head = readHead(reader, name.to + 2)
  if (head.posts.length === 0 || head.determiner || reader.isNameLike(head.next)) return null
  const master = personWith(
    asPerson(
      headWith(emptyHead(name), { from: at + 1, titled: title !== undefined, gender: title?.value.gender ?? null }),
      name.to,
      name,
      'name',
    ),
    {
      aliases: [{ from: at + 1, to: name.to }],
    },
  )
  return personWith(person, {
    to: head.next - 1,
    posts: [...person.posts, ...head.posts],
    serves: master,
    evidence: person.evidence + 3,
    inner: [...person.inner, master, ...innerOf(head)],
  })
}

const appositions: Apposition[] = [suffixed, ofState, ofArea, handled, posted, counterpart, servant, ofBody]

/** A person with all that follows the name and belongs to it. */
export function readAppositions(reader: Reader, person: PersonPhrase): PersonPhrase {
  let read = person
  for (let round = 0; round < 4; round++) {
    const longer = first(reader, read)
    if (!longer || longer.to > reader.end(person.from)) break
    read = longer
  }
  return withMaster(reader, withOrigin(reader, withTold(reader, read)))
}

function first(reader: Reader, person: PersonPhrase): PersonPhrase | null {
  for (const apposition of appositions) {
    const read = apposition(reader, person)
    if (read) return read
  }
  return null
}
