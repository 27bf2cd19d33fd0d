import type { Writable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { Command } from 'commander'
import type { Document } from '../documents/document.ts'
import { extract } from '../extract/extract.ts'
import { readWorld, type World } from '../world.ts'
import { startRun } from './reading.ts'
import { configOf, settingOption } from './setting.ts'

/** Writes one JSON value a line, no faster than they are taken; ends in peace where the reader has gone (`| head`). */
export async function writeLines(values: AsyncIterable<unknown>, out: Writable): Promise<void> {
  async function* lines() {
    for await (const value of values) yield `${JSON.stringify(value)}\n`
  }
  try {
    await pipeline(lines, out, { end: false })
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EPIPE')) throw error
  }
}

/** What each document says, in their order. */
export async function* extractionsOf(documents: AsyncIterable<Document>, world: World) {
  for await (const document of documents) yield extract(document, world)
}

export function extractCommand(): Command {
  const command = new Command('extract')
    .description('print what documents say, one JSON object a document a line; no database')
    .argument('<path...>', 'files, folders (with all below them), or - for standard input')
    .addOption(settingOption('max_document'))
  return command.action(async (paths: string[]) => {
    const { max_document } = configOf(command)
    const world = readWorld()
    // A bar would be drawn between the lines of the answer where both go to the same terminal.
    const terminal = process.stdout.isTTY ? { write: (text: string) => process.stderr.write(text) } : process.stderr
    const { documents, progress, tally } = await startRun(paths, { world, max_document, verb: 'read', terminal })
    await writeLines(extractionsOf(progress.counting(documents), world), process.stdout)
    progress.end()
    if (tally.faults > 0) process.exitCode = 1
  })
}
