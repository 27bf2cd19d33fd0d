import type { Run } from '../../clauses/clause.ts'
import { IncidentNoun, type TriggerFacts } from '../../lexicon/incident-triggers.ts'
import { isWord, type Mark } from '../../marks/marks.ts'
import { isPerson } from '../../parties/kinds.ts'
import type { Reading } from '../../reading.ts'
import type { Sentence } from '../../text/sentences.ts'
import { type CountryTold, countryIn, countryOf } from '../country-told.ts'
import { closerType, isOfStreet } from '../event-type.ts'
import { happeningOf } from '../happening.ts'
import type { ActorTold, IncidentRule, IncidentTold } from '../incident-rule.ts'
import { nounActors } from '../noun-roles.ts'
import { isCapital, isMeans, isVague, type Standing, standingOf } from '../noun-standing.ts'
import { isOfKind } from '../object-kind.ts'
import { areFree, endOfHolding, freed } from '../release.ts'
import { isRaised, isSpokenOf } from '../spoken-of.ts'
import { around, type Surroundings } from '../surroundings.ts'
import { tell } from '../tell.ts'
import { frontedDate, headingOf, relativeDate, saidOn, settingOf, type When, whenBeside, whenOf } from '../when.ts'
import { type Where, whereAround, whereIn } from '../where.ts'
import { frontedPlace, placeOfRelative } from '../where-told.ts'

type NounMark = Mark<readonly TriggerFacts[]>

/** "a 2014 explosion at a depot", "the 2006 bombing": the year before the noun. */
function yearOf(reading: Reading, mark: Run, near: Surroundings): When | null {
  for (let at = near.stretch.from; at < mark.from; at++) {
    const { text } = reading.text.tokens[at]!
    if (!/^(?:19|20)\d\d$/.test(text)) continue
    // "the Nov. 4, 1979 storming"
    const date = reading.dates.at(at)
    return { value: date?.value ?? text, words: date ?? { from: at, to: at } }
  }
  return null
}

/** The date that opens the sentence, for what its verb tells as well. */
const settled = (reading: Reading, near: Surroundings): When | null =>
  isMeans(reading, near) ? frontedDate(reading, near.stretch.from) : null

const judging = new Set(
  'condemn condemns condemned condemning denounced denounces denouncing deplored deplores decried criticised criticized slammed blasted mourned regretted responsibility praised hailed called calls over reaction'.split(
    ' ',
  ),
)

/** "condemned the kidnapping on Thursday", "claimed responsibility for the attack on Monday": the date is that of the saying. */
function judgedOn(reading: Reading, mark: Run, near: Surroundings): boolean {
  const { tokens } = reading.text
  if (!isWord(tokens[mark.to + 1], 'on', 'in') || near.phrases.some(({ phrase }) => isCapital(reading, phrase)))
    return false
  return tokens.slice(Math.max(0, near.stretch.from - 4), near.stretch.from).some(({ norm }) => judging.has(norm))
}

const mourning = new Set(
  'condolence condolences condoled condoles sympathy sympathies grief sorrow apologised apologized apologises apologizes apology apologies regret regrets'.split(
    ' ',
  ),
)

/** "called him on Monday and conveyed his condolences for those killed in the explosion": the day of the condolences, unless one stands behind. */
function isMourned(reading: Reading, near: Surroundings): boolean {
  const { tokens, sentences } = reading.text
  const { from, to } = sentences[tokens[near.stretch.from]!.sentence]!
  const isTold = tokens.slice(from, near.stretch.from).some(({ norm }) => mourning.has(norm))
  return isTold && reading.dates.in(near.stretch.from, to).length === 0
}

/** "discussed Monday's killing": a date of the phrase itself. */
function whenWithin(reading: Reading, mark: Run, { stretch }: Surroundings): When | null {
  const date = reading.dates.in(stretch.from, Math.min(stretch.to, mark.to + 2))[0]
  return date ? { value: date.value, words: date } : null
}

/** When it happened, by the noun's own words, the sentence that it tells the most of, or a relative clause that goes on with it. */
function dateOf(reading: Reading, mark: Run, near: Surroundings): When | null {
  const own = reading.dates.in(near.stretch.from, mark.from)[0]
  // "condolences for Tuesday's attack"
  if (own && reading.text.tokens[own.to + 1]?.kind === 'possessive') return { value: own.value, words: own }
  if (isRaised(reading, near.stretch)) return whenWithin(reading, mark, near)
  if (judgedOn(reading, mark, near) || isMourned(reading, near)) return null
  return (
    yearOf(reading, mark, near) ??
    (isMeans(reading, near) ? whenOf(reading, mark, near.stretch) : whenBeside(reading, mark, near.stretch)) ??
    settled(reading, near) ??
    relativeDate(reading, near.stretch.to)
  )
}

function factsOf(reading: Reading, mark: NounMark, near: Surroundings): TriggerFacts | undefined {
  return mark.value.find(
    ({ needs }) =>
      !needs ||
      near.phrases.some(({ phrase }) => isOfKind(reading, phrase, needs)) ||
      isOfKind(reading, { from: near.stretch.from, to: mark.from - 1 }, needs),
  )
}

