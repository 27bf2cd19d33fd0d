import { type Clause, clauseWith } from '../clauses/clause.ts'
import { isFiniteVerb } from '../clauses/finite.ts'
import { nounPhraseFrom, sameLevel } from '../clauses/noun-phrases.ts'
import { SpeechSetting } from '../lexicon/speech-settings.ts'
import { CallVerb } from '../lexicon/verbs-of-calling.ts'
import { SayingVerb } from '../lexicon/verbs-of-saying.ts'
import type { Reading } from '../reading.ts'
import { settingIn } from './settings.ts'

/** Acts of speech whose purpose is what was said in them. */
const opening = /^(?:call|phone|telephone|ring|dial|write|tweet)$/
/** "spoke with Rama to offer condolences" */
const speaking = /^(?:spoke|speaks|talked)$/

/** "held a call with Rama to", "used his speech to", "issued a statement to": whether the verb's object is a way of speaking. */
function holdsSetting(reading: Reading, verb: number): boolean {
  if (!/^(?:held|had|used|made|issued|placed|sent|released)$/.test(reading.text.tokens[verb]!.norm)) return false
  const object = nounPhraseFrom(reading.clauses.ground, verb + 1)
  return object !== null && settingIn(reading, object.from, object.to) !== null
}

/** "took to Twitter to", "went on television to": whether a setting follows the verb. */
function leadsToSetting(reading: Reading, verb: number): boolean {
  const { tokens } = reading.text
  if (holdsSetting(reading, verb)) return true
  if (!/^(?:took|went|turned)$/.test(tokens[verb]!.norm) || !/^(?:to|on)$/.test(tokens[verb + 1]?.norm ?? ''))
    return false
  return (
    reading.marks.at(SpeechSetting, verb + 2) !== undefined || reading.marks.at(SpeechSetting, verb + 3) !== undefined
  )
}

function opensSpeech(reading: Reading, verb: number): boolean {
  const saying = reading.marks.at(SayingVerb, verb)
  // "called for the army to condemn": not called by telephone.
  if (saying && saying.to > verb) return false
  const lemma = reading.marks.at(CallVerb, verb)?.value.lemma ?? saying?.value.lemma ?? ''
  return opening.test(lemma) || speaking.test(reading.text.tokens[verb]!.norm) || leadsToSetting(reading, verb)
}

/**
 * "telephoned Oslo to express sorrow", "took to Twitter to condemn": what was done in order to say something was said.
 * The clause of the infinitive as if it were finite, with the subject of the verb before; null for any other infinitive.
 */
export function purposeOf(reading: Reading, clause: Clause): Clause | null {
  const { clauses, text } = reading
  const { ground } = clauses
  const first = text.sentences[text.tokens[clause.verb.from]!.sentence]!.from
  if (text.tokens[clause.from]!.norm !== 'to' || clause.negated) return null
  for (let at = clause.from - 1; at >= first; at--) {
    if (!sameLevel(ground, at, clause.verb.from) || clauses.kind(at) === 'stop') return null
    if (!isFiniteVerb(ground, at) || reading.parties.mentionAt(at)) continue
    if (!opensSpeech(reading, at)) return null
    const main = clauses.at({ from: at, to: at, form: 'past' })
    const happened = main.modality === 'asserted' && !main.negated && main.voice === 'active' && main.tense === 'past'
    return happened && main.subject
      ? clauseWith(main, { verb: clause.verb, from: clause.from, form: 'finite', source: 'shared' })
      : null
  }
  return null
}
