// What answers cost: from memory, from the read model, and beside a word, standing bytes and a page that is put together.
import type { Bench } from './bench.ts'
import { type Load, measure } from './load.ts'
import { cpuEach, figure, perSecond, ratioOf, type Sample, shown, spreadOf } from './ratios.ts'
import { serve, serveBeside } from './running.ts'
import { printTable } from './table.ts'

/** The rows of what was measured of loads, one a load. */
export const rowsOf = (samples: ReadonlyMap<string, readonly Sample[]>): Record<string, string | number>[] =>
  Array.from(samples, ([question, runs]) => ({
    question,
    'a second': shown(spreadOf(runs.map(perSecond))),
    'CPU µs each': shown(spreadOf(runs.map(cpuEach))),
    'p50 ms': figure(spreadOf(runs.map(({ p50 }) => p50)).median),
    'p99 ms': figure(spreadOf(runs.map(({ p99 }) => p99)).median),
    'kB each': figure(spreadOf(runs.map(({ bytes, requests }) => bytes / 1000 / requests)).median),
    errors: runs.reduce((sum, { errors }) => sum + errors, 0),
  }))

/** Tags follow from what a client accepts, too. */
const accept = 'application/json'
const tagOf = async (url: string): Promise<string> =>
  (await fetch(url, { headers: { accept } })).headers.get('etag') ?? ''

interface Page {
  data: { id: string }[]
  total: { value: number }
}

/** Whether the page that is put together says what ours says of the same question. */
async function compare(origin: string, question: string): Promise<void> {
  const read = async (path: string): Promise<Page> =>
    (await fetch(`${origin}${path}?${question}`)).json() as Promise<Page>
  const [ours, theirs] = [await read('/v1/calls'), await read('/bench/assembled')]
  const known = new Map(theirs.data.map((call) => [call.id, call]))
  const bare = (call: object) => JSON.stringify({ ...call, updated_at: null })
  const shared = ours.data.filter(({ id }) => known.has(id))
  const same = shared.filter((call) => bare(call) === bare(known.get(call.id) ?? {}))
  if (
    ours.data.length !== theirs.data.length ||
    same.length !== shared.length ||
    ours.total.value !== theirs.total.value
  )
    throw new Error(`the page put together is not that of /v1/calls?${question}`)
}

/** Prints what answers cost that read a page or less. */
export async function reads({ file, questions, quick, goal }: Bench): Promise<void> {
  const server = await serveBeside(file)
  try {
    const cold = questions.pages(questions.oneFilter)
    const page = questions.fullPage()
    const assembled = cold.map((path) => path.replace('/v1/calls', '/bench/assembled'))
    for (const path of cold.slice(0, 20)) await compare(server.origin, path.slice(path.indexOf('?') + 1))
    const standing = [`/bench/static?of=${encodeURIComponent(page)}`]
    const load = (name: string, paths: readonly string[], more: Partial<Load> = {}) => ({
      name,
      server,
      paths,
      ...more,
    })
    const held = { accept, 'if-none-match': await tagOf(server.origin + page) }
    const fast = await measure(
      [
        load('hello', ['/bench/hello']),
        load('304', [page], { headers: held }),
        load('standing bytes of a page', standing),
        load('a page, kept', [page]),
        load('a page: one filter', cold),
        load('a page put together by Drizzle and zod', assembled),
        load('a page: three filters', questions.pages(questions.threeFilters)),
        load('a page: any of three', questions.pages(questions.anyOf)),
        load('a page: with an exclusion', questions.pages(questions.exclusion)),
        load('an item with its evidence', questions.items()),
        load('suggestions', questions.suggestions()),
      ],
      quick ? { rounds: 2, seconds: 1 } : { rounds: 7, seconds: 2 },
    )
    printTable('Answers (medians, with the range of runs that took turns)', rowsOf(fast))
    const of = (name: string) => fast.get(name) ?? []
    const cost = (one: string, other: string) => ratioOf(of(one), of(other), cpuEach)
    goal(
      'page put together by Drizzle and zod / page of one filter, uncached',
      '>= 5',
      cost('a page put together by Drizzle and zod', 'a page: one filter'),
    )
    goal('standing bytes / page from memory', '>= 0.7', cost('standing bytes of a page', 'a page, kept'))
    goal('hello / 304', '>= 0.9', cost('hello', '304'))
  } finally {
    await server.end()
  }
}

/** Prints what answers cost that read many rows, or compute. */
export async function wide({ file, questions, quick }: Bench): Promise<void> {
  // There are few questions that count everything: nothing is kept, so that each is answered anew.
  const server = await serve(file, '--cache', '0')
  try {
    const load = (name: string, paths: readonly string[], connections = 4) => ({ name, server, paths, connections })
    const samples = await measure(
      [
        load('search', questions.searches()),
        load('statements by a word', questions.statements()),
        load('a page with facets', questions.facets()),
        load('a timeline of a country', questions.timelines()),
        load('a pair of countries', questions.pairs()),
        load('a network of three months', questions.networks()),
        load('counts of everything', questions.wideTimelines(), 1),
      ],
      quick ? { rounds: 1, seconds: 1 } : { rounds: 3, seconds: 3 },
    )
    printTable('What reads more, by the program as it is served', rowsOf(samples))
  } finally {
    await server.end()
  }
}
