// Documents a second, what each stage costs, how long loading takes and whether memory stays flat: `npm run bench -- extract [DOCUMENTS]`.
import type { Document } from '../../src/documents/document.ts'
import { withVoices } from '../../src/extract/calls/call-rule.ts'
import { findCalls } from '../../src/extract/calls/calls.ts'
import { Voices } from '../../src/extract/calls/voices.ts'
import { Clauses } from '../../src/extract/clauses/clauses.ts'
import { findDates } from '../../src/extract/dates/dates.ts'
import { extractAll, groupsOf, lexiconOf } from '../../src/extract/extract.ts'
import { findIncidents } from '../../src/extract/incidents/incidents.ts'
import { Marks } from '../../src/extract/marks/marks.ts'
import { readPhrases } from '../../src/extract/parties/phrases/phrases.ts'
import { findPlaces } from '../../src/extract/parties/places.ts'
import { Reader } from '../../src/extract/parties/reader.ts'
import { register } from '../../src/extract/parties/registry/register.ts'
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
  extractAll(documents, world)
  return documents.length / ((busy() - start) / 1000)
}

/** Milliseconds that each stage takes over all documents. Clauses are read when first asked for: by statements, most of them. */
function stageCosts(documents: readonly Document[], world: World): Record<string, number> {
  const costs: Record<string, number> = {}
  const timed = <Given, Result>(stage: string, given: readonly Given[], run: (one: Given) => Result): Result[] => {
    const start = busy()
    const results = given.map(run)
    costs[stage] = (costs[stage] ?? 0) + busy() - start
    return results
  }
  const lexicon = lexiconOf(world)
  for (const group of groupsOf(documents)) {
    const texts = timed('text', group, readText)
    const marked = timed('marks', texts, (text) => ({ text, marks: new Marks(text.tokens, lexicon) }))
    const dated = timed('dates', marked, (one) => ({ ...one, dates: findDates(one.text, one.marks) }))
    const phrased = timed('phrases', dated, (one) => {
      const reader = new Reader(one.text, one.marks)
      return { ...one, reader, phrases: readPhrases(reader) }
    })
    const known = timed('parties', phrased, (one) => ({ ...one, parties: register(one.reader, one.phrases, world) }))
    const placed = timed('places', known, (one) => ({ ...one, places: findPlaces(one.reader, one.parties) }))
    const said = timed('clauses and statements', placed, ({ text, marks, dates, parties, places }) => {
      const reading = { text, marks, dates, parties, places, clauses: new Clauses(text, parties), world }
      return { reading, told: tellStatements(reading) }
    })
    const called = timed('calls', said, ({ reading, told }) => {
      const calls = findCalls(withVoices(reading, new Voices(reading, told)))
      return { reading, told, calls }
    })
    const stated = timed('clauses and statements', called, ({ reading, told, calls }) => {
      const statements = findStatements(reading, calls, told)
      return { reading, statements }
    })
    timed('incidents', stated, ({ reading, statements }) => findIncidents(reading, statements))
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
  const groups = groupsOf(documents)
  let done = 0
  for (let at = 0; points.length < 5; at++) {
    if (done >= (points.length * count) / 4) {
      globalThis.gc?.()
      const { heapUsed, rss } = process.memoryUsage()
      points.push({ documents: done, heap: heapUsed / 2 ** 20, resident: rss / 2 ** 20 })
    }
    const group = groups[at % groups.length] ?? []
    extractAll(group, world)
    done += group.length
  }
  return points
}

/** `count`: documents over which memory is watched. */
export async function extraction([count = '20000']: readonly string[]): Promise<void> {
  const world = readWorld()
  const documents = ofOrdinaryLength(await demonstrationCorpus())
  const bytes = documents.reduce((sum, { body }) => sum + Buffer.byteLength(body), 0) / documents.length
  loading(documents)
  const warming = Array.from({ length: 40 }, () => documentsASecond(documents, world))
  const speeds = Array.from({ length: rounds }, () => documentsASecond(documents, world))
  const megabytes = bytes / 1e6
  const shown = (what: string, of: readonly number[]) => ({
    what,
    rounds: of.length,
    median: median(of),
    least: Math.min(...of),
    most: Math.max(...of),
    'MB a second': median(of) * megabytes,
  })
  printTable(`Extraction, documents of ${bytes.toFixed(0)} bytes a second, one core, rounds of ${documents.length}`, [
    shown('a process that just started', warming.slice(0, 6)),
    shown('one that has read a while', speeds),
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
