import type { World } from '../../world.ts'
import type { Marks } from '../marks/marks.ts'
import type { Text } from '../text/text.ts'
import type { Parties } from './party.ts'
import { readPhrases } from './phrases/phrases.ts'
import { readerOf } from './reader.ts'
import { register } from './registry/register.ts'

/** Who is who in a document: every person, body and state that it mentions, with all mentions, pronouns and descriptions included. */
export function findParties(text: Text, marks: Marks, world: World): Parties {
  const reader = readerOf(text, marks)
  return register(reader, readPhrases(reader), world)
}
