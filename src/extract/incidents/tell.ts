import type { Run } from '../clauses/clause.ts'
import type { Reading } from '../reading.ts'
import type { Span } from '../span.ts'
import type { CountryTold } from './country-told.ts'
import type { IncidentRule, IncidentTold } from './incident-rule.ts'
import type { When } from './when.ts'
import type { Where } from './where.ts'

/** What a rule made out; what it leaves out is not so. */
type MadeOut = Pick<IncidentTold, 'type' | 'actors'> &
  Partial<Pick<IncidentTold, 'open' | 'vague' | 'firm' | 'lone' | 'deadly' | 'back' | 'setting'>> & {
    when: When | null
    where: Where | null
    /** The country that the words say, for a place of which it is not known, or for none. */
    land: CountryTold | null
  }

/** A telling by the words of a mark, with its sentence as evidence. */
export function tell(reading: Reading, rule: IncidentRule, mark: Run, made: MadeOut): IncidentTold {
  const { when, where, land: said, open = false, vague = false, firm = false, lone = false } = made
  const { deadly = false, back = false, setting = null } = made
  const land = where?.country ? null : said
  const { tokens, sentences } = reading.text
  const { index, start, end } = sentences[tokens[mark.from]!.sentence]!
  const spanOf = ({ from, to }: Run): Span => ({ start: tokens[from]!.start, end: tokens[to]!.end })
  const parts: Record<string, Span[]> = { trigger: [spanOf(mark)] }
  if (when?.words) parts.date = [spanOf(when.words)]
  if (where) parts.place = [{ start: where.start, end: where.end }]
  if (land) parts.country = [spanOf(land.words)]
  return {
    rule: rule.name,
    open,
    vague,
    firm,
    lone,
    deadly,
    back,
    setting,
    type: made.type,
    actors: made.actors,
    date: when?.value ?? null,
    place: where?.name ?? null,
    country: where?.country ?? land?.country ?? null,
    casualties: [],
    at: mark.from,
    triggers: [mark.from],
    sentence: index,
    evidence: [{ start, end }],
    parts,
  }
}
