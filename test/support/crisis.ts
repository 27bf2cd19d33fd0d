// A small corpus of January 2020, told by hand: what the tests of the API ask about.
import type { Rows } from './rows.ts'

const dawn = `General Qamar Javed Bajwa spoke to Mike Pompeo on Friday. "Our resolve will not waver," Pompeo said in a tweet.
Qassem Soleimani was killed in a strike near Baghdad airport.`
const ispr = `Mark Esper telephoned General Bajwa on Wednesday, ISPR said. "We would like the situation to de-escalate," General Bajwa was quoted as saying.
Iran hit two Iraqi bases; its media said 80 people were killed.`

/** Two documents, four persons, four organisations, two calls, two statements, two incidents. */
export function crisis(rows: Rows): void {
  rows.document('doc_dawn', dawn, {
    title: 'Army chief and Pompeo talk',
    publisher: 'Dawn',
    publisher_country: 'PAK',
    published_on: '2020-01-03',
  })
  rows.document('doc_ispr', ispr, {
    publisher: 'Anadolu',
    publisher_country: 'TUR',
    published_on: '2020-01-08',
    kind: 'readout',
  })
  rows.person('mike-pompeo', 'Mike Pompeo', 'USA', { doc_dawn: 'Mike Pompeo' }, ['Secretary of State'])
  rows.person('mark-esper', 'Mark Esper', 'USA', { doc_ispr: 'Mark Esper' })
  rows.person('qamar-javed-bajwa', 'Qamar Javed Bajwa', 'PAK', {
    doc_dawn: 'Qamar Javed Bajwa',
    doc_ispr: 'General Bajwa',
  })
  rows.person('qassem-soleimani', 'Qassem Soleimani', 'IRN', { doc_dawn: 'Qassem Soleimani' })
  rows.organisation('ispr', 'Inter-Services Public Relations', 'military', 'PAK', { doc_ispr: 'ISPR' })
  rows.organisation('iran', 'Iran', 'state', 'IRN', { doc_ispr: 'Iran' })
  rows.organisation('united-states', 'United States', 'state', 'USA')
  rows.organisation('department-of-state', 'Department of State', 'ministry', 'USA')
  rows.call(
    'call_bajwa_pompeo',
    '2020-01-03',
    { 'mike-pompeo': 'initiator', 'qamar-javed-bajwa': 'participant' },
    { doc_dawn: 'General Qamar Javed Bajwa spoke to Mike Pompeo on Friday.' },
  )
  rows.call(
    'call_bajwa_esper',
    '2020-01-08',
    { 'mark-esper': 'initiator', 'qamar-javed-bajwa': 'participant' },
    { doc_ispr: 'Mark Esper telephoned General Bajwa on Wednesday' },
  )
  rows.statement(
    'stm_resolve',
    '2020-01-03',
    'mike-pompeo',
    'Our resolve will not waver,',
    { doc_dawn: 'Our resolve will not waver,' },
    { medium: 'tweet' },
  )
  rows.statement(
    'stm_deescalate',
    '2020-01-08',
    'qamar-javed-bajwa',
    'We would like the situation to de-escalate,',
    { doc_ispr: 'We would like the situation to de-escalate,' },
    { reported_by: 'ispr', medium: 'call', call_id: 'call_bajwa_esper' },
  )
  rows.place('irq-baghdad', 'Baghdad', 'IRQ')
  rows.incident(
    'inc_killing',
    '2020-01-03',
    'assassination',
    { 'united-states': 'perpetrator', 'qassem-soleimani': 'victim' },
    { doc_dawn: 'Qassem Soleimani was killed in a strike near Baghdad airport.' },
    { place: 'irq-baghdad', country: 'IRQ' },
  )
  rows.incident(
    'inc_bases',
    '2020-01-08',
    'missile_attack',
    { iran: 'perpetrator' },
    { doc_ispr: 'Iran hit two Iraqi bases' },
    { country: 'IRQ', fatalities_low: 80, fatalities_best: 80 },
  )
  rows.claim({
    incident: 'inc_bases',
    number: 1,
    claimed_by: 'iran',
    fatalities: 80,
    at_least: 1,
    claimed_on: '2020-01-08',
    publishers: 1,
    superseded: 0,
    document: 'doc_ispr',
  })
}