function read(reading: Reading, mark: NounMark): IncidentTold | null {
  const { tokens, sentences } = reading.text
  const token = tokens[mark.from]!
  const sentence = sentences[token.sentence]!
  if (sentence.role === 'byline' || sentence.role === 'form') return null
  if (token.capital && (reading.parties.mentionAt(mark.from) || mark.from !== sentence.from)) return null
  const near = around(reading, mark)
  const facts = factsOf(reading, mark, near)
  if (facts?.ended) return endOfHolding(reading, toldByNoun, mark, held(reading, mark, near))
  if (facts?.determined && !isDetermined(reading, near)) return null
  return facts ? build(reading, mark, facts, near, sentence) : null
}

/** "the release of the envoy, Jonas Vik", "Vik's release": who was held. */
const held = (reading: Reading, mark: Run, near: Surroundings): ActorTold[] =>
  [
    ...near.owners.filter((ref) => isPerson(reading, ref) && !areFree(reading, mark).includes(ref)),
    ...near.phrases.filter(({ preposition }) => preposition === 'of').flatMap(({ phrase }) => freed(reading, phrase)),
  ].map((actor) => ({ actor, role: 'victim' }))

const opening =
  'to under of on with set opened open caught hold cease catch return battled battling fought fighting tackled doused extinguished out lit started light'.split(
    ' ',
  )

/** "a fire at a camp", "the fire of 12 June": not "under fire", "Afghan fire", "set fire". */
const isDetermined = (reading: Reading, { determiner, owners, stretch }: Surroundings): boolean =>
  owners.length === 0 &&
  (determiner !== null || reading.clauses.kind(stretch.from - 1) === null) &&
  !isWord(reading.text.tokens[stretch.from - 1], ...opening)

/** "the shelling of Nakyal": the name of what was shelled, where it is no party's, is a place's. */
function complementPlace(reading: Reading, facts: TriggerFacts, near: Surroundings): Where | null {
  if (facts.type !== 'missile_attack' && facts.type !== 'airstrike') return null
  const { tokens, body } = reading.text
  for (const { preposition, phrase } of near.phrases) {
    const [first, last] = [tokens[phrase.from]!, tokens[phrase.to]!]
    if (
      preposition !== 'of' ||
      phrase.mention ||
      !tokens.slice(phrase.from, phrase.to + 1).every((token) => token.capital)
    )
      continue
    return { start: first.start, end: last.end, name: body.slice(first.start, last.end), country: null }
  }
  return null
}

/** "the invasion of Kuwait": the state that is invaded is the scene. */
function invaded(reading: Reading, mark: Run, near: Surroundings): CountryTold | null {
  const of = isWord(reading.text.tokens[mark.from], 'invasion', 'occupation')
    ? near.phrases.find(({ preposition }) => preposition === 'of')
    : undefined
  return countryOf(reading, of?.phrase.mention)
}

/** "The incident took place in Lumut": what was told before, and no more. */
const pointing: Standing = { isAnaphoric: true, firm: false, lone: false, back: true }

function build(
  reading: Reading,
  mark: NounMark,
  facts: TriggerFacts,
  near: Surroundings,
  sentence: Sentence,
): IncidentTold | null {
  const happening = happeningOf(reading, near)
  const dated = dateOf(reading, mark, near)
  const inPhrase = dated?.words ? dated.words.from >= near.stretch.from && dated.words.to <= near.stretch.to + 4 : false
  const when = dated ?? (happening && whenOf(reading, mark, happening.stretch))
  const inside =
    whereIn(reading, mark, near.stretch) ?? (isMeans(reading, near) ? whereAround(reading, mark, sentence) : null)
  const own = inside ?? (happening && whereIn(reading, mark, happening.stretch))
  const actors = nounActors(reading, facts, mark, near)
  const isTold = inPhrase || inside !== null
  if ((facts.pointing || facts.begun) && !happening?.isSo) return null
  const standing = facts.pointing
    ? pointing
    : standingOf(reading, facts, mark, near, { actors, isTold, happening, when, where: own })
  const where =
    own ??
    complementPlace(reading, facts, near) ??
    placeOfRelative(reading, mark, near, sentence) ??
    frontedPlace(reading, mark, near, sentence) ??
    (standing.isAnaphoric ? whereAround(reading, mark, sentence) : null)
  const victims = actors.some(({ actor, role }) => role === 'victim' && isPerson(reading, actor))
  return tell(reading, toldByNoun, mark, {
    type: isOfStreet(reading, mark.from, facts)
      ? 'riot'
      : closerType(reading, facts, near.stretch, { victims, agents: true }),
    open: facts.open ?? false,
    vague: isVague(facts),
    firm: standing.firm,
    lone: standing.lone,
    deadly: facts.object === 'victim',
    back: standing.back,
    when,
    setting: when ? null : settingAround(reading, mark, near),
    where,
    land:
      invaded(reading, mark, near) ??
      countryIn(reading, { from: near.stretch.from, to: Math.min(sentence.to, near.stretch.to + 3) }) ??
      (isSpokenOf(reading, near.stretch) ? null : countryIn(reading, sentence)),
    actors,
  })
}

const settingAround = (reading: Reading, mark: Run, near: Surroundings): IncidentTold['setting'] =>
  (isMeans(reading, near) && !isMourned(reading, near) ? settingOf(reading, mark.from) : null) ??
  headingOf(reading, mark.from) ??
  (isSpokenOf(reading, near.stretch) || isMourned(reading, near) ? null : saidOn(reading, mark.from))

export const toldByNoun: IncidentRule = {
  name: 'told-by-noun',
  example:
    'the killing of the commander in a US airstrike on January 3 / the storming of the embassy / the shelling of Donetsk',
  find: (reading) => reading.marks.all(IncidentNoun).flatMap((mark) => read(reading, mark) ?? []),
}
