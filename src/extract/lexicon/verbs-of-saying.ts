import type { StatementMedium } from '../../vocabulary.ts'
import { type Lexeme, lexemeClass, type VerbValue, verbs } from '../marks/lexeme.ts'
import { settingLexemes } from './speech-settings.ts'

/** What a verb of saying may take for the words said, in the order in which it is tried. */
export type Complement =
  /** "told Erdogan [that ...]": the noun phrase is spoken to and no part of the words; with "to do" it is. */
  | 'addressee'
  /** "said: ‘...’" */
  | 'quotation'
  | 'that'
  /** A clause without "that": "said the talks were over" */
  | 'clause'
  /** Words in which no list knows a verb: "said such visits undermine trust"; for verbs that hardly take anything but clauses. */
  | 'bare'
  /** "vowed to answer": the words begin at "to". */
  | 'infinitive'
  /** "condemned the attack", "urged Iran to stop", "called for calm": the words begin at the object. */
  | 'object'
  /** "denied holding": the words begin at the participle. */
  | 'participle'
  /** An object of feeling or courtesy: "extended his condolences" but not "extended the truce". */
  | 'sentiment'
  /** "called the raid a crime": an object and what it is called. */
  | 'predicate'
  /** "asked again for": the words begin behind "for", wherever it stands. */
  | 'for'
  /** "assured him of support": the words begin at the object. */
  | 'assurance'
  /** "claimed responsibility for the blast", "claims the attacks": what somebody says to have done. */
  | 'responsibility'
  /** "asked whether the port was open": the words begin at the question word. */
  | 'question'
  /** "shrugged off the claim", "defended the decision", but not "shot down a drone": an object that was itself said or decided. */
  | 'matter'
  /** "let Oslo know that the port was shut" */
  | 'knowledge'

export interface Saying {
  takes: readonly Complement[]
  /** The medium that the verb itself tells: "tweeted". */
  medium: StatementMedium | null
  /** "added", "reiterated": goes on from what the same party said before. */
  continues: boolean
}

export const SayingVerb = lexemeClass<VerbValue<Saying>>('verb-of-saying')
/** "the statement read", only of texts. */
export const ReadingVerb = lexemeClass<VerbValue<null>>('verb-of-reading')
/** "quoted X as saying": the words are somebody else's. */
export const QuotingVerb = lexemeClass<VerbValue<null>>('verb-of-quoting')

const codes: Record<string, Complement> = {
  a: 'addressee',
  q: 'quotation',
  t: 'that',
  c: 'clause',
  x: 'bare',
  i: 'infinitive',
  o: 'object',
  g: 'participle',
  s: 'sentiment',
  p: 'predicate',
  f: 'for',
  b: 'assurance',
  r: 'responsibility',
  w: 'question',
  m: 'matter',
  k: 'knowledge',
}

const list = (phrases: string): string[] => phrases.split(',').map((phrase) => phrase.trim())
const saying = (takes: string, phrases: string, medium: StatementMedium | null = null, continues = false): Lexeme[] =>
  verbs(SayingVerb, list(phrases), { takes: [...takes].map((code) => codes[code]!), medium, continues })

