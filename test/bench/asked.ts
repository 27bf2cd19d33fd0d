// What is asked of a database: many different questions of a kind, popular values more often than rare ones, the same for
// the same database.
import { type Connection, openDatabase } from '../../src/database/open.ts'
import { rows } from '../../src/database/read-model/rows.ts'
import { type Chance, chanceOf, type Draw, placeByWeight } from '../../src/generate/chance.ts'
import { addDays, dayNumber } from '../../src/partial-date.ts'
import { callMedia, incidentTypes } from '../../src/vocabulary.ts'

interface Term {
  value: string
  count: number
}

/** Values by which rows are found, and how to draw one as often as rows have it. */
interface Values {
  values: readonly string[]
  draw: Draw<string>
}

const termsQuery = `SELECT value, count FROM terms WHERE resource = ? AND field = ? AND count > 0
  ORDER BY count DESC, value LIMIT 2000`

function valuesOf(connection: Connection, resource: string, field: string): Values {
  const terms = rows<Term>(connection, termsQuery, resource, field)
  const place = placeByWeight(terms.map(({ count }) => count))
  const values = terms.map(({ value }) => value)
  return { values, draw: (chance) => values[place(chance)] ?? '' }
}

const columnOf = (connection: Connection, sql: string): string[] => connection.prepare(sql).pluck().all().map(String)

/** Different questions are needed by the thousand: what was asked before is answered from memory. */
const many = 20_000

/** What is known of a database to ask it. */
export class Questions {
  readonly countries: Values
  readonly dyads: Values
  readonly persons: Values
  readonly ids: string[]
  readonly names: string[]
  readonly #words: string[]

  constructor(file: string) {
    const connection = openDatabase(file, 'read')
    this.countries = valuesOf(connection, 'calls', 'country')
    this.dyads = valuesOf(connection, 'calls', 'dyad')
    this.persons = valuesOf(connection, 'calls', 'person')
    this.ids = columnOf(connection, `SELECT id FROM call_records ORDER BY id LIMIT ${many}`)
    this.names = columnOf(connection, 'SELECT name FROM persons ORDER BY id LIMIT 5000')
    // Words that texts have, common and rare.
    this.#words = columnOf(connection, 'SELECT text FROM statements ORDER BY id LIMIT 500').flatMap((text) =>
      text.toLowerCase().split(' '),
    )
    connection.close()
  }

  #made(count: number, write: (chance: Chance) => string): string[] {
    const chance = chanceOf(1)
    return [...new Set(Array.from({ length: count }, () => write(chance)))]
  }

  /** Pages of calls in a window of three years, with filters beside it. */
  pages(filters: (chance: Chance) => string, count = many): string[] {
    return this.#made(count, (chance) => `/v1/calls?${filters(chance)}&${windowOf(chance)}`)
  }

  oneFilter = (chance: Chance): string => `country=${this.countries.draw(chance)}`
  threeFilters = (chance: Chance): string => `${this.oneFilter(chance)}&medium=${chance.one(callMedia)}&status=occurred`
  anyOf = (chance: Chance): string => Array.from({ length: 3 }, () => this.oneFilter(chance)).join('&')
  exclusion = (chance: Chance): string => `${this.oneFilter(chance)}&exclude_country=${this.countries.draw(chance)}`

  /** The newest calls of the busiest country. */
  fullPage = (): string => `/v1/calls?country=${this.countries.values[0]}`
  items = (): string[] => this.ids.map((id) => `/v1/calls/${id}`)
  searches = (): string[] =>
    this.#made(5000, (chance) => `/v1/search?q=${chance.one(this.#words)}+${chance.one(this.#words)}`)
  statements = (): string[] =>
    this.#made(many, (chance) => `/v1/statements?q=${chance.one(this.#words)}&${windowOf(chance)}`)
  suggestions = (): string[] =>
    this.#made(many, (chance) => {
      const name = chance.one(this.names)
      return `/v1/suggest?q=${encodeURIComponent(name.slice(0, 2 + chance.below(name.length - 2)))}`
    })
  facets = (): string[] => this.pages((chance) => `${this.oneFilter(chance)}&facets=status,medium`)
  timelines = (): string[] =>
    this.#made(many, (chance) => `/v1/stats?of=calls&interval=month&${this.oneFilter(chance)}&${windowOf(chance)}`)
  wideTimelines = (): string[] => [
    ...['month', 'year', 'week', 'day'].map((interval) => `/v1/stats?of=calls&interval=${interval}`),
    ...['country', 'status', 'medium'].map((group) => `/v1/stats?of=calls&group=${group}`),
    ...incidentTypes.map((type) => `/v1/stats?of=incidents&type=${type}&interval=month`),
  ]
  /** What reads most of the database, each another question. */
  wide = (): string[] =>
    this.#made(500, (chance) => {
      const among = chance.percent(50) ? 'of=calls&group=country' : `of=statements&q=${chance.one(this.#words)}`
      return `/v1/stats?${among}&interval=month&${windowOf(chance, 9000)}`
    })
  pairs = (): string[] => this.#made(many, (chance) => `/v1/dyads/${this.dyads.draw(chance)}`)
  networks = (): string[] =>
    this.#made(many, (chance) => `/v1/network/edges?${this.oneFilter(chance)}&${windowOf(chance, 90)}`)
}

const first = '1991-01-01'
const days = dayNumber('2022-12-31') - dayNumber(first)

/** A window of so many days, three years unless given. */
function windowOf(chance: Chance, length = 1095): string {
  const from = addDays(first, chance.below(days))
  return `date_from=${from}&date_to=${addDays(from, length)}`
}
