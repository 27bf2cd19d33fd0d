// Calls, statements and incidents as one flat shape, made from their finished records.
import { z } from 'zod'
import { actorRoles, eventKinds, participantRoles, placePrecisions } from '../../vocabulary.ts'
import { inWords } from '../labels.ts'
import { coded, dated, PartyRef, told } from '../references.ts'
import { updated } from '../updates.ts'

const EventParty = PartyRef.extend({
  role: z.enum([...participantRoles, 'speaker', 'reported_by', ...actorRoles]),
}).meta({ id: 'EventParty', description: 'A party of an event, in its role.' })

export const Event = z
  .object({
    id: z.string().describe('The id under `/v1/calls`, `/v1/statements` or `/v1/incidents`.'),
    event: z.enum(eventKinds).describe('What it is: a call, a statement, an incident.'),
    ...dated,
    type: z.string().describe('Of a call its status, of a statement its kind, of an incident its type.'),
    medium: z.string().nullable().describe('By what a call or statement was made; null of incidents.'),
    title: z.string().describe('The event in a line, made of its columns.'),
    text: z.string().nullable().describe('Of a statement: the words; null where they may not be served.'),
    parties: z.array(EventParty),
    countries: z
      .array(z.string())
      .describe('Of a call those that its participants serve, of a statement the speaker’s, of an incident its own.'),
    place: z.string().nullable().describe('Of an incident: the name of the place.'),
    latitude: z.number().nullable().describe('WGS 84 degrees.'),
    longitude: z.number().nullable(),
    precision: z.enum(placePrecisions).nullable().describe('What the coordinates are the middle of.'),
    fatalities: z.int().nullable().describe('Of an incident: the best figure.'),
    ...coded,
    ...told,
    ...updated,
  })
  .meta({ id: 'Event', description: 'A call, a statement or an incident, in one flat shape.' })
export type Event = z.output<typeof Event>

type Ref = z.output<typeof PartyRef>

/** As much of the records as an event shows; they were checked when they were written. */
interface CallRecord {
  medium: string
  status: 'occurred' | 'planned' | 'declined'
  initiator: Ref | null
  participants: (Ref & { role: 'initiator' | 'participant' })[]
}
interface StatementRecord {
  kind: string
  medium: string
  speaker: Ref
  reported_by: Ref | null
  text: string | null
}
interface IncidentRecord {
  type: string
  label: string
  country: string | null
  place: { name: string; latitude: number | null; longitude: number | null; precision: Event['precision'] } | null
  actors: (Ref & { role: 'perpetrator' | 'target' | 'victim' })[]
  fatalities: { best: number | null }
}

type Shared = Pick<Event, 'id' | keyof typeof dated | keyof typeof told | keyof typeof updated> &
  Partial<Pick<Event, keyof typeof coded>>

/** "A, B and C" */
const list = (names: string[]): string =>
  names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`

const did = { occurred: 'spoke', planned: 'were to speak', declined: 'did not speak' } as const
const called = { occurred: 'called', planned: 'was to call', declined: 'called in vain' } as const

function callTitle({ status, initiator, participants }: CallRecord): string {
  const others = participants.filter(({ id }) => id !== initiator?.id).map(({ name }) => name)
  return initiator && others.length > 0
    ? `${initiator.name} ${called[status]} ${list(others)}`
    : `${list(participants.map(({ name }) => name))} ${did[status]}`
}

function incidentTitle({ label, place, country, actors }: IncidentRecord): string {
  const among = (role: string) => list(actors.filter((actor) => actor.role === role).map(({ name }) => name))
  const [by, against, victims] = [among('perpetrator'), among('target'), among('victim')]
  const where = place?.name ?? country
  return [
    label,
    where && ` in ${where}`,
    by && `, by ${by}`,
    against && `, against ${against}`,
    victims && `; victims: ${victims}`,
  ]
    .filter(Boolean)
    .join('')
}

const distinct = (countries: (string | null)[]): string[] => [...new Set(countries.flatMap((code) => code ?? []))]

/** What is an event's own; what the other kinds have is null. */
type Own = Pick<Event, 'type' | 'title' | 'parties' | 'countries'> & Partial<Event>

/** What is an event's own, by its kind. */
const made = {
  call: (call: CallRecord) => ({
    type: call.status,
    medium: call.medium,
    title: callTitle(call),
    parties: call.participants.map(({ id, name, kind, country, role }) => ({ id, name, kind, country, role })),
    countries: distinct(call.participants.map(({ country }) => country)),
  }),
  statement: ({ kind, medium, speaker, reported_by, text }: StatementRecord) => ({
    type: kind,
    medium,
    title: `${speaker.name} ${medium === 'unspecified' ? 'said' : `said (${inWords(medium).toLowerCase()})`}`,
    text,
    parties: [
      { ...speaker, role: 'speaker' as const },
      ...(reported_by ? [{ ...reported_by, role: 'reported_by' as const }] : []),
    ],
    countries: distinct([speaker.country]),
  }),
  incident: (incident: IncidentRecord) => ({
    type: incident.type,
    title: incidentTitle(incident),
    parties: incident.actors,
    countries: distinct([incident.country]),
    place: incident.place?.name ?? null,
    latitude: incident.place?.latitude ?? null,
    longitude: incident.place?.longitude ?? null,
    precision: incident.place?.precision ?? null,
    fatalities: incident.fatalities.best,
  }),
}

/** The event of a finished record of a call, a statement or an incident. */
export function eventOf(event: Event['event'], json: string): Event {
  const record: Shared & CallRecord & StatementRecord & IncidentRecord = JSON.parse(json)
  const own: Own = made[event](record)
  // Written out: objects that are spread together take thirty times as long.
  return {
    id: record.id,
    event,
    date: record.date,
    date_first: record.date_first,
    date_last: record.date_last,
    date_precision: record.date_precision,
    type: own.type,
    medium: own.medium ?? null,
    title: own.title,
    text: own.text ?? null,
    parties: own.parties,
    countries: own.countries,
    place: own.place ?? null,
    latitude: own.latitude ?? null,
    longitude: own.longitude ?? null,
    precision: own.precision ?? null,
    fatalities: own.fatalities ?? null,
    plover_event: record.plover_event ?? null,
    plover_mode: record.plover_mode ?? null,
    cameo: record.cameo ?? null,
    acled_event: record.acled_event ?? null,
    acled_sub_event: record.acled_sub_event ?? null,
    document_ids: record.document_ids,
    reports: record.reports,
    publishers: record.publishers,
    updated_at: record.updated_at,
  }
}
