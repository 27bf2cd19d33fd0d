import { z } from 'zod'
import type { Connection } from '../database/open.ts'
import { groupedBy, idList, rows } from '../database/read-model/rows.ts'
import { oneOf, publicationDates } from '../http/questions.ts'
import { precisionOf } from '../partial-date.ts'
import { type AccountKind, type DocumentKind, datePrecisions, documentKinds } from '../vocabulary.ts'
import { anyParty } from './party-questions.ts'
import { countryQuestion, fullText, publisherQuestion, updatedSince } from './questions.ts'
import { Country, posted } from './references.ts'
import { datedOrders, type Known, type Resource } from './resource.ts'
import { updated, updatesOf } from './updates.ts'

export const Document = z
  .object({
    id: z.string(),
    key: z.string().describe('What makes it this document: its URL, else an id or path given when it was read.'),
    title: z.string().nullable(),
    publisher: z.string().nullable(),
    publisher_country: Country,
    kind: z.enum(documentKinds),
    published_on: z.string().nullable().describe('ISO date, as precise as it is known.'),
    published_precision: z.enum(datePrecisions).nullable(),
    language: z.string().describe('ISO 639-1; only `en` is read for events.'),
    url: z.string().nullable(),
    length: z.int().describe('How long the text is, in UTF-16 code units.'),
    persons: z.int().describe('How many persons it names.'),
    organisations: z.int().describe('How many organisations and states it names.'),
    calls: z.int().describe('How many calls it tells of.'),
    statements: z.int().describe('How many statements it has.'),
    incidents: z.int().describe('How many incidents it tells of.'),
    ...updated,
  })
  .meta({ id: 'Document', description: 'A text that was read, and how much was read from it.' })

interface DocumentRow {
  id: string
  key: string
  title: string | null
  publisher: string | null
  publisher_country: string | null
  kind: DocumentKind
  published_on: string | null
  language: string
  url: string | null
  body: string
}

interface AccountRow {
  document: string
  kind: AccountKind
  subject: string
}

const documentQuery = `
  SELECT id, key, title, publisher, publisher_country, kind, published_on, language, url, body
  FROM documents WHERE id IN (SELECT value FROM json_each(?)) ORDER BY id`
const accountQuery = `
  SELECT document, kind, subject
  FROM accounts WHERE document IN (SELECT value FROM json_each(?)) AND subject IS NOT NULL`

/** The rows of a kind that the document tells of, each once, in the order of their ids. */
function subjectsOf(accounts: AccountRow[], wanted: AccountKind): string[] {
  const subjects = new Set<string>()
  for (const { kind, subject } of accounts) if (kind === wanted) subjects.add(subject)
  return [...subjects].sort()
}

function project(connection: Connection, ids: string[]) {
  const accounts = groupedBy(rows<AccountRow>(connection, accountQuery, idList(ids)), 'document')
  const updates = updatesOf(connection, ids)
  return rows<DocumentRow>(connection, documentQuery, idList(ids)).map(({ body, ...document }) => {
    const told = accounts.get(document.id) ?? []
    const [persons, organisations] = [subjectsOf(told, 'person'), subjectsOf(told, 'organisation')]
    const { sequence, updated_at } = updates(document.id)
    const record = {
      ...document,
      published_precision: document.published_on === null ? null : precisionOf(document.published_on),
      length: body.length,
      persons: persons.length,
      organisations: organisations.length,
      calls: subjectsOf(told, 'call').length,
      statements: subjectsOf(told, 'statement').length,
      incidents: subjectsOf(told, 'incident').length,
      updated_at,
    }
    return {
      id: document.id,
      listed: { date: document.published_on },
      record: JSON.stringify(Document.parse(record)),
      postings: [
        ...posted('publisher', document.publisher),
        ...posted('country', document.publisher_country),
        ...posted('kind', document.kind),
        ...posted('person', ...persons),
        ...posted('organisation', ...organisations),
      ],
      measures: { updated: sequence },
      text: [document.title ?? '', body].join('\n'),
    }
  })
}

export const documents: Resource = {
  name: 'documents',
  kind: 'document',
  about: 'The texts that were read, each with everything that was read from it, span by span.',
  record: Document,
  questions: {
    ...publicationDates<Known>('date'),
    updated_since: updatedSince(),
    publisher: publisherQuestion('Documents of', false),
    country: countryQuestion('Documents whose publisher is of this country.'),
    ...anyParty('Documents that name this person.', 'Documents that name this organisation or state.'),
    kind: oneOf('kind', documentKinds, 'What kind of text.'),
    q: fullText('title and text'),
  },
  listedBy: 'date',
  orders: {
    '-published': datedOrders['-date'],
    published: datedOrders.date,
    '-updated': datedOrders['-updated'],
  },
  example: { person: ['mike-pompeo'] },
  exampleId: 'doc_ca430b8f79a28d7c',
  project,
}
