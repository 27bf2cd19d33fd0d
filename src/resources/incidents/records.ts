// How the records of incidents are made from the tables.
import type { Connection } from '../../database/open.ts'
import { groupedBy, idList, rows } from '../../database/read-model/rows.ts'
import type { Posting, Projection } from '../../database/read-model/write.ts'
import {
  type ActorRole,
  type DatePrecision,
  type IncidentType,
  incidentTypeFacts,
  type PlacePrecision,
} from '../../vocabulary.ts'
import { dyadsAmong } from '../questions.ts'
import { codeColumns, type PartyRef, partyAmong, partyPostings, partyRefs, posted } from '../references.ts'
import { tellingsOf, wordsOf } from '../told.ts'
import { updatesOf } from '../updates.ts'
import { Incident } from './incident.ts'

interface IncidentRow {
  id: string
  type: IncidentType
  date: string | null
  date_first: string | null
  date_last: string | null
  date_precision: DatePrecision | null
  country: string | null
  place: string | null
  place_name: string
  place_country: string | null
  latitude: number | null
  longitude: number | null
  precision: PlacePrecision | null
  fatalities_low: number | null
  fatalities_best: number | null
  fatalities_high: number | null
  injured_low: number | null
  injured_best: number | null
  injured_high: number | null
}

interface ActorRow {
  incident: string
  actor: string
  role: ActorRole
  country: string | null
}

interface ClaimRow {
  incident: string
  claimed_by: string | null
  publisher: string | null
  fatalities: number | null
  injured: number | null
  at_least: number
  claimed_on: string | null
  publishers: number
  superseded: number
  document: string
}

const incidentQuery = `
  SELECT i.*, p.name AS place_name, p.country AS place_country, p.latitude, p.longitude, p.precision
  FROM incidents i LEFT JOIN places p ON p.id = i.place
  WHERE i.id IN (SELECT value FROM json_each(?)) ORDER BY i.id`
const actorQuery = `
  SELECT incident, actor, role, country
  FROM incident_actors WHERE incident IN (SELECT value FROM json_each(?)) ORDER BY incident, number`
const claimQuery = `
  SELECT incident, claimed_by, publisher, fatalities, injured, at_least, claimed_on, publishers, superseded, document
  FROM casualty_claims WHERE incident IN (SELECT value FROM json_each(?)) ORDER BY incident, number`

const placeOf = ({ place, place_name, place_country, latitude, longitude, precision }: IncidentRow) =>
  place === null ? null : { id: place, name: place_name, country: place_country, latitude, longitude, precision }

const rangesOf = (row: IncidentRow) => ({
  fatalities: { low: row.fatalities_low, best: row.fatalities_best, high: row.fatalities_high },
  injured: { low: row.injured_low, best: row.injured_best, high: row.injured_high },
})

/** Actors and claims of the incidents, with the parties that they name. */
function partsOf(connection: Connection, ids: string[]) {
  const actorRows = rows<ActorRow>(connection, actorQuery, idList(ids))
  const claimRows = rows<ClaimRow>(connection, claimQuery, idList(ids))
  const claimants = claimRows.flatMap(({ claimed_by }) => (claimed_by === null ? [] : [claimed_by]))
  const parties = partyRefs(connection, [...actorRows.map(({ actor }) => actor), ...claimants])
  const actors = groupedBy(actorRows, 'incident')
  const claims = groupedBy(claimRows, 'incident')
  return {
    actorsOf: (id: string) =>
      (actors.get(id) ?? []).map(({ actor, role, country }) => {
        const ref = partyAmong(parties, actor)
        return { ...ref, country: country ?? ref.country, role }
      }),
    claimsOf: (id: string) =>
      (claims.get(id) ?? []).map(({ claimed_by, at_least, superseded, document, ...claim }) => ({
        ...claim,
        claimed_by: claimed_by === null ? null : partyAmong(parties, claimed_by),
        at_least: at_least === 1,
        superseded: superseded === 1,
        document_id: document,
      })),
  }
}

/** The records of incidents of these ids. */
export function projectIncidents(connection: Connection, ids: string[]): Projection[] {
  const { actorsOf, claimsOf } = partsOf(connection, ids)
  const tellings = tellingsOf(connection, ids)
  const words = wordsOf(connection, ids)
  const updates = updatesOf(connection, ids)
  return rows<IncidentRow>(connection, incidentQuery, idList(ids)).map((row) => {
    const [actors, casualties] = [actorsOf(row.id), claimsOf(row.id)]
    const claimants = casualties.flatMap(({ claimed_by }) => (claimed_by === null ? [] : [claimed_by]))
    const { columns, postings } = tellings(row.id)
    const { sequence, updated_at } = updates(row.id)
    const facts = incidentTypeFacts[row.type]
    const parts = {
      label: facts.label,
      place: placeOf(row),
      actors,
      casualties,
      ...rangesOf(row),
      ...codeColumns(facts),
    }
    return {
      id: row.id,
      listed: { date: row.date },
      record: JSON.stringify(Incident.parse({ ...row, ...parts, ...columns, updated_at })),
      postings: [...postingsOf(row, actors, claimants), ...postings],
      measures: {
        ...{ updated: sequence, reports: columns.reports, publishers: columns.publishers },
        fatalities: row.fatalities_best ?? -1,
      },
      text: words(row.id),
    }
  })
}

/** What an incident is found by, but for who told of it. */
const postingsOf = (row: IncidentRow, actors: (PartyRef & { role: ActorRole })[], claimants: PartyRef[]): Posting[] => [
  ...partyPostings([...actors, ...claimants]),
  ...posted('actor', ...actors.map(({ id }) => id)),
  ...actors.flatMap(({ role, id }) => posted(role, id)),
  ...posted('actor_country', ...actors.map(({ country }) => country)),
  ...posted('dyad', ...dyadsAmong(actors.map(({ country }) => country))),
  ...posted('claimed_by', ...claimants.map(({ id }) => id)),
  ...posted('country', row.country),
  ...posted('place', row.place),
  ...posted('type', row.type),
  ...posted('date_precision', row.date_precision),
]
