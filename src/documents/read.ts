// Paths in, documents out, one at a time, however many there are.
import { createReadStream } from 'node:fs'
import { readFile } from 'node:fs/promises'
import type { World } from '../world.ts'
import { completeDocument, hashOf } from './complete.ts'
import { decodeText } from './decode.ts'
import type { Document } from './document.ts'
import { formatByStart, formatOf } from './formats.ts'
import { linesOf } from './lines.ts'
import { parseRecord } from './ndjson.ts'
import { type FindPublisher, publisherFinder } from './publisher.ts'
import { refuseTakenKey } from './taken-key.ts'
import { Unreadable, unreadableFrom } from './unreadable.ts'
import { type File, walk } from './walk.ts'

/** A path, or a line of an NDJSON file, from which no document came, and why. */
export interface Fault {
  path: string
  line: number | null
  reason: string
}

export interface Reading {
  world: World
  /** The most bytes of a file, or of a line of NDJSON. */
  max_document: number
  onFault: (fault: Fault) => void
  /** A file in a folder whose name is of no format. */
  onSkipped?: (path: string) => void
  /** Bytes read since the last time. */
  onBytes?: (bytes: number) => void
  /** What `-` reads; the process's own standard input unless given. */
  standard_input?: AsyncIterable<Buffer>
}

/** What every step of one run needs. */
interface Run extends Reading {
  findPublisher: FindPublisher
  /** The paths of the run that were read before. */
  earlier: readonly string[]
}

const size = (bytes: number) => (bytes < 2 ** 20 ? `${bytes} bytes` : `${Number((bytes / 2 ** 20).toFixed(1))} MiB`)
const tooLarge = (max: number) => new Unreadable(`is larger than READOUT_MAX_DOCUMENT allows (${size(max)})`)

/** The documents of NDJSON, line by line; a line that cannot be read is reported and the others go on. */
async function* readRecords(chunks: AsyncIterable<Buffer>, { path, key: file }: Pick<File, 'path' | 'key'>, run: Run) {
  for await (const line of linesOf(chunks, run.max_document)) {
    try {
      if (!line.bytes) throw tooLarge(run.max_document)
      if (!line.bytes.toString('latin1').trim()) continue
      const { id, ...parsed } = parseRecord(line.bytes)
      yield completeDocument(parsed, { path, key: (body) => id ?? `${file}#${hashOf(body)}` }, run.findPublisher)
    } catch (error) {
      run.onFault({ path, line: line.number, reason: unreadableFrom(error).message })
    }
  }
}

async function* counted(chunks: AsyncIterable<Buffer>, onBytes: Reading['onBytes']) {
  for await (const chunk of chunks) {
    yield chunk
    onBytes?.(chunk.length)
  }
}

async function* readFileOf(file: File, run: Run): AsyncGenerator<Document> {
  const format = formatOf(file.path)
  if (!format) return
  if ('records' in format) {
    if (file.bytes === 0) throw new Unreadable('is empty')
    yield* readRecords(counted(createReadStream(file.path), run.onBytes), file, run)
    return
  }
  if (file.bytes > run.max_document) throw tooLarge(run.max_document)
  const parsed = await format.parse(decodeText(await readFile(file.path)))
  run.onBytes?.(file.bytes)
  const document = completeDocument(parsed, { path: file.path, key: () => file.key }, run.findPublisher)
  if (document.url === null) await refuseTakenKey(file, run.earlier)
  yield document
}

/** The first bytes of a stream, up to one that is no white space, and a stream that begins with them again. */
async function peek(chunks: AsyncIterable<Buffer>) {
  const iterator = chunks[Symbol.asyncIterator]()
  const head: Buffer[] = []
  let start = ''
  while (!start) {
    const next = await iterator.next()
    if (next.done) break
    head.push(next.value)
    start = next.value
      .toString('utf8')
      .replace(/^\uFEFF/, '')
      .trimStart()
  }
  async function* all() {
    yield* head
    yield* { [Symbol.asyncIterator]: () => iterator }
  }
  return { start, all: all() }
}

/** All of a stream, as long as it is no larger than a document may be. */
async function wholeOf(chunks: AsyncIterable<Buffer>, max: number): Promise<Buffer> {
  const parts: Buffer[] = []
  let length = 0
  for await (const chunk of chunks) {
    parts.push(chunk)
    length += chunk.length
    if (length > max) throw tooLarge(max)
  }
  return Buffer.concat(parts)
}

/** Standard input has no name: its format is told by its first character, its key by its words. */
async function* readStandardInput(run: Run): AsyncGenerator<Document> {
  const { start, all } = await peek(counted(run.standard_input ?? process.stdin, run.onBytes))
  const format = formatByStart(start)
  if ('records' in format) {
    yield* readRecords(all, { path: '-', key: 'stdin' }, run)
    return
  }
  const parsed = await format.parse(decodeText(await wholeOf(all, run.max_document)))
  yield completeDocument(parsed, { path: null, key: (body) => `stdin#${hashOf(body)}` }, run.findPublisher)
}

/** The documents of one path, up to the fault that ends them. */
async function* reported(path: string, documents: AsyncGenerator<Document>, { onFault }: Run) {
  try {
    yield* documents
  } catch (error) {
    const { message, line } = unreadableFrom(error)
    onFault({ path, line, reason: message })
  }
}

async function* readPath(path: string, run: Run): AsyncGenerator<Document> {
  if (path === '-') yield* reported(path, readStandardInput(run), run)
  else
    for await (const step of walk(path)) {
      if ('skipped' in step) run.onSkipped?.(step.path)
      else if ('fault' in step) run.onFault({ path: step.path, line: step.fault.line, reason: step.fault.message })
      else yield* reported(step.path, readFileOf(step, run), run)
    }
}

/**
 * The documents of files, folders (with all below them) and `-`, in the order given, each folder by path. What cannot be
 * read goes to `onFault`, once each, and the rest goes on. Only one document is held at a time.
 */
export async function* readDocuments(paths: readonly string[], reading: Reading): AsyncGenerator<Document> {
  const findPublisher = publisherFinder(reading.world)
  for (const [index, path] of paths.entries())
    yield* readPath(path, { ...reading, findPublisher, earlier: paths.slice(0, index) })
}
