/** Words beside a verb of saying that put it at another time than what is told around it, without telling which: "told his aides afterwards". */
export const atOtherTimes: ReadonlySet<string> = new Set(
  `afterward afterwards later subsequently earlier previously once recently lately repeatedly often always regularly routinely constantly sometimes
  frequently usually formerly`.split(/\s+/),
)
