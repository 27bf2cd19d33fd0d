// How parameters of a query are read: once or repeated, dates, numbers, lists.
import { z } from 'zod'
import { isPartialDate } from '../partial-date.ts'

/** How often a parameter may be repeated. */
export const mostValues = 20

/** The query of a route that has no parameters: any is refused. */
export const noParameters = z.strictObject({})

const asList = (value: unknown): unknown => (value === undefined || Array.isArray(value) ? value : [value])

/** A parameter that may be given once or repeated, at most twenty times. */
export const manyOf = <Item extends z.ZodType>(item: Item) =>
  z.preprocess(asList, z.array(item).max(mostValues, `may be repeated at most ${mostValues} times`))

const splitAtCommas = (value: unknown): unknown => {
  const list = asList(value)
  return Array.isArray(list)
    ? list.flatMap((each) => (typeof each === 'string' ? each.split(',').map((word) => word.trim()) : [each]))
    : list
}

/** Names from a closed list, separated by commas or repeated: `fields=id,date`. */
export const namesOf = <const Names extends readonly [string, ...string[]]>(names: Names) =>
  z.preprocess(splitAtCommas, z.array(z.enum(names)).max(100, 'has more than 100 names'))

/** A word of a query that is not empty. */
export const Word = z.string().trim().min(1, 'is empty').max(200, 'is longer than 200 characters')

export const Day = z
  .string()
  .regex(/^\d{4}(-\d{2}(-\d{2})?)?$/, { error: 'must be a date such as 2020, 2020-01 or 2020-01-08', abort: true })
  .refine(isPartialDate, 'is a date that does not exist')

const timeShape = /^(\d{4}(?:-\d{2}(?:-\d{2})?)?)(?:T\d{2}:\d{2}(?::\d{2}(?:\.\d{1,3})?)?Z)?$/

/** A point in time: a partial date, which means its beginning, or a date with a time in UTC. */
export const Moment = z
  .string()
  .regex(timeShape, {
    error: 'must be a date or a time in UTC such as 2020-01-08 or 2020-01-08T12:30:00Z',
    abort: true,
  })
  .refine((text) => isPartialDate(text.split('T', 1).join('')), { error: 'is a date that does not exist', abort: true })
  .refine((text) => !text.includes('T') || !Number.isNaN(Date.parse(text)), 'is a time that does not exist')

/** A whole number between two others, ends included. */
export const WholeNumber = (least: number, most: number) =>
  z.coerce
    .number(`must be a number from ${least} to ${most}`)
    .int('must be a whole number')
    .min(least, `must be at least ${least}`)
    .max(most, `must be at most ${most}`)
