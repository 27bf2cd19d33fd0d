// Shapes that several resources share, and how they are read from the tables.
import { z } from 'zod'
import type { Connection } from '../database/open.ts'
import { idList, rows } from '../database/read-model/rows.ts'
import type { Posting } from '../database/read-model/write.ts'
import { datePrecisions, organisationKinds } from '../vocabulary.ts'

export const Country = z.string().nullable().describe('ISO 3166-1 alpha-3; `XKX` for Kosovo; null where unknown.')

export const PartyRef = z
  .object({
    id: z.string().describe('The id under `/v1/persons` where `kind` is `person`, else under `/v1/organisations`.'),
    name: z.string(),
    kind: z.enum(['person', ...organisationKinds]),
    country: Country,
  })
  .meta({ id: 'PartyRef', description: 'A person or organisation; a state is an organisation of kind `state`.' })
export type PartyRef = z.output<typeof PartyRef>

/** When an event was, on every event. */
export const dated = {
  date: z
    .string()
    .nullable()
    .describe('ISO date as precise as the texts tell: `2020`, `2020-01` or `2020-01-08`; null where they do not.'),
  date_first: z.string().nullable().describe('The first day that the date allows.'),
  date_last: z.string().nullable().describe('The last day that the date allows.'),
  date_precision: z.enum(datePrecisions).nullable(),
} as const

/** How often an event was told, on every event. */
export const told = {
  document_ids: z.array(z.string()).describe('The documents that tell of it, in order of publication.'),
  reports: z.int().describe('How many documents tell of it, copies included.'),
  publishers: z.int().describe('How many publishers tell of it.'),
} as const

/** Codes of other systems; null where a system does not code such events. */
export const coded = {
  plover_event: z.string().nullable().describe('PLOVER event type.'),
  plover_mode: z.string().nullable().describe('PLOVER mode.'),
  cameo: z.string().nullable().describe('CAMEO code, text because of its leading zero.'),
  acled_event: z.string().nullable().describe('ACLED event type.'),
  acled_sub_event: z.string().nullable().describe('ACLED sub-event type.'),
} as const

interface Codes {
  plover: { event: string; mode: string | null } | null
  cameo: string | null
  acled: { event: string; sub_event: string } | null
}

/** The code columns of an event. */
export const codeColumns = ({ plover, cameo, acled }: Codes) => ({
  plover_event: plover?.event ?? null,
  plover_mode: plover?.mode ?? null,
  cameo,
  acled_event: acled?.event ?? null,
  acled_sub_event: acled?.sub_event ?? null,
})

const partyQuery = `
  WITH asked AS (SELECT value AS id FROM json_each(?))
  SELECT id, name, 'person' AS kind, country FROM persons WHERE id IN (SELECT id FROM asked)
  UNION ALL
  SELECT id, name, kind, country FROM organisations WHERE id IN (SELECT id FROM asked)`

/** The parties of these ids. */
export const partyRefs = (connection: Connection, ids: Iterable<string>): Map<string, PartyRef> =>
  new Map(rows<PartyRef>(connection, partyQuery, idList(new Set(ids))).map((party) => [party.id, party]))

/** The party of an id that a foreign key vouches for. */
export function partyAmong(parties: Map<string, PartyRef>, id: string): PartyRef {
  const party = parties.get(id)
  if (!party) throw new Error(`party ${id} is neither a person nor an organisation`)
  return party
}

/** Postings of one field; what is unknown is not posted. */
export function posted(field: string, ...values: (string | null | undefined)[]): Posting[] {
  const postings: Posting[] = []
  for (const value of values) if (value != null) postings.push([field, value])
  return postings
}

/** The parties by which an event can be found in any role: a person by `person`, a body or state by `organisation`. */
export const partyPostings = (parties: PartyRef[]): Posting[] =>
  parties.map(({ id, kind }) => [kind === 'person' ? 'person' : 'organisation', id])
