// Documents to measure on, made from the demonstration corpus.
import type { Document } from '../../src/documents/document.ts'
import { readDocuments } from '../../src/documents/read.ts'
import { readWorld } from '../../src/world.ts'
import { root } from '../support/tree.ts'

/** The demonstration corpus as it is. */
export async function demonstrationCorpus(): Promise<Document[]> {
  const documents: Document[] = []
  const onFault = ({ path, reason }: { path: string; reason: string }) => {
    throw new Error(`${path}: ${reason}`)
  }
  const reading = { world: readWorld(), max_document: 4 * 2 ** 20, onFault }
  for await (const document of readDocuments([`${root}seeds/documents`], reading)) documents.push(document)
  return documents
}

const fullSize = 2500

/**
 * As many documents of some 2.5 kB as the corpus has texts: each text, filled up with paragraphs of the next ones, under
 * its own publisher and date.
 */
export function ofOrdinaryLength(corpus: readonly Document[]): Document[] {
  return corpus.map((document, at) => {
    let body = document.body
    for (let next = at + 1; body.length < fullSize - 200; next++) {
      const paragraphs = corpus[next % corpus.length]?.body.split(/\n+/) ?? []
      for (const paragraph of paragraphs)
        if (body.length + paragraph.length < fullSize + 100) body += `\n\n${paragraph}`
    }
    return { ...document, body }
  })
}
