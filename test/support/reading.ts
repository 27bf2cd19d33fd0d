import type { Document } from '../../src/documents/document.ts'
import { Lexicon, Marks } from '../../src/extract/marks/marks.ts'
import { partyLexemes } from '../../src/extract/parties/lexemes.ts'
import { findParties } from '../../src/extract/parties/parties.ts'
import type { Parties } from '../../src/extract/parties/party.ts'
import { findPlaces, type PlaceMention } from '../../src/extract/parties/places.ts'
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
  const parties = findParties(text, marks, readWorld())
  return { text, marks, parties, places: findPlaces(text, marks, parties) }
}
