// Capitals that look like the name of a body and are none.
import { isGivenName } from '../../lexicon/given-names.ts'
import { alsoSurnames } from '../../lexicon/words-in-names.ts'
import type { Reader } from '../reader.ts'

const venues = new Set('university hospital college school clinic museum library church academy'.split(' '))
/** "a professor of Yonsei University", "protests near Amir Kabir University": a body only where it acts or speaks. */
function isVenue(reader: Reader, from: number, to: number): boolean {
  if (!venues.has(reader.norm(to)) || reader.isVerbLike(to + 1)) return false
  let start = from
  while (reader.isNameLike(start - 1)) start--
  const before = reader.is(start - 1, 'the') ? start - 2 : start - 1
  return reader.is(before, 'of', 'from', 'near', 'outside')
}

/** "Samantha Power", "Greg Mills": a given name before a head that is a surname as well. */
const isSurname = (reader: Reader, from: number, to: number): boolean =>
  to === from + 1 && isGivenName(reader.norm(from)) && alsoSurnames.has(reader.norm(to))

const counts = 'one two three four five six seven eight nine ten eleven twelve several many most few'.split(' ')
/** "Nine Democrats voted no": so many of its members, who are named by the party. */
const isCounted = (reader: Reader, from: number, to: number): boolean =>
  to === from + 1 && reader.is(from, ...counts) && /[^s]s$/.test(reader.norm(to))

const administered = new Set(
  'harbour harbor forest road food drug trade land flood coast railroad weather census health transport park island river school hospital prison highway market'.split(
    ' ',
  ),
)
/** "the Carter Administration": who governs under somebody, unlike "the Maritime Administration", "the Harbour Administration". */
const isOfLeader = (reader: Reader, from: number, to: number): boolean =>
  to === from + 1 &&
  reader.is(to, 'administration') &&
  reader.isNameLike(from) &&
  !administered.has(reader.norm(from)) &&
  !/(?:al|ic|ive|ary|ime|way|port|ty|ion|ax|ce|ms|y|s|ish|ese|ian)$/.test(reader.norm(from))

/** What several send people to: "the Joint Response Group", unlike "Delta Shipping Group". */
const joint = 'contact coordination response working study monitoring steering action support liaison'.split(' ')
export const isJoint = (reader: Reader, to: number): boolean => reader.is(to, 'group') && reader.is(to - 1, ...joint)

/** "the Soviet Union": states of the past. */
const formerUnions = ['soviet']

const portfolios = 'labour labor justice reform development solidarity unity'.split(' ')
/** "Labour Minister Okoro": what he is minister of, no party of his. */
export const isPortfolio = (reader: Reader, i: number): boolean =>
  reader.is(i, ...portfolios) && reader.is(i + 1, 'minister', 'secretary', 'ministry')

/** Whether the run of capitals that ends in a head is none of a body. */
export const isNoBody = (reader: Reader, from: number, to: number): boolean =>
  isVenue(reader, from, to) ||
  isSurname(reader, from, to) ||
  isCounted(reader, from, to) ||
  isOfLeader(reader, from, to) ||
  (reader.is(to, 'union') && reader.is(to - 1, ...formerUnions))
