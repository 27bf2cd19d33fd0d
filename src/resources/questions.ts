// Questions that several resources ask.
import type { Condition } from '../database/read-model/condition.ts'
import { idList, rows } from '../database/read-model/rows.ts'
import { matchOf } from '../database/read-model/text.ts'
import { refuse } from '../http/problems.ts'
import { manyOf, question, Word } from '../http/questions.ts'
import { type PartySort, partyIds } from './party-names.ts'
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

const subjectQuery = 'SELECT DISTINCT subject FROM accounts WHERE document IN (SELECT value FROM json_each(?))'

/** What the documents tell of, by their accounts. */
export const documentQuestion = (what: string) =>
  question<Known, ReturnType<typeof manyOf<typeof Word>>>(
    manyOf(Word).describe(`${what} this document, by its id. Repeated: any of them.`),
    (documents, { connection }): Condition[] => [
      {
        kind: 'ids',
        ids: rows<{ subject: string }>(connection, subjectQuery, idList(documents)).map(({ subject }) => subject),
      },
    ],
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