export const sayingLexemes: Lexeme[] = [
  ...settingLexemes,
  // "X said (that) ...", "..., X said"
  ...saying('qtcx', 'say, state, opine, contend, argue, insist, reckon, quip, joke'),
  ...saying(
    'qtc',
    'remark, comment, assert, maintain, muse, fume, testify, aver, stipulate, concur, narrate, relate, divulge, venture, interject, surmise, speculate, theorise, theorize, attest, gloat, exult, marvel, own up, avow',
  ),
  ...saying('qtco', 'counter, prophesy, prognosticate'),
  ...saying(
    'qtc',
    'retort, rejoin, shout, snap, chime in, exclaim, write, hit back, fire back, shoot back, clap back, blog, radio, radio back, reason, philosophise, philosophize',
  ),
  // "‘Not on my watch,’ growled the minister": only with somebody's very words.
  ...saying(
    'q',
    `growl, snarl, thunder, storm, sneer, scoff, snipe, gush, blurt, blurt out, hiss, bark, roar, sigh, whisper, murmur, mutter, intone, enthuse, chuckle,
    grumble, gripe, rage, sniff, cry, cry out, yell, scream, plead, crow, thunder back, drawl, deadpan, tease, weigh in, vent, rant, seethe, rail, jest, shrug, smile, laugh, grin, nod, sob, weep, wail, moan, groan,
    grunt, huff, splutter, stammer, bellow, holler, purr, interrupt, pipe up, chip in, cut in, butt in, agree, recite, chant, taunt, scrawl, scribble, put it, wisecrack, bristle, demur, vouch, warble, croak,
    wheeze, counsel, smirk, hector`,
  ),
  ...saying('qtc', 'specify, elaborate, recount, conclude, confide, hint'),
  ...saying('qtco', 'point out, predict, forecast, signal, indicate'),
  ...saying('qtcf', 'boast, brag'),
  ...saying(
    'qtc',
    'disclose, reveal, make clear, make plain, make it clear, make it plain, let it be known, make the point, make the case, make the argument, let slip, serve notice, leave no doubt, take the view',
  ),
  ...saying('qtc', 'add', null, true),
  ...saying('qt', 'go on, continue', null, true),
  ...saying('qt', 'read out, read aloud'),
  ...saying('c', 'hold that'),
  ...saying('k', 'let'),
  ...saying('qstc', 'tweet, post, repost, retweet', 'tweet'),
  ...saying('qt', 'reply, respond, answer'),
  ...saying('qtci', 'swear'),
  ...saying('qtg', 'recall'),
  ...saying('tc', 'allege, imply, insinuate, intimate, posit, postulate, rule, decree, profess, certify'),
  ...saying(
    't',
    'charge, allow, estimate, assess, judge, communicate, relay, send word, give notice, put forward, grant',
  ),
  ...saying('tcgo', 'suggest, report, mention'),
  ...saying('qt', 'text, text back, message, email, telegraph, cable'),
  // "told X (that) ...", "told X to ..."
  ...saying('aqtci', 'tell'),
  ...saying('baqtc', 'assure, reassure, remind'),
  ...saying('aqtc', 'inform, notify, alert'),
  ...saying('qatcifo', 'warn, caution'),
  // clauses or objects
  ...saying('qtgco', 'announce, declare, confirm, acknowledge, admit'),
  ...saying(
    'qtco',
    'concede, note, stress, emphasise, emphasize, underline, underscore, highlight, affirm, observe, flag, flag up, spell out, pronounce',
  ),
  ...saying('qtco', 'reiterate, reaffirm, restate, repeat, re-emphasise, re-emphasize', null, true),
  ...saying('qtco', 'lament, bemoan, rue, explain, clarify'),
  ...saying('tco', 'proclaim, guarantee, foretell'),
  ...saying('tcgo', 'regret, recommend'),
  ...saying('itcgo', 'propose'),
  ...saying('it', 'undertake'),
  ...saying('go', 'advocate, moot'),
  ...saying('tcgo', 'deny'),
  ...saying('qtfo', 'reject, dismiss, protest'),
  ...saying('qtcf', 'complain'),
  // what somebody means to do or wants done
  ...saying('iqtco', 'vow, pledge, promise, threaten, demand'),
  ...saying('qio', 'offer'),
  ...saying('qi', 'volunteer'),
  ...saying('rtci', 'claim'),
  ...saying('r', 'take, accept, assume'),
  ...saying('qto', 'urge, advise, implore, beseech, exhort, entreat, request, beg'),
  ...saying('wqfto', 'ask'),
  ...saying('wq', 'wonder'),
  ...saying('wm', 'question'),
  ...saying('w', 'inquire, enquire'),
  ...saying('ms', 'raise, air'),
  ...saying(
    'm',
    'turn down, rebuff, spurn, shoot down, knock down, slap down, bat away, swat away, wave away, wave aside, brush aside, brush off, shrug off, laugh off, shake off, scotch, quash, discount, dispel, contest, challenge, dispute, contradict, defend, justify, float, sketch, set out, lay out, set forth',
  ),
  ...saying('o', 'condole, condole with, commiserate with'),
  ...saying('f', 'appeal, plead, push, apologise, apologize'),
  ...saying('o', 'encourage, call on, call upon, appeal to, plead with, press'),
  ...saying(
    'o',
    'call for, ask for, appeal for, plead for, press for, push for, call again for, warn of, warn against, warn about, caution against, argue for, argue against, insist on, insist upon',
  ),
  ...saying(
    'o',
    'complain of, complain about, boast of, boast about, admit to, confess to, protest against, protest at, protest over, speak of, speak out against, apologise for, apologize for, hint at, rule out',
  ),
  // performed by being said
  ...saying(
    'o',
    'accuse, blame, thank, praise, welcome, condemn, denounce, criticise, criticize, congratulate, commend, applaud, hail, salute, laud, decry, deplore',
  ),
  ...saying(
    'o',
    `slam, lambast, lambaste, castigate, rebuke, chide, deride, mock, ridicule, berate, scorn, blast, assail, vilify, disavow, repudiate, refute, rebut, rubbish, debunk, flay, upbraid, admonish, extol, felicitate, hit out at, lash out at, take aim at, fault, chastise, scold, reprimand, censure, excoriate, pillory, tear into, rail against, inveigh against, hit back at, cast doubt on, appreciate, point to, play down, downplay, pour scorn on, call out, reprove, remonstrate with, disparage, belittle, bash, savage, rap, roast, skewer, lay into, rip into, round on,
    pour cold water on, throw cold water on, take issue with, take exception to, object to, draw attention to, call attention to, point a finger at, point the finger at, lay the blame on, lay blame on, put the blame on, pin the blame on, pin blame on, cast blame on, heap scorn on, heap praise on, lavish praise on, sing the praises of, make light of,
    make fun of, poke fun at, scoff at, jeer at, sneer at, disown, renounce, disclaim, retract, impugn, pooh-pooh, acclaim, tout, champion, eulogise, eulogize, compliment, vouch for, outline, attribute, ascribe, forswear, abjure, bewail, echo, reproach, trash,
    raise the alarm over, raise the alarm about, sound the alarm over, sound the alarm about, raise a glass to, cry foul over, make a plea for, make the case for, make a case for, preach, sum up, bid farewell to, single out`,
  ),
  ...saying(
    'o',
    'term, deem, describe, characterise, characterize, brand, label, portray, liken, denigrate, dub, endorse, express, voice, pay tribute to, pay homage to',
  ),
  ...saying('to', 'convey'),
  ...saying('o', 'wish'),
  ...saying('s', 'extend, send, give, issue, renew, deliver, pass on, tender, proffer, register, lodge, sound'),
  ...saying('pf', 'call'),
  // A text says what it says: "the statement reads"
  ...verbs(ReadingVerb, ['read', 'run'], null),
  ...verbs(QuotingVerb, ['quote', 'cite', 'paraphrase'], null),
]

