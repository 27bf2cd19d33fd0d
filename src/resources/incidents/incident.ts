import { z } from 'zod'
import { actorRoles, incidentTypes, placePrecisions } from '../../vocabulary.ts'
import { Country, coded, dated, PartyRef, told } from '../references.ts'
import { updated } from '../updates.ts'

const IncidentActor = PartyRef.extend({ role: z.enum(actorRoles) }).meta({
  id: 'IncidentActor',
  description: 'A party of an incident.',
})

const Place = z
  .object({
    id: z.string(),
    name: z.string(),
    country: Country,
    latitude: z.number().nullable().describe('WGS 84 degrees; null where the place is not on the list of places.'),
    longitude: z.number().nullable(),
    precision: z
      .enum(placePrecisions)
      .nullable()
      .describe('What the coordinates are the middle of: a `site` such as a base, a `city`, a `province`, a `region`.'),
  })
  .meta({ id: 'Place', description: 'A named town, base or province.' })

const CasualtyClaim = z
  .object({
    claimed_by: PartyRef.nullable().describe(
      'To whom a text ascribes the figures; null where they are the publisher’s own.',
    ),
    publisher: z.string().nullable().describe('Whose own figures they are.'),
    fatalities: z.int().nullable(),
    injured: z.int().nullable(),
    at_least: z.boolean().describe('Whether the figures are lower bounds.'),
    claimed_on: z.string().nullable().describe('When the latest document that tells it was published.'),
    publishers: z.int().describe('How many publishers tell it.'),
    superseded: z.boolean().describe('Whether the claimant gave another figure later.'),
    document_id: z.string().describe('The document that told it first.'),
  })
  .meta({ id: 'CasualtyClaim', description: 'How many died or were hurt, and who says so.' })

const Range = z
  .object({
    low: z.int().nullable().describe('The least current claim.'),
    best: z.int().nullable().describe('What most publishers tell; ties go to the latest, then to the lower.'),
    high: z.int().nullable().describe('The greatest current claim; null also where that is a lower bound.'),
  })
  .meta({ id: 'CasualtyRange', description: 'The range of the claims, derived by a rule.' })

export const Incident = z
  .object({
    id: z.string(),
    ...dated,
    type: z.enum(incidentTypes),
    label: z.string().describe('The type in words.'),
    place: Place.nullable(),
    country: Country.describe('Where it happened, ISO 3166-1 alpha-3.'),
    actors: z.array(IncidentActor),
    casualties: z.array(CasualtyClaim),
    fatalities: Range,
    injured: Range,
    ...coded,
    ...told,
    ...updated,
  })
  .meta({ id: 'Incident', description: 'Something that happened: violence, coercion or unrest.' })
