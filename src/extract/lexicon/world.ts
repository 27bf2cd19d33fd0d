// The world as lexemes: states, standing organisations, places, posts.

import type { Organisation, Place, Post, World } from '../../world.ts'
import { casingOf, type Lexeme, lexemeClass, names } from '../marks/lexeme.ts'

/** A word for a state. */
export interface StateWord {
  country: string
  /** "Iran", "Iranian", "Iranians", "Tehran" */
  as: 'name' | 'demonym' | 'people' | 'metonym'
}

export const StateWord = lexemeClass<StateWord>('state')
/** All bodies that go by the phrase, the world's first one first: "Ministry of Defence" is many countries'. */
export const StandingOrganisation = lexemeClass<readonly Organisation[]>('standing organisation')
/** All places of the name, the most populous first. */
export const StandingPlace = lexemeClass<readonly Place[]>('standing place')
export const StandingPost = lexemeClass<Post>('standing post')

/** Names of towns that are first of all words, or other things' and persons' names: no places without a head of their own. */
const ambiguousPlaces: ReadonlySet<string> = new Set(
  'nice mobile reading van man of split orange bath union most march male date bar est por san santo el la le los las yes ho us so central independence victory union liberty enterprise santa barbara salvador christian'.split(
    ' ',
  ),
)

const peoples = /(?:s|men|women|folk)$/
const notPlural = /(?:ss|us|is)$/

const asPeople = (demonym: string): boolean => peoples.test(demonym) && !notPlural.test(demonym)

/** Groups values by phrase, in the order in which they come. */
function byPhrase<Value>(values: Iterable<Value>, phrasesOf: (value: Value) => Iterable<string>): Map<string, Value[]> {
  const grouped = new Map<string, Value[]>()
  for (const value of values)
    for (const phrase of phrasesOf(value)) {
      const group = grouped.get(phrase)
      if (!group) grouped.set(phrase, [value])
      else if (!group.includes(value)) group.push(value)
    }
  return grouped
}

/** "Al Jazeera" for "al-Jazeera", "The" left out: an article before a name is read by the rules, not the lexicon. */
const withoutArticle = (name: string): string => name.replace(/^The (?=\p{Lu})/u, '')

/** Publishers that are no media: their names are read like any other body's. */
const isOffice = (name: string): boolean =>
  /\b(?:Ministry|Department|Office|Government|President|Presidency|Presidential|Minister|Embassy|Council|House|Command|Commission|Parliament|Secretariat|State|Forces|Army|GOV\.UK|Kremlin|White House)\b/u.test(
    name,
  )

/** "Conservative" of "the Conservative MP", from "Conservatives". */
const memberOf = (party: string): string[] => (/^\p{Lu}\p{Ll}+[^s]s$/u.test(party) ? [party.slice(0, -1)] : [])

const stateLexemes = ({ countries }: World): Lexeme[] =>
  countries.flatMap(({ code: country, name, names: others, demonyms, metonyms }) => [
    ...names(StateWord, [name, ...others], { country, as: 'name' as const }),
    ...demonyms.flatMap((demonym) =>
      names(StateWord, [demonym], { country, as: asPeople(demonym) ? ('people' as const) : ('demonym' as const) }),
    ),
    ...names(StateWord, metonyms, { country, as: 'metonym' as const }),
  ])

/** Bodies, and publishers where they are media; members of a party by its name too. */
function organisationLexemes({ organisations, publishers }: World): Lexeme[] {
  const media = publishers
    .filter(({ name }) => !isOffice(name))
    .map(({ name, aliases, country }) => ({ name, aliases, country, kind: 'media' as const }))
  const phrasesOf = ({ name, aliases, kind }: Organisation) =>
    [name, ...aliases, ...(kind === 'party' ? aliases.flatMap(memberOf) : [])].map(withoutArticle)
  return Array.from(
    byPhrase([...organisations, ...media], phrasesOf),
    ([phrase, value]): Lexeme => ({ phrase, class: StandingOrganisation, value, casing: casingOf(phrase) }),
  )
}

function placeLexemes({ places }: World): Lexeme[] {
  const phrasesOf = ({ name, aliases }: Place) => (aliases.length === 0 ? [name] : [name, ...aliases])
  const lexemes: Lexeme[] = []
  for (const [phrase, namesakes] of byPhrase(places, phrasesOf)) {
    if (ambiguousPlaces.has(phrase.toLowerCase())) continue
    // Few names are several places': to put all places in order takes longer than all else here.
    if (namesakes.length > 1) namesakes.sort((left, right) => (right.population ?? 0) - (left.population ?? 0))
    lexemes.push({ phrase, class: StandingPlace, value: namesakes, casing: 'name' })
  }
  return lexemes
}

