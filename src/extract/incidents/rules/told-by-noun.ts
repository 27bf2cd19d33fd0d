import type { Run } from '../../clauses/clause.ts'
import { unreal } from '../../lexicon/incident-objects.ts'
import { IncidentNoun, type TriggerFacts } from '../../lexicon/incident-triggers.ts'
import { isWord, type Mark } from '../../marks/marks.ts'
import type { Reading } from '../../reading.ts'
import type { Sentence } from '../../text/sentences.ts'
import { isPerson } from '../actors.ts'
import { closerType } from '../event-type.ts'
import { happeningOf } from '../happening.ts'
import type { ActorTold, IncidentRule, IncidentTold } from '../incident-rule.ts'
import { nounActors } from '../noun-roles.ts'
import { isOfKind } from '../object-kind.ts'
import { around, type Surroundings } from '../surroundings.ts'
import { tell } from '../tell.ts'
import { isCharge, isDenied, isStaged } from '../telling.ts'
import { frontedDate, headingOf, relativeDate, saidOn, settingOf, type When, whenOf } from '../when.ts'
import { countryIn, type Where, whereAround, whereIn } from '../where.ts'

type NounMark = Mark<readonly TriggerFacts[]>

/** Whether words before the noun leave it unhappened: "the threat of further attacks", "called for protests". */
function isUnreal(reading: Reading, facts: TriggerFacts, mark: Run, near: Surroundings): boolean {
  const { tokens } = reading.text
  const first = reading.text.sentences[tokens[mark.from]!.sentence]!.from
  for (let at = mark.from - 1; at >= first && at >= near.stretch.from - 3; at--) {
    if (reading.clauses.kind(at) === 'comma' || reading.clauses.kind(at) === 'stop') return false
    if (unreal.has(tokens[at]!.norm)) return true
  }
  // "escaped arrest"
  if (
    facts.type === 'detention' &&
    isWord(tokens[near.stretch.from - 1], 'escaped', 'evaded', 'avoided', 'eluded', 'escape', 'evade', 'avoid')
  )
    return true
  // "arrested for looting", "a charge of murder": what somebody is held for.
  return isCharge(reading, near.stretch.from)
}

const isCapital = (reading: Reading, { from, to }: Run): boolean =>
  reading.text.tokens.slice(from, to + 1).some((token) => token.capital && token.kind === 'word')

const armed = new Set(['state', 'military', 'armed_group', 'embassy'])
/** "the US strike", "the killing of X": a party that makes a weak noun an incident. "her strike" is none. */
const bearsOut = (reading: Reading, facts: TriggerFacts, { actor, role }: ActorTold): boolean =>
  role === 'victim' ||
  armed.has(reading.parties.get(actor).organisation_kind ?? '') ||
  (role === 'target' && !facts.weak)

/** "were hurt in the riot", "killed by a car bomb": the noun tells of what its verb tells. */
const isMeans = (reading: Reading, near: Surroundings): boolean => {
  const { tokens } = reading.text
  const before = tokens[near.stretch.from - 1]
  // "carried out an air raid", "launched an attack": the noun is what the verb tells.
  const isMade =
    near.owners.length === 0 &&
    isWord(tokens[near.stretch.from - 1], 'out', 'launched', 'staged', 'conducted', 'mounted', 'led', 'carried')
  return (
    (isMade || isWord(before, 'in', 'during', 'by', 'amid')) && before?.sentence === tokens[near.stretch.from]!.sentence
  )
}

