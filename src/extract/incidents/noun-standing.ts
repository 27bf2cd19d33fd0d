import type { Run } from '../clauses/clause.ts'
import { unreal } from '../lexicon/incident-objects.ts'
import type { TriggerFacts } from '../lexicon/incident-triggers.ts'
import { isWord } from '../marks/marks.ts'
import { numberAt } from '../numbers.ts'
import type { Reading } from '../reading.ts'
import type { Happening } from './happening.ts'
import type { ActorTold, IncidentTold } from './incident-rule.ts'
import type { Surroundings } from './surroundings.ts'
import { has, isCharge, isDenied, isHabitual, isStaged } from './telling.ts'
import type { When } from './when.ts'
import { type Where, whereAround } from './where.ts'

const practice = 'drill drills exercise exercises rehearsal simulation simulator'.split(' ')

/** Whether words before the noun leave it unhappened: "the threat of further attacks", "called for protests". */
function isUnreal(reading: Reading, facts: TriggerFacts, mark: Run, near: Surroundings): boolean {
  const { tokens } = reading.text
  const first = reading.text.sentences[tokens[mark.from]!.sentence]!.from
  for (let at = mark.from - 1; at >= first && at >= near.stretch.from - 3; at--) {
    if (reading.clauses.kind(at) === 'comma' || reading.clauses.kind(at) === 'stop') return false
    if (unreal.has(tokens[at]!.norm) && !isCalledSo(reading, at, near)) return true
  }
  if (isUndone(reading, mark, near)) return true
  // "his opposition to an offensive in Rafah"
  if (
    near.determiner !== 'the' &&
    isWord(tokens[near.stretch.from - 1], 'to') &&
    isWord(tokens[near.stretch.from - 2], 'opposition', 'opposed', 'objections')
  )
    return true
  // "the shelling drill", "a bombing exercise"
  if (isWord(tokens[mark.to + 1], ...practice)) return true
  // "will face sanctions"
  if (facts.type === 'sanctions' && isWord(tokens[near.stretch.from - 1], 'face', 'facing', 'faces')) return true
  // "escaped arrest"
  if (
    facts.type === 'detention' &&
    isWord(tokens[near.stretch.from - 1], 'escaped', 'evaded', 'avoided', 'eluded', 'escape', 'evade', 'avoid')
  )
    return true
  // "arrested for looting", "a charge of murder": what somebody is held for.
  return isCharge(reading, near.stretch.from)
}

/** "called the downing a provocation": what is judged has happened. */
const isCalledSo = ({ text: { tokens } }: Reading, at: number, { determiner }: Surroundings): boolean =>
  isWord(tokens[at], 'called', 'calls') && determiner === 'the' && isWord(tokens[at + 1], 'the')

const doing = new Set('conduct carry launch stage mount order commit perpetrate execute wage'.split(' '))

/** "did not conduct airstrikes", "did not carry out any raid" */
function isUndone(reading: Reading, mark: Run, near: Surroundings): boolean {
  const { tokens } = reading.text
  for (let from = mark.from - 1; from >= near.stretch.from - 2 && from >= 0; from--) {
    if (!doing.has(tokens[from]!.norm)) continue
    const to = isWord(tokens[from + 1], 'out') ? from + 1 : from
    return reading.clauses.at({ from, to, form: 'base' }).negated
  }
  return false
}

export const isCapital = (reading: Reading, { from, to }: Run): boolean =>
  reading.text.tokens.slice(from, to + 1).some((token) => token.capital && token.kind === 'word')

const armed = new Set(['state', 'military', 'armed_group', 'embassy'])
/** "the US strike", "the killing of X": a party that makes a weak noun an incident. "her strike" is none. */
const bearsOut = (reading: Reading, facts: TriggerFacts, { actor, role }: ActorTold): boolean =>
  role === 'victim' ||
  armed.has(reading.parties.get(actor).organisation_kind ?? '') ||
  (role === 'target' && !facts.weak)

const backgrounds = new Set(
  'jump drop decline number numbers total hundreds dozens scores thousands series spate string wave waves surge spike rise increase spurt cycle history heels'.split(
    ' ',
  ),
)

