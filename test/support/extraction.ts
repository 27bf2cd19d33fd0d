import type { Document } from '../../src/documents/document.ts'
import { extract } from '../../src/extract/extract.ts'
import type { Extraction, Ref } from '../../src/extract/extraction.ts'
import { readWorld } from '../../src/world.ts'
import { documentOf } from './document.ts'

/** What is read from a text, published on a Thursday unless said otherwise, with the world as it stands. */
export const extractionOf = (body: string, more: Partial<Document> = {}): Extraction =>
  extract(documentOf(body, { published_on: '2022-03-10', ...more }), readWorld())

/** Refs read as names, so that a table of sentences says whom it means. */
export function namer({ persons, organisations }: Extraction): (ref: Ref | null) => string {
  const names = new Map([...persons, ...organisations].map(({ ref, name }) => [ref, name]))
  return (ref) => (ref === null ? '-' : (names.get(ref) ?? `unknown ${ref}`))
}

/** Calls as lines: "Esper + Bajwa, phone, occurred, 2020-01-08, by Esper". */
export function callsOf(body: string, more: Partial<Document> = {}): string[] {
  const extraction = extractionOf(body, more)
  const name = namer(extraction)
  return extraction.calls.map(
    ({ participants, medium, status, date, initiator }) =>
      `${participants.map(name).join(' + ')}, ${medium}, ${status}, ${date}${initiator ? `, by ${name(initiator)}` : ''}`,
  )
}

/** Incidents as lines: "shooting, 2022-03-08, Gao (MLI), victim Amadou Diallo, 3 dead 5 hurt by Mali". */
export function incidentsOf(body: string, more: Partial<Document> = {}): string[] {
  const extraction = extractionOf(body, more)
  const name = namer(extraction)
  return extraction.incidents.map(({ type, date, place, country, actors, casualties }) =>
    [
      type,
      date,
      `${place} (${country})`,
      ...actors.map(({ actor, role }) => `${role} ${name(actor)}`),
      ...casualties.map(
        ({ fatalities, injured, at_least, claimed_by }) =>
          `${at_least ? '>=' : ''}${fatalities ?? '?'} dead ${injured ?? '?'} hurt${claimed_by ? ` by ${name(claimed_by)}` : ''}`,
      ),
    ].join(', '),
  )
}
