import type { Document } from '../../src/documents/document.ts'
import { Lexicon, Marks } from '../../src/extract/marks/marks.ts'
import { partyLexemes } from '../../src/extract/parties/lexemes.ts'
import type { Parties } from '../../src/extract/parties/party.ts'
import { readPhrases } from '../../src/extract/parties/phrases/phrases.ts'
import { findPlaces, type PlaceMention } from '../../src/extract/parties/places.ts'
import { Reader } from '../../src/extract/parties/reader.ts'
import { register } from '../../src/extract/parties/registry/register.ts'
import { readText, type Text } from '../../src/extract/text/text.ts'
import { readWorld } from '../../src/world.ts'
import { documentOf } from './document.ts'

const lexicon = new Lexicon(partyLexemes(readWorld()))

/** A text read as far as who is who in it. */
export function readingOf(
  body: string,
  facts: Partial<Document> = {},
): { text: Text; marks: Marks; parties: Parties; places: PlaceMention[] } {
  const text = readText(documentOf(body, facts))
  const marks = new Marks(text.tokens, lexicon)
  const reader = new Reader(text, marks)
  const parties = register(reader, readPhrases(reader), readWorld())
  return { text, marks, parties, places: findPlaces(reader, parties) }
}
