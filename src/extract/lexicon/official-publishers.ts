/** Words of publishers that put out releases of their own rather than news: ministries, offices, palaces, alliances. */
export const officialPublisher =
  /\b(?:ministry|ministries|department|office|government|gov(?:\.[a-z]+)?|president|presidency|presidential|prime minister|premier|embassy|kremlin|white house|downing street|[eé]lys[eé]e|mission|commission|council|chancellery|chancellor|secretariat|secretary|foreign affairs|palace|nato|united nations|european union|african union|pentagon|press service|information office|press information bureau|inter-services public relations|ispr|spokesperson)\b/i

/** State agencies that publish official texts as they stand. */
export const officialAgency =
  /^(?:spa|saudi press agency|wam|emirates news agency|qna|qatar news agency|kuna|bna|bahrain news agency|petra|ona|oman news agency|kcna)$/i
