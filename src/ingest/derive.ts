// The rows of what is so, each from all that is told of it: pure but for reading what is told.
import { formsAbout } from '../database/judged.ts'
import type { Connection } from '../database/open.ts'
import { rows } from '../database/read-model/rows.ts'
import type { Derived } from '../database/so.ts'
import { firstDay, lastDay, type PartialDate, precisionOf } from '../partial-date.ts'
import { type Claim, claimsOf, rangeOf } from '../resolve/casualties.ts'
import {
  type CallValues,
  callValues,
  type IncidentValues,
  incidentValues,
  type StatementValues,
  statementValues,
} from '../resolve/event-values.ts'
import { countryOf, type FormTold, kindOf, nameOf, positionsOf } from '../resolve/party-values.ts'
import type { EventKind, PartyKind } from '../vocabulary.ts'
import type { EventCompared } from './compared.ts'
import type { FoundPlace } from './places.ts'
import type { Reader } from './sources.ts'

const dated = (date: PartialDate | null) => ({
  date,
  date_first: date && firstDay(date),
  date_last: date && lastDay(date),
  date_precision: date && precisionOf(date),
})

const numbered = <Item extends object>(owner: object, items: readonly Item[]) =>
  items.map((item, at) => ({ ...owner, number: at + 1, ...item }))

/** A person or organisation from its forms; null where no document names it any more. */
export function deriveParty(connection: Connection, kind: PartyKind, id: string): Derived | null {
  const forms: FormTold[] = formsAbout(connection, id).map((row) => ({ ...row, positions: JSON.parse(row.positions) }))
  if (forms.length === 0) return null
  const [name, country] = [nameOf(forms), countryOf(forms)]
  if (kind === 'organisation')
    return { table: 'organisations', row: { id, name, kind: kindOf(forms), country }, lists: [] }
  const positions = positionsOf(forms).map(({ title, organisation, country: of, first_on, last_on }) => ({
    ...{ title, organisation, country: of, first_on, last_on },
  }))
  const lists = [{ table: 'positions', owner: 'person', rows: numbered({ person: id }, positions) }]
  return { table: 'persons', row: { id, name, country }, lists }
}

type Of<Kind extends EventKind> = Extract<EventCompared, { kind: Kind }>

/** The rows of a call that is so. */
export function callRows(id: string, { date, medium, status, participants }: CallValues): Derived {
  const rows = participants.map(({ party, role, title, country }) => ({ party, role, title, country }))
  const lists = [{ table: 'call_participants', owner: 'call', rows: numbered({ call: id }, rows) }]
  return { table: 'calls', row: { id, ...dated(date), medium, status }, lists }
}

const callQuery = 'SELECT subject FROM accounts WHERE document = ? AND ref = ?'

/** The id of the call in which the document has it said. */
const callOf = (connection: Connection, { told: { document }, call }: Of<'statement'>): string | null =>
  call === null ? null : (rows<{ subject: string | null }>(connection, callQuery, document, call)[0]?.subject ?? null)

/** The row of a statement that is so. */
export function statementRow(id: string, values: StatementValues): Derived {
  const { speaker, reported_by, kind, text, date, medium, call_id } = values
  const row = { id, speaker, reported_by, kind, text, ...dated(date), medium, call_id }
  return { table: 'statements', row, lists: [] }
}

function deriveStatement(connection: Connection, id: string, accounts: readonly Of<'statement'>[]): Derived {
  const told = accounts.map((account) => ({ ...account.told, call_id: callOf(connection, account) }))
  return statementRow(id, statementValues(told))
}

/** The rows of an incident that is so, with the claims that are told of it. */
export function incidentRows(
  id: string,
  { type, date, country, actors }: Omit<IncidentValues, 'place'>,
  place: FoundPlace | null,
  claims: readonly Claim[],
): Derived {
  const [fatalities, injured] = [rangeOf(claims, 'fatalities'), rangeOf(claims, 'injured')]
  const claimRows = claims.map(({ first, at_least, superseded, ...claim }) => ({
    ...{
      claimed_by: claim.claimed_by,
      publisher: claim.publisher,
      fatalities: claim.fatalities,
      injured: claim.injured,
    },
    at_least: Number(at_least),
    claimed_on: claim.claimed_on,
    publishers: claim.publishers,
    superseded: Number(superseded),
    document: first.document,
    account: first.account,
    part: first.part,
  }))
  const row = {
    ...{ id, type, ...dated(date), place: place?.id ?? null, country: country ?? place?.country ?? null },
    fatalities_low: fatalities.low,
    fatalities_best: fatalities.best,
    fatalities_high: fatalities.high,
    injured_low: injured.low,
    injured_best: injured.best,
    injured_high: injured.high,
  }
  const who = actors.map(({ actor, role, country: of }) => ({ actor, role, country: of }))
  const lists = [
    { table: 'incident_actors', owner: 'incident', rows: numbered({ incident: id }, who) },
    { table: 'casualty_claims', owner: 'incident', rows: numbered({ incident: id }, claimRows) },
  ]
  return { table: 'incidents', row, lists }
}

const isOf =
  <Kind extends EventKind>(kind: Kind) =>
  (account: EventCompared): account is Of<Kind> =>
    account.kind === kind

/** An event from its accounts, and the place that it names; null where no document tells of it any more. */
export function deriveEvent(
  reader: Reader,
  kind: EventKind,
  accounts: readonly EventCompared[],
  id: string,
): { derived: Derived; place: FoundPlace | null } | null {
  if (accounts.length === 0) return null
  if (kind === 'call') {
    return { derived: callRows(id, callValues(accounts.filter(isOf('call')).map(({ told }) => told))), place: null }
  }
  if (kind === 'statement') {
    return { derived: deriveStatement(reader.connection, id, accounts.filter(isOf('statement'))), place: null }
  }
  const incidents = accounts.filter(isOf('incident'))
  const values = incidentValues(incidents.map(({ told }) => told))
  const place = values.place === null ? null : reader.gazetteer(values.place, values.country)
  const claims = claimsOf(incidents.flatMap((account) => account.claims))
  return { derived: incidentRows(id, values, place, claims), place }
}
