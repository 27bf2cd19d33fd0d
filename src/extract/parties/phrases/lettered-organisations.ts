// Bodies by letters that nobody has spelt out: "the RSIPF said", "with the MPP".
import { isGivenName } from '../../lexicon/given-names.ts'
import { PostHead } from '../../lexicon/posts.ts'
import { Title } from '../../lexicon/titles.ts'
import { StandingPlace, StateWord } from '../../lexicon/world.ts'
import { once } from '../../once.ts'
import type { Reader } from '../reader.ts'
import { type Core, nameOf } from './standing-organisations.ts'

const allCapitals = /^\p{Lu}+$/u
const acronym = /^\p{Lu}[\p{Lu}&-]{1,6}$/u
const speaking = new Set(
  'said says announced announces confirmed reported reports denied condemned warned claimed told issued quoted cited broadcast published declared vowed urged rejected accused added'.split(
    ' ',
  ),
)
const noBodies = new Set(
  'PM CEO MP FM TV US UK EU UN AI IT VIP POW ICBM IED UAV NGO PR GDP OK PTI AM IS I X CCTV SMS'.split(' '),
)
/** "RSIPF Commissioner Jane Doe", "the RSIPF said", "told RTX", "FDX's John Roe": capitals that nobody has spelt out, but that have a chief or speak. */
export function readActing(reader: Reader, i: number): Core | null {
  const { text } = reader.token(i)
  if (!acronym.test(text) || noBodies.has(text) || reader.isShouting(i) || reader.isLead(i)) return null
  if (reader.at(StateWord, i) ?? reader.at(StandingPlace, i) ?? reader.at(PostHead, i) ?? reader.at(Title, i))
    return null
  const post = text.length > 2 ? reader.at(PostHead, i + 1) : undefined
  if (post && !post.value.plural)
    return nameOf(i, i, post.value.key.includes('commissioner') ? 'agency' : 'other', 'acronym')
  if (text.length > 2 && speaking.has(reader.norm(i + 1)) && !reader.isNameLike(i - 1))
    return nameOf(i, i, reader.is(i + 1, 'reported', 'reports', 'broadcast', 'quoted') ? 'media' : 'other', 'acronym')
  const names = reader.isPossessive(i + 1) && isGivenName(reader.norm(i + 2)) && reader.isNameLike(i + 3)
  if (names) return nameOf(i, i, 'other', 'acronym')
  if (text.length > 2 && reader.is(i - 1, 'told')) return nameOf(i, i, 'media', 'acronym')
  return isOfSomebody(reader, i) ? nameOf(i, i, 'other', 'acronym') : null
}

/** Letters for things, deals and measures rather than bodies. */
const noBodyLetters = new Set(
  `GPS SUV RPG APC AIS DNA HIV AIDS EEZ LOC LAC DMZ GDP VAT LNG LPG NPT JCPOA INF START TTIP NAFTA USMCA CTBT BRI CPEC SOFA MOU NSA VPN URL PDF CEO CFO COO DIY FAQ FTA RCEP AUKUS QUAD THAAD HIMARS ATACMS MLRS SAM SAMS ABM MIRV WMD VX LED ETA SOS GMT UTC EST PST BST CET
  IST AGM EGM IPO GNP CPI PPE PCR ICU CPR USB SIM SMS PIN ATM USD EUR GBP RMB WWII WWI BCE COVID SARS MERS NFZ ADIZ MANPADS IFF LGBT LGBTQ BLM POWS IDP IDPS UXO ERW SRBM MRBM IRBM SLBM UAVS UAV USV FPV F-16 TNT RDX C4 HQ CCTV`.split(
    /\s+/,
  ),
)
/** Behind which a body is spoken of: "with the MPP", "of the RSP". */
const leading = [
  'of',
  'from',
  'with',
  'by',
  'against',
  'between',
  'and',
  'joined',
  'left',
  'to',
  'for',
  'told',
  'quit',
  'accused',
  'blamed',
]
/** "a former minister now with the MPP": letters with an article behind a preposition, with nothing behind that they qualify. */
function isOfSomebody(reader: Reader, i: number): boolean {
  const { text } = reader.token(i)
  if (text.length < 3 || text.length > 5 || !allCapitals.test(text) || noBodyLetters.has(text)) return false
  if (!reader.is(i - 1, 'the') || !reader.is(i - 2, ...leading)) return false
  const next = i + 1
  if (
    reader.token(next).kind === 'word' &&
    !reader.is(
      next,
      'and',
      'or',
      'in',
      'on',
      'at',
      'to',
      'for',
      'from',
      'by',
      'with',
      'who',
      'which',
      'that',
      'as',
      'after',
      'before',
      'since',
    ) &&
    !reader.isVerbLike(next)
  )
    return false
  return !speltOutOtherwise(reader).has(text)
}

/** Letters that small words before them spell out: "an exclusive economic zone (EEZ)". */
const speltOutOtherwise = once((reader: Reader): ReadonlySet<string> => {
  const spelt = new Set<string>()
  for (const { index, text } of reader.tokens)
    if (
      acronym.test(text) &&
      reader.is(index - 1, '(') &&
      reader.is(index + 1, ')') &&
      !reader.isCapitalWord(index - 2)
    )
      spelt.add(text)
  return spelt
})
