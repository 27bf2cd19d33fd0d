import type { StatementMedium } from '../../vocabulary.ts'
import { type Lexeme, lexemeClass, lexemes, names } from '../marks/lexeme.ts'

export interface Setting {
  medium: StatementMedium
  /** Whether the words can only be about how something was said; "in parliament" may be part of what was said. */
  sure: boolean
}

/** Words that tell how or where something was said: "in a statement", "told reporters", "on Twitter". Without the preposition. */
export const SpeechSetting = lexemeClass<Setting>('speech-setting')

const list = (words: string): string[] => words.split(',').map((word) => word.trim())
const setting = (medium: StatementMedium, nouns: string, sure = true): Lexeme[] =>
  lexemes(SpeechSetting, list(nouns), { medium, sure })

export const settingLexemes: Lexeme[] = [
  ...setting(
    'tweet',
    `tweet, tweets, twitter, tweeted, thread, facebook, instagram, truth social, weibo, vkontakte, vk, linkedin, tiktok, threads, social media, whatsapp,
    facebook post, instagram post, telegram post, telegram channel, social media post, post on x, post on twitter, post on facebook, retweeted, twitter thread, mastodon, bluesky`,
  ),
  ...setting(
    'press_release',
    `statement, statements, written statement, joint statement, a release, press release, news release, communique, communiqué, joint communique, joint communiqué, press statement,
    readout, press note, media note, bulletin, press communique, emailed statement, brief statement, declaration, joint declaration, prepared statement, website, handout, hand-out, official statement, press handout`,
  ),
  ...setting(
    'press_conference',
    `press conference, news conference, press briefing, news briefing, briefing, daily briefing, weekly briefing, media briefing, joint press conference, joint news conference,
    reporters, journalists, the press, newsmen, media persons, mediapersons, pressmen, weekly press briefing, press meet, presser, news conferences, correspondents, the media, doorstop, doorstop interview, media availability, press availability, press gaggle, virtual briefing,
    conference call with reporters, conference call with journalists, call with reporters, call with journalists, telephone briefing, press call`,
  ),
  ...setting(
    'speech',
    `speech, address, video address, nightly address, evening address, nightly video address, video speech, televised address, televised speech, address to the nation, national address, televised statement, keynote, keynote speech, rally, sermon, lecture, inaugural address,
    friday sermon, speech to parliament, address to parliament, remarks to parliament, parliament, the commons, the house of commons, lawmakers, the lords, the senate, congress, the bundestag, the knesset,
    the duma, mps, the lok sabha, the rajya sabha, the national assembly, televised remarks, state of the union, the nation, supporters, crowd, prayers, the general assembly,
    chamber, plenary, plenary session, special session, deputies, legislators, senators, worshippers, congregation, cadets, recruits, graduates, demonstrators, party congress, party conference, victory speech, campaign rally`,
  ),
  ...setting('speech', 'ceremony, commemoration, memorial, forum, symposium, conference, convention, funeral', false),
  ...setting('interview', 'interview, interviews, interviewer, interviewers'),
  ...setting(
    'broadcast',
    'state broadcaster, national broadcaster, public broadcaster, television, local radio, state television, state tv, national television, radio, video, videos, video message, video clip, radio address, live television, broadcast, breakfast television, tv, audio message, audio recording, recorded message, audio clip, audio tape, audio statement, voice message, voice recording, video statement, video recording, taped message, videotape',
  ),
  ...setting(
    'letter',
    'letter, letters, cable, cables, diplomatic note, missive, telegram, telegram of condolence, condolence message, message of condolence, note verbale, open letter, written message',
  ),
  ...setting(
    'meeting',
    'meeting, emergency meeting, talks in, summit, security council, un security council, cabinet meeting, council meeting, the council',
    false,
  ),
  ...setting(
    'call',
    `call, phone call, telephone call, telephone conversation, phone conversation, telephonic conversation, conversation, video call, telephone talk, phone talk, phone talks, telephone talks, telephone contact, phone contact, conference call, video conference, videoconference, video link, video chat`,
  ),
  // The platforms, not the letter and the cable.
  ...names(SpeechSetting, ['Telegram', 'X', 'X.'], { medium: 'tweet', sure: true }),
]
