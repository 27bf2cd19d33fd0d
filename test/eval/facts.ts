// `npm run eval:facts`: the demonstration corpus, taken in anew, against the facts from which it was written. Prints a
// table, then what is missing, told twice or told of nobody's facts.
import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { z } from 'zod'
import { dayNumber, isPartialDate } from '../../src/partial-date.ts'
import { nameAgreement, personName } from '../../src/resolve/person-name.ts'
import { type IncidentType, incidentTypeFacts } from '../../src/vocabulary.ts'
import { demonstration } from '../support/demonstration.ts'
import { background } from './background.ts'
import { incidentTypeOf } from './incident-of-fact.ts'
import { isPost, isTold } from './post-of-fact.ts'
import { bodies, type CallRow, callRows, incidentRows, type PersonRow, personRows } from './rows.ts'

const sheet = fileURLToPath(new URL('../../../shared/facts/jan-2020-crisis.json', import.meta.url))
const told = fileURLToPath(new URL('../../seeds/facts.json', import.meta.url))

const Named = z.object({ name: z.string() })
const Fact = z.object({
  id: z.string(),
  kind: z.enum(['call', 'statement', 'incident', 'meeting', 'position']),
  date: z.string(),
  precision: z.string(),
  type: z.string().optional(),
  country: z.string().nullish(),
  speaker: z.string().nullish(),
  person: z.string().optional(),
  title: z.string().nullish(),
  participants: z.array(Named).optional(),
  medium: z.string().nullish(),
  place: z.string().nullish(),
})
type Fact = z.output<typeof Fact>

const sheetFacts = () => z.array(Fact).parse(JSON.parse(readFileSync(sheet, 'utf8')))

/** The facts that documents of the corpus tell. */
function factsTold(): Fact[] {
  const ids = new Set(
    Object.values(z.record(z.string(), z.array(z.string())).parse(JSON.parse(readFileSync(told, 'utf8')))).flat(),
  )
  return sheetFacts().filter(({ id }) => ids.has(id))
}

const differing = new Set(['different', 'surname', 'single', 'slips'])
/** By a name, or by a post and the one name that goes with it: 'Pope Leo'. */
const isCalled = ({ names, posts }: PersonRow, name: string) =>
  names.some(
    (one) =>
      one === name ||
      posts.some((post) => `${post} ${one}` === name) ||
      !differing.has(nameAgreement(personName(one), personName(name))),
  )

const daysBetween = (left: string | null, right: string): number =>
  left !== null && left.length === 10 && isPartialDate(left) && isPartialDate(right)
    ? Math.abs(dayNumber(left) - dayNumber(right))
    : Number.NaN

/** A row of the table, and the lines that explain it. */
interface Result {
  row: Record<string, string | number>
  lines: string[]
}

const share = (part: number, all: number) => (all === 0 ? '-' : (part / all).toFixed(3))

function persons(facts: readonly Fact[], all: readonly PersonRow[]): Result {
  const names = facts.flatMap(({ participants = [], speaker }) => [
    ...participants.map(({ name }) => name),
    ...(speaker ? [speaker] : []),
  ])
  const wanted = [...new Set(names)].filter((name) => !name.startsWith('(')).sort()
  const found = wanted.map((name) => ({ name, rows: all.filter((row) => isCalled(row, name)) }))
  const twice = found.filter(({ rows }) => rows.length > 1)
  const merged = all.filter((row) => found.filter(({ rows }) => rows.includes(row)).length > 1)
  const missing = found.filter(({ rows }) => rows.length === 0)
  return {
    row: {
      of: 'persons',
      told: wanted.length,
      found: wanted.length - missing.length,
      recall: share(wanted.length - missing.length, wanted.length),
      'told twice': twice.length,
      'two in one': merged.length,
      rows: all.length,
    },
    lines: [
      ...missing.map(({ name }) => `person missing: ${name}`),
      ...twice.map(
        ({ name, rows }) =>
          `person told twice: ${name} is ${rows.map(({ id, country }) => `${id} (${country})`).join(', ')}`,
      ),
      ...merged.map(({ id, names: both }) => `two persons in one: ${id}: ${both.join(', ')}`),
    ],
  }
}

/** Whether the call is between those whom the fact names. */
function isBetween(call: CallRow, { participants = [] }: Fact, all: ReadonlyMap<string, PersonRow>): boolean {
  const persons = call.parties.map((id) => all.get(id))
  return (
    persons.length === participants.length &&
    participants.every(({ name }) => persons.some((person) => person && isCalled(person, name)))
  )
}

