// What a document says of itself, in front matter, in an NDJSON line, in the head of a page.
import { z } from 'zod'
import { isPartialDate, type PartialDate } from '../partial-date.ts'
import { documentKinds } from '../vocabulary.ts'

const oneLine = (text: string) => text.replace(/\s+/g, ' ').trim()

/** A missing, null or blank value is null: `title:` says no more than no title. */
const orNull = <T extends z.ZodType>(value: T) =>
  z.preprocess(
    (given) => (given === undefined || (typeof given === 'string' && !given.trim()) ? null : given),
    value.nullable(),
  )

/** Words on one line; a bare number (`title: 1984`) is taken as its digits. */
const Words = z
  .union([z.string(), z.number().transform(String)], { error: 'must be text' })
  .transform((text) => oneLine(text).replace(/[\0\p{Surrogate}]/gu, '\uFFFD'))

/** `2020-01-08`, `2020-01`, `2020`, or the date of an ISO 8601 timestamp as written, whatever its zone. */
const Published = Words.transform((text, context): PartialDate => {
  const date = /^\d{4}-\d{2}-\d{2}(?=[T ]\d)/.exec(text)?.[0] ?? text
  if (isPartialDate(date)) return date
  context.addIssue({ code: 'custom', message: `"${text}" is no date such as 2020-01-08, 2020-01 or 2020` })
  return z.NEVER
})

/** ISO 639-1, from a tag such as `en-GB`. */
const Language = Words.transform((text, context) => {
  const language = /^([a-z]{2})(?:[-_][a-z0-9]+)*$/i.exec(text)?.[1]
  if (language) return language.toLowerCase()
  context.addIssue({ code: 'custom', message: `"${text}" is no language code such as en or en-GB` })
  return z.NEVER
})

const Url = Words.transform((text, context) => {
  const url = URL.canParse(text) ? new URL(text) : null
  if (url?.protocol === 'http:' || url?.protocol === 'https:') return url.href
  context.addIssue({ code: 'custom', message: `"${text}" is no address that begins with http:// or https://` })
  return z.NEVER
})

const Kind = z.enum(documentKinds, { error: `must be one of ${documentKinds.join(', ')}` })

/** The fields by which a document may describe itself; `published` and `published_on` are the same, others are left alone. */
export const Metadata = z.object({
  title: orNull(Words),
  publisher: orNull(Words),
  url: orNull(Url),
  published: orNull(Published),
  published_on: orNull(Published),
  kind: orNull(Kind),
  language: orNull(Language),
})
export type Metadata = z.output<typeof Metadata>

/** Of a document that says nothing of itself. */
export const noMetadata: Metadata = Metadata.parse({})

/** As much of the given values as is usable: a page of the web is taken as it comes. */
export const lenientMetadata = (given: Partial<Record<keyof Metadata, unknown>>): Metadata => {
  const usable = Object.entries(given).filter(([name, value]) => Metadata.safeParse({ [name]: value }).success)
  return Metadata.parse(Object.fromEntries(usable))
}

/** The first fault of a value as one line: "published: must be text". */
export function firstFault(error: z.ZodError): { field: string; message: string } {
  const issue = error.issues[0]
  const field = issue?.path.join('.') ?? ''
  return { field, message: field ? `${field}: ${issue?.message}` : (issue?.message ?? 'is not as it should be') }
}
