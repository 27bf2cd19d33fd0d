// Several processes that share a port: this one starts them, puts another in the place of one that dies, and ends all in order.
import cluster, { type Worker } from 'node:cluster'
import { fileURLToPath } from 'node:url'
import { main } from './installation.ts'

/** More deaths than these within a minute are no accidents. */
const mostDeaths = 5
const minute = 60_000

/** What other processes of a server are told of: their number, and what is said of them. */
export interface Together {
  count: number
  say: (line: string) => void
}

interface Address {
  address: string
  port: number
}

const originAt = ({ address, port }: Address): string =>
  address.includes(':') ? `http://[${address}]:${port}` : `http://${address}:${port}`

/** Where a process listens, `http://127.0.0.1:3000`; null where it ended before. */
const originOf = (process: Worker): Promise<string | null> =>
  new Promise((resolve) => {
    process.once('listening', (address: Address) => resolve(originAt(address)))
    process.once('exit', () => resolve(null))
  })

const all = (): Worker[] => Object.values(cluster.workers ?? {}).flatMap((worker) => worker ?? [])

function endAll(): void {
  for (const { process } of all()) process.kill('SIGTERM')
}

/** Puts another process in the place of each that ends unasked; where they end one after the other, all end. */
function replaceTheDead(say: Together['say'], isEnding: () => boolean, giveUp: () => void): void {
  let deaths: number[] = []
  cluster.on('exit', ({ process: { pid } }, code, signal) => {
    if (isEnding()) return
    deaths = [...deaths.filter((at) => at > performance.now() - minute), performance.now()]
    const how = `Process ${pid} ended (${signal ?? `exit code ${code}`})`
    if (deaths.length > mostDeaths) {
      say(`${how}, the ${deaths.length}th within a minute: all end`)
      return giveUp()
    }
    say(`${how}: process ${cluster.fork().process.pid} takes its place`)
  })
}

/**
 * Runs the command line of this process in as many others, and ends them in order when a signal comes. Gives the origin at
 * which they listen; null where the first could not start, which has said why.
 */
export async function serveTogether({ count, say }: Together): Promise<string | null> {
  cluster.setupPrimary({ exec: fileURLToPath(main), args: process.argv.slice(2) })
  const origin = await originOf(cluster.fork())
  if (origin === null) {
    process.exitCode = 1
    return null
  }
  let ending = false
  const end = () => {
    ending = true
    endAll()
  }
  // A second signal finds no handler and ends this process, and with it the others, at once.
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, end)
  replaceTheDead(
    say,
    () => ending,
    () => {
      process.exitCode = 1
      end()
    },
  )
  await Promise.all(Array.from({ length: count - 1 }, () => originOf(cluster.fork())))
  return origin
}

/** Lets a process that was started so end, once it has nothing to do. */
export const leave = (): void => void cluster.worker?.disconnect()

/** Whether this process was started so. */
export const isOneOfSeveral = (): boolean => cluster.isWorker
