import { z } from 'zod'
import type { Connection } from '../database/open.ts'
import { idList, rows } from '../database/read-model/rows.ts'
import { eventDates, oneOf, publicationDates } from '../http/questions.ts'
import {
  type DatePrecision,
  datePrecisions,
  type StatementKind,
  type StatementMedium,
  statementKinds,
  statementMedia,
} from '../vocabulary.ts'
import { anyParty, partyQuestion, speakersPosition } from './party-questions.ts'
import {
  callQuestion,
  countryQuestion,
  documentQuestion,
  fullText,
  publisherQuestion,
  tellings,
  updatedSince,
} from './questions.ts'
import { dated, PartyRef, partyAmong, partyPostings, partyRefs, posted, told } from './references.ts'
import { datedOrders, type Known, type Resource } from './resource.ts'
import { tellingsOf } from './told.ts'
import { updated, updatesOf } from './updates.ts'

export const Statement = z
  .object({
    id: z.string(),
    ...dated,
    kind: z
      .enum(statementKinds)
      .describe('`direct`: quoted. `indirect`: reported. `mixed`: reported with quoted words.'),
    medium: z.enum(statementMedia),
    speaker: PartyRef.describe('Whose words or position it is.'),
    reported_by: PartyRef.nullable().describe('Who passed it on, where that is another identified party.'),
    text: z.string().nullable().describe('The words, parts of it joined by ` … `; null where they may not be served.'),
    call_id: z.string().nullable().describe('The call in which it was said.'),
    ...told,
    ...updated,
  })
  .meta({ id: 'Statement', description: 'An act of public or reported speech by an identified speaker.' })

interface StatementRow {
  id: string
  date: string | null
  date_first: string | null
  date_last: string | null
  date_precision: DatePrecision | null
  kind: StatementKind
  medium: StatementMedium
  speaker: string
  reported_by: string | null
  text: string
  call_id: string | null
}

const statementQuery = `
  SELECT id, date, date_first, date_last, date_precision, kind, medium, speaker, reported_by, text, call_id
  FROM statements WHERE id IN (SELECT value FROM json_each(?)) ORDER BY id`

/** The words of a record that stands. */
const textOf = (record: string): string => JSON.parse(record).text

function project(connection: Connection, ids: string[]) {
  const found = rows<StatementRow>(connection, statementQuery, idList(ids))
  const named = found.flatMap(({ speaker, reported_by }) => (reported_by === null ? [speaker] : [speaker, reported_by]))
  const parties = partyRefs(connection, named)
  const told = tellingsOf(connection, ids)
  const updates = updatesOf(connection, ids)
  return found.map((statement) => {
    const speaker = partyAmong(parties, statement.speaker)
    const reported_by = statement.reported_by === null ? null : partyAmong(parties, statement.reported_by)
    const { columns, postings } = told(statement.id)
    const { sequence, updated_at } = updates(statement.id)
    return {
      id: statement.id,
      listed: { date: statement.date },
      record: JSON.stringify(Statement.parse({ ...statement, speaker, reported_by, ...columns, updated_at })),
      postings: [
        ...partyPostings(reported_by ? [speaker, reported_by] : [speaker]),
        ...posted('speaker', speaker.id),
        ...posted('reported_by', reported_by?.id),
        ...posted('country', speaker.country),
        ...posted('kind', statement.kind),
        ...posted('medium', statement.medium),
        ...posted('call', statement.call_id),
        ...posted('date_precision', statement.date_precision),
        ...postings,
      ],
      measures: { updated: sequence, reports: columns.reports, publishers: columns.publishers },
      text: statement.text,
      textOf,
    }
  })
}

export const statements: Resource = {
  name: 'statements',
  kind: 'statement',
  about: 'Who said what: speaker, who reported it, how and when, in the very words.',
  record: Statement,
  questions: {
    ...eventDates<Known>(),
    date_precision: oneOf('date_precision', datePrecisions, 'How precisely the day is told.'),
    ...publicationDates<Known>('published'),
    updated_since: updatedSince(),
    country: countryQuestion('Statements whose speaker is of this country.'),
    ...anyParty(
      'Statements that this person made or passed on.',
      'Statements that this organisation or state made or passed on.',
    ),
    speaker: partyQuestion('speaker', 'Statements by this person, organisation or state.', { several: false }),
    reported_by: partyQuestion('reported_by', 'Statements passed on by this person, organisation or state.', {
      several: false,
    }),
    position: speakersPosition('Statements by somebody who is known to hold or have held such a post.'),
    kind: oneOf('kind', statementKinds, 'How the words are given: quoted, reported, or reported with quoted words.'),
    medium: oneOf('medium', statementMedia, 'Where it was said; `call`: to the other party of a call.'),
    call: callQuestion('Statements made in'),
    publisher: publisherQuestion('Statements told of by'),
    document: documentQuestion('Statements that are in'),
    ...tellings('Statements'),
    q: fullText('what was said'),
  },
  listedBy: 'date',
  orders: datedOrders,
  example: { speaker: ['mike-pompeo'] },
  exampleId: null,
  project,
  quotedOnly: (record) => (record.kind === 'direct' ? record : { ...record, text: null }),
}
