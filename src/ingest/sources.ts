// A document with its parties as it has them, for the accounts of events that it tells.
import type { Connection } from '../database/open.ts'
import { rows } from '../database/read-model/rows.ts'
import type { AccountRow } from '../database/said.ts'
import type { PartialDate } from '../partial-date.ts'
import type { PartyThen } from '../resolve/event-values.ts'
import type { OrganisationKind, PartyKind } from '../vocabulary.ts'
import type { Memory } from './memory.ts'
import type { Gazetteer } from './places.ts'
import { type SaidOfParty, saidOfOrganisation, saidOfPerson } from './tellings.ts'

/** What is known of a party by its row. */
export interface KnownParty {
  country: string | null
  /** What an organisation is. */
  body: OrganisationKind | null
}

/** A party as one document has it. */
interface PartyHere extends PartyThen, KnownParty {}

/** Where accounts and places are looked up. */
export interface Reader {
  connection: Connection
  gazetteer: Gazetteer
  /** Accounts and documents looked up before: to be forgotten when their parties become others. */
  memory: Memory
}

/** A document with its parties. */
export interface Source {
  gazetteer: Gazetteer
  id: string
  publisher: string | null
  publisher_country: string | null
  published_on: PartialDate | null
  parties: Map<string, PartyHere>
}

/** The party as a document has it that says so much of it. */
export function partyHere(reader: Reader, kind: PartyKind, party: string, { title, said }: SaidOfParty): PartyHere {
  const { country, body } = knownOf(reader, kind, party)
  return { party, kind, title, said, country, body }
}

function partyOf(reader: Reader, { kind, subject, reading, ref }: AccountRow): PartyHere {
  if (subject === null) throw new Error(`party ${ref} has no subject yet`)
  return kind === 'person'
    ? partyHere(reader, kind, subject, saidOfPerson(JSON.parse(reading)))
    : partyHere(reader, 'organisation', subject, saidOfOrganisation(JSON.parse(reading)))
}

const knownQueries: Record<PartyKind, string> = {
  person: 'SELECT country, NULL AS body FROM persons WHERE id = ?',
  organisation: 'SELECT country, kind AS body FROM organisations WHERE id = ?',
}

/** What the party's row says, which is written before events are compared. */
export function knownOf({ connection, memory }: Reader, kind: PartyKind, id: string): KnownParty {
  const known = memory.party(id)
  if (known) return known
  const [row = { country: null, body: null }] = rows<KnownParty>(connection, knownQueries[kind], id)
  memory.keepParty(id, row)
  return row
}

/** The document as it stands; every party of it must have its subject. */
export function sourceOf(reader: Reader, document: string): Source {
  const { connection, gazetteer } = reader
  const [row] = rows<Omit<Source, 'parties' | 'gazetteer'>>(
    connection,
    'SELECT id, publisher, publisher_country, published_on FROM documents WHERE id = ?',
    document,
  )
  if (!row) throw new Error(`no document ${document}`)
  const told = rows<AccountRow>(connection, 'SELECT * FROM accounts WHERE document = ? AND form IS NOT NULL', document)
  const parties = told.map((account) => [account.ref, partyOf(reader, account)] as const)
  return { ...row, gazetteer, parties: new Map(parties) }
}

/** The document's party of that reference. */
export const hereOf = ({ parties, id }: Source, ref: string): PartyHere => {
  const party = parties.get(ref)
  if (!party) throw new Error(`document ${id} has no party ${ref}`)
  return party
}

/** Its id. */
export const idOf = (source: Source, ref: string | null) => (ref === null ? null : hereOf(source, ref).party)
