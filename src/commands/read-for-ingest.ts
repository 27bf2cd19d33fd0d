// A thread of `readout ingest`: reads the documents that it is given, and answers what each says.
import { parentPort } from 'node:worker_threads'
import { Command } from 'commander'
import type { Document } from '../documents/document.ts'
import { extract, extractAll, groupsOf, lexiconOf } from '../extract/extract.ts'
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
    const answersOf = (group: readonly Document[]): Answer[] => {
      try {
        return extractAll(group, world).map((extraction) => ({ json: JSON.stringify(extraction) }))
      } catch {
        // One of them cannot be read: each alone tells which one.
        return group.map(answerOf)
      }
    }
    const waiting: Document[] = []
    const answerWaiting = () => {
      for (const group of groupsOf(waiting.splice(0)))
        for (const answer of answersOf(group)) parentPort?.postMessage(answer)
    }
    parentPort?.on('message', (document: Document) => {
      // What else has come by now is read with it.
      if (waiting.push(document) === 1) setImmediate(answerWaiting)
    })
    parentPort?.postMessage(null)
  })
}
