// Every closed list of Readout, once. Extraction, tables, filters and OpenAPI all read from here.

export const partyKinds = ['person', 'organisation'] as const
export type PartyKind = (typeof partyKinds)[number]

/** Kinds of organisation. `state` is the state itself, by whatever name ("Tehran", "the Iranians"). */
export const organisationKinds = [
  'state',
  'government',
  'ministry',
  'military',
  'agency',
  'legislature',
  'court',
  'party',
  'intergovernmental',
  'armed_group',
  'embassy',
  'media',
  'company',
  'ngo',
  'other',
] as const
export type OrganisationKind = (typeof organisationKinds)[number]

export const documentKinds = ['news', 'readout', 'statement', 'transcript', 'briefing', 'social', 'other'] as const
export type DocumentKind = (typeof documentKinds)[number]

export const callMedia = ['phone', 'video', 'unspecified'] as const
export type CallMedium = (typeof callMedia)[number]

/** `declined`: refused, unanswered or called off. */
export const callStatuses = ['occurred', 'planned', 'declined'] as const
export type CallStatus = (typeof callStatuses)[number]

export const participantRoles = ['initiator', 'participant'] as const
export type ParticipantRole = (typeof participantRoles)[number]

export const statementKinds = ['direct', 'indirect', 'mixed'] as const
export type StatementKind = (typeof statementKinds)[number]

export const statementMedia = [
  'tweet',
  'press_release',
  'press_conference',
  'speech',
  'interview',
  'call',
  'letter',
  'meeting',
  'broadcast',
  'unspecified',
] as const
export type StatementMedium = (typeof statementMedia)[number]

export const actorRoles = ['perpetrator', 'target', 'victim'] as const
export type ActorRole = (typeof actorRoles)[number]

export const datePrecisions = ['day', 'month', 'year'] as const
export type DatePrecision = (typeof datePrecisions)[number]

/** What the coordinates of a place are the middle of, the smallest first. */
export const placePrecisions = ['site', 'city', 'province', 'region'] as const
export type PlacePrecision = (typeof placePrecisions)[number]

export const eventKinds = ['call', 'statement', 'incident'] as const
export type EventKind = (typeof eventKinds)[number]

/** What an account of a document can be about. */
export const accountKinds = ['person', 'organisation', ...eventKinds] as const
export type AccountKind = (typeof accountKinds)[number]

/** Where the rows of a kind stand: the table, and the path below `/v1`. */
export const rowsOfKind = {
  person: 'persons',
  organisation: 'organisations',
  call: 'calls',
  statement: 'statements',
  incident: 'incidents',
} as const satisfies Record<AccountKind, string>

export const verdicts = ['same', 'different', 'doubtful'] as const
export type Verdict = (typeof verdicts)[number]

export const deciders = ['rule', 'hand'] as const

export const changeOperations = ['ADD', 'MOD', 'DEL', 'MERGE'] as const
export type ChangeOperation = (typeof changeOperations)[number]

export const changeKinds = ['document', ...accountKinds] as const
export type ChangeKind = (typeof changeKinds)[number]

/** Families within which two accounts may tell of one incident. */
export const incidentFamilies = ['violence', 'unrest', 'coercion'] as const
export type IncidentFamily = (typeof incidentFamilies)[number]

interface IncidentTypeFacts {
  label: string
  families: readonly IncidentFamily[]
  /** PLOVER 0.8 event and mode; null where PLOVER has none. */
  plover: { event: string; mode: string | null } | null
  /** CAMEO 1.1b3 code, text because of its leading zero; null where CAMEO has none. */
  cameo: string | null
  /** ACLED event and sub-event type; null where ACLED does not code the type. */
  acled: { event: string; sub_event: string } | null
}

const ASSAULT = (mode: string) => ({ event: 'ASSAULT', mode })
const COERCE = (mode: string) => ({ event: 'COERCE', mode })
const acled = (event: string, sub_event: string) => ({ event, sub_event })
const explosions = (sub_event: string) => acled('Explosions/Remote violence', sub_event)
const strategic = (sub_event: string) => acled('Strategic developments', sub_event)
const civilians = (sub_event: string) => acled('Violence against civilians', sub_event)

/**
 * Incident types with their crosswalk. PLOVER: manual 0.8, chapter on modes. CAMEO: codebook 1.1b3, chapter 3.
 * ACLED: codebook of 2023, event and sub-event types. The owners never mapped the three to each other; the
 * correspondence is Readout's own judgement from their definitions.
 */
