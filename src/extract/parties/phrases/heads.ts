import { PostHead, PostStatus } from '../../lexicon/posts.ts'
import { Pronoun } from '../../lexicon/pronouns.ts'
import { Title } from '../../lexicon/titles.ts'
import { StandingPlace, StateWord } from '../../lexicon/world.ts'
import { Begins, type Reader, remembered } from '../reader.ts'
import { countryOfArea } from './areas.ts'
import type { Head } from './head.ts'
import { isPortfolio } from './not-bodies.ts'
import { readOrganisation } from './organisations.ts'
import { type OrganisationPhrase, type PersonPhrase, type PostPhrase, postWith, type StatePhrase } from './phrase.ts'
import { ranked, readPost } from './posts.ts'
import { readStateWord } from './states.ts'

/** "hawkish" of "his hawkish adviser": says what kind of holder, and is no part of the title. */
const isEpithet = (reader: Reader, i: number): boolean =>
  reader.at(PostHead, i + 1) !== undefined &&
  /^[a-z]+(?:ish|ful|ous|less)$/.test(reader.token(i).text) &&
  !reader.begins(i, Begins.post)

const pastStatus = (reader: Reader, i: number): number => {
  if (!reader.begins(i, Begins.status)) return isEpithet(reader, i) ? i + 1 : i
  let next = i
  for (let mark = reader.at(PostStatus, next); mark && !readsAsPost(reader, next); mark = reader.at(PostStatus, next))
    next = reader.is(mark.to + 1, '-') ? mark.to + 2 : mark.to + 1
  return next
}
const readsAsPost = (reader: Reader, i: number): boolean => {
  return readPost(reader, i)?.title.includes(' ') === true
}

function readDeterminer(
  reader: Reader,
  i: number,
): { determiner: PersonPhrase['determiner']; pronoun: number | null; next: number } {
  if (reader.at(Title, i)) return { determiner: null, pronoun: null, next: i }
  if (reader.is(i, 'the')) return { determiner: 'definite', pronoun: null, next: i + 1 }
  if (reader.is(i, 'a', 'an', 'another', 'one')) return { determiner: 'indefinite', pronoun: null, next: i + 1 }
  // "my foreign secretary", "our ambassador"
  if (reader.is(i, 'my', 'our')) return { determiner: 'possessive', pronoun: null, next: i + 1 }
  const pronoun = reader.at(Pronoun, i)
  if (pronoun?.value.possessive) return { determiner: 'possessive', pronoun: i, next: i + 1 }
  return { determiner: null, pronoun: null, next: i }
}

interface Owner {
  state: StatePhrase | null
  organisation: OrganisationPhrase | null
  next: number
}

/** Institutions that are part of a title in capitals as well: "Kenya's Cabinet Secretary", "Senate President". */
const ownTitled = new Set([
  'cabinet',
  'senate',
  'army',
  'navy',
  'parliament',
  'assembly',
  'duma',
  'knesset',
  'majlis',
  'house',
])

/** "Pakistan's army chief" is Pakistan's, not the army's: small letters, and the post reads on from them. */
function isWithinPost(reader: Reader, organisation: OrganisationPhrase, state: StatePhrase | null): boolean {
  if (reader.isPossessive(organisation.to + 1)) return false
  if (reader.token(organisation.to).capital && !ownTitled.has(reader.norm(organisation.to))) return false
  const start = state ? state.to + (reader.isPossessive(state.to + 1) ? 2 : 1) : organisation.from
  const post = readPost(reader, start)
  return post !== null && post.to > organisation.to
}

const owning = Begins.capital | Begins.body | Begins.state | Begins.place
/** "Pakistan's", "US", "the ISPR", "Labour", "Karabakh" before a post. */
function readOwner(reader: Reader, i: number): Owner {
  const none = { state: null, organisation: null, next: i }
  if (isPortfolio(reader, i) || (!reader.begins(i, owning) && !reader.is(i, 'the'))) return none
  const organisation = readOrganisation(reader, i)
  const state = readStateWord(reader, i)
  if (
    organisation &&
    (!organisation.bare || reader.isPossessive(organisation.to + 1)) &&
    !isWithinPost(reader, organisation, state)
  ) {
    const next = organisation.to + (reader.isPossessive(organisation.to + 1) ? 2 : 1)
    if (readPost(reader, pastStatus(reader, next))) return { state: organisation.owner, organisation, next }
  }
  if (state && state.as !== 'people') {
    const next = state.to + (reader.isPossessive(state.to + 1) ? 2 : 1)
    // "Iran's parliament speaker", "the US House Speaker": the body behind the state
    const inner = organisation ? null : readOrganisation(reader, next)
    if (inner && !inner.bare && readPost(reader, inner.to + 1))
      return { state, organisation: inner, next: inner.to + 1 }
    return { state, organisation: null, next }
  }
  const place = reader.at(StandingPlace, i)
  if (place && place.to < reader.end(i) && readPost(reader, place.to + 1))
    return { state: null, organisation: null, next: place.to + 1 }
  return none
}

