// The wire shape of an extraction: what one text says, with its own references.
import { z } from 'zod'
import {
  actorRoles,
  callMedia,
  callStatuses,
  datePrecisions,
  documentKinds,
  incidentTypes,
  organisationKinds,
  statementKinds,
  statementMedia,
} from '../vocabulary.ts'
import { Country } from './references.ts'

const Words = z
  .object({
    start: z.int().describe('Where it begins in the text, in UTF-16 code units.'),
    end: z.int().describe('Where it ends.'),
    exact: z.string().describe('The words.'),
  })
  .meta({ id: 'Words', description: 'A stretch of the text.' })

const Ref = z.string().describe('The `ref` of a person or organisation of the same extraction.')

const found = {
  rule: z.string().describe('The rule that found it.'),
  parts: z.record(z.string(), z.array(Words)).describe('The words by the field that was read from them.'),
} as const
const evidence = z.array(Words).describe('The words that say so.')
const dated = { date: z.string().nullable(), date_precision: z.enum(datePrecisions).nullable() } as const
const named = { ref: z.string(), name: z.string(), aliases: z.array(z.string()), country: Country } as const

export const Extraction = z
  .object({
    document: z.object({
      title: z.string().nullable(),
      publisher: z.string().nullable(),
      published_on: z.string().nullable(),
      kind: z.enum(documentKinds),
      language: z.string().describe('ISO 639-1; only `en` is read for events.'),
      text: z.string().describe('The text as it was read; stretches count its UTF-16 code units.'),
    }),
    persons: z.array(
      z.object({
        ...named,
        positions: z.array(z.object({ title: z.string(), organisation: z.string().nullable(), country: Country })),
        mentions: z.array(Words),
        ...found,
      }),
    ),
    organisations: z.array(z.object({ ...named, kind: z.enum(organisationKinds), mentions: z.array(Words), ...found })),
    calls: z.array(
      z.object({
        participants: z.array(Ref),
        initiator: Ref.nullable(),
        ...dated,
        medium: z.enum(callMedia),
        status: z.enum(callStatuses),
        evidence,
        ...found,
      }),
    ),
    statements: z.array(
      z.object({
        speaker: Ref,
        reported_by: Ref.nullable(),
        kind: z.enum(statementKinds),
        text: z.string(),
        ...dated,
        medium: z.enum(statementMedia),
        call: z.int().nullable().describe('The place in `calls` of the call in which it was said, from 0.'),
        evidence,
        ...found,
      }),
    ),
    incidents: z.array(
      z.object({
        type: z.enum(incidentTypes),
        ...dated,
        place: z.string().nullable(),
        country: Country,
        actors: z.array(z.object({ actor: Ref, role: z.enum(actorRoles) })),
        casualties: z.array(
          z.object({
            fatalities: z.int().nullable(),
            injured: z.int().nullable(),
            at_least: z.boolean(),
            claimed_by: Ref.nullable(),
            evidence,
          }),
        ),
        evidence,
        ...found,
      }),
    ),
  })
  .meta({
    id: 'Extraction',
    description: 'What one text says. References are names within the extraction: `p1`, `o2`.',
  })
