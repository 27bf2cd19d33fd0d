// The words of made-up texts: the commonest of the language first, then what such reports are about, then words that are
// made of syllables.
import { type Draw, zipf } from './chance.ts'
import { exponents } from './distributions.ts'

const common =
  'the of and to in that for on with as is was by it be are this not from have at an his they which will we has who would been their she had were there what said all one can more her no if out so up about into than them only other time new some could these two may first then do any my now such like our over me even most made after also did many off before must well back through years where much your way down should because long each just state those people too mr how little good world make very year still see own work men day get here old life both between being under three never know same last another while us might great go come since against right came take used himself few house use place during without again home around however small found part government national public war country united states president council party members system meeting problem general high'
const matters =
  'ceasefire sanctions border embassy troops missile talks peace security nuclear agreement summit treaty envoy aid humanitarian corridor hostages airspace drone militia coalition resolution negotiations mediation withdrawal escalation restraint sovereignty territory refugees trade energy gas pipeline wheat grain elections parliament opposition protesters police arrests detention prisoners exchange convoy blockade strait shipping naval exercises airstrike shelling casualties wounded hospital civilians investigation condemnation solidarity support cooperation partnership stability regional bilateral strategic dialogue commitment concerns violation attack retaliation defence deterrence alliance membership visa consulate diplomats expulsion ambassador spokesman statement briefing reporters evidence allegations responsibility condolences families victims rescue earthquake floods vaccine pandemic economy loan debt reform corruption court trial verdict extradition journalist censorship satellite cyber intelligence surveillance enrichment inspectors reactor uranium'
const syllables =
  'ba ke lo mi nu ra se ti vo da fe gi ho ju ka le mo ni pa ro su ta ve wi yo za che sha dri sto qua len mar tor vin dal'
const pieces = syllables.split(' ')

/** Words of the language of made-up texts. */
const vocabularySize = 20_000

/** The word of this number, of two to four syllables; no two numbers have the same. */
export function wordOf(number: number): string {
  let rest = number + pieces.length
  let word = ''
  while (rest > 0) {
    word += pieces[rest % pieces.length] ?? ''
    rest = Math.floor(rest / pieces.length)
  }
  return word
}

const known = [...new Set(`${common} ${matters}`.split(' '))]
const vocabulary = [
  ...known,
  ...Array.from({ length: vocabularySize - known.length }, (_, number) => wordOf(number + pieces.length)),
]
const rank = zipf(vocabulary.length, exponents.words)

export const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1)

/** So many words of running text. */
export const wordsOf =
  (count: number): Draw<string> =>
  (chance) =>
    capital(Array.from({ length: count }, () => vocabulary[rank(chance)] ?? '').join(' '))

/** A name of two words for the person of this number: surnames are shared, as they are. */
export const nameOf = (number: number): string =>
  `${capital(wordOf(pieces.length * 3 + ((number * 7919) % 1201)))} ${capital(wordOf(pieces.length * 40 + ((number * 104_729) % 8009)))}`