/** What is felt, wished or granted in words: "condolences", "thanks", "assurances". */
export const sentiments: ReadonlySet<string> = new Set(
  `condolence condolences sympathy sympathies congratulations thanks gratitude appreciation apologies apology regrets regret concern concerns
  solidarity support greetings felicitations wishes assurance assurances warning hope hopes outrage dismay sorrow warnings protest protests grief shock
  displeasure sadness anger commendation commendations objection objections alarm disappointment frustration fury indignation dissatisfaction satisfaction doubts scepticism skepticism reservations
  misgivings remorse unease disquiet revulsion disgust`.split(/\s+/),
)

/** What is raised, defended, disputed or waved aside in words: "the claim", "the decision"; nothing that is shot down in earnest. */
export const matters: ReadonlySet<string> = new Set(
  `claim claims allegation allegations accusation accusations charge charges suggestion suggestions report reports talk idea ideas notion rumour rumours rumor rumors speculation proposal proposals plan plans
  theory theories assertion assertions question questions criticism criticisms complaint complaints account accounts version figure figures estimate estimates finding findings verdict ruling judgment
  judgement decision decisions move moves policy policies record handling conduct action actions deal agreement law bill ban sanctions measures legality timing motives wisdom need value legitimacy credibility
  fears concerns worries doubts warnings threat threats calls demands demand remarks comments narrative story insinuation insinuations objections case vision conditions terms priorities position matter issue issues
  topic prospect possibility subject crackdown response approach strategy decree reform reforms budget appointment`.split(
    /\s+/,
  ),
)

