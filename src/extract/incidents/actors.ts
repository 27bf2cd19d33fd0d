import type { NounPhrase, Run } from '../clauses/clause.ts'
import type { Ref } from '../extraction.ts'
import { objectHeads } from '../lexicon/incident-objects.ts'
import { isWord } from '../marks/marks.ts'
import { isPerson, isState } from '../parties/kinds.ts'
import type { Mention, Party } from '../parties/party.ts'
import type { Reading } from '../reading.ts'

interface Named {
  named: Ref[]
  owners: Ref[]
}

/** "Malaysia Airlines" of "the Malaysia Airlines plane", "Sudanese army" of "Sudanese army units": whose thing or people a phrase is. */
function ownerBefore(reading: Reading, run: Run): readonly Ref[] {
  const { clauses, parties, text } = reading
  if (clauses.kind(run.from) === 'determiner') return []
  // "its own armed forces"
  const isOwn = isWord(text.tokens[run.from - 1], 'own')
  const at = isOwn || clauses.kind(run.from - 1) === 'possessive' ? run.from - 2 : run.from - 1
  const mention = parties.mentionAt(at)
  if (!mention || mention.to < at || (mention.form === 'pronoun' && !isOwn)) return []
  if (text.tokens[at]!.sentence !== text.tokens[run.from]!.sentence) return []
  // "in Yemen hundreds broke through": a place before the one who acts.
  return at === run.from - 1 && isWord(text.tokens[mention.from - 1], 'in', 'at', 'near', 'on', 'from', 'to')
    ? []
    : mention.parties
}

const ofNoState = new Set(
  `gunmen gunman militants militant rebels rebel insurgents insurgent pirates protesters demonstrators hackers hacker activists youths men women people smugglers kidnappers bandits gangs gang
  extremists terrorists jihadists mob crowd students town towns city cities village villages province provinces district region capital coast waters island islands territory soil border borders airspace
  terrorist extremist jihadist protester demonstrator hacker activist smuggler kidnapper bandit man woman youth student intruder intruders infiltrator infiltrators cartel guerrilla guerrillas
  refugees migrants voters opposition dissidents journalists journalist media`.split(/\s+/),
)
const outlawed = new Set(
  'group groups faction cartel gang rebels guerrillas militants insurgents extremists'.split(' '),
)
const kindOfMen = new Set([
  'armed',
  'masked',
  'islamist',
  'northern',
  'southern',
  'eastern',
  'western',
  'central',
  'suspected',
  'local',
  'young',
  'border',
  'coastal',
  'opposition',
])

/** "Somali gunmen", "the southern Somali town": a people's name that says whence, of what is none of the state's. */
const isNobodys = (reading: Reading, at: number): boolean => {
  const { tokens } = reading.text
  return (
    ofNoState.has(tokens[at]?.norm ?? '') ||
    (kindOfMen.has(tokens[at]?.norm ?? '') && ofNoState.has(tokens[at + 1]?.norm ?? ''))
  )
}

/** "a Palestinian", "two Syrians": some of a people, not their state. */
function isOneOfPeople(reading: Reading, mention: Mention): boolean {
  const { tokens } = reading.text
  if (mention.modifier || mention.parties.length !== 1 || !isState(reading, mention.parties[0]!)) return false
  const first = isWord(tokens[mention.from], 'a', 'an', 'the', 'another') ? mention.from : mention.from - 1
  const isCounted = isWord(tokens[first], 'a', 'an', 'another') || reading.clauses.kind(mention.from - 1) === 'number'
  const isThe = isWord(tokens[first], 'the', 'fellow')
  const { norm } = tokens[mention.to]!
  // "four Syrians", not "all Syrians"
  if (reading.clauses.kind(mention.from - 1) === 'number' && /(?:an|ni|qi|li|ek|rab|urd|urk|n)s$/.test(norm))
    return true
  return (isCounted || isThe) && /(?:ian|can|ani|ese|ish|aqi|emi|man|eek|ab|urd|urk|swiss|utch|nch)$/.test(norm)
}

/** "every [Latvian] diplomat": whose an unnamed somebody is. */
const ownersWithin = ({ parties }: Reading, outer: Mention): Ref[] =>
  parties.mentions
    .filter((mention) => mention.within === outer && mention.modifier)
    .flatMap((mention) => mention.parties)

function collect(reading: Reading, run: Run): Named {
  const found: Named = { named: [], owners: [...ownerBefore(reading, run)] }
  for (let at = run.from; at <= run.to; at++) {
    const mention = reading.parties.mentionAt(at)
    if (!mention || isOneOfPeople(reading, mention)) continue
    if (mention.parties.length === 0 && objectHeads.diplomat.has(reading.text.tokens[mention.to]!.norm)) {
      found.owners.push(...ownersWithin(reading, mention))
      at = mention.to
      continue
    }
    // "Iran's own forces", "Malaysia Airlines planes": a name before a noun of the same phrase says whose.
    const next = mention.to + 1
    const isOwner =
      mention.modifier ||
      (next <= run.to &&
        (reading.clauses.kind(next) === 'possessive' ||
          (reading.clauses.kind(next) === 'noun' && !reading.parties.mentionAt(next))))
    // "a UN World Food Program convoy": the nearer of two names says whose.
    const isBehindName = !mention.modifier && next <= run.to && reading.parties.mentionAt(next)?.from === next
    // "his men" are his
    const isOfPeople = mention.modifier && mention.form !== 'pronoun' && isNobodys(reading, next)
    // "Colombia's last rebel group"
    const isOfOutlaws =
      isOwner &&
      outlawed.has(reading.text.tokens[run.to]!.norm) &&
      mention.parties.every((ref) => isState(reading, ref))
    if (!isBehindName && !isOfPeople && !(isOfOutlaws && reading.clauses.kind(next) === 'possessive'))
      (isOwner ? found.owners : found.named).push(...mention.parties)
    at = mention.to
  }
  return found
}

