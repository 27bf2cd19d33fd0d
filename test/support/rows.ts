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
import type { AccountKind, ActorRole, OrganisationKind, ParticipantRole } from '../../src/vocabulary.ts'

/** Documents that tell of a row, each with the words; the words are looked up in its body. */
type Told = Record<string, string>

const sha = (text: string) => `sha256 of ${text}`
const dated = (date: string | null) => ({
  date,
  date_first: date && firstDay(date),
  date_last: date && lastDay(date),
  date_precision: date === null ? null : precisionOf(date),
})

export type Rows = ReturnType<typeof handWritten>

/** An empty, migrated database in memory, and what writes rows into its tables. */
export function handWritten(connection: Connection = openDatabase(':memory:')) {
  migrateDatabase(connection)
  const { orm } = connection
  const bodies = new Map<string, string>()

  const account = (
    kind: AccountKind,
    subject: string,
    reading: object,
    told: Told,
    part: string,
    form: number | null,
  ) => {
    for (const [document, words] of Object.entries(told)) {
      const body = bodies.get(document) ?? ''
      const start = body.indexOf(words)
      if (start < 0) throw new Error(`${document} does not say "${words}"`)
      const ref = `${kind}:${subject}`
      const [row] = orm
        .insert(accounts)
        .values({ document, kind, ref, subject, form, reading: JSON.stringify(reading) })
        .returning()
        .all()
      if (!row) throw new Error(`no account of ${subject}`)
      const end = start + words.length
      orm.insert(evidence).values({ account: row.id, number: 1, part, start, end, rule: 'by-hand' }).run()
    }
  }

  const form = (kind: 'person' | 'organisation', id: string, name: string, told: Told): number => {
    const values = {
      kind,
      block: name,
      hash: sha(id),
      name,
      positions: '[]',
      subject: id,
      accounts: Object.keys(told).length,
    }
    const [row] = orm.insert(forms).values(values).returning().all()
    if (!row) throw new Error(`no form of ${id}`)
    return row.id
  }

  return {
    connection,
    document(id: string, body: string, more: Partial<typeof documents.$inferInsert> = {}) {
      bodies.set(id, body)
      const values = {
        id,
        key: `${id}.md`,
        kind: 'news' as const,
        language: 'en',
        body,
        body_hash: sha(body),
        hash: sha(id),
      }
      orm
        .insert(documents)
        .values({ ...values, ...more })
        .run()
    },
    person(id: string, name: string, country: string | null = null, told: Told = {}, titles: string[] = []) {
      orm.insert(parties).values({ id, kind: 'person', first_read: name }).run()
      orm.insert(persons).values({ id, name, country }).run()
      for (const [index, title] of titles.entries()) {
        orm
          .insert(positions)
          .values({ person: id, number: index + 1, title, country })
          .run()
      }
      account('person', id, { name }, told, 'mention', form('person', id, name, told))
    },
    organisation(id: string, name: string, kind: OrganisationKind, country: string | null = null, told: Told = {}) {
      orm.insert(parties).values({ id, kind: 'organisation', first_read: name }).run()
      orm.insert(organisations).values({ id, name, kind, country }).run()
      account('organisation', id, { name }, told, 'mention', form('organisation', id, name, told))
    },
    call(
      id: string,
      date: string | null,
      participants: Record<string, ParticipantRole>,
      told: Told = {},
      more: Partial<typeof calls.$inferInsert> = {},
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
      account('call', id, { date }, told, 'evidence', null)
    },
    statement(
      id: string,
      date: string | null,
      speaker: string,
      text: string,
      told: Told = {},
      more: Partial<typeof statements.$inferInsert> = {},
    ) {
      const values = { id, speaker, text, kind: 'direct' as const, medium: 'unspecified' as const, ...dated(date) }
      orm
        .insert(statements)
        .values({ ...values, ...more })
        .run()
      account('statement', id, { kind: more.kind ?? 'direct', text }, told, 'evidence', null)
    },
    place(id: string, name: string, country: string) {
      orm.insert(places).values({ id, name, country, latitude: 33.3, longitude: 44.4 }).run()
    },
    incident(
      id: string,
      date: string | null,
      type: (typeof incidents.$inferInsert)['type'],
      actors: Record<string, ActorRole>,
      told: Told = {},
      more: Partial<typeof incidents.$inferInsert> = {},
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
      account('incident', id, { type }, told, 'evidence', null)
    },
    claim(values: Omit<typeof casualty_claims.$inferInsert, 'account' | 'part'>) {
      const [told] = orm.select({ id: accounts.id }).from(accounts).limit(1).all()
      if (!told) throw new Error('a claim needs an account')
      orm
        .insert(casualty_claims)
        .values({ account: told.id, part: 'evidence', ...values })
        .run()
    },
  }
}
