import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Asking, appWith } from '../support/app.ts'
import { crisis } from '../support/crisis.ts'

let asking: Asking
beforeAll(async () => {
  asking = await appWith(crisis)
})
afterAll(() => asking.app.close())

const [pompeo, esper] = ['call_bajwa_pompeo', 'call_bajwa_esper']

/** A question and the rows that answer it, in order. */
const questions: Record<string, string[]> = {
  '/v1/calls': [esper, pompeo],
  '/v1/calls?sort=date': [pompeo, esper],
  '/v1/calls?date_from=2020-01-04': [esper],
  '/v1/calls?date_to=2020-01-07': [pompeo],
  '/v1/calls?date_from=2020-01&date_to=2020-01': [esper, pompeo],
  '/v1/calls?date_from=2021': [],
  '/v1/calls?published_from=2020-01-08': [esper],
  '/v1/calls?published_to=2020-01-03': [pompeo],
  '/v1/calls?published_from=2019&published_to=2021': [esper, pompeo],
  '/v1/calls?participant=mike-pompeo': [pompeo],
  '/v1/calls?participant=Mike%20Pompeo': [pompeo],
  '/v1/calls?participant=MIKE%20P%C3%93MPEO': [pompeo],
  '/v1/calls?participant=mike-pompeo&participant=mark-esper': [esper, pompeo],
  '/v1/calls?participant=mike-pompeo&participant=mark-esper&date_to=2020-01-05': [pompeo],
  '/v1/calls?participant=qamar-javed-bajwa&initiator=mark-esper': [esper],
  '/v1/calls?participant=IRN': [],
  '/v1/calls?person=qamar-javed-bajwa': [esper, pompeo],
  '/v1/calls?country=PAK': [esper, pompeo],
  '/v1/calls?country=pk&initiator=Mark%20Esper': [esper],
  '/v1/calls?country=Islamabad': [esper, pompeo],
  '/v1/calls?country=Iranian': [],
  '/v1/calls?medium=video': [],
  '/v1/calls?medium=video&medium=phone&status=occurred': [esper, pompeo],
  '/v1/calls?publisher=Dawn': [pompeo],
  '/v1/calls?publisher=dawn&publisher=ANADOLU': [esper, pompeo],
  '/v1/calls?document=doc_ispr': [esper],
  '/v1/calls?document=doc_ispr&participant=mike-pompeo': [],
  '/v1/calls?q=telephoned': [esper],
  '/v1/calls?q=bajwa%20-telephoned': [pompeo],
  '/v1/calls?q=telephon*': [esper],
  '/v1/calls?q=%22spoke%20to%20Mike%22': [pompeo],
  '/v1/calls?q=bajwa&participant=mark-esper&date_from=2020-01-08': [esper],
  '/v1/statements?speaker=mike-pompeo': ['stm_resolve'],
  '/v1/statements?reported_by=ispr': ['stm_deescalate'],
  '/v1/statements?reported_by=the%20inter%20services%20public%20relations': ['stm_deescalate'],
  '/v1/statements?call=call_bajwa_esper': ['stm_deescalate'],
  '/v1/statements?medium=tweet': ['stm_resolve'],
  '/v1/statements?kind=direct&country=USA': ['stm_resolve'],
  '/v1/statements?organisation=ispr': ['stm_deescalate'],
  '/v1/statements?q=resolve': ['stm_resolve'],
  '/v1/incidents?country=Baghdad': ['inc_bases', 'inc_killing'],
  '/v1/incidents?type=assassination': ['inc_killing'],
  '/v1/incidents?actor=IRN': ['inc_bases'],
  '/v1/incidents?actor=Tehran': ['inc_bases'],
  '/v1/incidents?perpetrator=united-states': ['inc_killing'],
  '/v1/incidents?victim=qassem-soleimani': ['inc_killing'],
  '/v1/incidents?target=iran': [],
  '/v1/incidents?claimed_by=iran': ['inc_bases'],
  '/v1/incidents?actor_country=USA': ['inc_killing'],
  '/v1/persons': ['mark-esper', 'mike-pompeo', 'qamar-javed-bajwa', 'qassem-soleimani'],
  '/v1/persons?sort=-name': ['qassem-soleimani', 'qamar-javed-bajwa', 'mike-pompeo', 'mark-esper'],
  '/v1/persons?country=Americans': ['mark-esper', 'mike-pompeo'],
  '/v1/persons?document=doc_dawn': ['mike-pompeo', 'qamar-javed-bajwa', 'qassem-soleimani'],
  '/v1/persons?q=bajwa': ['qamar-javed-bajwa'],
  '/v1/organisations?kind=military&kind=ministry': ['department-of-state', 'ispr'],
  '/v1/organisations?country=IRN': ['iran'],
  '/v1/documents': ['doc_ispr', 'doc_dawn'],
  '/v1/documents?published_to=2020-01-05': ['doc_dawn'],
  '/v1/documents?person=qamar-javed-bajwa': ['doc_ispr', 'doc_dawn'],
  '/v1/documents?organisation=iran&kind=readout': ['doc_ispr'],
  '/v1/documents?country=TR': ['doc_ispr'],
  '/v1/documents?q=soleimani%20airport': ['doc_dawn'],
}

describe('questions', () => {
  test.for(Object.entries(questions))('%s', async ([path, ids]) => expect(await asking.ids(path)).toEqual(ids))
})

test('an ambiguous name is refused with the candidates', async () => {
  const { app, get } = await appWith((rows) => {
    rows.person('alan-smith', 'Alan Smith')
    rows.person('alan-smith-2', 'Alan Smith')
  })
  expect(await get('/v1/calls?participant=Alan%20Smith')).toMatchObject({
    status: 400,
    errors: [
      {
        parameter: 'participant',
        reason: '"Alan Smith" is a name that several have',
        allowed: ['alan-smith', 'alan-smith-2'],
      },
    ],
  })
  await app.close()
})

test('the answer tells how the parameters were understood', async () => {
  expect((await asking.get('/v1/incidents?country=Iraqi&actor=Tehran&date_from=2020')).meta).toEqual({
    query: { date_from: '2020', country: ['IRQ'], actor: ['iran'], sort: '-date', total: 'capped' },
  })
})
