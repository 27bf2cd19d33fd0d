// Rows written by hand, as documents would have given them: for tests of what is served.

import { migrateDatabase } from '../../src/database/migrate.ts'
import type { Connection } from '../../src/database/open.ts'
import { openDatabase } from '../../src/database/open.ts'
import { accounts, documents, evidence, forms } from '../../src/database/tables/said.ts'
import {
  call_participants,
  calls,
  casualty_claims,
  incident_actors,
  incidents,
  organisations,
  parties,
  persons,
  places,
  positions,
  statements,
} from '../../src/database/tables/so.ts'
import { firstDay, lastDay, precisionOf } from '../../src/partial-date.ts'
import type { AccountKind, ActorRole, IncidentType, OrganisationKind, ParticipantRole } from '../../src/vocabulary.ts'

/** Documents that tell of a row, each with the words; the words are looked up in its body. */
type Told = Record<string, string>

const sha = (text: string) => `sha256 of ${text}`
const dated = (date: string | null) => ({
  date,
  date_first: date && firstDay(date),
  date_last: date && lastDay(date),
  date_precision: date === null ? null : precisionOf(date),
})

type Insert<Table extends { $inferInsert: object }> = Partial<Table['$inferInsert']>

/** Writes the accounts of a row: one in each document that tells of it, with the words where they stand there. */
type Tell = (kind: AccountKind, subject: string, reading: object, told: Told, form?: number) => void

const countPublisher = `INSERT INTO form_publishers (form, publisher, accounts)
  SELECT ?, publisher, 1 FROM documents WHERE id = ? AND publisher IS NOT NULL
  ON CONFLICT (form, publisher) DO UPDATE SET accounts = accounts + 1`

function teller({ orm, prepare }: Connection, bodies: ReadonlyMap<string, string>): Tell {
  return (kind, subject, reading, told, form) => {
    const part = form === undefined ? 'evidence' : 'mention'
    for (const [document, words] of Object.entries(told)) {
      const start = bodies.get(document)?.indexOf(words) ?? -1
      if (start < 0) throw new Error(`${document} does not say "${words}"`)
      const values = { document, kind, ref: `${kind}:${subject}`, subject, form, reading: JSON.stringify(reading) }
      const { id } = orm.insert(accounts).values(values).returning().get()
      if (form !== undefined) prepare(countPublisher).run(form, document)
      const span = { start, end: start + words.length }
      orm
        .insert(evidence)
        .values({ account: id, number: 1, part, ...span, rule: 'by-hand' })
        .run()
    }
  }
}

function partyRows({ orm }: Connection, tell: Tell) {
  const party = (kind: 'person' | 'organisation', id: string, name: string, told: Told) => {
    const said = { kind, block: name, hash: sha(id), name, country_said: 0, positions: '[]', subject: id }
    const form = orm
      .insert(forms)
      .values({ ...said, accounts: Object.keys(told).length })
      .returning()
      .get()
    tell(kind, id, { name }, told, form.id)
  }
  return {
    person(id: string, name: string, country: string | null = null, told: Told = {}, titles: string[] = []) {
      orm.insert(parties).values({ id, kind: 'person', first_read: name }).run()
      orm.insert(persons).values({ id, name, country }).run()
      for (const [index, title] of titles.entries()) {
        orm
          .insert(positions)
          .values({ person: id, number: index + 1, title, country })
          .run()
      }
      party('person', id, name, told)
    },
    organisation(id: string, name: string, kind: OrganisationKind, country: string | null = null, told: Told = {}) {
      orm.insert(parties).values({ id, kind: 'organisation', first_read: name }).run()
      orm.insert(organisations).values({ id, name, kind, country }).run()
      party('organisation', id, name, told)
    },
  }
}

type Participants = Record<string, ParticipantRole>
type Actors = Record<string, ActorRole>

function speechRows({ orm }: Connection, tell: Tell) {
  return {
    call(
      id: string,
      date: string | null,
      participants: Participants,
      told: Told = {},
      more: Insert<typeof calls> = {},
    ) {
      orm
        .insert(calls)
        .values({ id, medium: 'phone', status: 'occurred', ...dated(date), ...more })
        .run()
      for (const [index, [party, role]] of Object.entries(participants).entries()) {
        orm
          .insert(call_participants)
          .values({ call: id, number: index + 1, party, role })
          .run()
      }
      tell('call', id, { date }, told)
    },
    statement(
      id: string,
      date: string | null,
      speaker: string,
      text: string,
      told: Told = {},
      more: Insert<typeof statements> = {},
    ) {
      const values = { id, speaker, text, kind: 'direct' as const, medium: 'unspecified' as const, ...dated(date) }
      orm
        .insert(statements)
        .values({ ...values, ...more })
        .run()
      tell('statement', id, { kind: more.kind ?? 'direct', text }, told)
    },
  }
}

function incidentRows({ orm }: Connection, tell: Tell) {
  return {
    place(id: string, name: string, country: string) {
      orm.insert(places).values({ id, name, country, latitude: 33.3, longitude: 44.4, precision: 'city' }).run()
    },
    incident(
      id: string,
      date: string | null,
      type: IncidentType,
      actors: Actors,
      told: Told = {},
      more: Insert<typeof incidents> = {},
    ) {
      orm
        .insert(incidents)
        .values({ id, type, ...dated(date), ...more })
        .run()
      for (const [index, [actor, role]] of Object.entries(actors).entries()) {
        orm
          .insert(incident_actors)
          .values({ incident: id, number: index + 1, actor, role })
          .run()
      }
      tell('incident', id, { type }, told)
    },
    claim(values: Omit<typeof casualty_claims.$inferInsert, 'account' | 'part'>) {
      const told = orm.select({ id: accounts.id }).from(accounts).limit(1).get()
      if (!told) throw new Error('a claim needs an account')
      orm
        .insert(casualty_claims)
        .values({ account: told.id, part: 'evidence', ...values })
        .run()
    },
  }
}

export type Rows = ReturnType<typeof handWritten>

/** An empty, migrated database in memory, and what writes rows into its tables. */
export function handWritten() {
  const connection = openDatabase(':memory:')
  migrateDatabase(connection)
  const bodies = new Map<string, string>()
  const tell = teller(connection, bodies)
  return {
    connection,
    document(id: string, body: string, more: Insert<typeof documents> = {}) {
      bodies.set(id, body)
      const said = { id, key: `${id}.md`, kind: 'news' as const, language: 'en', body }
      const values = { ...said, body_hash: sha(body), hash: sha(id), ...more }
      connection.orm.insert(documents).values(values).run()
    },
    ...partyRows(connection, tell),
    ...speechRows(connection, tell),
    ...incidentRows(connection, tell),
  }
}
