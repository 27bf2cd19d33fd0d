/** How a verb stands: "call", "calls", "called" (told), "called" (by somebody), "calling". */
export type VerbForm = 'base' | 'third' | 'past' | 'participle' | 'gerund'

/** One syllable, one vowel, one consonant: "rap", "shrug", "quip". */
const doubling = /^[^aeiou]*(?:qu)?[aeiou][bdgklmnprt]$/

/** Forms that a rule cannot build: past, participle, and the gerund where it differs. */
const irregular: Record<string, [past: string, participle: string, gerund?: string]> = {
  beat: ['beat', 'beaten'],
  begin: ['began', 'begun'],
  blow: ['blew', 'blown'],
  break: ['broke', 'broken'],
  bring: ['brought', 'brought'],
  catch: ['caught', 'caught'],
  burn: ['burned', 'burnt'],
  burst: ['burst', 'burst'],
  come: ['came', 'come'],
  cut: ['cut', 'cut'],
  deal: ['dealt', 'dealt'],
  die: ['died', 'died', 'dying'],
  do: ['did', 'done'],
  drive: ['drove', 'driven'],
  fall: ['fell', 'fallen'],
  feel: ['felt', 'felt'],
  fight: ['fought', 'fought'],
  find: ['found', 'found'],
  fly: ['flew', 'flown'],
  forbid: ['forbade', 'forbidden'],
  freeze: ['froze', 'frozen'],
  get: ['got', 'got'],
  give: ['gave', 'given'],
  go: ['went', 'gone'],
  have: ['had', 'had'],
  hear: ['heard', 'heard'],
  hit: ['hit', 'hit'],
  hold: ['held', 'held'],
  insist: ['insisted', 'insisted'],
  keep: ['kept', 'kept'],
  kidnap: ['kidnapped', 'kidnapped'],
  lay: ['laid', 'laid'],
  lead: ['led', 'led'],
  lie: ['lay', 'lain', 'lying'],
  lose: ['lost', 'lost'],
  make: ['made', 'made'],
  meet: ['met', 'met'],
  offer: ['offered', 'offered'],
  open: ['opened', 'opened'],
  overrun: ['overran', 'overrun', 'overrunning'],
  overthrow: ['overthrew', 'overthrown'],
  put: ['put', 'put'],
  quote: ['quoted', 'quoted'],
  read: ['read', 'read'],
  ring: ['rang', 'rung'],
  rise: ['rose', 'risen'],
  run: ['ran', 'run', 'running'],
  say: ['said', 'said'],
  see: ['saw', 'seen'],
  seek: ['sought', 'sought'],
  send: ['sent', 'sent'],
  set: ['set', 'set'],
  shut: ['shut', 'shut'],
  shoot: ['shot', 'shot'],
  sink: ['sank', 'sunk'],
  slay: ['slew', 'slain'],
  speak: ['spoke', 'spoken'],
  spend: ['spent', 'spent'],
  stab: ['stabbed', 'stabbed'],
  strike: ['struck', 'struck'],
  swear: ['swore', 'sworn'],
  take: ['took', 'taken'],
  tear: ['tore', 'torn'],
  tell: ['told', 'told'],
  think: ['thought', 'thought'],
  undertake: ['undertook', 'undertaken'],
  foretell: ['foretold', 'foretold'],
  forswear: ['forswore', 'forsworn'],
  weep: ['wept', 'wept'],
  leave: ['left', 'left'],
  let: ['let', 'let'],
  cast: ['cast', 'cast'],
  bid: ['bade', 'bidden', 'bidding'],
  threaten: ['threatened', 'threatened'],
  throw: ['threw', 'thrown'],
  understand: ['understood', 'understood'],
  visit: ['visited', 'visited'],
  win: ['won', 'won'],
  write: ['wrote', 'written'],
}

/** Two-syllable verbs that double or keep their last letter against the pattern: "referred", "targeted". */
const doubled = new Set(
  [
    'admit',
    'aver',
    'commit',
    'confer',
    'concur',
    'expel',
    'refer',
    'rebel',
    'regret',
    'repel',
    'permit',
    'submit',
    'propel',
    'quarrel',
    'signal',
    'label',
    'rebut',
    'demur',
    'deter',
    'prefer',
    'transfer',
    'incur',
    'occur',
    'compel',
    'control',
    'patrol',
    'outwit',
    'cancel',
    'shell',
  ].filter((verb) => verb !== 'shell'),
)
const doublesLast = (verb: string): boolean => doubled.has(verb) || doubling.test(verb)

const suffixed = (verb: string, suffix: 'ed' | 'ing'): string => {
  if (verb.endsWith('e') && !(suffix === 'ing' && /(?:ee|oe|ye)$/.test(verb))) return verb.slice(0, -1) + suffix
  if (suffix === 'ed' && /[^aeiou]y$/.test(verb)) return `${verb.slice(0, -1)}ied`
  return (doublesLast(verb) ? verb + verb.slice(-1) : verb) + suffix
}

const thirdPerson = (verb: string): string => {
  if (verb === 'have') return 'has'
  if (/[^aeiou]y$/.test(verb)) return `${verb.slice(0, -1)}ies`
  return /(?:s|x|z|ch|sh|o)$/.test(verb) ? `${verb}es` : `${verb}s`
}

/** The forms of an English verb, or of a phrase whose first word is one ("call for", "lay siege to"). */
export function inflect(phrase: string): Record<VerbForm, string> {
  const [verb = '', ...rest] = phrase.split(' ')
  const known = irregular[verb]
  const forms = {
    base: verb,
    third: thirdPerson(verb),
    past: known?.[0] ?? suffixed(verb, 'ed'),
    participle: known?.[1] ?? suffixed(verb, 'ed'),
    gerund: known?.[2] ?? suffixed(verb, 'ing'),
  }
  const tail = rest.length ? ` ${rest.join(' ')}` : ''
  return {
    base: forms.base + tail,
    third: forms.third + tail,
    past: forms.past + tail,
    participle: forms.participle + tail,
    gerund: forms.gerund + tail,
  }
}