/** Posts of several words may go without capitals: "the secretary of state". */
const postLexemes = ({ posts }: World): Lexeme[] =>
  posts.flatMap((post) =>
    [post.title, ...post.aliases].map(
      (phrase): Lexeme => ({
        phrase,
        class: StandingPost,
        value: post,
        casing: phrase.includes(' ') ? 'any' : casingOf(phrase),
      }),
    ),
  )

/** The names of the world as the readers of parties and places know them. A capital is a metonym unless it is a state's own name. */
export const worldLexemes = (world: World): Lexeme[] => [
  ...stateLexemes(world),
  ...organisationLexemes(world),
  ...placeLexemes(world),
  ...postLexemes(world),
]

/** Countries whose head of state is no president; those without a prime minister. As their constitutions have it. */
export const withoutPresident: ReadonlySet<string> = new Set(
  'PRK GBR CAN AUS NZL JPN ESP NLD BEL SWE NOR DNK LUX LIE MCO SAU JOR KWT BHR OMN MAR THA MYS QAT BRN KHM BTN SWZ LSO TON JAM BHS PNG SLB BLZ VAT AND'.split(
    ' ',
  ),
)
const codes = (words: string): ReadonlySet<string> => new Set(words.split(' '))
/** Those that have what others lack, by the post's key. */
export const leaderCountries: Readonly<Record<string, ReadonlySet<string>>> = {
  chancellor: codes('DEU AUT'),
  king: codes('GBR ESP NLD BEL SWE NOR DNK SAU JOR BHR OMN MAR THA KHM BTN SWZ LSO TON BRN JPN'),
  emir: codes('QAT KWT ARE NGA AFG'),
  'crown prince': codes('SAU JOR KWT BHR ARE NOR DNK SWE THA JPN'),
  'supreme leader': codes('IRN PRK'),
  taoiseach: codes('IRL'),
  senator: codes(
    'USA CAN AUS PHL NGA MEX BRA ARG CHL COL BOL PRY URY DOM HTI ITA FRA ESP BEL NLD POL CZE ROU IRL KEN PAK KAZ KHM THA BDI CIV COD COG CMR GAB MRT RWA ZWE BHR JOR BRB BHS JAM TTO SSD MDG NAM LSO LBR EGY HUN',
  ),
  congressman: codes('USA PHL BRA PER ARG CHL COL MEX ECU VEN BOL PRY GTM HND SLV CRI DOM ESP'),
}
/** Regions with authorities of their own that answer to no state of the list: their leaders serve none that can be named. */
export const contestedRegions: ReadonlySet<string> = new Set(
  'karabakh,nagorno-karabakh,artsakh,transnistria,abkhazia,south ossetia,somaliland,northern cyprus,donetsk,luhansk'.split(
    ',',
  ),
)
/** Whose members of the cabinet are called secretaries. */
export const secretaryCountries = codes('USA GBR PHL MEX KEN HKG')
/** Who has a foreign secretary, in the cabinet or at the head of the ministry's staff. */
export const foreignSecretaries = codes('GBR IND PAK BGD NPL LKA PHL MEX')
/** Whose members of the legislature are not called MPs. */
export const withoutMembers = codes('USA CHN MEX BRA ARG CHL COL PER')
/** Who has no ministers but secretaries. */
export const withoutMinisters = codes('USA PHL MEX HKG')
/** Posts of `seeds/world/posts.json` whose wording other countries use as well. */
export const sharedPosts: ReadonlySet<string> = new Set([
  'Foreign Secretary',
  'Home Secretary',
  'Defence Secretary',
  'Interior Secretary',
  'Energy Secretary',
  'Chancellor',
  'Chief of the Army Staff',
  'State Councilor',
  'Speaker of the House',
  'Cabinet Secretary',
])
export const withoutPrimeMinister: ReadonlySet<string> = new Set(
  'USA MEX BRA ARG CHL COL VEN ECU BOL PRY URY CRI PAN GTM HND SLV NIC DOM CYP PHL IDN IRN NGA KEN GHA LBR SLE MWI ZMB BDI CHE AGO TKM'.split(
    ' ',
  ),
)
