// Accounts of events with their parties resolved: as they are compared, and as values are taken from them.
import { idList, rows } from '../database/read-model/rows.ts'
import type { AccountRow } from '../database/said.ts'
import { type CallAccount, callBlocks, callFeatures } from '../resolve/calls.ts'
import type { ClaimTold } from '../resolve/casualties.ts'
import type { CallTold, IncidentTold, StatementTold } from '../resolve/event-values.ts'
import type { BlockKey } from '../resolve/events.ts'
import { wordsOf } from '../resolve/fold.ts'
import { type IncidentAccount, incidentBlocks, incidentFeatures } from '../resolve/incidents.ts'
import { excluded, type Judgement, judge, type Weight, weigh } from '../resolve/judge.ts'
import { placeNamed } from '../resolve/place.ts'
import { Said, type StatementAccount, statementBlocks, statementFeatures } from '../resolve/statements.ts'
import type { CallReading, IncidentReading, StatementReading } from './reading.ts'
import { hereOf, idOf, type Reader, type Source, sourceOf } from './sources.ts'

interface Common {
  id: number
  subject: string | null
  row: AccountRow
}

export type EventCompared =
  | (Common & { kind: 'call'; compared: CallAccount; told: CallTold })
  | (Common & {
      kind: 'statement'
      compared: StatementAccount
      told: Omit<StatementTold, 'call_id'>
      /** The document's account of the call in which it was said. */
      call: string | null
    })
  | (Common & { kind: 'incident'; compared: IncidentAccount; told: IncidentTold; claims: ClaimTold[] })

// Accounts are compared by the hundred thousand: each is made at once with all that it has. To put it together from parts
// that are spread costs several times as much.

/** Whose side it is told by, where on the globe, and in which words. */
const tellingOf = ({ words }: AccountRow, { publisher_country, publisher, gazetteer }: Source) => ({
  side: publisher_country ?? publisher,
  longitude: gazetteer.longitude(publisher_country),
  words: words ?? '',
})

function comparedCall(row: AccountRow, source: Source): EventCompared {
  const reading: CallReading = JSON.parse(row.reading)
  const { date, medium, status } = reading
  const { id, subject, document, ref } = row
  const { publisher, published_on } = source
  const { side, longitude, words } = tellingOf(row, source)
  const initiator = idOf(source, reading.initiator)
  const participants = reading.participants.map((party) => hereOf(source, party))
  const compared = { document, side, longitude, published_on, date, words, participants, initiator, medium, status }
  const told = { account: id, document, publisher, published_on, ref, date, medium, status, initiator, participants }
  return { id, subject, row, kind: 'call', compared, told }
}

function comparedStatement(row: AccountRow, source: Source): EventCompared {
  const reading: StatementReading = JSON.parse(row.reading)
  const { date, kind, text, medium, call } = reading
  const { id, subject, document, ref } = row
  const { publisher, published_on } = source
  const { side, longitude, words } = tellingOf(row, source)
  const speaker = hereOf(source, reading.speaker).party
  const reported_by = idOf(source, reading.reported_by)
  const compared = { document, side, longitude, published_on, date, words, speaker, said: new Said(wordsOf(text)) }
  const told = {
    account: id,
    document,
    publisher,
    published_on,
    ref,
    speaker,
    reported_by,
    kind,
    text,
    date,
    medium,
  }
  return { id, subject, row, kind: 'statement', compared, told, call }
}

function claimsOf(row: AccountRow, source: Source, { casualties }: IncidentReading): ClaimTold[] {
  const { id, document, ref } = row
  const { publisher, published_on } = source
  return casualties.map(({ fatalities, injured, at_least, claimed_by }, at) => ({
    account: id,
    document,
    publisher,
    published_on,
    ref,
    fatalities,
    injured,
    at_least,
    claimed_by: idOf(source, claimed_by),
    part: `casualties.${at + 1}`,
  }))
}

function comparedIncident(row: AccountRow, source: Source): EventCompared {
  const reading: IncidentReading = JSON.parse(row.reading)
  const { type, date, place, country } = reading
  const { id, subject, document, ref } = row
  const { publisher, published_on } = source
  const { side, longitude, words } = tellingOf(row, source)
  const actors = reading.actors.map(({ actor, role }) => ({ ...hereOf(source, actor), role }))
  const claims = claimsOf(row, source, reading)
  const named = place === null ? null : placeNamed(source.gazetteer(place, country))
  const fatalities = claims.flatMap((claim) => claim.fatalities ?? [])
  const country_said = reading.country_said || (named !== null && named.latitude !== null)
  const who = actors.map((actor) => ({ actor: actor.party, role: actor.role, country: actor.said ?? actor.country }))
  const compared = {
    ...{ document, side, longitude, published_on, date, words },
    ...{ type, country, country_said, place: named, fatalities, actors },
  }
  const told = {
    ...{ account: id, document, publisher, published_on, ref },
    ...{ type, date, place, country, country_said, actors: who },
  }
  return { id, subject, row, kind: 'incident', compared, told, claims }
}

