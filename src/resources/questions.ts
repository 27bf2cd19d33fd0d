// Questions that several resources ask.
import type { Condition } from '../database/read-model/condition.ts'
import { idList, rows } from '../database/read-model/rows.ts'
import type { Measure } from '../database/read-model/tables.ts'
import { valuesOf } from '../database/read-model/terms.ts'
import { matchOf } from '../database/read-model/text.ts'
import { nearest } from '../http/nearest.ts'
import { Moment, manyOf, WholeNumber, Word } from '../http/parameters.ts'
import { refuse } from '../http/problems.ts'
import { postedQuestion, question } from '../http/questions.ts'
import { firstDay } from '../partial-date.ts'
import { successorOf } from './party-names.ts'
import type { Known } from './resource.ts'

const countryWords =
  'ISO 3166-1 alpha-3 or alpha-2 code, name, demonym or a place that stands for the government: `IRQ`, `IQ`, `Iraq`, `Iraqi`, `Baghdad`.'

/** A question by country; `whose` says which country of the row is meant. */
export const countryQuestion = (whose: string, { field = 'country', several = false } = {}) =>
  postedQuestion<Known, typeof Word>(
    Word,
    `${whose} ${countryWords}`,
    { field, several, facet: true },
    (words, { countries }, parameter) => words.map((word) => countries.codeOf(word, parameter)),
  )

/** The two codes of a pair of countries, in alphabetical order, joined by a hyphen; throws the 400 where it is none. */
export function dyadOf(pair: string, { countries }: Pick<Known, 'countries'>, parameter: string): string {
  const hyphens = [...pair.matchAll(/-/g)].map(({ index }) => index)
  const sides = hyphens
    .map((at) => [countries.find(pair.slice(0, at)), countries.find(pair.slice(at + 1))])
    .find((found) => found.every((code) => code !== null))
  const [left, right] = (sides ?? []).flatMap((code) => code ?? []).sort()
  if (left === undefined || right === undefined)
    return refuse(parameter, `${JSON.stringify(pair)} is not two countries joined by a hyphen, such as USA-PAK`)
  return left === right ? refuse(parameter, `${JSON.stringify(pair)} is one country twice`) : `${left}-${right}`
}

/** A question by a pair of countries, in any order. */
export const dyadQuestion = (which: string) =>
  postedQuestion<Known, typeof Word>(
    Word,
    `${which} both of these countries, in any order: \`USA-PAK\`; names are taken as well as codes.`,
    { field: 'dyad', several: true, facet: true },
    (pairs, known, parameter) => pairs.map((pair) => dyadOf(pair, known, parameter)),
  )

/** The pairs that countries make: unordered, each once. */
export const dyadsAmong = (countries: (string | null)[]): string[] => {
  const codes = [...new Set(countries.flatMap((code) => code ?? []))].sort()
  return codes.flatMap((left, at) => codes.slice(at + 1).map((right) => `${left}-${right}`))
}

/** The values as they are spelled among the known ones, whatever their case; throws the 400 where one is not known. */
function spelled(asked: string[], known: string[], parameter: string, what: string): string[] {
  const byFolded = new Map(known.map((value) => [value.toLowerCase(), value]))
  return asked.map(
    (value) =>
      byFolded.get(value.toLowerCase()) ??
      refuse(parameter, `${JSON.stringify(value)} is not ${what}`, { did_you_mean: nearest(value, known) }),
  )
}

/** A question by who published what tells of the row. */
export const publisherQuestion = (which: string, several = true) =>
  postedQuestion<Known, typeof Word>(
    Word,
    `${which} this publisher, by its name.`,
    { field: 'publisher', several, facet: true },
    (names, { connection }, parameter) =>
      spelled(names, valuesOf(connection, 'documents', 'publisher'), parameter, 'a publisher of any document'),
  )

/** The ids that stand in the table; a merged id gives its successor. Throws the 400 where one does not. */
const standing = ({ connection }: Known, table: 'documents' | 'calls', ids: string[], parameter: string): string[] =>
  ids.map((id) => {
    const present = successorOf(connection, id) ?? id
    const found = rows(connection, `SELECT 1 FROM ${table} WHERE id = ?`, present).length > 0
    return found ? present : refuse(parameter, `${JSON.stringify(id)} is not the id of one of the ${table}`)
  })

/** A question by the call that a row belongs to. */
export const callQuestion = (which: string) =>
  postedQuestion<Known, typeof Word>(
    Word,
    `${which} this call, by its id.`,
    { field: 'call', several: false, facet: false },
    (ids, known, parameter) => standing(known, 'calls', ids, parameter),
  )

const subjectQuery = 'SELECT DISTINCT subject FROM accounts WHERE document IN (SELECT value FROM json_each(?))'

/** What the documents tell of, by their accounts. */
export const documentQuestion = (what: string) =>
  question<Known, ReturnType<typeof manyOf<typeof Word>>>(
    manyOf(Word).describe(`${what} this document, by its id. Repeated: any of them.`),
    (asked, known, parameter): Condition[] => {
      const documents = idList(standing(known, 'documents', asked, parameter))
      const told = rows<{ subject: string }>(known.connection, subjectQuery, documents)
      return [{ kind: 'ids', ids: told.map(({ subject }) => subject) }]
    },
  )

/** The largest figure that a bound takes. */
const most = 1_000_000_000

/** A question by the least value of a measure. */
export const atLeast = (measure: Measure, description: string) =>
  question<Known, ReturnType<typeof WholeNumber>>(WholeNumber(0, most).describe(description), (low) => [
    { kind: 'measure', measure, low, high: most },
  ])

/** A question by the greatest value of a measure; rows of which it is not known are left out. */
export const atMost = (measure: Measure, description: string) =>
  question<Known, ReturnType<typeof WholeNumber>>(WholeNumber(0, most).describe(description), (high) => [
    { kind: 'measure', measure, low: 0, high },
  ])

/** How often it is told: of what several documents tell of. */
export const tellings = (rowsOf: string) => ({
  min_reports: atLeast('reports', `${rowsOf} of which at least so many documents tell, copies included.`),
  min_publishers: atLeast('publishers', `${rowsOf} of which at least so many publishers tell.`),
})

const sequenceQuery = 'SELECT sequence FROM changes WHERE at >= ? ORDER BY at, sequence LIMIT 1'

/** `updated_since`: by when the row itself last changed, whatever it tells of. */
export const updatedSince = () =>
  question<Known, typeof Moment>(
    Moment.describe(
      'Rows that came or changed at this time or later, by the clock of the database: a date, or a time in UTC. With `sort=-updated` the latest change comes first; `/v1/changes` tells of what went as well.',
    ),
    (moment, { connection }) => {
      const at = moment.includes('T') ? new Date(moment).toISOString() : `${firstDay(moment)}T00:00:00.000Z`
      const [first] = rows<{ sequence: number }>(connection, sequenceQuery, at)
      return [{ kind: 'measure', measure: 'updated', low: first?.sequence ?? most, high: first ? most : 0 }]
    },
  )

/** `q`: full text. */
export const fullText = (of: string) =>
  question<Known, typeof Word>(
    Word.describe(
      `Full text of ${of}: all words must occur, in any case and with or without accents. A "quoted phrase" must occur as it stands, a leading minus forbids a word, a trailing asterisk asks for a beginning: \`embassy "maximum restraint" -siege soleim*\`.`,
    ),
    (typed, _known, parameter) => [
      { kind: 'text', match: matchOf(typed) ?? refuse(parameter, 'has no word that must occur') },
    ],
  )