/** The name that an apposition gives: "An attaché, Mohamed al-Gharawi, was shot" has it behind the comma, "Ojeda, a marine, was shot" before. */
function apposed(reading: Reading, run: Run): Mention | undefined {
  const { clauses, parties } = reading
  const behind = clauses.kind(run.to + 1) === 'comma' ? parties.mentionAt(run.to + 2) : undefined
  if (
    behind &&
    behind.from === run.to + 2 &&
    behind.form === 'name' &&
    !behind.modifier &&
    isPersonMention(reading, behind)
  ) {
    const close = clauses.kind(behind.to + 1)
    if (close === 'comma' || close === 'stop') return behind
  }
  const before = clauses.kind(run.from - 1) === 'comma' ? parties.mentionAt(run.from - 2) : undefined
  const isDescribed = clauses.kind(run.from) === 'determiner' || clauses.kind(run.from) === 'noun'
  return isDescribed && before && !before.modifier && isPersonMention(reading, before) ? before : undefined
}

const isPersonMention = (reading: Reading, mention: Mention): boolean =>
  mention.parties.length > 0 && mention.parties.every((ref) => isPerson(reading, ref))

/** "a group calling itself Jaish al-Adl", "a militia known as Red Hand": the name that follows. */
function namedAs(reading: Reading, run: Run): readonly Ref[] {
  const { tokens } = reading.text
  const to = isWord(tokens[run.to], 'calling', 'styling', 'called', 'known') ? run.to - 1 : run.to
  const isNaming =
    (isWord(tokens[to + 1], 'calling', 'styling') && isWord(tokens[to + 2], 'itself', 'themselves', 'himself')) ||
    (isWord(tokens[to + 1], 'known', 'identified') && isWord(tokens[to + 2], 'as'))
  const first = isNaming ? to + 3 : isWord(tokens[to + 1], 'called', 'named') ? to + 2 : null
  const mention =
    first === null ? undefined : (reading.parties.mentionAt(first) ?? reading.parties.mentionAt(first + 1))
  return mention?.form === 'name' && !mention.modifier ? mention.parties : []
}

/** The parties that a phrase names, else those whose thing or people it names: "Turkish F-16s" gives Turkey. */
export function partiesBehind(reading: Reading, run: Run | null): Ref[] {
  if (!run) return []
  const { named, owners } = collect(reading, run)
  if (named.length > 0) return [...new Set(named)]
  return [...new Set(apposed(reading, run)?.parties ?? (owners.length > 0 ? owners : namedAs(reading, run)))]
}

/** "the man [who drove Ali]" */
const isWhose = (reading: Reading, at: number): boolean => {
  const kind = reading.clauses.kind(at)
  return kind === 'relative' || (kind === 'that' && reading.clauses.kind(at - 1) === 'noun')
}

/** The head of a phrase before its first "of", "in", "from": what the phrase is about. */
export function headRun(reading: Reading, phrase: NounPhrase | Run | null): Run | null {
  if (!phrase) return null
  for (let at = phrase.from + 1; at <= phrase.to; at++)
    if ((reading.clauses.kind(at) === 'preposition' || isWhose(reading, at)) && !reading.parties.mentionAt(at))
      return { from: phrase.from, to: at - 1 }
  return { from: phrase.from, to: phrase.to }
}

const groups = new Set(
  'camp camps hideout hideouts stronghold strongholds base post position column columns patrol patrols target targets facility facilities barracks checkpoint checkpoints member fighter unit leadership wing people missions embassies consulates sites positions bases posts depots convoy workers employees volunteers crew civilians nationals gunmen gunman militants rebels insurgents attackers crowd crowds group groups members men units soldiers forces dozens hundreds thousands staff some most many score scores vessels vessel ships ship boats boat jets jet planes plane drones drone aircraft helicopters helicopter warplanes gunboats tanks artillery missiles missile rockets commandos troops fighters families leaders number home homes house offices office plant plants embassy headquarters wall walls fence perimeter grounds gate gates door doors compound website network networks system systems'.split(
    ' ',
  ),
)

/** "two of Hemedti's men", "a crowd of Libyans": the parties behind "of" where a phrase's head has none. */
export function partiesOf(reading: Reading, phrase: NounPhrase | Run | null): Ref[] {
  const head = headRun(reading, phrase)
  const found = partiesBehind(reading, head)
  if (found.length > 0 || !phrase || !head || !isWord(reading.text.tokens[head.to + 1], 'of', 'from')) return found
  if (!groups.has(reading.text.tokens[head.to]!.norm) && reading.clauses.kind(head.to) !== 'number') return []
  const behind = partiesBehind(reading, headRun(reading, { from: head.to + 2, to: Math.max(phrase.to, head.to + 2) }))
  // "people from the Sons of the Chaco": whence they come only where it is a body.
  return isWord(reading.text.tokens[head.to + 1], 'of') ? behind : behind.filter((ref) => !isState(reading, ref))
}

/** The body of a name, where it is a party. */
export const bodyOf = (reading: Reading, organisation: string | null): Party | undefined =>
  reading.parties.all.find(({ kind, name }) => kind === 'organisation' && name === organisation)
