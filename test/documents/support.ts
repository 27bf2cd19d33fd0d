import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import type { Document } from '../../src/documents/document.ts'
import { type Fault, type Reading, readDocuments } from '../../src/documents/read.ts'
import type { World } from '../../src/world.ts'

/** A world in which one paper and one ministry publish. */
export const world: World = {
  countries: [],
  organisations: [
    { name: 'Ministry of Foreign Affairs of Japan', aliases: ['MOFA'], kind: 'ministry', country: 'JPN' },
  ],
  publishers: [{ name: 'The Indus Post', aliases: ['Indus Post'], country: 'PAK', domains: ['induspost.example'] }],
  posts: [],
  places: [],
}

/** A new folder with the files given by their paths. */
export function folderWith(files: Record<string, string | Buffer>): string {
  const folder = mkdtempSync(join(tmpdir(), 'readout-'))
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true })
    writeFileSync(join(folder, name), content)
  }
  return folder
}

/** All that a reading of paths gives: documents, faults as "NAME:LINE: REASON" with the folder left out, skipped names. */
export async function readAll(folder: string, names: string[] = [''], options: Partial<Reading> = {}) {
  const documents: Document[] = []
  const faults: Fault[] = []
  const skipped: string[] = []
  const below = (path: string) => path.replace(folder, '').replace(/^\//, '')
  const paths = names.map((name) => (name === '-' ? '-' : join(folder, name)))
  const reading: Reading = {
    world,
    max_document: 2 ** 20,
    onFault: (fault) => faults.push(fault),
    onSkipped: (path) => skipped.push(below(path)),
    ...options,
  }
  for await (const document of readDocuments(paths, reading)) documents.push(document)
  return {
    documents: documents.map((document) => ({ ...document, path: document.path && below(document.path) })),
    faults: faults.map(
      ({ path, line, reason }) =>
        `${below(path)}${line === null ? '' : `:${line}`}: ${reason.replaceAll(`${folder}/`, '')}`,
    ),
    skipped,
  }
}

/** The faults of a folder with one file. */
export const faultsOf = async (name: string, content: string | Buffer, options: Partial<Reading> = {}) =>
  (await readAll(folderWith({ [name]: content }), [name], options)).faults
