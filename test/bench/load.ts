// Driving a server: by wrk where it is installed, else by autocannon.
import { execFile, spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { readWrk, type Sample } from './ratios.ts'
import type { Running } from './running.ts'

/** What is asked of a server. */
export interface Load {
  name: string
  server: Running
  /** Asked one after another, again and again; each run begins at the first. */
  paths: readonly string[]
  headers?: Record<string, string>
  /** Requests under way at once; 16 unless given. */
  connections?: number
}

const run = promisify(execFile)
const script = fileURLToPath(new URL('wrk.lua', import.meta.url))
/** Seconds after which an answer counts as missing. */
const patience = 60

export const hasWrk = spawnSync('wrk', ['-v']).error === undefined

type Measured = Omit<Sample, 'cpu'>

async function byWrk({ server, paths, headers = {}, connections = 16 }: Load, seconds: number): Promise<Measured> {
  const folder = mkdtempSync(join(tmpdir(), 'readout-wrk-'))
  try {
    const files = [join(folder, 'paths'), join(folder, 'headers')]
    const lines = [paths, Object.entries(headers).map(([name, value]) => `${name}: ${value}`)]
    for (const [at, file] of files.entries()) writeFileSync(file, (lines[at] ?? []).map((line) => `${line}\n`).join(''))
    const how = ['-t1', `-c${connections}`, `-d${seconds}s`, `--timeout=${patience}s`, '-s', script, server.origin]
    return readWrk((await run('wrk', [...how, '--', ...files])).stdout)
  } finally {
    rmSync(folder, { recursive: true })
  }
}

async function byAutocannon(
  { server, paths, headers = {}, connections = 16 }: Load,
  seconds: number,
): Promise<Measured> {
  const { default: autocannon } = await import('autocannon')
  const requests = paths.map((path) => ({ method: 'GET' as const, path, headers }))
  const how = { url: server.origin, connections, duration: seconds, timeout: patience, requests }
  const { latency, throughput, duration, non2xx, errors, ...told } = await autocannon(how)
  // It counts 304 among what is no 2xx.
  const refused = non2xx - (told.statusCodeStats?.['304']?.count ?? 0)
  return {
    ...{ requests: told.requests.total, seconds: duration, bytes: throughput.total },
    ...{ errors: errors + refused, p50: latency.p50, p99: latency.p99 },
  }
}

/** Asks for so many seconds. */
export async function drive(load: Load, seconds: number): Promise<Sample> {
  const before = load.server.cpu()
  const measured = await (hasWrk ? byWrk(load, seconds) : byAutocannon(load, seconds))
  return { ...measured, cpu: load.server.cpu() - before }
}

export interface Rounds {
  rounds: number
  /** Of each run. */
  seconds: number
}

/** Samples of each load by its name, one a round; the loads take turns, each round from another one on. */
export async function measure(loads: readonly Load[], { rounds, seconds }: Rounds): Promise<Map<string, Sample[]>> {
  const samples = new Map<string, Sample[]>(loads.map(({ name }) => [name, []]))
  for (const load of loads) await drive(load, seconds)
  for (let round = 0; round < rounds; round++) {
    for (let at = 0; at < loads.length; at++) {
      const load = loads[(at + round) % loads.length]
      if (load) samples.get(load.name)?.push(await drive(load, seconds))
    }
  }
  return samples
}
