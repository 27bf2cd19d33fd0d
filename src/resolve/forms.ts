// The form of a party's account: what of it is compared across documents, and under which key.
import type { OrganisationFound, PersonFound, Position } from '../extract/extraction.ts'
import type { OrganisationKind, PartyKind } from '../vocabulary.ts'
import { byText, fold } from './fold.ts'
import type { Judgement } from './judge.ts'
import { judge } from './judge.ts'
import type { KnownNames } from './known.ts'
import { organisationBlock } from './organisation-name.ts'
import type { OrganisationForm } from './organisations.ts'
import { personBlock, personName } from './person-name.ts'
import { type PersonForm, personFeatures } from './persons.ts'

/** What a text says of a party's identity. */
export interface Form {
  kind: PartyKind
  block: string
  name: string
  country: string | null
  /** 1 where the text says the person's country, 0 where it was inferred, or is an organisation's. */
  country_said: 0 | 1
  /** By which a text may call the person alone; null of organisations, and of a person named by it alone. */
  surname: string | null
  organisation_kind: OrganisationKind | null
  positions: readonly Position[]
  /** Set where no other document's account may share the form: a surname without a post says too little. */
  document: string | null
}

const byContent = (left: Position, right: Position) =>
  byText(left.title, right.title) ||
  byText(left.organisation ?? '', right.organisation ?? '') ||
  byText(left.country ?? '', right.country ?? '')

export function personForm(
  person: Pick<PersonFound, 'name' | 'country' | 'positions' | 'parts'>,
  document: string,
): Form {
  const name = personName(person.name)
  const positions = [...person.positions].sort(byContent)
  const isFull = name.given.length > 0
  const isSaid = person.country !== null && (person.parts.country?.length ?? 0) > 0
  return {
    kind: 'person',
    block: personBlock(name),
    name: person.name,
    country: person.country,
    country_said: isSaid ? 1 : 0,
    surname: isFull ? name.alone : null,
    organisation_kind: null,
    positions,
    document: isFull || (isSaid && positions.length > 0) ? null : document,
  }
}

/** A state is its country's code, a listed body its listed name; any other is what its name and country say. */
export function organisationForm(
  organisation: Pick<OrganisationFound, 'name' | 'kind' | 'country'>,
  known: KnownNames,
): Form {
  const { name, kind, country } = organisation
  const base = { kind: 'organisation', country_said: 0, surname: null, positions: [], document: null } as const
  const state = kind === 'state' && country ? known.countryName(country) : null
  if (state) return { ...base, block: `state ${country}`, name: state, country, organisation_kind: 'state' }
  const listed = kind === 'state' ? null : known.organisation(name, country)
  const said = listed ?? { name, kind, country }
  const block = organisationBlock(known.compared(said.name, said.country))
  return { ...base, block, name: said.name, country: said.country, organisation_kind: said.kind }
}

/** The same text for the same form. */
export const contentOf = (form: Form): string =>
  JSON.stringify([
    form.kind,
    form.block,
    form.name,
    form.country,
    form.country_said,
    form.organisation_kind,
    form.positions,
    form.document,
  ])

const comparedAs = ({ name, country, country_said, positions }: PersonTold): PersonForm => ({
  name: personName(name),
  said: country_said ? country : null,
  inferred: country === null || country_said ? [] : [country],
  positions: country_said ? positions : positions.map((position) => ({ ...position, country: null })),
})

const persons = new WeakMap<PersonTold, PersonForm>()

/** What of a person's form is compared, made once of each; a post's country is as little said as the person's. */
export function comparedPerson(form: PersonTold): PersonForm {
  const standing = persons.get(form)
  if (standing) return standing
  const compared = comparedAs(form)
  persons.set(form, compared)
  return compared
}
type PersonTold = Pick<Form, 'name' | 'country' | 'country_said' | 'positions'>

/** Whether two persons' forms name the same one. */
export const judgePersons = (left: PersonTold, right: PersonTold): Judgement =>
  judge(personFeatures, comparedPerson(left), comparedPerson(right))

/** What of an organisation's form is compared. */
export const comparedOrganisation = (
  { name, country, organisation_kind }: Pick<Form, 'name' | 'country' | 'organisation_kind'>,
  known: KnownNames,
): OrganisationForm => ({
  name: known.compared(name, country),
  kind: organisation_kind ?? 'other',
  country,
})

/** By what forms are ordered. */
interface Fullness {
  words: number
  content: string
}

const known = new WeakMap<Form, Fullness>()

function fullnessOf(form: Form): Fullness {
  const standing = known.get(form)
  if (standing) return standing
  const fullness = { words: fold(form.name).split(' ').length, content: contentOf(form) }
  known.set(form, fullness)
  return fullness
}

/** The fullest first: most parts of the name, a country, most posts; then by content. */
export function byFullness(left: Form, right: Form): number {
  const [one, other] = [fullnessOf(left), fullnessOf(right)]
  return (
    other.words - one.words ||
    Number(right.country !== null) - Number(left.country !== null) ||
    right.positions.length - left.positions.length ||
    byText(one.content, other.content)
  )
}
