import type { Position } from '../extract/extraction.ts'
import { wordsOf } from './fold.ts'
import type { Feature } from './judge.ts'
import { type NameAgreement, nameAgreement, type PersonName } from './person-name.ts'

/** What is compared of a person. */
export interface PersonForm {
  name: PersonName
  country: string | null
  positions: readonly Position[]
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

/** What speaks for and against two forms naming one person, in the order in which reasons are told. */
export const personFeatures: readonly Feature<PersonForm>[] = [
  { name: 'same_full_name', weight: 60, holds: nameIs('equal') },
  { name: 'same_name_shortened', weight: 50, holds: nameIs('shortened') },
  { name: 'one_part_spelt_otherwise', weight: 45, holds: nameIs('variant') },
  { name: 'parts_spelt_otherwise', weight: 30, holds: nameIs('variants') },
  { name: 'same_single_name', weight: 35, holds: nameIs('single') },
  { name: 'surname_alone', weight: 10, holds: nameIs('surname') },
  { name: 'different_name', weight: -100, apart: true, holds: nameIs('different') },
  {
    name: 'same_country',
    weight: 25,
    holds: (left, right) => (left.country !== null && left.country === right.country ? left.country : null),
  },
  {
    name: 'country_unknown',
    weight: 10,
    holds: (left, right) => (left.country === null || right.country === null ? 'not told of both' : null),
  },
  {
    name: 'different_country',
    weight: -20,
    apart: true,
    holds: (left, right) =>
      left.country !== null && right.country !== null && left.country !== right.country
        ? `${left.country} / ${right.country}`
        : null,
  },
  {
    name: 'same_post',
    weight: 20,
    holds: (left, right) => {
      const post = left.positions.find((one) => right.positions.some((other) => samePost(one, other)))
      return post?.title ?? null
    },
  },
]
