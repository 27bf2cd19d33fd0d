// Posts: those of a log in sequence, of a round-up, and those that answer one.
import { isClocked } from '../../dates/entries.ts'
import { SayingVerb } from '../../lexicon/verbs-of-saying.ts'
import type { Reading } from '../../reading.ts'
import { isLogOfPosts, roundupDay } from '../genre.ts'
import { lookupOf } from '../lookup.ts'
import { type StatementTold, startOf } from '../told.ts'

/** In a log of posts all that opens an entry is one; "wrote" beside a post answers it with another. */
export function postedIn(
  reading: Reading,
  told: StatementTold,
  before: readonly StatementTold[],
): StatementTold['medium'] {
  const { sentences, paragraphs } = reading.text
  const { paragraph } = sentences[told.sentence]!
  const isEntry = isLogOfPosts(reading) && isClocked(reading, paragraph)
  if (isEntry) {
    const [first] = lookupOf(reading).mentions(paragraphs[paragraph]!.from, Math.max(told.cue.to, startOf(told)))
    return first?.parties.some((ref) => told.speakers.includes(ref)) ? 'tweet' : null
  }
  const last = before.at(-1)
  const isNear = last?.medium === 'tweet' && told.sentence - last.sentence <= 3
  return isNear && reading.marks.at(SayingVerb, told.cue.from)?.value.lemma === 'write' ? 'tweet' : null
}

/** "wrote" in a round-up of tweets is one. */
export function writtenIn(reading: Reading, told: StatementTold): StatementTold['medium'] {
  const lemma = reading.marks.at(SayingVerb, told.cue.from)?.value.lemma
  return lemma === 'write' && roundupDay(reading) ? 'tweet' : null
}
