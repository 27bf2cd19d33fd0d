// Filters are questions that somebody asks. Each is declared once, in a resource's list: its schema validates the
// parameter and describes it in OpenAPI, its `ask` says what it means to the read model.
import { z } from 'zod'
import type { Axis, Condition } from '../database/read-model/condition.ts'
import { isPartialDate, type PartialDate } from '../partial-date.ts'
import { refuse } from './problems.ts'

/** How often a parameter may be repeated. */
export const mostValues = 20

/** A parameter of a list: what it accepts and what that asks. `Known` is what is known when it is asked: names, ids. */
export interface Question<Known, Schema extends z.ZodType = z.ZodType> {
  schema: Schema
  ask(value: z.output<Schema>, known: Known, parameter: string): Condition[]
}
export type Questions<Known> = Record<string, Question<Known>>

/** The query of a route that has no parameters: any is refused. */
export const noParameters = z.strictObject({})

/** A question whose value is typed by its schema. */
export const question = <Known, Schema extends z.ZodType>(
  schema: Schema,
  ask: Question<Known, Schema>['ask'],
): Question<Known, Schema> => ({ schema, ask })

/** A parameter that may be given once or repeated, at most twenty times; repeated it means any of the values. */
export const manyOf = <Item extends z.ZodType>(item: Item) =>
  z.preprocess(
    (value) => (value === undefined || Array.isArray(value) ? value : [value]),
    z.array(item).max(mostValues, `may be repeated at most ${mostValues} times`),
  )

/** A word of a query that is not empty. */
export const Word = z.string().trim().min(1, 'is empty').max(200, 'is longer than 200 characters')

export const Day = z
  .string()
  .regex(/^\d{4}(-\d{2}(-\d{2})?)?$/, { error: 'must be a date such as 2020, 2020-01 or 2020-01-08', abort: true })
  .refine(isPartialDate, 'is a date that does not exist')

/** A question by a closed list of which each row has a value. */
export const oneOf = <Known>(field: string, values: readonly [string, ...string[]], description: string) =>
  question<Known, ReturnType<typeof manyOf<z.ZodEnum>>>(manyOf(z.enum(values)).describe(description), (asked) => [
    { kind: 'any', field, values: asked.map(String) },
  ])

const dayQuestion = <Known>(kind: 'from' | 'to', axis: Axis, description: string) =>
  question<Known, typeof Day>(Day.describe(description), (date: PartialDate) => [{ kind, axis, date }])

/** `date_from` and `date_to`: when it happened, by the first day that the date allows. */
export const eventDates = <Known>() => ({
  date_from: dayQuestion<Known>(
    'from',
    'date',
    'Events on or after this day, month or year. What is dated by a month or a year only counts as on its first day; undated events are left out.',
  ),
  date_to: dayQuestion<Known>('to', 'date', 'Events on or before this day, month or year.'),
})

/** `published_from` and `published_to`: when a document that tells of it was published; of documents themselves, `axis` date. */
export const publicationDates = <Known>(axis: Axis) => {
  const what = axis === 'date' ? 'Documents published' : 'Told in a document that was published'
  return {
    published_from: dayQuestion<Known>('from', axis, `${what} on or after this day, month or year.`),
    published_to: dayQuestion<Known>('to', axis, `${what} on or before this day, month or year.`),
  }
}

const ranges = [
  ['date_from', 'date_to'],
  ['published_from', 'published_to'],
] as const

/** Refuses a range of dates that ends before it begins. */
function refuseImpossible(query: Record<string, unknown>): void {
  for (const [first, last] of ranges) {
    const [from, to] = [query[first], query[last]]
    if (typeof from !== 'string' || typeof to !== 'string') continue
    const shorter = Math.min(from.length, to.length)
    if (from.slice(0, shorter) > to.slice(0, shorter)) refuse(first, `${from} is later than ${last} ${to}`)
  }
}

/** What a validated query asks, and each parameter as it was understood: a country by its code, a party by its id. */
export interface Understood {
  conditions: Condition[]
  parameters: Record<string, unknown>
}

/** Makes out a validated query in the order of the questions; parameters that are no questions are left alone. */
export function understand<Known>(
  questions: Questions<Known>,
  query: Record<string, unknown>,
  known: Known,
): Understood {
  refuseImpossible(query)
  const understood: Understood = { conditions: [], parameters: {} }
  for (const [parameter, { ask }] of Object.entries(questions)) {
    const value = query[parameter]
    if (value === undefined) continue
    const conditions = ask(value, known, parameter)
    understood.conditions.push(...conditions)
    const values = conditions.flatMap((condition) => (condition.kind === 'any' ? condition.values : []))
    understood.parameters[parameter] = values.length > 0 ? values : value
  }
  return understood
}

/** The schemas of a list's questions, each optional; `example` values are shown and filled in by Swagger UI. */
export const parametersOf = <Known>(questions: Questions<Known>, example: Record<string, unknown>) =>
  Object.fromEntries(
    Object.entries(questions).map(([parameter, { schema }]) => {
      const described = {
        description: schema.description,
        ...(parameter in example && { try_with: example[parameter] }),
      }
      return [parameter, schema.optional().meta(described)]
    }),
  )
