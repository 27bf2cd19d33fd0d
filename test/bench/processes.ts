// One process against several that share a port: `readout serve --workers N`.
import { availableParallelism } from 'node:os'
import type { Bench } from './bench.ts'
import { measure } from './load.ts'
import { perSecond, ratioOf } from './ratios.ts'
import { rowsOf } from './reads.ts'
import { type Running, serve } from './running.ts'
import { printTable } from './table.ts'

export async function processes({ file, questions, quick, goal }: Bench): Promise<void> {
  const count = Math.max(2, Math.min(4, availableParallelism()))
  const servers: Running[] = []
  try {
    for (const flags of [[], ['--workers', String(count)]]) servers.push(await serve(file, ...flags))
    const paths = questions.pages(questions.oneFilter)
    const names = ['one process', `${count} processes`]
    const loads = servers.map((server, at) => ({ name: names[at] ?? '', server, paths, connections: 32 }))
    const samples = await measure(loads, quick ? { rounds: 2, seconds: 1 } : { rounds: 5, seconds: 3 })
    printTable('Uncached pages by one process and by several', rowsOf(samples))
    const [one = [], several = []] = names.map((name) => samples.get(name))
    goal(`requests a second, ${count} processes / one`, '>= 1.7', ratioOf(several, one, perSecond))
  } finally {
    await Promise.all(servers.map((server) => server.end()))
  }
}
