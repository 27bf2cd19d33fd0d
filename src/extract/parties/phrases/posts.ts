import { InstitutionField, OrganisationNoun } from '../../lexicon/organisation-heads.ts'
import { PostHead, PostModifier, PostStatus } from '../../lexicon/posts.ts'
import { Pronoun } from '../../lexicon/pronouns.ts'
import { Title } from '../../lexicon/titles.ts'
import { StandingOrganisation, StandingPost, StateWord } from '../../lexicon/world.ts'
import { Begins, type Reader, remembered } from '../reader.ts'
import { readComplement } from './complements.ts'
import { readOrganisation } from './organisations.ts'
import { type OrganisationPhrase, type PostPhrase, postWith } from './phrase.ts'
import { qualifies } from './states.ts'

/** The post's own words: "deputy foreign minister", "director general", "top commander". */
interface Core {
  from: number
  to: number
  key: string[]
  head: PostHead
}

/** Words by which British and American, male and female wordings meet. */
const sameWord: ReadonlyMap<string, string> = new Map(
  Object.entries({
    defense: 'defence',
    labor: 'labour',
    secretary: 'minister',
    national: '',
    federal: '',
    chief: 'chief',
  }),
)

function readCore(reader: Reader, i: number): Core | null {
  const end = reader.end(i)
  let head: PostHead | null = null
  let to = i
  const key: string[] = []
  let pending: string[] = []
  for (let at = i; at <= end; ) {
    const asHead = reader.at(PostHead, at)
    const asModifier = reader.at(PostModifier, at)
    const mark = asHead && (!asModifier || asHead.to >= asModifier.to) ? asHead : asModifier
    if (!mark && at === i && isPlainModifier(reader, at)) {
      pending.push(reader.norm(at))
      at++
      continue
    }
    if (!mark || mark.to > end) {
      const joins =
        reader.is(at, 'and', '&', '/') && at > i && (reader.at(PostModifier, at + 1) ?? null) !== null && head === null
      if (!joins) break
      at++
      continue
    }
    if (asHead && mark === asHead) {
      if (head && head.key.length > 2) break
      key.push(...pending)
      if (head) key.push(...head.key)
      head = asHead.value
      pending = []
      to = mark.to
    } else pending.push(...(asModifier?.value ?? []))
    at = mark.to + 1
  }
  return head ? { from: i, to, key: [...key, ...head.key], head } : null
}

/** "judiciary" of "Iran's judiciary chief": a noun that no list of fields has, right before a head. */
const isPlainModifier = (reader: Reader, i: number): boolean => {
  const { kind, capital, norm } = reader.token(i)
  return (
    kind === 'word' &&
    !capital &&
    norm.length > 3 &&
    /^[a-z-]+$/.test(norm) &&
    qualifies(reader, i) &&
    !/(?:ly|ing|ish|ful|ous|less)$/.test(norm) &&
    !reader.at(PostStatus, i) &&
    !reader.at(Pronoun, i) &&
    !reader.at(Title, i) &&
    !reader.at(OrganisationNoun, i) &&
    reader.at(PostHead, i + 1)?.value.plural === false
  )
}

/** A post that only the world knows: "Taoiseach", "Aga Khan". */
function readStandingPost(reader: Reader, i: number): Core | null {
  const mark = reader.at(StandingPost, i)
  if (!mark) return null
  const key = mark.value.title
    .toLowerCase()
    .split(' ')
    .filter((word) => word !== 'of' && word !== 'the')
  return { from: i, to: mark.to, key, head: { key, plural: false, gender: null, acronym: false, vague: false } }
}

/** The world's wording where it says more ("Leader of the Islamic Revolution"), unless the more is a body or country that can be read. */
function longer(reader: Reader, own: Core | null, standing: Core | null): Core | null {
  if (!own || !standing || standing.to <= own.to) return own ?? standing
  for (let at = own.to + 1; at <= standing.to; at++)
    if (reader.at(StandingOrganisation, at) || reader.at(StateWord, at)) return own
  return standing
}

const fieldHeads = new Set(['minister', 'undersecretary', 'commissioner', 'adviser'])

