import type { IncidentType } from '../../vocabulary.ts'
import { type Lexeme, lexemeClass, lexemes, type VerbValue, verbs } from '../marks/lexeme.ts'
import type { ObjectKind } from './incident-objects.ts'

/** What a word that tells of an incident says about it. */
export interface TriggerFacts {
  type: IncidentType
  /** The object without which the word tells of nothing, or of something else: "expelled" needs diplomats. */
  needs?: ObjectKind[]
  /** Whether the means or the object may name a closer type: "killed" by a bomb is a bombing. */
  open?: boolean
  /** Whether the word counts only with more about it: a date, a place, a toll, "the ... on". "Fighting", "attacks" alone are no incident. */
  weak?: boolean
  /** The type where the one who acts is of a state's own forces: soldiers detain, gunmen abduct. */
  official?: IncidentType
  /** Words of which one must stand in the clause: "gave the envoys 72 hours to *leave*". */
  beside?: readonly string[]
  /** Words of which one must stand in the subject: "*gunmen* took the ambassador from his car". */
  agents?: readonly string[]
  /** Whose part the subject has; a vehicle or weapon as subject gives its owner. */
  subject?: 'perpetrator' | 'victim' | 'none'
  object?: 'victim' | 'target' | 'none'
}

/** Each with its possible readings in order: the first whose object fits holds. */
export const IncidentVerb = lexemeClass<VerbValue<readonly TriggerFacts[]>>('incident-verb')
export const IncidentNoun = lexemeClass<readonly TriggerFacts[]>('incident-noun')

const by = (
  type: IncidentType,
  object: 'victim' | 'target' | 'none',
  more: Partial<TriggerFacts> = {},
): TriggerFacts => ({ type, subject: 'perpetrator', object, ...more })
const happens = (type: IncidentType, more: Partial<TriggerFacts> = {}): TriggerFacts => ({
  type,
  subject: 'none',
  object: 'none',
  ...more,
})

/** Verbs by type, in all their forms. Where a verb stands twice, the first entry whose object fits reads it. */
const outlaws =
  'gunmen gunman militants militiamen rebels insurgents fighters men attackers kidnappers bandits jihadists guerrillas pirates smugglers group gang captors extremists'.split(
    ' ',
  )

