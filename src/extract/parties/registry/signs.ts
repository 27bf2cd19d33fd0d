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
  return all.flatMap(({ phrase, within }): Sign[] => {
    const owns = within?.is === 'person'
    const weight = owns ? 0.5 : 1
    if (phrase.is === 'state') return [{ country: phrase.country, token: phrase.from, weight, owns }]
    const country = phrase.is === 'organisation' && !phrase.owner ? bodies.get(phrase)?.country : null
    return country ? [{ country, token: phrase.from, weight, owns }] : []
  })
}

function ofPlaces({ all, reader }: Register): Sign[] {
  const taken = new Set<number>()
  for (const { phrase } of all) for (let token = phrase.from; token <= phrase.to; token++) taken.add(token)
  return reader.marks.all(StandingPlace).flatMap(({ from, value }): Sign[] => {
    const country = value[0]?.country
    return country && !taken.has(from) && reader.isCapitalWord(from)
      ? [{ country, token: from, weight: 0.7, owns: false }]
      : []
  })
}

/** By the names of states, of their bodies and of places, in no order. */
export const signsOf = (register: Register): Sign[] => [...ofStatesAndBodies(register), ...ofPlaces(register)]
