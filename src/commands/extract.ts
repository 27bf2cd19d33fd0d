import type { Writable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { Command } from 'commander'
import type { Document } from '../documents/document.ts'
import { extract } from '../extract/extract.ts'
import { readWorld, type World } from '../world.ts'
import { startRun } from './reading.ts'
import { configOf, settingOption } from './setting.ts'

/** Writes one extraction a line, no faster than it is taken; ends in peace where the reader has gone (`| head`). */
export async function writeExtractions(documents: AsyncIterable<Document>, world: World, out: Writable): Promise<void> {
  async function* lines() {
    for await (const document of documents) yield `${JSON.stringify(extract(document, world))}\n`
  }
  try {
    await pipeline(lines, out, { end: false })
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EPIPE')) throw error
  }
}

export const extractCommand = (): Command =>
  new Command('extract')
    .description('print what documents say, one JSON object a document a line; no database')
    .argument('<path...>', 'files, folders (with all below them), or - for standard input')
    .addOption(settingOption('max_document'))
    .action(async (paths: string[], _flags: unknown, command: Command) => {
      const { max_document } = configOf(command)
      const world = readWorld()
      // A bar would be drawn between the lines of the answer where both go to the same terminal.
      const terminal = process.stdout.isTTY ? { write: (text: string) => process.stderr.write(text) } : process.stderr
      const { documents, progress, tally } = await startRun(paths, { world, max_document, verb: 'read', terminal })
      await writeExtractions(progress.counting(documents), world, process.stdout)
      progress.end()
      if (tally.faults > 0) process.exitCode = 1
    })
