import { type Lexeme, lexemeClass, lexemes, type VerbValue, verbs } from '../marks/lexeme.ts'

/** How a verb tells of a conversation. */
export type Calling =
  /** "Zarif rang Cavusoglu", "was telephoned by": the subject placed the call to the object. */
  | 'places'
  /** "FaceTimed the president": as `places`, with a picture. */
  | 'shows'
  /** "spoke to / with X", "talked with X": who placed it is not said. */
  | 'speaks'
  /** "held / had / made / took part in a call": the noun says the rest. */
  | 'holds'
  /** "received / got / took / answered a call from X": the object's giver placed it. */
  | 'receives'
  /** "refused / ignored / missed a call from X": the object's giver placed it in vain. */
  | 'refuses'
  /** "reached him by phone", "tried him": counts only beside a means of calling. */
  | 'reaches'
  /** "kept him on the line", "caught her on the phone": counts only with the line behind its object. */
  | 'keeps'
  /** "lifted the receiver": whoever does so calls, whom, other words tell. */
  | 'lifts'
  /** "gave X a call": the object after the object is the call. */
  | 'gives'
  /** "came to the phone", "picked up": told of whoever is called, as a rule that he would not. */
  | 'answers'
  /** "discussed Y with X": no call by itself, but its date and words belong to one told beside it. */
  | 'discusses'
  /** "will try again": a call in vain is to be followed by another. */
  | 'retries'

export const CallVerb = lexemeClass<VerbValue<Calling>>('verb-of-calling')

/** What kind of conversation a noun names. */
export interface CallNounFacts {
  medium: 'phone' | 'video' | 'unspecified'
  /** Whether the words alone tell of a remote conversation; "call" and "conversation" need a context that does. */
  sure: boolean
  /** Whether all parties are in one conversation, however many. */
  joint: boolean
}

export const CallNoun = lexemeClass<CallNounFacts>('call-noun')
/** Nouns of talking that tell of a call only in a passage about calls: "a third exchange", "another contact". */
export const VagueNoun = lexemeClass<true>('vague-noun')
/** Words that say by which means somebody spoke: "by phone", "via video link", "on the line". */
export const Remotely = lexemeClass<'phone' | 'video'>('remotely')
/** Words after which several interlocutors were spoken to one by one. */
export const Separately = lexemeClass<true>('separately')
/** "three-way", "trilateral": several interlocutors in one conversation; the number of parties where the word gives it. */
export const Jointly = lexemeClass<number | null>('jointly')
/** Words that tell that nobody took the call: "went unanswered", "would not pick up". */
export const Unanswered = lexemeClass<true>('unanswered')
/** Phrases with "call" that are no conversation: "a call to arms", "roll call". */
export const NoCall = lexemeClass<true>('no-call')

const list = (words: string): string[] => words.split(',').map((word) => word.trim())
const crossed = (firsts: readonly string[], seconds: readonly string[]): string[] =>
  firsts.flatMap((first) => seconds.map((second) => `${first} ${second}`))

const phones = list(
  'phone, telephone, telephonic, tele-phone, mobile phone, secure phone, hotline, secure line, satellite phone, WhatsApp, Signal, audio, secure telephone',
)
const videos = list(
  'video, videoconference, video-conference, video conference, video-conferencing, video link, video-link, videolink, Zoom, Skype, FaceTime, Webex, virtual, online, secure video, VTC',
)
const talks = list(
  `call, calls, conversation, conversations, talk, talks, contact, contacts, discussion, discussions, exchange, exchanges, consultation, consultations,
  conference, conferences, chat, chats, dialogue, meeting, meetings, summit, session, link-up, briefing`,
)
const sure = (medium: 'phone' | 'video', joint = false): CallNounFacts => ({ medium, sure: true, joint })

const nounLexemes: Lexeme[] = [
  ...lexemes(CallNoun, crossed(phones, talks), sure('phone')),
  ...lexemes(
    CallNoun,
    list('phonecall, phone-call, phonecalls, phone-in, tele-conversation, teleconversation, telecall, tele-call'),
    sure('phone'),
  ),
  ...lexemes(CallNoun, crossed(videos, talks), sure('video')),
  ...lexemes(
    CallNoun,
    list(
      'videoconference, videoconferences, video-conference, video conference, videocall, video-call, vtc, video-teleconference, video teleconference, zoom, video-link-up',
    ),
    sure('video', true),
  ),
  ...lexemes(CallNoun, list('video call, video calls'), sure('video')),
  ...lexemes(
    CallNoun,
    list('conference call, conference calls, teleconference, tele-conference, telecon, telconference'),
    sure('phone', true),
  ),
  ...lexemes(CallNoun, ['call', 'calls'], { medium: 'phone', sure: false, joint: false }),
  ...lexemes(CallNoun, ['talk'], { medium: 'unspecified', sure: false, joint: false }),
  ...lexemes(CallNoun, ['conversation', 'conversations'], { medium: 'unspecified', sure: false, joint: false }),
]

