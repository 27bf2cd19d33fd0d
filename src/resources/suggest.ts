// `GET /v1/suggest`: what somebody may mean who begins to type a name.
import { distance } from 'fastest-levenshtein'
import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import { foldedName } from '../database/read-model/name-key.ts'
import { partiesNamed } from '../database/read-model/names.ts'
import { countOf, valuesOf } from '../database/read-model/terms.ts'
import { namesOf, WholeNumber, Word } from '../http/parameters.ts'
import { problemResponses, refuse } from '../http/problems.ts'
import type { ZodProvider } from '../http/zod.ts'
import type { Country } from '../world.ts'
import type { Served } from './list.ts'

const kinds = ['person', 'organisation', 'country', 'publisher'] as const
type Kind = (typeof kinds)[number]

const Suggestion = z
  .object({
    kind: z.enum(kinds),
    value: z.string().describe('What filters take: the id of a party, the code of a country, a publisher’s name.'),
    name: z.string(),
    matched: z.string().describe('The name that was begun, where that is another: `General Bajwa`.'),
    country: z.string().nullable().describe('ISO 3166-1 alpha-3.'),
    events: z.int().nullable().describe('How many events it has a part in; of a publisher null.'),
  })
  .meta({ id: 'Suggestion', description: 'Something that a name which was begun may mean.' })
type Suggestion = z.output<typeof Suggestion>

const Suggestions = z
  .object({
    data: z.array(Suggestion),
    meta: z.object({ query: z.record(z.string(), z.unknown()).describe('The parameters as they were understood.') }),
  })
  .meta({ id: 'Suggestions', description: 'What may be meant, the likeliest first.' })

/** Names of countries and publishers are looked at for every letter that is typed: to fold them costs more than to compare them. */
const mostFolded = 20_000
const folded = new Map<string, string[]>()

function partsOf(name: string): string[] {
  const known = folded.get(name)
  if (known) return known
  const parts = foldedName(name).split(' ')
  if (folded.size >= mostFolded) folded.clear()
  folded.set(name, parts)
  return parts
}

/** How far a name is from what was typed: words may stand in any order, the last may only be begun. */
function farFrom(words: string[], name: string): number {
  const parts = partsOf(name)
  return words.reduce((sum, word, at) => {
    const begun = at === words.length - 1
    const offs = parts.map((part) => distance(word, begun ? part.slice(0, word.length) : part))
    return sum + Math.min(...offs, word.length)
  }, 0)
}

const tolerated = (words: string[]): number => Math.floor(words.join('').length / 4)

/** The name of several that is nearest to what was typed. */
const nearestOf = (words: string[], names: string[]): { name: string; off: number } =>
  names
    .map((name) => ({ name, off: farFrom(words, name) }))
    .reduce((best, one) => (one.off < best.off ? one : best), { name: names[0] ?? '', off: Number.MAX_SAFE_INTEGER })

type Source = (served: Served, words: string[], limit: number) => Suggestion[]

const parties =
  (kind: 'person' | 'organisation'): Source =>
  ({ connection }, words, limit) =>
    partiesNamed(connection, `${kind}s`, words, limit).map(({ id, events, record }) => {
      const { name, names, country }: { name: string; names: string[]; country: string | null } = JSON.parse(record)
      return { kind, value: id, name, matched: nearestOf(words, [name, ...names]).name, country, events }
    })

/** Of few names each is looked at; those with a slip only where there is none without. */
function among<Item>(items: Item[], names: (item: Item) => string[], words: string[], limit: number) {
  const found = items.map((item) => ({ item, ...nearestOf(words, names(item)) }))
  const least = Math.min(...found.map(({ off }) => off))
  return found
    .filter(({ off }) => off === least && off <= tolerated(words))
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .slice(0, limit)
}

const eventsIn = ({ connection }: Served, code: string): number =>
  (['calls', 'statements', 'incidents'] as const).reduce(
    (sum, resource) => sum + countOf(connection, resource, 'country', code),
    0,
  )

const wordsFor = ({ name, names, demonyms, capital }: Country): string[] => [
  ...[name, ...names, ...demonyms],
  ...(capital === null ? [] : [capital]),
]

const sources: Record<Kind, Source> = {
  person: parties('person'),
  organisation: parties('organisation'),
  country: (served, words, limit) =>
    among(served.world.countries, wordsFor, words, limit).map(({ item: { code, name }, name: matched }) => ({
      ...{ kind: 'country', value: code, name, matched, country: code, events: eventsIn(served, code) },
    })),
  publisher: ({ connection }, words, limit) =>
    among(valuesOf(connection, 'documents', 'publisher'), (name) => [name], words, limit).map(({ name }) => ({
      ...{ kind: 'publisher', value: name, name, matched: name, country: null, events: null },
    })),
}

const parameters = z.strictObject({
  q: Word.meta({
    description:
      'What has been typed so far: words in any order, the last perhaps only begun; accents and slips are forgiven.',
    try_with: 'pompo',
  }),
  kind: namesOf(kinds)
    .optional()
    .describe('Only suggestions of these kinds, separated by commas or repeated; unless given, of all.'),
  limit: WholeNumber(1, 50).default(10).describe('How many suggestions of each kind are answered at most.'),
})

/** Adds the route. */
export function addSuggest(app: FastifyInstance, served: Served): void {
  app.withTypeProvider<ZodProvider>().get(
    '/suggest',
    {
      schema: {
        operationId: 'suggest',
        tags: ['search'],
        summary: 'What a name that was begun may mean',
        description:
          'For boxes that complete what is typed: each suggestion has the value that filters take. Of parties those of most events come first, those with a slip in the name after them.',
        querystring: parameters,
        response: {
          200: { description: 'What may be meant.', content: { 'application/json': { schema: Suggestions } } },
          ...problemResponses('invalid-parameters'),
        },
      },
    },
    ({ query: { q, kind: wanted = [...kinds], limit } }) => {
      const words = foldedName(q).split(' ').filter(Boolean).slice(0, 10)
      if (words.length === 0) return refuse('q', 'has no letter or figure of a name')
      const data = wanted.flatMap((kind) => sources[kind](served, words, limit))
      return { data, meta: { query: { q, kind: wanted, limit } } }
    },
  )
}
