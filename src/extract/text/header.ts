import type { Span } from '../span.ts'
import type { Paragraph, ParagraphRole } from './paragraphs.ts'
import type { Token } from './token.ts'

/** Where and when a document says that it was written, as spans of its body; null where it does not say. */
export interface Header {
  /** "ANKARA" of "ANKARA, Jan 14 (Bosporus Wire) -" */
  place: Span | null
  /** "Jan 14" of the dateline, or a line of its own such as "JANUARY 13, 2020" or "date 2020-01-08". */
  date: Span | null
  /** "Bosporus Wire" */
  agency: Span | null
}

const months =
  'January|February|March|April|May|June|July|August|September|October|November|December|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec'
const monthDay = `(?:(?:${months})\\.? \\d{1,2}|\\d{1,2}(?:st|nd|rd|th)? (?:${months})\\.?)(?:,? \\d{4})?|\\d{4}-\\d{2}-\\d{2}`
const weekday = '(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day,? )?'
const capitals = String.raw`\p{Lu}[\p{Lu}'’.]+(?:[ /-]\p{Lu}[\p{Lu}'’.]+){0,4}`
const capitalised = String.raw`\p{Lu}[\p{L}'’.]+(?:[ /-]\p{Lu}[\p{L}'’.]+){0,3}`
const agency = String.raw`\s*[([](?<agency>\p{L}[^)\]\n]{1,60})[)\]]`

/**
 * Datelines, the strictest first. A place in capitals may stand alone before a dash or colon; one in mixed case
 * needs a date or an agency beside it, or "Iraq - not one ..." would be one.
 */
const datelines = [
  `^(?<place>${capitals})(?:, (?:${capitalised}))?[,:]? ${weekday}(?<date>${monthDay})(?:${agency})?\\s*(?:[-–—]+|:|\\.)\\s*`,
  `^(?<place>${capitals})(?:, ${capitalised})?(?:${agency})\\s*(?:[-–—]+|:)?\\s*`,
  `^(?<place>${capitals})(?:, ${capitalised}\\.?)?\\s*(?:[–—]|--?\\s|:\\s)\\s*`,
  `^(?<place>${capitalised})(?:, ${capitalised})?, ${weekday}(?<date>${monthDay})(?:${agency})?\\s*(?:[-–—]+|:|\\.)\\s*`,
  `^(?<place>${capitalised})(?:, ${capitalised})?(?:${agency})\\s*(?:[-–—]+|:)\\s*`,
  `^(?<place>${capitalised})(?:, ${capitalised})?\\s+(?:[–—]|--)\\s+(?=\\p{Lu})`,
].map((pattern) => ({ pattern: new RegExp(pattern, 'u'), mayMatch: () => true }))

/** A wording with a glance at the line that spares nearly every line the pattern. */
interface Lead {
  pattern: RegExp
  mayMatch(line: string): boolean
}
const begins =
  (characters: string) =>
  (line: string): boolean =>
    characters.includes(line.charAt(0))
const hasColon = (line: string): boolean => line.includes(':')
const hasBar = (line: string): boolean => line.includes(' | ')