const readers = { call: comparedCall, statement: comparedStatement, incident: comparedIncident } as const

function compared(reader: Reader, row: AccountRow): EventCompared[] {
  if (row.kind === 'person' || row.kind === 'organisation') return []
  const { memory } = reader
  const source = memory.source(row.document) ?? sourceOf(reader, row.document)
  memory.keepSource(source)
  const account = readers[row.kind](row, source)
  memory.keepAccount(account)
  return [account]
}

/** Accounts of events as they are compared; every party of their documents must have its subject. */
export const comparedOf = (reader: Reader, accounts: readonly AccountRow[]): EventCompared[] =>
  accounts.flatMap((row) => compared(reader, row))

const accountsQuery = 'SELECT * FROM accounts WHERE id IN (SELECT value FROM json_each(?))'

/** The accounts of those numbers, in their order. */
export function loadCompared(reader: Reader, ids: Iterable<number>): EventCompared[] {
  const known: EventCompared[] = []
  const missing: string[] = []
  for (const id of ids) {
    const account = reader.memory.account(id)
    if (account) known.push(account)
    else missing.push(String(id))
  }
  if (missing.length === 0) return known
  const stored = rows<AccountRow>(reader.connection, accountsQuery, idList(missing))
  const loaded = new Map([...known, ...comparedOf(reader, stored)].map((account) => [account.id, account]))
  return [...ids].flatMap((id) => loaded.get(id) ?? [])
}

/** The accounts that are taken to be about the event. */
export const comparedAbout = (reader: Reader, subject: string): EventCompared[] =>
  loadCompared(
    reader,
    rows<{ id: number }>(reader.connection, 'SELECT id FROM accounts WHERE subject = ? ORDER BY id', subject).map(
      ({ id }) => id,
    ),
  )

/** Whether one of the parties has a part in the event as the account tells it, or claims its casualties. */
export function isNaming(event: EventCompared, parties: ReadonlySet<string | null>): boolean {
  if (event.kind === 'call')
    return parties.has(event.told.initiator) || event.told.participants.some(({ party }) => parties.has(party))
  if (event.kind === 'statement') return parties.has(event.told.speaker) || parties.has(event.told.reported_by)
  return (
    event.told.actors.some(({ actor }) => parties.has(actor)) ||
    event.claims.some(({ claimed_by }) => parties.has(claimed_by))
  )
}

/** Under which keys an account is compared. */
export function blocksOf(event: EventCompared): BlockKey[] {
  if (event.kind === 'call') return callBlocks(event.compared)
  return event.kind === 'statement' ? statementBlocks(event.compared) : incidentBlocks(event.compared)
}

/** Whether two accounts tell of one event; null where they are of different kinds. */
export function judgeEvents(left: EventCompared, right: EventCompared): Judgement | null {
  if (left.kind === 'call' && right.kind === 'call') return judge(callFeatures, left.compared, right.compared)
  if (left.kind === 'statement' && right.kind === 'statement')
    return judge(statementFeatures, left.compared, right.compared)
  if (left.kind === 'incident' && right.kind === 'incident')
    return judge(incidentFeatures, left.compared, right.compared)
  return null
}

/** Whether two accounts tell of one event, without the reasons. */
export function weighEvents(left: EventCompared, right: EventCompared): Weight {
  if (left.kind === 'call' && right.kind === 'call') return weigh(callFeatures, left.compared, right.compared)
  if (left.kind === 'statement' && right.kind === 'statement')
    return weigh(statementFeatures, left.compared, right.compared)
  if (left.kind === 'incident' && right.kind === 'incident')
    return weigh(incidentFeatures, left.compared, right.compared)
  return excluded
}

/**
 * The account as of another document, and in other words than any: two of one document are apart, but these never stood
 * beside each other.
 */
export function elsewhere(account: EventCompared, words = ''): EventCompared {
  const document = ''
  if (account.kind === 'call') return { ...account, compared: { ...account.compared, document, words } }
  if (account.kind === 'statement') return { ...account, compared: { ...account.compared, document, words } }
  return { ...account, compared: { ...account.compared, document, words } }
}
