import { isGivenName } from '../../lexicon/given-names.ts'
import { PostHead } from '../../lexicon/posts.ts'
import { StandingPlace } from '../../lexicon/world.ts'
import { Begins, type Reader } from '../reader.ts'
import { readAppositions } from './appositions.ts'
import { asPerson, emptyHead, type Head, headWith } from './head.ts'
import { readHead, readTitles } from './heads.ts'
import { genderOfKin, personEvidence } from './name-evidence.ts'
import { readName } from './names.ts'
import { readOrganisation } from './organisations.ts'
import { type NamePhrase, type PersonPhrase, personWith } from './phrase.ts'
import { qualifies, readStateWord } from './states.ts'

/** The comma behind a post, past the place that it is held at: "the director in France,"; null where none stands there. */
function commaBehind(reader: Reader, at: number): number | null {
  const place = reader.is(at, 'in') ? (readStateWord(reader, at + 1) ?? reader.at(StandingPlace, at + 1)) : null
  const next = place ? place.to + 1 : at
  return reader.is(next, ',') ? next : null
}

/** A comma between "The national police chief" and "Tan Sri Khalid Abu Bakar": the name is an apposition to the post. */
function nameBehindComma(
  reader: Reader,
  head: Head,
  isOwned: boolean,
): { name: NamePhrase; titled: ReturnType<typeof readTitles> } | null {
  const comma = commaBehind(reader, head.next)
  if (comma === null || (head.determiner === null && !head.state && !head.organisation && !isOwned)) return null
  const titled = readTitles(reader, comma + 1)
  if (titled.posts.length > 0) return null
  const name = readName(reader, titled.next, titled.titled)
  if (!name || (name.words.length < 2 && !titled.titled)) return null
  // "According to the director, Jane Roe assured them": the comma ends what the sentence opens with
  if (opensSentence(reader, head.from) && reader.isVerbLike(name.to + 1)) return null
  // "The Taoiseach, Jane Roe TD, said"
  const end = reader.is(name.to + 1, 'mp', 'mep', 'mna', 'msp', 'td') ? name.to + 1 : name.to
  const after = reader.token(end + 1)
  // "A spokesman for the army, Colonel Lee, said", unlike "He met a minister, Kim said"
  if (head.determiner === 'indefinite') return after.text === ',' ? { name, titled } : null
  return after.text === ',' ||
    after.text === '.' ||
    after.text === ';' ||
    reader.isVerbLike(end + 1) ||
    after.sentence !== reader.token(name.to).sentence
    ? { name, titled }
    : null
}

/** "According to", "After a call with" before the token, from where its sentence begins. */
function opensSentence(reader: Reader, at: number): boolean {
  let first = at
  while (first > 0 && reader.token(first - 1).sentence === reader.token(at).sentence) first--
  if (first === at || !openings.has(reader.norm(first))) return false
  for (let between = first; between < at; between++) if (reader.is(between, ',')) return false
  return true
}

const openings = new Set(
  'according after before in at during following for to with by like unlike on despite besides alongside under'.split(
    ' ',
  ),
)

const plainForms = (head: Head, name: NamePhrase): { from: number; to: number }[] => {
  const lastPost = head.posts.at(-1)
  const forms = [{ from: name.from, to: name.to }]
  if (head.titleFrom !== null && head.titleFrom < name.from) forms.push({ from: head.titleFrom, to: name.to })
  if (lastPost && lastPost.from < name.from) forms.push({ from: lastPost.from, to: name.to })
  return forms
}

