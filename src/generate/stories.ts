// What happened on a day: calls, incidents, what was said of them, and by how many documents each is told.

import type { FoundPlace } from '../ingest/places.ts'
import type {
  ActorRole,
  CallMedium,
  CallStatus,
  DatePrecision,
  IncidentType,
  StatementKind,
  StatementMedium,
} from '../vocabulary.ts'
import type { Cast, Land, Party } from './cast.ts'
import { type Chance, drawFrom, placeByWeight } from './chance.ts'
import {
  amongPartners,
  bodiesInCalls,
  callMedia,
  callsAnIncident,
  incidentTypes,
  initiated,
  nowhere,
  partiesOfCall,
  passedOn,
  precisions,
  reports,
  saidInCall,
  statementKinds,
  statementMedia,
  statementsTold,
  statuses,
  tolls,
} from './distributions.ts'
import { wordsOf } from './words.ts'

/** An event that was made up; its id follows from the document that tells it first. */
interface Made {
  id: string | null
  date: string | null
}

export interface MadeCall extends Made {
  participants: Party[]
  initiator: Party | null
  medium: CallMedium
  status: CallStatus
}

export interface MadeStatement extends Made {
  speaker: Party
  reported_by: Party | null
  kind: StatementKind
  text: string
  medium: StatementMedium
  /** Whether it was said in the call of its story. */
  inCall: boolean
}

export interface MadeIncident extends Made {
  type: IncidentType
  place: FoundPlace | null
  country: string
  actors: { actor: Party; role: ActorRole }[]
  /** Most that died. */
  toll: number
  /** A body to which texts ascribe figures. */
  claimant: Party
}

/** What is told together. */
export interface Story {
  call: MadeCall | null
  incident: MadeIncident | null
  statements: MadeStatement[]
  /** Documents that tell it. */
  reports: number
}

const draw = {
  status: drawFrom(statuses),
  callMedium: drawFrom(callMedia),
  parties: drawFrom(partiesOfCall),
  precision: drawFrom(precisions),
  statements: drawFrom(statementsTold),
  statementKind: drawFrom(statementKinds),
  statementMedium: drawFrom(statementMedia),
  incidentType: drawFrom(incidentTypes),
  toll: drawFrom(tolls),
  reports: drawFrom(reports),
  /** Words of a statement: thirty or so. */
  length: placeByWeight(Array.from({ length: 60 }, (_, words) => (words < 6 ? 0 : 1))),
}

const lengths: Record<DatePrecision, number> = { day: 10, month: 7, year: 4 }

export class Stories {
  readonly #cast: Cast
  readonly #chance: Chance

  constructor(cast: Cast, chance: Chance) {
    this.#cast = cast
    this.#chance = chance
  }

  /** What happened on a day with so many calls. */
  of(day: string, calls: number): Story[] {
    const chance = this.#chance
    const incidents =
      Math.floor(calls / callsAnIncident) + (chance.below(callsAnIncident) < calls % callsAnIncident ? 1 : 0)
    return [
      ...Array.from({ length: calls }, () => this.#story(day, this.#call(day), null)),
      ...Array.from({ length: incidents }, () => this.#story(day, null, this.#incident(day))),
    ]
  }

  #story(day: string, call: MadeCall | null, incident: MadeIncident | null): Story {
    const chance = this.#chance
    const around = call?.participants ?? incident?.actors.map(({ actor }) => actor) ?? []
    const statements = Array.from({ length: draw.statements(chance) }, () =>
      this.#statement(day, chance.one(around), call !== null),
    )
    return { call, incident, statements, reports: draw.reports(chance) }
  }

  #date(day: string): string | null {
    const precision = draw.precision(this.#chance)
    return precision && day.slice(0, lengths[precision])
  }

  #land(): Land {
    return this.#landAt(this.#cast.land(this.#chance))
  }

  #landAt(place: number): Land {
    const land = this.#cast.lands[place]
    if (!land) throw new RangeError(`there is no country ${place}`)
    return land
  }

  /** A country that has to do with another. */
  #other(land: Land): Land {
    const place = this.#chance.percent(amongPartners) ? land.partners[this.#cast.partner(this.#chance)] : undefined
    return place === undefined ? this.#land() : this.#landAt(place)
  }

  #person(land: Land): Party {
    return land.persons[land.person(this.#chance)] ?? land.state
  }

  #body(land: Land): Party {
    return this.#chance.percent(40) ? land.state : this.#chance.one(land.bodies)
  }

  #call(day: string): MadeCall {
    const chance = this.#chance
    const land = this.#land()
    const lands = [land, ...Array.from({ length: draw.parties(chance) - 1 }, () => this.#other(land))]
    const participants = [
      ...new Set(lands.map((one) => (chance.percent(bodiesInCalls) ? this.#body(one) : this.#person(one)))),
    ]
    const other = participants.length > 1 ? [] : [this.#other(land).state]
    return {
      ...{ id: null, date: this.#date(day), participants: [...participants, ...other] },
      initiator: chance.percent(initiated) ? (participants[0] ?? null) : null,
      ...{ medium: draw.callMedium(chance), status: draw.status(chance) },
    }
  }

  #statement(day: string, among: Party, afterCall: boolean): MadeStatement {
    const chance = this.#chance
    const [kind, inCall] = [draw.statementKind(chance), afterCall && chance.percent(saidInCall)]
    return {
      ...{ id: null, date: this.#date(day), speaker: among, kind, inCall },
      reported_by: chance.percent(passedOn) ? this.#body(this.#land()) : null,
      text: wordsOf(draw.length(chance))(chance),
      medium: inCall ? 'call' : draw.statementMedium(chance),
    }
  }

  #incident(day: string): MadeIncident {
    const chance = this.#chance
    const land = this.#land()
    const against = chance.percent(60) ? this.#other(land) : land
    const place = chance.percent(nowhere) ? null : (land.places[land.place(chance)] ?? null)
    const victim = chance.percent(10) ? [{ actor: this.#person(land), role: 'victim' as const }] : []
    const actors = [
      { actor: chance.one(against.bodies), role: 'perpetrator' as const },
      ...(chance.percent(50) ? [{ actor: this.#body(land), role: 'target' as const }] : []),
      ...victim,
    ]
    return {
      ...{
        id: null,
        date: this.#date(day),
        type: draw.incidentType(chance),
        place,
        country: land.country.code,
        actors,
      },
      ...{ toll: draw.toll(chance), claimant: chance.one(land.bodies) },
    }
  }
}
