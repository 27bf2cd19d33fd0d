import type { StatementMedium } from '../../../vocabulary.ts'
import type { Run } from '../../clauses/clause.ts'
import type { Ref } from '../../extraction.ts'
import { officeOf } from '../../lexicon/officials.ts'
import { once } from '../../once.ts'
import type { Party } from '../../parties/party.ts'
import type { Reading } from '../../reading.ts'
import type { Paragraph } from '../../text/paragraphs.ts'
import type { Text } from '../../text/text.ts'
import type { Token } from '../../text/token.ts'
import { normalise } from '../../text/words.ts'
import { type StatementRule, type StatementTold, spanOf } from '../told.ts'

const asks = /^(?:q|question|reporter|moderator|journalist|interviewer|host|anchor|presenter|correspondent|media)$/
const answers = /^(?:a|answer)$/

interface Turn {
  paragraph: Paragraph
  label: Run | null
  /** First token of what is said. */
  from: number
}

/** "MAHUTA: We will", "Penny Wong: Not yet": capitalised words and a colon that open a paragraph. */
function labelAt(reading: Reading, paragraph: Paragraph): Run | null {
  const { tokens } = reading.text
  const { from, lead } = paragraph
  // "ANTHONY ALBANESE, PRIME MINISTER:" at the head of a text may pass for a dateline.
  if (lead > from + 1 && tokens[lead - 1]!.norm === ':') return { from, to: lead - 2 }
  let at = paragraph.lead
  while (at < paragraph.lead + 6 && tokens[at]?.kind === 'word' && tokens[at]!.capital) at++
  // "ANTHONY ALBANESE, PRIME MINISTER:", "Shri Anil Rao, Official Spokesperson:"
  if (at > paragraph.lead && tokens[at]?.norm === ',')
    while (at < paragraph.lead + 12 && (tokens[at]?.norm === ',' || isTitleWord(tokens[at]))) at++
  return at > paragraph.lead && at < paragraph.to && tokens[at]!.norm === ':'
    ? { from: paragraph.lead, to: at - 1 }
    : null
}

const isTitleWord = (token: Token | undefined): boolean =>
  token?.kind === 'word' && (token.capital || /^(?:of|and|for|&)$/.test(token.norm))

const isAsking = (reading: Reading, label: Run): boolean =>
  asks.test(reading.text.tokens[label.from]!.norm.replace('.', ''))

/** The paragraphs of a transcript with their labels; none where the document is no transcript. */
function turnsOf(reading: Reading): Turn[] {
  const turns = reading.text.paragraphs
    .filter(({ role }) => role === 'text')
    .map((paragraph): Turn => {
      if (paragraph.label) return { paragraph, label: paragraph.label, from: paragraph.lead }
      const label = labelAt(reading, paragraph)
      return { paragraph, label, from: label ? label.to + 2 : paragraph.lead }
    })
  const labels = turns.flatMap(({ label }) => (label ? [label] : []))
  const isTranscript =
    turns.filter(({ paragraph }) => paragraph.label).length >= 2 || (labels.length >= 3 && recur(reading, labels))
  return isTranscript ? turns : []
}

/** Whether labels come back, or somebody asks: a list of notices has neither. */
function recur(reading: Reading, labels: readonly Run[]): boolean {
  const words = labels.map(({ to }) => reading.text.tokens[to]!.norm)
  return labels.some((label) => isAsking(reading, label)) || new Set(words).size < words.length
}

/** Posts that a label may give by their first letters. */
const spelt: Readonly<Record<string, string>> = {
  pm: 'prime minister',
  fm: 'foreign minister',
  dpm: 'deputy prime minister',
  eam: 'external affairs minister',
  cm: 'chief minister',
  sg: 'secretary-general',
  potus: 'president',
}

/** Whom the labels of a text have been found to name, by their words. */
const labelled = once((_: Text) => new Map<string, Ref | null>())

/** The party that a label names; the same for the same words. */
function partyOf(reading: Reading, label: Run): Ref | null {
  const known = labelled(reading.text)
  const words = reading.text.body.slice(reading.text.tokens[label.from]!.start, reading.text.tokens[label.to]!.end)
  const ref = known.get(words)
  if (ref !== undefined) return ref
  const found = labelledBy(reading, label)
  known.set(words, found)
  return found
}

/** By a mention, a surname, or a post. */
function labelledBy(reading: Reading, label: Run): Ref | null {
  const { parties, text } = reading
  for (let at = label.from; at <= label.to; at++) {
    const mention = parties.mentionAt(at)
    const named = mention?.form === 'description' ? undefined : mention?.parties[0]
    if (named) return parties.get(named).organisation_kind === 'media' ? null : named
  }
  const surname = text.tokens[label.to]!.norm
  const words = text.tokens.slice(label.from, label.to + 1).flatMap(({ norm }) => (spelt[norm] ?? norm).split(' '))
  const persons = parties.all.filter(({ kind }) => kind === 'person')
  const byName = persons.find(({ name }) => normalise(name).split(' ').at(-1) === surname)
  const holds = ({ positions }: Party) =>
    positions.some(({ title }) => words.every((word) => normalise(title).includes(word)))
  const above = namedAbove(reading, persons)
  const [only, ...others] = above
  const isOther = others.length > 0 || (only?.positions.some(({ title }) => officeOf(title) !== null) && !holds(only))
  const byHead = isOther ? undefined : only
  return (byName ?? byHead ?? above.find(holds) ?? holderOf(reading, label) ?? persons.find(holds))?.ref ?? null
}