const buildings = new Set(
  'airport university hospital street avenue boulevard mosque bridge stadium cathedral camp palace hotel prison highway airfield barracks foundation institute museum library school college square international'.split(
    ' ',
  ),
)
const streets = [
  'jalan',
  'rue',
  'avenue',
  'avenida',
  'calle',
  'via',
  'boulevard',
  'rua',
  'ulitsa',
  'paseo',
  'piazza',
  'plaza',
]
/** "Imam Khomeini Airport", "King Hussein Bridge", "St Peter's Square", "Rue Jean Moulin": a person's title and name in the name of a place. */
function isBuilding(reader: Reader, from: number, { to }: NamePhrase): boolean {
  const next = reader.isPossessive(to + 1) ? to + 2 : to + 1
  return (
    buildings.has(reader.norm(to)) ||
    (reader.isCapitalWord(next) && buildings.has(reader.norm(next))) ||
    (reader.isCapitalWord(from - 1) && reader.is(from - 1, ...streets))
  )
}

const first = Begins.post | Begins.title | Begins.body | Begins.state | Begins.place | Begins.status
/** Whether a head can begin at the token, behind an article or pronoun: spares the reading of most. */
function mayHead(reader: Reader, i: number): boolean {
  for (let start = i; start <= i + 1; start++)
    if (
      reader.begins(start, first) ||
      reader.is(start, 'counterpart', 'colleague', 'opposite', 'counterparts') ||
      reader.at(PostHead, start + 1) !== undefined ||
      (reader.begins(start, Begins.capital) && readOrganisation(reader, start) !== null)
    )
      return true
  return false
}

/** `isOwned`: a person's name in the possessive stands before ("Guterres's spokesman, …"). "US Secretary of Defence Mark T. Esper", "Iraq's president, Barham Salih", "General Bajwa", "the army chief", "his Turkish counterpart". */
export function readTitledPerson(reader: Reader, i: number, isOwned = false): PersonPhrase | null {
  if (!mayHead(reader, i)) return null
  const head = readHead(reader, i)
  const headed = head.posts.length > 0 || head.titled || head.counterpart
  if (!headed) return readOwnedName(reader, head) ?? readBodysName(reader, i)
  const name = readName(reader, head.next, true)
  const plural = head.posts.some((post) => post.plural)
  if (name && isBuilding(reader, i, name)) return null
  if (name) {
    const person = personWith(asPerson(head, name.to, name, 'title and name'), { aliases: plainForms(head, name) })
    return readAppositions(reader, person)
  }
  if (plural || (head.titled && head.posts.length === 0)) return null
  const behind = nameBehindComma(reader, head, isOwned)
  if (behind) {
    const { name: found, titled } = behind
    const person = personWith(
      asPerson(headWith(head, { gender: titled.gender ?? head.gender }), found.to, found, 'post, name'),
      {
        evidence: 9,
        aliases: [
          { from: found.from, to: found.to },
          { from: head.from, to: head.next - 1 },
        ],
      },
    )
    if (titled.titleFrom !== null) person.aliases.push({ from: titled.titleFrom, to: found.to })
    return readAppositions(reader, person)
  }
  return readDescription(reader, head)
}

/** A post without a name: "the army chief", "Pakistan's army chief", "COAS", "his Turkish counterpart". */
function readDescription(reader: Reader, head: Head): PersonPhrase | null {
  const post = head.posts[0]
  // "our President": whose, only the writer knows
  if (head.determiner === 'possessive' && head.pronoun === null) return null
  const isOwned = head.state !== null || head.organisation !== null || head.pronoun !== null
  const isAcronym = post?.acronym === true
  const isStyled = head.titled && post !== undefined
  if (
    !head.determiner &&
    !isOwned &&
    !isAcronym &&
    !isStyled &&
    !(post && reader.token(post.from).capital && !reader.isShouting(post.from) && post.country)
  )
    return null
  if (reader.isNameLike(head.next) && !reader.at(StandingPlace, head.next)) return null
  if (reader.token(head.next).kind === 'handle') return null
  // "his counterpart in Buenos Aires"
  const isOne = head.counterpart && !head.state && !reader.is(head.next - 1, 'counterparts')
  const seat = isOne && reader.is(head.next, 'in') ? readStateWord(reader, head.next + 1) : null
  if (seat) return asPerson(headWith(head, { state: seat }), seat.to, null, 'counterpart')
  return asPerson(head, head.next - 1, null, head.counterpart ? 'counterpart' : 'post alone')
}

