// Documents a second, what each stage costs, how long loading takes and whether memory stays flat: `npm run bench -- extract [DOCUMENTS]`.
import type { Document } from '../../src/documents/document.ts'
import { findCalls } from '../../src/extract/calls/calls.ts'
import { Voices } from '../../src/extract/calls/voices.ts'
import { Clauses } from '../../src/extract/clauses/clauses.ts'
import { findDates } from '../../src/extract/dates/dates.ts'
import { extract, lexiconOf } from '../../src/extract/extract.ts'
import { findIncidents } from '../../src/extract/incidents/incidents.ts'
import { Marks } from '../../src/extract/marks/marks.ts'
import { findParties } from '../../src/extract/parties/parties.ts'
import { findPlaces } from '../../src/extract/parties/places.ts'
import { findStatements, tellStatements } from '../../src/extract/statements/statements.ts'
import { readText } from '../../src/extract/text/text.ts'
import { readWorld, type World } from '../../src/world.ts'
import { demonstrationCorpus, ofOrdinaryLength } from './corpus.ts'
import { loading } from './loading.ts'
import { median, printTable } from './table.ts'

const rounds = 15

/** Milliseconds of this process on its core: other processes of a busy machine count little, unlike by the clock. */
function busy(): number {
  const { user, system } = process.cpuUsage()
  return (user + system) / 1000
}

function documentsASecond(documents: readonly Document[], world: World): number {
  const start = busy()
  for (const document of documents) extract(document, world)
  return documents.length / ((busy() - start) / 1000)
}

/** Milliseconds that each stage takes over all documents. Clauses are read when first asked for: by statements, most of them. */
function stageCosts(documents: readonly Document[], world: World): Record<string, number> {
  const costs: Record<string, number> = {}
  const timed = <Result>(stage: string, run: () => Result): Result => {
    const start = busy()
    const result = run()
    costs[stage] = (costs[stage] ?? 0) + busy() - start
    return result
  }
  for (const document of documents) {
    const text = timed('text', () => readText(document))
    const marks = timed('marks', () => new Marks(text.tokens, lexiconOf(world)))
    const dates = timed('dates', () => findDates(text, marks))
    const parties = timed('parties', () => findParties(text, marks, world))
    const places = timed('places', () => findPlaces(text, marks, parties))
    const clauses = timed('clauses and statements', () => new Clauses(text, parties))
    const reading = { text, marks, dates, parties, places, clauses, world }
    const told = timed('clauses and statements', () => tellStatements(reading))
    const calls = timed('calls', () => findCalls({ ...reading, voices: new Voices(reading, told) }))
    const statements = timed('clauses and statements', () => findStatements(reading, calls, told))
    timed('incidents', () => findIncidents(reading, statements))
  }
  return costs
}

/** MiB in use after every so many documents, garbage collected where the process lets us (`--expose-gc`). */
function memory(
  documents: readonly Document[],
  world: World,
  count: number,
): { documents: number; heap: number; resident: number }[] {
  const points: { documents: number; heap: number; resident: number }[] = []
  for (let done = 0; done <= count; done++) {
    if (done % (count / 4) === 0) {
      globalThis.gc?.()
      const { heapUsed, rss } = process.memoryUsage()
      points.push({ documents: done, heap: heapUsed / 2 ** 20, resident: rss / 2 ** 20 })
    }
    const document = documents[done % documents.length]
    if (document) extract(document, world)
  }
  return points
}

/** `count`: documents over which memory is watched. */
export async function extraction([count = '20000']: readonly string[]): Promise<void> {
  const world = readWorld()
  const documents = ofOrdinaryLength(await demonstrationCorpus())
  const bytes = documents.reduce((sum, { body }) => sum + Buffer.byteLength(body), 0) / documents.length
  loading(documents)
  for (let warm = 0; warm < 5; warm++) documentsASecond(documents, world)
  const speeds = Array.from({ length: rounds }, () => documentsASecond(documents, world))
  const megabytes = bytes / 1e6
  printTable(`Extraction, documents of ${bytes.toFixed(0)} bytes a second, one core`, [
    {
      rounds,
      median: median(speeds),
      least: Math.min(...speeds),
      most: Math.max(...speeds),
      'MB a second': median(speeds) * megabytes,
    },
  ])
  const costs = Array.from({ length: rounds }, () => stageCosts(documents, world))
  printTable(
    'Stages, by themselves (median)',
    Object.keys(costs[0] ?? {}).map((stage) => {
      const cost = median(costs.map((round) => (round[stage] ?? 0) / documents.length))
      const speed = 1000 / cost
      return { stage, 'ms a document': cost, 'documents a second': speed, 'MB a second': speed * megabytes }
    }),
  )
  printTable('Memory, MiB', memory(documents, world, Number(count)))
}
