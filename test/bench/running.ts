// Servers as processes of their own, and what they use of the machine, as Linux tells it.
import { type ChildProcess, spawn } from 'node:child_process'
import { mkdirSync, readdirSync, readFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { build } from 'esbuild'
import { root } from '../support/tree.ts'

export interface Running {
  origin: string
  pid: number
  /** Processor seconds that the process and those that it started have used. */
  cpu(): number
  /** MiB of memory of its own, without what it has mapped of files; with the processes that it started. */
  memory(): number
  end(): Promise<void>
}

/** Clock ticks of a second in /proc, on every Linux that Node runs on. */
const ticks = 100

/** The fields of /proc/PID/stat after the name of the program, which may hold anything; null of a process that is gone. */
function statOf(pid: number): string[] | null {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ')
  } catch {
    return null
  }
}

/** The process and all that it started, those that were started by these among them. */
function familyOf(pid: number): number[] {
  const parents = readdirSync('/proc').flatMap((name) => {
    const parent = /^\d+$/.test(name) ? statOf(Number(name))?.[1] : undefined
    return parent === undefined ? [] : [[Number(name), Number(parent)] as const]
  })
  const family = [pid]
  for (const one of family) for (const [child, parent] of parents) if (parent === one) family.push(child)
  return family
}

const cpuOf = (pid: number): number => {
  const stat = statOf(pid)
  return stat ? (Number(stat[11]) + Number(stat[12])) / ticks : 0
}

function memoryOf(pid: number): number {
  try {
    const [, kibibytes = '0'] = /^RssAnon:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8')) ?? []
    return Number(kibibytes) / 1024
  } catch {
    return 0
  }
}

const sumOver = (pid: number, measure: (one: number) => number): number =>
  familyOf(pid).reduce((sum, one) => sum + measure(one), 0)

/** A port that nobody listens on. */
const freePort = (): Promise<number> =>
  new Promise((resolve, reject) => {
    const server = createServer()
    server.on('error', reject)
    server.listen(0, '127.0.0.1', () => {
      const address = server.address()
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0))
    })
  })

const running = new Set<ChildProcess>()
process.on('exit', () => {
  for (const child of running) child.kill()
})

/** Ends it: forcibly where it does not end by itself. */
const endOf = (child: ChildProcess): Promise<void> =>
  new Promise((resolve) => {
    const forcibly = setTimeout(() => child.kill('SIGKILL'), 5000)
    child.once('exit', () => {
      clearTimeout(forcibly)
      running.delete(child)
      resolve()
    })
    child.kill('SIGTERM')
  })

async function isAnswered(origin: string): Promise<boolean> {
  try {
    return (await fetch(`${origin}/readyz`)).ok
  } catch {
    return false
  }
}

/** So many seconds a server may take to start: it may have a read model to make. */
const patience = 1800

async function started(origin: string, child: ChildProcess): Promise<void> {
  let said = ''
  child.stderr?.on('data', (some) => {
    said += some
  })
  for (let waited = 0; waited < patience * 10; waited++) {
    if (await isAnswered(origin)) return
    if (child.exitCode !== null) throw new Error(`the server ended with ${child.exitCode}: ${said.trim()}`)
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
  throw new Error('the server does not answer')
}

async function start(words: (port: number) => readonly string[], env: Record<string, string> = {}): Promise<Running> {
  const port = await freePort()
  const origin = `http://127.0.0.1:${port}`
  const child = spawn(process.execPath, [...words(port)], {
    ...{ cwd: root, stdio: ['ignore', 'ignore', 'pipe'] as const },
    env: { ...process.env, ...env },
  })
  running.add(child)
  await started(origin, child)
  const pid = child.pid ?? 0
  return {
    ...{ origin, pid },
    cpu: () => sumOver(pid, cpuOf),
    memory: () => sumOver(pid, memoryOf),
    end: () => endOf(child),
  }
}

/** The program as it is installed: `readout serve`. */
export const serve = (database: string, ...flags: readonly string[]): Promise<Running> =>
  start((port) => ['src/main.js', 'serve', '--database', database, '--port', String(port), ...flags])

const folder = `${root}data/bench`
let bundle: Promise<string> | undefined

/** The server of the bench as one file of plain JavaScript, as the program itself is loaded. */
async function bundled(): Promise<string> {
  mkdirSync(folder, { recursive: true })
  const outfile = `${folder}/server-${process.pid}.mjs`
  const how = { bundle: true, format: 'esm', platform: 'node', target: 'node20', packages: 'external' } as const
  await build({ ...how, absWorkingDir: root, entryPoints: ['test/bench/server.ts'], outfile, logLevel: 'warning' })
  return outfile
}

/** The same app with the routes that it is set against; see server.ts. */
export async function serveBeside(
  database: string,
  options: { mapped?: boolean; cache?: number } = {},
): Promise<Running> {
  bundle ??= bundled()
  const file = await bundle
  const { mapped = true, cache = 2 ** 24 } = options
  return start((port) => [file, database, String(port), String(mapped), String(cache)])
}
