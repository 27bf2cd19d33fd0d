// What is so: derived from what documents say and how it was judged, and rebuildable from them.
import { index, integer, primaryKey, real, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import {
  actorRoles,
  callMedia,
  callStatuses,
  datePrecisions,
  incidentTypes,
  organisationKinds,
  participantRoles,
  partyKinds,
  placePrecisions,
  statementKinds,
  statementMedia,
} from '../../vocabulary.ts'
import { accounts, documents } from './said.ts'

/** When an event was: null throughout where no text tells. */
const dated = {
  /** Partial ISO date, the most precise that a text tells. */
  date: text(),
  /** First and last day that the date allows. */
  date_first: text(),
  date_last: text(),
  date_precision: text({ enum: datePrecisions }),
}

/** Persons and organisations share their ids, so that one column can name either. */
export const parties = sqliteTable('parties', {
  /** A readable slug, minted once: `qamar-javed-bajwa`. */
  id: text().primaryKey(),
  kind: text({ enum: partyKinds }).notNull(),
  /** What the id was minted from: document id and name. */
  first_read: text().notNull(),
})

const party = () => text().references(() => parties.id)

export const persons = sqliteTable(
  'persons',
  {
    id: text()
      .primaryKey()
      .references(() => parties.id),
    name: text().notNull(),
    /** The country served, ISO 3166-1 alpha-3. */
    country: text(),
  },
  (table) => [index('persons_name').on(table.name), index('persons_country').on(table.country)],
)

export const organisations = sqliteTable(
  'organisations',
  {
    id: text()
      .primaryKey()
      .references(() => parties.id),
    name: text().notNull(),
    kind: text({ enum: organisationKinds }).notNull(),
    country: text(),
  },
  (table) => [index('organisations_name').on(table.name), index('organisations_country').on(table.country, table.kind)],
)

/** A post that documents say a person holds or held, in each wording. */
export const positions = sqliteTable(
  'positions',
  {
    person: text()
      .notNull()
      .references(() => persons.id),
    number: integer().notNull(),
    title: text().notNull(),
    /** The body's name as written. */
    organisation: text(),
    country: text(),
    /** Earliest and latest publication date of a document that attests it. */
    first_on: text(),
    last_on: text(),
  },
  (table) => [primaryKey({ columns: [table.person, table.number] })],
)

export const calls = sqliteTable('calls', {
  id: text().primaryKey(),
  ...dated,
  medium: text({ enum: callMedia }).notNull(),
  status: text({ enum: callStatuses }).notNull(),
})

export const call_participants = sqliteTable(
  'call_participants',
  {
    call: text()
      .notNull()
      .references(() => calls.id),
    number: integer().notNull(),
    party: party().notNull(),
    role: text({ enum: participantRoles }).notNull(),
    /** The post as written in a document that tells of the call. */
    title: text(),
    /** The country served then. */
    country: text(),
  },
  (table) => [
    primaryKey({ columns: [table.call, table.number] }),
    index('call_participants_party').on(table.party, table.call),
  ],
)

export const statements = sqliteTable(
  'statements',
  {
    id: text().primaryKey(),
    speaker: party().notNull(),
    /** Who passed the words on, where that is another identified party. */
    reported_by: party(),
    kind: text({ enum: statementKinds }).notNull(),
    text: text().notNull(),
    ...dated,
    medium: text({ enum: statementMedia }).notNull(),
    /** The call in which it was said. */
    call_id: text().references(() => calls.id),
  },
  (table) => [
    index('statements_speaker').on(table.speaker),
    index('statements_reported_by').on(table.reported_by),
    index('statements_call').on(table.call_id),
  ],
)

export const places = sqliteTable('places', {
  /** Country and name: `irq-ain-al-asad`. */
  id: text().primaryKey(),
  name: text().notNull(),
  country: text(),
  /** WGS 84 degrees; null for a place that the world's list does not have. */
  latitude: real(),
  longitude: real(),
  /** What the coordinates are the middle of; null without them. */
  precision: text({ enum: placePrecisions }),
})

export const incidents = sqliteTable(
  'incidents',
  {
    id: text().primaryKey(),
    type: text({ enum: incidentTypes }).notNull(),
    ...dated,
    place: text().references(() => places.id),
    country: text(),
    /** The least current claim; null where nobody gives a figure. */
    fatalities_low: integer(),
    /** What most publishers tell; ties to the latest, then the lower. */
    fatalities_best: integer(),
    /** The greatest current claim; null also where that is a lower bound ("at least 80"). */
    fatalities_high: integer(),
    injured_low: integer(),
    injured_best: integer(),
    injured_high: integer(),
  },
  (table) => [index('incidents_place').on(table.place)],
)

export const incident_actors = sqliteTable(
  'incident_actors',
  {
    incident: text()
      .notNull()
      .references(() => incidents.id),
    number: integer().notNull(),
    actor: party().notNull(),
    role: text({ enum: actorRoles }).notNull(),
    country: text(),
  },
  (table) => [
    primaryKey({ columns: [table.incident, table.number] }),
    index('incident_actors_actor').on(table.actor, table.incident),
  ],
)

/** How many died or were hurt, and who says so: one row a claimant and figure. */
export const casualty_claims = sqliteTable(
  'casualty_claims',
  {
    incident: text()
      .notNull()
      .references(() => incidents.id),
    number: integer().notNull(),
    /** The party to which a text ascribes the figure; else the claim is its publisher's. */
    claimed_by: party(),
    publisher: text(),
    fatalities: integer(),
    injured: integer(),
    /** 1 where the figures are lower bounds. */
    at_least: integer().notNull(),
    /** Publication date of the latest document that tells it. */
    claimed_on: text(),
    /** How many publishers tell it. */
    publishers: integer().notNull(),
    /** 1 where the claimant gave another figure later. */
    superseded: integer().notNull(),
    /** The document and account that told it first; `part` of the account's evidence has the words. */
    document: text()
      .notNull()
      .references(() => documents.id),
    account: integer()
      .notNull()
      .references(() => accounts.id),
    part: text().notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.incident, table.number] }),
    index('casualty_claims_claimed_by').on(table.claimed_by),
    index('casualty_claims_account').on(table.account),
    index('casualty_claims_document').on(table.document),
  ],
)
