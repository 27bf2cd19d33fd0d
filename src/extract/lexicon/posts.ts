// Posts that people hold: heads, the words that go before them, and what makes two wordings the same post.
import { type Lexeme, lexemeClass, lexemes } from '../marks/lexeme.ts'

export interface PostHead {
  /** The words by which wordings of one post are compared: "PM", "premier" and "prime minister" share theirs. */
  key: readonly string[]
  plural: boolean
  gender: 'female' | 'male' | null
  /** "COAS", "PM": names its holder without an article. */
  acronym: boolean
  /** Says little alone ("leader", "chief", "official"): yields to any exacter post of the same person. */
  vague: boolean
}

export const PostHead = lexemeClass<PostHead>('post head')
/** What may stand between owner and head: "deputy", "foreign", "special", "chief". The value is the word's part of the key. */
export const PostModifier = lexemeClass<readonly string[]>('post modifier')
/** "former", "late", "then": says when, and is no part of the title. */
export const PostStatus = lexemeClass<'past' | 'present' | 'dead'>('post status')

const list = (words: string): string[] =>
  words
    .split(/\s*,\s*/)
    .map((word) => word.trim())
    .filter(Boolean)

const plurals: Record<string, string> = {
  'secretary of state': 'secretaries of state',
  'chief of staff': 'chiefs of staff',
  'director general': 'directors general',
  'attorney general': 'attorneys general',
  'head of state': 'heads of state',
  'head of government': 'heads of government',
  mp: 'MPs',
}
const pluralOf = (head: string): string => {
  if (plurals[head]) return plurals[head]
  if (/(?:man|woman)$/.test(head)) return head.replace(/an$/, 'en')
  if (/[^aeiou]y$/.test(head)) return `${head.slice(0, -1)}ies`
  return /(?:s|ch|sh|x)$/.test(head) ? `${head}es` : `${head}s`
}

