import { actingNouns } from '../lexicon/incident-objects.ts'
import type { VerbForm } from '../lexicon/inflect.ts'
import type { Reading } from '../reading.ts'

const nominal = new Set(['determiner', 'preposition', 'possessive', 'linker', 'number'])
const beforePresent = new Set(['pronoun', 'to', 'auxiliary', 'adverb', 'negation', 'relative', 'that'])

const opensObject = (reading: Reading, at: number): boolean =>
  (['determiner', 'number'].includes(reading.clauses.kind(at) ?? '') && reading.text.tokens[at]?.norm !== 'such') ||
  reading.parties.mentionAt(at)?.form === 'name'

/**
 * Whether a word that may be verb or noun stands as a verb: "they shell the town", not "the shell"; "expels" after a
 * name, not "eight rockets"; "after killing nine", not "the killing of nine".
 */
export function standsAsVerb(reading: Reading, from: number, form: VerbForm): boolean {
  const before = reading.clauses.kind(from - 1) ?? ''
  const { tokens } = reading.text
  const sameSentence = tokens[from - 1]?.sentence === tokens[from]!.sentence
  if (form === 'past' || form === 'participle') return true
  if (form === 'gerund')
    return !(sameSentence && (before === 'determiner' || before === 'possessive')) && tokens[from + 1]?.norm !== 'of'
  // "a drone hits a mosque", "the artillery shells the airport": its object follows.
  if (form === 'third' && before === 'noun' && opensObject(reading, from + 1)) return true
  if (!sameSentence || nominal.has(before)) return false
  const mention = reading.parties.mentionAt(from - 1)
  if (form === 'base' && actingNouns.has(tokens[from - 1]!.norm)) return true
  return beforePresent.has(before) || (mention !== undefined && !mention.modifier && mention.to === from - 1)
}
