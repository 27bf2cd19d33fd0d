import { eventDates, oneOf, publicationDates } from '../../http/questions.ts'
import { datePrecisions, incidentTypes } from '../../vocabulary.ts'
import { anyParty, partyQuestion } from '../party-questions.ts'
import {
  atLeast,
  atMost,
  countryQuestion,
  documentQuestion,
  dyadQuestion,
  fullText,
  publisherQuestion,
  tellings,
  updatedSince,
} from '../questions.ts'
import { datedOrders, type Known, type Resource } from '../resource.ts'
import { Incident } from './incident.ts'
import { codeQuestions, whereQuestions } from './questions.ts'
import { projectIncidents } from './records.ts'

const inRole = (role: string, did: string) => partyQuestion(role, `Incidents ${did}.`)

export const incidents: Resource = {
  name: 'incidents',
  kind: 'incident',
  about: 'What happened, where, by whom and to whom; casualty figures as claims, each with its claimant.',
  record: Incident,
  questions: {
    ...eventDates<Known>(),
    date_precision: oneOf('date_precision', datePrecisions, 'How precisely the day is told.'),
    ...publicationDates<Known>('published'),
    updated_since: updatedSince(),
    country: countryQuestion('Incidents in this country.'),
    dyad: dyadQuestion('Incidents with parties of'),
    ...anyParty('Incidents with this person in any role.', 'Incidents with this organisation or state in any role.'),
    actor: inRole('actor', 'in which this person, organisation or state has any role'),
    perpetrator: inRole('perpetrator', 'done by this person, organisation or state'),
    target: inRole('target', 'aimed at this person, organisation or state'),
    victim: inRole('victim', 'in which this person, organisation or state was killed, hurt, held or expelled'),
    actor_country: countryQuestion('Incidents in which a party is of this country.', {
      field: 'actor_country',
      several: true,
    }),
    claimed_by: inRole('claimed_by', 'of whose casualties this person, organisation or state gives figures'),
    type: oneOf('type', incidentTypes, 'What happened.'),
    ...codeQuestions,
    min_fatalities: atLeast('fatalities', 'Incidents with at least so many dead by the best figure.'),
    max_fatalities: atMost(
      'fatalities',
      'Incidents with at most so many dead by the best figure; those without a figure are left out.',
    ),
    ...whereQuestions,
    publisher: publisherQuestion('Incidents told of by'),
    document: documentQuestion('Incidents of which the texts tell in'),
    ...tellings('Incidents'),
    q: fullText('the words that tell of the incident'),
  },
  listedBy: 'date',
  orders: { ...datedOrders, '-fatalities': { by: 'fatalities', direction: 'descending' } },
  example: { country: ['IRQ'] },
  exampleId: null,
  project: projectIncidents,
}