/** Heads by the key that they share, `~` before those that say little alone. */
const heads: [string, string][] = [
  ['president', 'president, ex-president, presidente, presidenta, président'],
  ['vice president', 'vice president, vice-president, deputy president'],
  [
    'prime minister',
    'prime minister, premier, pm, president of the council of ministers, president of the government, chairman of the council of ministers, chairwoman of the council of ministers, chairman of the cabinet of ministers, ex-prime minister, ex-premier, premier ministre, primer ministro',
  ],
  ['deputy prime minister', 'deputy prime minister, vice premier, vice-premier, deputy premier'],
  ['chancellor', 'chancellor'],
  ['taoiseach', 'taoiseach'],
  ['king', 'king, queen, sultan, emperor, empress, monarch'],
  ['emir', 'emir, amir, ruler'],
  ['crown prince', 'crown prince, crown princess, heir apparent'],
  ['pope', 'pope, pontiff, holy father'],
  ['caliph', 'caliph'],
  ['supreme leader', 'supreme leader, paramount leader'],
  ['custodian two holy mosques', 'custodian of the two holy mosques'],
  ['foreign minister', 'secretary of state, fm, top diplomat, chief diplomat, diplomatic chief, canciller, eam'],
  ['minister', 'minister, secretary, ex-minister, ministre, ministro, ministra'],
  ['foreign policy', 'foreign policy chief'],
  ['minister state', 'minister of state'],
  ['defence minister', 'raksha mantri, rakshamantri'],
  ['prime minister', 'pradhan mantri'],
  ['foreign minister', 'videsh mantri'],
  ['interior minister', 'griha mantri'],
  ['chief minister', 'mukhya mantri'],
  [
    'undersecretary',
    'undersecretary, under secretary, under-secretary, under secretary of state, undersecretary of state, under-secretary-general, undersecretary-general',
  ],
  ['secretary general', 'secretary general, secretary-general, sg'],
  ['general secretary', 'general secretary, party secretary'],
  ['assistant secretary', 'assistant secretary, assistant secretary of state, assistant secretary-general'],
  ['permanent secretary', 'permanent secretary, permanent under-secretary'],
  ['press secretary', 'press secretary'],
  ['chancellor exchequer', 'chancellor of the exchequer'],
  ['attorney general', 'attorney general, attorney-general'],
  [
    'prosecutor',
    'prosecutor, chief prosecutor, public prosecutor, prosecutor general, prosecutor-general, special counsel',
  ],
  ['army chief staff', 'chief of army staff, chief of the army staff, coas, chief of the army, head of the army'],
  [
    'chief general staff',
    'chief of the general staff, chief of general staff, chief of defence staff, chief of the defence staff, chief of defense staff, chief of the defense staff',
  ],
  ['naval chief staff', 'chief of naval staff, chief of the naval staff'],
  ['air chief staff', 'chief of air staff, chief of the air staff'],
  ['chairman joint chiefs', 'joint chiefs chairman'],
  ['chief staff', 'chief of staff'],
  ['commander in chief', 'commander in chief, commander-in-chief, supreme commander'],
  ['commander', 'commander, commandant, warlord'],
  ['~chief', 'chief, boss'],
  ['~leader', 'leader, strongman, co-leader, sub-leader, chieftain, kingpin, ringleader'],
  ['~head', 'head'],
  ['head state', 'head of state'],
  ['head government', 'head of government, head of the government'],
  [
    'ambassador',
    "ambassador, Amb., high commissioner, permanent representative, chargé d’affaires, charge d'affaires, chargé d'affaires",
  ],
  ['consul', 'consul, consul general, consul-general'],
  ['attache', 'attaché, military attaché, defence attaché, defense attaché'],
  [
    'envoy',
    'envoy, special envoy, special representative, representative, emissary, mediator, peace envoy, coordinator, negotiator, rapporteur, special rapporteur, resident coordinator',
  ],
  ['spokesman', 'spokesman, spokeswoman, spokesperson, spox, government spokesman, press officer'],
  ['director general', 'director general, director-general, dg, director'],
  ['managing director', 'managing director'],
  [
    'chairman',
    'chairman, chairwoman, chairperson, chair, chairman of the board, co-chair, co-chairman, co-chairperson',
  ],
  ['governor', 'governor, Gov., premier of the province, governor general, governor-general'],
  ['mayor', 'mayor, lord mayor'],
  ['speaker', 'speaker, house speaker, parliament speaker, parliamentary speaker, majority leader, minority leader'],
  ['chief minister', 'chief minister, cm'],
  ['first minister', 'first minister'],
  ['first lady', 'first lady'],
  ['chief executive', 'chief executive, chief executive officer, ceo'],
  ['founder', 'founder, co-founder'],
  ['senator', 'senator, Sen.'],
  ['congressman', 'congressman, congresswoman, Rep., member of congress'],
  [
    'mp',
    'mp, member of parliament, lawmaker, legislator, parliamentarian, deputy, mep, mna, mla, lawmaker, backbencher, peer',
  ],
  ['commissioner', 'commissioner, high representative'],
  [
    'adviser',
    'adviser, advisor, counsellor, counselor, councillor, councilor, national security adviser, national security advisor',
  ],
  ['aide', 'aide, assistant, confidant'],
  ['inspector general', 'inspector general, inspector-general'],
  [
    'police chief',
    'inspector general of police, inspector-general of police, igp, dgp, commissioner of police, director general of police, director-general of police, chief of police, chief of the police, head of the police',
  ],
  ['judge', 'judge, chief justice, justice, magistrate'],
  ['president', 'president-elect, president-designate'],
  ['prime minister', 'prime minister-designate, prime minister-elect'],
  ['foreign minister', 'secretary of state-designate'],
  ['minister', 'minister-designate, secretary-designate'],
  ['ambassador', 'ambassador-designate'],
  ['governor', 'governor-elect'],
  ['~candidate', 'candidate, front-runner, frontrunner, nominee, presidential candidate'],
  [
    '~cleric',
    'cleric, preacher, patriarch, archbishop, bishop, cardinal, metropolitan, grand mufti, mufti, imam, chief rabbi',
  ],
  ['~official', 'official, diplomat, bureaucrat, civil servant, functionary'],
  ['~activist', 'activist, campaigner, dissident, blogger, opposition figure'],
  [
    'editor',
    'editor, correspondent, reporter, journalist, columnist, bureau chief, editor in chief, editor-in-chief, anchor, presenter, photographer, cameraman',
  ],
  ['~expert', 'analyst, professor, researcher, fellow, lecturer, historian, economist, expert, academic, scientist'],
  ['lawyer', 'lawyer, attorney, barrister, solicitor'],
  ['doctor', 'surgeon, physician, coroner'],
  ['~soldier', 'pilot, navigator, co-pilot, bodyguard'],
  ['manager', 'manager, coach, captain, harbour master, harbourmaster, trustee, treasurer'],
  ['~tycoon', 'businessman, businesswoman, oligarch, tycoon, financier, banker, entrepreneur, contractor'],
  ['rebel', 'militant, militia commander, mastermind, financier, propagandist'],
  ['vice chairman', 'vice chairman, vice-chairman, vice chair, vice chairwoman'],
  ['state councilor', 'state councilor, state councillor'],
]
const genderOf = (head: string): PostHead['gender'] => {
  if (/woman$|^(?:queen|crown princess|empress|first lady)$/.test(head)) return 'female'
  return /(?:man|king|sultan|emperor|pope|emir|amir|prince|strongman|pontiff|imam)$/.test(head) ? 'male' : null
}

const acronyms = new Set(['pm', 'fm', 'coas', 'dg', 'cm', 'sg', 'eam', 'ceo', 'igp', 'dgp', 'mp', 'mep', 'mna', 'mla'])

