// Documents made by the thousand, each with what is to be read from it: leaders who are in the news every day, officials of
// every country, people named once; calls and incidents told by several publishers, each in words of its own.
import type { Document } from '../../src/documents/document.ts'
import type {
  CallFound,
  Extraction,
  IncidentFound,
  OrganisationFound,
  PersonFound,
  StatementFound,
} from '../../src/extract/extraction.ts'
import type { Span } from '../../src/extract/span.ts'
import { addDays } from '../../src/partial-date.ts'
import type { IncidentType } from '../../src/vocabulary.ts'
import type { Country, World } from '../../src/world.ts'
import { documentOf } from '../support/document.ts'
import { capital, local, numbers, official, posts, type Somebody, wordOf } from './made-names.ts'

const kinds: readonly IncidentType[] = ['airstrike', 'protest', 'shooting', 'bombing', 'detention', 'missile_attack']
/** Documents published on one day. */
const aDay = 60

/** Text that grows, with the spans of what is written. */
class Writing {
  text = ''
  write(words: string): Span {
    const start = this.text.length
    this.text += words
    return { start, end: this.text.length }
  }
}

interface Happening {
  day: string
  sides: [Country, Country]
  posts: [number, number]
  type: IncidentType
  place: string
  toll: number
}

export class Synthetic {
  readonly #world: World
  readonly #countries: Country[]
  readonly #places: Map<string, string[]>

  constructor(world: World) {
    this.#world = world
    this.#countries = world.countries.filter(({ code }) => world.places.some(({ country }) => country === code))
    this.#places = new Map(this.#countries.map(({ code }) => [code, []]))
    for (const { name, country } of world.places) this.#places.get(country)?.push(name)
  }

  /** Document number `number` with what it says; documents come in order of publication. */
  report(number: number): { document: Document; extraction: Extraction } {
    const pick = numbers(number + 1)
    const day = addDays('2015-01-01', Math.floor(number / aDay))
    const told = [0, 1].map(() => this.#happening(day, pick(aDay)))
    const publisher = this.#world.publishers[pick(Math.min(200, this.#world.publishers.length))]
    const { text, extraction } = new Report(told, pick).written()
    const key = `https://example.org/${number}`
    const about = { key, url: key, publisher: publisher?.name ?? null, publisher_country: publisher?.country ?? null }
    return { document: documentOf(text, { ...about, published_on: day }), extraction }
  }

  /** One of the things that happened on the day; the first countries of the list are in the news most. */
  #happening(day: string, number: number): Happening {
    const pick = numbers(Number(day.replaceAll('-', '')) * 100 + number)
    const country = () => {
      const among = pick(3) === 0 ? this.#countries.length : 12
      const found = this.#countries[pick(among)]
      if (!found) throw new RangeError('there is no country')
      return found
    }
    const sides: [Country, Country] = [country(), country()]
    const places = this.#places.get(sides[0].code) ?? []
    const [type, place] = [kinds[pick(kinds.length)] ?? 'protest', places[pick(places.length)] ?? sides[0].name]
    return { day, sides, posts: [pick(4), pick(4)], type, place, toll: 2 + pick(40) }
  }
}

/** One report of some happenings, in its own words. */
class Report {
  readonly #writing = new Writing()
  readonly #told: readonly Happening[]
  readonly #pick: (below: number) => number
  readonly #persons = new Map<string, PersonFound>()
  readonly #organisations = new Map<string, OrganisationFound>()
  readonly #calls: CallFound[] = []
  readonly #statements: StatementFound[] = []
  readonly #incidents: IncidentFound[] = []

  constructor(told: readonly Happening[], pick: (below: number) => number) {
    this.#told = told
    this.#pick = pick
  }