/** "the latest in a series of attacks since 2019": what only says how things are. */
const isBackground = (reading: Reading, near: Surroundings): boolean =>
  reading.text.tokens
    .slice(Math.max(0, near.stretch.from - 3), near.stretch.from)
    .some(
      ({ norm, sentence }) => backgrounds.has(norm) && sentence === reading.text.tokens[near.stretch.from]!.sentence,
    )

/** "More than 3,200 ceasefire violations": a sum of many events. */
const isMany = (reading: Reading, mark: Run, near: Surroundings): boolean =>
  reading.text.tokens
    .slice(Math.max(0, near.stretch.from - 1), mark.from)
    .some(({ index }) => (numberAt(reading.text.tokens, index)?.value ?? 0) > 9 && !reading.dates.at(index)) &&
  /s$/.test(reading.text.tokens[mark.to]!.norm)

/** "Monday's assault": a day that owns the noun tells which one, of what was told or not. */
const isDaysOwn = (reading: Reading, mark: Run, near: Surroundings): boolean =>
  reading.dates.in(near.stretch.from, mark.from).some((date) => reading.text.tokens[date.to + 1]?.kind === 'possessive')

const answering = new Set('answered answers responded responds retaliated retaliates replied hit struck'.split(' '))

/** "were hurt in the riot", "killed by a car bomb": the noun tells of what its verb tells. */
export const isMeans = (reading: Reading, near: Surroundings): boolean => {
  const { tokens } = reading.text
  const before = tokens[near.stretch.from - 1]
  // "carried out an air raid", "launched an attack": the noun is what the verb tells.
  const isMade =
    near.owners.length === 0 &&
    isWord(tokens[near.stretch.from - 1], 'out', 'launched', 'staged', 'conducted', 'mounted', 'led', 'carried')
  // "On May 7 India answered with air strikes"
  const isAnswer =
    isWord(before, 'with') &&
    tokens.slice(near.stretch.from - 6, near.stretch.from - 1).some(({ norm }) => answering.has(norm))
  return (
    (isMade || isAnswer || isWord(before, 'in', 'during', 'by', 'amid')) &&
    before?.sentence === tokens[near.stretch.from]!.sentence
  )
}

/** "attack", "assault", "raid": words that name no means. */
export const isVague = ({ type, open, weak, object }: TriggerFacts): boolean =>
  weak === true && object !== 'victim' && (open === true || type === 'armed_clash')

const others = new Set('previous earlier other past similar recent further more subsequent'.split(' '))
/** "the previous attacks", "similar raids": not the one that is told of. */
const isOther = (reading: Reading, mark: Run, near: Surroundings): boolean =>
  reading.text.tokens.slice(near.stretch.from, mark.from).some(({ norm }) => others.has(norm))

const arrests = new Set('arrested arresting detained detaining seized held rounded arrests detentions'.split(' '))

const definite = new Set(['the', 'this', 'that', 'such', 'these', 'those', 'its'])

/** What was made out of an event by its noun. */
export interface NounTold {
  actors: readonly ActorTold[]
  /** Whether the noun's own phrase says when or where. */
  isTold: boolean
  happening: Happening | null
  when: When | null
  where: Where | null
}

/** Whether the noun stands by itself, and whether it points back to something told before ("the attack"). */
export interface Standing extends Pick<IncidentTold, 'firm' | 'lone' | 'back'> {
  isAnaphoric: boolean
}

/** Whether an event that its words tell happened at all. */
function isReal(reading: Reading, facts: TriggerFacts, mark: Run, near: Surroundings, told: NounTold): boolean {
  const token = reading.text.tokens[mark.from]!
  // "four dead, all by gunfire": by what, of an event that other words tell.
  if (isWord(token, 'gunfire', 'shellfire') && isWord(reading.text.tokens[mark.from - 1], 'by', 'with', 'of'))
    return false
  // "detaining ministers in early morning raids": how the arrests were made.
  if (isWord(token, 'death', 'deaths')) return false
  const sentence = reading.text.sentences[token.sentence]!
  if (isWord(token, 'raid', 'raids') && isMeans(reading, near) && has(reading, sentence, arrests)) return false
  if (told.happening && !told.happening.isSo) return false
  if (told.when === null && isBackground(reading, near)) return false
  if (isMany(reading, mark, near)) return false
  if (told.when === null && isOther(reading, mark, near)) return false
  const isPlural = /s$|ing$|unrest$/.test(token.norm)
  if (
    isPlural &&
    told.when === null &&
    !told.isTold &&
    isHabitual(reading, { from: near.stretch.from, to: sentence.to })
  )
    return false
  if (facts.dated && !told.when?.words) return false
  if (isUnreal(reading, facts, mark, near) || isStaged(reading, mark.from)) return false
  return !isDenied(reading, near.stretch.from)
}

