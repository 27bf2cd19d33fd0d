import { eventDates, oneOf, publicationDates } from '../../http/questions.ts'
import { incidentTypes } from '../../vocabulary.ts'
import { countryQuestion, documentQuestion, fullText, partyQuestion, publisherQuestion } from '../questions.ts'
import type { Known, Resource } from '../resource.ts'
import { Incident } from './incident.ts'
import { projectIncidents } from './records.ts'

const inRole = (role: string, did: string) => partyQuestion(role, `Incidents ${did}.`)

export const incidents: Resource = {
  name: 'incidents',
  kind: 'incident',
  about: 'What happened, where, by whom and to whom; casualty figures as claims, each with its claimant.',
  record: Incident,
  questions: {
    ...eventDates<Known>(),
    ...publicationDates<Known>('published'),
    country: countryQuestion('Incidents in this country.'),
    person: partyQuestion('person', 'Incidents with this person in any role.', 'person'),
    organisation: partyQuestion(
      'organisation',
      'Incidents with this organisation or state in any role.',
      'organisation',
    ),
    actor: inRole('actor', 'in which this person, organisation or state has any role'),
    perpetrator: inRole('perpetrator', 'done by this person, organisation or state'),
    target: inRole('target', 'aimed at this person, organisation or state'),
    victim: inRole('victim', 'in which this person, organisation or state was killed, hurt, held or expelled'),
    actor_country: countryQuestion('Incidents in which a party is of this country.', 'actor_country'),
    claimed_by: inRole('claimed_by', 'of whose casualties this person, organisation or state gives figures'),
    type: oneOf('type', incidentTypes, 'What happened.'),
    publisher: publisherQuestion('Incidents told of by'),
    document: documentQuestion('Incidents of which the texts tell in'),
    q: fullText('the words that tell of the incident'),
  },
  listedBy: 'date',
  orders: { '-date': 'descending', date: 'ascending' },
  example: { country: ['IRQ'] },
  exampleId: null,
  project: projectIncidents,
}
