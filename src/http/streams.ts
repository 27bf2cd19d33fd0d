// Long answers in constant memory: written some rows at a time, while other requests are answered in between.
import { Readable } from 'node:stream'
import { setImmediate as turn } from 'node:timers/promises'
import type { Format } from './formats.ts'

/** How rows stand in an answer: before the first, between two, after the last, and each by itself. */
export interface Writing {
  open: string
  between: string
  close: string
  row(row: string): string
}

async function* written(batches: Iterable<string[]>, { open, between, close, row }: Writing): AsyncGenerator<string> {
  let begun = false
  for (const batch of batches) {
    if (batch.length === 0) continue
    yield (begun ? between : open) + batch.map(row).join(between)
    begun = true
    await turn()
  }
  yield begun ? close : open + close
}

/** An answer of so many rows, written as they are read. */
export const streamed = (batches: Iterable<string[]>, writing: Writing): Readable =>
  Readable.from(written(batches, writing), { objectMode: false })

/** Rows that are JSON text, one after the other. */
export const writings: Record<Exclude<Format, 'csv' | 'geojson'>, Writing> = {
  json: { open: '[', between: ',', close: ']', row: (row) => row },
  ndjson: { open: '', between: '', close: '', row: (row) => `${row}\n` },
}
