// Whether the read model is what the tables would give: for `readout verify`.
import type { Connection } from '../database/open.ts'
import { wrongBlocks } from '../database/read-model/blocks.ts'
import { groupedBy, idList, rows } from '../database/read-model/rows.ts'
import { keyFrom, keyTo } from '../database/read-model/sort-key.ts'
import { measuresOf, type ResourceName, recordTables, tableOf } from '../database/read-model/tables.ts'
import { everyRow } from '../database/read-model/terms.ts'
import type { Projection } from '../database/read-model/write.ts'
import { resources } from './projections.ts'
import { idsOf } from './rebuild.ts'
import type { Resource } from './resource.ts'
import { summaryFaults } from './stats/summarise.ts'

interface Standing {
  id: string
  sort_key: number
  record: string
  /** JSON. */
  measures: string
}

interface Posted {
  id: string
  field: string
  value: string
}

const postedQuery = (table: string) => `
  SELECT stored.id, terms.field, terms.value
  FROM ${table} AS stored, json_each(stored.terms) AS held
  JOIN postings ON postings.term = held.value AND postings.key = stored.sort_key
  JOIN terms ON terms.id = held.value
  WHERE stored.id IN (SELECT value FROM json_each(?))`

const asText = (pairs: (readonly [string, string])[]): string =>
  [...new Set(pairs.map((pair) => JSON.stringify(pair)))].sort().join()

const isInPlace = ({ listed }: Projection, key: number): boolean =>
  !('date' in listed) ||
  (listed.date === null ? key < keyFrom('0001-01-01') : key >= keyFrom(listed.date) && key <= keyTo(listed.date))

const measuresIn = (resource: ResourceName, { measures }: Projection): string =>
  JSON.stringify(Object.fromEntries(measuresOf[resource].map((name) => [name, measures[name] ?? 0])))

/** What is wrong with the records of these ids. */
function* faultsOf(connection: Connection, { name, kind, project }: Resource, ids: string[]): Generator<string> {
  const measures = measuresOf[name].map((measure) => `'${measure}', ${measure}`).join(', ')
  const query = `SELECT id, sort_key, record, json_object(${measures}) AS measures FROM ${tableOf(name)} WHERE id IN (SELECT value FROM json_each(?))`
  const standing = new Map(rows<Standing>(connection, query, idList(ids)).map((row) => [row.id, row]))
  const posted = groupedBy(rows<Posted>(connection, postedQuery(tableOf(name)), idList(ids)), 'id')
  for (const made of project(connection, ids)) {
    const row = standing.get(made.id)
    if (!row) yield `${kind} ${made.id} has no record`
    else {
      if (row.record !== made.record) yield `${kind} ${made.id} has a record that is not what the tables give`
      if (row.measures !== measuresIn(name, made))
        yield `${kind} ${made.id} has measures that are not what the tables give`
      if (!isInPlace(made, row.sort_key)) yield `${kind} ${made.id} is not listed under its date`
      const expected = asText([[everyRow.field, everyRow.value], ...made.postings])
      const found = asText((posted.get(made.id) ?? []).map(({ field, value }) => [field, value]))
      if (expected !== found) yield `${kind} ${made.id} has postings that are not what the tables give`
    }
  }
}

const wholeQueries = ({ name, kind }: Resource): { says: string; query: string }[] => {
  const table = tableOf(name)
  const { texts } = recordTables[name]
  return [
    {
      says: `${kind} records of rows that do not exist`,
      query: `SELECT count(*) FROM ${table} WHERE id NOT IN (SELECT id FROM ${name})`,
    },
    {
      says: `terms of ${name} whose count is not that of their postings`,
      query: `SELECT count(*) FROM terms WHERE resource = '${name}' AND count <> (SELECT count(*) FROM postings WHERE term = terms.id)`,
    },
    {
      says: `${kind} records without full text`,
      query: `SELECT count(*) FROM ${table} WHERE sort_key NOT IN (SELECT id FROM ${texts}_docsize)`,
    },
    {
      says: `full texts of ${name} without a record`,
      query: `SELECT count(*) FROM ${texts}_docsize WHERE id NOT IN (SELECT sort_key FROM ${table})`,
    },
  ]
}

const orderQuery = (table: string) =>
  `SELECT count(*) FROM (SELECT sort_name < lag(sort_name) OVER (ORDER BY sort_key) AS wrong FROM ${table}) WHERE wrong`

/** Every difference between the read model and what the tables give, one line each; the read model is left as it is. */
export function* compare(connection: Connection): Generator<string> {
  for (const resource of resources) {
    for (const ids of idsOf(connection, resource.name)) yield* faultsOf(connection, resource, ids)
    const wrong = wrongBlocks(connection, resource.name)
    if (wrong !== 0) yield `${wrong} blocks of ${resource.name} whose count is not that of their postings`
    const named = resource.listedBy === 'name'
    const order = { says: `${resource.name} out of alphabetical order`, query: orderQuery(tableOf(resource.name)) }
    for (const { says, query } of [...wholeQueries(resource), ...(named ? [order] : [])]) {
      const count = connection.prepare(query).pluck().get()
      if (count !== 0) yield `${count} ${says}`
    }
  }
  yield* summaryFaults(connection)
}
