// `GET /v1/vocabularies`: every closed list of the API, with what its values mean and their codes in other systems.
import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import { nearest } from '../http/nearest.ts'
import { fault, ProblemError, problemResponses } from '../http/problems.ts'
import type { ZodProvider } from '../http/zod.ts'
import {
  actorRoles,
  callCodes,
  callMedia,
  callStatuses,
  changeOperations,
  datePrecisions,
  documentKinds,
  eventKinds,
  incidentTypeFacts,
  incidentTypes,
  organisationKinds,
  participantRoles,
  placePrecisions,
  statementKinds,
  statementMedia,
} from '../vocabulary.ts'
import { inWords } from './labels.ts'
import { codeColumns, coded } from './references.ts'
import { sendTable, tableParameters, tableResponses } from './table.ts'

const Value = z
  .object({
    vocabulary: z.string(),
    value: z.string().describe('As it stands in rows, and as filters take it.'),
    label: z.string(),
    description: z.string().nullable(),
    used_by: z.array(z.string()).describe('The filters that take it: `calls.status`.'),
    ...coded,
  })
  .meta({ id: 'VocabularyValue', description: 'A value of a closed list, with its codes in other systems.' })
type Value = z.output<typeof Value>

interface List {
  values: readonly string[]
  used_by: string[]
  /** What is not clear from the word. */
  descriptions?: Record<string, string>
  codes?: (value: string) => ReturnType<typeof codeColumns>
}

const noCodes = codeColumns({ plover: null, cameo: null, acled: null })

const statusCodes = new Map(
  callStatuses.map((status) => [String(status), codeColumns({ ...callCodes[status], acled: null })]),
)
const typeCodes = new Map(incidentTypes.map((type) => [String(type), codeColumns(incidentTypeFacts[type])]))
const typeLabels = new Map(incidentTypes.map((type) => [String(type), incidentTypeFacts[type].label]))

const lists: Record<string, List> = {
  incident_types: {
    values: incidentTypes,
    used_by: ['incidents.type'],
    codes: (type) => typeCodes.get(type) ?? noCodes,
  },
  call_statuses: {
    values: callStatuses,
    used_by: ['calls.status'],
    descriptions: {
      occurred: 'It took place.',
      planned: 'It was announced or agreed upon, and no text tells that it took place.',
      declined: 'It was refused, unanswered or called off.',
    },
    codes: (status) => statusCodes.get(status) ?? noCodes,
  },
  call_media: {
    values: callMedia,
    used_by: ['calls.medium'],
    descriptions: { unspecified: 'The texts do not tell by what.' },
  },
  statement_kinds: {
    values: statementKinds,
    used_by: ['statements.kind'],
    descriptions: {
      direct: 'Quoted.',
      indirect: 'Reported in other words.',
      mixed: 'Reported in other words, some of them quoted.',
    },
  },
  statement_media: {
    values: statementMedia,
    used_by: ['statements.medium'],
    descriptions: { call: 'Said to the other party of a call.', unspecified: 'The texts do not tell where.' },
  },
  event_kinds: { values: eventKinds, used_by: ['events.event'] },
  participant_roles: {
    values: participantRoles,
    used_by: [],
    descriptions: { initiator: 'Placed the call, as a text says.' },
  },
  actor_roles: {
    values: actorRoles,
    used_by: [],
    descriptions: { victim: 'Was killed, hurt, held or expelled.', target: 'Was what the act was aimed at.' },
  },
  organisation_kinds: {
    values: organisationKinds,
    used_by: ['organisations.kind'],
    descriptions: { state: 'The state itself, by whatever name: Tehran, the Iranians.' },
  },
  document_kinds: { values: documentKinds, used_by: ['documents.kind'] },
  date_precisions: {
    values: datePrecisions,
    used_by: ['calls.date_precision', 'statements.date_precision', 'incidents.date_precision', 'events.date_precision'],
  },
  place_precisions: {
    values: placePrecisions,
    used_by: [],
    descriptions: { site: 'A base, a port, a building: what is smaller than a town.' },
  },
  change_operations: {
    values: changeOperations,
    used_by: [],
    descriptions: {
      ADD: 'The row came.',
      MOD: 'The row is another.',
      DEL: 'The row went: no document tells of it any more.',
      MERGE: 'The row went into another.',
    },
  },
}
const names = Object.keys(lists)

const valuesOf = (vocabulary: string): Value[] => {
  const { values = [], used_by = [], descriptions = {}, codes } = lists[vocabulary] ?? {}
  return values.map((value) => ({
    ...{ vocabulary, value, label: typeLabels.get(value) ?? inWords(value) },
    ...{ description: descriptions[value] ?? null, used_by: [...used_by] },
    ...(codes?.(value) ?? noCodes),
  }))
}

const parameters = z.strictObject(tableParameters)

const about =
  'Every value of every closed list, with what it means. Incident types and call statuses have their codes in PLOVER 0.8, CAMEO 1.1b3 and ACLED (2023): the owners never mapped the three to each other, the correspondence is Readout’s own judgement from their definitions.'

/** Adds the routes. */
export function addVocabularies(app: FastifyInstance): void {
  const typed = app.withTypeProvider<ZodProvider>()
  typed.get(
    '/vocabularies',
    {
      schema: {
        operationId: 'listVocabularies',
        tags: ['catalogue'],
        summary: 'Closed lists, with the crosswalk to PLOVER, CAMEO and ACLED',
        description: about,
        querystring: parameters,
        response: tableResponses(Value, 'VocabularyPage', 'The values of all lists.'),
      },
    },
    (request, reply) => {
      sendTable(request, reply, request.query, { row: Value, rows: names.flatMap(valuesOf), query: {} })
    },
  )
  typed.get(
    '/vocabularies/:name',
    {
      schema: {
        operationId: 'getVocabulary',
        tags: ['catalogue'],
        summary: 'One closed list',
        description: `One of the lists: ${names.map((name) => `\`${name}\``).join(', ')}.`,
        params: z.strictObject({
          name: z.string().max(100).meta({ description: 'The name of the list.', try_with: 'incident_types' }),
        }),
        querystring: parameters,
        response: {
          ...tableResponses(Value, 'VocabularyPage', 'The values of the list.'),
          ...problemResponses('not-found'),
        },
      },
    },
    (request, reply) => {
      const { name } = request.params
      if (!(name in lists)) {
        const did_you_mean = nearest(name, names)
        throw new ProblemError('not-found', `There is no vocabulary ${name}.`, [
          fault('name', 'is not the name of a vocabulary', { allowed: names, did_you_mean }),
        ])
      }
      sendTable(request, reply, request.query, { row: Value, rows: valuesOf(name), query: {} })
    },
  )
}
