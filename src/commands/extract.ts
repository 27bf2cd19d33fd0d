import type { Writable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { Command } from 'commander'
import type { Document } from '../documents/document.ts'
import { extract, extractAll } from '../extract/extract.ts'
import { abreast } from '../ingest/abreast.ts'
import { readWorld, type World } from '../world.ts'
import { explanationOf } from './explanation.ts'
import { startRun } from './reading.ts'
import { configOf, settingOption } from './setting.ts'

/** Writes texts, no faster than they are taken; ends in peace where the reader has gone (`| head`). */
async function writeTexts(texts: AsyncIterable<string>, out: Writable): Promise<void> {
  try {
    await pipeline(texts, out, { end: false })
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EPIPE')) throw error
  }
}

/** Writes one JSON value a line. */
export async function writeLines(values: AsyncIterable<unknown>, out: Writable): Promise<void> {
  async function* lines() {
    for await (const value of values) yield `${JSON.stringify(value)}\n`
  }
  await writeTexts(lines(), out)
}

/** What each document says and why, in their order. */
async function* explanationsOf(documents: AsyncIterable<Document>, world: World) {
  for await (const document of documents) yield `${explanationOf(document, extract(document, world))}\n`
}

/** What each document says, in their order. */
export async function* extractionsOf(documents: AsyncIterable<Document>, world: World) {
  for await (const group of abreast(documents)) yield* extractAll(group, world)
}

/** The same of documents that somebody may yet be writing: none waits for the next. */
async function* extractionsAtOnce(documents: AsyncIterable<Document>, world: World) {
  for await (const document of documents) yield extract(document, world)
}

export function extractCommand(): Command {
  const command = new Command('extract')
    .description('print what documents say, one JSON object a document a line; no database')
    .argument('<path...>', 'files, folders (with all below them), or - for standard input')
    .option('--explain', 'print for people instead: each find with its rule and the words it was read from')
    .addOption(settingOption('max_document'))
  return command.action(async (paths: string[], { explain }: { explain?: boolean }) => {
    const { max_document } = configOf(command)
    const world = readWorld()
    // A bar would be drawn between the lines of the answer where both go to the same terminal.
    const terminal = process.stdout.isTTY ? { write: (text: string) => process.stderr.write(text) } : process.stderr
    const { documents, progress, tally } = await startRun(paths, { world, max_document, verb: 'read', terminal })
    const counted = progress.counting(documents)
    if (explain) await writeTexts(explanationsOf(counted, world), process.stdout)
    else {
      const extractions = paths.includes('-') ? extractionsAtOnce : extractionsOf
      await writeLines(extractions(counted, world), process.stdout)
    }
    progress.end()
    if (tally.faults > 0) process.exitCode = 1
  })
}
