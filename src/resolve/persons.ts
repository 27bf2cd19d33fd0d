import type { Position } from '../extract/extraction.ts'
import { wordsOf } from './fold.ts'
import type { Feature } from './judge.ts'
import { type NameAgreement, nameAgreement, type PersonName } from './person-name.ts'

/** What is compared of a person. */
export interface PersonForm {
  name: PersonName
  /** The country that texts say of the person. */
  said: string | null
  /** Countries that were only inferred, where none was said. */
  inferred: readonly string[]
  positions: readonly Position[]
  /** Whether only one document says the country, where several say another of that name. */
  alone?: boolean
}

const nameIs =
  (...wanted: NameAgreement[]) =>
  (left: PersonForm, right: PersonForm): string | null => {
    const agreement = nameAgreement(left.name, right.name)
    return wanted.includes(agreement) ? `${writtenOf(left.name)} / ${writtenOf(right.name)}` : null
  }
const writtenOf = ({ given, family }: PersonName) => [...given, family].join(' ')

const small = new Set(['of', 'the', 'for', 'and', 'to', 'general', 'acting', 'former'])
const titleWords = (title: string) => new Set(wordsOf(title).filter((word) => !small.has(word)))

const samePost = (left: Position, right: Position): boolean => {
  if (left.country && right.country && left.country !== right.country) return false
  const [one, other] = [titleWords(left.title), titleWords(right.title)]
  const [shorter, longer] = one.size <= other.size ? [one, other] : [other, one]
  return shorter.size > 0 && [...shorter].every((word) => longer.has(word))
}

const postOf = (left: PersonForm, right: PersonForm): string | null =>
  left.positions.find((one) => right.positions.some((other) => samePost(one, other)))?.title ?? null

const countriesOf = ({ said, inferred }: PersonForm) => (said === null ? inferred : [said])
const bothSay = (left: PersonForm, right: PersonForm) => left.said !== null && right.said !== null
const sharedCountry = (left: PersonForm, right: PersonForm): string | null =>
  countriesOf(left).find((country) => countriesOf(right).includes(country)) ?? null

/** What the country told of two persons says; one that was inferred never rules out. */
const countryFeatures: readonly Feature<PersonForm>[] = [
  {
    name: 'same_country',
    weight: 25,
    holds: (left, right) => (bothSay(left, right) && left.said === right.said ? left.said : null),
  },
  {
    name: 'country_inferred',
    weight: 10,
    holds: (left, right) => (bothSay(left, right) ? null : sharedCountry(left, right)),
  },
  {
    name: 'different_country',
    weight: -20,
    apart: true,
    holds: (left, right) => (bothSay(left, right) && left.said !== right.said ? `${left.said} / ${right.said}` : null),
  },
]

const post: Feature<PersonForm> = { name: 'same_post', weight: 20, holds: postOf }

/** What speaks for and against two forms naming one person, in the order in which reasons are told. */
export const personFeatures: readonly Feature<PersonForm>[] = [
  { name: 'same_full_name', weight: 75, holds: nameIs('equal') },
  { name: 'same_name_shortened', weight: 70, holds: nameIs('shortened') },
  { name: 'one_part_spelt_otherwise', weight: 65, holds: nameIs('variant') },
  { name: 'one_letter_otherwise', weight: 60, holds: nameIs('slip') },
  { name: 'parts_spelt_otherwise', weight: 55, holds: nameIs('variants') },
  { name: 'given_names_as_initials', weight: 50, holds: nameIs('initials') },
  { name: 'parts_and_letters_otherwise', weight: 35, holds: nameIs('slips') },
  { name: 'same_single_name', weight: 35, holds: nameIs('single') },
  { name: 'surname_alone', weight: 10, holds: nameIs('surname') },
  { name: 'different_name', weight: -100, apart: true, holds: nameIs('different') },
  ...countryFeatures,
  {
    name: 'country_not_said',
    weight: 5,
    holds: (left, right) => (bothSay(left, right) || sharedCountry(left, right) !== null ? null : 'not said of both'),
  },
  {
    name: 'country_said_once',
    weight: -30,
    holds: (left, right) =>
      bothSay(left, right) || Boolean(left.alone) === Boolean(right.alone)
        ? null
        : 'others say another country of the name',
  },
  post,
]

/** A person whom a text calls by surname alone, and one of that surname whom texts of that time name in full. */
export interface SurnameForm extends PersonForm {
  /** Whether both are told of within weeks. */
  near: boolean
  /** Whether several documents of those weeks name the person in full. */
  often: boolean
}

/** What speaks for and against a surname alone meaning the one person who bears it. */
export const surnameFeatures: readonly Feature<SurnameForm>[] = [
  { name: 'surname_alone', weight: 30, holds: (left, right) => `${writtenOf(left.name)} / ${writtenOf(right.name)}` },
  { name: 'told_of_within_weeks', weight: 20, holds: (_, { near }) => (near ? 'of that surname' : null) },
  { name: 'not_told_of_within_weeks', weight: -10, holds: (_, { near }) => (near ? null : 'of that surname') },
  {
    name: 'told_of_often',
    weight: 20,
    holds: (left, right) =>
      right.often && (sharedCountry(left, right) !== null || countriesOf(left).length * countriesOf(right).length === 0)
        ? 'by several documents'
        : null,
  },
  ...countryFeatures.map((feature) => (feature.name === 'country_inferred' ? { ...feature, weight: 20 } : feature)),
  post,
]
