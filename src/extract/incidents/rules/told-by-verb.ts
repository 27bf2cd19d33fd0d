import type { Clause, Run } from '../../clauses/clause.ts'
import { standsAsVerb } from '../../clauses/stands-as-verb.ts'
import { IncidentVerb, type TriggerFacts } from '../../lexicon/incident-triggers.ts'
import type { VerbValue } from '../../marks/lexeme.ts'
import { isWord, type Mark } from '../../marks/marks.ts'
import { isPerson } from '../../parties/kinds.ts'
import type { Reading } from '../../reading.ts'
import { arrestersOf, isAtHome, isAtTarget } from '../arresters.ts'
import { type Charge, chargeOf, isPinnedDown, withAccused } from '../charged.ts'
import { countryIn, ownerCountry } from '../country-told.ts'
import { eventNoun, typeOf } from '../event-type.ts'
import { isBeside, isBorneOut, isDoneBy, isNatural, isOfViolence, needed } from '../fits.ts'
import type { ActorTold, IncidentRule, IncidentTold } from '../incident-rule.ts'
import { isAnaphoric, isKnownAgent, isOfKnownEvent, isOfMany } from '../known-event.ts'
import { isOfKind } from '../object-kind.ts'
import { endedFor, endOfHolding } from '../release.ts'
import { actorsOf } from '../roles.ts'
import { isOwned, type Sides, sidesOf } from '../sides.ts'
import { isDeedSpokenOf } from '../spoken-of.ts'
import { tell } from '../tell.ts'
import { has, isCharge, isDenied, isOfAnyone, isStaged, isToEnd, isYetToCome, meansIn } from '../telling.ts'
import { isAnswer, isAttempt, isSecond, isSubject, isTrodOn } from '../verb-standing.ts'
import { headingOf, settingOf, type When, whenOf } from '../when.ts'
import { type Where, whereAround, whereIn } from '../where.ts'
import { whereItFell } from '../where-told.ts'

type VerbMark = Mark<VerbValue<readonly TriggerFacts[]>>

const words = (list: string): ReadonlySet<string> => new Set(list.split(' '))

/** What the rest of a sentence may bear out: "announced on television that the government was dissolved". */
const told = words('attack_on_mission coup')

/** "have been killed this year": a sum of many events. */
const isTotal = (reading: Reading, clause: Clause, { type }: TriggerFacts, when: When | null): boolean =>
  when !== null &&
  type !== 'sanctions' &&
  (when.value?.length === 4 || (when.words !== null && isWord(reading.text.tokens[when.words.from - 1], 'since'))) &&
  has(reading, { from: clause.from, to: clause.verb.from }, words('have has')) &&
  (clause.voice === 'passive' || when.value?.length === 4)

/** "was still closed": how things stand, not what was done. */
const isStill = (reading: Reading, clause: Clause): boolean =>
  clause.voice === 'passive' && has(reading, { from: clause.from, to: clause.verb.from - 1 }, words('still already'))

function read(reading: Reading, mark: VerbMark): IncidentTold | null {
  const { tokens, sentences } = reading.text
  const token = tokens[mark.from]!
  const sentence = sentences[token.sentence]!
  if (sentence.role === 'byline' || sentence.role === 'form') return null
  if (token.capital && (reading.parties.mentionAt(mark.from) || mark.from !== sentence.from)) return null
  if (!standsAsVerb(reading, mark.from, mark.value.form) && !isSecond(reading, mark)) return null
  // "the captured pilot": no more than which one.
  if (
    reading.clauses.kind(mark.from) === 'noun' &&
    (mark.value.form === 'past' || mark.value.form === 'participle') &&
    reading.clauses.kind(mark.to + 1) === 'noun' &&
    reading.clauses.kind(mark.from - 1) !== 'noun'
  )
    return null
  // "the pensioner stormed: ...", "'Enough,' she fired back": a way of saying.
  if (tokens[mark.to + 1]?.text === ':' || reading.clauses.kind(mark.to + 1) === 'mark') return null
  if (isAnswer(reading, mark) || isTrodOn(reading, mark)) return null
  const clause = reading.clauses.at({ from: mark.from, to: mark.to, form: mark.value.form })
  // "Deadly clashes between herders and farmers": a noun.
  // "fighting continued": the subject of another verb.
  if (mark.value.form === 'gerund' && isSubject(reading, mark)) return null
  if (mark.value.form === 'third' && !clause.subject && reading.clauses.kind(mark.from) === 'noun') return null
  const charge = chargeOf(reading, clause)
  for (const facts of mark.value.facts) {
    const sides = withAccused(sidesOf(reading, clause, facts), charge)
    if (facts.needs && !isOfKind(reading, needed(reading, clause, sides, facts, facts.needs), facts.needs)) continue
    if (!facts.needs && (facts.object === 'victim' || facts.object === 'target') && !sides.patient) continue
    const stretch = {
      // "freed him on Monday, a day after detaining him": what stands before is another deed.
      from: isAfterwards(reading, clause)
        ? clause.from
        : Math.min(clause.from, clause.subject?.from ?? clause.from, mark.from),
      to: facts.subject === 'victim' ? uptoComma(reading, clause) : reading.clauses.endOf(clause),
    }
    if (facts.subject === 'victim' && facts.weak && isNatural(reading, mark)) return null
    if (facts.beside && !isBeside(reading, told.has(facts.type) ? sentence : stretch, facts.beside)) continue
    if (facts.agents && !isDoneBy(reading, sides, facts.agents)) continue
    if (!isBorneOut(reading, facts, clause, sides, stretch)) continue
    return build(reading, { mark, clause, facts, sides, stretch, charge })
  }
  return null
}

