import type { IncidentType } from '../../vocabulary.ts'
import type { Run } from '../clauses/clause.ts'
import {
  meansOfViolence,
  playing,
  portraying,
  pretended,
  sporting,
  sporty,
  untrue,
} from '../lexicon/incident-objects.ts'
import { isWord } from '../marks/marks.ts'
import type { Reading } from '../reading.ts'
import type { Token } from '../text/token.ts'
import { wordFact } from '../text/words.ts'

/** Whether one of the words stands in the stretch. */
export function has(reading: Reading, run: Run | null, words: ReadonlySet<string>): boolean {
  for (let at = run?.from ?? 0; run && at <= run.to; at++) if (words.has(reading.text.tokens[at]!.norm)) return true
  return false
}

/** "a suicide bomber", "the car bomber", "a bomber on a motorcycle": a man with a bomb, no aircraft. */
const isBomber = (reading: Reading, at: number): boolean =>
  isWord(reading.text.tokens[at], 'bomber', 'bombers') &&
  reading.text.tokens
    .slice(Math.max(0, at - 2), at)
    .some((token) =>
      isWord(token, 'suicide', 'car', 'truck', 'homicide', 'female', 'male', 'teenage', 'a', 'the', 'two'),
    )

/** The means that a stretch of words names ("by two drones"), if any. "Balad air base" names none. */
export function meansIn(reading: Reading, stretch: Run, except: Run | null = null): IncidentType | null {
  const isMeans = (at: number, type: IncidentType, words: ReadonlySet<string>) =>
    words.has(reading.text.tokens[at]!.norm) &&
    !(type === 'airstrike' && isBomber(reading, at)) &&
    !(isWord(reading.text.tokens[at], 'fire') && isWord(reading.text.tokens[at - 1], 'set', 'on', 'caught', 'catch')) &&
    !(
      isWord(reading.text.tokens[at], 'air', 'missile', 'aircraft') &&
      isWord(reading.text.tokens[at + 1], 'base', 'bases', 'defence', 'defences', 'defense', 'carrier', 'depot', 'site')
    )
  for (const [type, words] of meansOfViolence)
    for (let at = stretch.from; at <= stretch.to; at++)
      if ((!except || at < except.from || at > except.to) && isMeans(at, type, words)) return type
  return null
}

const passage = 80
/** Most words have nothing of a match: no digit, no word of the game. */
const mayBeOfSport = wordFact(({ kind, norm }) => kind === 'number' || sporting.has(norm) || sporty.has(norm))

/** "3-0", "0–3": the score of a match. */
const isScore = (reading: Reading, at: number): boolean => {
  const { tokens } = reading.text
  const isDigit = (token: Token | undefined) => token?.kind === 'number' && token.text.length === 1
  return isDigit(tokens[at]) && isWord(tokens[at + 1], '-', '–') && isDigit(tokens[at + 2])
}

/** Whether a passage is of sport. Words of a name are none: "the National League", "the World Cup organisers". */
function isSport(reading: Reading, trigger: number): boolean {
  const { tokens, paragraphs } = reading.text
  const { from, to } = paragraphs[tokens[trigger]!.paragraph]!
  const found = new Set<string>()
  for (let at = Math.max(from, trigger - passage); at <= Math.min(to, trigger + passage); at++) {
    const { norm, facts } = tokens[at]!
    if ((facts & mayBeOfSport) === 0) continue
    if (isScore(reading, at)) found.add('score')
    if (sporting.has(norm)) return true
    if (sporty.has(norm) && !reading.parties.mentionAt(at)) found.add(norm.replace(/s$/, ''))
  }
  return found.size > 1
}

/** Whether the words around say that nothing of it happened: a match, an exercise, a rumour. */
export function isStaged(reading: Reading, at: number): boolean {
  const sentence = reading.text.sentences[reading.text.tokens[at]!.sentence]!
  // "How many died in the fighting?"
  if (
    reading.text.tokens[sentence.to]?.text === '?' &&
    reading.text.tokens[at]!.quotation < 0 &&
    !isPresupposed(reading, sentence.from, at)
  )
    return true
  return has(reading, sentence, untrue) || isSport(reading, at) || isRehearsed(reading, sentence, at)
}

/** "Where is the chief, who fled after a mob stormed the palace?": what a question takes as known. */
function isPresupposed(reading: Reading, from: number, at: number): boolean {
  for (let before = at - 1; before > from + 3; before--)
    if (reading.clauses.kind(before) === 'relative' || isWord(reading.text.tokens[before], 'after', 'since'))
      return true
  return false
}

const relatives: ReadonlySet<string> = new Set(['which', 'where', 'whereby'])

/** "the mock battle", "in the exercise, troops repelled an invasion"; not "attacked during an exercise", "to protest a film". */
function isRehearsed(reading: Reading, sentence: Run, trigger: number): boolean {
  const { tokens } = reading.text
  const near = { from: Math.max(sentence.from, trigger - 40), to: Math.min(sentence.to, trigger + 25) }
  if (has(reading, { from: Math.max(near.from, trigger - 12), to: Math.min(near.to, trigger + 12) }, pretended))
    return true
  for (let at = near.from; at <= near.to; at++) {
    if (!playing.has(tokens[at]!.norm)) continue
    if (tokens.slice(Math.max(near.from, at - 4), at).some((token) => isWord(token, 'in', 'of'))) return true
    if (at < trigger && has(reading, { from: at + 1, to: Math.min(at + 4, trigger) }, portraying)) return true
    // "a drill on Monday in which jets dropped bombs"
    if (at < trigger && has(reading, { from: at + 1, to: Math.min(at + 4, trigger) }, relatives)) return true
  }
  return false
}

