// The place of an event whose own words name none: told with the clause that it stands in.
import type { Clause, Run } from '../clauses/clause.ts'
import { tollWords } from '../lexicon/casualty-words.ts'
import { isWord } from '../marks/marks.ts'
import type { Reading } from '../reading.ts'
import type { Surroundings } from './surroundings.ts'
import { placesWithin, type Where, whereIn } from './where.ts'

/** "pushed out of Anbar, where the attack took place": the place before "where". */
export function placeOfRelative(reading: Reading, mark: Run, near: Surroundings, sentence: Run): Where | null {
  const { tokens } = reading.text
  for (let at = near.stretch.from - 1; at > sentence.from && at > near.stretch.from - 4; at--) {
    if (!isWord(tokens[at], 'where')) continue
    const place = placesWithin(reading, { from: Math.max(sentence.from, at - 6), to: at - 1 }).at(-1)
    return place && place.to >= at - 2 ? whereIn(reading, mark, { from: place.from, to: place.to }) : null
  }
  return null
}

/** "In Kerman, his home town, the toll from Tuesday's stampede rose", "In Lagos, a blast": what opens the sentence sets its subject. */
export function frontedPlace(reading: Reading, mark: Run, near: Surroundings, sentence: Run): Where | null {
  const { tokens } = reading.text
  if (!isWord(tokens[sentence.from], 'in', 'at', 'near', 'outside')) return null
  const [place] = placesWithin(reading, { from: sentence.from + 1, to: Math.min(sentence.from + 5, mark.from) })
  if (!place || !isWord(tokens[place.to + 1], ',')) return null
  for (let at = place.to + 1; at < near.stretch.from; at++) {
    const kind = reading.clauses.kind(at)
    if (kind === 'past' || kind === 'present' || kind === 'auxiliary' || kind === 'subordinator' || kind === 'linker')
      return null
  }
  const before = tokens[near.stretch.from - 1]
  const isToll =
    isWord(before, 'from', 'in', 'of') &&
    tokens.slice(place.to, near.stretch.from).some(({ norm }) => tollWords.has(norm))
  return isToll || isWord(before, ',') ? whereIn(reading, mark, { from: place.from, to: place.to }) : null
}

const falling = ['crashed', 'fell', 'landed', 'plunged', 'plummeted', 'came', 'exploded']

/** "shot down a bomber that crashed near Latakia": where what was brought down came to earth. */
export function whereItFell(reading: Reading, mark: Run, clause: Clause, sentence: Run): Where | null {
  const { tokens } = reading.text
  const end = reading.clauses.endOf(clause)
  if (!isWord(tokens[end + 1], 'that', 'which') && !isWord(tokens[end + 2], 'which')) return null
  for (let at = end + 2; at < end + 5 && at <= sentence.to; at++)
    if (isWord(tokens[at], ...falling))
      return whereIn(reading, mark, {
        from: at,
        to: reading.clauses.endOf(reading.clauses.at({ from: at, to: at, form: 'past' })),
      })
  return null
}
