// The annotated documents in which several tell of the same persons, calls and incidents: what the annotators say is
// merged, nothing else is. Identity alone is tested here: documents say what the annotations say.
import { existsSync, readFileSync } from 'node:fs'
import { basename } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import { type Fault, readDocuments } from '../../src/documents/read.ts'
import { verify } from '../../src/ingest/verify.ts'
import { readWorld } from '../../src/world.ts'
import { freshDatabase, query, take } from '../support/database.ts'
import { type Gold, goldReport } from '../support/gold.ts'

const folder = new URL('../../../shared/eval/dev/', import.meta.url)
const isThere = existsSync(folder)

const Pairs = z.array(z.array(z.tuple([z.string(), z.string()])))
const Numbers = z.array(z.array(z.tuple([z.string(), z.number()])))
const Groups = z.object({ persons: Pairs, doubtful_persons: Pairs, calls: Numbers, incidents: Numbers })

const read = (name: string) => readFileSync(new URL(name, folder), 'utf8')

/** A database that holds what the annotators read in all documents. */
async function annotated() {
  const world = readWorld()
  const database = freshDatabase()
  const reports = []
  const onFault = ({ path, reason }: Fault) => {
    throw new Error(`${path}: ${reason}`)
  }
  for await (const document of readDocuments([fileURLToPath(folder)], { world, max_document: 2 ** 20, onFault })) {
    const name = basename(document.path ?? '').replace(/\.(md|txt)$/, '')
    const gold: Gold = JSON.parse(read(`${name}.gold.json`))
    reports.push(goldReport(name, { ...document, published_on: document.published_on ?? gold.published }, gold, world))
  }
  await take(database, reports, { world })
  return database
}

describe.skipIf(!isThere)('the annotated documents', () => {
  const groupsOf = (told: Map<string, string>) => {
    const groups = new Map<string, string[]>()
    for (const [place, subject] of told) groups.set(subject, [...(groups.get(subject) ?? []), place].sort())
    return [...groups.values()].filter((places) => places.length > 1).sort()
  }

  const Told = z.array(
    z.object({ document: z.string(), ref: z.string(), subject: z.string(), name: z.string().nullable() }),
  )
  const toldOf = (database: ReturnType<typeof freshDatabase>, kind: string) =>
    Told.parse(
      query(
        database,
        `SELECT d.key AS document, a.ref, a.subject, json_extract(a.reading, '$.name') AS name
         FROM accounts a JOIN documents d ON d.id = a.document WHERE a.kind = '${kind}'`,
      ),
    )

  test.each(['persons', 'calls', 'incidents'] as const)(
    '%s: the groups of the annotators and no others',
    async (of) => {
      const database = await annotated()
      const groups = Groups.parse(JSON.parse(read('same-events.json')))
      const expected = groups[of].map((places) => places.map(([document, item]) => `${document} ${item}`).sort()).sort()
      const placeOf = ({ document, ref, name }: z.output<typeof Told>[number]) =>
        of === 'persons' ? `${document} ${name}` : `${document} ${Number(ref.slice(1)) - 1}`
      const told = toldOf(database, of.slice(0, -1)).map((one) => [placeOf(one), one.subject] as const)
      expect(groupsOf(new Map(told))).toEqual(expected)
      expect([...verify(database, readWorld())]).toEqual([])
    },
  )

  test('the doubtful pair stays apart and is listed', async () => {
    const database = await annotated()
    const { doubtful_persons } = Groups.parse(JSON.parse(read('same-events.json')))
    const listed = query(
      database,
      `SELECT l.name AS one, r.name AS other FROM form_decisions d JOIN forms l ON l.id = d.left_form
         JOIN forms r ON r.id = d.right_form WHERE d.verdict = 'doubtful' AND l.subject <> r.subject`,
    )
    for (const pair of doubtful_persons) {
      const [one, other] = pair.map(([, name]) => name)
      expect(listed).toEqual(expect.arrayContaining([{ one, other }]))
    }
  })
})