const habits = new Set(
  'often regularly frequently routinely sometimes occasionally usually typically periodically commonplace common'.split(
    ' ',
  ),
)
const ages = ['years', 'decades', 'generations', 'centuries', 'months']

/** "Clashes between herders and farmers have plagued the area for years", "Pirates often attack boats there": how things are. */
export function isHabitual(reading: Reading, { from, to }: Run): boolean {
  const { tokens } = reading.text
  for (let at = Math.max(0, from - 6); at <= to && at < tokens.length; at++) {
    if (tokens[at]!.sentence !== tokens[from]!.sentence) continue
    if (habits.has(tokens[at]!.norm)) return true
    if (isWord(tokens[at], 'for') && isWord(tokens[at + 1], 'years', 'decades', 'generations', 'centuries')) return true
    if (isWord(tokens[at], 'in', 'over') && isWord(tokens[at + 1], 'recent') && isWord(tokens[at + 2], ...ages))
      return true
  }
  return false
}

/** "Anyone who attacks us will pay", "any soil from which they are attacked": nobody has done it. */
export function isOfAnyone(reading: Reading, at: number): boolean {
  const { tokens } = reading.text
  for (let before = at - 1; before > at - 9 && tokens[before]?.sentence === tokens[at]!.sentence; before--) {
    if (isWord(tokens[before], 'anyone', 'anybody', 'whoever', 'everyone')) return true
    const isRelative = tokens.slice(before + 1, before + 5).some(({ index }) => index < at && isOpener(reading, index))
    if (isWord(tokens[before], 'any') && isRelative) return true
  }
  return false
}

const isOpener = (reading: Reading, at: number): boolean => {
  const kind = reading.clauses.kind(at)
  return kind === 'relative' || kind === 'that'
}

const phases = 'on continue keep begin start resume stop cease'.split(' ')
const ahead = 'would will could may might must should to'.split(' ')

/** "would go on targeting ships", "vowed to keep shelling": not yet done. */
export const isYetToCome = ({ text: { tokens } }: Reading, at: number): boolean =>
  tokens[at]!.norm.endsWith('ing') &&
  isWord(tokens[at - 1], ...phases) &&
  tokens.slice(Math.max(0, at - 4), at - 1).some((token) => isWord(token, ...ahead))

/** "should cease detaining reporters": what is to end, or not to begin. */
export const isToEnd = (reading: Reading, at: number): boolean =>
  reading.clauses.kind(at) === 'gerund' &&
  reading.text.tokens
    .slice(Math.max(0, at - 3), at)
    .some((token) =>
      isWord(
        token,
        'cease',
        'stop',
        'halt',
        'end',
        'avoid',
        'refrain',
        'consider',
        'risk',
        'ceased',
        'stopped',
        'halted',
      ),
    )

/** "accused Moscow of shelling the town", "denied that soldiers had opened fire": the words that hold the trigger leave it open. */
export function isDenied(reading: Reading, at: number, isCharged = false): boolean {
  const { tokens, sentences } = reading.text
  const first = sentences[tokens[at]!.sentence]!.from
  for (let before = at - 1; before >= first && before > at - 16; before--) {
    const kind = reading.clauses.kind(before)
    if (kind === 'stop') return false
    // "denied that they had fired, and blamed the army for an air raid": the next predicate is no more denied.
    if (kind === 'conjunction' && reading.clauses.kind(before + 1) === 'past') return false
    if (isWord(tokens[before], 'unclear')) return true
    if (isWord(tokens[before], 'evidence') && isWord(tokens[before - 1], 'no')) return true
    if (isWord(tokens[before], 'denied', 'denies', 'denying', 'deny')) return true
    if (
      isWord(tokens[before], 'truth', 'rumour', 'rumours', 'rumor', 'rumors', 'tale', 'hoax') &&
      isWord(tokens[before + 1], 'that', 'in', 'of', ',')
    )
      return true
    // "accused X of bombing": the charge alone.
    if (
      !isCharged &&
      isWord(tokens[before], 'accused', 'accuses', 'accusing') &&
      isWord(tokens[reading.clauses.kind(at - 1) === 'adverb' ? at - 2 : at - 1], 'of')
    )
      return tokens.slice(before, at).every(({ kind: sign }) => sign !== 'quotation_mark')
  }
  return false
}

const charges = new Set(
  'arrested charged jailed tried wanted detained convicted sentenced charge charges accused guilty suspected suspicion'.split(
    ' ',
  ),
)

/** "arrested for looting", "a charge of murder": what somebody is held for. */
export function isCharge(reading: Reading, at: number): boolean {
  const { tokens, sentences } = reading.text
  if (!isWord(tokens[at - 1], 'for', 'of')) return false
  return has(reading, { from: Math.max(sentences[tokens[at]!.sentence]!.from, at - 6), to: at - 1 }, charges)
}