export const incidentTypeFacts = {
  airstrike: {
    label: 'Air or drone strike',
    families: ['violence'],
    plover: ASSAULT('aerial'),
    cameo: '195',
    acled: explosions('Air/drone strike'),
  },
  missile_attack: {
    label: 'Missile, rocket or artillery attack',
    families: ['violence'],
    plover: ASSAULT('heavy-weapons'),
    cameo: '194',
    acled: explosions('Shelling/artillery/missile attack'),
  },
  bombing: {
    label: 'Bombing',
    families: ['violence'],
    plover: ASSAULT('explosives'),
    cameo: '183',
    acled: explosions('Remote explosive/landmine/IED'),
  },
  shooting: {
    label: 'Shooting',
    families: ['violence'],
    plover: ASSAULT('firearms'),
    cameo: '180',
    acled: civilians('Attack'),
  },
  assassination: {
    label: 'Assassination or targeted killing',
    families: ['violence'],
    plover: ASSAULT('targeted'),
    cameo: '186',
    acled: civilians('Attack'),
  },
  armed_clash: {
    label: 'Armed clash',
    families: ['violence'],
    plover: ASSAULT('firearms'),
    cameo: '193',
    acled: acled('Battles', 'Armed clash'),
  },
  attack_on_mission: {
    label: 'Attack on an embassy or consulate',
    families: ['violence', 'unrest'],
    plover: { event: 'PROTEST', mode: 'riot' },
    cameo: '145',
    acled: acled('Riots', 'Violent demonstration'),
  },
  protest: {
    label: 'Protest',
    families: ['unrest'],
    plover: { event: 'PROTEST', mode: 'demo' },
    cameo: '141',
    acled: acled('Protests', 'Peaceful protest'),
  },
  riot: {
    label: 'Riot',
    families: ['unrest'],
    plover: { event: 'PROTEST', mode: 'riot' },
    cameo: '145',
    acled: acled('Riots', 'Violent demonstration'),
  },
  abduction: {
    label: 'Abduction or hostage-taking',
    families: ['coercion'],
    plover: ASSAULT('abduct'),
    cameo: '181',
    acled: civilians('Abduction/forced disappearance'),
  },
  detention: {
    label: 'Arrest or detention',
    families: ['coercion'],
    plover: COERCE('arrest'),
    cameo: '173',
    acled: strategic('Arrests'),
  },
  shootdown: {
    label: 'Shooting down of an aircraft',
    families: ['violence'],
    plover: ASSAULT('heavy-weapons'),
    cameo: '194',
    acled: explosions('Shelling/artillery/missile attack'),
  },
  maritime_incident: {
    label: 'Attack on or seizure of a ship',
    families: ['violence', 'coercion'],
    plover: COERCE('seize'),
    cameo: '171',
    acled: strategic('Other'),
  },
  cyberattack: {
    label: 'Cyberattack',
    families: ['coercion'],
    plover: COERCE('cyber'),
    cameo: '176',
    acled: null,
  },
  expulsion: {
    label: 'Expulsion of diplomats',
    families: ['coercion'],
    plover: { event: 'SANCTION', mode: 'expel' },
    cameo: '166',
    acled: null,
  },
  sanctions: {
    label: 'Sanctions, closed borders or airspace',
    families: ['coercion'],
    plover: { event: 'SANCTION', mode: 'discontinue' },
    cameo: '163',
    acled: null,
  },
  coup: {
    label: 'Coup or mutiny',
    families: ['unrest'],
    plover: COERCE('seize'),
    cameo: '171',
    acled: strategic('Other'),
  },
  other_attack: {
    label: 'Other attack',
    families: ['violence'],
    plover: ASSAULT('firearms'),
    cameo: '180',
    acled: civilians('Attack'),
  },
  accident: { label: 'Accident', families: ['violence'], plover: null, cameo: null, acled: null },
} as const satisfies Record<string, IncidentTypeFacts>

export type IncidentType = keyof typeof incidentTypeFacts
export const incidentTypes = Object.keys(incidentTypeFacts) as [IncidentType, ...IncidentType[]]

/** Codes of a call: PLOVER counts a call under CONSULT/phone, one only agreed upon under AGREE; CAMEO 041 and 036. */
export const callCodes = {
  occurred: { plover: { event: 'CONSULT', mode: 'phone' }, cameo: '041' },
  planned: { plover: { event: 'AGREE', mode: null }, cameo: '036' },
  declined: { plover: null, cameo: null },
} as const satisfies Record<CallStatus, { plover: { event: string; mode: string | null } | null; cameo: string | null }>
