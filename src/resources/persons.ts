import { z } from 'zod'
import type { Connection } from '../database/open.ts'
import { groupedBy, idList, rows } from '../database/read-model/rows.ts'
import { positionPostings, positionQuestion } from './party-questions.ts'
import { counted, countsOf, measuresOf, namePostings, namesOf, namesText, namesTextOf } from './party-records.ts'
import { countryQuestion, documentQuestion, fullText, tellings, updatedSince } from './questions.ts'
import { Country, posted } from './references.ts'
import { namedOrders, type Resource } from './resource.ts'
import { updated, updatesOf } from './updates.ts'

const Position = z
  .object({
    title: z.string().describe('The post as written.'),
    organisation: z.string().nullable().describe('The body that it belongs to, as written.'),
    country: Country,
    first_on: z.string().nullable().describe('When the first document that attests it was published.'),
    last_on: z.string().nullable().describe('When the last document that attests it was published.'),
  })
  .meta({ id: 'Position', description: 'A post that documents say a person holds or held.' })

export const Person = z
  .object({
    id: z.string(),
    name: z.string(),
    country: Country.describe('The country served, ISO 3166-1 alpha-3; null where unknown.'),
    names: z.array(z.string()).describe('Other names by which the documents call the person.'),
    positions: z.array(Position),
    ...counted,
    ...updated,
  })
  .meta({ id: 'Person', description: 'Somebody named in the documents.' })

interface PersonRow {
  id: string
  name: string
  country: string | null
}

interface PositionRow {
  person: string
  title: string
  organisation: string | null
  country: string | null
  first_on: string | null
  last_on: string | null
}

const personQuery = 'SELECT id, name, country FROM persons WHERE id IN (SELECT value FROM json_each(?)) ORDER BY id'
const positionQuery = `
  SELECT person, title, organisation, country, first_on, last_on
  FROM positions WHERE person IN (SELECT value FROM json_each(?)) ORDER BY person, number`

function project(connection: Connection, ids: string[]) {
  const positions = groupedBy(rows<PositionRow>(connection, positionQuery, idList(ids)), 'person')
  const updates = updatesOf(connection, ids)
  const names = namesOf(connection, ids)
  const counts = countsOf(connection, ids, 'person')
  return rows<PersonRow>(connection, personQuery, idList(ids)).map((person) => {
    const { sequence, updated_at } = updates(person.id)
    const record = {
      ...person,
      names: names(person.id, person.name),
      positions: positions.get(person.id) ?? [],
      ...counts(person.id),
      updated_at,
    }
    return {
      id: person.id,
      listed: { name: person.name },
      record: JSON.stringify(Person.parse(record)),
      postings: [
        ...posted('country', person.country),
        ...positionPostings(record.positions.map(({ title }) => title)),
        ...namePostings([person.name, ...record.names]),
      ],
      measures: measuresOf(sequence, record),
      text: namesText(record),
      textOf: namesTextOf,
    }
  })
}

export const persons: Resource = {
  name: 'persons',
  kind: 'person',
  about: 'Who is named in the documents: names, country, posts, and how often each is told of.',
  record: Person,
  questions: {
    updated_since: updatedSince(),
    country: countryQuestion('Persons who serve this country.'),
    position: positionQuestion('persons', 'Persons who hold or held such a post.'),
    document: documentQuestion('Persons named in'),
    ...tellings('Persons'),
    q: fullText('the names, titles among them'),
  },
  listedBy: 'name',
  orders: namedOrders,
  example: { country: ['USA'] },
  exampleId: 'mike-pompeo',
  project,
}
