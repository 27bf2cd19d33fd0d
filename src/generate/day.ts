// The documents of a day and all rows that follow from them, written.
import type { Connection } from '../database/open.ts'
import { insertRow } from '../database/row.ts'
import { NewAccounts } from '../database/said.ts'
import { addDerived } from '../database/so.ts'
import type { ChangeCause } from '../database/tables/happened.ts'
import { callRows, incidentRows, statementRow } from '../ingest/derive.ts'
import { eventId } from '../ingest/identifiers.ts'
import {
  type EventToldBy,
  eventsTold,
  hashOf,
  mentionsOf,
  organisationReading,
  personReading,
} from '../ingest/reading.ts'
import { contentHash, documentId } from '../ingest/write-document.ts'
import { addDays } from '../partial-date.ts'
import { type ClaimTold, claimsOf } from '../resolve/casualties.ts'
import type { ChangeKind } from '../vocabulary.ts'
import type { Cast, Party } from './cast.ts'
import { type Chance, drawFrom } from './chance.ts'
import { delays, documentKinds, toldTogether } from './distributions.ts'
import { Report } from './report.ts'
import type { MadeCall, MadeIncident, MadeStatement, Story } from './stories.ts'

const draw = { kind: drawFrom(documentKinds), delay: drawFrom(delays) }
const cause: ChangeCause = 'ingest'

type MadeEvent = MadeCall | MadeStatement | MadeIncident

/** Which stories each document of a day tells: each story as many as it should, each document some of them. */
export function sharedOut(stories: readonly Story[]): Story[][] {
  const tellings = stories.reduce((sum, { reports }) => sum + reports, 0)
  const most = Math.max(0, ...stories.map(({ reports }) => reports))
  const documents: Story[][] = Array.from({ length: Math.max(Math.ceil(tellings / toldTogether), most) }, () => [])
  let next = 0
  for (const story of stories) {
    for (let report = 0; report < story.reports; report++) documents[next++ % documents.length]?.push(story)
  }
  return documents
}

/** Who writes a made-up database, and what he has written. */
export class DayWriter {
  documents = 0
  readonly #connection: Connection
  readonly #accounts: NewAccounts
  readonly #cast: Cast
  readonly #chance: Chance
  readonly #version: string
  readonly #places = new Set<string>()
  #claims = new Map<MadeIncident, ClaimTold[]>()
  #added: { kind: ChangeKind; id: string }[] = []

  /** `version` is what the documents count as read by. */
  constructor(connection: Connection, { cast, chance, version }: { cast: Cast; chance: Chance; version: string }) {
    this.#connection = connection
    this.#accounts = new NewAccounts(connection)
    this.#cast = cast
    this.#chance = chance
    this.#version = version
  }

