// `GET /v1/events`: calls, statements and incidents on one timeline. Their sort keys come from one sequence, so that the
// timeline is a merge of three walks.
import type { Condition } from '../../database/read-model/condition.ts'
import { type Counted, mostCounted } from '../../database/read-model/facets.ts'
import type { Listed, Total } from '../../database/read-model/page.ts'
import { eventDates, oneOf, publicationDates, type Understood } from '../../http/questions.ts'
import { datePrecisions, type EventKind, eventKinds } from '../../vocabulary.ts'
import { calls } from '../calls.ts'
import { incidents } from '../incidents/incidents.ts'
import { type Answer, answerOf, type Listing } from '../listing.ts'
import { anyParty } from '../party-questions.ts'
import {
  countryQuestion,
  documentQuestion,
  dyadQuestion,
  fullText,
  publisherQuestion,
  tellings,
  updatedSince,
} from '../questions.ts'
import { datedOrders, type Known, type Resource } from '../resource.ts'
import { statements } from '../statements.ts'
import { Event, eventOf } from './event.ts'

/** The resource of each kind of event. */
export const eventResources: Record<EventKind, Resource> = {
  call: calls,
  statement: statements,
  incident: incidents,
}

export const eventQuestions = {
  ...eventDates<Known>(),
  date_precision: oneOf<Known>('date_precision', datePrecisions, 'How precisely the day is told.'),
  ...publicationDates<Known>('published'),
  updated_since: updatedSince(),
  event: oneOf<Known>('event', eventKinds, 'What kind of event.'),
  country: countryQuestion(
    'Calls with a participant, statements by a speaker, incidents in the land of this country.',
    {
      several: true,
    },
  ),
  dyad: dyadQuestion('Calls between participants of, and incidents with parties of,'),
  ...anyParty('Events with this person in any role.', 'Events with this organisation or state in any role.'),
  publisher: publisherQuestion('Events told of by'),
  document: documentQuestion('Events of which the texts tell in'),
  ...tellings('Events'),
  q: fullText('the words that tell of the event'),
}

const byEvent = (condition: Condition): condition is Extract<Condition, { values: string[] }> =>
  'field' in condition && condition.field === 'event'

/** The kinds of event that a question allows, and the question without that. */
export function eventsAsked(understood: Understood): { kinds: EventKind[]; rest: Understood } {
  const asked = understood.conditions.filter(byEvent)
  const kinds = eventKinds.filter((kind) => asked.every((one) => one.values.includes(kind) === (one.kind === 'any')))
  const others = (conditions: Condition[]) => conditions.filter((condition) => !byEvent(condition))
  const parts = Object.entries(understood.asked).map(([name, conditions]) => [name, others(conditions)])
  return {
    kinds,
    rest: { ...understood, conditions: others(understood.conditions), asked: Object.fromEntries(parts) },
  }
}

const together = (totals: Total[]): Total => ({
  value: totals.reduce((sum, { value }) => sum + value, 0),
  relation: totals.some(({ relation }) => relation === 'gte') ? 'gte' : 'eq',
})

/** The counts of several lists as one. */
function countedTogether(all: Counted[]): Counted {
  const counts = new Map<string, number>()
  for (const { values } of all) {
    for (const { value, count } of values) counts.set(value, (counts.get(value) ?? 0) + count)
  }
  const values = Array.from(counts, ([value, count]) => ({ value, count }))
  values.sort((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1))
  return { values, relation: all.some(({ relation }) => relation === 'gte') ? 'gte' : 'eq' }
}

export const events: Listing = {
  name: 'events',
  kind: 'event',
  about: 'Calls, statements and incidents on one timeline, each as one flat row.',
  record: Event,
  questions: eventQuestions,
  orders: { '-date': datedOrders['-date'], date: datedOrders.date },
  inOrder: 'newest first',
  example: { country: ['IRQ'], date_from: '2020-01' },
  geographic: true,
  includes: ['evidence', 'accounts', 'documents'],
  answer: (known, understood, order) => {
    const { kinds, rest } = eventsAsked(understood)
    const answersFor = (some: readonly EventKind[], question: Understood) =>
      some.map((kind) => ({
        kind,
        answer: answerOf(known, eventResources[kind].name, eventQuestions, question, order),
      }))
    const answers = answersFor(kinds, rest)
    const sum = (reads: (answer: Answer) => number, among = answers) =>
      among.reduce((rows, { answer }) => rows + reads(answer), 0)
    const first = (a: Listed, b: Listed) => (order.direction === 'descending' ? b.key - a.key : a.key - b.key)
    return {
      page: (from, limit) => {
        const found = answers.flatMap(({ kind, answer }) =>
          answer.page(from, limit + 1).rows.map((row) => ({ ...row, kind })),
        )
        const rows = found.sort(first).slice(0, limit)
        const last = found.length > limit ? rows.at(-1) : undefined
        return {
          rows: rows.map(({ kind, record, ...row }) => ({ ...row, record: JSON.stringify(eventOf(kind, record)) })),
          next: last ? { key: last.key, value: null } : null,
        }
      },
      count: (most) => {
        const { value, relation } = together(answers.map(({ answer }) => answer.count(most)))
        return value > most ? { value: most, relation: 'gte' } : { value, relation }
      },
      facet: (parameter) =>
        parameter === 'event'
          ? kindsCounted(answersFor(eventKinds, rest))
          : countedTogether(answers.map(({ answer }) => answer.facet(parameter))),
      reads: {
        page: (limit) => sum(({ reads }) => reads.page(limit)),
        count: (most) => sum(({ reads }) => reads.count(most)),
        facet: (parameter) =>
          parameter === 'event'
            ? sum(({ reads }) => reads.count(mostCounted), answersFor(eventKinds, rest))
            : sum(({ reads }) => reads.facet(parameter)),
        all: () => sum(({ reads }) => reads.all()),
      },
    }
  },
  quotedOnly: (record) =>
    record.event === 'statement' && record.type !== 'direct' ? { ...record, text: null } : record,
}

const kindsCounted = (answers: { kind: EventKind; answer: Answer }[]): Counted =>
  countedTogether(
    answers.map(({ kind, answer }) => {
      const { value, relation } = answer.count(mostCounted)
      return { values: value > 0 ? [{ value: kind, count: value }] : [], relation }
    }),
  )
