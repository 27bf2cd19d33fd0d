import { z } from 'zod'
import type { Connection } from '../database/open.ts'
import { idList, rows } from '../database/read-model/rows.ts'
import { oneOf } from '../http/questions.ts'
import { type OrganisationKind, organisationKinds } from '../vocabulary.ts'
import { counted, countsOf, measuresOf, namePostings, namesOf, namesText, namesTextOf } from './party-records.ts'
import { countryQuestion, documentQuestion, fullText, tellings, updatedSince } from './questions.ts'
import { Country, posted } from './references.ts'
import { namedOrders, type Resource } from './resource.ts'
import { updated, updatesOf } from './updates.ts'

export const Organisation = z
  .object({
    id: z.string(),
    name: z.string(),
    kind: z.enum(organisationKinds).describe('`state` is the state itself, by whatever name the texts call it.'),
    country: Country.describe('Where it belongs, ISO 3166-1 alpha-3; null for bodies of several countries.'),
    names: z.array(z.string()).describe('Other names by which the documents call it.'),
    ...counted,
    ...updated,
  })
  .meta({ id: 'Organisation', description: 'A body named in the documents, or a state.' })

interface OrganisationRow {
  id: string
  name: string
  kind: OrganisationKind
  country: string | null
}

const organisationQuery =
  'SELECT id, name, kind, country FROM organisations WHERE id IN (SELECT value FROM json_each(?)) ORDER BY id'

function project(connection: Connection, ids: string[]) {
  const updates = updatesOf(connection, ids)
  const names = namesOf(connection, ids)
  const counts = countsOf(connection, ids, 'organisation')
  return rows<OrganisationRow>(connection, organisationQuery, idList(ids)).map((organisation) => {
    const { id, name, kind, country } = organisation
    const others = names(id, name)
    const { sequence, updated_at } = updates(id)
    const count = counts(id)
    return {
      id,
      listed: { name },
      record: JSON.stringify(Organisation.parse({ ...organisation, names: others, ...count, updated_at })),
      postings: [...posted('kind', kind), ...posted('country', country), ...namePostings([name, ...others])],
      measures: measuresOf(sequence, count),
      text: namesText({ name, names: others }),
      textOf: namesTextOf,
    }
  })
}

export const organisations: Resource = {
  name: 'organisations',
  kind: 'organisation',
  about: 'Ministries, armed forces, agencies, media and other bodies that are named in the documents, and states.',
  record: Organisation,
  questions: {
    updated_since: updatedSince(),
    country: countryQuestion('Organisations of this country.'),
    kind: oneOf('kind', organisationKinds, 'What kind of body; `state` is the state itself.'),
    document: documentQuestion('Organisations named in'),
    ...tellings('Organisations'),
    q: fullText('the names'),
  },
  listedBy: 'name',
  orders: namedOrders,
  example: { kind: ['ministry'] },
  exampleId: 'iran',
  project,
}
