import type { Document } from '../documents/document.ts'
import type { Extraction } from '../extract/extraction.ts'
import type { World } from '../world.ts'
import { checkExtraction, Refused } from './check.ts'

/** How documents are read. */
export interface Extracting {
  world: World
  extract: (document: Document, world: World) => Extraction
}

/** How documents are read by who may take their time: threads. */
export interface Awaiting {
  world: World
  extract: (document: Document, world: World) => Extraction | Promise<Extraction>
}

/** Whether documents of its language are extracted. */
export const isRead = ({ language }: Pick<Document, 'language'>): boolean => language === 'en'

const cannotBeRead = (error: unknown): Refused =>
  new Refused(`cannot be read: ${error instanceof Error ? error.message : String(error)}`, { cause: error })

/** What a document says, checked; throws Refused where it cannot be stored. */
export function extracted(document: Document, { world, extract }: Extracting): Extraction {
  let extraction: Extraction
  try {
    extraction = extract(document, world)
  } catch (error) {
    throw cannotBeRead(error)
  }
  checkExtraction(document, extraction)
  return extraction
}

/** The same of who may take their time. */
export async function awaited(document: Document, { world, extract }: Awaiting): Promise<Extraction> {
  let extraction: Extraction
  try {
    extraction = await extract(document, world)
  } catch (error) {
    throw cannotBeRead(error)
  }
  checkExtraction(document, extraction)
  return extraction
}
