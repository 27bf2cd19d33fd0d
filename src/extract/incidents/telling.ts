import type { IncidentType } from '../../vocabulary.ts'
import type { Run } from '../clauses/clause.ts'
import { meansOfViolence, pretended, sporting, untrue } from '../lexicon/incident-objects.ts'
import { isWord } from '../marks/marks.ts'
import type { Reading } from '../reading.ts'

/** Whether one of the words stands in the stretch. */
export function has(reading: Reading, run: Run | null, words: ReadonlySet<string>): boolean {
  for (let at = run?.from ?? 0; run && at <= run.to; at++) if (words.has(reading.text.tokens[at]!.norm)) return true
  return false
}

/** The means that a stretch of words names ("by two drones"), if any. "Balad air base" names none. */
export function meansIn(reading: Reading, stretch: Run, except: Run | null = null): IncidentType | null {
  const isMeans = (at: number, words: ReadonlySet<string>) =>
    words.has(reading.text.tokens[at]!.norm) &&
    !(
      isWord(reading.text.tokens[at], 'air', 'missile', 'aircraft') &&
      isWord(reading.text.tokens[at + 1], 'base', 'bases', 'defence', 'defences', 'defense', 'carrier', 'depot', 'site')
    )
  for (const [type, words] of meansOfViolence)
    for (let at = stretch.from; at <= stretch.to; at++)
      if ((!except || at < except.from || at > except.to) && isMeans(at, words)) return type
  return null
}

/** Tokens of the paragraph around a sentence's. */
function paragraphOf(reading: Reading, at: number): Run {
  const { from, to } = reading.text.paragraphs[reading.text.tokens[at]!.paragraph]!
  return { from, to }
}

/** Whether the words around say that nothing of it happened: a match, an exercise, a rumour. */
export function isStaged(reading: Reading, at: number): boolean {
  const sentence = reading.text.sentences[reading.text.tokens[at]!.sentence]!
  if (has(reading, sentence, untrue) || has(reading, paragraphOf(reading, at), sporting)) return true
  return isRehearsed(reading, sentence, at)
}

/** "the mock battle", "in the exercise, troops repelled an invasion"; not "attacked during an exercise". */
function isRehearsed(reading: Reading, sentence: Run, trigger: number): boolean {
  const { tokens } = reading.text
  const near = { from: Math.max(sentence.from, trigger - 40), to: Math.min(sentence.to, trigger + 25) }
  for (let at = near.from; at <= near.to; at++) {
    if (!pretended.has(tokens[at]!.norm)) continue
    const before = reading.text.tokens.slice(Math.max(near.from, at - 4), at)
    if (!before.some((token) => isWord(token, 'during', 'after', 'before', 'over', 'despite', 'against', 'banned')))
      return true
  }
  return false
}

/** "accused Moscow of shelling the town", "denied that soldiers had opened fire": the words that hold the trigger leave it open. */
export function isDenied(reading: Reading, at: number): boolean {
  const { tokens, sentences } = reading.text
  const first = sentences[tokens[at]!.sentence]!.from
  for (let before = at - 1; before >= first && before > at - 16; before--) {
    const kind = reading.clauses.kind(before)
    if (kind === 'stop') return false
    if (isWord(tokens[before], 'denied', 'denies', 'denying', 'deny')) return true
    if (
      isWord(tokens[before], 'truth', 'rumour', 'rumours', 'rumor', 'rumors', 'tale', 'hoax') &&
      isWord(tokens[before + 1], 'that', 'in', 'of', ',')
    )
      return true
    // "accused X of bombing": the charge alone.
    if (isWord(tokens[before], 'accused', 'accuses', 'accusing') && isWord(tokens[at - 1], 'of'))
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