function declare([written, phrases]: [string, string]): Lexeme[] {
  const vague = written.startsWith('~')
  const key = written.replace('~', '').split(' ')
  return list(phrases).flatMap((phrase) => {
    const acronym = acronyms.has(phrase)
    if (phrase.endsWith('.'))
      return lexemes(PostHead, [phrase], { plural: false, gender: null, acronym: false, vague, key }, 'name')
    const written = acronym ? phrase.toUpperCase() : phrase
    const gender = genderOf(phrase)
    const casing = acronym ? 'exact' : 'any'
    return [
      ...lexemes(PostHead, [written], { plural: false, gender, acronym, vague, key }, casing),
      ...lexemes(PostHead, [pluralOf(phrase)], { plural: true, gender, acronym: false, vague, key }, casing),
    ]
  })
}

/** Words before a head, with what they add to the key; `-` adds nothing. */
const modifiers: [string, string][] = [
  ['foreign', 'foreign, external affairs, foreign affairs, european and foreign'],
  ['defence', 'defence, defense, national defence, national defense, war'],
  ['interior', 'interior, home, internal affairs, home affairs, internal security, public security, homeland security'],
  ['finance', 'finance, treasury, financial'],
  [
    'economy',
    'economy, economic, economic affairs, trade, commerce, industry, international trade, economics, business',
  ],
  ['energy', 'energy, oil, petroleum, power, electricity, water'],
  ['health', 'health, public health'],
  ['justice', 'justice, law'],
  [
    'transport',
    'transport, transportation, aviation, railways, civil aviation, road, shipping, infrastructure, communications, telecommunications',
  ],
  ['information', 'information, press, media, communications, culture, cultural'],
  ['education', 'education, science, higher education, technology, digital, research'],
  ['agriculture', 'agriculture, fisheries, food, fishing, forestry'],
  [
    'environment',
    'environment, enlargement, neighbourhood, crisis management, antitrust, competition, budget, climate, environmental, land',
  ],
  ['labour', 'labour, labor, employment, social, welfare, social affairs, women, youth, sports, sport, family'],
  ['development', 'development, planning, international development, cooperation, housing, reconstruction'],
  [
    'migration',
    'migration, immigration, diaspora, refugee, refugees, religious affairs, tourism, police, emergencies, emergency, relief, disaster',
  ],
  [
    'intelligence',
    'intelligence, spy, security, national security, counter-terrorism, counterterrorism, state security, secret service',
  ],
  ['army', 'army, ground forces, land forces'],
  ['military', 'military, armed forces, joint forces, forces'],
  ['navy', 'navy, naval'],
  ['air', 'air force, airforce, air'],
  ['police', 'national police, state police'],
  ['militia', 'militia, rebel, guerrilla, insurgent, separatist, paramilitary, jihadist, junta, coup, tribal'],
  ['deputy', 'deputy, vice, assistant, junior, associate, under'],
  [
    'party',
    'party, opposition, government, parliamentary, congressional, presidential, state, federal, union, campaign, ruling party, coalition',
  ],
  [
    'council',
    'council, board, commission, committee, cabinet, court, agency, parliament, house, senate, mission, bank, central bank, group',
  ],
  [
    'human rights',
    'human rights, rights, humanitarian, aid, nuclear, peace, arms control, chief nuclear, brexit, trade union',
  ],
  ['-', `acting, interim, caretaker, transitional, de facto, provisional`],
  [
    '-',
    `chief, top, senior, special, first, second, permanent, general, grand, lead, principal, executive, main, high, supreme, associate, regional, local,
    private, official, personal, political, diplomatic, legal, technical, religious, spiritual, civilian, royal, provincial, district, city, national, international,
    global, joint, strategic, overall, hardline, moderate, reformist, conservative, liberal, shia, shiite, sunni, kurdish, western, republican, democratic, democrat,
    veteran, longtime, long-serving, hard-line, populist, far-right, communist, middle east, asia, europe, africa, white house, world`,
  ],
]

const statuses: [PostStatusValue, string][] = [
  [
    'past',
    'former, ex, ex-, one-time, onetime, erstwhile, ousted, deposed, toppled, outgoing, then, retired, fugitive, exiled, once, formerly, previously, disgraced, twice, sacked, impeached, jailed, detained, fallen',
  ],
  ['dead', 'late, slain, assassinated, murdered, the late'],
  [
    'present',
    'current, new, newly elected, newly appointed, incoming, incumbent, embattled, powerful, influential, sitting, now, self-declared, self-proclaimed, reclusive, visiting, elected, re-elected, designate, internationally recognised, internationally recognized, 1st',
  ],
]
type PostStatusValue = 'past' | 'present' | 'dead'

export const postLexemes: Lexeme[] = [
  ...heads.flatMap(declare),
  ...modifiers.flatMap(([key, phrases]) => lexemes(PostModifier, list(phrases), key === '-' ? [] : key.split(' '))),
  ...statuses.flatMap(([status, phrases]) => lexemes(PostStatus, list(phrases), status)),
]

/** Posts of which each of these keys speaks when a text says only "leader". */
export const leaderKeys: ReadonlySet<string> = new Set([
  'president',
  'prime minister',
  'chancellor',
  'king',
  'emir',
  'crown prince',
  'supreme leader',
  'taoiseach',
  'head state',
  'head government',
  'leader',
  'chief executive',
])