/** What may stand before a paragraph's text, whatever its place in the document. */
const leads: Lead[] = [
  {
    pattern: /^(?:date|published|updated|posted)(?: on)?:?\s+(?<date>\d{4}-\d{2}-\d{2})\s*[|:–-]?\s+/iu,
    mayMatch: begins('dpuDPU'),
  },
  {
    pattern: /^(?<bullet>[-–—•*▪◦·]|\(?\d{1,2}[.)]|\([a-z]\))\s+/u,
    mayMatch: begins('-–—•*▪◦·(0123456789'),
  },
  // "CHAD | Schools stay shut": a heading in capitals within its paragraph
  { pattern: /^(?<bullet>\p{Lu}[\p{Lu}'’ -]{1,30}) \| (?=\p{Lu}.{30})/u, mayMatch: hasBar },
  {
    pattern:
      /^(?<time>\d{1,2}[:.]\d{2}(?:\s?(?:am|pm|a\.m\.|p\.m\.))?(?: (?:GMT|UTC|BST|CET|ET|EST|EDT|IST|local time))?)\s*(?:[-–—:|]\s*)/iu,
    mayMatch: begins('0123456789'),
  },
  {
    pattern:
      /^(?<label>Q|A|QUESTION|ANSWER|MODERATOR|REPORTER|Question|Answer|Reporter|Moderator)(?:\s*\([^)]{1,60}\))?\s*[:.]\s+/u,
    mayMatch: begins('QAMR'),
  },
  {
    pattern:
      /^(?<label>(?:MR|MS|MRS|DR|SECRETARY|PRESIDENT|PRIME MINISTER|FOREIGN MINISTER|MINISTER|AMBASSADOR|GENERAL|SENATOR|CHANCELLOR|SPOKESPERSON)\.? ?[\p{Lu}'’ .-]{2,40}|[\p{Lu}'’-]{2,}(?: [\p{Lu}'’-]{2,}){1,3}):\s+/u,
    mayMatch: hasColon,
  },
  {
    pattern:
      /^(?<label>(?:Mr|Ms|Mrs|Dr|Secretary|President|Prime Minister|Foreign Minister|Minister|Ambassador|Spokesperson|Spokesman|Spokeswoman)\.? \p{Lu}[\p{L}'’-]+(?: \p{Lu}[\p{L}'’-]+){0,2}):\s+/u,
    mayMatch: hasColon,
  },
]

const openingLeads = [...leads, ...datelines]

const bylines = [
  /^(?:By|BY|Reporting by|Writing by|Editing by|Additional reporting by)\s+\p{Lu}/u,
  // "Imogen Hartley, Diplomatic Editor", "Rana Haddad in Beirut"
  /^\p{Lu}[\p{L}.'’-]+(?: \p{Lu}[\p{L}.'’-]+){1,3}(?:, .{0,30}(?:[Ee]ditor|[Cc]orrespondent|[Rr]eporter|[Ww]riter)\b.{0,25}| in \p{Lu}\p{L}+)$/u,
  // "Dewi Lestari, The Harbour Post, Semarang | National | Fri, May 3, 2013"
  /^\p{Lu}[\p{L}.'’-]+ \p{Lu}[^|.:]{3,80} \|.{0,60}\b(?:19|20)\d\d$/u,
]
const formLines = [
  /^(?:#{2,}|\*{3,}|-{3,}|_{3,}|ENDS?\.?|-?\s?30\s?-)$/i,
  /^(?:for immediate release|embargoed.*|press release|readout|office of the spokes(?:person|man|woman)|media note|transcript|share (?:this|on).*|related (?:articles?|stories)|read more.*|advertisement|subscribe.*|sign up.*|photo:.*|\(c\).*|©.*|all rights reserved.*|in the name of god.*|click here.*)\.?$/iu,
]
const dateLine = new RegExp(
  `^${weekday}(?<date>${monthDay}|(?:${months.toUpperCase()}) \\d{1,2},? \\d{4}|\\d{1,2} (?:${months.toUpperCase()}),? \\d{4})(?:,? (?:at )?\\d{1,2}[:.]\\d{2}.{0,12})?\\.?$`,
  'u',
)

/** "Nordkap Tidende, Friday 18 September 2015. This page ...": a newspaper's name and its day, at the head of a line of the opening. */
const issueLine = new RegExp(
  `^\\p{Lu}[\\p{L}'’. ]{2,40}, ${weekday}(?<date>(?:(?:${months}) \\d{1,2},?|\\d{1,2} (?:${months}),?) \\d{4})[.|]`,
  'mu',
)
/** "Compiled by the newsroom, Riga, Monday 24 May 2021, 21:00": a line of the opening with a day of the week and a full date, and no full stop. */
const compiledLine = new RegExp(
  `^.{0,80}(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day,? (?<date>(?:(?:${months}) \\d{1,2},?|\\d{1,2} (?:${months}),?) \\d{4})[^.\\n]{0,30}$`,
  'mu',
)
/** How much of a document may be its opening, in characters. */
const opening = 300

const ended = /[.!?:…]["”’'»)\]]*$/u

/** No line longer than this is anything but text: spares long ones every pattern. */
const longestForm = 300

function roleOf(line: string, isFirst: boolean, hasMore: boolean): ParagraphRole {
  if (line.length > longestForm) return 'text'
  if (line.length < 120 && bylines.some((byline) => byline.test(line)) && !ended.test(line)) return 'byline'
  if (formLines.some((form) => form.test(line)) || dateLine.test(line)) return 'form'
  return isFirst && hasMore && line.length < 160 && !ended.test(line) && !/^["“‘]/.test(line) ? 'title' : 'text'
}

const shifted = (span: [number, number] | undefined, by: number): Span | null =>
  span ? { start: by + span[0], end: by + span[1] } : null

/** Tells what each paragraph is for, where its text begins, and what the document says of its own place and date. */
export function readHeader(body: string, tokens: Token[], spans: Span[]): { header: Header; paragraphs: Paragraph[] } {
  const header: Header = { place: null, date: null, agency: null }
  const paragraphs: Paragraph[] = []
  let token = 0
  let hasText = false
  let hasTitle = false
  spans.forEach((span, index) => {
    const from = token
    while (token < tokens.length && tokens[token]!.start < span.end) token++
    if (token === from) return
    const firstToken = tokens[from]!
    const line = body.slice(firstToken.start, tokens[token - 1]!.end)
    const role = roleOf(line, !hasText && !hasTitle, index < spans.length - 1)
    const paragraph: Paragraph = {
      start: span.start,
      end: span.end,
      index: paragraphs.length,
      role,
      from,
      to: token - 1,
      lead: from,
      label: null,
      bullet: false,
    }
    if (role === 'form') header.date ??= shifted(indicesOf(dateLine, line)?.date, firstToken.start)
    if (role === 'text' || role === 'title') readLead(body, tokens, paragraph, header, !hasText)
    if (paragraph.lead > paragraph.from && role === 'title') paragraph.role = 'text'
    hasText ||= paragraph.role === 'text'
    hasTitle ||= paragraph.role === 'title'
    paragraphs.push(paragraph)
  })
  for (const pattern of [issueLine, compiledLine])
    header.date ??= shifted(indicesOf(pattern, body.slice(0, opening))?.date, 0)
  for (const paragraph of paragraphs)
    for (let i = paragraph.from; i <= paragraph.to; i++) tokens[i]!.paragraph = paragraph.index
  return { header, paragraphs }
}

/** The patterns again with the flag for indices, which makes a mere test dear. */
const withIndices = new WeakMap<RegExp, RegExp>()

/** Named groups of a match at the line's beginning, each as a pair of offsets; `all` is the whole match. */
function indicesOf(pattern: RegExp, line: string): Record<string, [number, number] | undefined> | null {
  let indexed = withIndices.get(pattern)
  if (!indexed) {
    indexed = new RegExp(pattern.source, `${pattern.flags}d`)
    withIndices.set(pattern, indexed)
  }
  const found = indexed.exec(line)
  return found?.indices ? { ...found.indices.groups, all: found.indices[0] } : null
}

/** Moves a paragraph's `lead` behind its dateline, label, bullet or time, and takes from them what they say. */
function readLead(body: string, tokens: Token[], paragraph: Paragraph, header: Header, isOpening: boolean): void {
  const start = tokens[paragraph.from]!.start
  let at = start
  let line = body.slice(at, Math.min(paragraph.end, at + 200))
  for (const { pattern, mayMatch } of isOpening ? openingLeads : leads) {
    if (!mayMatch(line) || !pattern.test(line)) continue
    const groups = indicesOf(pattern, line)
    if (!groups?.all) continue
    const end = at + groups.all[1]
    if (end >= tokens[paragraph.to]!.end) return
    header.place ??= shifted(groups.place, at)
    header.date ??= shifted(groups.date, at)
    header.agency ??= shifted(groups.agency, at)
    paragraph.bullet ||= groups.bullet !== undefined
    let next = paragraph.lead
    while (next < paragraph.to && tokens[next]!.start < end) next++
    if (groups.label) {
      const labelEnd = at + groups.label[1]
      let last = paragraph.lead
      while (last + 1 < next && tokens[last + 1]!.start < labelEnd) last++
      paragraph.label = { from: paragraph.lead, to: last }
    }
    paragraph.lead = next
    at = tokens[next]!.start
    line = body.slice(at, Math.min(paragraph.end, at + 200))
    if (groups.place) return
  }
}