/** Whom a post that stands for a label means by the rest of the text. */
function holderOf({ parties }: Reading, { from }: Run): Party | undefined {
  const [ref] = parties.mentionAt(from)?.parties ?? []
  return ref === undefined ? undefined : parties.get(ref)
}

/** The persons whom the lines above the first turn name: whose doorstop it is. */
function namedAbove(reading: Reading, persons: readonly Party[]): Party[] {
  const first = reading.text.paragraphs.find(
    (paragraph) => paragraph.role === 'text' && (paragraph.label !== null || labelAt(reading, paragraph) !== null),
  )
  return persons.filter(({ mentions }) => first && mentions.some(({ start }) => start < first.start))
}

/** Who asks in a transcript: persons without a post under whose label a question stands. */
function askersOf(reading: Reading, turns: readonly Turn[]): ReadonlySet<Ref> {
  const askers = new Set<Ref>()
  for (const turn of turns) {
    // "QUESTION:" is nobody's name.
    const isNamed = turn.label !== null && !isAsking(reading, turn.label)
    const ref = turn.label && isNamed && asQuestion(reading, turn) ? partyOf(reading, turn.label) : null
    if (ref !== null && reading.parties.get(ref).positions.length === 0) askers.add(ref)
  }
  return askers
}

/** The paragraphs in which reporters ask. */
export function questionsOf(reading: Reading): ReadonlySet<number> {
  const turns = turnsOf(reading)
  const askers = askersOf(reading, turns)
  const asked = new Set<number>()
  for (const { label, paragraph } of turns) {
    const ref = label && partyOf(reading, label)
    if (label && (isAsking(reading, label) || (ref !== null && askers.has(ref)))) asked.add(paragraph.index)
  }
  return asked
}

/** Who speaks under a label: a party, or nobody for a question. */
function speakerOf(reading: Reading, label: Run, previous: Ref | null): Ref | null {
  if (isAsking(reading, label)) return null
  const word = reading.text.tokens[label.from]!.norm.replace('.', '')
  return answers.test(word) && label.from === label.to ? previous : partyOf(reading, label)
}

const asQuestion = (reading: Reading, { paragraph }: Turn): boolean => reading.text.tokens[paragraph.to]!.norm === '?'

/** Answer turns of a transcript: all that is said under one label is one direct statement. Questions are none. */
export const transcript: StatementRule = {
  name: 'transcript turn',
  example: 'QUESTION: Will there be talks?  MR PRICE: We are ready.',
  find(reading) {
    const found: StatementTold[] = []
    let speaker: Ref | null = null
    let answering: Ref | null = null
    let open: StatementTold | null = null
    let medium: StatementMedium | null = null
    const turns = turnsOf(reading)
    const askers = askersOf(reading, turns)
    for (const turn of turns) {
      if (turn.label) {
        speaker = speakerOf(reading, turn.label, answering)
        if (speaker !== null && askers.has(speaker)) speaker = null
        answering = speaker ?? answering
        open = null
      }
      if (!speaker || (!turn.label && !open)) continue
      const run = { from: turn.from, to: turn.paragraph.to }
      // A paragraph in brackets, "(END)", is the writer's again.
      if (!turn.label && reading.text.tokens[run.from]!.norm === '(') open = null
      else if (open) open.runs.push(run)
      else if (turn.label && !asQuestion(reading, turn)) {
        medium ??= occasionOf(reading, turns, turn)
        open = { ...turnTold(this.name, reading, speaker, turn.label, run), medium }
        found.push(open)
      }
    }
    return found
  },
}

const occasions: [StatementMedium, RegExp][] = [
  [
    'press_conference',
    /\b(?:doorstop|press conference|news conference|briefing|press availability|media availability|press gaggle)\b/i,
  ],
  ['interview', /\binterview\b/i],
  ['speech', /\b(?:speech|address|remarks)\b/i],
]
const interviewers = /^(?:interviewer|host|anchor|presenter|moderator)$/

/** What a transcript is of: as its head says, else by who asks. */
function occasionOf(reading: Reading, turns: readonly Turn[], { paragraph }: Turn): StatementMedium | null {
  const { text } = reading
  const head = `${text.title ?? ''}\n${text.body.slice(0, paragraph.start)}`
  const named = occasions.find(([, words]) => words.test(head))?.[0]
  if (named) return named
  const asking = turns.flatMap(({ label }) => (label && isAsking(reading, label) ? [label] : []))
  if (asking.length === 0) return null
  return asking.some(({ from }) => interviewers.test(text.tokens[from]!.norm)) ? 'interview' : 'press_conference'
}

const turnTold = (rule: string, reading: Reading, speaker: Ref, label: Run, run: Run): StatementTold => ({
  rule,
  speakers: [speaker],
  reported_by: null,
  runs: [run],
  cue: label,
  clause: null,
  medium: null,
  date: null,
  addressees: [],
  direct: true,
  sentence: reading.text.tokens[run.from]!.sentence,
  parts: { speaker: [spanOf(reading, label)] },
})
