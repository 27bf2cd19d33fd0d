// Very long texts, read section by section, so that the time a text takes grows with its length and no faster.
import type {
  CallFound,
  Extraction,
  Found,
  IncidentFound,
  OrganisationFound,
  PersonFound,
  Ref,
  StatementFound,
} from './extraction.ts'
import type { Span } from './span.ts'

/**
 * Characters of a section. Some forty news reports: what stands in one document has room in one section, only archives
 * and books are parted. Who is who is compared within a section, and by full name between sections.
 */
const longest = 100_000

/** Breaks, the best first: a blank line, a line's end, a sentence's, a word's. */
const breaks = ['\n\n', '\n', '. ', ' ']

/** Where the section that begins at `start` ends: behind the last good break in its second half, else where it is full. */
function endOf(body: string, start: number): number {
  const full = start + longest
  if (full >= body.length) return body.length
  const half = start + longest / 2
  const second = body.slice(half, full)
  for (const mark of breaks) {
    const at = second.lastIndexOf(mark)
    if (at >= 0) return half + at + mark.length
  }
  // Never between the halves of a surrogate pair.
  return /[\uD800-\uDBFF]/.test(body.charAt(full - 1)) ? full - 1 : full
}

/** The sections of a body, in order, without gaps; one for all texts of ordinary length. */
export function sectionsOf(body: string): Span[] {
  const sections: Span[] = []
  let start = 0
  do {
    const end = endOf(body, start)
    sections.push({ start, end })
    start = end
  } while (start < body.length)
  return sections
}

/** An extraction of a section, moved to where the section stands in its document. */
interface Placed {
  section: Span
  extraction: Extraction
}

const union = (left: readonly string[], right: readonly string[]): string[] => [...new Set([...left, ...right])]

/** What the sections of one document say together: parties of the same full name are one. */
class Joined {
  readonly #persons = new Map<string, PersonFound>()
  readonly #organisations = new Map<string, OrganisationFound>()
  readonly #calls: CallFound[] = []
  readonly #statements: StatementFound[] = []
  readonly #incidents: IncidentFound[] = []

  add({ section, extraction }: Placed): void {
    const move = ({ start, end }: Span): Span => ({ start: start + section.start, end: end + section.start })
    const moved = ({ rule, parts }: Found): Found => ({
      rule,
      parts: Object.fromEntries(Object.entries(parts).map(([field, spans]) => [field, spans.map(move)])),
    })
    const refs = this.#addParties(extraction, move, moved)
    const party = (ref: Ref): Ref => refs.get(ref) ?? ref
    const orNull = (ref: Ref | null): Ref | null => (ref === null ? null : party(ref))
    const callsBefore = this.#calls.length
    for (const call of extraction.calls) {
      const [participants, initiator] = [call.participants.map(party), orNull(call.initiator)]
      this.#calls.push({ ...call, ...moved(call), participants, initiator, evidence: call.evidence.map(move) })
    }
    for (const said of extraction.statements) {
      const [speaker, reported_by] = [party(said.speaker), orNull(said.reported_by)]
      const call = said.call === null ? null : said.call + callsBefore
      this.#statements.push({ ...said, ...moved(said), speaker, reported_by, call, evidence: said.evidence.map(move) })
    }
    for (const incident of extraction.incidents) {
      const actors = incident.actors.map(({ actor, role }) => ({ actor: party(actor), role }))
      const casualties = incident.casualties.map((claim) => ({
        ...claim,
        claimed_by: orNull(claim.claimed_by),
        evidence: claim.evidence.map(move),
      }))
      this.#incidents.push({
        ...incident,
        ...moved(incident),
        actors,
        casualties,
        evidence: incident.evidence.map(move),
      })
    }
  }

  /** Enters the parties of a section; gives what its refs have become. */
  #addParties(
    { persons, organisations }: Extraction,
    move: (span: Span) => Span,
    moved: (found: Found) => Found,
  ): Map<Ref, Ref> {
    const refs = new Map<Ref, Ref>()
    for (const person of persons) {
      const known = this.#persons.get(person.name)
      const ref = known?.ref ?? `p${this.#persons.size + 1}`
      refs.set(person.ref, ref)
      const here = { ...person, ...moved(person), ref, mentions: person.mentions.map(move) }
      this.#persons.set(person.name, known ? joinedPerson(known, here) : here)
    }
    for (const body of organisations) {
      const key = `${body.kind}|${body.country}|${body.name}`
      const known = this.#organisations.get(key)
      const ref = known?.ref ?? `o${this.#organisations.size + 1}`
      refs.set(body.ref, ref)
      const here = { ...body, ...moved(body), ref, mentions: body.mentions.map(move) }
      this.#organisations.set(key, known ? joinedParty(known, here) : here)
    }
    return refs
  }

  get finds(): Omit<Extraction, 'document'> {
    return {
      persons: [...this.#persons.values()],
      organisations: [...this.#organisations.values()],
      calls: this.#calls,
      statements: this.#statements,
      incidents: this.#incidents,
    }
  }
}

const joinedParty = <Party extends PersonFound | OrganisationFound>(known: Party, here: Party): Party => ({
  ...known,
  aliases: union(known.aliases, here.aliases),
  country: known.country ?? here.country,
  mentions: [...known.mentions, ...here.mentions],
})

const joinedPerson = (known: PersonFound, here: PersonFound): PersonFound => ({
  ...joinedParty(known, here),
  positions: [
    ...known.positions,
    ...here.positions.filter(
      ({ title, country }) => !known.positions.some((held) => held.title === title && held.country === country),
    ),
  ],
})

/** What a document says whose sections were read one by one. */
export function joined(document: Extraction['document'], sections: Iterable<Placed>): Extraction {
  const all = new Joined()
  for (const section of sections) all.add(section)
  return { document, ...all.finds }
}
