import { dayFollowed } from '../../dates/entries.ts'
import { dayTold } from '../../dates/narrative.ts'
import { isWord } from '../../marks/marks.ts'
import type { Reading } from '../../reading.ts'
import { type IncidentRefiner, type IncidentTold, incidentWith } from '../incident-rule.ts'

/** "Eighteen men have been arrested": since then, on whatever day. */
const isSoFar = ({ text: { tokens } }: Reading, { at, type }: IncidentTold): boolean =>
  type === 'detention' && tokens.slice(Math.max(0, at - 3), at).some((token) => isWord(token, 'have', 'has'))

/** The day of what is told right before in the same paragraph: "On Monday guardsmen rose in Cotiza; they were rounded up by breakfast." */
function dayBefore(reading: Reading, incidents: readonly IncidentTold[], incident: IncidentTold): IncidentTold['date'] {
  const { sentences } = reading.text
  const { paragraph } = sentences[incident.sentence]!
  const before = incidents.filter(
    (other) =>
      other.date?.length === 10 &&
      other.at < incident.at &&
      incident.sentence - other.sentence <= 1 &&
      sentences[other.sentence]!.paragraph === paragraph,
  )
  return incident.rule === 'told-by-verb' && !isSoFar(reading, incident) ? (before.at(-1)?.date ?? null) : null
}

const elsewhen = ['since', 'before', 'until', 'earlier', 'previously']

/** "the airliner that was shot down", "full responsibility for bringing it down": what is spoken of, on whatever day it was done. */
function isSpokenOf(reading: Reading, { at, sentence }: IncidentTold): boolean {
  const { tokens } = reading.text
  if (tokens[at]!.norm.endsWith('ing')) return true
  for (let before = at - 1; before > at - 9 && tokens[before]?.sentence === sentence; before--) {
    const kind = reading.clauses.kind(before)
    if (kind === 'relative' || (kind === 'that' && reading.clauses.kind(before - 1) === 'noun')) return true
  }
  return false
}

/** "since a drone killed him", "had been shot", "in March ... shots", "within hours": told of another time than the passage. */
function isApart(reading: Reading, { sentence, at }: IncidentTold): boolean {
  const { sentences, tokens } = reading.text
  const { from, to } = sentences[sentence]!
  if (isWord(tokens[from], 'within') || tokens[at]!.quotation >= 0) return true
  if (reading.dates.in(from, to).some(({ value }) => value?.length !== 10)) return true
  for (let before = from; before < at; before++) {
    if (isWord(tokens[before], ...elsewhen)) return true
    if (isWord(tokens[before], 'had', 'has', 'have') && at - before <= 4) return true
  }
  return false
}

/**
 * The day that the narrative carries on: told before in the paragraph or the one above, or that of the lead's event where
 * none has been told since. "Rutte rang at two on Sunday. ... Police drove the crowd off the bridge."
 */
function passageDay(
  reading: Reading,
  incidents: readonly IncidentTold[],
  incident: IncidentTold,
): IncidentTold['date'] {
  if (incident.rule !== 'told-by-verb' || isApart(reading, incident) || isSpokenOf(reading, incident)) return null
  const { sentences, paragraphs } = reading.text
  const { from, index } = paragraphs[sentences[incident.sentence]!.paragraph]!
  const above = paragraphs[index - 1]
  const lead = paragraphs.find(({ role }) => role === 'text')
  const near = dayTold(reading, above?.role === 'text' ? above.from : from, incident.at)
  if (near || !lead || lead.index >= index) return near ?? dayFollowed(reading)
  const day = dayTold(reading, lead.to + 1, from) ? null : dayTold(reading, lead.from, lead.to)
  return incidents.some((other) => other.at <= lead.to && other.date === day) ? day : dayFollowed(reading)
}

/** What has no date of its own takes the day of its setting, else of the event told right before it in the passage. */
export const settingDay: IncidentRefiner = {
  name: 'setting-day',
  refine: (reading, told) =>
    told.map((incident) =>
      incident.date
        ? incident
        : incidentWith(incident, {
            date: incident.setting ?? dayBefore(reading, told, incident) ?? passageDay(reading, told, incident),
          }),
    ),
}
