// Documents read some ahead of their turn, side by side: what a run does that has no threads to read for it.
import type { Document } from '../documents/document.ts'
import { extractAll, isReadWith } from '../extract/extract.ts'
import type { Extraction } from '../extract/extraction.ts'
import type { World } from '../world.ts'

/** Documents in groups that are to be read side by side, each as soon as it is full. */
export async function* abreast(documents: AsyncIterable<Document>): AsyncGenerator<Document[]> {
  let group: Document[] = []
  for await (const document of documents) {
    if (group.length > 0 && !isReadWith(group, document)) {
      yield group
      group = []
    }
    group.push(document)
  }
  if (group.length > 0) yield group
}

/** Reads documents ahead as `Readers` do, in the thread that asks. */
export class Abreast {
  readonly #world: World
  readonly #answers = new WeakMap<Document, Extraction>()

  constructor(world: World) {
    this.#world = world
  }

  /** The same documents in the same order, those that are `needed` read before their turn. */
  async *ahead(documents: AsyncIterable<Document>, needed: (document: Document) => boolean): AsyncGenerator<Document> {
    for await (const group of abreast(documents)) {
      this.#read(group.filter(needed))
      yield* group
    }
  }

  /** What a document says that was read ahead; undefined of any other. */
  read(document: Document): Extraction | undefined {
    return this.#answers.get(document)
  }

  async close(): Promise<void> {}

  #read(documents: readonly Document[]): void {
    let extractions: Extraction[]
    try {
      extractions = extractAll(documents, this.#world)
    } catch {
      // One of them cannot be read: each is read at its turn, which tells which one.
      return
    }
    for (const [at, document] of documents.entries()) {
      const extraction = extractions[at]
      if (extraction) this.#answers.set(document, extraction)
    }
  }
}