function calls(facts: readonly Fact[], all: readonly CallRow[], persons: readonly PersonRow[]): Result {
  const byId = new Map(persons.map((row) => [row.id, row]))
  // That somebody 'talked things over' with somebody, by whatever means, is no call.
  const wanted = facts.filter(
    ({ kind, participants, medium }) =>
      kind === 'call' && medium !== 'unspecified' && !participants?.some(({ name }) => name.startsWith('(')),
  )
  const occurred = all.filter(({ status }) => status === 'occurred')
  const between = wanted.map((fact) => ({ fact, rows: occurred.filter((call) => isBetween(call, fact, byId)) }))
  // Of some calls the sources say the day no closer than the dispatches do.
  const onDay = ({ date, precision }: Fact, call: CallRow) =>
    precision === 'day'
      ? daysBetween(call.date, date) === 0
      : daysBetween(call.date, date) <= 2 || call.date === null || (call.date.length < 10 && date.startsWith(call.date))
  const found = between.filter(({ fact, rows }) => rows.some((call) => onDay(fact, call)))
  const rest = between.filter((one) => !found.includes(one))
  const claimed = new Set(found.flatMap(({ fact, rows }) => rows.find((call) => onDay(fact, call))?.id ?? []))
  const doubled = found.flatMap(({ fact, rows }) =>
    rows
      .filter(({ id, date }) => !claimed.has(id) && (date === null || daysBetween(date, fact.date) <= 1))
      .map((row) => ({ fact, row })),
  )
  const known = new Set(between.flatMap(({ rows }) => rows.map(({ id }) => id)))
  const strange = occurred.filter(({ id }) => !known.has(id))
  const written = ({ date, parties }: CallRow) => `${date ?? 'undated'} ${parties.join(' + ')}`
  return {
    row: {
      of: 'calls',
      told: wanted.length,
      found: found.length,
      recall: share(found.length, wanted.length),
      precision: share(claimed.size, occurred.length),
      'told twice': new Set(doubled.map(({ row }) => row.id)).size,
      'other day': rest.filter(({ rows }) => rows.length > 0).length,
      'of no fact': strange.length,
      rows: occurred.length,
    },
    lines: [
      ...rest.map(
        ({ fact, rows }) =>
          `call ${rows.length > 0 ? `on another day (${rows.map(({ date }) => date ?? 'undated').join(', ')})` : 'missing'}: ${fact.id}`,
      ),
      ...doubled.map(
        ({ fact, row }) =>
          `call told twice: ${fact.id} is also ${row.id} (${row.date ?? 'undated'}, ${row.documents.join(', ')})`,
      ),
      ...strange.map((row) => `call of no fact: ${written(row)} (${row.documents.join(', ')})`),
    ],
  }
}

/** The posts of those persons of the facts whom the database has, as far as dispatches tell them. */
function posts(all: readonly PersonRow[], texts: readonly string[]): Result {
  const held = sheetFacts().flatMap(({ person, title }) => {
    const row = person && title ? all.find((one) => isCalled(one, person)) : undefined
    return row && person && title ? [{ person, title, row }] : []
  })
  const isFound = ({ title, row }: (typeof held)[number]) => row.posts.some((post) => isPost(post, title))
  const wanted = held.filter((one) => isFound(one) || isTold(texts, one.person, one.title))
  const missing = wanted.filter((one) => !isFound(one))
  return {
    row: {
      of: 'posts',
      told: wanted.length,
      found: wanted.length - missing.length,
      recall: share(wanted.length - missing.length, wanted.length),
      rows: all.flatMap(({ posts }) => posts).length,
    },
    lines: missing.map(({ person, title, row }) => `post missing: ${person}, ${title} (has: ${row.posts.join('; ')})`),
  }
}

const areKin = (left: IncidentType, right: IncidentType): boolean => {
  const families: readonly string[] = incidentTypeFacts[right].families
  return incidentTypeFacts[left].families.some((family) => families.includes(family))
}

function incidents(facts: readonly Fact[], all: ReturnType<typeof incidentRows>): Result {
  const wanted = facts.flatMap((fact) => {
    const type = fact.kind === 'incident' ? incidentTypeOf[fact.type ?? ''] : undefined
    return type ? { ...fact, type } : []
  })
  const matches = wanted.map((fact) => ({
    fact,
    rows: all.filter(
      (row) =>
        areKin(row.type, fact.type) &&
        daysBetween(row.date, fact.date) === 0 &&
        (row.country === null || row.country === fact.country),
    ),
  }))
  const missing = matches.filter(({ rows }) => rows.length === 0)
  const rivals = ({ id }: { id: string }) => matches.filter(({ rows }) => rows.some((row) => row.id === id)).length
  // Rockets on a base and on a town are two incidents, if one fact has both.
  const placesOf = ({ place }: Fact) => (place ?? '').split(';').length
  const doubled = matches.filter(({ fact, rows }) => rows.filter((row) => rivals(row) === 1).length > placesOf(fact))
  const known = new Set(matches.flatMap(({ rows }) => rows.map(({ id }) => id)))
  const others = all.filter(({ id }) => !known.has(id))
  const beside = others.filter((row) =>
    background.some(({ type, date, country }) => row.type === type && row.date === date && row.country === country),
  )
  const strange = others.filter((row) => !beside.includes(row))
  const written = ({ date, type, place, country, documents }: (typeof all)[number]) =>
    `${date ?? 'undated'} ${type} ${place ?? '-'} ${country ?? '-'} (${documents.join(', ')})`
  return {
    row: {
      of: 'incidents',
      told: wanted.length,
      found: wanted.length - missing.length,
      recall: share(wanted.length - missing.length, wanted.length),
      precision: share(known.size + beside.length - doubled.flatMap(({ rows }) => rows.slice(1)).length, all.length),
      'told twice': doubled.length,
      background: beside.length,
      'of no fact': strange.length,
      rows: all.length,
    },
    lines: [
      ...missing.map(({ fact }) => `incident missing: ${fact.id}`),
      ...doubled.flatMap(({ fact, rows }) => rows.map((row) => `incident told twice: ${fact.id}: ${written(row)}`)),
      ...strange.map((row) => `incident of no fact: ${written(row)}`),
    ],
  }
}

if (!existsSync(sheet)) {
  console.error('eval:facts: the facts, ../shared/facts/jan-2020-crisis.json beside this repository, are not there')
  process.exit(1)
}
const facts = factsTold()
const database = await demonstration()
const people = personRows(database)
const results = [
  persons(facts, people),
  posts(people, bodies(database)),
  calls(facts, callRows(database), people),
  incidents(facts, incidentRows(database)),
]
console.table(Object.fromEntries(results.map(({ row: { of = '', ...row } }) => [of, row])))
for (const { lines } of results) for (const line of lines) console.log(line)
