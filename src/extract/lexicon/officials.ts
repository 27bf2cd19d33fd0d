/** Heads of phrases that mean somebody who speaks for a state or body without naming him: "the leaders of Libya and Egypt". */
export const officialHeads: ReadonlySet<string> = new Set(
  `leader leaders president presidents premier premiers minister ministers counterpart counterparts side sides king queen emir chancellor chief chiefs
  official officials government governments authorities envoy envoys ambassador ambassadors secretary commander commanders ruler rulers head heads prince
  negotiator negotiators diplomat diplomats delegation adviser advisers colleague colleagues taoiseach sultan secretaries generals admirals command headquarters attache attaches attaché attachés consul consuls princes kings queens emirs sultans chancellors premiers opposites principals`.split(
    /\s+/,
  ),
)

/** What an office is about, by a word of its title: "foreign ministers" and "the top diplomat" are of one kind. */
const officeKinds: readonly [kind: string, title: RegExp][] = [
  ['foreign', /\b(?:foreign|external affairs|foreign affairs|secretary of state|top diplomat|chief diplomat)\b/i],
  ['defence', /\b(?:defen[cs]e|war)\b/i],
  ['military', /\b(?:army|staff|commander|general|military|navy|air force)\b/i],
  ['finance', /\b(?:finance|treasury|exchequer)\b/i],
  ['interior', /\b(?:interior|home)\b/i],
  ['security', /\b(?:security advis[eo]r|security council)\b/i],
  [
    'leader',
    /\b(?:president|prime minister|premier|chancellor|leader|head|king|queen|emir|sultan|taoiseach|ruler|crown prince)s?\b/i,
  ],
]

/** The kind of office that a title names: "Secretary of State" is `foreign`; null for others. */
export const officeOf = (title: string): string | null =>
  officeKinds.find(([, words]) => words.test(title))?.[0] ?? null
