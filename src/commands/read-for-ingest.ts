// A thread of `readout ingest`: reads the documents that it is given, and answers what each says.
import { parentPort } from 'node:worker_threads'
import { Command } from 'commander'
import type { Document } from '../documents/document.ts'
import { extract, lexiconOf } from '../extract/extract.ts'
import { type Answer, readerCommand } from '../ingest/readers.ts'
import { readWorld } from '../world.ts'

export function readForIngestCommand(): Command {
  return new Command(readerCommand).description('read documents for a thread that ingests them').action(() => {
    const world = readWorld()
    lexiconOf(world)
    const answerOf = (document: Document): Answer => {
      try {
        return { json: JSON.stringify(extract(document, world)) }
      } catch (error) {
        return { reason: error instanceof Error ? error.message : String(error) }
      }
    }
    parentPort?.on('message', (document: Document) => parentPort?.postMessage(answerOf(document)))
    parentPort?.postMessage(null)
  })
}
