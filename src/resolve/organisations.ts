import type { OrganisationKind } from '../vocabulary.ts'
import type { Feature } from './judge.ts'
import { type OrganisationName, organisationAgreement } from './organisation-name.ts'

/** What is compared of an organisation. */
export interface OrganisationForm {
  name: OrganisationName
  kind: OrganisationKind
  country: string | null
}

const written = (left: OrganisationForm, right: OrganisationForm) =>
  `${left.name.words.join(' ')} / ${right.name.words.join(' ')}`

/** Kinds that texts tell apart badly. */
const alike: readonly (readonly OrganisationKind[])[] = [
  ['government', 'ministry', 'agency', 'other'],
  ['military', 'agency', 'armed_group', 'other'],
  ['party', 'armed_group', 'other'],
  ['media', 'company', 'agency', 'other'],
  ['ngo', 'intergovernmental', 'agency', 'other'],
]

/** What speaks for and against two forms naming one organisation, in the order in which reasons are told. */
export const organisationFeatures: readonly Feature<OrganisationForm>[] = [
  {
    name: 'same_name',
    weight: 55,
    holds: (left, right) => (organisationAgreement(left.name, right.name) === 'equal' ? written(left, right) : null),
  },
  {
    name: 'acronym',
    weight: 40,
    holds: (left, right) => (organisationAgreement(left.name, right.name) === 'acronym' ? written(left, right) : null),
  },
  {
    name: 'different_name',
    weight: -100,
    apart: true,
    holds: (left, right) =>
      organisationAgreement(left.name, right.name) === 'different' ? written(left, right) : null,
  },
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
    weight: -60,
    apart: true,
    holds: (left, right) =>
      left.country !== null && right.country !== null && left.country !== right.country
        ? `${left.country} / ${right.country}`
        : null,
  },
  {
    name: 'mission_of_nobody_known',
    weight: -30,
    holds: (left, right) =>
      left.kind === 'embassy' && right.kind === 'embassy' && (left.country === null || right.country === null)
        ? written(left, right)
        : null,
  },
  { name: 'same_kind', weight: 10, holds: (left, right) => (left.kind === right.kind ? left.kind : null) },
  {
    name: 'different_kind',
    weight: -30,
    holds: (left, right) =>
      left.kind !== right.kind && !alike.some((kinds) => kinds.includes(left.kind) && kinds.includes(right.kind))
        ? `${left.kind} / ${right.kind}`
        : null,
  },
]