export const incidentVerbs: [lemmas: string[], facts: TriggerFacts][] = [
  [['tear to pieces', 'lynch', 'strangle'], by('assassination', 'victim', { open: true })],
  [['assassinate', 'murder'], by('assassination', 'victim', { open: true })],
  [['kill', 'slay', 'eliminate'], by('other_attack', 'victim', { open: true })],
  [['shoot dead', 'gun down', 'shoot', 'machine-gun'], by('shooting', 'victim', { open: true })],
  [
    ['open fire on', 'open fire at', 'fire on', 'fire at', 'fire into'],
    by('shooting', 'target', { open: true, needs: ['person', 'ground', 'aircraft', 'vehicle', 'mission'] }),
  ],
  [['die', 'perish'], { type: 'other_attack', subject: 'victim', object: 'none', open: true, weak: true }],
  [['shoot down', 'down', 'bring down'], by('shootdown', 'target', { needs: ['aircraft'] })],
  [['fire', 'fire on', 'fire at', 'fire into'], by('shooting', 'none', { needs: ['shot'] })],
  [
    ['open fire', 'spray bullets', 'use live rounds', 'use live ammunition', 'fire live rounds'],
    by('shooting', 'none', { open: true }),
  ],
  [['shoot up', 'rake', 'spray'], by('shooting', 'target', { needs: ['ground', 'vehicle', 'person'] })],
  [
    ['bomb', 'blow up'],
    by('bombing', 'target', { open: true, needs: ['ground', 'vehicle', 'person', 'mission', 'ship', 'aircraft'] }),
  ],
  [['detonate', 'set off'], by('bombing', 'none', { needs: ['explosive'] })],
  [['bombard', 'shell', 'rocket', 'mortar'], by('missile_attack', 'target', { open: true })],
  [
    ['rain down on', 'slam into', 'crash into', 'land in', 'fall on', 'land on'],
    by('missile_attack', 'target', { needs: ['weapon'], open: true }),
  ],
  [['fire', 'launch', 'lob', 'hurl'], by('missile_attack', 'none', { needs: ['projectile'], open: true })],
  [
    ['strike', 'hit', 'pound', 'target', 'flatten', 'level', 'destroy'],
    by('missile_attack', 'target', { open: true, weak: true }),
  ],
  [
    [
      'lay siege to',
      'besiege',
      'storm',
      'overrun',
      'ransack',
      'break into',
      'pelt',
      'torch',
      'vandalise',
      'vandalize',
      'attack',
      'set fire to',
      'burn',
      'raid',
      'invade',
      'breach',
      'scale',
      'climb',
      'surround',
      'firebomb',
      'deface',
      'stone',
      'egg',
      'break through',
      'climb over',
      'burst into',
      'force their way into',
      'vandalise',
      'smash',
      'occupy',
      'burn down',
    ],
    by('attack_on_mission', 'target', { needs: ['mission'] }),
  ],
  [['go up in flames'], { type: 'attack_on_mission', subject: 'victim', object: 'none', needs: ['mission'] }],
  [['go up in flames'], happens('riot', { needs: ['ground', 'vehicle'] })],
  [
    ['burn', 'burn down', 'set fire to', 'set ablaze', 'torch', 'ransack', 'smash up', 'wreck'],
    by('riot', 'target', {
      needs: ['ground', 'vehicle'],
      agents: [
        'crowd',
        'men',
        'people',
        'arsonists',
        'crowds',
        'mob',
        'mobs',
        'protesters',
        'demonstrators',
        'rioters',
        'youths',
        'residents',
        'looters',
        'students',
        'supporters',
        'settlers',
      ],
    }),
  ],
  [
    ['fall on', 'fall upon', 'swoop on', 'descend on', 'set upon'],
    by('armed_clash', 'target', { needs: ['ground', 'force'] }),
  ],
  [
    ['stab', 'poison', 'gas', 'behead', 'hack to death', 'beat to death', 'run over', 'knife', 'mow down', 'execute'],
    by('other_attack', 'victim'),
  ],
  [['invade'], by('other_attack', 'target')],
  [
    ['clash', 'exchange fire', 'trade fire', 'skirmish', 'battle', 'duel'],
    by('armed_clash', 'target', { object: 'none' }),
  ],
  [['ambush'], by('armed_clash', 'target')],
  [['fight', 'do battle', 'battle'], by('armed_clash', 'none', { weak: true })],
  [
    ['block', 'blockade', 'occupy', 'barricade'],
    by('protest', 'none', {
      subject: 'none',
      weak: true,
      beside: [
        'road',
        'roads',
        'street',
        'streets',
        'bridge',
        'bridges',
        'square',
        'highway',
        'motorway',
        'route',
        'routes',
        'crossing',
      ],
    }),
  ],
  [
    ['protest', 'demonstrate', 'rally', 'march', 'take to the streets', 'chant', 'picket'],
    by('protest', 'none', { subject: 'none', weak: true }),
  ],
  [['riot', 'loot', 'rampage', 'run amok', 'go on the rampage'], by('riot', 'none', { subject: 'none' })],
  [
    [
      'kidnap',
      'abduct',
      'take hostage',
      'carry off',
      'drag away',
      'drag off',
      'bundle into',
      'take captive',
      'spirit away',
    ],
    by('abduction', 'victim'),
  ],
  [
    ['take', 'snatch', 'drag'],
    by('abduction', 'victim', { needs: ['person', 'diplomat'], agents: outlaws, beside: ['from', 'away', 'hostage'] }),
  ],
  [
    ['bar', 'ban', 'prevent', 'stop'],
    by('detention', 'victim', { needs: ['national'], beside: ['leaving', 'departing'] }),
  ],
  [
    ['fly', 'take', 'transfer', 'move', 'send', 'hand', 'hand over'],
    by('detention', 'victim', {
      needs: ['person'],
      beside: ['prison', 'jail', 'prosecutor', 'prosecutors', 'custody', 'cell'],
    }),
  ],
  [
    ['overthrow', 'topple', 'oust', 'depose', 'bring down', 'unseat'],
    by('coup', 'target', {
      agents: [
        'soldiers',
        'officers',
        'army',
        'military',
        'troops',
        'generals',
        'junta',
        'colonels',
        'coup',
        'mutiny',
        'rebels',
      ],
    }),
  ],
  [
    ['blow himself up', 'blow herself up', 'blow themselves up', 'blow up his', 'ram a truck into', 'ram a car into'],
    by('bombing', 'none'),
  ],
  [
    ['attack', 'target', 'hit'],
    by('cyberattack', 'target', {
      needs: ['system'],
      agents: ['hackers', 'hacker', 'malware', 'virus', 'ransomware', 'cybercriminals'],
    }),
  ],
  [
    ['capture', 'retake', 'recapture', 'seize', 'take'],
    by('armed_clash', 'target', { weak: true, needs: ['settlement'] }),
  ],
  [
    ['plough into', 'plow into', 'drive into', 'ram into', 'mow down'],
    by('other_attack', 'target', { needs: ['crowd'] }),
  ],
  [['hit back', 'retaliate', 'respond', 'answer', 'reply'], by('sanctions', 'none', { needs: ['sanction'] })],
  [['confine'], by('detention', 'target', { needs: ['person', 'mission', 'diplomat', 'national'] })],
  [
    [
      'arrest',
      'detain',
      'jail',
      'imprison',
      'take into custody',
      'round up',
      'intern',
      'place under house arrest',
      'put under house arrest',
    ],
    by('detention', 'victim'),
  ],
  [['seize', 'hold', 'take'], by('abduction', 'victim', { needs: ['hostage'] })],
  [
    ['hold', 'keep'],
    by('abduction', 'victim', { needs: ['person', 'national'], beside: ['hostage', 'captive'], official: 'detention' }),
  ],
  [
    ['hold', 'keep', 'question'],
    by('detention', 'victim', {
      needs: ['person'],
      beside: ['custody', 'jail', 'prison', 'cell', 'cells', 'police', 'incommunicado'],
    }),
  ],
  [['nick', 'apprehend', 'lock up', 'throw in jail', 'incarcerate'], by('detention', 'victim')],
  [
    [
      'seize',
      'hijack',
      'board',
      'capture',
      'impound',
      'attack',
      'fire on',
      'ram',
      'torpedo',
      'hit',
      'strike',
      'intercept',
      'damage',
    ],
    by('maritime_incident', 'target', { needs: ['ship'] }),
  ],
  [
    ['attack', 'assault', 'raid', 'storm', 'overrun', 'ransack', 'torch'],
    by('other_attack', 'target', {
      open: true,
      needs: ['ground', 'vehicle', 'person', 'force', 'aircraft', 'place'],
    }),
  ],
  [['capture'], by('detention', 'victim', { needs: ['serviceman'] })],
  [['seize', 'capture', 'snatch', 'grab'], by('abduction', 'victim', { needs: ['person'], official: 'detention' })],
  [['round up'], by('detention', 'victim', { needs: ['person'] })],
  [
    ['expel', 'throw out', 'order out', 'kick out', 'send home', 'eject', 'declare'],
    by('expulsion', 'victim', { needs: ['diplomat'] }),
  ],
  [
    ['give', 'order', 'tell', 'instruct', 'ask'],
    by('expulsion', 'victim', { needs: ['diplomat'], beside: ['leave', 'pack', 'quit', 'depart', 'out', 'home'] }),
  ],
  [['sanction', 'blacklist', 'embargo'], by('sanctions', 'target')],
  [
    ['impose', 'slap', 'announce', 'introduce', 'reimpose', 'tighten', 'adopt', 'approve', 'extend', 'order'],
    by('sanctions', 'none', { needs: ['sanction'] }),
  ],
  [['freeze'], by('sanctions', 'none', { needs: ['asset'] })],
  [['close', 'shut', 'seal', 'seal off', 'block'], by('sanctions', 'target', { needs: ['border'] })],
  [
    [
      'overthrow',
      'topple',
      'oust',
      'depose',
      'unseat',
      'rise against',
      'rebel against',
      'revolt against',
      'rise up against',
      'bring down',
      'drive from office',
      'drive from power',
      'force from office',
      'remove from power',
      'mutiny against',
    ],
    by('coup', 'target', { needs: ['ruler', 'party'] }),
  ],
  [
    ['seize', 'take', 'grab'],
    by('coup', 'none', {
      needs: ['power'],
      agents: [
        'soldiers',
        'officers',
        'army',
        'military',
        'troops',
        'generals',
        'junta',
        'general',
        'colonel',
        'colonels',
        'commandos',
        'guard',
        'guards',
        'forces',
        'paratroopers',
        'captain',
        'captains',
        'mutineers',
      ],
    }),
  ],
  [['mutiny', 'stage a coup', 'mount a coup', 'attempt a coup', 'lead a coup'], by('coup', 'none')],
  [
    [
      'hack',
      'hack into',
      'break into',
      'breach',
      'deface',
      'penetrate',
      'cripple',
      'knock out',
      'infiltrate',
      'paralyse',
      'paralyze',
    ],
    by('cyberattack', 'target', { needs: ['system'] }),
  ],
  [
    ['crash', 'derail', 'capsize', 'sink', 'collide', 'plunge', 'run aground', 'catch fire', 'collapse', 'burst'],
    happens('accident', { needs: ['vehicle'] }),
  ],
  [['trample', 'drown', 'electrocute', 'crush'], happens('accident', { subject: 'victim' })],
  [
    ['come under fire', 'come under attack', 'come under shelling'],
    {
      type: 'shooting',
      subject: 'victim',
      object: 'none',
      open: true,
      needs: ['aircraft', 'ship', 'vehicle', 'mission', 'ground'],
    },
  ],
  [['explode', 'go off'], happens('bombing', { open: true, needs: ['weapon'] })],
]