/** "Iran's Hassan Rouhani", "the British aid worker Jane Doe": a state's own, by a name without a title. */
function readOwnedName(reader: Reader, head: Head): PersonPhrase | null {
  if (!head.state) return null
  const isPossessive = reader.isPossessive(head.state.to + 1)
  if (isPossessive ? head.determiner !== null : head.state.as !== 'demonym') return null
  const start = isPossessive ? head.next : pastNouns(reader, head.next)
  const name = start === null ? null : readName(reader, start, false)
  if (!name || name.words.length < 2 || personEvidence(reader, name) < 2) return null
  const person = personWith(asPerson(head, name.to, name, 'state and name'), {
    evidence: 4,
    aliases: [{ from: name.from, to: name.to }],
  })
  return readAppositions(reader, person)
}

/** "NATO's Jane Doe", "the State Department's Jane Doe": somebody of a body, without a post. */
function readBodysName(reader: Reader, i: number): PersonPhrase | null {
  const organisation = readOrganisation(reader, i)
  if (!organisation || organisation.bare || !reader.isPossessive(organisation.to + 1)) return null
  const name = readName(reader, organisation.to + 2, false)
  if (!name || name.words.length < 2 || personEvidence(reader, name) < 2) return null
  const person = personWith(asPerson(headWith(emptyHead(name), { from: i }), name.to, name, 'body and name'), {
    organisation,
    country: organisation.country,
    journalist: organisation.kind === 'media',
    evidence: 4,
    inner: [organisation],
    aliases: [{ from: name.from, to: name.to }],
  })
  return readAppositions(reader, person)
}

/** The token after one to three small nouns: "aid worker" before a name. */
function pastNouns(reader: Reader, i: number): number | null {
  let next = i
  while (next < i + 3 && !reader.token(next).capital && qualifies(reader, next)) next++
  return next > i && reader.isCapitalWord(next) ? next : null
}

const roles = new Set(
  'question questions answer moderator reporter operator speaker participant spokesperson spokesman spokeswoman interpreter host staff press'.split(
    ' ',
  ),
)
/** "JANE DOE:", "Jenna:" before a turn of a transcript. */
function speaksAt(reader: Reader, i: number): boolean {
  const paragraph = reader.text.paragraphs[reader.token(i).paragraph]
  if (!paragraph || roles.has(reader.norm(i))) return false
  if (paragraph.label?.from === i) return true
  const isAlone = paragraph.from === i && reader.is(i + 1, ':') && paragraph.to > i + 3
  if (!isAlone || !reader.isCapitalWord(i) || isAcronym.test(reader.token(i).text)) return false
  return isGivenName(reader.norm(i)) || reader.is(paragraph.to, '?')
}

const isAcronym = /^\p{Lu}+$/u

/** A name without a title: "Vahram Poghosyan, spokesman for …", "Pompeo". */
export function readUntitledPerson(reader: Reader, i: number): PersonPhrase | null {
  const isLabel = speaksAt(reader, i)
  const name = readName(reader, i, isLabel)
  if (!name || isBuilding(reader, i, name)) return null
  const head = emptyHead(name)
  const isAsker =
    isLabel && name.words.length === 1 && reader.text.paragraphs[reader.token(i).paragraph]?.label === null
  const person = personWith(asPerson(head, name.to, name, 'name'), {
    gender: genderOfKin(reader, name.from),
    evidence: isLabel && (name.words.length > 1 || isAsker) ? 9 : personEvidence(reader, name),
    journalist: isAsker,
    aliases: [{ from: name.from, to: name.to }],
  })
  return readAppositions(reader, person)
}
