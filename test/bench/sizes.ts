// Whether a page costs the same however many calls there are and however deep it lies; no file is mapped into memory.
import { Questions } from './asked.ts'
import { type Bench, mebibytes } from './bench.ts'
import { type Load, measure } from './load.ts'
import { cpuEach, ratioOf } from './ratios.ts'
import { rowsOf } from './reads.ts'
import { type Running, serveBeside } from './running.ts'
import { printTable } from './table.ts'

/** How deep: so many pages of a thousand rows into the lists of the busiest countries. */
const deep = 20
const busiest = 4

/** Pages of fifty deep in the lists of the busiest countries, and their first pages. */
async function deepAndFirst(
  { origin }: Running,
  { countries }: Questions,
): Promise<{ deep: string[]; first: string[] }> {
  const pages = { deep: [] as string[], first: [] as string[] }
  for (const country of countries.values.slice(0, busiest)) {
    const list = `/v1/calls?country=${country}&total=none`
    pages.first.push(list)
    for (let at = 0, cursor = ''; at < deep; at++) {
      const path = `${list}&limit=1000${cursor && `&cursor=${cursor}`}`
      const { page } = (await (await fetch(origin + path)).json()) as { page: { next_cursor: string | null } }
      if (page.next_cursor === null) break
      cursor = page.next_cursor
      if (at >= deep / 2 || at > 2) pages.deep.push(`${list}&cursor=${cursor}`)
    }
  }
  return pages
}

/** Numbers of calls that the database is set against. */
const smaller = [10_000, 100_000, 1_000_000]

export async function sizes({ database, calls, quick, goal }: Bench): Promise<void> {
  const counts = [...smaller.filter((count) => count < calls), calls]
  const servers: Running[] = []
  try {
    const loads: Load[] = []
    for (const count of counts) {
      const file = await database(count)
      const server = await serveBeside(file, { mapped: false, cache: 0 })
      servers.push(server)
      const questions = new Questions(file)
      const of = `${count} calls, ${mebibytes(file).toFixed(0)} MiB`
      loads.push({ name: `a page, ${of}`, server, paths: questions.pages(questions.oneFilter) })
      if (count !== calls) continue
      const { deep: far, first } = await deepAndFirst(server, questions)
      loads.push({ name: 'the first page of a busy country', server, paths: first })
      if (far.length > 0) loads.push({ name: 'a page deep in its list', server, paths: far })
    }
    const samples = await measure(loads, quick ? { rounds: 2, seconds: 1 } : { rounds: 5, seconds: 2 })
    printTable('Uncached pages by size and depth, no file mapped', rowsOf(samples))
    const named = [...samples]
    const pages = named.filter(([name]) => name.startsWith('a page, '))
    const [one, other] = [pages.at(-2), pages.at(-1)]
    if (one && other)
      goal(`page at ${counts.at(-1)} calls / at ${counts.at(-2)}`, '<= 1.3', ratioOf(other[1], one[1], cpuEach))
    const [far, near] = [samples.get('a page deep in its list'), samples.get('the first page of a busy country')]
    if (far && near) goal('deep page / first page', '<= 1.3', ratioOf(far, near, cpuEach))
  } finally {
    await Promise.all(servers.map((server) => server.end()))
  }
}