const verbLexemes: Lexeme[] = [
  ...verbs(
    CallVerb,
    list(
      'telephone, phone, ring, dial, ring up, phone up, call up, call, call back, ring back, phone back, put a call through to, pick up the phone to, take up the phone to, reach for the phone to, lift the receiver to, get on the phone to, go on the phone to, place a call to, make a call to, put in a call to, give a call to, make a phone call to, make a telephone call to, place a phone call to, place a telephone call to',
    ),
    'places',
  ),
  ...lexemes(CallVerb, ['dialled'], { lemma: 'dial', form: 'past', facts: 'places' }),
  ...lexemes(CallVerb, ['dialling'], { lemma: 'dial', form: 'gerund', facts: 'places' }),
  ...lexemes(CallVerb, ['FaceTimed', 'Skyped', 'Zoomed'], { lemma: 'facetime', form: 'past', facts: 'shows' }),
  ...verbs(CallVerb, list('speak, talk, converse, confer, consult, chat, connect, have a word, touch base'), 'speaks'),
  ...verbs(
    CallVerb,
    list(
      'hold, have, conduct, make, put in, put through, patch through, join, host, chair, convene, exchange, initiate, place, take part in, participate in, schedule, arrange, plan, use, request, seek, ask for, demand, finish, end, conclude, complete, wrap up, cancel, set up, organise, organize',
    ),
    'holds',
  ),
  ...verbs(CallVerb, list('receive, get, take, answer, accept, field, return'), 'receives'),
  ...verbs(
    CallVerb,
    list(
      'refuse, decline, reject, ignore, snub, rebuff, miss, dodge, duck, shun, spurn, turn down, fend off, brush off',
    ),
    'refuses',
  ),
  ...verbs(CallVerb, list('reach, contact, get through to, get hold of, raise, try, reach out, track down'), 'reaches'),
  ...verbs(CallVerb, ['lift the receiver', 'lift the phone', 'lift the telephone'], 'lifts'),
  ...verbs(CallVerb, list('keep, catch, find, bring, want'), 'keeps'),
  ...verbs(CallVerb, ['give'], 'gives'),
  ...verbs(CallVerb, list('try again, make another attempt, ring again, call again'), 'retries'),
  ...verbs(
    CallVerb,
    list(
      'come to the phone, come to the telephone, come on the line, pick up, pick up the phone, pick up the receiver, answer the phone, answer the telephone, come on the phone',
    ),
    'answers',
  ),
  ...verbs(CallVerb, list('discuss, exchange views, review, compare notes, coordinate'), 'discusses'),
]

const lines = list(
  `phone, telephone, the phone, the telephone, hotline, the hotline, their hotline, a military hotline, the military hotline, secure line, a secure line, a hotline, satellite phone,
  secure phone, a secure phone, the secure line, direct line, a direct line, the direct line, the red telephone, the inter-Korean hotline, the border hotline, the Panmunjom hotline, the leaders' hotline,
  the direct hotline, a direct hotline, the deconfliction line, a deconfliction line, the deconfliction hotline, the deconfliction channel, the established hotline, radio telephone,
  telephone call, phone call, secure link, a secure link, WhatsApp, a WhatsApp call, Signal, a phone call, a telephone call, mobile phone, phone line`,
)
const pictures = list(
  `video, video link, video-link, videolink, a video link, a video-link, videoconference, video conference, a videoconference, a video conference, video call, a video call, Zoom, Skype, FaceTime,
  video-conference, a video-conference, video conferencing, videoconferencing, video-conferencing, video-call, Webex, VTC, the internet, teleconference, video teleconference`,
)

/** "by secure video", "over a crackling line", "on a bad satellite telephone": what a line was like. */
const described = (kinds: readonly string[]): string[] =>
  ['', 'a ', 'the '].flatMap((article) =>
    crossed(list('secure, encrypted, scrambled, satellite, mobile, crackling, bad, poor, open, private'), kinds).map(
      (words) => article + words,
    ),
  )

