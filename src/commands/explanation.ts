import type { Document } from '../documents/document.ts'
import type { Extraction, Found, IncidentFound, Ref } from '../extract/extraction.ts'
import { type Span, textOf } from '../extract/span.ts'

/** A find in words: what it is, the rule that proposed it, and under it the words of the text, field by field. */
interface Explained {
  kind: string
  values: (string | null)[]
  found: Found
  words: Record<string, Span[]>
}

const widest = 100

/** Words on one line, the middle of long ones left out, each once with how often it stands. */
function quoted(body: string, spans: readonly Span[]): string {
  const counts = new Map<string, number>()
  for (const span of spans) {
    const text = textOf(body, span).replace(/\s+/g, ' ')
    const short = text.length > widest ? `${text.slice(0, widest / 2)} … ${text.slice(-widest / 2)}` : text
    counts.set(short, (counts.get(short) ?? 0) + 1)
  }
  return Array.from(counts, ([text, count]) => `“${text}”${count > 1 ? ` × ${count}` : ''}`).join(', ')
}

const inCountry = (name: string, country: string | null) => (country ? `${name} (${country})` : name)

function explainedParties({ persons, organisations }: Extraction): Explained[] {
  return [
    ...persons.map((found) => ({
      kind: 'person',
      values: [
        inCountry(found.name, found.country),
        ...found.positions.map(({ title, country }) => inCountry(title, country)),
      ],
      found,
      words: { mentions: found.mentions },
    })),
    ...organisations.map((found) => ({
      kind: found.kind,
      values: [inCountry(found.name, found.country)],
      found,
      words: { mentions: found.mentions },
    })),
  ]
}

type Claim = IncidentFound['casualties'][number]

/** "at least 80 dead, says Iran" */
const figuresOf = ({ fatalities, injured, at_least, claimed_by }: Claim, nameOf: (ref: Ref) => string): string =>
  [
    fatalities === null ? null : `${at_least ? 'at least ' : ''}${fatalities} dead`,
    injured === null ? null : `${at_least ? 'at least ' : ''}${injured} injured`,
    claimed_by === null ? null : `says ${nameOf(claimed_by)}`,
  ]
    .filter((value) => value !== null)
    .join(', ')

function explainedEvents({ calls, statements, incidents }: Extraction, nameOf: (ref: Ref) => string): Explained[] {
  const by = (ref: Ref | null, how: string) => (ref === null ? null : `${how} ${nameOf(ref)}`)
  return [
    ...calls.map((found) => {
      const { participants, initiator, date, medium, status, evidence } = found
      const parties = participants.map(nameOf).join(' and ')
      return {
        kind: 'call',
        values: [parties, by(initiator, 'placed by'), date, medium, status],
        found,
        words: { evidence },
      }
    }),
    ...statements.map((found) => {
      const { speaker, reported_by, date, kind, medium, evidence } = found
      const values = [nameOf(speaker), by(reported_by, 'reported by'), date, kind, medium]
      return { kind: 'statement', values, found, words: { evidence } }
    }),
    ...incidents.map((found) => {
      const { type, date, place, country, actors, casualties, evidence } = found
      const values = [date, place, country, ...actors.map(({ actor, role }) => `${role} ${nameOf(actor)}`)]
      const claims = casualties.map((claim) => [figuresOf(claim, nameOf), claim.evidence])
      return { kind: type, values, found, words: { evidence, ...Object.fromEntries(claims) } }
    }),
  ]
}

/** What a document says, for people: each find with its rule and the words that it was read from. */
export function explanationOf({ key, body }: Document, extraction: Extraction): string {
  const names = new Map([...extraction.persons, ...extraction.organisations].map(({ ref, name }) => [ref, name]))
  const all = [...explainedParties(extraction), ...explainedEvents(extraction, (ref) => names.get(ref) ?? ref)]
  const lines = all.flatMap(({ kind, values, found, words }) => [
    `${kind}: ${values.filter((value) => value !== null).join(', ')}  [${found.rule}]`,
    ...Object.entries({ ...words, ...found.parts })
      .filter(([, spans]) => spans.length > 0)
      .map(([field, spans]) => `    ${field}: ${quoted(body, spans)}`),
  ])
  const { title, published_on } = extraction.document
  const heading = [extraction.document.path ?? key, published_on, title].filter((value) => value !== null).join(', ')
  return [heading, '', ...lines, ''].join('\n')
}
