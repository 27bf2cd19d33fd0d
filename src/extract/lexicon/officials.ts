/** Heads of phrases that mean somebody who speaks for a state or body without naming him: "the leaders of Libya and Egypt". */
export const officialHeads: ReadonlySet<string> = new Set(
  `leader leaders president presidents premier premiers minister ministers counterpart counterparts side sides king queen emir chancellor chief chiefs
  official officials government governments authorities envoy envoys ambassador ambassadors secretary commander commanders ruler rulers head heads prince
  negotiator negotiators diplomat diplomats delegation adviser advisers`.split(/\s+/),
)
