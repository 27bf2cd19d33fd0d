// One document in its own words: the text, and what is to be read from it with every span.
import type {
  CallFound,
  Extraction,
  IncidentFound,
  OrganisationFound,
  PersonFound,
  Ref,
  StatementFound,
} from '../extract/extraction.ts'
import type { Span } from '../extract/span.ts'
import { precisionOf } from '../partial-date.ts'
import { incidentTypeFacts } from '../vocabulary.ts'
import type { Party } from './cast.ts'
import type { Chance } from './chance.ts'
import { ascribed, lowerBounds } from './distributions.ts'
import type { MadeCall, MadeIncident, MadeStatement, Story } from './stories.ts'

const rule = 'made'
const months = 'January February March April May June July August September October November December'.split(' ')

const did = {
  occurred: 'spoke by telephone with',
  planned: 'will speak by telephone with',
  declined: 'refused to speak with',
} as const

/** `2020-01-08` as texts have it: "on 8 January 2020". */
function inWords(date: string): string {
  const [year, month, day] = date.split('-')
  const name = month === undefined ? '' : `${months[Number(month) - 1]} `
  return day === undefined ? `in ${name}${year}` : `on ${Number(day)} ${name}${year}`
}

const dated = (date: string | null) => ({ date, date_precision: date === null ? null : precisionOf(date) })

export class Report {
  #text = ''
  readonly #chance: Chance
  readonly #refs = new Map<Party, PersonFound | OrganisationFound>()
  readonly #persons: PersonFound[] = []
  readonly #organisations: OrganisationFound[] = []
  readonly #calls: CallFound[] = []
  readonly #statements: StatementFound[] = []
  readonly #incidents: IncidentFound[] = []

  constructor(stories: readonly Story[], chance: Chance) {
    this.#chance = chance
    for (const { call, incident, statements } of stories) {
      if (call) this.#call(call)
      if (incident) this.#incident(incident)
      for (const statement of statements) this.#statement(statement, this.#calls.length - 1)
      this.#write('\n')
    }
  }

  get text(): string {
    return this.#text.trimEnd()
  }

  /** The parties that it names: persons, then organisations, in the order of its extraction. */
  get parties(): Party[] {
    return [...this.#refs.keys()].sort(
      (left, right) => Number(left.kind !== 'person') - Number(right.kind !== 'person'),
    )
  }

  get extraction(): Extraction {
    return {
      document: { path: null, title: null, published_on: null },
      persons: this.#persons,
      organisations: this.#organisations,
      calls: this.#calls,
      statements: this.#statements,
      incidents: this.#incidents,
    }
  }

  #write(words: string): Span {
    const start = this.#text.length
    this.#text += words
    return { start, end: this.#text.length }
  }

  /** Writes a party and gives its reference. */
  #name(party: Party): Ref {
    if (party.title !== null) this.#write(`${party.title} `)
    const mention = this.#write(party.name)
    const found = this.#refs.get(party) ?? this.#add(party)
    found.mentions.push(mention)
    return found.ref
  }

  #add(party: Party): PersonFound | OrganisationFound {
    const { kind, name, aliases, country, title, body } = party
    const shared = { name, aliases, country, mentions: [], rule, parts: {} }
    if (kind === 'person') {
      const positions = title === null ? [] : [{ title, organisation: null, country }]
      const found = { ref: `p${this.#persons.length + 1}`, ...shared, positions }
      this.#persons.push(found)
      this.#refs.set(party, found)
      return found
    }
    const found = { ref: `o${this.#organisations.length + 1}`, ...shared, kind: body ?? 'other' }
    this.#organisations.push(found)
    this.#refs.set(party, found)
    return found
  }

  /** Writes a date and gives the spans by field. */
  #when(date: string | null): Record<string, Span[]> {
    if (date === null) return {}
    this.#write(' ')
    return { date: [this.#write(inWords(date))] }
  }

  /** Writes what comes between the first of several and the next ones. */
  #others(refs: Ref[], parties: readonly Party[]): void {
    for (const [at, party] of parties.entries()) {
      if (at > 0) this.#write(at === parties.length - 1 ? ' and ' : ', ')
      refs.push(this.#name(party))
    }
  }

  #call({ date, participants: [first, ...others], initiator, medium, status }: MadeCall): void {
    if (!first) return
    const { start } = this.#write('')
    const participants = [this.#name(first)]
    this.#write(initiator && status === 'occurred' ? ' telephoned ' : ` ${did[status]} `)
    this.#others(participants, others)
    const parts = this.#when(date)
    const evidence = [{ start, end: this.#text.length }]
    this.#write('. ')
    const caller = initiator === null ? null : (this.#refs.get(initiator)?.ref ?? null)
    this.#calls.push({ rule, parts, ...dated(date), participants, initiator: caller, medium, status, evidence })
  }

  #statement({ date, speaker: who, reported_by: by, kind, text, medium, inCall }: MadeStatement, call: number): void {
    const isQuoted = kind !== 'indirect'
    if (isQuoted) this.#write('“')
    const evidence = [this.#write(text)]
    this.#write(isQuoted ? ',” ' : ', ')
    const speaker = this.#name(who)
    this.#write(' said')
    if (by) this.#write(', according to ')
    const reported_by = by && this.#name(by)
    this.#write('. ')
    const said = { rule, parts: {}, ...dated(date), speaker, reported_by, kind, text, medium }
    this.#statements.push({ ...said, call: inCall ? call : null, evidence })
  }

  #incident({ date, type, place, country, actors, toll, claimant }: MadeIncident): void {
    const { start } = this.#write(`${incidentTypeFacts[type].label} in ${place?.name ?? 'the country'}`)
    const parts = this.#when(date)
    this.#write(': ')
    const named = actors.map(({ actor, role }, at) => {
      if (at > 0) this.#write(role === 'target' ? ' against ' : '; among the victims was ')
      return { actor: this.#name(actor), role }
    })
    const { end } = this.#write('')
    const casualties = toll === 0 ? [] : [this.#claim(toll, claimant)]
    this.#write('. ')
    const told = { rule, parts, type, ...dated(date), place: place?.name ?? null, country }
    this.#incidents.push({ ...told, actors: named, casualties, evidence: [{ start, end }] })
  }

  /** Writes how many died, as this document has it. */
  #claim(most: number, claimant: Party): IncidentFound['casualties'][number] {
    const chance = this.#chance
    const fatalities = Math.max(1, most - chance.below(Math.ceil(most / 3) + 1))
    const injured = chance.percent(50) ? fatalities * 2 + chance.below(10) : null
    const at_least = chance.percent(lowerBounds)
    this.#write('; ')
    const hurt = injured === null ? '' : ` and ${injured} were hurt`
    const evidence = [this.#write(`${at_least ? 'at least ' : ''}${fatalities} were killed${hurt}`)]
    if (!chance.percent(ascribed)) return { fatalities, injured, at_least, claimed_by: null, evidence }
    this.#write(', said ')
    return { fatalities, injured, at_least, claimed_by: this.#name(claimant), evidence }
  }
}