const meansLexemes: Lexeme[] = [
  ...lexemes(
    Remotely,
    crossed(list('by, via, over, on, down'), described(list('phone, telephone, line, telephone line, phone line'))),
    'phone',
  ),
  ...lexemes(
    Remotely,
    crossed(list('by, via, over, on'), described(list('video, video link, video call, video line, videoconference'))),
    'video',
  ),
  ...lexemes(Remotely, crossed(list('by, via, over, through, per'), lines), 'phone'),
  ...lexemes(
    Remotely,
    list(
      `on the phone, on the telephone, on the line, down the line, down the phone, telephonically, on a secure line, on the secure line, on his line, on the hotline, on the military hotline, on the blower, off the phone,
      off the line, on an open line, over the line, in a call, on a call, off a call, on his mobile, on her mobile, on his mobile phone, on her mobile phone, on his cell phone, on her cell phone, on his cellphone, on her cellphone,
      on WhatsApp, on the horn, by wire, the phones, the telephones, burning up the lines, burnt up the lines, burned up the lines, burnt up the telephone lines, burned up the phone lines, phone diplomacy,
      telephone diplomacy, hung up`,
    ),
    'phone',
  ),
  ...lexemes(Remotely, crossed(list('by, via, over, through, in'), pictures), 'video'),
  ...lexemes(
    Remotely,
    list('on Zoom, on video, on Skype, on FaceTime, on a video call, on screen, virtually, online, remotely by video'),
    'video',
  ),
]

export const callingLexemes: Lexeme[] = [
  ...verbLexemes,
  ...nounLexemes,
  ...meansLexemes,
  ...lexemes(VagueNoun, list('exchange, contact, discussion, chat, consultation, talk, session, one'), true),
  ...lexemes(
    Separately,
    list(
      `separately, one after the other, one after another, in turn, in separate calls, in separate phone calls, in separate telephone calls, in separate telephone conversations,
      in separate conversations, respectively, individually, back to back, then, in succession, separate calls, separate phone calls, separate telephone calls, separate telephone conversations,
      separate conversations, separate video calls, back-to-back calls, back-to-back`,
    ),
    true,
  ),
  ...lexemes(
    Unanswered,
    list(
      `unanswered, no reply, no answer, nobody answered, no one answered, nobody picked up, no one picked up, not picked up, not pick up, didn't pick up, did not pick up, without success, in vain, to no avail,
      not been returned, not rung back, not called back, not returned, never returned, never called back, unreturned, not come to the phone, not take the call, didn't take the call,
      not come on the line, nobody came on the line, no one came on the line, rang out, went to voicemail, went straight to voicemail, his voicemail, her voicemail, got voicemail, reached voicemail, was not taken, not been answered, not answered, did not answer,
      didn't answer, refused to come to the phone, declined to come to the phone, no luck getting through, could not be reached, couldn't be reached, not get through, no response, nobody answers, no one answers, nobody picks up, no one picks up, nobody replies, keeps ringing, kept ringing,
      phone was switched off, telephone was switched off, phone was off, phone is switched off, phones are switched off, phone was dead, line was dead, line was engaged, line stayed dead, yet to call back,
      yet to ring back, yet to return, yet to answer, yet to pick up, has not called back, has not rung back, had not called back, never rang back, did not call back, did not ring back, was told he was unavailable,
      was told she was unavailable, was unavailable, were unavailable, is unavailable, not available, could not get through, did not get through, failed to get through, rang unanswered, did not come to the phone, line had been cut, line was cut, lines were cut, lines had been cut,
      line was down, lines were down, rang and rang, let it ring, let the phone ring, let the telephone ring, let the hotline ring, without an answer, without getting an answer, without ever getting an answer,
      without getting through, nobody came to the phone, no one came to the phone, never came to the phone, never came on the line, not put through, not put him through, not put her through, nobody called back, no one called back, nobody rang back, no one rang back, told to call back,
      told to ring back, told to try again, told to call again`,
    ),
    true,
  ),
  ...lexemes(Jointly, list('three-way, trilateral, tripartite, trilaterally'), 3),
  ...lexemes(Jointly, list('four-way, quadrilateral, quadripartite'), 4),
  ...lexemes(Jointly, list('five-way, together, jointly'), null),
  ...lexemes(
    Jointly,
    crossed(
      list('joint, group, multilateral'),
      list(
        'call, phone call, telephone call, video call, conversation, phone conversation, telephone conversation, telephonic conversation, video conference, videoconference, conference call, Zoom call',
      ),
    ),
    null,
  ),
  ...lexemes(
    NoCall,
    list(
      `call to arms, call to prayer, calls to prayer, call for, calls for, call on, calls on, call upon, calls upon, roll call, wake-up call, close call, call sign, call centre, call center, call centers, call centres,
      conference call with reporters, conference call with journalists, conference call with analysts, conference call with investors, earnings call, call to action, call-up, on call, distress call, distress calls,
      emergency call, emergency calls, courtesy call, courtesy calls, curtain call, call option, margin call, press call, conference call for reporters, phone call intercepts, call log, call logs,
      talk show, video message, video address, telephone exchange, phone exchange, online exchange, phone lines, telephone lines, call into question, call records, call girl, call recording, cold call, cold calls,
      prank call, prank calls, hoax call, hoax calls, crank call, judgment call, judgement call, telephone contact number, casting call, port call, port calls, house call, bird call`,
    ),
    true,
  ),
]
