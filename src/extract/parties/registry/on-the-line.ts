// Surnames that no title introduces, of whom a text tells that they telephoned: "Castro rang Okoro".
import { genderOfGivenName } from '../../lexicon/given-names.ts'
import { CallNoun, CallVerb, Remotely } from '../../lexicon/verbs-of-calling.ts'
import type { NamePhrase, PersonPhrase } from '../phrases/phrase.ts'
import type { Reader } from '../reader.ts'
import { surnameOf } from './names.ts'

type Named = PersonPhrase & { name: NamePhrase }

const lines = new Set('telephone,phone,ring,ring up,phone up,ring back,phone back,dial,get through to'.split(','))
const joins = [',', 'and', '&'] as const

const commonOpeners =
  /(?:s|ly|ing|ed)$|['’]|^(?:(?:no|some|any|every)(?:body|one)|neither|either|both|many|few|most|another|police|staff|parliament|government|congress|management|mother|father|headquarters|people)$/

/** "Aides rang Okoro", "We'll talk": the capital of a sentence's first word says nothing. */
const mayBeCommon = (reader: Reader, at: number): boolean => reader.opens(at) && commonOpeners.test(reader.norm(at))

/** "rang", "telephoned"; "call" is too much else. */
const isRinging = (reader: Reader, at: number): boolean => lines.has(reader.at(CallVerb, at)?.value.lemma ?? '')

/** Whether the sentence tells of a telephone or of somebody who rang another. */
function tellsOfLine(reader: Reader, at: number): boolean {
  const sentence = reader.text.sentences[reader.token(at).sentence]
  for (let i = sentence?.from ?? at; sentence && i <= sentence.to; i++)
    if (
      reader.at(Remotely, i) ||
      reader.at(CallNoun, i)?.value.sure ||
      reader.at(CallVerb, i)?.value.facts === 'places'
    )
      return true
  return false
}

/** "spoke to [X]", "a call with [X]", "on the phone to [X]": words before a preposition that show whom one talks to. */
function isTalkedTo(reader: Reader, preposition: number): boolean {
  if (!reader.is(preposition, 'to', 'with', 'from', 'between')) return false
  for (let at = preposition - 1; at >= preposition - 5 && !reader.isCapitalWord(at); at--) {
    const noun = reader.at(CallNoun, at)
    if (noun?.to === preposition - 1) return !reader.is(at - 1, 'conference')
    if (reader.at(Remotely, at)?.to === preposition - 1) return true
    if (reader.at(CallVerb, at)?.value.facts === 'speaks') return tellsOfLine(reader, at)
  }
  return false
}

/** "rang [X]", "was telephoned by [X]". */
const isRung = (reader: Reader, from: number): boolean =>
  [1, 2, 3].some((back) => reader.at(CallVerb, from - back)?.to === from - 1 && isRinging(reader, from - back)) ||
  (reader.is(from - 1, 'by') && isRinging(reader, from - 2))

/** "[X] (then) rang", "[X] spoke by phone", "[X], on the phone to", "[X]'s call with". */
function isCaller(reader: Reader, to: number): boolean {
  let at = to + 1
  if (reader.isPossessive(at)) {
    // "Castro's office said"
    if (reader.is(at + 1, 'office') && (reader.isVerbLike(at + 2) || reader.is(at + 2, 'said', 'says'))) return true
    for (let i = at + 1; i <= at + 4; i++) {
      const noun = reader.at(CallNoun, i)
      if (noun) return reader.is(noun.to + 1, 'with', 'to') && !reader.is(i, 'conference')
    }
    return false
  }
  if (reader.is(at, ',') && reader.at(Remotely, at + 1)) return true
  while (reader.is(at, 'has', 'have', 'had', 'then', 'also', 'later', 'himself', 'herself', 'each', 'both')) at++
  return isRinging(reader, at) || (reader.at(CallVerb, at)?.value.facts === 'speaks' && tellsOfLine(reader, at))
}

const isJoined = (reader: Reader, from: number, to: number): boolean => {
  for (let at = from; at < to; at++) if (!reader.is(at, ...joins)) return false
  return to > from
}

/**
 * The phrases of surnames without any title, of nobody known, that show somebody on the telephone, or listed with one
 * who is known where that is told. Words that an article, a preposition of place or capitals throughout mark as other things stay out.
 */
export function namesOnLine(reader: Reader, named: readonly Named[], isKnown: (phrase: Named) => boolean): Named[] {
  const barred = new Set<string>()
  const open = named.filter((phrase) => !isKnown(phrase) && phrase.name.core.length === 1 && !phrase.titled)
  for (const phrase of open) if (phrase.evidence < 0) barred.add(surnameOf(phrase.name))
  const inside = new Set(open.filter(({ name }) => !reader.opens(name.from)).map(({ name }) => surnameOf(name)))
  const likely = open.filter(
    ({ name }) =>
      (inside.has(surnameOf(name)) || !mayBeCommon(reader, name.from)) &&
      !barred.has(surnameOf(name)) &&
      genderOfGivenName(surnameOf(name)) === null &&
      !reader.isShouting(name.from),
  )
  const found = new Set(
    likely.filter(
      ({ name: { from, to } }) => isCaller(reader, to) || isRung(reader, from) || isTalkedTo(reader, from - 1),
    ),
  )
  if (likely.length === 0) return []
  const after = new Map(named.map((phrase) => [phrase.to, phrase]))
  const persons = (phrase: Named | undefined) => phrase && (found.has(phrase) || isKnown(phrase))
  // "Castro and Okoro spoke by phone": listed right before or behind one of the line
  for (const list of [named, [...named].reverse()])
    list.forEach((phrase, n) => {
      const other = list[n - 1]
      const [left, right] = other && other.from < phrase.from ? [other, phrase] : [phrase, other]
      if (!other || !left || !right || !likely.includes(phrase) || found.has(phrase)) return
      const isListed = isJoined(reader, left.to + 1, right.from) && after.get(left.to) === left
      if (isListed && persons(other) && tellsOfLine(reader, phrase.from)) found.add(phrase)
    })
  return [...found]
}