  written(): { text: string; extraction: Extraction } {
    for (const happening of this.#told) {
      this.#call(happening)
      this.#incident(happening)
      for (let said = 0; said < 4; said++) this.#statement(happening, said)
      this.#writing.write('\n\n')
    }
    for (let named = 0; named < 2; named++) {
      this.#person(local(this.#pick(40_000), this.#told[named]?.sides[0].code ?? 'USA'))
      this.#writing.write(' was there as well, among many others who had come from near and far and would not leave. ')
    }
    while (this.#writing.text.length < 2400) this.#writing.write(`${this.#words(12)}. `)
    const extraction = {
      document: { path: null, title: null, published_on: null },
      persons: [...this.#persons.values()],
      organisations: [...this.#organisations.values()],
      calls: this.#calls,
      statements: this.#statements,
      incidents: this.#incidents,
    }
    return { text: this.#writing.text, extraction }
  }

  #words(count: number): string {
    return capital(Array.from({ length: count }, () => wordOf(this.#pick(3000), 2).toLowerCase()).join(' '))
  }

  #person({ name, title, country }: Somebody): string {
    const before = title === null ? '' : `${title} `
    if (before) this.#writing.write(before)
    const span = this.#writing.write(name)
    const standing = this.#persons.get(name)
    if (standing) {
      standing.mentions.push(span)
      return standing.ref
    }
    const found: PersonFound = {
      ...{ ref: `p${this.#persons.size + 1}`, name, aliases: [name.split(' ').at(-1) ?? name], country },
      positions: title === null ? [] : [{ title, organisation: null, country }],
      mentions: [span],
      rule: 'made',
      parts: title === null ? {} : { country: [span] },
    }
    this.#persons.set(name, found)
    return found.ref
  }

  #organisation(name: string, kind: OrganisationFound['kind'], country: string | null): string {
    const span = this.#writing.write(name)
    const standing = this.#organisations.get(name)
    if (standing) {
      standing.mentions.push(span)
      return standing.ref
    }
    const ref = `o${this.#organisations.size + 1}`
    this.#organisations.set(name, { ref, name, aliases: [], kind, country, mentions: [span], rule: 'made', parts: {} })
    return ref
  }

  #call({ sides: [one, other], posts: [post, with_], day }: Happening): void {
    const { start } = this.#writing.write('')
    const caller = this.#person(official(one, post))
    this.#writing.write(' telephoned ')
    const called = this.#person(official(other, with_ === post && one === other ? 5 : with_))
    this.#writing.write(' and they spoke of what had been agreed')
    const found = { rule: 'made', parts: {}, evidence: [{ start, end: this.#writing.text.length }] }
    const date = this.#pick(4) === 0 ? null : day
    this.#calls.push({
      ...{
        ...found,
        date,
        date_precision: date === null ? null : 'day',
        participants: [caller, called],
        initiator: caller,
      },
      ...{ medium: 'phone', status: 'occurred' },
    })
    this.#writing.write(', said the ')
    this.#organisation(`${one.demonyms[0] ?? one.name} Foreign Ministry`, 'ministry', one.code)
    this.#writing.write('. ')
  }

  #incident({ type, day, place, toll, sides: [where, who] }: Happening): void {
    const { start } = this.#writing.write('In ')
    this.#writing.write(`${place} the forces of `)
    const actor = this.#organisation(who.name, 'state', who.code)
    const toldToll = toll + this.#pick(3)
    const claim = this.#writing.write(` left ${toldToll} dead`)
    const end = this.#writing.text.length
    this.#writing.write(` in ${where.name}. `)
    this.#incidents.push({
      ...{ rule: 'made', parts: {}, type, date: day, date_precision: 'day', place, country: where.code },
      actors: [{ actor, role: 'perpetrator' }],
      casualties: [{ fatalities: toldToll, injured: null, at_least: false, claimed_by: null, evidence: [claim] }],
      evidence: [{ start, end }],
    })
  }

  #statement({ sides: [one, other], day }: Happening, number: number): void {
    this.#writing.write('“')
    const text = this.#words(10 + this.#pick(8))
    const span = this.#writing.write(text)
    this.#writing.write(',” said ')
    const speaker = this.#person(official(number % 2 ? one : other, (number + this.#pick(2)) % posts.length))
    this.#writing.write(' of ')
    const country = number % 2 ? one : other
    this.#organisation(country.name, 'state', country.code)
    this.#writing.write('. ')
    this.#statements.push({
      ...{ rule: 'made', parts: {}, date: day, date_precision: 'day', speaker, reported_by: null },
      ...{ kind: 'direct', text, medium: 'unspecified', call: null, evidence: [span] },
    })
  }
}
