import type { DocumentKind } from '../vocabulary.ts'

/** What a document shows of its kind before one reads it. */
export interface Outside {
  title: string | null
  publisher: string | null
  url: string | null
  body: string
}

const official =
  /\b(?:ministry|minister|department|office|embassy|government|president(?:ial|cy)?|white house|kremlin|gov\.uk|royal court|cabinet|council|secretary[- ]general|press information bureau|pib|secretar[ií]a|ministerio|presidencia|downing street|external action|pr[eé]sidence|minist[eè]re|elysee|lysée|chancellery|bundesregierung|bundeskanzler(?:amt)?|canciller[ií]a|itamaraty|moncloa|quirinale|palazzo chigi|farnesina|kantei|rijksoverheid)\b/i
const ofACall = /\b(?:calls?|phones?|telephone|spoke|speaks|conversations?|talks?)\b/i
const postedOn = /^https?:\/\/(?:[\w-]+\.)*(?:twitter\.com|x\.com|facebook\.com|t\.me|truthsocial\.com|weibo\.com)\//

/** The short first line that releases head themselves with: "READOUT", "Press release". */
const label = (body: string) => /^[^\n]{1,60}(?=\n|$)/.exec(body)?.[0] ?? ''
const headed = (words: RegExp) => (outside: Outside) =>
  words.test(outside.title ?? '') || words.test(label(outside.body))

/** In order: the first that holds. What nothing marks is news. */
const kinds: readonly [kind: DocumentKind, holds: (outside: Outside) => boolean][] = [
  [
    'social',
    ({ url, publisher }) => postedOn.test(url ?? '') || /^(?:twitter|x|facebook|telegram)$/i.test(publisher ?? ''),
  ],
  ['readout', headed(/\breadout\b/i)],
  ['briefing', headed(/\b(?:press|daily|media) briefing\b/i)],
  ['transcript', headed(/\b(?:transcript|remarks (?:by|with|at|to)|interview (?:of|with)|press conference)\b/i)],
  ['readout', ({ publisher, title }) => official.test(publisher ?? '') && ofACall.test(title ?? '')],
  [
    'statement',
    headed(
      /\b(?:statement|communiqu[eé]|declaration) (?:by|of|on|from|attributable)\b|\bjoint (?:statement|communiqu[eé])\b|^press release$/i,
    ),
  ],
  ['statement', ({ publisher }) => official.test(publisher ?? '')],
]

/** The kind that title, publisher, address or first line give away. */
export const kindOf = (outside: Outside): DocumentKind => kinds.find(([, holds]) => holds(outside))?.[0] ?? 'news'