const causing = 'sparked sparking triggered triggering provoked unleashed caused ignited prompted'.split(' ')

/** "set off riots in which 30 died", "triggering protests" */
const isCaused = ({ text: { tokens } }: Reading, { stretch: { from } }: Surroundings): boolean =>
  isWord(tokens[from - 1], ...causing) ||
  (isWord(tokens[from - 1], 'off') && isWord(tokens[from - 2], 'set', 'touched', 'sets'))

const suffered = 'died killed injured wounded hurt arrested detained'.split(' ')

/** "nine have died in protests", "were arrested during riots" */
const isSufferedIn = (
  { text: { tokens } }: Reading,
  { type }: TriggerFacts,
  { stretch: { from } }: Surroundings,
): boolean =>
  (type === 'protest' || type === 'riot') &&
  isWord(tokens[from - 1], 'in', 'during') &&
  isWord(tokens[from - 2], ...suffered)

const made = new Set('launched began started carried mounted staged unleashed waged opened'.split(' '))

/** "the offensive which Azerbaijan launched" */
const isMadeBehind = (reading: Reading, { stretch }: Surroundings): boolean =>
  (reading.clauses.kind(stretch.to + 1) === 'relative' || isWord(reading.text.tokens[stretch.to + 1], 'that')) &&
  reading.text.tokens.slice(stretch.to + 2, stretch.to + 6).some(({ norm }) => made.has(norm))

export function standingOf(
  reading: Reading,
  facts: TriggerFacts,
  mark: Run,
  near: Surroundings,
  told: NounTold,
): Standing {
  const { actors, isTold, happening, when, where } = told
  const { quotation } = reading.text.tokens[mark.from]!
  const isQuoted = quotation >= 0 && !reading.text.quotations[quotation]!.single
  // "the shelling of Nakyal": a complement with a name tells which one.
  const isNamed = near.phrases.some(
    ({ preposition, phrase }) => preposition !== 'by' && preposition !== 'to' && isCapital(reading, phrase),
  )
  const isOnlyMade = near.owners.length === 0 && actors.every(({ role }) => role === 'perpetrator')
  const isAnaphoric = definite.has(near.determiner ?? '') && !isTold && !isNamed && isOnlyMade
  if (!isReal(reading, facts, mark, near, told)) return { isAnaphoric, firm: false, lone: false, back: false }
  const isBorneOut =
    isTold ||
    actors.some((actor) => bearsOut(reading, facts, actor)) ||
    (!facts.weak && (near.determiner !== null || isNamed || isCaused(reading, near))) ||
    isSufferedIn(reading, facts, near)
  const isDated = when !== null
  const sentence = reading.text.sentences[reading.text.tokens[mark.from]!.sentence]!
  const isPlaced = where !== null || (isAnaphoric && whereAround(reading, mark, sentence) !== null)
  // "the fighting erupted in Khartoum on 15 April", "the offensive which Azerbaijan launched on 19 September against Karabakh"
  const isTiedDown = isDated && isPlaced && (happening !== null || isMadeBehind(reading, near))
  const isLone = isAnaphoric
    ? !isQuoted && (facts.weak ? isDated && isPlaced : isDated || isPlaced)
    : isQuoted && isBorneOut
  return {
    isAnaphoric,
    firm: !isQuoted && (isTiedDown || (!isAnaphoric && isBorneOut)),
    lone: isLone && (isDated || isPlaced),
    back: isAnaphoric || (isVague(facts) && isDaysOwn(reading, mark, near)),
  }
}
