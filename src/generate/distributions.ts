// How often what is made up is what: shares are weights within their list.
import type {
  CallMedium,
  CallStatus,
  DatePrecision,
  DocumentKind,
  IncidentType,
  OrganisationKind,
  StatementKind,
  StatementMedium,
} from '../vocabulary.ts'
import type { Shares } from './chance.ts'

/** The days on which things happen. */
export const years = { first: '1991-01-01', last: '2025-12-31' } as const
/** How much more happens at the end of them than at their beginning. */
export const growth = 4
/** Share of an ordinary day in what happens on each day of the week, Sunday first. */
export const week = [0.5, 1, 1.1, 1.1, 1.1, 1, 0.6] as const
/** How much more happens on some days than on others. */
export const bursts: Shares<number> = [
  [1, 92],
  [3, 6],
  [8, 2],
]

/** Calls for one named person. */
export const callsAPerson = 50
/** Zipf exponents: how much busier the first are than the rest. */
export const exponents = { countries: 1, partners: 1.1, persons: 0.9, publishers: 0.9, places: 0.8, words: 1 } as const
/** Countries with which a country has most to do. */
export const partners = 20
/** Of a hundred meetings of two countries, those between partners; of the rest, each is drawn by itself. */
export const amongPartners = 70

export const statuses: Shares<CallStatus> = [
  ['occurred', 90],
  ['planned', 6],
  ['declined', 4],
]
export const callMedia: Shares<CallMedium> = [
  ['phone', 68],
  ['unspecified', 24],
  ['video', 8],
]
export const partiesOfCall: Shares<number> = [
  [2, 72],
  [3, 18],
  [4, 7],
  [6, 3],
]
/** Of a hundred: calls of which a text says who placed them, participants that are bodies or states. */
export const initiated = 60
export const bodiesInCalls = 12

export const precisions: Shares<DatePrecision | null> = [
  ['day', 93],
  ['month', 4],
  ['year', 1],
  [null, 2],
]

/** Statements told together with a call or an incident. */
export const statementsTold: Shares<number> = [
  [0, 52],
  [1, 32],
  [2, 12],
  [4, 4],
]
export const statementKinds: Shares<StatementKind> = [
  ['direct', 55],
  ['indirect', 40],
  ['mixed', 5],
]
export const statementMedia: Shares<StatementMedium> = [
  ['unspecified', 45],
  ['press_conference', 14],
  ['press_release', 12],
  ['tweet', 9],
  ['interview', 7],
  ['speech', 6],
  ['meeting', 4],
  ['broadcast', 2],
  ['letter', 1],
]
/** Of a hundred statements told with a call, those said in it; of all, those passed on by another. */
export const saidInCall = 30
export const passedOn = 10

/** Calls for one incident. */
export const callsAnIncident = 8
export const incidentTypes: Shares<IncidentType> = [
  ['protest', 18],
  ['missile_attack', 14],
  ['airstrike', 13],
  ['armed_clash', 11],
  ['bombing', 9],
  ['shooting', 8],
  ['detention', 7],
  ['sanctions', 4],
  ['riot', 4],
  ['abduction', 3],
  ['assassination', 2],
  ['expulsion', 2],
  ['cyberattack', 2],
  ['other_attack', 1],
  ['attack_on_mission', 0.7],
  ['maritime_incident', 0.6],
  ['accident', 0.4],
  ['shootdown', 0.2],
  ['coup', 0.1],
]
/** Most that die in an incident. */
export const tolls: Shares<number> = [
  [0, 35],
  [3, 35],
  [15, 22],
  [80, 7],
  [900, 1],
]
/** Of a hundred: incidents in no named place, claims ascribed to a body, claims that are lower bounds. */
export const nowhere = 12
export const ascribed = 40
export const lowerBounds = 10

/** Documents that tell of the same. */
export const reports: Shares<number> = [
  [1, 80],
  [2, 12],
  [3, 5],
  [6, 2.5],
  [15, 0.5],
]
/** Happenings told in one document. */
export const toldTogether = 4
/** Days from the happening to the publication. */
export const delays: Shares<number> = [
  [0, 62],
  [1, 33],
  [3, 5],
]
export const documentKinds: Shares<DocumentKind> = [
  ['news', 62],
  ['readout', 18],
  ['statement', 8],
  ['transcript', 5],
  ['briefing', 4],
  ['social', 3],
]

/** Posts of a country's persons, the best known first; whoever comes after them has the last few by turns. */
export const posts = [
  'President',
  'Foreign Minister',
  'Prime Minister',
  'Defence Minister',
  'Chief of Army Staff',
  'National Security Adviser',
  'Interior Minister',
  'Finance Minister',
  'Ambassador',
  'Spokesman',
  'Deputy Foreign Minister',
  'Special Envoy',
] as const
export const lastPosts = 4

/** Bodies of every country: what follows the demonym in their names, and what they are. */
export const bodies: readonly (readonly [name: string, kind: OrganisationKind])[] = [
  ['Foreign Ministry', 'ministry'],
  ['Army', 'military'],
  ['Defence Ministry', 'ministry'],
  ['Interior Ministry', 'ministry'],
  ['Air Force', 'military'],
  ['Parliament', 'legislature'],
  ['Liberation Front', 'armed_group'],
  ['Embassy in Geneva', 'embassy'],
]
