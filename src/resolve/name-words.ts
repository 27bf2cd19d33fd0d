// Words in names of persons that are no name, or no name of one's own. Folded.

/** Words before or after a name that are no part of it. */
export const titles: ReadonlySet<string> = new Set(
  (
    'mr mrs ms miss dr prof professor sir dame lord lady baroness sheikh shaikh sheik ayatollah hojatoleslam imam mullah maulana ' +
    'president prime minister king queen prince princess emir sultan pope cardinal archbishop bishop general gen lieutenant lt ' +
    'colonel col major maj brigadier brig admiral adm captain capt marshal field sergeant sgt commander hon rt haji hajj'
  ).split(' '),
)

export const suffixes: ReadonlySet<string> = new Set('jr sr ii iii iv phd md mp mep obe cbe kbe esq'.split(' '))

/** "Abdul", "Abdel", "Abd": servant of what follows. */
export const servantOf = /^abd(?:[aeou]l)?$/

/** Words that belong to the family name that follows. */
export const nobiliary: ReadonlySet<string> = new Set('de du la le van von der den di da dos das della del'.split(' '))

const prefixes = new Set(
  'syed sayyid sayyed sayed said seyed seyyed makhdoom shah sardar mian chaudhry chaudhary malik nawab raja rana sheikh haji'.split(
    ' ',
  ),
)
const isMohammad = (word: string) => /^m[aou]h?amm?[aeiu]d$/.test(word)

/** Names that many bear before the one by which they are known: "Mohammad Ashraf Ghani" is "Ashraf Ghani". */
export const isPrefix = (word: string): boolean => prefixes.has(word) || isMohammad(word)

const familiesFirst = new Set(
  'xi wang zhang zhao liu chen zhou wu yang huang hu wen zhu jiang deng guo nguyen tran pham le vo truong moon ban cho jang yoon'.split(
    ' ',
  ),
)
const familiesOrGiven = new Set('kim lee park han song choi li chung'.split(' '))

/** Whether a name of so many words begins with its family name: "Xi Jinping", "Kim Jong Un", but "Kim Darroch" not. */
export const familyFirst = (first: string, words: number): boolean =>
  (familiesFirst.has(first) && words <= 3) || (familiesOrGiven.has(first) && words === 3)
