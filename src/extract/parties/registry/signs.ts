// Which countries a text speaks of, and where.
import { StandingPlace } from '../../lexicon/world.ts'
import type { Register } from './register.ts'

/** A country named at a token. */
export interface Sign {
  country: string
  token: number
  weight: number
  /** It only says whose post another person's is. */
  owns: boolean
}

/** What only says whose post another person's is tells half. */
function ofStatesAndBodies({ all, bodies }: Register): Sign[] {
  const signs: Sign[] = []
  for (const { phrase, within } of all) {
    const owns = within?.is === 'person'
    const isBody = phrase.is === 'organisation' && !phrase.owner
    const country = phrase.is === 'state' ? phrase.country : isBody ? bodies.get(phrase)?.country : null
    if (country) signs.push({ country, token: phrase.from, weight: owns ? 0.5 : 1, owns })
  }
  return signs
}

function ofPlaces({ all, reader }: Register): Sign[] {
  const taken = new Uint8Array(reader.tokens.length)
  for (const { phrase } of all) taken.fill(1, phrase.from, phrase.to + 1)
  const signs: Sign[] = []
  for (const { from, value } of reader.marks.all(StandingPlace)) {
    const country = value[0]?.country
    if (country && !taken[from] && reader.isCapitalWord(from))
      signs.push({ country, token: from, weight: 0.7, owns: false })
  }
  return signs
}

/** By the names of states, of their bodies and of places, in no order. */
export const signsOf = (register: Register): Sign[] => [...ofStatesAndBodies(register), ...ofPlaces(register)]