/** "State Councilor and Foreign Minister": a second post, written like the first and with no owner of its own. */
const joins = (reader: Reader, posts: PostPhrase[], at: number): boolean =>
  readPost(reader, at) !== null &&
  !reader.at(StateWord, at) &&
  reader.token(at).capital === reader.token(posts[0]?.from ?? at).capital

interface Titles {
  posts: PostPhrase[]
  titled: boolean
  titleFrom: number | null
  gender: Head['gender']
  next: number
}

const untitled = (next: number): Titles => ({ posts: [], titled: false, titleFrom: null, gender: null, next })

/** Posts, ranks and forms of address in any order up to the name: "State Councilor and Foreign Minister", "HRH the Crown Prince". */
export function readTitles(reader: Reader, i: number): Titles {
  const posts: PostPhrase[] = []
  let titleFrom: number | null = null
  let gender: Head['gender'] = null
  let next = i
  for (const end = reader.end(i); next <= end; ) {
    const title = reader.begins(next, Begins.title) ? reader.at(Title, next) : undefined
    const post = readPost(reader, next)
    if (title && (!post || title.to > post.to || (title.value.as === 'rank' && title.to === post.to))) {
      titleFrom ??= next
      gender = title.value.gender ?? gender
      next = title.to + 1
    } else if (post) {
      posts.push(post)
      gender = post.gender ?? gender
      next = post.to + 1
      if (reader.is(next, '(') && reader.is(next + 2, ')') && reader.token(next + 1).capital) next += 3
    } else if (posts.length > 0 && reader.is(next, 'and', '&', 'cum') && joins(reader, posts, next + 1)) next++
    else if (
      reader.is(next, 'the') &&
      ((titleFrom !== null && readPost(reader, next + 1)) ||
        (posts.length > 0 && reader.is(next + 1, 'hon', 'hon.', 'honorable', 'honourable', 'rt')))
    )
      next++
    else break
  }
  return { posts, titled: titleFrom !== null, titleFrom, gender, next }
}

/** Everything before a name, or a post that stands alone; empty-handed it ends where it began. */
export const readHead = remembered((reader, i): Head => {
  const { determiner, pronoun, next: afterDeterminer } = readDeterminer(reader, i)
  const past = pastStatus(reader, afterDeterminer)
  const isTop = reader.is(past, 'top', 'senior', 'chief', 'leading') && readStateWord(reader, past + 1) !== null
  const afterStatus = isTop ? past + 1 : past
  const owner = readOwner(reader, afterStatus)
  const start = pastStatus(reader, owner.next)
  // "Talks in Iran", and on the next line "President Rouhani": two lines
  const mayHaveTitles =
    start <= reader.end(i) &&
    (reader.begins(start, Begins.post | Begins.title) || reader.at(PostHead, start + 1) !== undefined)
  const titles = mayHaveTitles ? readTitles(reader, start) : untitled(start)
  const counterpart =
    titles.posts.length === 0 &&
    !titles.titled &&
    reader.is(start, 'counterpart', 'colleague', 'opposite', 'counterparts')
  const next = counterpart ? (reader.is(start + 1, 'number') ? start + 2 : start + 1) : titles.next
  const placed = owner.next > afterStatus && !owner.state && !owner.organisation
  const placeCountry = placed ? countryOfArea(reader, afterStatus) : null
  const area = placed ? reader.slice(afterStatus, owner.next - 1) : null
  const posts = isTop
    ? titles.posts.map((post, n) => (n === 0 ? ranked(post, reader.norm(past)) : post))
    : area
      ? titles.posts.map((post, n) =>
          n === 0
            ? postWith(post, { area, country: post.country ?? placeCountry, title: `${area} ${post.title}` })
            : post,
        )
      : titles.posts
  return {
    from: i,
    determiner,
    pronoun,
    state: owner.state,
    organisation: owner.organisation,
    titled: titles.titled,
    titleFrom: titles.titleFrom,
    gender: titles.gender,
    posts,
    next,
    counterpart,
  }
})
