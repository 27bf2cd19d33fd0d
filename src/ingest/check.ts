// What is refused before anything of a document is stored.
import type { Document } from '../documents/document.ts'
import type { Extraction, Found } from '../extract/extraction.ts'
import { type Span, textOf } from '../extract/span.ts'
import { isPartialDate } from '../partial-date.ts'
import {
  actorRoles,
  callMedia,
  callStatuses,
  incidentTypes,
  organisationKinds,
  statementKinds,
  statementMedia,
} from '../vocabulary.ts'

/** What is wrong with an extraction, in words that complete "PATH: ...". */
export class Refused extends Error {
  override name = 'Refused'
}

const refuse = (where: string, what: string): never => {
  throw new Refused(`${where} ${what}`)
}

const isLow = (code: number) => code >= 0xdc00 && code <= 0xdfff
const isHigh = (code: number) => code >= 0xd800 && code <= 0xdbff
const splitsPair = (body: string, at: number) => isLow(body.charCodeAt(at)) && isHigh(body.charCodeAt(at - 1))

/** Why the span is none of the body's; null where it is one. */
export function spanFault(body: string, { start, end }: Span): string | null {
  const told = `span ${start} to ${end}`
  if (!Number.isInteger(start) || !Number.isInteger(end) || start < 0 || end > body.length) {
    return `${told} lies outside the body of ${body.length}`
  }
  if (start >= end) return `${told} is empty`
  return splitsPair(body, start) || splitsPair(body, end) ? `${told} splits a surrogate pair` : null
}

const checkSpans = (where: string, body: string, spans: readonly Span[]) => {
  for (const span of spans) {
    const fault = spanFault(body, span)
    if (fault) refuse(where, `has a fault: ${fault}`)
  }
}

const checkFound = (where: string, body: string, found: Found, spans: readonly Span[]) => {
  if (spans.length === 0) refuse(where, 'has no evidence')
  checkSpans(where, body, spans)
  for (const part of Object.values(found.parts)) checkSpans(where, body, part)
}

const checkListed = (where: string, list: readonly string[], value: string) => {
  if (!list.includes(value)) refuse(where, `has "${value}", which is none of ${list.join(', ')}`)
}

const checkDate = (where: string, date: string | null) => {
  if (date !== null && !isPartialDate(date)) refuse(where, `has "${date}", which is no date`)
}

function checkEvents(body: string, { calls, statements, incidents }: Extraction, known: ReadonlySet<string>): void {
  const checkRefs = (where: string, refs: readonly (string | null)[]) => {
    for (const ref of refs) if (ref !== null && !known.has(ref)) refuse(where, `names party ${ref}, which is not there`)
  }
  calls.forEach((call, at) => {
    const where = `call ${at + 1}`
    checkFound(where, body, call, call.evidence)
    checkRefs(where, [...call.participants, call.initiator])
    checkDate(where, call.date)
    checkListed(where, callMedia, call.medium)
    checkListed(where, callStatuses, call.status)
  })
  statements.forEach((statement, at) => {
    const where = `statement ${at + 1}`
    checkFound(where, body, statement, statement.evidence)
    checkRefs(where, [statement.speaker, statement.reported_by])
    checkDate(where, statement.date)
    checkListed(where, statementKinds, statement.kind)
    checkListed(where, statementMedia, statement.medium)
    const words = statement.evidence.map((span) => textOf(body, span)).join(' … ')
    if (words !== statement.text) refuse(where, `has the text "${statement.text}" where the body has "${words}"`)
    if (statement.call !== null && !calls[statement.call])
      refuse(where, `was said in call ${statement.call}, which is not there`)
  })
  incidents.forEach((incident, at) => {
    const where = `incident ${at + 1}`
    checkFound(where, body, incident, incident.evidence)
    checkRefs(where, [
      ...incident.actors.map(({ actor }) => actor),
      ...incident.casualties.map((one) => one.claimed_by),
    ])
    checkDate(where, incident.date)
    checkListed(where, incidentTypes, incident.type)
    for (const { role } of incident.actors) checkListed(where, actorRoles, role)
    for (const { evidence } of incident.casualties) checkSpans(where, body, evidence)
  })
}

/** Throws Refused where a span does not give its text, a reference leads nowhere or a value is none of its list. */
export function checkExtraction({ body }: Pick<Document, 'body'>, extraction: Extraction): void {
  const { persons, organisations } = extraction
  const refs = [...persons, ...organisations].map(({ ref }) => ref)
  if (new Set(refs).size < refs.length) refuse('a party', 'has the reference of another')
  for (const person of persons) checkFound(`person ${person.ref}`, body, person, person.mentions)
  for (const organisation of organisations) {
    checkFound(`organisation ${organisation.ref}`, body, organisation, organisation.mentions)
    checkListed(`organisation ${organisation.ref}`, organisationKinds, organisation.kind)
  }
  checkEvents(body, extraction, new Set(refs))
}