/** "of Foreign Affairs and International Trade", "for European Affairs": the field of a minister; the last token of it. */
function pastField(reader: Reader, at: number): number | null {
  if (!reader.is(at, 'of', 'for')) return null
  const end = reader.end(at)
  let to: number | null = null
  for (let next = reader.is(at + 1, 'the') ? at + 2 : at + 1; next <= end; ) {
    const field = reader.at(InstitutionField, next) ?? reader.at(PostModifier, next)
    if (field) to = field.to
    else if (reader.is(next, 'affairs', 'state', 'cooperation', 'co-operation', 'trade', 'security')) to = next
    else if (
      !(
        to !== null &&
        reader.is(next, 'and', '&', ',') &&
        (reader.at(InstitutionField, next + 1) ?? reader.at(PostModifier, next + 1)) &&
        !reader.at(PostHead, next + 1)
      )
    )
      break
    next = field ? field.to + 1 : next + 1
  }
  return to
}

/** "of military operations" of a director general, "of chancery" of a head: a duty that no body is named by; the last token of it. */
function pastDuty(reader: Reader, at: number): number | null {
  if (!reader.is(at, 'of')) return null
  const to = reader.is(at + 1, 'military', 'naval', 'air') ? at + 2 : at + 1
  return reader.is(to, 'operations', 'chancery', 'mission', 'protocol', 'delegation', 'cabinet') ? to : null
}

/** Moves past "DG ISPR": a post in acronyms may have its body behind it. */
function mirrored(reader: Reader, core: Core): OrganisationPhrase | null {
  if (!core.head.acronym || !reader.isCapitalWord(core.to + 1)) return null
  const organisation = readOrganisation(reader, core.to + 1)
  return organisation?.standing.length ? organisation : null
}

/** A post with its field and what it is the post of: "Minister for Foreign Affairs of Australia". No owner before it. */
export const readPost = remembered((reader, i): PostPhrase | null => {
  if (!reader.begins(i, Begins.post) && reader.at(PostHead, i + 1) === undefined) return null
  const core = longer(reader, readCore(reader, i), readStandingPost(reader, i))
  if (!core) return null
  const key = new Set(core.key.map((word) => sameWord.get(word) ?? word).filter(Boolean))
  const field =
    fieldHeads.has(core.head.key[0] ?? '') && !core.head.acronym
      ? pastField(reader, core.to + 1)
      : pastDuty(reader, core.to + 1)
  for (let at = core.to + 1; at <= (field ?? core.to); at++) for (const word of keyOfField(reader, at)) key.add(word)
  const titleEnd = field ?? core.to
  const behind = mirrored(reader, core)
  const complement = behind
    ? {
        to: behind.to,
        country: behind.country,
        organisation: behind,
        area: null,
        serves: null,
        states: [],
        title: titleEnd,
      }
    : readComplement(reader, core.head.key, core.from, titleEnd, (at) => readCore(reader, at) !== null)
  const { plural, acronym, gender, vague } = core.head
  return {
    from: i,
    to: complement.to,
    title: reader.slice(i, complement.title).replace(/^ex-/i, ''),
    key,
    vague,
    plural,
    acronym,
    gender,
    country: complement.country,
    organisation: complement.organisation,
    area: complement.area,
    serves: complement.serves,
    above: complement.above ?? null,
    states: complement.states,
  }
})

const keyOfField = (reader: Reader, at: number): readonly string[] => {
  const modifier = reader.at(PostModifier, at)?.value
  return modifier ?? (reader.at(InstitutionField, at) ? [sameWord.get(reader.norm(at)) ?? reader.norm(at)] : [])
}

/** "the top US diplomat": the rank before the country belongs to the title; a top diplomat is a foreign minister. */
export const ranked = (post: PostPhrase, rank: string): PostPhrase =>
  postWith(post, {
    title: `${rank} ${post.title}`,
    ...((rank === 'top' || rank === 'chief') && /^diplomat$/i.test(post.title)
      ? { key: new Set(['foreign', 'minister']), vague: false }
      : {}),
  })
