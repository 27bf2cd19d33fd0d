/** Words of publishers that put out releases of their own rather than news: ministries, offices, palaces, alliances. */
export const officialPublisher =
  /(?<!\p{L})(?:ministry|ministries|department|office|government|gov(?:\.[a-z]+)?|president|presidency|presidential|prime minister|premier|embassy|kremlin|white house|downing street|[eé]lys[eé]e|mission|commission|council|chancellery|chancellor|secretariat|secretary|foreign affairs|palace|nato|united nations|european union|african union|pentagon|press service|information office|press information bureau|external action|global affairs|state department|ministerio|minist[eè]re|minist[eé]rio|ministero|secretar[ií]a|canciller[ií]a|presidencia|pr[eé]sidence|presid[eê]ncia|presidenza|palacio|itamaraty|ausw[aä]rtiges amt|bundeskanzleramt|bundesregierung|quirinale|palazzo chigi|moncloa|inter-services public relations|ispr|spokesperson)(?!\p{L})/iu

/** State agencies that publish official texts as they stand. */
export const officialAgency =
  /^(?:spa|saudi press agency|wam|emirates news agency|qna|qatar news agency|kuna|bna|bahrain news agency|petra|ona|oman news agency|kcna)$/i

/** What a publisher's office is about, in the terms of `officeOf`. */
export const publisherKinds: readonly [kind: string, publisher: RegExp][] = [
  ['foreign', /\b(?:foreign|external affairs|department of state|state department|global affairs)\b/i],
  ['defence', /\b(?:defen[cs]e|pentagon)\b/i],
  [
    'leader',
    /(?<!\p{L})(?:president|presidency|presidential|prime minister|premier|chancellor|chancellery|kremlin|white house|downing street|[eé]lys[eé]e|palace)(?!\p{L})/iu,
  ],
]
