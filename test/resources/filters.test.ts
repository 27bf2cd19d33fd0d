import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Asking, appWith } from '../support/app.ts'
import { crisis } from '../support/crisis.ts'

const [pompeo, esper] = ['call_bajwa_pompeo', 'call_bajwa_esper']

let asking: Asking
beforeAll(async () => {
  asking = await appWith((rows) => {
    crisis(rows)
    const { connection } = rows
    connection.exec(`UPDATE call_participants SET title = 'US Secretary of State' WHERE party = 'mike-pompeo'`)
    connection.exec(`UPDATE incident_actors SET country = 'USA' WHERE actor = 'united-states'`)
    for (const [id, month] of [
      [pompeo, '01'],
      [esper, '02'],
    ])
      connection.exec(
        `INSERT INTO changes (at, kind, id, operation, cause) VALUES ('2020-${month}-01T00:00:00.000Z', 'call', '${id}', 'ADD', 'ingest')`,
      )
  })
})
afterAll(() => asking.app.close())

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

/** What is left out, and what all values must be. */
const twins: Record<string, string[]> = {
  '/v1/calls?exclude_participant=mike-pompeo': [esper],
  '/v1/calls?exclude_medium=video': [esper, pompeo],
  '/v1/calls?exclude_country=PAK': [],
  '/v1/calls?participant=qamar-javed-bajwa&exclude_publisher=Dawn': [esper],
  '/v1/calls?participant=mike-pompeo&participant=qamar-javed-bajwa&match=all': [pompeo],
  '/v1/calls?country=USA&country=PAK&match=all': [esper, pompeo],
  '/v1/calls?country=USA&country=IRN&match=all': [],
  '/v1/calls?participant=FRA&participant=mike-pompeo&match=all': [],
  '/v1/incidents?exclude_type=assassination&exclude_type=bombing': ['inc_bases'],
  '/v1/persons?exclude_country=USA': ['qamar-javed-bajwa', 'qassem-soleimani'],
}

/** Filters of a pair, a post, a figure, a code, a place, a time. */
const others: Record<string, string[]> = {
  '/v1/calls?dyad=USA-PAK': [esper, pompeo],
  '/v1/calls?dyad=Pakistan-United%20States': [esper, pompeo],
  '/v1/calls?dyad=USA-IRN': [],
  '/v1/calls?position=secretary%20of%20state': [pompeo],
  '/v1/calls?position=STATE%20Secretary': [pompeo],
  '/v1/calls?position=state%20army': [],
  '/v1/calls?date_precision=month': [],
  '/v1/calls?date_precision=day&date_precision=month': [esper, pompeo],
  '/v1/calls?min_reports=1': [esper, pompeo],
  '/v1/calls?min_publishers=2': [],
  '/v1/calls?updated_since=2020-02-01': [esper],
  '/v1/calls?updated_since=2020-02-01T00:00:00.001Z': [],
  '/v1/calls?sort=-updated': [esper, pompeo],
  '/v1/statements?position=secretary': ['stm_resolve'],
  '/v1/statements?exclude_position=secretary': ['stm_deescalate'],
  '/v1/persons?position=Secretary': ['mike-pompeo'],
  '/v1/persons?min_reports=2': ['qamar-javed-bajwa'],
  '/v1/persons?sort=-events': ['qamar-javed-bajwa', 'mike-pompeo', 'mark-esper', 'qassem-soleimani'],
  '/v1/incidents?dyad=IRN-USA': ['inc_killing'],
  '/v1/incidents?min_fatalities=80': ['inc_bases'],
  '/v1/incidents?min_fatalities=81': [],
  '/v1/incidents?max_fatalities=100': ['inc_bases'],
  '/v1/incidents?sort=-fatalities': ['inc_bases', 'inc_killing'],
  '/v1/incidents?plover=ASSAULT': ['inc_bases', 'inc_killing'],
  '/v1/incidents?plover=ASSAULT/targeted': ['inc_killing'],
  '/v1/incidents?cameo=19': ['inc_bases'],
  '/v1/incidents?cameo=186&cameo=194': ['inc_bases', 'inc_killing'],
  '/v1/incidents?acled=Violence%20against%20civilians': ['inc_killing'],
  '/v1/incidents?exclude_acled=Attack': ['inc_bases'],
  '/v1/incidents?bbox=38.8,29.1,48.6,37.4': ['inc_killing'],
  '/v1/incidents?bbox=50,29,60,37': [],
  '/v1/incidents?bbox=170,-10,50,40': ['inc_killing'],
  '/v1/incidents?near=Baghdad': ['inc_killing'],
  '/v1/incidents?near=33.3,45.4&radius_km=95': ['inc_killing'],
  '/v1/incidents?near=33.3,45.4&radius_km=90': [],
  '/v1/incidents?near=89.9,0&radius_km=7000': ['inc_killing'],
}

describe('questions', () => {
  test.for(Object.entries({ ...twins, ...others }))('%s', async ([path, ids]) =>
    expect(await asking.ids(path)).toEqual(ids),
  )

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
