// `npm run eval -- DIR [--misses] [--json] [--only NAME,NAME]`: extracts the annotated documents of a folder and scores them.
import { spawnSync } from 'node:child_process'
import { createWriteStream, existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { extractionsOf, writeLines } from '../../src/commands/extract.ts'
import { faultLine } from '../../src/commands/reading.ts'
import { readConfig } from '../../src/config.ts'
import { readDocuments } from '../../src/documents/read.ts'
import { readWorld } from '../../src/world.ts'

const scorer = fileURLToPath(new URL('../../../shared/eval/score.mjs', import.meta.url))

function fail(message: string, code: number): never {
  console.error(`eval: ${message}`)
  process.exit(code)
}

/** Writes the extractions of a folder's documents to a file; a document that cannot be read fails the evaluation. */
async function extractTo(file: string, folder: string): Promise<void> {
  const world = readWorld()
  const documents = readDocuments([folder], {
    world,
    max_document: readConfig({}).max_document,
    onFault: (fault) => fail(faultLine(fault), 1),
  })
  const out = createWriteStream(file)
  await writeLines(extractionsOf(documents, world), out)
  await new Promise<void>((resolve) => out.end(resolve))
}

const [folder, ...flags] = process.argv.slice(2)
if (folder === undefined || folder.startsWith('-'))
  fail('usage: npm run eval -- DIR [--misses] [--json] [--only NAME,NAME]', 2)
if (!existsSync(scorer)) fail('the scorer, ../shared/eval/score.mjs beside this repository, is not there', 1)
const work = mkdtempSync(join(tmpdir(), 'readout-eval-'))
try {
  const extractions = join(work, 'extractions.ndjson')
  await extractTo(extractions, folder)
  process.exitCode =
    spawnSync(process.execPath, [scorer, folder, extractions, ...flags], { stdio: 'inherit' }).status ?? 1
} finally {
  rmSync(work, { recursive: true })
}
