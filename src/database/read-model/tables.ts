// The read model: for each row of a resource its finished JSON under a sort key, and postings by which rows are found.
// All of it is derived from the tables of what is so, and can be rebuilt from them.
import { getTableName, sql } from 'drizzle-orm'
import {
  type AnySQLiteColumn,
  index,
  integer,
  primaryKey,
  sqliteTable,
  text,
  uniqueIndex,
} from 'drizzle-orm/sqlite-core'

/** The resources whose rows are served in lists. */
export const resourceNames = ['documents', 'persons', 'organisations', 'calls', 'statements', 'incidents'] as const
export type ResourceName = (typeof resourceNames)[number]

/** Parties are listed by name, all else by date. */
export const isListedByName = (resource: ResourceName): boolean =>
  resource === 'persons' || resource === 'organisations'

/** Each value by which rows of a resource can be found, and how many have it. */
export const terms = sqliteTable(
  'terms',
  {
    id: integer().primaryKey(),
    resource: text({ enum: resourceNames }).notNull(),
    /** What kind of value: `participant`, `country`, `published_month` ... ; empty for the term that every row has. */
    field: text().notNull(),
    value: text().notNull(),
    /** How many rows have the value: exactly the number of its postings. */
    count: integer().notNull(),
  },
  (t) => [uniqueIndex('terms_by_value').on(t.resource, t.field, t.value)],
)

/** The sort keys of the rows that have a term, clustered by term: a filter is one range of this table. */
export const postings = sqliteTable(
  'postings',
  {
    term: integer().notNull(),
    key: integer().notNull(),
  },
  (t) => [primaryKey({ columns: [t.term, t.key] })],
)

/** How many postings of a popular term lie in each block of keys: see blocks.ts. Blocks without any have no row. */
export const posting_blocks = sqliteTable(
  'posting_blocks',
  {
    term: integer().notNull(),
    /** A key divided by the keys of a block, rounded down. */
    block: integer().notNull(),
    count: integer().notNull(),
  },
  (t) => [primaryKey({ columns: [t.term, t.block] })],
)

/** The last number given in each of the sequences from which sort keys are made (`events`, `documents`). */
export const sequences = sqliteTable('sequences', {
  name: text().primaryKey(),
  last: integer().notNull(),
})

/** Whole numbers of a row by which its list can be ordered and bounded: indexed columns of the records. */
export const measuresOf = {
  documents: ['updated'],
  persons: ['updated', 'reports', 'publishers', 'events'],
  organisations: ['updated', 'reports', 'publishers', 'events'],
  calls: ['updated', 'reports', 'publishers'],
  statements: ['updated', 'reports', 'publishers'],
  incidents: ['updated', 'reports', 'publishers', 'fatalities'],
} as const satisfies Record<ResourceName, readonly string[]>
export type Measure = (typeof measuresOf)[ResourceName][number]

/** The name of the index by which records are walked in the order of a measure. */
export const measureIndex = (table: string, measure: Measure): string => `${table}_${measure}`

type Measured = Partial<Record<Measure, AnySQLiteColumn>>

/**
 * An index of each measure. Rows that are as large stand in it in the order of their sort keys; of parties it is turned
 * round, so that a walk from the largest goes through the alphabet from its beginning.
 */
const indexed =
  (table: string, turned = false) =>
  (columns: Measured) =>
    (['updated', 'reports', 'publishers', 'events', 'fatalities'] as const).flatMap((measure) => {
      const column = columns[measure]
      return column ? [index(measureIndex(table, measure)).on(turned ? sql`${column} DESC` : column)] : []
    })

// Functions: drizzle's column builders remember the table that first used them.
const recordColumns = () => ({
  /** Where the row stands in its list: see sort-key.ts for events and documents, name-key.ts for parties. */
  sort_key: integer().primaryKey(),
  id: text().notNull().unique(),
  /** The ids of the row's terms, a JSON array in ascending order: what to take back when the row changes. */
  terms: text().notNull(),
  /** The finished JSON object that is served. */
  record: text().notNull(),
})

/** The sequence of the row's last change; 0 where none was told. */
const changeColumn = () => ({ updated: integer().notNull().default(0) })

/** Documents that tell of the row, copies included, and their publishers. */
const toldColumns = () => ({
  ...changeColumn(),
  reports: integer().notNull().default(0),
  publishers: integer().notNull().default(0),
})

const partyColumns = () => ({
  ...recordColumns(),
  /** The name as it is sorted, folded to small ASCII letters, then the id. */
  sort_name: text().notNull().unique(),
  ...toldColumns(),
  /** Calls, statements and incidents together. */
  events: integer().notNull().default(0),
})

const documentColumns = () => ({ ...recordColumns(), ...changeColumn() })
const eventColumns = () => ({ ...recordColumns(), ...toldColumns() })
/** With the best figure; -1 where nobody gives one. */
const incidentColumns = () => ({ ...eventColumns(), fatalities: integer().notNull().default(-1) })

export const document_records = sqliteTable('document_records', documentColumns(), indexed('document_records'))
export const person_records = sqliteTable('person_records', partyColumns(), indexed('person_records', true))
export const organisation_records = sqliteTable(
  'organisation_records',
  partyColumns(),
  indexed('organisation_records', true),
)
export const call_records = sqliteTable('call_records', eventColumns(), indexed('call_records'))
export const statement_records = sqliteTable('statement_records', eventColumns(), indexed('statement_records'))
export const incident_records = sqliteTable('incident_records', incidentColumns(), indexed('incident_records'))

/** The tables of a resource's records and of its full text (made by a custom migration; rowid = sort key). */
export const recordTables = {
  documents: { records: document_records, texts: 'document_texts' },
  persons: { records: person_records, texts: 'person_texts' },
  organisations: { records: organisation_records, texts: 'organisation_texts' },
  calls: { records: call_records, texts: 'call_texts' },
  statements: { records: statement_records, texts: 'statement_texts' },
  incidents: { records: incident_records, texts: 'incident_texts' },
} as const

/** The name of the table of a resource's records. */
export const tableOf = (resource: ResourceName): string => getTableName(recordTables[resource].records)

/**
 * Events counted by month and by value: of each kind, and of all kinds together (`events`); of calls those that occurred. A
 * document that tells of one month alone is counted, one that tells of several is named, so that months can be added.
 */
export const summaries = sqliteTable(
  'summaries',
  {
    resource: text({ enum: ['calls', 'statements', 'incidents', 'events'] }).notNull(),
    /**
     * `day` (empty for what is dated more coarsely), `country`, `dyad`, `pair` (of parties of a call, joined by a tab), of one
     * kind of event also `medium`, `type`, `status`; empty for all events.
     */
    field: text().notNull(),
    /** The month, `2020-01`; the year of what is dated by year alone; empty for undated events. */
    period: text().notNull(),
    value: text().notNull(),
    events: integer().notNull(),
    /** How many documents tell of these and of no other month; of a day, and of no other day. */
    own: integer().notNull(),
    /** The ids of the other documents that tell of them, a JSON array. */
    shared: text().notNull(),
    /** Their publishers, as the ids of the terms of documents: a JSON array. */
    publishers: text().notNull(),
    /** The first possible days of the earliest and the latest. */
    first_day: text(),
    last_day: text(),
  },
  (t) => [primaryKey({ columns: [t.resource, t.field, t.period, t.value] })],
)

/** Months of which events were written since they were counted; empty for undated events. */
export const stale_months = sqliteTable('stale_months', { month: text().primaryKey() })

/** Documents that were found to tell of events of several months. */
export const spread_documents = sqliteTable('spread_documents', { document: text().primaryKey() })
