// Annotated documents, as if the extractor had read what the annotators read.
import type { Document } from '../../src/documents/document.ts'
import type { World } from '../../src/world.ts'
import type { Report } from './database.ts'
import type { Said } from './said.ts'

type Of<List extends keyof Said> = NonNullable<Said[List]>[number]

/** A gold file, as far as it is taken over: statements are not. */
export interface Gold {
  published: string | null
  persons: (Of<'persons'> & { name: string })[]
  organisations: Of<'organisations'>[]
  calls: (Omit<Of<'calls'>, 'initiator'> & { initiator: string | null; anchors: string[] })[]
  incidents: (Omit<Of<'incidents'>, 'casualties'> & {
    anchors: string[]
    casualties: { fatalities?: number; injured?: number; at_least?: boolean; claimed_by?: string | null }[]
  })[]
}

/** A state that the annotators name without listing it among the organisations. */
const stateOf = (name: string, { countries }: World): Of<'organisations'> => ({
  name,
  kind: 'state',
  country: countries.find((country) => country.name === name || country.names.includes(name))?.code ?? null,
})

/** What a test ingests for an annotated document; its key is `name`. Countries count as said. */
export function goldReport(name: string, document: Document, gold: Gold, world: World): Report {
  const listed = new Set([...gold.persons, ...gold.organisations].map((party) => party.name))
  const named = [
    ...gold.calls.flatMap(({ participants, initiator }) => [...participants, initiator]),
    ...gold.incidents.flatMap(({ actors = [], casualties }) => [
      ...actors.map(({ actor }) => actor),
      ...casualties.map(({ claimed_by }) => claimed_by),
    ]),
  ]
  const states = new Set(named.flatMap((party) => (party && !listed.has(party) ? [party] : [])))
  return {
    body: document.body,
    about: { ...document, key: name },
    persons: gold.persons,
    organisations: [...gold.organisations, ...[...states].map((state) => stateOf(state, world))],
    calls: gold.calls.map(({ anchors, initiator, ...call }) => ({
      ...call,
      ...(initiator ? { initiator } : {}),
      evidence: anchors.slice(0, 1),
    })),
    incidents: gold.incidents.map(({ anchors, casualties, ...incident }) => ({
      ...incident,
      evidence: anchors.slice(0, 1),
      casualties: casualties.map(({ claimed_by, ...claim }) => ({
        ...claim,
        ...(claimed_by ? { claimed_by } : {}),
        words: anchors[0] ?? '',
      })),
    })),
  }
}
