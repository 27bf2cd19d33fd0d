// What one document says, never edited: a changed document's accounts are replaced as a whole.
import { index, integer, primaryKey, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core'
import { accountKinds, documentKinds, organisationKinds, partyKinds } from '../../vocabulary.ts'

export const documents = sqliteTable(
  'documents',
  {
    /** `doc_` and a hash of the key. */
    id: text().primaryKey(),
    /** URL, else NDJSON `id`, else path below the ingested folder. */
    key: text().notNull(),
    /** Where it was read last, for messages; null for standard input and HTTP. */
    path: text(),
    title: text(),
    publisher: text(),
    /** ISO 3166-1 alpha-3. */
    publisher_country: text(),
    kind: text({ enum: documentKinds }).notNull(),
    /** Partial ISO date. */
    published_on: text(),
    /** ISO 639-1; only `en` has accounts. */
    language: text().notNull(),
    url: text(),
    body: text().notNull(),
    /** SHA-256 of the body, hexadecimal: documents that share it are copies of each other. */
    body_hash: text().notNull(),
    /** SHA-256 of body and metadata: where it is unchanged, ingesting again is a no-op. */
    hash: text().notNull(),
    /** Version of the extractor that read it; empty where none has. What an older one read is read again by `reprocess`. */
    extractor: text().notNull().default(''),
  },
  (table) => [
    index('documents_extractor').on(table.extractor),
    uniqueIndex('documents_key').on(table.key),
    index('documents_body_hash').on(table.body_hash),
    index('documents_published').on(table.published_on),
  ],
)

/**
 * What a text can say of a party's identity: name, country, kind, posts. Accounts that say the same share a form, so
 * that a party named in a million documents is compared a few hundred times.
 */
export const forms = sqliteTable(
  'forms',
  {
    id: integer().primaryKey(),
    kind: text({ enum: partyKinds }).notNull(),
    /** Forms are compared within a block (a name key) only. */
    block: text().notNull(),
    /** SHA-256 of kind and content: one row a form. */
    hash: text().notNull(),
    name: text().notNull(),
    country: text(),
    /** 1 where texts say the person's country, 0 where it was inferred, or of organisations. */
    country_said: integer().notNull(),
    /** By which texts may call the person alone; null of organisations, and of a person named by it alone. */
    surname: text(),
    /** Of organisations. */
    organisation_kind: text({ enum: organisationKinds }),
    /** The posts of a person as JSON: `[{ title, organisation, country }]`, sorted. */
    positions: text().notNull(),
    /** The party that the form is taken to name; null only within a transaction. */
    subject: text(),
    /** How many accounts have the form; a form without accounts is deleted. */
    accounts: integer().notNull(),
    /** Earliest and latest publication date of a document that has the form. */
    first_on: text(),
    last_on: text(),
  },
  (table) => [
    uniqueIndex('forms_hash').on(table.hash),
    index('forms_block').on(table.kind, table.block),
    index('forms_subject').on(table.subject),
    index('forms_surname').on(table.surname, table.first_on),
  ],
)

/** One thing that one document tells of: a party named in it, a call, a statement, an incident. */
export const accounts = sqliteTable(
  'accounts',
  {
    id: integer().primaryKey(),
    document: text()
      .notNull()
      .references(() => documents.id),
    kind: text({ enum: accountKinds }).notNull(),
    /** Its name in the document: `p1` for the first person, `o2`, `c1`, `s7`, `i1`. References in readings use it. */
    ref: text().notNull(),
    /** The row it is taken to be about; null only within a transaction. */
    subject: text(),
    /** The form, of persons and organisations. */
    form: integer().references(() => forms.id),
    /** What was read, as JSON, without the spans (those are in `evidence`) and with the document's own refs. */
    reading: text().notNull(),
    /** Of events: a hash of the folded words of the evidence, which copied reports share; null of few words. */
    words: text(),
  },
  (table) => [
    uniqueIndex('accounts_document').on(table.document, table.ref),
    index('accounts_subject').on(table.subject),
    index('accounts_form').on(table.form),
  ],
)

/** The characters of a document's body that an account, or one value of it, was read from. */
export const evidence = sqliteTable(
  'evidence',
  {
    account: integer()
      .notNull()
      .references(() => accounts.id),
    /** Order within the account, from 1. */
    number: integer().notNull(),
    /** `mention` of a party, `evidence` of an event, `casualties.1` of the first claim, else the field that was read. */
    part: text().notNull(),
    /** UTF-16 code units into the document's body. */
    start: integer().notNull(),
    end: integer().notNull(),
    /** The extraction rule that found it. */
    rule: text().notNull(),
  },
  (table) => [primaryKey({ columns: [table.account, table.number] })],
)

/** Other names by which texts call the party of a form. */
export const aliases = sqliteTable(
  'aliases',
  {
    form: integer()
      .notNull()
      .references(() => forms.id),
    text: text().notNull(),
    /** How many accounts have it. */
    accounts: integer().notNull(),
  },
  (table) => [primaryKey({ columns: [table.form, table.text] })],
)

/** Whose documents have a form, so that a party's publishers are counted without reading all its accounts. */
export const form_publishers = sqliteTable(
  'form_publishers',
  {
    form: integer()
      .notNull()
      .references(() => forms.id),
    publisher: text().notNull(),
    /** How many accounts of the publisher's documents have it. */
    accounts: integer().notNull(),
  },
  (table) => [primaryKey({ columns: [table.form, table.publisher] })],
)
