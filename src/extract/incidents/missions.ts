// Embassies and consulates before which a crowd stands, or that are told in a list.
import type { NounPhrase } from '../clauses/clause.ts'
import type { Ref } from '../extraction.ts'
import { objectHeads } from '../lexicon/incident-objects.ts'
import { isWord } from '../marks/marks.ts'
import type { Reading } from '../reading.ts'

const before = ['outside', 'at', 'to', 'before', 'near', 'around', 'on', 'of', 'towards', 'past']

/** The missions of a sentence behind a word of place: "marched to the Israeli consulate", "a rally outside the Iranian embassy". */
export function missionsBeside(reading: Reading, at: number): Ref[] {
  const { tokens, sentences } = reading.text
  const { from, to } = sentences[tokens[at]!.sentence]!
  const found: Ref[] = []
  for (let token = from; token <= to; token++) {
    const mention = reading.parties.mentionAt(token)
    if (!mention || mention.from !== token || mention.modifier) continue
    const isBeside = isWord(tokens[token - 1], ...before) && tokens[token - 1]?.sentence === tokens[at]!.sentence
    // "in front of the embassy", not "the staff of the embassy"
    const isOf = isWord(tokens[token - 1], 'of') && !isWord(tokens[token - 2], 'front')
    if (!isBeside || isOf) continue
    found.push(...mention.parties.filter((ref) => reading.parties.get(ref).organisation_kind === 'embassy'))
  }
  return found
}

/** "the missions of Rwanda, Belgium and Kenya": the phrase with the noun before the states' names. */
export function withMissions(reading: Reading, phrase: NounPhrase | null): NounPhrase | null {
  const { tokens } = reading.text
  const isOf =
    phrase !== null &&
    isWord(tokens[phrase.from - 1], 'of') &&
    objectHeads.mission.has(tokens[phrase.from - 2]?.norm ?? '') &&
    tokens[phrase.from - 2]!.sentence === tokens[phrase.from]!.sentence
  return phrase && isOf ? { ...phrase, from: phrase.from - 2, mention: null } : phrase
}