/** "asked on Monday for the release of Ali Haidar, the teacher jailed in Gao": when it was asked is not when he was jailed. */
const isReduced = ({ form, voice, tense, from, verb }: Clause, { patient }: Sides): boolean =>
  form !== 'infinitive' && voice === 'active' && tense === 'past' && from === verb.from && patient?.to === from - 1

const isAfterwards = (reading: Reading, { form, from }: Clause): boolean =>
  form === 'participle' && isWord(reading.text.tokens[from - 1], 'after', 'before')

/** "shot the airliner down": a particle behind the object. */
function isDowned(reading: Reading, { verb }: Clause, patient: Run | null): boolean {
  if (!patient || patient.from <= verb.to) return false
  const { tokens } = reading.text
  const to = isWord(tokens[patient.to], 'down') ? patient.to - 1 : patient.to
  return isWord(tokens[to + 1], 'down') && isOfKind(reading, { from: patient.from, to }, ['aircraft'])
}

/** "died, US air raids two days later ...": who dies has no object, and the next item of a list is no more of it. */
function uptoComma(reading: Reading, clause: Clause): number {
  const end = reading.clauses.endOf(clause)
  for (let at = clause.verb.to + 1; at <= end; at++)
    if (reading.clauses.kind(at) === 'comma' && reading.clauses.kind(at + 1) !== 'time' && !reading.dates.at(at + 1))
      return at
  return end
}

const deeds = words('action operation strike raid attack mission drone move')

/** "the operation to kill", "the action of January 2 to eliminate": the purpose of a deed that was done. */
function isPurpose(reading: Reading, clause: Clause, actors: readonly ActorTold[]): boolean {
  if (clause.form !== 'infinitive' || !actors.some(({ actor, role }) => role === 'victim' && isPerson(reading, actor)))
    return false
  const { from } = reading.text.sentences[reading.text.tokens[clause.from]!.sentence]!
  return has(reading, { from: Math.max(from, clause.from - 8), to: clause.from - 1 }, deeds)
}

/** Whether the clause says that it happened. */
function isReal(reading: Reading, { clause, facts, sides, charge }: Read, isDeed: boolean): boolean {
  const { from } = clause.verb
  const isSaid =
    isDeed ||
    isOwned(reading, clause) ||
    isAttempt(reading, clause, facts, sides) ||
    (clause.modality === 'asserted' && clause.form !== 'infinitive')
  if (!isSaid || clause.negated || isNobody(reading, sides.patient) || isStill(reading, clause)) return false
  return (
    !isToEnd(reading, from) &&
    !isYetToCome(reading, from) &&
    !isOfAnyone(reading, from) &&
    !isStaged(reading, from) &&
    !isDenied(reading, from, charge?.isFormal) &&
    (charge?.isFormal === true || !isCharge(reading, from))
  )
}

/** The place of a telling whose own clause has none. */
function placeOf(reading: Reading, mark: Run, facts: TriggerFacts, sentence: Run): Where | null {
  // "closed the border after gunmen had killed eight in Garissa": what states do to each other has no scene.
  if (facts.type === 'sanctions' || facts.type === 'expulsion') return null
  // "died after two women attacked him at the airport": what killed somebody is told after.
  return facts.subject === 'victim' ? whereIn(reading, mark, sentence) : whereAround(reading, mark, sentence)
}