  /** Writes what happened on a day. */
  write(day: string, stories: readonly Story[]): void {
    for (const told of sharedOut(stories)) this.#document(day, told)
    this.#accounts.enter(new Map())
    for (const { call, incident, statements } of stories) {
      if (call) this.#call(call)
      for (const statement of statements) this.#statement(statement, call)
      if (incident) this.#incident(incident)
    }
    const at = `${day}T12:00:00.000Z`
    for (const { kind, id } of this.#added)
      insertRow(this.#connection, 'changes', { at, kind, id, operation: 'ADD', successor: null, cause })
    this.#added = []
    this.#claims = new Map()
  }

  #document(day: string, stories: readonly Story[]): void {
    const chance = this.#chance
    this.documents += 1
    const report = new Report(stories, chance)
    const publisher = this.#cast.publishers[this.#cast.publisher(chance)]
    const key = `https://example.org/${this.documents}`
    const body = report.text
    const document = {
      ...{ key, path: null, title: body.slice(0, body.indexOf(' ', 60)), kind: draw.kind(chance) },
      ...{ publisher: publisher?.name ?? null, publisher_country: publisher?.country ?? null },
      ...{ published_on: addDays(day, draw.delay(chance)), language: 'en', url: key, body },
    }
    const id = documentId(key)
    const hashes = { body_hash: hashOf(body), hash: contentHash(document), extractor: this.#version }
    insertRow(this.#connection, 'documents', { id, ...document, ...hashes })
    this.#added.push({ kind: 'document', id })
    this.#parties(id, report, document.published_on)
    this.#events({ ...document, id }, report, stories)
  }

  #parties(document: string, { parties, extraction: { persons, organisations } }: Report, on: string): void {
    const tellings = [
      ...persons.map((found) => ({ found, reading: JSON.stringify(personReading(found)) })),
      ...organisations.map((found) => ({ found, reading: JSON.stringify(organisationReading(found)) })),
    ]
    for (const [at, { found, reading }] of tellings.entries()) {
      const party = parties[at]
      if (!party) throw new RangeError(`${document} names no ${found.ref}`)
      const { id: subject, kind } = party
      const form = this.#form(party, on)
      const account = { document, kind, ref: found.ref, subject, form, reading, words: null }
      this.#accounts.add(account, mentionsOf(found))
    }
  }

  /** Counts one more account of the party; gives the number of its form, which is made where there is none. */
  #form(party: Party, on: string): number {
    const { id, kind, told } = party
    if (party.number === null) {
      const counted = { subject: id, accounts: 0, first_on: null, last_on: null }
      party.number = insertRow(this.#connection, 'forms', { ...party.form, ...counted })
      this.#added.push({ kind, id })
    }
    told.accounts += 1
    if (told.first_on === '' || on < told.first_on) told.first_on = on
    if (on > told.last_on) told.last_on = on
    return party.number
  }

  #events(
    document: { id: string; publisher: string | null; published_on: string },
    { text, extraction, parties }: Report,
    stories: readonly Story[],
  ): void {
    const made: readonly MadeEvent[] = [
      ...stories.flatMap(({ call }) => call ?? []),
      ...stories.flatMap(({ statements }) => statements),
      ...stories.flatMap(({ incident }) => incident ?? []),
    ]
    const subjects = new Map(
      [...extraction.persons, ...extraction.organisations].map(({ ref }, at) => [ref, parties[at]?.id ?? null]),
    )
    for (const [at, told] of eventsTold(text, extraction).entries()) {
      const event = made[at]
      if (!event) throw new RangeError(`${document.id} tells of no ${told.ref}`)
      const account = this.#account(document.id, event, told)
      if (!('claimant' in event)) continue
      const claims = extraction.incidents[Number(told.ref.slice(1)) - 1]?.casualties ?? []
      this.#claims.set(event, [
        ...(this.#claims.get(event) ?? []),
        ...claims.map(({ evidence: _, claimed_by, ...figures }, number) => ({
          ...{ account, document: document.id, publisher: document.publisher, published_on: document.published_on },
          ...{ ref: told.ref, ...figures, part: `casualties.${number + 1}` },
          claimed_by: claimed_by && (subjects.get(claimed_by) ?? null),
        })),
      ])
    }
  }

  /** Writes an account; the document that tells an event first gives it its id. */
  #account(document: string, event: MadeEvent, { kind, ref, reading, words, spans }: EventToldBy): number {
    const account = { document, kind, ref, subject: event.id, form: null, reading, words }
    if (event.id === null) {
      // Two calls of one document may be told in the same words.
      event.id = eventId(kind, { id: 0, ...account, words: `${ref} ${words}` })
      this.#added.push({ kind, id: event.id })
    }
    return this.#accounts.add({ ...account, subject: event.id }, spans)
  }

  #call({ id, date, participants, initiator, medium, status }: MadeCall): void {
    if (id === null) return
    const rows = participants.map((party) => ({
      ...{ party: party.id, title: party.title, country: party.country },
      role: party === initiator ? ('initiator' as const) : ('participant' as const),
    }))
    addDerived(this.#connection, callRows(id, { date, medium, status, participants: rows }))
  }

  #statement(
    { id, speaker, reported_by, kind, text, date, medium, inCall }: MadeStatement,
    call: MadeCall | null,
  ): void {
    if (id === null) return
    const parties = { speaker: speaker.id, reported_by: reported_by?.id ?? null }
    const call_id = inCall ? (call?.id ?? null) : null
    addDerived(this.#connection, statementRow(id, { ...parties, kind, text, date, medium, call_id }))
  }

  #incident(incident: MadeIncident): void {
    const { id, type, date, country, place } = incident
    if (id === null) return
    if (place && !this.#places.has(place.id)) {
      const { is_area: _, ...row } = place
      insertRow(this.#connection, 'places', row)
      this.#places.add(place.id)
    }
    const actors = incident.actors.map(({ actor, role }) => ({ actor: actor.id, role, country: actor.country }))
    const claims = claimsOf(this.#claims.get(incident) ?? [])
    addDerived(this.#connection, incidentRows(id, { type, date, country, actors }, place, claims))
  }
}
