import { auxiliaries, contractedWill, governors } from '../lexicon/auxiliaries.ts'
import { conditionals } from '../lexicon/function-words.ts'
import type { VerbForm } from '../lexicon/inflect.ts'
import type { Modality, VerbGroup } from './clause.ts'
import { type Ground, sameLevel } from './noun-phrases.ts'

interface Reading {
  be: boolean
  have: boolean
  will: boolean
  would: boolean
  past: boolean
  present: boolean
  negated: boolean
  infinitive: boolean
  modality: Modality
}

/** Takes in the auxiliary at the token; false where it is none. */
function takeAuxiliary(ground: Ground, at: number, reading: Reading): boolean {
  const { norm } = ground.text.tokens[at]!
  const auxiliary = auxiliaries.get(norm)
  if (!auxiliary) {
    if (!contractedWill.test(norm)) return false
    reading.will = true
    return true
  }
  if (auxiliary.family === 'be') reading.be = true
  if (auxiliary.family === 'have') reading.have = true
  if (auxiliary.family === 'will') reading.will = true
  if (auxiliary.family === 'would' || auxiliary.family === 'can') reading.would = true
  reading.past = auxiliary.tense === 'past' && norm !== 'been'
  reading.present = auxiliary.tense === 'present' && norm !== 'being' && norm !== 'having'
  reading.negated ||= auxiliary.negated === true
  return true
}

/** "tried three times to reach", "sought in vain to speak" */
const oftenness = new Set(
  'on times time hard in vain once twice two three four five six several many repeated'.split(' '),
)

/** Before "to": a word that says whether the infinitive happened ("plans to", "is to"); null where "to" belongs elsewhere. */
function governorBefore(ground: Ground, to: number): { at: number; modality: Modality } | null {
  const { tokens } = ground.text
  for (let at = to - 1; at >= Math.max(0, to - 4) && sameLevel(ground, at, to); at--) {
    const governance = governors.get(tokens[at]!.norm)
    if (governance && !(governance === 'planned' && tokens[at]!.capital)) return { at, modality: governance }
    const auxiliary = auxiliaries.get(tokens[at]!.norm)
    // "is to telephone", "are to speak"
    if (auxiliary?.family === 'be') return { at: at + 1, modality: 'planned' }
    const isPassed = ground.kinds[at] === 'adverb' || ground.kinds[at] === 'time' || oftenness.has(tokens[at]!.norm)
    if (!isPassed && ground.kinds[at] !== 'number') return null
  }
  return null
}

/** Reads auxiliaries, negations and governing verbs to the left of a verb. */
export function readVerbGroup(ground: Ground, verb: number, form: VerbForm): VerbGroup {
  const { kinds } = ground
  const reading: Reading = {
    be: false,
    have: false,
    will: false,
    would: false,
    past: false,
    present: false,
    negated: false,
    infinitive: false,
    modality: 'asserted',
  }
  let from = verb
  let head: 'verb' | 'governor' = 'verb'
  let voice: VerbGroup['voice'] = 'active'
  for (let at = verb - 1; at >= 0 && sameLevel(ground, at, verb); at--) {
    const kind = kinds[at]!
    if (kind === 'auxiliary' && takeAuxiliary(ground, at, reading)) from = at
    else if (kind === 'negation') {
      reading.negated = true
      from = at
    } else if (kind === 'pronoun' && /'(?:d|ll|ve|s|re|m)$/.test(ground.text.tokens[at]!.norm)) {
      takeAuxiliary(ground, at, reading)
      break
    } else if (kind === 'to' && head === 'verb') {
      if (head === 'verb' && reading.be && form !== 'gerund') voice = 'passive'
      const governor = governorBefore(ground, at)
      reading.infinitive = true
      from = at
      if (!governor) break
      Object.assign(reading, {
        be: false,
        infinitive: false,
        modality: governor.modality,
        past: kinds[governor.at] === 'past',
      })
      head = 'governor'
      from = governor.at
      at = governor.at
    } else if (kind !== 'adverb') break
  }
  // "was run over": behind "be" a base form is a participle that looks like it.
  if (head === 'verb' && reading.be && form !== 'gerund' && form !== 'third') voice = 'passive'
  const told = tenseOf(reading, form, head)
  return { from, form: told.form, voice, tense: told.tense, modality: told.modality, negated: reading.negated }
}

function tenseOf(
  reading: Reading,
  form: VerbForm,
  head: 'verb' | 'governor',
): Pick<VerbGroup, 'form' | 'tense' | 'modality'> {
  const auxiliary = reading.be || reading.have || reading.will || reading.would || reading.past || reading.present
  const isParticiple = head === 'verb' && !auxiliary && (form === 'gerund' || form === 'participle')
  const modality: Modality = reading.would ? 'hypothetical' : reading.will ? 'planned' : reading.modality
  const tense =
    reading.will || modality === 'planned'
      ? 'future'
      : reading.past || reading.have || (!reading.present && (form === 'past' || form === 'participle'))
        ? 'past'
        : 'present'
  if (reading.infinitive) return { form: 'infinitive', tense: 'present', modality: 'hypothetical' }
  return { form: isParticiple ? 'participle' : 'finite', tense, modality }
}

export const isConditional = (norm: string): boolean => conditionals.has(norm)
