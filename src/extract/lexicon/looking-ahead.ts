/** Words after which a date lies ahead: "will meet on Thursday", "plans to call", "is due on Monday", "ahead of Friday's vote". */
export const lookingAhead: ReadonlySet<string> = new Set(
  `will shall would 'll won't plans plan planned planning due expected scheduled set intends intend intended going hopes hope hoped wants want wanted
  agreed upcoming forthcoming ahead until tomorrow promises promise promised vows vowed prepares preparing`.split(
    /\s+/,
  ),
)

/** Words by which a clause tells of what was: a date beside them lies behind. */
export const lookingBack: ReadonlySet<string> = new Set(
  `said says told was were had has did spoke called met held rang phoned telephoned discussed killed struck hit attacked announced wrote tweeted posted
  condemned warned urged arrived visited received reported issued released signed fired shot died came took made since after following`.split(
    /\s+/,
  ),
)
