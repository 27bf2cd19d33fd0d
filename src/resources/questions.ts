// Questions that several resources ask.
import type { Connection } from '../database/open.ts'
import type { Condition } from '../database/read-model/condition.ts'
import { idList, rows } from '../database/read-model/rows.ts'
import { valuesOf } from '../database/read-model/terms.ts'
import { matchOf } from '../database/read-model/text.ts'
import { nearest } from '../http/nearest.ts'
import { refuse } from '../http/problems.ts'
import { manyOf, question, Word } from '../http/questions.ts'
import { type PartySort, partyIds, successorOf } from './party-names.ts'
import type { Known } from './resource.ts'

const countryWords =
  'ISO 3166-1 alpha-3 or alpha-2 code, name, demonym or a place that stands for the government: `IRQ`, `IQ`, `Iraq`, `Iraqi`, `Baghdad`.'

/** A question by country; `whose` says which country of the row is meant. */
export const countryQuestion = (whose: string, field = 'country') =>
  question<Known, ReturnType<typeof manyOf<typeof Word>>>(
    manyOf(Word).describe(`${whose} ${countryWords} Repeated: any of them.`),
    (words, { countries }, parameter): Condition[] => [
      { kind: 'any', field, values: words.map((word) => countries.codeOf(word, parameter)) },
    ],
  )

const partyWords: Record<PartySort, string> = {
  person: 'An id (`mike-pompeo`) or a name that only one person has (`Pompeo`).',
  organisation: 'An id (`iran`), a state by its alpha-3 code (`IRN`), or a name that only one organisation has.',
  party: 'An id (`mike-pompeo`), a state by its alpha-3 code (`IRN`), or a name that only one party has (`Pompeo`).',
}

/** A question by party in one role, or in any; `sort` says which parties can be meant. */
export const partyQuestion = (field: string, who: string, sort: PartySort = 'party') =>
  question<Known, ReturnType<typeof manyOf<typeof Word>>>(
    manyOf(Word).describe(`${who} ${partyWords[sort]} Repeated: any of them.`),
    (words, known, parameter): Condition[] => [
      { kind: 'any', field, values: words.flatMap((word) => partyIds(known, word, sort, parameter)) },
    ],
  )

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
export const publisherQuestion = (which: string) =>
  question<Known, ReturnType<typeof manyOf<typeof Word>>>(
    manyOf(Word).describe(`${which} this publisher, by its name. Repeated: any of them.`),
    (names, { connection }, parameter): Condition[] => {
      const known = valuesOf(connection, 'documents', 'publisher')
      return [
        { kind: 'any', field: 'publisher', values: spelled(names, known, parameter, 'a publisher of any document') },
      ]
    },
  )

/** The ids that stand in the table; a merged id gives its successor. Throws the 400 where one does not. */
const standing = (connection: Connection, table: 'documents' | 'calls', ids: string[], parameter: string): string[] =>
  ids.map((id) => {
    const present = successorOf(connection, id) ?? id
    const found = rows(connection, `SELECT 1 FROM ${table} WHERE id = ?`, present).length > 0
    return found ? present : refuse(parameter, `${JSON.stringify(id)} is not the id of one of the ${table}`)
  })

/** A question by the call that a row belongs to. */
export const callQuestion = (which: string) =>
  question<Known, ReturnType<typeof manyOf<typeof Word>>>(
    manyOf(Word).describe(`${which} this call, by its id. Repeated: any of them.`),
    (ids, { connection }, parameter): Condition[] => [
      { kind: 'any', field: 'call', values: standing(connection, 'calls', ids, parameter) },
    ],
  )

const subjectQuery = 'SELECT DISTINCT subject FROM accounts WHERE document IN (SELECT value FROM json_each(?))'

/** What the documents tell of, by their accounts. */
export const documentQuestion = (what: string) =>
  question<Known, ReturnType<typeof manyOf<typeof Word>>>(
    manyOf(Word).describe(`${what} this document, by its id. Repeated: any of them.`),
    (ids, { connection }, parameter): Condition[] => {
      const documents = idList(standing(connection, 'documents', ids, parameter))
      return [
        {
          kind: 'ids',
          ids: rows<{ subject: string }>(connection, subjectQuery, documents).map(({ subject }) => subject),
        },
      ]
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
