import type { Document } from '../documents/document.ts'
import { type Fault, readDocuments } from '../documents/read.ts'
import { walk } from '../documents/walk.ts'
import type { World } from '../world.ts'
import { type Progress, showProgress, type Terminal } from './progress.ts'

/** "PATH:LINE: REASON", as compilers name a place. */
export const faultLine = ({ path, line, reason }: Fault): string =>
  `${path === '-' ? 'standard input' : path}${line === null ? '' : `:${line}`}: ${reason}`

/** A run over documents, with what has come of it so far. */
export interface Run {
  documents: AsyncIterable<Document>
  progress: Progress
  /** How many documents could not be read, and how many files are of kinds that Readout does not read. */
  tally: { faults: number; skipped: number }
}

export interface RunOptions {
  world: World
  max_document: number
  /** "read", "ingested": what the documents counted are. */
  verb: string
  terminal: Terminal
}

/** Bytes below the paths; null where standard input is among them. */
async function bytesOf(paths: readonly string[]): Promise<number | null> {
  if (paths.includes('-')) return null
  let bytes = 0
  for (const path of paths) for await (const step of walk(path)) if ('bytes' in step) bytes += step.bytes
  return bytes
}

/** Documents of paths, with progress and faults told on the terminal as they are taken. */
export async function startRun(paths: readonly string[], { verb, terminal, ...reading }: RunOptions): Promise<Run> {
  const progress = showProgress(terminal, verb, terminal.isTTY ? await bytesOf(paths) : null)
  const tally = { faults: 0, skipped: 0 }
  const documents = readDocuments(paths, {
    ...reading,
    onFault(fault) {
      tally.faults += 1
      progress.say(`readout: ${faultLine(fault)}`)
    },
    onSkipped() {
      tally.skipped += 1
    },
    onBytes: progress.read,
  })
  return { documents, progress, tally }
}
