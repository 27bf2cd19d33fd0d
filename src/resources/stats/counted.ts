// What can be counted: events of any kind or of one, by the filters and groups of its list.
import { z } from 'zod'
import { type Asked, ask } from '../../database/read-model/asked.ts'
import type { Condition } from '../../database/read-model/condition.ts'
import { readForAll } from '../../database/read-model/width.ts'
import { nearest } from '../../http/nearest.ts'
import { manyOf } from '../../http/parameters.ts'
import { refuse } from '../../http/problems.ts'
import { excludePrefix, facetsOf, type Questions, type Understood, understand } from '../../http/questions.ts'
import { RefusedBySchema } from '../../http/zod.ts'
import { type EventKind, eventKinds } from '../../vocabulary.ts'
import { eventQuestions, eventResources, eventsAsked } from '../events/events.ts'
import { exampleOf } from '../examples.ts'
import type { Known } from '../resource.ts'

/** What is counted, with the kinds of event that it is. */
export const kindsOf = {
  events: eventKinds,
  calls: ['call'],
  statements: ['statement'],
  incidents: ['incident'],
} as const satisfies Record<string, readonly EventKind[]>
export type Of = keyof typeof kindsOf
export const countables: readonly [Of, ...Of[]] = ['events', 'calls', 'statements', 'incidents']

/** The filters of what is counted. */
export const questionsOf = (of: Of): Questions<Known> => {
  const [kind] = kindsOf[of]
  return of === 'events' ? eventQuestions : eventResources[kind].questions
}

const everyName = (names: (of: Of) => string[]): string[] => [...new Set(countables.flatMap(names))]

/** By what rows of something can be grouped. */
export const groupsOf = (of: Of): string[] => facetsOf(questionsOf(of))
const [firstGroup = 'event', ...otherGroups] = everyName(groupsOf)
export const groups: [string, ...string[]] = [firstGroup, ...otherGroups]

/** `Of calls: ... Of statements: ...`, where a filter is not of all alike. */
function described(name: string): string {
  const having = countables.filter((of) => name in questionsOf(of))
  const words = new Map<string, string[]>()
  for (const of of having) {
    const said = questionsOf(of)[name]?.schema.description ?? ''
    words.set(said, [...(words.get(said) ?? []), of])
  }
  return Array.from(words, ([said, of]) => `Of ${of.join(', ')}: ${said}`).join(' ')
}

/** The shape that any of several schemas of one filter takes: closed lists of several resources become one. */
function together(schemas: z.ZodType[]): z.ZodType {
  const shapes = schemas.map((schema) => z.toJSONSchema(schema, { io: 'input' }))
  const values = shapes.flatMap(({ items }) => (typeof items === 'object' && 'enum' in items ? (items.enum ?? []) : []))
  const [first = '', ...others] = [...new Set(values.map(String))]
  return first === '' ? (schemas[0] ?? z.never()) : manyOf(z.enum([first, ...others]))
}

/** Every filter of anything that can be counted: the schema takes what any of them does, `asked` decides. */
export const everyFilter = Object.fromEntries(
  everyName((of) => Object.keys(questionsOf(of))).flatMap((name) => {
    const schema = together(countables.flatMap((of) => questionsOf(of)[name]?.schema ?? []))
    const excluded = countables.some((of) => questionsOf(of)[name]?.posted)
    const example = exampleOf('events', name)
    const shown = example === undefined ? {} : { show_with: example }
    const filter = [name, schema.optional().meta({ description: described(name), ...shown })] as const
    const twin = { description: `The twin of \`${name}\`: rows that it would find are left out.`, ...shown }
    return excluded ? [filter, [excludePrefix + name, schema.optional().meta(twin)] as const] : [filter]
  }),
)

const parametersFor = (of: Of): string[] =>
  Object.entries(questionsOf(of)).flatMap(([name, { posted }]) => (posted ? [name, excludePrefix + name] : [name]))

/** What a request means that does not say: all events, or the first that has all its filters and its group. */
export function meantBy(filters: Record<string, unknown>, group: string | undefined): Of {
  const asked = Object.keys(filters).filter((name) => filters[name] !== undefined)
  const fits = (of: Of) => {
    const has = parametersFor(of)
    return asked.every((name) => has.includes(name)) && (group === undefined || groupsOf(of).includes(group))
  }
  return countables.find(fits) ?? 'events'
}

/** Refuses filters that are not of what is counted, and values that they do not take. */
function checked(of: Of, filters: Record<string, unknown>): void {
  const questions = questionsOf(of)
  const allowed = parametersFor(of)
  for (const [parameter, value] of Object.entries(filters)) {
    if (value === undefined) continue
    if (!allowed.includes(parameter))
      refuse(parameter, `is not a filter of ${of}`, { allowed, did_you_mean: nearest(parameter, allowed) })
    const schema = questions[parameter]?.schema ?? questions[parameter.slice(excludePrefix.length)]?.schema
    if (!schema) continue
    const shape = z.object({ [parameter]: schema })
    const read = shape.safeParse({ [parameter]: value })
    if (!read.success) throw new RefusedBySchema('querystring', { [parameter]: value }, shape, read.error.issues)
  }
}

const occurred: Condition = { kind: 'any', field: 'status', values: ['occurred'] }
const ofStatus = (condition: Condition): boolean => 'field' in condition && condition.field === 'status'

/** A question to the events of a kind. */
export interface Counting {
  kind: EventKind
  asked: Asked
}

/** What it costs to count an event, beside going past it: measured. */
const costOfEvent = 10

/** How many rows are read at worst to count the events of the questions. */
export const readsOf = ({ connection }: Pick<Known, 'connection'>, questions: readonly Counting[]): number =>
  questions.reduce((sum, { asked }) => sum + readForAll(connection, asked), 0) * costOfEvent

/** What is asked of each kind of event. A status is asked of calls alone: that they occurred, unless another is. */
export function askedOf({ connection }: Known, understood: Understood, among: readonly EventKind[]): Counting[] {
  const { kinds, rest } = eventsAsked(understood)
  const others = rest.conditions.filter((condition) => !ofStatus(condition))
  const forCalls = rest.conditions.some(ofStatus) ? rest.conditions : [...others, occurred]
  return kinds
    .filter((kind) => among.includes(kind))
    .map((kind) => {
      const order = { by: 'sort_key', direction: 'ascending' } as const
      const conditions = kind === 'call' ? forCalls : others
      return { kind, asked: ask(connection, eventResources[kind].name, conditions, order) }
    })
}

/** What a request asks of what is counted. */
export function questionsAsked(
  of: Of,
  filters: Record<string, unknown>,
  match: 'any' | 'all',
  known: Known,
): { understood: Understood; asked: Counting[] } {
  checked(of, filters)
  const understood = understand(questionsOf(of), filters, known, match)
  return { understood, asked: askedOf(known, understood, kindsOf[of]) }
}
