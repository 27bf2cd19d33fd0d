import type { World } from '../../world.ts'
import { organisationLexemes } from '../lexicon/organisation-heads.ts'
import { placeLexemes } from '../lexicon/place-heads.ts'
import { postLexemes } from '../lexicon/posts.ts'
import { pronounLexemes } from '../lexicon/pronouns.ts'
import { titleLexemes } from '../lexicon/titles.ts'
import { worldLexemes } from '../lexicon/world.ts'
import type { Lexeme } from '../marks/lexeme.ts'

/** The words that this stage reads by. */
export const partyLexemes = (world: World): Lexeme[] => [
  ...postLexemes,
  ...titleLexemes,
  ...organisationLexemes,
  ...placeLexemes,
  ...pronounLexemes,
  ...worldLexemes(world),
]
