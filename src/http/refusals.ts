// A schema's complaints in a reader's words: which parameter, why, what is allowed, what was probably meant.
import { z } from 'zod'
import { nearest } from './nearest.ts'
import type { Fault } from './problems.ts'
import type { RefusedBySchema } from './zod.ts'

type Issue = z.core.$ZodIssue

const within = (value: unknown, path: PropertyKey[]): unknown =>
  path.reduce<unknown>(
    (inner, key) => (typeof inner === 'object' && inner !== null ? Reflect.get(inner, key) : inner),
    value,
  )

/** The value at fault: of names separated by commas the one that is not known. */
const valueSent = (sent: unknown, issue: Issue, allowed: string[]): unknown => {
  const [parameter = '', index] = issue.path
  const whole = within(sent, [parameter])
  if (typeof whole !== 'string' || typeof index !== 'number') return within(sent, issue.path)
  const name = whole.split(',')[index]?.trim() ?? whole
  return allowed.includes(name) ? whole : name
}

const unknownNames = (keys: string[], schema: z.ZodType, part: string): Fault[] => {
  const allowed = schema instanceof z.ZodObject ? Object.keys(schema.shape) : []
  const whole = part === 'body' ? 'a field of this body' : 'a parameter of this request'
  return keys.map((key) => ({
    parameter: key,
    reason: `is not ${whole}`,
    allowed,
    did_you_mean: nearest(key, allowed),
  }))
}

const wrongValue = (issue: Issue, parameter: string, query: unknown): Fault => {
  const plain = { parameter, reason: issue.message, allowed: null, did_you_mean: null }
  if (issue.code === 'invalid_value') {
    const allowed = issue.values.map(String)
    const sent = valueSent(query, issue, allowed)
    const said = typeof sent === 'string' ? `, but ${JSON.stringify(sent.slice(0, 80))} is not` : ''
    const meant = typeof sent === 'string' ? nearest(sent, allowed) : null
    return { ...plain, reason: `takes one of a closed list${said} in it`, allowed, did_you_mean: meant }
  }
  const sent = within(query, issue.path)
  if (issue.code === 'invalid_type' && sent === undefined) return { ...plain, reason: 'is missing' }
  if (issue.code === 'invalid_type' && Array.isArray(sent)) return { ...plain, reason: 'may be given only once' }
  return plain
}

/** The faults of a request that its schema refuses, in the order in which the schema found them. */
export const refusals = ({ issues, sent, schema, part }: RefusedBySchema): Fault[] =>
  issues.flatMap((issue) => {
    if (issue.code === 'unrecognized_keys') return unknownNames(issue.keys, schema, part)
    return [wrongValue(issue, String(issue.path[0] ?? part), sent)]
  })
