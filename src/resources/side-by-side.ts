// What each document says of a call or an incident, side by side, with who is meant.
import { z } from 'zod'
import type { Connection } from '../database/open.ts'
import { groupedBy, idList, rows } from '../database/read-model/rows.ts'
import { type ActorRole, actorRoles, incidentTypes, statementKinds } from '../vocabulary.ts'
import { Account } from './accounts.ts'
import { Evidence, type Serving, wordsOf } from './evidence.ts'
import { Country, PartyRef, partyRefs } from './references.ts'

const told = {
  side: Country.describe('The country of a party to it whose publisher tells it; null where a third side does.'),
  date: z.string().nullable().describe('The date as this document has it.'),
  words: z.array(Evidence).describe('The words in which it tells of it, the first twenty stretches of its text.'),
} as const

const SaidInCall = z
  .object({
    id: z.string(),
    speaker: PartyRef.nullable(),
    kind: z.enum(statementKinds),
    text: z.string().nullable().describe('The words as this document has them; null where they may not be served.'),
    only_here: z.boolean().describe('Whether no other document reports it.'),
  })
  .meta({ id: 'SaidInCall', description: 'What a document reports to have been said in a call.' })

export const CallAccount = Account.extend({
  ...told,
  initiator: PartyRef.nullable().describe('Who placed the call, as this document has it.'),
  participants: z.array(PartyRef),
  statements: z.array(SaidInCall),
}).meta({ id: 'CallAccount', description: 'What one document says of a call.' })

const ActorTold = PartyRef.extend({ role: z.enum(actorRoles) }).meta({
  id: 'ActorTold',
  description: 'A party of an incident, as one document has it.',
})

const CasualtiesTold = z
  .object({
    claimed_by: PartyRef.nullable(),
    fatalities: z.int().nullable(),
    injured: z.int().nullable(),
    at_least: z.boolean(),
    only_here: z.boolean().describe('Whether no other document gives these figures.'),
  })
  .meta({ id: 'CasualtiesTold', description: 'Casualty figures, as one document has them.' })

export const IncidentAccount = Account.extend({
  ...told,
  type: z.enum(incidentTypes),
  place: z.string().nullable().describe('The place as this document names it.'),
  country: Country,
  actors: z.array(ActorTold),
  casualties: z.array(CasualtiesTold),
}).meta({ id: 'IncidentAccount', description: 'What one document says of an incident.' })

interface Claim {
  claimed_by: string | null
  fatalities: number | null
  injured: number | null
  at_least: boolean
}

/** The parts of a reading that name parties; tests and older rows may lack some. */
interface Reading {
  date?: string | null
  initiator?: string | null
  participants?: string[]
  actors?: { actor: string; role: ActorRole }[]
  casualties?: Claim[]
}

/** Accounts of one event, with what is said of them elsewhere. */
export interface Telling {
  connection: Connection
  /** The event. */
  id: string
  accounts: Account[]
  serving: Serving
}

type Referring = (document: string, ref: string | null | undefined) => PartyRef | null

const refQuery = `SELECT document, ref, subject FROM accounts
  WHERE document IN (SELECT value FROM json_each(?)) AND form IS NOT NULL`

/** Whom the documents' references mean, and the parties of further ids, in two statements. */
function referring({ connection, accounts }: Telling, ids: readonly string[] = []) {
  const documents = idList(new Set(accounts.map(({ document }) => document)))
  const meant = new Map(
    rows<{ document: string; ref: string; subject: string }>(connection, refQuery, documents).map((row) => [
      `${row.document} ${row.ref}`,
      row.subject,
    ]),
  )
  const parties = partyRefs(connection, [...meant.values(), ...ids])
  const refer: Referring = (document, ref) => parties.get(meant.get(`${document} ${ref}`) ?? '') ?? null
  return { refer, parties }
}

const present = (parties: (PartyRef | null)[]): PartyRef[] => parties.flatMap((party) => party ?? [])

/** The publisher's country, where it is that of a party. */
const sideOf = ({ publisher_country }: Account, parties: readonly PartyRef[]) =>
  parties.some(({ country }) => country !== null && country === publisher_country) ? publisher_country : null

interface Said {
  id: string
  speaker: string
  kind: z.output<typeof SaidInCall>['kind']
  document: string
  reading: string
  documents: number
}

const saidQuery = `SELECT s.id, s.speaker, s.kind, a.document, a.reading,
    count(*) OVER (PARTITION BY s.id) AS documents
  FROM statements s JOIN accounts a ON a.subject = s.id WHERE s.call_id = ? ORDER BY a.document, a.id`

/** The statements that each document reports from the call, in the order of its text. */
function saidIn({ connection, id, serving }: Telling) {
  const said = rows<Said>(connection, saidQuery, id)
  const byDocument = groupedBy(said, 'document')
  const tell = (document: string, parties: ReadonlyMap<string, PartyRef>) =>
    (byDocument.get(document) ?? []).map(({ id: statement, speaker, reading, documents }) => {
      const { text, kind }: Pick<z.output<typeof SaidInCall>, 'text' | 'kind'> = JSON.parse(reading)
      const served = serving === 'full' || kind === 'direct' ? text : null
      return { id: statement, speaker: parties.get(speaker) ?? null, kind, text: served, only_here: documents === 1 }
    })
  return { speakers: said.map(({ speaker }) => speaker), tell }
}

/** What each document says of a call. */
export function callAccounts(telling: Telling): z.output<typeof CallAccount>[] {
  const { speakers, tell } = saidIn(telling)
  const { refer, parties } = referring(telling, speakers)
  const words = wordsOf(telling.connection, telling.accounts, telling.serving)
  return telling.accounts.map((account) => {
    const { date = null, initiator, participants = [] }: Reading = account.reading
    const between = present(participants.map((ref) => refer(account.document, ref)))
    return {
      ...account,
      side: sideOf(account, between),
      date,
      words: words(account),
      initiator: refer(account.document, initiator),
      participants: between,
      statements: tell(account.document, parties),
    }
  })
}

const figures = ({ claimed_by, fatalities, injured, at_least }: z.output<typeof CasualtiesTold>) =>
  JSON.stringify([claimed_by?.id, fatalities, injured, at_least])

/** What each document says of an incident. */
export function incidentAccounts(telling: Telling): z.output<typeof IncidentAccount>[] {
  const { refer } = referring(telling)
  const words = wordsOf(telling.connection, telling.accounts, telling.serving)
  const all = telling.accounts.map((account) => {
    const reading: Reading & Partial<Pick<z.output<typeof IncidentAccount>, 'type' | 'place' | 'country'>> =
      account.reading
    const actors = (reading.actors ?? []).flatMap(({ actor, role }) => {
      const party = refer(account.document, actor)
      return party ? [{ ...party, role }] : []
    })
    const casualties = (reading.casualties ?? []).map(({ claimed_by, fatalities, injured, at_least }) => ({
      ...{ claimed_by: refer(account.document, claimed_by), fatalities, injured, at_least, only_here: true },
    }))
    const { type = 'other_attack', place = null, country = null, date = null } = reading
    const side = sideOf(account, actors)
    return { ...account, side, date, words: words(account), type, place, country, actors, casualties }
  })
  const tellers = new Map<string, Set<string>>()
  for (const { document, casualties } of all)
    for (const claim of casualties)
      tellers.set(figures(claim), new Set([...(tellers.get(figures(claim)) ?? []), document]))
  return all.map((account) => ({
    ...account,
    casualties: account.casualties.map((claim) => ({ ...claim, only_here: tellers.get(figures(claim))?.size === 1 })),
  }))
}