/** Nouns by type. Plural forms are listed where they tell of events as well. */
export const incidentNouns: [nouns: string[], facts: TriggerFacts][] = [
  [
    [
      'assassination',
      'assassination attempt',
      'assassination attempts',
      'assassination bid',
      'attempted assassination',
      'attempted murder',
      'targeted killing',
      'murder',
      'extrajudicial killing',
    ],
    by('assassination', 'victim', { open: true }),
  ],
  [['killing', 'killings', 'slaying', 'death', 'deaths'], by('other_attack', 'victim', { open: true, weak: true })],
  [
    [
      'airstrike',
      'airstrikes',
      'air strike',
      'air strikes',
      'air raid',
      'air raids',
      'drone strike',
      'drone strikes',
      'drone attack',
      'drone attacks',
      'bombing raid',
      'bombing raids',
      'aerial bombardment',
      'air attack',
      'air attacks',
      'drone raid',
      'drone raids',
    ],
    by('airstrike', 'target'),
  ],
  [['strike', 'strikes'], by('airstrike', 'target', { weak: true, open: true })],
  [
    [
      'missile strike',
      'missile strikes',
      'missile attack',
      'missile attacks',
      'rocket attack',
      'rocket attacks',
      'rocket fire',
      'rocket strike',
      'shelling',
      'mortar fire',
      'mortar attack',
      'mortar attacks',
      'artillery fire',
      'artillery attack',
      'barrage',
      'salvo',
      'volley',
      'bombardment',
      'missile operation',
      'missile launch at',
      'missile barrage',
      'rocket barrage',
      'cross-border shelling',
      'missile volley',
      'ballistic missile attack',
    ],
    by('missile_attack', 'target'),
  ],
  [
    [
      'bombing',
      'bombings',
      'car bomb',
      'car bombing',
      'suicide bombing',
      'suicide bombings',
      'suicide attack',
      'suicide blast',
      'truck bomb',
      'roadside bomb',
      'bomb attack',
      'bomb attacks',
      'bomb blast',
      'bomb blasts',
      'twin blasts',
      'twin bombings',
      'blast',
      'blasts',
      'explosion',
      'explosions',
      'parcel bomb',
      'letter bomb',
    ],
    by('bombing', 'target', { open: true }),
  ],
  [
    [
      'shooting',
      'shootings',
      'gun attack',
      'mass shooting',
      'massacre',
      'gunfire',
      'sniper fire',
      'shoot-out',
      'shootout',
    ],
    by('shooting', 'victim'),
  ],
  [
    [
      'clash',
      'clashes',
      'firefight',
      'gun battle',
      'gunbattle',
      'gunfight',
      'skirmish',
      'skirmishes',
      'ambush',
      'exchange of fire',
      'cross-border fire',
      'border clash',
      'border clashes',
      'face-off',
    ],
    by('armed_clash', 'target'),
  ],
  [
    ['battle', 'fighting', 'offensive', 'incursion', 'ground attack', 'assault', 'raid', 'raids', 'counteroffensive'],
    by('armed_clash', 'target', { weak: true }),
  ],
  [
    [
      'siege',
      'storming',
      'ransacking',
      'torching',
      'burning',
      'attack',
      'attacks',
      'assault',
      'raid',
      'occupation',
      'vandalism',
      'breach',
    ],
    by('attack_on_mission', 'target', { needs: ['mission'] }),
  ],
  [
    [
      'attack',
      'attacks',
      'terrorist attack',
      'terror attack',
      'terrorist attacks',
      'aggression',
      'atrocity',
      'atrocities',
      'onslaught',
    ],
    by('other_attack', 'target', { weak: true, open: true }),
  ],
  [
    [
      'stabbing',
      'stabbings',
      'poisoning',
      'nerve agent attack',
      'chemical attack',
      'gas attack',
      'knife attack',
      'car-ramming',
      'ramming attack',
      'beheading',
      'arson attack',
      'beheadings',
    ],
    by('other_attack', 'victim'),
  ],
  [['invasion'], by('other_attack', 'target', { weak: true })],
  [
    [
      'protest',
      'protests',
      'demonstration',
      'demonstrations',
      'rally',
      'rallies',
      'march',
      'marches',
      'sit-in',
      'sit-ins',
    ],
    happens('protest', { weak: true }),
  ],
  [['burning', 'torching', 'arson', 'ransacking'], happens('riot', { needs: ['ground', 'vehicle'] })],
  [['riot', 'riots', 'unrest', 'rioting', 'rampage', 'looting', 'street violence'], happens('riot')],
  [
    ['kidnap', 'kidnapping', 'kidnappings', 'abduction', 'abductions', 'hostage-taking', 'hostage taking', 'hijacking'],
    by('abduction', 'victim'),
  ],
  [
    ['arrest', 'arrests', 'detention', 'imprisonment', 'jailing', 'house arrest'],
    by('detention', 'victim', { weak: true }),
  ],
  [['expulsion', 'expulsions'], by('expulsion', 'victim')],
  [
    [
      'coup',
      'coup attempt',
      'attempted coup',
      'putsch',
      'mutiny',
      'military takeover',
      'takeover',
      "coup d'etat",
      'overthrow',
      'ouster',
      'failed coup',
      'uprising',
    ],
    by('coup', 'target'),
  ],
  [
    [
      'cyberattack',
      'cyber attack',
      'cyber-attack',
      'cyberattacks',
      'cyber attacks',
      'cyber-attacks',
      'ransomware attack',
      'cyber intrusion',
      'data breach',
      'hacking',
      'hack',
      'hacks',
      'denial-of-service attack',
    ],
    by('cyberattack', 'target'),
  ],
  [['downing', 'shooting down', 'shootdown', 'shoot-down'], by('shootdown', 'target')],
  [
    ['seizure', 'boarding', 'hijacking', 'capture', 'attack', 'attacks', 'sinking', 'ramming'],
    by('maritime_incident', 'target', { needs: ['ship'] }),
  ],
  [
    [
      'crash',
      'plane crash',
      'air crash',
      'helicopter crash',
      'train crash',
      'accident',
      'collision',
      'stampede',
      'crush',
      'derailment',
      'shipwreck',
      'mid-air collision',
      'landslide',
      'dam collapse',
      'sinking',
    ],
    happens('accident', { weak: true }),
  ],
  [['crowd crush'], happens('accident')],
]

/** The readings of each phrase, closer ones (with a needed object) before the open ones. */
function readings(entries: [phrases: string[], facts: TriggerFacts][]): Map<string, TriggerFacts[]> {
  const byPhrase = new Map<string, TriggerFacts[]>()
  for (const [phrases, facts] of entries)
    for (const phrase of phrases) byPhrase.set(phrase, [...(byPhrase.get(phrase) ?? []), facts])
  for (const facts of byPhrase.values())
    facts.sort((left, right) => Number(right.needs !== undefined) - Number(left.needs !== undefined))
  return byPhrase
}

export const incidentLexemes: Lexeme[] = [
  ...[...readings(incidentVerbs)].flatMap(([lemma, facts]) => verbs(IncidentVerb, [lemma], facts)),
  ...[...readings(incidentNouns)].flatMap(([noun, facts]) => lexemes(IncidentNoun, [noun], facts)),
]
