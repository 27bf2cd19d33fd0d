import type { PartialDate } from '../../partial-date.ts'
import type { Ref } from '../extraction.ts'
import { officialAgency, officialPublisher, publisherKinds } from '../lexicon/official-publishers.ts'
import { officeOf } from '../lexicon/officials.ts'
import type { Reading } from '../reading.ts'
import type { StatementTold } from './told.ts'

/** "MEDIA DIGEST", "Press review": what others have said and written. */
const digest = /\b(?:media|press|news) (?:digest|review|summary|round-?up|monitor(?:ing)?)\b/i

/** Whether the document is a release of its publisher rather than news. */
export const isRelease = (reading: Reading): boolean => {
  const { publisher, isRelease: isTold, title, body } = reading.text
  if (digest.test(title ?? '') || digest.test(body.slice(0, 60))) return false
  if (isTold) return true
  return publisher !== null && (officialPublisher.test(publisher) || officialAgency.test(publisher))
}

/** "Leaders tweet the death of a general": a text that gathers posts, by its headline. */
const isOfPosts = ({ text }: Reading): boolean =>
  ofPosts.test(text.title ?? '') ||
  text.sentences.slice(0, 3).some(({ start, end }) => {
    const line = text.body.slice(start, end)
    return !/[.!?][”"’)]?$/.test(line) && ofPosts.test(line)
  })
const ofPosts = /\b(?:tweets?|tweeted|twitter|posts|social media|facebook|telegram)\b/i

/** "Twitter exploded on Friday after ...": the day of a round-up's opening is the day of all that it gathers. */
export function roundupDay(reading: Reading): PartialDate | null {
  if (!isOfPosts(reading)) return null
  const opening = reading.text.sentences.slice(0, 12).filter(({ role }) => role === 'text')
  const first = opening[0]
  if (!first) return null
  return reading.dates.in(first.from, (opening[1] ?? first).to)[0]?.value ?? null
}

/** "The siege, post by post": a text that gives posts in sequence. */
export const isLogOfPosts = ({ text }: Reading): boolean => {
  const headline = text.title ?? text.body.slice(0, 200)
  return /\b(?:in (?:posts|tweets)|post by post|tweet by tweet|(?:posts|tweets) in sequence)\b/i.test(headline)
}

/** "The Chairperson condemns": an issuer's act in the present, told outside of anybody's words. */
export const isPerformed = (reading: Reading, { clause, cue }: StatementTold): boolean =>
  clause?.form === 'finite' &&
  clause.tense === 'present' &&
  clause.from === clause.verb.from &&
  reading.text.tokens[cue.from]!.quotation < 0 &&
  !/ed$/.test(reading.text.tokens[cue.from]!.norm)

/** "India has claimed", "has repeatedly denied": at no certain time. */
export const isPerfect = (reading: Reading, { clause }: StatementTold): boolean =>
  clause !== null && /^(?:has|have)$/.test(reading.text.tokens[clause.from]!.norm)

const words = (text: string): string[] => text.toLowerCase().split(/[^\p{L}\p{N}]+/u)
const small = new Set(['the', 'of', 'and', 'for', 'office', 'department', 's'])

/** Whether the party puts out the document: its name or post stands in the publisher's ("Office of the Prime Minister"). */
export function isIssuer(reading: Reading, ref: Ref): boolean {
  const published = new Set(words(reading.text.publisher ?? ''))
  const { name, positions, country } = reading.parties.get(ref)
  const isIn = (text: string) => {
    const own = words(text).filter((word) => word && !small.has(word))
    return own.length > 0 && own.every((word) => published.has(word))
  }
  return isIn(name) || positions.some(({ title }) => isIn(title) || headsPublisher(reading, title, country))
}

/** "Minister of Foreign Affairs" for "Global Affairs Canada": an office of the publisher's kind and country. */
function headsPublisher({ text }: Reading, title: string, country: string | null): boolean {
  const { publisher, publisher_country } = text
  if (publisher === null || publisher_country === null || publisher_country !== country) return false
  const kind = publisherKinds.find(([, words]) => words.test(publisher))?.[0]
  return kind !== undefined && officeOf(title) === kind
}
