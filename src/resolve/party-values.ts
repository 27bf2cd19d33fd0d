// The values of a person or organisation from the forms by which texts name it.
import type { Position } from '../extract/extraction.ts'
import type { PartialDate } from '../partial-date.ts'
import type { OrganisationKind } from '../vocabulary.ts'
import { byText, fold } from './fold.ts'

/** A form with how often, and when, texts have it. */
export interface FormTold {
  name: string
  country: string | null
  /** 1 where the texts say it, 0 where it was inferred. */
  country_said: 0 | 1
  organisation_kind: OrganisationKind | null
  positions: readonly Position[]
  accounts: number
  first_on: PartialDate | null
  last_on: PartialDate | null
}

/** The value that most accounts tell; of equals the longer, as slips lose letters; then by the text itself. */
function mostAccounts<Value extends string>(forms: readonly FormTold[], pick: (form: FormTold) => Value | null) {
  const counts = new Map<Value, number>()
  for (const form of forms) {
    const value = pick(form)
    if (value !== null) counts.set(value, (counts.get(value) ?? 0) + form.accounts)
  }
  const [best] = [...counts].sort(
    ([left, some], [right, others]) => others - some || right.length - left.length || byText(left, right),
  )
  return best?.[0] ?? null
}

const partsOf = (name: string) =>
  fold(name)
    .split(' ')
    .filter((part) => part.length > 1).length

/** "Tehran's foreign ministry": a name by its owner, who may be called otherwise. */
const isOwned = (name: string): boolean => /^\p{Lu}[\p{L}. ]*['’]s? \p{Ll}/u.test(name)

/** The name with most parts written out, not by an owner where another is as full, in the spelling of most accounts: initials make no name fuller. */
export function nameOf(forms: readonly FormTold[]): string {
  const parts = Math.max(...forms.map(({ name }) => partsOf(name)))
  const fullest = forms.filter(({ name }) => partsOf(name) === parts)
  const named = fullest.filter(({ name }) => !isOwned(name))
  return mostAccounts(named.length > 0 ? named : fullest, ({ name }) => name) ?? ''
}

/** Of accounts that say no country, at least this share must have inferred the same one. */
const leastInferred = 0.25

/**
 * The country that most say; where nobody says one, that which was inferred most, unless that is by few of many accounts or
 * another was inferred as often.
 */
export function countryOf(forms: readonly FormTold[]): string | null {
  const said = mostAccounts(forms, ({ country, country_said }) => (country_said ? country : null))
  if (said !== null) return said
  // A post of the country says more than who else the text tells of.
  const byPost = ({ country, positions }: FormTold) => positions.some((post) => post.country === country) && country
  const inferred = mostAccounts(forms, (form) => byPost(form) || null) ?? mostAccounts(forms, ({ country }) => country)
  const accounts = (of: readonly FormTold[]) => of.reduce((sum, form) => sum + form.accounts, 0)
  const inferring = (which: string | null) => accounts(forms.filter(({ country }) => country === which))
  const rival = mostAccounts(forms, ({ country }) => (country === inferred ? null : country))
  const isTied = rival !== null && inferring(rival) === inferring(inferred)
  return !isTied && inferring(inferred) >= leastInferred * accounts(forms) ? inferred : null
}

/** `other` only where no text tells more. */
export const kindOf = (forms: readonly FormTold[]): OrganisationKind =>
  mostAccounts(forms, ({ organisation_kind: kind }) => (kind === 'other' ? null : kind)) ?? 'other'

export interface PositionAttested extends Position {
  first_on: PartialDate | null
  last_on: PartialDate | null
}

const keyOf = ({ title, organisation, country }: Position) => `${fold(title)}|${organisation ?? ''}|${country ?? ''}`
const least = (left: PartialDate | null, right: PartialDate | null) =>
  left && right ? (left < right ? left : right) : (left ?? right)
const greatest = (left: PartialDate | null, right: PartialDate | null) =>
  left && right ? (left > right ? left : right) : (left ?? right)

/** Every post in every wording, with the first and last day that attests it, by first day, then by title. */
export function positionsOf(forms: readonly FormTold[]): PositionAttested[] {
  const found = new Map<string, PositionAttested>()
  const inOrder = [...forms].sort(
    (left, right) => byText(left.first_on ?? '9999', right.first_on ?? '9999') || byText(left.name, right.name),
  )
  for (const { positions, first_on, last_on } of inOrder) {
    for (const position of positions) {
      const standing = found.get(keyOf(position))
      const { title, organisation, country } = standing ?? position
      found.set(keyOf(position), {
        title,
        organisation,
        country,
        first_on: least(standing?.first_on ?? null, first_on),
        last_on: greatest(standing?.last_on ?? null, last_on),
      })
    }
  }
  return [...found]
    .sort(
      ([left, one], [right, other]) => byText(one.first_on ?? '9999', other.first_on ?? '9999') || byText(left, right),
    )
    .map(([, position]) => position)
}