/** Whoever is told something by those words is interviewed: "told the Bogota daily El Tiempo". */
export const outlets: ReadonlySet<string> = new Set(
  'daily newspaper weekly monthly magazine broadcaster channel network station tabloid agency website podcast programme'.split(
    ' ',
  ),
)

/** What is said without being a statement: "said a prayer", "said little". */
export const unspecificWords: ReadonlySet<string> = new Set(
  'prayer prayers goodbye goodbyes farewell farewells hello nothing anything something little much mass sorry yes no so otherwise grace same likewise'.split(
    ' ',
  ),
)

/** Participles that qualify the noun behind them: "and dedicated nurses", unlike "and ordered a retreat". */
export const qualifyingParticiples: ReadonlySet<string> = new Set(
  `dedicated displaced injured wounded armed united continued increased enhanced planned proposed alleged sustained shared expanded occupied unprovoked
  unjustified disputed detained affected bereaved abducted kidnapped stranded besieged trapped targeted related associated affiliated allied aligned
  sanctioned elected exiled renewed repeated heightened suspected failed attempted limited advanced organised organized coordinated concerted combined
  integrated balanced informed experienced committed valued respected established developed industrialised industrialized needed required desired
  deepened strengthened improved unwarranted uncontrolled guided unmanned aged registered skilled trained forced accelerated broadened mixed`.split(
    /\s+/,
  ),
)

/** What is slammed or blasted with no word said. */
export const things: ReadonlySet<string> = new Set(
  'cannon cannons horn horns siren sirens music water shot shots door doors phone receiver brakes table hole holes way book lid gate gates trail train bus'.split(
    ' ',
  ),
)

/** What is claimed: "responsibility", or the deed itself. */
export const claimed: ReadonlySet<string> = new Set(
  `responsibility credit blame attack attacks bombing bombings blast blasts killing killings strike strikes assault raid raids ambush explosion explosions
  assassination shooting hijacking`.split(/\s+/),
)

/** Heads of noun phrases that speak for a body: "a State Department spokeswoman". */
export const spokesWords: ReadonlySet<string> = new Set(
  'spokesman spokeswoman spokesperson spokespeople spokesmen spox dg'.split(' '),
)
/** What a body is called when its name is not repeated: "the group said". */
export const bodyNouns: ReadonlySet<string> = new Set(
  `group organisation organization agency body bloc party movement militia watchdog monitor charity commission council union alliance company firm
  broadcaster coalition federation faction outfit network institution mission office observatory`.split(/\s+/),
)
/** Texts that speak for who put them out: "the statement said", "his tweet read". */
export const issuedTexts: ReadonlySet<string> = new Set(
  'statement statements readout communique communiqué release tweet tweets post posts message thread letter bulletin declaration note announcement summary account'.split(
    ' ',
  ),
)
/** Speakers that nobody can look up. */
export const anonymous: ReadonlySet<string> = new Set(
  `official officials source sources witness witnesses diplomat diplomats doctor doctors analyst analysts resident residents observer observers expert
  experts aide aides medic medics critics commanders soldiers protesters lawyer lawyers reporter reporters media newspaper newspapers`.split(
    /\s+/,
  ),
)
/** Words for people killed or hurt: with a number before them a bare figure, no statement. */
export const casualtyWords: ReadonlySet<string> = new Set(
  'dead deaths death killed wounded injured injuries casualties casualty fatalities missing hurt'.split(' '),
)