/** "a 2014 explosion at a depot", "the 2006 bombing": the year before the noun. */
function yearOf(reading: Reading, mark: Run, near: Surroundings): When | null {
  for (let at = near.stretch.from; at < mark.from; at++) {
    const { text } = reading.text.tokens[at]!
    if (/^(?:19|20)\d\d$/.test(text)) return { value: text, words: { from: at, to: at } }
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

/** When it happened, by the noun's own words, the sentence that it tells the most of, or a relative clause that goes on with it. */
function dateOf(reading: Reading, mark: Run, near: Surroundings): When | null {
  if (judgedOn(reading, mark, near)) return null
  return (
    yearOf(reading, mark, near) ??
    whenOf(reading, mark, near.stretch) ??
    settled(reading, near) ??
    relativeDate(reading, near.stretch.to)
  )
}

const definite = new Set(['the', 'this', 'that', 'such', 'these', 'those', 'its'])

interface Told {
  actors: readonly ActorTold[]
  inPhrase: boolean
  where: Where | null
}

/** Whether the noun may stand by itself, and whether it points back ("the attack"). */
function standingOf(
  reading: Reading,
  facts: TriggerFacts,
  mark: Run,
  near: Surroundings,
  { actors, inPhrase, where }: Told,
) {
  const token = reading.text.tokens[mark.from]!
  const isQuoted = token.quotation >= 0 && !reading.text.quotations[token.quotation]!.single
  // "the shelling of Nakyal": a complement with a name tells which one.
  const isNamed = near.phrases.some(
    ({ preposition, phrase }) => preposition !== 'by' && preposition !== 'to' && isCapital(reading, phrase),
  )
  const isTold = inPhrase || where !== null
  const isOnlyMade = near.owners.length === 0 && actors.every(({ role }) => role === 'perpetrator')
  const isAnaphoric = definite.has(near.determiner ?? '') && !isTold && !isNamed && isOnlyMade
  const isBorneOut =
    isTold ||
    actors.some((told) => bearsOut(reading, facts, told)) ||
    (!facts.weak && (near.determiner !== null || isNamed))
  // "detaining ministers in early morning raids": how the arrests were made.
  const isMeansOnly = isWord(token, 'death', 'deaths') || (isWord(token, 'raid', 'raids') && isMeans(reading, near))
  const isReal =
    !isMeansOnly &&
    !isUnreal(reading, facts, mark, near) &&
    !isStaged(reading, mark.from) &&
    !isDenied(reading, near.stretch.from)
  return { isReal, isQuoted, isAnaphoric, isBorneOut }
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
  return facts ? build(reading, mark, facts, near, sentence) : null
}

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
function invaded(reading: Reading, mark: Run, near: Surroundings): string | null {
  const of = isWord(reading.text.tokens[mark.from], 'invasion', 'occupation')
    ? near.phrases.find(({ preposition }) => preposition === 'of')
    : undefined
  const [ref] = of?.phrase.mention?.parties ?? []
  return ref === undefined ? null : reading.parties.get(ref).country
}

function build(
  reading: Reading,
  mark: NounMark,
  facts: TriggerFacts,
  near: Surroundings,
  sentence: Sentence,
): IncidentTold {
  const happening = happeningOf(reading, near)
  const dated = dateOf(reading, mark, near)
  const inPhrase = dated?.words ? dated.words.from >= near.stretch.from && dated.words.to <= near.stretch.to + 4 : false
  const when = dated ?? (happening && whenOf(reading, mark, happening.stretch))
  const inside =
    whereIn(reading, mark, near.stretch) ?? (isMeans(reading, near) ? whereAround(reading, mark, sentence) : null)
  const actors = nounActors(reading, facts, mark, near)
  const { isReal, isQuoted, isAnaphoric, isBorneOut } = standingOf(reading, facts, mark, near, {
    actors,
    inPhrase,
    where: inside,
  })
  const own = inside ?? (happening && whereIn(reading, mark, happening.stretch))
  const where =
    own ?? complementPlace(reading, facts, near) ?? (isAnaphoric ? whereAround(reading, mark, sentence) : null)
  const victims = actors.some(({ actor, role }) => role === 'victim' && isPerson(reading, actor))
  const stands = isReal && !(happening && !happening.isSo) && !(facts.dated && !when?.words)
  return tell(reading, toldByNoun, mark, {
    type: closerType(reading, facts, near.stretch, { victims, agents: true }),
    open: facts.open ?? false,
    vague: facts.open === true && facts.weak === true && facts.object !== 'victim',
    firm: stands && !isQuoted && !isAnaphoric && (isBorneOut || (happening !== null && own !== null && when !== null)),
    lone: stands && !isQuoted && isAnaphoric && !facts.weak && (when !== null || where !== null),
    deadly: facts.object === 'victim',
    back: stands && isAnaphoric,
    when,
    setting: when ? null : settingAround(reading, mark, near),
    where,
    country:
      where?.country ??
      invaded(reading, mark, near) ??
      countryIn(reading, { from: near.stretch.from, to: Math.min(sentence.to, near.stretch.to + 3) }) ??
      countryIn(reading, sentence),
    actors,
  })
}

const settingAround = (reading: Reading, mark: Run, near: Surroundings): IncidentTold['setting'] =>
  (isMeans(reading, near) ? settingOf(reading, mark.from) : null) ??
  headingOf(reading, mark.from) ??
  saidOn(reading, mark.from)

export const toldByNoun: IncidentRule = {
  name: 'told-by-noun',
  example:
    'the killing of the commander in a US airstrike on January 3 / the storming of the embassy / the shelling of Donetsk',
  find: (reading) => {
    const told: IncidentTold[] = []
    for (const mark of reading.marks.all(IncidentNoun)) {
      const incident = read(reading, mark)
      if (incident) told.push(incident)
    }
    return told
  },
}
