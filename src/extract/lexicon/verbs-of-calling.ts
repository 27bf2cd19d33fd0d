import { type Lexeme, lexemeClass, lexemes, type VerbValue, verbs } from '../marks/lexeme.ts'

/** How a verb tells of a conversation. */
export type Calling =
  /** "Zarif rang Cavusoglu", "was telephoned by": the subject placed the call to the object. */
  | 'places'
  /** "spoke to / with X", "talked with X": who placed it is not said. */
  | 'speaks'
  /** "held / had / made / took part in a call": the noun says the rest. */
  | 'holds'
  /** "received / got / took / answered a call from X": the object's giver placed it. */
  | 'receives'
  /** "refused / ignored / missed a call from X": the object's giver placed it in vain. */
  | 'refuses'
  /** "reached him by phone", "got through to": counts only beside a means of calling. */
  | 'reaches'

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
/** Words that say by which means somebody spoke: "by phone", "via video link", "on the line". */
export const Remotely = lexemeClass<'phone' | 'video'>('remotely')
/** Words after which several interlocutors were spoken to one by one. */
export const Separately = lexemeClass<true>('separately')
/** "three-way", "trilateral": several interlocutors in one conversation. */
export const Jointly = lexemeClass<true>('jointly')
/** Words that tell that nobody took the call: "went unanswered", "would not pick up". */
export const Unanswered = lexemeClass<true>('unanswered')
/** Phrases with "call" that are no conversation: "a call to arms", "roll call". */
export const NoCall = lexemeClass<true>('no-call')

const phones = ['phone', 'telephone', 'telephonic', 'tele-phone', 'phoned', 'mobile phone', 'secure phone', 'hotline', 'secure line', 'satellite phone']
const videos = ['video', 'videoconference', 'video-conference', 'video conference', 'video-conferencing', 'video link', 'video-link', 'videolink', 'Zoom', 'virtual']
const talks = ['call', 'calls', 'conversation', 'conversations', 'talk', 'talks', 'contact', 'contacts', 'discussion', 'discussions', 'exchange', 'consultation', 'consultations', 'conference', 'chat', 'chats', 'dialogue', 'meeting', 'summit', 'session']
const sure = (medium: 'phone' | 'video', joint = false): CallNounFacts => ({ medium, sure: true, joint })

export const callingLexemes: Lexeme[] = [
  ...verbs(CallVerb, ['telephone', 'phone', 'ring', 'dial', 'ring up', 'phone up', 'call up', 'call', 'put a call through to', 'place a call to', 'make a call to'], 'places'),
  ...verbs(CallVerb, ['speak', 'talk', 'converse', 'confer'], 'speaks'),
  ...verbs(CallVerb, ['hold', 'have', 'conduct', 'make', 'join', 'host', 'chair', 'convene', 'exchange', 'initiate', 'place', 'take part in', 'participate in'], 'holds'),
  ...verbs(CallVerb, ['receive', 'get', 'take', 'answer', 'accept', 'field'], 'receives'),
  ...verbs(CallVerb, ['refuse', 'decline', 'reject', 'ignore', 'snub', 'rebuff', 'miss', 'dodge', 'duck', 'shun'], 'refuses'),
  ...verbs(CallVerb, ['reach', 'contact', 'get through to', 'get hold of', 'raise'], 'reaches'),
  ...lexemes(CallNoun, phones.flatMap((phone) => talks.map((talk) => `${phone} ${talk}`)), sure('phone')),
  ...lexemes(CallNoun, ['phonecall', 'phone-call', 'phonecalls', 'telephone', 'phone'].map((word) => `${word} call`), sure('phone')),
  ...lexemes(CallNoun, ['phonecall', 'phonecalls', 'phone-in'], sure('phone')),
  ...lexemes(CallNoun, videos.flatMap((video) => talks.map((talk) => `${video} ${talk}`)), sure('video')),
  ...lexemes(CallNoun, ['videoconference', 'video-conference', 'video conference', 'videocall', 'video-call'], sure('video', true)),
  ...lexemes(CallNoun, ['video call', 'video calls'], sure('video')),
  ...lexemes(CallNoun, ['conference call', 'conference calls', 'teleconference', 'tele-conference'], sure('phone', true)),
  ...lexemes(CallNoun, ['call', 'calls'], { medium: 'phone', sure: false, joint: false }),
  ...lexemes(CallNoun, ['conversation', 'conversations'], { medium: 'unspecified', sure: false, joint: false }),
  ...lexemes(
    Remotely,
    [
      ...['by', 'via', 'over', 'through'].flatMap((by) => ['phone', 'telephone', 'the phone', 'the telephone', 'hotline', 'the hotline', 'secure line', 'a secure line', 'a hotline', 'satellite phone'].map((means) => `${by} ${means}`)),
      'on the phone', 'on the telephone', 'on the line', 'down the line', 'telephonically', 'by telephone call', 'on a secure line', 'on the hotline', 'on the blower', 'off the phone', 'off the line', 'on an open line', 'over the line', 'in a call', 'on a call', 'by phone call', 'via phone call',
    ],
    'phone',
  ),
  ...lexemes(
    Remotely,
    [
      ...['by', 'via', 'over', 'through', 'in'].flatMap((by) => ['video', 'video link', 'video-link', 'videolink', 'a video link', 'a video-link', 'videoconference', 'video conference', 'video call', 'Zoom', 'video-conference', 'video conferencing'].map((means) => `${by} ${means}`)),
      'on Zoom', 'on video', 'by videoconferencing',
    ],
    'video',
  ),
  ...lexemes(Separately, ['separately', 'one after the other', 'in turn', 'in separate calls', 'in separate phone calls', 'in separate telephone calls', 'in separate conversations', 'respectively', 'individually', 'back to back', 'then', 'in succession'], true),
  ...lexemes(
    Unanswered,
    [
      'unanswered', 'no reply', 'no answer', 'nobody answered', 'no one answered', 'nobody picked up', 'not picked up', 'not pick up', "didn't pick up", 'without success', 'in vain', 'not been returned', 'not rung back', 'not called back', 'not returned', 'never returned', 'never called back',
      'not come to the phone', 'not take the call', "didn't take the call", 'not come on the line', 'nobody came on the line', 'rang out', 'went to voicemail', 'was not taken', 'not been answered', 'not answered', 'did not answer', 'refused to come to the phone', 'declined to come to the phone', 'no luck getting through', 'could not be reached',
    ],
    true,
  ),
  ...lexemes(Jointly, ['three-way', 'four-way', 'five-way', 'trilateral', 'tripartite', 'quadrilateral', 'joint', 'multilateral', 'group', 'together'], true),
  ...lexemes(
    NoCall,
    [
      'call to arms', 'call to prayer', 'call for', 'calls for', 'call on', 'calls on', 'call upon', 'roll call', 'wake-up call', 'close call', 'call sign', 'call centre', 'call center', 'conference call with reporters', 'conference call with journalists',
      'conference call with analysts', 'conference call with investors', 'earnings call', 'call to action', 'call-up', 'on call', 'distress call', 'distress calls', 'emergency call', 'emergency calls', 'courtesy call', 'courtesy calls', 'curtain call', 'call option', 'margin call',
      'press call', 'conference call for reporters', 'phone call intercepts', 'call log', 'calls of', 'talk show', 'video message', 'video address', 'telephone exchange', 'phone lines', 'telephone lines', 'phone exchange',
    ],
    true,
  ),
]
