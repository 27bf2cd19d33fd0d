import { z } from 'zod'
import type { Connection } from '../database/open.ts'
import { groupedBy, idList, rows } from '../database/read-model/rows.ts'
import { counted, countsOf, namePostings, namesOf } from './party-records.ts'
import { countryQuestion, documentQuestion, fullText } from './questions.ts'
import { Country, posted } from './references.ts'
import type { Resource } from './resource.ts'

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
  const names = namesOf(connection, ids)
  const counts = countsOf(connection, ids, 'person')
  return rows<PersonRow>(connection, personQuery, idList(ids)).map((person) => {
    const record = {
      ...person,
      names: names(person.id, person.name),
      positions: positions.get(person.id) ?? [],
      ...counts(person.id),
    }
    return {
      id: person.id,
      listed: { name: person.name },
      record: JSON.stringify(Person.parse(record)),
      postings: [...posted('country', person.country), ...namePostings([person.name, ...record.names])],
      text: [person.name, ...record.names].join('\n'),
    }
  })
}

export const persons: Resource = {
  name: 'persons',
  kind: 'person',
  about: 'Who is named in the documents: names, country, posts, and how often each is told of.',
  record: Person,
  questions: {
    country: countryQuestion('Persons who serve this country.'),
    document: documentQuestion('Persons named in'),
    q: fullText('the names, titles among them'),
  },
  listedBy: 'name',
  orders: { name: 'ascending', '-name': 'descending' },
  example: { country: ['USA'] },
  exampleId: 'mike-pompeo',
  project,
}
