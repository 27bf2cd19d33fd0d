// Filters are questions that somebody asks. Each is declared once, in a resource's list: its schema validates the
// parameter and describes it in OpenAPI, its `ask` says what it means to the read model; its twin `exclude_NAME`, whether
// it may ask for all values at once, and whether rows can be counted by it, follow from what is declared.
import { z } from 'zod'
import type { Axis, Condition } from '../database/read-model/condition.ts'
import type { PartialDate } from '../partial-date.ts'
import { Day, manyOf } from './parameters.ts'
import { refuse } from './problems.ts'

/** By what the read model finds the rows of a question. */
export interface PostedBy {
  field: string
  /** Whether a row may have several values of it. */
  several: boolean
  /** Whether rows are worth counting by its values. */
  facet: boolean
}

/** A parameter of a list: what it accepts and what that asks. `Known` is what is known when it is asked: names, ids. */
export interface Question<Known, Schema extends z.ZodType = z.ZodType> {
  schema: Schema
  /** `query` has the request's other parameters, for those few that only mean something together. */
  ask(value: z.output<Schema>, known: Known, parameter: string, query: Record<string, unknown>): Condition[]
  /** Null where rows are not found by values of their own. */
  posted: PostedBy | null
}
export type Questions<Known> = Record<string, Question<Known>>

/** A question whose value is typed by its schema. */
export const question = <Known, Schema extends z.ZodType>(
  schema: Schema,
  ask: Question<Known, Schema>['ask'],
  posted: PostedBy | null = null,
): Question<Known, Schema> => ({ schema, ask, posted })

/** A question by values under which rows are posted; `read` makes out what was typed. */
export const postedQuestion = <Known, Item extends z.ZodType<string>>(
  item: Item,
  description: string,
  posted: PostedBy,
  read: (words: z.output<Item>[], known: Known, parameter: string) => string[],
) =>
  question<Known, ReturnType<typeof manyOf<Item>>>(
    manyOf(item).describe(`${description} Repeated: any of them${posted.several ? ', or all with `match=all`' : ''}.`),
    (words, known, parameter) => [{ kind: 'any', field: posted.field, values: read(words, known, parameter) }],
    posted,
  )

/** A question by a closed list of which each row has a value. */
export const oneOf = <Known>(field: string, values: readonly [string, ...string[]], description: string) =>
  postedQuestion<Known, z.ZodEnum<Record<string, string>>>(
    z.enum(values),
    description,
    { field, several: false, facet: true },
    (asked) => asked,
  )

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

const dateRanges = [
  ['date_from', 'date_to'],
  ['published_from', 'published_to'],
] as const

/** Refuses a range of dates that ends before it begins. */
function refuseImpossible(query: Record<string, unknown>): void {
  for (const [first, last] of dateRanges) {
    const [from, to] = [query[first], query[last]]
    if (typeof from !== 'string' || typeof to !== 'string') continue
    const shorter = Math.min(from.length, to.length)
    if (from.slice(0, shorter) > to.slice(0, shorter)) refuse(first, `${from} is later than ${last} ${to}`)
  }
}

/** What a validated query asks, and each parameter as it was understood: a country by its code, a party by its id. */
export interface Understood {
  conditions: Condition[]
  /** The same by the parameter that asked it: a facet leaves out its own. */
  asked: Record<string, Condition[]>
  parameters: Record<string, unknown>
}

/** Whether repeated values mean any of them or all. */
export const Match = z
  .enum(['any', 'all'])
  .default('any')
  .describe('What a repeated filter means: a row with `any` of the values, or with `all` of them.')
type Match = z.output<typeof Match>

/** A condition for each value, all of which must hold. */
function all(conditions: Condition[], { posted }: Pick<Question<never>, 'posted'>, parameter: string): Condition[] {
  return conditions.flatMap((condition) => {
    if (condition.kind !== 'any' || condition.values.length < 2) return [condition]
    if (!posted?.several)
      return refuse(parameter, 'has one value a row: rows with all of several do not exist; leave `match=all` out')
    return condition.values.map((value) => ({ ...condition, values: [value] }))
  })
}

const excluding = (conditions: Condition[]): Condition[] =>
  conditions.map((condition) => (condition.kind === 'any' ? { ...condition, kind: 'none' } : condition))

export const excludePrefix = 'exclude_'

/** Makes out a validated query in the order of the questions; parameters that are no questions are left alone. */
export function understand<Known>(
  questions: Questions<Known>,
  query: Record<string, unknown>,
  known: Known,
  match: Match = 'any',
): Understood {
  refuseImpossible(query)
  const understood: Understood = { conditions: [], asked: {}, parameters: {} }
  for (const [name, asking] of Object.entries(questions)) {
    for (const parameter of [name, excludePrefix + name]) {
      const value = query[parameter]
      if (value === undefined) continue
      const meant = asking.ask(value, known, parameter, query)
      const conditions = parameter !== name ? excluding(meant) : match === 'all' ? all(meant, asking, parameter) : meant
      understood.conditions.push(...conditions)
      understood.asked[parameter] = conditions
      const values = meant.flatMap((condition) => (condition.kind === 'any' ? condition.values : []))
      understood.parameters[parameter] = values.length > 0 && values.length <= 20 ? values : value
    }
  }
  return understood
}

/** What parameters may be tried with: `filled` in by Swagger UI to begin with, or only shown; a twin with what its question is, unless it has an example of its own. */
export interface Tried {
  filled: Record<string, unknown>
  shown(parameter: string): unknown
}

/** The schemas of a list's questions, each optional, each with its twin where it has one. */
export const parametersOf = <Known>(questions: Questions<Known>, { filled, shown }: Tried) => {
  const entries = Object.entries(questions)
  const example = (parameter: string, otherwise = parameter) => {
    const value = shown(parameter) ?? shown(otherwise)
    return value === undefined ? {} : { show_with: value }
  }
  const excluded = entries.flatMap(([name, { schema, posted }]) => {
    const described = { description: excludes(name), ...example(excludePrefix + name, name) }
    return posted ? [[excludePrefix + name, schema.optional().meta(described)] as const] : []
  })
  const asked = entries.map(([name, { schema }]) => {
    const tried = name in filled ? { try_with: filled[name] } : example(name)
    return [name, schema.optional().meta({ description: schema.description, ...tried })] as const
  })
  return Object.fromEntries([...asked, ...excluded])
}

const excludes = (name: string) =>
  `The twin of \`${name}\`: rows that it would find, by any of the values, are left out.`

/** The questions by whose values rows can be counted. */
export const facetsOf = <Known>(questions: Questions<Known>): [string, ...string[]] => {
  const [first = 'none', ...others] = Object.entries(questions).flatMap(([name, { posted }]) =>
    posted?.facet ? [name] : [],
  )
  return [first, ...others]
}