/** Whether a telling stands by itself, and whether it points back to something told before. */
function standingOf(
  reading: Reading,
  { mark, clause, facts, sides, stretch }: Read,
  told: { actors: readonly ActorTold[]; isUntold: boolean },
): Pick<IncidentTold, 'firm' | 'lone' | 'back'> {
  const { quotation } = reading.text.tokens[mark.from]!
  const isQuoted = quotation >= 0 && !reading.text.quotations[quotation]!.single
  const isNamed = told.actors.some(({ actor, role }) => role !== 'target' || !isPerson(reading, actor))
  const subject = facts.object === 'victim' ? sides.patient : null
  // "ten guards were killed": more of an event told elsewhere, unless some word says when, where, who or by what.
  const isBare =
    facts.open === true &&
    facts.type !== 'protest' &&
    told.isUntold &&
    !isNamed &&
    meansIn(reading, stretch, subject) === null
  const isBack = isAnaphoric(reading, clause, sides.patient) || isKnownAgent(reading, clause, sides.agent)
  const isResult = facts.type === 'accident' && isOfViolence(reading, mark)
  // "marched every night, burning tyres": what a crowd did beside.
  const isAlongside = facts.type === 'riot' && facts.open === true && clause.form === 'participle'
  const isMore = isAlongside || isQuoted || isBare || isResult || isOwned(reading, clause) || (isBack && told.isUntold)
  return {
    firm: !isMore && (facts.subject !== 'victim' || !facts.weak),
    lone: !isQuoted && (told.isUntold ? isBack : isOwned(reading, clause)),
    back: isBack || isResult || isOwned(reading, clause) || (told.isUntold && isOfKnownEvent(reading, mark)),
  }
}

/** A verb with what was made out of its clause. */
interface Read {
  mark: VerbMark
  clause: Clause
  facts: TriggerFacts
  sides: Sides
  stretch: Run
  charge: Charge | null
}

function build(reading: Reading, read: Read): IncidentTold | null {
  const { mark, clause, facts, sides, stretch, charge } = read
  const sentence = reading.text.sentences[reading.text.tokens[mark.from]!.sentence]!
  if (facts.ended && isStaged(reading, mark.from)) return null
  if (facts.ended) return endOfHolding(reading, toldByVerb, mark, endedFor(reading, clause, sides))
  const actors = [...actorsOf(reading, clause, facts, sides, stretch.to), ...arrestersOf(reading, clause, facts, sides)]
  const isDeed = isPurpose(reading, clause, actors)
  if (facts.barred ? !clause.negated : !isReal(reading, read, isDeed)) return null
  const told = whenOf(reading, mark, stretch)
  const isPast =
    (charge === null && isDeedSpokenOf(reading, clause)) || (facts.object === 'victim' && isReduced(clause, sides))
  const when = isPast && told?.words && told.words.from < mark.from ? null : told
  if (isTotal(reading, clause, facts, when) || isOfMany(reading, sides.agent)) return null
  const isAbroad = facts.type === 'expulsion' || (facts.type === 'sanctions' && !facts.needs?.includes('border'))
  const inClause = isAbroad ? null : whereIn(reading, mark, stretch)
  if (charge?.isOf && !isPinnedDown(reading, mark, when, inClause !== null)) return null
  const fell = facts.type === 'shootdown' && !inClause ? whereItFell(reading, mark, clause, sentence) : null
  const where = inClause ?? fell ?? placeOf(reading, mark, facts, sentence)
  const { type, open } = isDeed
    ? { type: 'assassination' as const, open: false }
    : facts.type !== 'abduction' && isDowned(reading, clause, sides.patient)
      ? { type: 'shootdown' as const, open: false }
      : typeOf(reading, mark, facts, sides, stretch, actors)
  const isUntold = !when && !inClause && !countryIn(reading, stretch)
  const { firm, lone, back } = standingOf(reading, read, { actors, isUntold })
  return tell(reading, toldByVerb, mark, {
    type,
    open,
    firm,
    lone,
    back,
    deadly: (facts.object === 'victim' || facts.subject === 'victim') && eventNoun(reading, mark, facts) === null,
    when,
    setting: when || isPast ? null : (settingOf(reading, mark.from) ?? headingOf(reading, mark.from)),
    where,
    land:
      countryIn(reading, stretch) ??
      ownerCountry(reading, sides.patient) ??
      (isAtHome(reading, facts, actors) || isAtTarget(reading, facts, actors) ? null : countryIn(reading, sentence)),
    actors,
  })
}

/** "killed no one", "nobody was hurt" */
const isNobody = (reading: Reading, patient: Run | null): boolean => {
  const first = patient && reading.text.tokens[patient.from]
  // "Not a shot was fired"
  if (patient !== null && isWord(reading.text.tokens[patient.from - 1], 'not')) return true
  return first !== null && (first?.norm === 'no' || first?.norm === 'nobody' || first?.norm === 'none')
}

export const toldByVerb: IncidentRule = {
  name: 'told-by-verb',
  example: 'Iran hit two Iraqi bases on Wednesday / gunmen overran the consulate / Malaysia expelled the ambassador',
  find: (reading) => reading.marks.all(IncidentVerb).flatMap((mark) => read(reading, mark) ?? []),
}
