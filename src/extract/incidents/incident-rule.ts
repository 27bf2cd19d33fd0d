import type { PartialDate } from '../../partial-date.ts'
import type { ActorRole, IncidentType } from '../../vocabulary.ts'
import type { CasualtyClaim, Ref } from '../extraction.ts'
import type { Reading } from '../reading.ts'
import type { Span } from '../span.ts'

export interface ActorTold {
  actor: Ref
  role: ActorRole
}

export interface CasualtiesTold extends CasualtyClaim {
  evidence: Span[]
}

/** One telling of an occurrence, as a rule reads it from one place. */
export interface IncidentTold {
  rule: string
  type: IncidentType
  /** Whether the words leave the type open, so that another telling of the same event may name it. */
  open: boolean
  /** Whether the word names no means at all ("strike", "attack"): any event of the kind may be meant. */
  vague: boolean
  /**
   * Whether it stands by itself. "the attack", words inside a quotation, purposes ("action to kill") only add to an
   * incident that some other words tell of.
   */
  firm: boolean
  /** Of what does not stand by itself: whether it stands where nothing told before it fits ("the riot", with a day or place beside it). */
  lone: boolean
  /** Whether it points back to something told before ("the attack took place on Sunday", "the vehicle was hit near Tarin"). */
  back: boolean
  /** Whether the words tell of dead: they belong rather to an event that has victims. */
  deadly: boolean
  date: PartialDate | null
  /** The day of the setting it is told in, for what has no date of its own. */
  setting: PartialDate | null
  place: string | null
  country: string | null
  actors: ActorTold[]
  casualties: CasualtiesTold[]
  /** Token of the trigger; those of every telling, once tellings of one event are put together. */
  at: number
  triggers: number[]
  sentence: number
  evidence: Span[]
  parts: Record<string, Span[]>
}

/** A telling with some of it changed. A copy field by field: all tellings keep one shape, and what reads them stays fast. */
export function incidentWith(told: IncidentTold, change: Partial<IncidentTold>): IncidentTold {
  const copy: IncidentTold = {
    rule: told.rule,
    type: told.type,
    open: told.open,
    vague: told.vague,
    firm: told.firm,
    lone: told.lone,
    back: told.back,
    deadly: told.deadly,
    date: told.date,
    setting: told.setting,
    place: told.place,
    country: told.country,
    actors: told.actors,
    casualties: told.casualties,
    at: told.at,
    triggers: told.triggers,
    sentence: told.sentence,
    evidence: told.evidence,
    parts: told.parts,
  }
  return Object.assign(copy, change)
}

/** Reads incidents from the marks of one kind of trigger. */
export interface IncidentRule {
  name: string
  example: string
  find(reading: Reading): IncidentTold[]
}

/** Merges, drops or completes tellings; never changes one in place. */
export interface IncidentRefiner {
  name: string
  refine(reading: Reading, told: IncidentTold[]): IncidentTold[]
}
