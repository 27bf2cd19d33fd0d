// A list as one CSV stream: rows a second, and what of memory it takes; also while the client does not read.
import { get, type IncomingMessage } from 'node:http'
import type { Bench } from './bench.ts'
import { shown, spreadOf } from './ratios.ts'
import { type Running, serve } from './running.ts'
import { printTable } from './table.ts'

const opened = (url: string): Promise<IncomingMessage> =>
  new Promise((resolve, reject) => get(url, resolve).on('error', reject))

/** The most memory of its own that a server takes while the work is done, in MiB. */
async function peakDuring<Result>(server: Running, work: Promise<Result>): Promise<{ result: Result; peak: number }> {
  let peak = server.memory()
  const look = setInterval(() => {
    peak = Math.max(peak, server.memory())
  }, 50)
  try {
    return { result: await work, peak }
  } finally {
    clearInterval(look)
  }
}

interface Read {
  rows: number
  bytes: number
  seconds: number
}

async function readAll(url: string): Promise<Read> {
  const start = performance.now()
  const response = await opened(url)
  let [rows, bytes] = [-1, 0]
  for await (const chunk of response) {
    const some: Buffer = chunk
    bytes += some.length
    for (let at = some.indexOf(10); at !== -1; at = some.indexOf(10, at + 1)) rows += 1
  }
  if (response.statusCode !== 200) throw new Error(`${url} answers ${response.statusCode}`)
  return { rows, bytes, seconds: (performance.now() - start) / 1000 }
}

/** A client that asks and does not read for so many seconds; gives how much the server's memory grew by then. */
async function whileUnread(server: Running, url: string, seconds: number): Promise<number> {
  const before = server.memory()
  const response = await opened(url)
  response.pause()
  const { peak } = await peakDuring(server, new Promise((resolve) => setTimeout(resolve, seconds * 1000)))
  response.destroy()
  return peak - before
}

export async function exporting({ file, quick }: Bench): Promise<void> {
  const server = await serve(file)
  try {
    const url = `${server.origin}/v1/calls?format=csv`
    const idle = server.memory()
    const runs: (Read & { peak: number; cpu: number })[] = []
    for (let round = 0; round < (quick ? 1 : 2); round++) {
      const before = server.cpu()
      const { result, peak } = await peakDuring(server, readAll(url))
      runs.push({ ...result, peak, cpu: server.cpu() - before })
    }
    const grown = await whileUnread(server, url, quick ? 2 : 5)
    const [run] = runs
    printTable('All calls as one CSV stream', [
      {
        rows: run?.rows ?? 0,
        MB: (run?.bytes ?? 0) / 1e6,
        'rows a second': shown(spreadOf(runs.map(({ rows, seconds }) => rows / seconds))),
        'CPU µs a row': shown(spreadOf(runs.map(({ rows, cpu }) => (cpu / rows) * 1e6))),
        'MiB of memory, idle': idle,
        'at most': Math.max(...runs.map(({ peak }) => peak)),
        'more while unread': grown,
      },
    ])
  } finally {
    await server.end()
  }
}
