import { expect, test } from 'vitest'
import type { Extraction } from '../../src/extract/extraction.ts'
import { ingest } from '../../src/ingest/ingest.ts'
import { freshDatabase, query, smallWorld } from '../support/database.ts'
import { document, extraction } from '../support/said.ts'

const body = 'Esper said “we 😀 win” to Bajwa.'
const good = extraction(body, {
  persons: [{ name: 'Esper', mentions: ['Esper'] }],
  statements: [{ speaker: 'Esper', words: ['we 😀 win'] }],
})
const smile = body.indexOf('😀')
const [person] = good.persons
const [statement] = good.statements
if (!person || !statement) throw new Error('the extraction is not what the test needs')

const withMention = (start: number, end: number): Extraction => ({
  ...good,
  persons: [{ ...person, mentions: [{ start, end }] }],
})

test.for<[string, Extraction, string]>([
  ['outside', withMention(0, 400), `person p1 has a fault: span 0 to 400 lies outside the body of ${body.length}`],
  [
    'before the start',
    withMention(-1, 4),
    `person p1 has a fault: span -1 to 4 lies outside the body of ${body.length}`,
  ],
  ['empty', withMention(4, 4), 'person p1 has a fault: span 4 to 4 is empty'],
  ['split pair', withMention(0, smile + 1), `person p1 has a fault: span 0 to ${smile + 1} splits a surrogate pair`],
  ['none', { ...good, persons: [{ ...person, mentions: [] }] }, 'person p1 has no evidence'],
  [
    'a part outside',
    { ...good, persons: [{ ...person, parts: { country: [{ start: 500, end: 501 }] } }] },
    `person p1 has a fault: span 500 to 501 lies outside the body of ${body.length}`,
  ],
  [
    'other words',
    { ...good, statements: [{ ...statement, text: 'we won' }] },
    'statement 1 has the text "we won" where the body has "we 😀 win"',
  ],
  [
    'an unknown party',
    { ...good, statements: [{ ...statement, speaker: 'p9' }] },
    'statement 1 names party p9, which is not there',
  ],
  [
    'no date',
    { ...good, statements: [{ ...statement, date: '2021-02-29' }] },
    'statement 1 has "2021-02-29", which is no date',
  ],
  [
    'a call that is not there',
    { ...good, statements: [{ ...statement, call: 3 }] },
    'statement 1 was said in call 3, which is not there',
  ],
])('a document is refused, the others go in: %s', async ([, extracted, reason]) => {
  const database = freshDatabase()
  const [bad, fine] = [document(body, { key: 'bad', path: 'a/bad.md' }), document(body, { key: 'fine' })]
  const extract = (one: { key: string }) => (one.key === 'bad' ? extracted : good)
  const { refused, added } = await ingest([bad, fine], { database, world: smallWorld, extract })
  expect([refused, added]).toEqual([[{ path: 'a/bad.md', key: 'bad', reason }], 1])
  expect(query(database, 'SELECT key FROM documents')).toEqual([{ key: 'fine' }])
})

test('a document that cannot be extracted is refused', async () => {
  const database = freshDatabase()
  const extract = () => {
    throw new RangeError('too deep')
  }
  const { refused } = await ingest([document(body, { key: 'bad' })], { database, world: smallWorld, extract })
  expect(refused).toEqual([{ path: null, key: 'bad', reason: 'cannot be read: too deep' }])
})
