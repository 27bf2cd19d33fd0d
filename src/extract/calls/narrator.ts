// Who says "I" in a text that is somebody's own: a memoir, a diary, a column by a minister.
import type { Ref } from '../extraction.ts'
import { isWord } from '../marks/marks.ts'
import type { Mention } from '../parties/party.ts'
import type { Reading } from '../reading.ts'

/** "writes Ana Okoro", "Ana Okoro recalls": verbs of somebody who tells of himself. */
const telling = new Set(
  'writes wrote recalls recalled remembers remembered recounts recounted relates reflects describes argues tells looks'.split(
    ' ',
  ),
)
const own = /\b(?:memoirs?|autobiography|diary|diaries|journal|extract|excerpt|recollections?|column|writes|recalls)\b/i
/** How one speaks of oneself alone. */
export const singular: ReadonlySet<string> = new Set("i i'm i've i'd i'll me my myself".split(' '))

/** Whether the narrator speaks of himself outside of any quotation. */
function speaksOfSelf({ text }: Reading): boolean {
  let found = 0
  for (const { norm, quotation } of text.tokens) if (quotation < 0 && singular.has(norm)) found++
  return found > 1
}

const onlyPerson = (reading: Reading, { parties }: Mention): Ref | null => {
  const [ref, ...more] = parties
  return ref && more.length === 0 && reading.parties.get(ref).kind === 'person' ? ref : null
}

/** "In this extract from his memoirs, Ana Okoro recalls", ", writes Ana Okoro": whoever the sentence says to tell it. */
function tellerIn(reading: Reading, { from, to }: { from: number; to: number }): Ref | null {
  const { tokens } = reading.text
  for (let at = from; at <= to; at++) {
    const mention = reading.parties.mentionAt(at)
    const ref =
      mention?.from === at && mention.form === 'name' && !mention.modifier ? onlyPerson(reading, mention) : null
    if (!mention || !ref) continue
    const isInverted = telling.has(tokens[at - 1]?.norm ?? '')
    for (let next = mention.to + 1; next <= to && next <= mention.to + 14; next++)
      if (telling.has(tokens[next]!.norm) || isWord(tokens[next], 'memoirs', 'memoir')) return ref
    if (isInverted) return ref
  }
  return null
}

/** The one person of a by-line who holds a post: a minister's own column. */
function author(reading: Reading): Ref | null {
  const authors = new Set<Ref>()
  for (const { role, from, to } of reading.text.sentences)
    for (let at = from; role === 'byline' && at <= to; at++) {
      const mention = reading.parties.mentionAt(at)
      const ref = mention?.from === at ? onlyPerson(reading, mention) : null
      if (ref) authors.add(ref)
    }
  const [only, ...more] = authors
  return only && more.length === 0 && reading.parties.get(only).positions.length > 0 ? only : null
}

/** Who tells the text in the first person; null for news and whatever nobody is said to tell. */
export function narratorOf(reading: Reading): Ref | null {
  if (!speaksOfSelf(reading)) return null
  const { sentences, body, isRelease } = reading.text
  if (isRelease) return null
  const byline = author(reading)
  if (byline) return byline
  for (const sentence of sentences) {
    if (sentence.role === 'byline' || !own.test(body.slice(sentence.start, sentence.end))) continue
    const teller = tellerIn(reading, sentence)
    if (teller) return teller
  }
  return null
}
