import { z } from 'zod'
import type { Connection } from '../database/open.ts'
import { groupedBy, idList, rows } from '../database/read-model/rows.ts'
import { eventDates, oneOf, publicationDates } from '../http/questions.ts'
import {
  type CallMedium,
  type CallStatus,
  callCodes,
  callMedia,
  callStatuses,
  type DatePrecision,
  datePrecisions,
  type ParticipantRole,
  participantRoles,
} from '../vocabulary.ts'
import { anyParty, partyQuestion, positionPostings, positionQuestion } from './party-questions.ts'
import {
  countryQuestion,
  documentQuestion,
  dyadQuestion,
  dyadsAmong,
  fullText,
  publisherQuestion,
  tellings,
  updatedSince,
} from './questions.ts'
import {
  codeColumns,
  coded,
  dated,
  PartyRef,
  partyAmong,
  partyPostings,
  partyRefs,
  posted,
  told,
} from './references.ts'
import { datedOrders, type Known, type Resource } from './resource.ts'
import { tellingsOf, wordsOf } from './told.ts'
import { updated, updatesOf } from './updates.ts'

const CallParticipant = PartyRef.extend({
  role: z.enum(participantRoles),
  title: z.string().nullable().describe('The post as written in a document that tells of the call.'),
}).meta({ id: 'CallParticipant', description: 'A party of a call; `country` is the one served then.' })

export const Call = z
  .object({
    id: z.string(),
    ...dated,
    medium: z.enum(callMedia),
    status: z.enum(callStatuses).describe('`declined`: refused, unanswered or called off.'),
    initiator: PartyRef.nullable().describe('Who placed the call, where a text says so.'),
    participants: z.array(CallParticipant),
    ...coded,
    ...told,
    ...updated,
  })
  .meta({ id: 'Call', description: 'A telephone or video conversation between identified parties.' })

interface CallRow {
  id: string
  date: string | null
  date_first: string | null
  date_last: string | null
  date_precision: DatePrecision | null
  medium: CallMedium
  status: CallStatus
}

interface ParticipantRow {
  call: string
  party: string
  role: ParticipantRole
  title: string | null
  country: string | null
}

const callQuery = `
  SELECT id, date, date_first, date_last, date_precision, medium, status
  FROM calls WHERE id IN (SELECT value FROM json_each(?)) ORDER BY id`
const participantQuery = `
  SELECT call, party, role, title, country
  FROM call_participants WHERE call IN (SELECT value FROM json_each(?)) ORDER BY call, number`

function project(connection: Connection, ids: string[]) {
  const participantRows = rows<ParticipantRow>(connection, participantQuery, idList(ids))
  const byCall = groupedBy(participantRows, 'call')
  const parties = partyRefs(
    connection,
    participantRows.map(({ party }) => party),
  )
  const told = tellingsOf(connection, ids)
  const updates = updatesOf(connection, ids)
  const words = wordsOf(connection, ids)
  return rows<CallRow>(connection, callQuery, idList(ids)).map((call) => {
    const participants = (byCall.get(call.id) ?? []).map(({ party, role, title, country }) => {
      const ref = partyAmong(parties, party)
      return { ...ref, country: country ?? ref.country, role, title }
    })
    const initiator = participants.find(({ role }) => role === 'initiator')
    const { columns, postings } = told(call.id)
    const { sequence, updated_at } = updates(call.id)
    const codes = codeColumns({ ...callCodes[call.status], acled: null })
    const record = { ...call, initiator: initiator ?? null, participants, ...codes, ...columns, updated_at }
    return {
      id: call.id,
      listed: { date: call.date },
      record: JSON.stringify(Call.parse(record)),
      postings: [
        ...partyPostings(participants),
        ...posted('participant', ...participants.map(({ id }) => id)),
        ...posted('country', ...participants.map(({ country }) => country)),
        ...posted('dyad', ...dyadsAmong(participants.map(({ country }) => country))),
        ...positionPostings(participants.map(({ title }) => title)),
        ...posted('initiator', initiator?.id),
        ...posted('medium', call.medium),
        ...posted('status', call.status),
        ...posted('date_precision', call.date_precision),
        ...postings,
      ],
      measures: { updated: sequence, reports: columns.reports, publishers: columns.publishers },
      text: words(call.id),
    }
  })
}

export const calls: Resource = {
  name: 'calls',
  kind: 'call',
  about: 'Who spoke to whom by telephone or video, who placed the call, and every side’s account of it.',
  record: Call,
  questions: {
    ...eventDates<Known>(),
    date_precision: oneOf('date_precision', datePrecisions, 'How precisely the day is told.'),
    ...publicationDates<Known>('published'),
    updated_since: updatedSince(),
    country: countryQuestion('Calls in which a participant serves this country.', { several: true }),
    dyad: dyadQuestion('Calls between participants of'),
    ...anyParty(
      'Calls in which this person took part.',
      'Calls in which this organisation or state took part as such.',
    ),
    participant: partyQuestion('participant', 'Calls in which this person, organisation or state took part.'),
    initiator: partyQuestion('initiator', 'Calls that this person, organisation or state placed.', { several: false }),
    position: positionQuestion('calls', 'Calls with somebody whose post is told so.'),
    medium: oneOf('medium', callMedia, 'By what the parties spoke; `unspecified` where the texts do not say.'),
    status: oneOf(
      'status',
      callStatuses,
      'Whether the call took place; `declined`: refused, unanswered or called off.',
    ),
    publisher: publisherQuestion('Calls told of by'),
    document: documentQuestion('Calls of which the texts tell in'),
    ...tellings('Calls'),
    q: fullText('the words that tell of the call'),
  },
  listedBy: 'date',
  orders: datedOrders,
  example: { participant: ['mike-pompeo'] },
  exampleId: null,
  project,
}
