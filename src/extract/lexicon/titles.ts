// What stands before a name without being a post: forms of address, ranks, styles.
import { type Lexeme, lexemeClass, lexemes } from '../marks/lexeme.ts'

export interface Title {
  /** A military or police rank, a form of address or style of dignity, or a fixed style before other titles ("His Excellency"). */
  as: 'rank' | 'address' | 'style'
  gender: 'female' | 'male' | null
}

export const Title = lexemeClass<Title>('title')

const list = (words: string): string[] =>
  words
    .split(/\s*,\s*/)
    .map((word) => word.trim())
    .filter(Boolean)
/** The tokeniser gives an abbreviation its stop only where it has a capital: "Lt. Gen.". */
const capitalised = (phrase: string): string => phrase.replace(/(?<=^|[ -])\p{L}/gu, (letter) => letter.toUpperCase())
const title = (as: Title['as'], gender: Title['gender'], phrases: string): Lexeme[] =>
  lexemes(Title, list(phrases).map(capitalised), { as, gender }, 'name')

const ranks = `general, lieutenant general, lieutenant-general, lt gen, lt. gen., lt-gen, lt-gen., lt.-gen., lt general, lt. general, lt. gen, lieut. gen., major general, major-general,
  maj gen, maj. gen., maj-gen, maj.-gen., maj. gen, brigadier general, brig gen, brig. gen., brig-gen, brigadier, brig., brig, army general, four-star general,
  colonel general, colonel-general, col. gen., gen., gen, colonel, col., col, lieutenant colonel, lt col, lt. col., lt-col, lt-col., lieutenant-colonel, major, maj., maj,
  captain, capt., capt, lieutenant, lt., lt, sergeant, sgt., sgt, staff sergeant, corporal, private, spc., pfc., cpl., pvt., pvt, admiral, adm., adm, vice admiral, vice adm., vice-admiral, rear admiral,
  rear adm., rear-admiral, commodore, cmdr., cdr., air marshal, air chief marshal, air vice marshal, air vice-marshal, air commodore, wing commander, group captain, squadron leader,
  field marshal, marshal, first marshal, chief marshal, detective sergeant, detective inspector, detective chief inspector, detective superintendent, superintendent, chief superintendent, inspector, chief inspector,
  constable, sheriff, warrant officer, chief petty officer, seaman, martyr, shaheed, comrade, commandante, comandante, subcomandante, second lieutenant, first lieutenant, senior general, vice senior general, captain general, army captain, petty officer, chief warrant officer, adjutant, first adjutant, chief adjutant, sapper, cadet, head constable, gunner, rifleman, trooper, subedar, havildar, naik, sepoy, jemadar, police lieutenant, police colonel, police general, pol. gen., pol. maj. gen., pol. col., pol. lt. col., p/supt., p/maj., ssgt., msgt., tsgt., cpl, pfc, flight lieutenant, squadron leader, pilot officer, lance corporal, bombardier`

export const titleLexemes: Lexeme[] = [
  // in exactly these letters: "HE" is no pronoun, "Me" a lawyer, "NSA" before a name an adviser
  ...lexemes(Title, ['HE', 'HRH', 'HH', 'HM', 'Me', 'Mme', 'Mlle', 'NSA'], { as: 'style', gender: null }, 'exact'),
  // police ranks of many forces, in capitals
  ...lexemes(
    Title,
    ['CP', 'ACP', 'DCP', 'SP', 'ASP', 'DSP', 'CSP', 'AIG', 'DIG', 'SSP', 'SHO'],
    { as: 'rank', gender: null },
    'exact',
  ),
  ...title('rank', null, ranks),
  ...title(
    'address',
    'male',
    'mr, mr., mister, sir, lord, don, herr, monsieur, m., signor, senor, pan, baron, count, viscount, duke, mullah, mulla, mawlawi, maulana, moulana, molla, haji, haj, hajj, hajji, hajj., sayyid, sayyed, seyyed, seyed, sayed, syed, father, fr., brother, pastor, rabbi, master, messrs, messrs.',
  ),
  ...title(
    'address',
    'female',
    'mrs, mrs., ms, ms., miss, madam, madame, mme, mme., lady, dame, baroness, countess, duchess, sister, senora, frau, shrimati, smt., smt, begum',
  ),
  ...title(
    'address',
    null,
    "dr, dr., doctor, prof, prof., professor, engineer, eng., sheikh, shaikh, sheik, shaykh, sheikha, tan sri, tan sri dato, dato, dato', datuk, datuk seri, dato' seri, tun, tengku, shri, sri, smt, pandit, hon., hon, the hon., the honorable, honorable, honourable, the honourable, rev., rev, reverend, mx, hojjatoleslam, hojatoleslam, u, daw, ko, chief justice, judge, justice, pir, mirza, chaudhry, sardar, nawab, khan bahadur, ven., cllr, atty., canon, alhaji, alh., alhaja, hajia, mallam, mal., malam, prof emeritus, prof. emeritus, professor emeritus, emeritus professor, ustaz, ustadz, ustad, hadrat, kyai, datin, datin seri, toh puan, puan sri, puan, encik, tuan, yb, yab, y.b., y.a.b., dato' sri, dato sri, dato seri, datuk sri, datuk amar, tan sri datuk, tan sri dato', lic., ing., arq., doña, don, dom, mgr, mgr., msgr, msgr., archimandrite, sardarji, qazi, qari, hafiz, allama, moulvi, molvi, syedna, thiru, janab, mohtarma",
  ),
  ...title('address', 'male', 'prince, ayatollah, grand ayatollah, imam, grand imam'),
  ...title('address', 'female', 'princess'),
  ...title(
    'style',
    'male',
    'his excellency, his highness, his royal highness, his majesty, his holiness, his eminence, his grace, h.e., he the, h.e, his serene highness',
  ),
  ...title('style', 'female', 'her excellency, her highness, her royal highness, her majesty'),
  ...title(
    'style',
    null,
    'hrh, hm, hh, h.h., h.r.h., h.m., excellency, the rt hon, the rt hon., rt hon, rt hon., the rt. hon., rt. hon., the right honourable, right honourable, the right hon, the right honorable, right honorable, the late',
  ),
]

/** What may follow a name and belongs to it or to its owner's standing: "Jr.", "MP", "KBE". */
export const nameSuffixes: ReadonlySet<string> = new Set([
  'jr',
  'jr.',
  'sr',
  'sr.',
  'ii',
  'iii',
  'iv',
  'v',
  'vi',
  'vii',
  'xiv',
  'xvi',
])

/** Small words inside names, in lower case. */
export const nameParticles: ReadonlySet<string> = new Set(
  'bin ibn bint ben al el ul ur van von der den de del della di da dos das do du la le las los ter ten zu zur af av y e of-the binti b. ould ag wa abu bani aal'.split(
    ' ',
  ),
)
