import type { IncidentType } from '../../vocabulary.ts'
import { type Lexeme, lexemeClass, lexemes, type VerbValue, verbs } from '../marks/lexeme.ts'
import type { ObjectKind } from './incident-objects.ts'

/** What a word that tells of an incident says about it. */
export interface TriggerFacts {
  type: IncidentType
  /** The object without which the word tells of nothing, or of something else: "expelled" needs diplomats. */
  needs: ObjectKind[] | undefined
  /** Whether the means or the object may name a closer type: "killed" by a bomb is a bombing. */
  open: boolean
  /** Whether the word counts only with more about it: a date, a place, a toll, "the ... on". "Fighting", "attacks" alone are no incident. */
  weak: boolean
  /** The type where the one who acts is of a state's own forces: soldiers detain, gunmen abduct. */
  official: IncidentType | undefined
  /** Words of which one must stand in the clause: "gave the envoys 72 hours to *leave*". */
  beside: readonly string[] | undefined
  /** Words of which one must stand in the subject: "*gunmen* took the ambassador from his car"; `anyState` for a state's body by name. */
  agents: readonly string[] | undefined
  /** Whether the word counts only with a date of its own: "the sanctions that were imposed in May". */
  dated: boolean
  /** Whether the word tells that a holding came or is to come to an end, so that somebody by name was held: "the release of the envoy". */
  ended: boolean
  /** Whether the noun counts only behind a determiner or adjective of its own: "a fire at the camp", not "opened fire". */
  determined: boolean
  /** Whether the noun counts only where a verb says that it began: "the violence broke out on Sunday in Alexandra". */
  begun: boolean
  /** Whether the words tell of it by what is refused: "would not be let back in". */
  barred: boolean
  /** Whether the word only points to what was told, and says when or where it happened: "the incident took place in Lumut". */
  pointing: boolean
  /** Whose part the subject has; a vehicle or weapon as subject gives its owner. */
  subject: Part
  object: 'victim' | 'target' | 'none'
}

type Part = 'perpetrator' | 'victim' | 'none'

/** Each with its possible readings in order: the first whose object fits holds. */
export const IncidentVerb = lexemeClass<VerbValue<readonly TriggerFacts[]>>('incident-verb')
export const IncidentNoun = lexemeClass<readonly TriggerFacts[]>('incident-noun')

type More = Partial<TriggerFacts>

/** Every fact said, also those that do not hold: all triggers keep one shape, and what reads them stays fast. */
const facts = (type: IncidentType, subject: Part, object: TriggerFacts['object'], more: More): TriggerFacts => ({
  type: more.type ?? type,
  needs: more.needs,
  open: more.open ?? false,
  weak: more.weak ?? false,
  official: more.official,
  beside: more.beside,
  agents: more.agents,
  dated: more.dated ?? false,
  ended: more.ended ?? false,
  determined: more.determined ?? false,
  begun: more.begun ?? false,
  barred: more.barred ?? false,
  pointing: more.pointing ?? false,
  subject: more.subject ?? subject,
  object: more.object ?? object,
})
const by = (type: IncidentType, object: TriggerFacts['object'], more: More = {}): TriggerFacts =>
  facts(type, 'perpetrator', object, more)
/** The subject suffers it: "five people died". */
const befalls = (type: IncidentType, more: More = {}): TriggerFacts => facts(type, 'victim', 'none', more)
const happens = (type: IncidentType, more: More = {}): TriggerFacts => facts(type, 'none', 'none', more)

const list = (phrases: string): string[] =>
  phrases
    .split(',')
    .map((phrase) => phrase.trim().replace(/\s+/g, ' '))
    .filter(Boolean)
const words = (text: string): string[] => text.trim().split(/\s+/)

/** Among `agents`: a state, government, ministry or body of states by name. */
export const anyState = '*state'
/** Among `agents`: an armed group by name. */
export const anyArmedGroup = '*armed-group'

const outlaws = words(
  'gunmen gunman militants militiamen rebels insurgents fighters men attackers kidnappers bandits jihadists guerrillas pirates smugglers group gang boys captors extremists assailants cultists',
)
const soldiers = words(
  `soldiers officers army military troops generals junta general colonel colonels commandos guard guards forces paratroopers captain captains mutineers`,
)
const mutineers = words(
  'mutineers mutinous mutineer rebellious renegade putschists plotters colonels soldiers paratroopers general colonel captain gen. col.',
)
const police = words(
  'police policemen officers soldiers troops agents security gendarmes forces army intelligence guards authorities men',
)
const mobs = words(
  'crowd men people arsonists crowds mob mobs protesters demonstrators rioters youths residents looters students supporters settlers protestors villagers fans followers backers loyalists mourners',
)
const crews = words('vessel vessels ship ships boat boats crew crewmen sailors bridge cutter helicopter aircraft pilot')
const warplanes = words('jets jet warplanes warplane bombers aircraft planes helicopters gunships drones drone')
const rioters = mobs.filter((word) => word !== 'men')
const hackers = words('hackers hacker malware virus ransomware cybercriminals cyberattack cyber-attack attackers')
const roads = words(
  'road roads street streets bridge bridges square highway highways motorway route routes crossing intersection runway',
)

/** Verbs by type, in all their forms. Where a verb stands twice, the first entry whose object fits reads it. */
export const incidentVerbs: [lemmas: string[], facts: TriggerFacts][] = [
  [
    list('kill, lynch, slay, murder, beat to death, stone to death, hack to death, burn alive'),
    by('riot', 'victim', { agents: words('mob mobs rioters') }),
  ],
  [
    list('tear to pieces, lynch, strangle'),
    by('assassination', 'victim', { open: true, needs: ['person', 'serviceman'] }),
  ],
  [list('assassinate, murder'), by('assassination', 'victim', { open: true })],
  [
    list(
      'kill, slay, eliminate, massacre, slaughter, claim the lives of, claim the life of, take the lives of, liquidate',
    ),
    by('other_attack', 'victim', { open: true }),
  ],
  [list('wound, injure, maim'), by('other_attack', 'victim', { open: true, weak: true })],
  [
    list('neutralise, neutralize, take out'),
    by('other_attack', 'victim', { open: true, needs: ['person', 'serviceman', 'force'] }),
  ],
  [
    list(
      'shoot dead, gun down, shoot, machine-gun, shoot and kill, shoot to death, shoot and wound, riddle with bullets',
    ),
    by('shooting', 'victim', { open: true }),
  ],
  [
    list('open fire on, open fire at, fire on, fire at, fire upon, shoot at'),
    by('maritime_incident', 'target', { needs: ['ship'] }),
  ],
  [
    list('open fire on, open fire at, fire on, fire at, fire into, fire upon, shoot at'),
    by('shooting', 'target', {
      open: true,
      needs: ['person', 'ground', 'aircraft', 'vehicle', 'mission', 'crowd', 'force'],
    }),
  ],
  [
    list('die, perish, lose his life, lose her life, lose their lives, lose its life'),
    befalls('other_attack', { open: true, weak: true }),
  ],
  [list('lie dead'), befalls('other_attack', { open: true })],
  [
    list(`find slumped, find unconscious, find collapsed, find bleeding, fall critically ill, fight for his life, fight for her life, fight for their lives,
      succumb to his wounds, succumb to her wounds, succumb to their wounds, succumb to his injuries, succumb to her injuries, succumb to their injuries`),
    befalls('other_attack', { open: true, weak: true }),
  ],
  [
    list('shoot down, down, bring down'),
    by('shootdown', 'target', {
      needs: ['aircraft'],
      agents: words('frigate destroyer warship cruiser corvette jet fighter helicopter warplane'),
    }),
  ],
  [list('shoot down, down, bring down, intercept, destroy'), happens('airstrike', { open: true, needs: ['salvo'] })],
  [
    list('shoot down, down, bring down, blow out of the sky, blast out of the sky, shoot out of the sky'),
    by('shootdown', 'target', { needs: ['aircraft'] }),
  ],
  [list('shoot down'), by('shootdown', 'victim', { needs: ['serviceman'] })],
  [list('intercept, shoot down'), happens('missile_attack', { needs: ['missile'] })],
  [list('fire, fire on, fire at, fire into'), by('shooting', 'none', { needs: ['shot'] })],
  [
    list(
      'open fire, open up with, spray bullets, use live rounds, use live ammunition, fire live rounds, fire live ammunition, fire indiscriminately',
    ),
    by('shooting', 'none', { open: true }),
  ],
  [list('shoot up, rake, spray'), by('shooting', 'target', { needs: ['ground', 'vehicle', 'person'] })],
  [
    list('bomb, blow up'),
    by('bombing', 'target', {
      open: true,
      needs: ['ground', 'vehicle', 'person', 'mission', 'ship', 'aircraft', 'force'],
    }),
  ],
  [list('detonate, set off'), by('bombing', 'none', { needs: ['explosive'] })],
  [list('hurl, throw, lob, toss'), by('bombing', 'none', { needs: ['explosive'] })],
  [list('hurl, throw, lob'), by('attack_on_mission', 'none', { needs: ['stone'], beside: ['embassy', 'consulate'] })],
  [list('hurl, throw, lob'), happens('riot', { needs: ['stone'], agents: mobs })],
  [list('bombard, shell, mortar'), by('missile_attack', 'target', { open: true })],
  [
    list('tear off, blow off, rip through, tear through, rip off, tear apart, blow apart, rip apart'),
    by('bombing', 'target', { needs: ['weapon'], open: true }),
  ],
  [
    list('answer with, respond with, reply with, retaliate with, hit back with'),
    by('missile_attack', 'none', { needs: ['projectile'], open: true }),
  ],
  [
    list('attack, assault, pelt, bombard'),
    by('riot', 'target', {
      needs: ['person', 'force', 'vehicle'],
      beside: words('stones bricks bottles cobblestones rocks fireworks firebombs petrol molotov'),
    }),
  ],
  [list('drop'), by('airstrike', 'none', { needs: ['explosive'] })],
  [
    list('bring down, collapse, reduce to rubble, turn to rubble, pulverise, pulverize'),
    by('airstrike', 'target', { needs: ['ground'], agents: warplanes }),
  ],
  [list('use, deploy, release, unleash, spray, smear'), by('other_attack', 'none', { needs: ['poison'] })],
  [list('strafe, dive-bomb'), by('airstrike', 'target')],
  [
    list(
      'rain down on, slam into, crash into, land in, fall on, land on, rain on, land near, fall in, fall near, land inside, fall around, land around, fall outside, land outside, land at, fall at',
    ),
    by('missile_attack', 'target', { needs: ['weapon'], open: true }),
  ],
  [list('fire, launch, lob, hurl, rain, loose'), by('missile_attack', 'none', { needs: ['projectile'], open: true })],
  [
    list('strike, hit, pound, target, flatten, level, destroy, damage, gut, demolish, wreck'),
    by('missile_attack', 'target', { open: true, weak: true }),
  ],
  [
    list(`lay siege to, besiege, storm, overrun, ransack, break into, pelt, torch, vandalise, vandalize, attack, set fire to, burn, raid, invade, breach, scale, climb,
      surround, firebomb, deface, stone, egg, break through, climb over, burst into, force their way into, smash, occupy, burn down, storm into, set ablaze, set alight, sack, climb onto, scale the walls of, force the gates of, smash into,
      smash the windows of, break the windows of, smash windows at, throw paint at, hurl paint at, cordon off, encircle`),
    by('attack_on_mission', 'target', { needs: ['mission'] }),
  ],
  [
    list('have its windows smashed, have its windows broken, have its gates forced, have its flag torn down'),
    befalls('attack_on_mission', { needs: ['mission'] }),
  ],
  [list('go up in flames'), befalls('attack_on_mission', { needs: ['mission'] })],
  [list('go up in flames'), happens('riot', { needs: ['ground', 'vehicle'] })],
  [
    list(
      'burn, burn down, set fire to, set ablaze, set alight, set on fire, torch, ransack, smash up, wreck, vandalise, vandalize, storm, overturn, burn to the ground, sack, gut',
    ),
    by('riot', 'target', { needs: ['ground', 'vehicle', 'seat'], agents: mobs }),
  ],
  [
    list('set fire to, set ablaze, set alight, torch, loot, ransack, smash, burn down'),
    by('riot', 'target', { agents: words('rioters looters arsonists mob mobs crowd crowds vandals hooligans') }),
  ],
  [
    list(
      'storm, overrun, break into, burst into, invade, occupy, attack, pelt, raid, force their way into, smash into, breach, besiege, swarm into, break through',
    ),
    by('riot', 'target', { needs: ['ground', 'vehicle', 'seat', 'place', 'landmark'], agents: rioters }),
  ],
  [
    list('fall on, fall upon, swoop on, descend on, set upon'),
    by('armed_clash', 'target', { needs: ['ground', 'force'], agents: [...outlaws, ...soldiers] }),
  ],
  [
    list(
      'stab, poison, gas, behead, hack to death, beat to death, run over, knife, execute, stab to death, burn alive, bludgeon, burn to death, slash',
    ),
    by('other_attack', 'victim'),
  ],
  [list('mow down, run over, run down'), by('other_attack', 'victim', { needs: ['person', 'crowd'] })],
  [list('invade'), by('other_attack', 'target')],
  [
    list(
      'clash, exchange fire, trade fire, skirmish, battle, duel, exchange gunfire, trade gunfire, exchange artillery fire',
    ),
    by('armed_clash', 'target', { object: 'none' }),
  ],
  [list('ambush'), by('armed_clash', 'target')],
  [
    list('engage'),
    by('armed_clash', 'target', {
      needs: ['force', 'person'],
      agents: soldiers.concat('police', 'troops', 'vigilantes', 'rebels', 'fighters'),
    }),
  ],
  [list('burn, set fire to, torch, trample'), happens('protest', { needs: ['effigy'] })],
  [list('fight, do battle, battle'), by('armed_clash', 'none', { weak: true })],
  [list('block, blockade, occupy, barricade'), by('protest', 'none', { subject: 'none', weak: true, beside: roads })],
  [
    list(`protest, demonstrate, rally, march, take to the streets, chant, picket, pour into the streets, flood the streets, throng the streets, fill the streets, hit the streets,
      stage a protest, hold a protest, stage a rally, stage a sit-in, hold a rally, hold a demonstration, stage a demonstration`),
    by('protest', 'none', { subject: 'none', weak: true }),
  ],
  [
    list('camp, camp out, sit, keep vigil, hold a vigil, encamp, pitch tents'),
    by('protest', 'none', {
      subject: 'none',
      weak: true,
      beside: words(
        'embassy consulate ministry palace parliament garrison barracks headquarters demand demanding protest protesting',
      ),
    }),
  ],
  [
    list('hold up, wave, carry, hold, brandish'),
    happens('protest', { needs: ['placard'], agents: [...mobs, 'women', 'workers', 'marchers', 'activists'] }),
  ],
  [
    list('gather, converge, assemble, turn out, mass, descend, return'),
    by('protest', 'none', {
      subject: 'none',
      weak: true,
      beside: words(
        'protest demand demanding denounce denouncing demonstrate chanting rally against protesting demonstration condemn',
      ),
    }),
  ],
  [
    list(
      'fire tear gas, fire teargas, use tear gas, use teargas, fire water cannon, use water cannon, turn water cannon on, fire rubber bullets, use rubber bullets',
    ),
    happens('protest', { open: true }),
  ],
  [list('disperse, break up'), happens('protest', { needs: ['crowd'] })],
  [
    list('drive, chase, clear, sweep, push, beat'),
    by('riot', 'none', {
      needs: ['crowd'],
      agents: police.filter((word) => word !== 'men'),
      beside: words('off back out baton batons cannon dogs gas'),
    }),
  ],
  [list('loot'), by('riot', 'none', { agents: mobs })],
  [list('loot'), happens('riot', { needs: ['ground', 'seat'] })],
  [list('burn, set fire to, set alight'), by('riot', 'none', { needs: ['tyre'], open: true })],
  [
    list('hose, water-cannon, sideswipe, drench, douse, shadow and block'),
    by('maritime_incident', 'target', { needs: ['ship'] }),
  ],
  [
    list('aim, point, shine, train, direct, flash, use, beam, turn'),
    by('maritime_incident', 'none', { needs: ['laser'], beside: crews }),
  ],
  [
    list('dazzle, blind'),
    by('maritime_incident', 'target', { needs: ['ship', 'person'], beside: ['laser', 'lasers'] }),
  ],
  [
    list('fire, use, aim, turn, deploy, train, direct'),
    by('maritime_incident', 'none', {
      needs: ['hose'],
      beside: words('vessel vessels ship ships boat boats trawler trawlers'),
    }),
  ],
  [list('fire, use, turn, deploy'), happens('protest', { needs: ['hose'], open: true })],
  [list('riot, rampage, run amok, go on the rampage, go on a rampage'), by('riot', 'none', { subject: 'none' })],
  [
    list(
      'kidnap, abduct, take hostage, carry off, drag away, drag off, bundle into, take captive, spirit away, hold hostage, hold captive, take prisoner',
    ),
    by('abduction', 'victim'),
  ],
  [
    list(
      'lead away, lead off, take away, march off, march away, whisk away, whisk off, bundle away, haul away, haul off',
    ),
    by('abduction', 'victim', {
      needs: ['person', 'diplomat'],
      agents: [...outlaws.filter((word) => word !== 'men'), anyArmedGroup],
    }),
  ],
  [
    list('whisk away, whisk off, bundle away, haul away, haul off'),
    by('detention', 'victim', { needs: ['person', 'diplomat'], agents: police }),
  ],
  [
    list('take, snatch, drag, lead, march, haul, whisk, drive, carry'),
    by('abduction', 'victim', {
      needs: ['person', 'diplomat'],
      agents: [...outlaws.filter((word) => word !== 'men'), anyArmedGroup],
      beside: ['from', 'away', 'hostage', 'off'],
    }),
  ],
  [
    list('take, snatch, drag'),
    by('abduction', 'victim', { needs: ['person', 'diplomat'], agents: outlaws, beside: ['from', 'away', 'hostage'] }),
  ],
  [
    list('take, seize, hold, keep'),
    by('abduction', 'victim', {
      needs: ['person', 'diplomat', 'national'],
      beside: ['hostage', 'hostages', 'captive'],
    }),
  ],
  [list('hold hostage, hold captive, take hostage'), by('abduction', 'none')],
  [
    list('drag, haul, snatch, pull, carry'),
    by('abduction', 'victim', {
      needs: ['person', 'diplomat'],
      agents: words('crowd crowds mob mobs rioters protesters demonstrators villagers supporters'),
      beside: words('from away off out'),
    }),
  ],
  [list('hijack'), by('abduction', 'target', { needs: ['aircraft'] })],
  [
    list('hold, keep'),
    by('detention', 'victim', {
      needs: ['national'],
      agents: [anyState],
      beside: words('hours days weeks months years'),
    }),
  ],
  [
    list('shut, lock, shut up, lock up, pen, confine, hold, keep, trap, imprison'),
    by('detention', 'victim', {
      needs: ['person'],
      agents: soldiers.concat('guardsmen', 'rebels', 'putschists', 'policemen', 'police'),
      beside: words('palace residence villa house home compound quarters room bunker'),
    }),
  ],
  [
    list('take, lead, whisk, haul, march, drag, pick up'),
    by('detention', 'victim', {
      needs: ['person', 'diplomat'],
      agents: [...police, anyState],
      beside: ['away', 'custody', 'station', 'questioning', 'off'],
    }),
  ],
  [
    list('lead off, lead away, haul off, haul away, march off, march away, drag off, drive off, take off, pull off'),
    by('detention', 'victim', {
      needs: ['person'],
      beside: words('police handcuffs handcuffed cuffs soldiers guards officers custody gunpoint dogs'),
    }),
  ],
  [
    list('pick up'),
    by('detention', 'victim', {
      needs: ['person'],
      beside: words('night police custody home street cell questioning hours'),
    }),
  ],
  [
    list('bar, ban, prevent, stop'),
    by('detention', 'victim', { needs: ['national'], beside: ['leaving', 'departing'] }),
  ],
  [
    list('fly, take, transfer, move, send, hand, hand over'),
    by('detention', 'victim', {
      needs: ['person'],
      beside: words('prison jail prosecutor prosecutors custody cell'),
    }),
  ],
  [list('release, free, set free, let go, liberate'), by('detention', 'victim', { needs: ['person'], ended: true })],
  [
    list('overthrow, topple, oust, depose, bring down, unseat'),
    by('coup', 'target', { agents: [...soldiers, 'coup', 'mutiny', 'rebels'] }),
  ],
  [
    list(
      'blow himself up, blow herself up, blow themselves up, blow up his, blow up her, ram a truck into, ram a car into, detonate his, detonate her, detonate their',
    ),
    by('bombing', 'none'),
  ],
  [
    list('attack, target, hit, take down, bring down, knock offline, take offline, disrupt, down'),
    by('cyberattack', 'target', { needs: ['system'], agents: hackers }),
  ],
  [
    list('capture, retake, recapture, seize, take, overrun, storm'),
    by('armed_clash', 'target', { weak: true, needs: ['settlement', 'place'] }),
  ],
  [
    list('ram, ram into, drive into, crash into, slam into, plough into'),
    by('bombing', 'target', {
      needs: ['ground', 'vehicle', 'force', 'person', 'mission'],
      beside: words('explosives explosives-laden explosive-laden bomb-laden bomber suicide'),
    }),
  ],
  [
    list('cross into, push into, thrust into, advance into, roll into'),
    by('armed_clash', 'none', { agents: words('troops soldiers forces tanks army infantry paratroopers commandos') }),
  ],
  [
    list(
      'send troops into, send forces into, send soldiers into, send tanks into, move troops into, pour troops into, send in troops, send in tanks',
    ),
    by('other_attack', 'none'),
  ],
  [list('lay waste to, raze, put to the torch, rampage through'), by('other_attack', 'target')],
  [
    list('seize, occupy, take over, storm into'),
    by('other_attack', 'target', { needs: ['seat', 'ground'], agents: [...outlaws, 'troops', 'soldiers', 'masked'] }),
  ],
  [
    list('send, dispatch, fly'),
    by('airstrike', 'none', {
      needs: ['salvo'],
      beside: words('places towns cities targets sites bases into over across'),
    }),
  ],
  [list('force, order'), by('abduction', 'target', { needs: ['aircraft'], beside: words('down land divert') })],
  [
    list('force down, divert'),
    by('abduction', 'target', { needs: ['aircraft'], agents: [anyState, 'jet', 'fighter', 'fighters'] }),
  ],
  [
    list('enter, sail into, intrude into'),
    by('maritime_incident', 'none', {
      agents: words('ships ship vessels vessel boats cutters warships warship'),
      beside: words('waters lagoon'),
    }),
  ],
  [
    list('plough into, plow into, ride into, drive into, ram into, mow down'),
    by('other_attack', 'target', { needs: ['crowd'] }),
  ],
  [
    list(
      'hit back, retaliate, respond, answer, reply, hit back with, retaliate with, respond with, answer with, reply with',
    ),
    by('sanctions', 'none', { needs: ['sanction'] }),
  ],
  [
    list('pull out of, drag out of, pull from, drag from, take off, haul off, pull off, drag off'),
    by('detention', 'victim', { needs: ['person'], agents: [...police.filter((word) => word !== 'men'), anyState] }),
  ],
  [list('confine'), by('detention', 'target', { needs: ['person', 'mission', 'diplomat', 'national'] })],
  [
    list(
      'arrest, detain, jail, imprison, take into custody, round up, intern, place under house arrest, put under house arrest, remand, rearrest, re-arrest, take into detention',
    ),
    by('detention', 'victim'),
  ],
  [list('seize, hold, take'), by('abduction', 'victim', { needs: ['hostage'] })],
  [
    list('hold, keep'),
    by('abduction', 'victim', { needs: ['person', 'national'], beside: ['hostage', 'captive'], official: 'detention' }),
  ],
  [
    list('hold, keep, question'),
    by('detention', 'victim', {
      needs: ['person'],
      beside: words('custody jail prison cell cells police incommunicado undisclosed secret barracks villa residence'),
    }),
  ],
  [
    list('nick, apprehend, lock up, throw in jail, incarcerate, throw into jail, throw into prison'),
    by('detention', 'victim'),
  ],
  [
    list(`tow away, lead away, chase off, turn back, stop and search, harass, bump, seize, hijack, board, capture, impound, attack, fire on, ram, torpedo, hit, strike, intercept, damage, detain, commandeer, raid, sink, set ablaze, divert, collide with,
      open fire on, target, storm`),
    by('maritime_incident', 'target', { needs: ['ship'] }),
  ],
  [
    list('board, sink, torpedo, ram, scuttle, rappel onto, abseil onto, seize, hijack'),
    by('maritime_incident', 'target', {
      needs: ['landmark'],
      agents: words(
        'navy naval commandos marines guard coastguard pirates soldiers troops forces regime torpedo submarine gunboats helicopters',
      ),
    }),
  ],
  [
    list('stop, halt, chase, tow, detain'),
    by('maritime_incident', 'target', {
      needs: ['ship'],
      agents: words(
        'navy naval guard coastguard corvette frigate warship warships gunboat gunboats patrol marines cutter commandos',
      ),
    }),
  ],
  [
    list('rope down, rappel, abseil, fast-rope, slide down ropes, descend by rope'),
    by('maritime_incident', 'none', {
      beside: words(
        'deck ship vessel tanker freighter bulker carrier yacht boat msc mv m/v containership trawler ferry',
      ),
    }),
  ],
  [
    list('attack, assault, raid, storm, overrun, storm into, burst into, break into'),
    by('armed_clash', 'target', {
      open: true,
      needs: ['ground', 'force', 'place'],
      agents: [
        ...outlaws,
        ...soldiers,
        'troops',
        'militia',
        'terrorists',
        'raiders',
        'suspected',
        'tanks',
        'gunships',
        'armour',
      ],
    }),
  ],
  [
    list(
      'attack, assault, raid, storm, overrun, ransack, torch, stone, pelt, vandalise, vandalize, burn to the ground, burn down',
    ),
    by('other_attack', 'target', { open: true, needs: ['ground', 'vehicle', 'person', 'force', 'aircraft', 'place'] }),
  ],
  [list('capture'), by('detention', 'victim', { needs: ['serviceman'] })],
  [list('seize, capture, snatch, grab'), by('abduction', 'victim', { needs: ['person'], official: 'detention' })],
  [list('round up'), by('detention', 'victim', { needs: ['person'] })],
  [
    list('expel, throw out, order out, kick out, send home, eject, send packing, boot out, deport'),
    by('expulsion', 'victim', { needs: ['diplomat'] }),
  ],
  [list('expel, throw out, order out, kick out, eject'), by('expulsion', 'victim', { needs: ['mission'] })],
  [
    list('escort, drive, march, take, put, bundle'),
    by('expulsion', 'victim', { needs: ['person', 'diplomat'], beside: ['border', 'frontier'], agents: police }),
  ],
  [
    list(
      'escort over the border, escort across the border, march over the border, put over the border, escort to the border, drive to the border',
    ),
    by('expulsion', 'victim', { needs: ['person', 'diplomat'] }),
  ],
  [list('deport'), by('expulsion', 'victim', { needs: ['person'] })],
  [
    list('let back in, allow back, allow to return, readmit'),
    by('expulsion', 'victim', { needs: ['diplomat'], barred: true }),
  ],
  [list('declare persona non grata'), by('expulsion', 'victim')],
  [
    list('declare'),
    by('expulsion', 'victim', {
      needs: ['person', 'diplomat'],
      beside: words('grata gratae unwelcome undesirable unwanted persona personae'),
    }),
  ],
  [
    list('have 24 hours, have 48 hours, have 72 hours, have 36 hours, have three days, have seven days, have a week'),
    befalls('expulsion', { needs: ['diplomat'], beside: words('leave pack quit depart gone go out') }),
  ],
  [
    list('give, order, tell, instruct, ask'),
    by('expulsion', 'victim', { needs: ['diplomat'], beside: words('leave pack quit depart out home gone') }),
  ],
  [list('sanction, blacklist, embargo'), by('sanctions', 'target')],
  [
    list(
      'impose, slap, announce, introduce, reimpose, tighten, adopt, approve, extend, order, re-impose, levy, unveil, expand, issue, reinstate, renew',
    ),
    by('sanctions', 'none', { needs: ['sanction'] }),
  ],
  [list('hit, slap, target, punish'), by('sanctions', 'target', { beside: ['sanctions'], agents: [anyState] })],
  [
    list('designate, add, place, put'),
    by('sanctions', 'target', {
      agents: [anyState],
      beside: words('sanctions blacklist sanctioned terrorist freezing'),
    }),
  ],
  [
    list('ban, bar, prohibit, halt, suspend'),
    by('sanctions', 'target', {
      agents: [anyState],
      beside: words('imports exports entering entry airlines overflights overflying airspace'),
    }),
  ],
  [
    list('put, add, place'),
    by('sanctions', 'target', {
      agents: words('commerce treasury department ministry council cabinet'),
      beside: words('entity blacklist sanctions'),
    }),
  ],
  [list('suspend, revoke, withdraw, cancel'), by('sanctions', 'none', { needs: ['licence'], agents: [anyState] })],
  [list('revoke, cancel, withdraw, annul, rescind'), by('sanctions', 'none', { needs: ['visa'] })],
  [list('freeze'), by('sanctions', 'none', { needs: ['asset'] })],
  [list('close, shut, seal, seal off, block'), by('sanctions', 'target', { needs: ['border'] })],
  [
    list(`overthrow, topple, oust, depose, unseat, rise against, rebel against, revolt against, rise up against, bring down, drive from office, drive from power,
      force from office, remove from power, mutiny against, force from power, remove from office`),
    by('coup', 'target', { needs: ['ruler', 'party'] }),
  ],
  [list('seize, take, grab, usurp, assume'), by('coup', 'none', { needs: ['power'], agents: soldiers })],
  [
    list('dissolve, suspend, disband, annul, abolish'),
    by('coup', 'none', {
      needs: ['order'],
      beside: words(
        'junta soldiers officers army military colonel colonels lieutenant-colonel mutineers putschists coup',
      ),
    }),
  ],
  [
    list('occupy, surround, storm, seize, take over, capture, attack, ram, encircle, shell'),
    by('coup', 'none', { agents: mutineers, needs: ['palace'] }),
  ],
  [
    list('seize control of, take control of, take charge of, take over'),
    by('coup', 'none', {
      agents: soldiers,
      beside: ['country', 'government', 'nation', 'power', 'state', 'presidency'],
    }),
  ],
  [
    list(
      'mutiny, stage a coup, mount a coup, attempt a coup, lead a coup, launch a coup, carry out a coup, declare a coup, stage a mutiny',
    ),
    by('coup', 'none'),
  ],
  [
    list(
      'hack, hack into, wipe, take down, take offline, bring to a standstill, break into, breach, deface, penetrate, cripple, knock out, infiltrate, paralyse, paralyze, knock offline',
    ),
    by('cyberattack', 'target', { needs: ['system'] }),
  ],
  [
    list(`crash, derail, capsize, sink, collide, plunge, run aground, catch fire, collapse, burst, overturn, crash-land, nosedive, veer off, skid off, go down, ditch,
      plummet, cave in, keel over`),
    happens('accident', { needs: ['vehicle'] }),
  ],
  [list('collide with'), happens('accident', { needs: ['vehicle'] })],
  [list('come down'), happens('accident', { needs: ['aircraft'] })],
  [list('vanish, disappear, go missing'), happens('accident', { needs: ['aircraft', 'ship'] })],
  [list('trample, drown, electrocute, crush'), happens('accident', { subject: 'victim' })],
  [
    list(
      'come under small arms fire, come under small-arms fire, come under machine-gun fire, come under sniper fire, come under heavy fire, come under gunfire, come under drone attack, come under missile attack, come under air attack, come under fire, come under attack, come under shelling, come under rocket fire, come under artillery fire, come under mortar fire',
    ),
    befalls('shooting', { open: true, needs: ['aircraft', 'ship', 'vehicle', 'mission', 'ground', 'force', 'place'] }),
  ],
  [list('explode, go off, detonate'), happens('bombing', { open: true, needs: ['weapon'] })],
]

/** Nouns by type. Plural forms are listed where they tell of events as well. */
export const incidentNouns: [nouns: string[], facts: TriggerFacts][] = [
  [
    list(`assassination, assassination attempt, assassination attempts, assassination bid, attempted assassination, attempted murder, targeted killing, murder, extrajudicial killing,
      attempt on his life, attempt on her life`),
    by('assassination', 'victim', { open: true }),
  ],
  [list('killing, killings, slaying, death, deaths'), by('other_attack', 'victim', { open: true, weak: true })],
  [
    list(`airstrike, airstrikes, air strike, air strikes, air raid, air raids, drone strike, drone strikes, drone attack, drone attacks, bombing raid, bombing raids, aerial bombardment,
      air attack, air attacks, drone raid, drone raids, air assault, aerial attack, aerial attacks, aerial raid, aerial raids, aerial bombing, helicopter attack, air-strike, air-strikes,
      missile and drone attack, drone and missile attack, drone and missile strikes`),
    by('airstrike', 'target'),
  ],
  [list('strike, strikes'), by('airstrike', 'target', { weak: true, open: true })],
  [
    list(`missile strike, missile strikes, missile attack, missile attacks, rocket attack, rocket attacks, rocket fire, rocket strike, rocket strikes, shelling, mortar fire, mortar attack,
      mortar attacks, mortar shelling, artillery shelling, artillery fire, artillery attack, artillery barrage, artillery bombardment, barrage, salvo, volley, bombardment, missile operation,
      missile launch at, missile barrage, rocket barrage, rocket salvo, cross-border shelling, missile volley, ballistic missile attack, ballistic missile strike, cruise missile attack, shellfire`),
    by('missile_attack', 'target'),
  ],
  [
    list(`bombing, bombings, car bomb, car bombs, car bombing, car bombings, suicide bombing, suicide bombings, suicide attack, suicide attacks, suicide blast, suicide bomb attack, suicide car bomb,
      suicide car bombing, truck bomb, truck bombing, roadside bomb, roadside bombing, bomb attack, bomb attacks, bomb blast, bomb blasts, bomb explosion, bomb explosions, twin blasts, twin bombings,
      twin explosions, blast, blasts, explosion, explosions, parcel bomb, letter bomb, grenade attack, grenade attacks, landmine explosion, landmine blast, mine blast, mine explosion, IED attack, IED blast`),
    by('bombing', 'target', { open: true }),
  ],
  [
    list(
      `shooting, shootings, gun attack, mass shooting, massacre, gunfire, sniper fire, shooting attack, shooting spree, drive-by shooting`,
    ),
    by('shooting', 'victim'),
  ],
  [list('firing, cross-border firing, unprovoked firing'), by('shooting', 'target', { weak: true })],
  [
    list(`clash, clashes, shoot-out, shootout, shoot-outs, shootouts, firefight, firefights, gun battle, gun battles, gunbattle, gunfight, gun fight, skirmish, skirmishes, ambush, ambushes, exchange of fire, exchange of gunfire, exchanges of fire,
      cross-border fire, border clash, border clashes, face-off, cross-border raid, commando raid, armed attack, armed assault, border skirmish, border skirmishes, militant attack, rebel attack, insurgent attack`),
    by('armed_clash', 'target'),
  ],
  [
    list(
      'battle, fighting, offensive, incursion, ground attack, assault, raid, raids, counteroffensive, ceasefire violation, ceasefire violations',
    ),
    by('armed_clash', 'target', { weak: true }),
  ],
  [
    list(
      'siege, storming, ransacking, torching, burning, attack, attacks, assault, raid, break-in, incursion, irruption, occupation, vandalism, breach, vandalising, vandalizing',
    ),
    by('attack_on_mission', 'target', { needs: ['mission'] }),
  ],
  [
    list(
      'attack, attacks, terrorist attack, terror attack, terrorist attacks, terror attacks, aggression, atrocity, atrocities, onslaught',
    ),
    by('other_attack', 'target', { weak: true, open: true }),
  ],
  [
    list(`stabbing, stabbings, poisoning, nerve agent attack, chemical attack, gas attack, knife attack, car-ramming, ramming attack, beheading, arson attack, beheadings, acid attack, machete attack,
      truck attack, lorry attack, van attack, car attack, vehicle attack, stabbing attack, chemical weapons attack`),
    by('other_attack', 'victim'),
  ],
  [list('invasion'), by('other_attack', 'target', { weak: true })],
  [
    list(`protest, protests, demonstration, demonstrations, rally, rallies, march, marches, sit-in, sit-ins, protest march, protest marches, protest rally, street protest, street protests, mass protest,
      mass protests, anti-government protest, anti-government protests, general strike`),
    happens('protest', { weak: true }),
  ],
  [list('burning, torching, arson, ransacking'), happens('riot', { needs: ['ground', 'vehicle'] })],
  [
    list(
      'riot, riots, unrest, rioting, rampage, looting, street violence, disturbances, mob violence, street battles, communal violence',
    ),
    happens('riot'),
  ],
  [
    list(
      `kidnap, kidnapping, kidnappings, abduction, abductions, hostage-taking, hostage taking, hijacking, hostage crisis, hostage situation, mass kidnapping, mass abduction`,
    ),
    by('abduction', 'victim'),
  ],
  [
    list(
      'arrest, arrests, detention, detentions, imprisonment, jailing, house arrest, round-up, roundup, rearrest, re-arrest',
    ),
    by('detention', 'victim', { weak: true }),
  ],
  [list('expulsion, expulsions'), by('expulsion', 'victim')],
  [
    list(
      'sanctions, asset freeze, travel ban, visa ban, import ban, export ban, flight ban, entry ban, embargo, arms embargo, trade embargo, blockade',
    ),
    by('sanctions', 'target', { weak: true, dated: true }),
  ],
  [list('closure, closing'), by('sanctions', 'target', { needs: ['border'], weak: true })],
  [
    list(`coup, coup attempt, attempted coup, putsch, mutiny, military takeover, takeover, coup d'etat, coup d'état, coup d’état, coup d’etat, overthrow, ouster, failed coup, uprising, seizure of power, army takeover,
      abortive coup, military coup, coup bid, palace coup, army revolt, military revolt, barracks revolt, military uprising, army rebellion, army mutiny, military rebellion, power grab`),
    by('coup', 'target'),
  ],
  [
    list(`cyberattack, cyber attack, cyber-attack, cyberattacks, cyber attacks, cyber-attacks, ransomware attack, ransomware attacks, cyber intrusion, cyber intrusions, data breach, hacking, hack, hacks,
      denial-of-service attack, denial-of-service attacks, denial of service attack, DDoS attack, DDoS attacks, malware attack, hacking attack, hacking attacks, cyber assault, cyber assaults, cyber operation`),
    by('cyberattack', 'target'),
  ],
  [list('downing, shooting down, shootdown, shoot-down, shooting-down'), by('shootdown', 'target')],
  [
    list(
      'seizure, boarding, hijacking, capture, attack, attacks, sinking, ramming, detention, interception, impounding',
    ),
    by('maritime_incident', 'target', { needs: ['ship'] }),
  ],
  [
    list(`crash, plane crash, air crash, helicopter crash, train crash, accident, collision, stampede, crush, derailment, shipwreck, mid-air collision, landslide, dam collapse, sinking, bus crash, car crash,
      road accident, traffic accident, capsizing, bridge collapse, building collapse, mine collapse, air disaster, plane disaster, train collision`),
    happens('accident', { weak: true }),
  ],
  [list('crowd crush'), happens('accident')],
  [
    list(
      `fire, blaze, inferno, factory fire, warehouse fire, hotel fire, hospital fire, prison fire, house fire, tower fire, train fire, market fire, camp fire`,
    ),
    happens('accident', { weak: true, determined: true }),
  ],
  [list('release, freeing, liberation'), by('detention', 'victim', { ended: true })],
  [
    list('violence, mayhem, bloodshed, burning, arson, carnage'),
    happens('riot', { weak: true, open: true, begun: true }),
  ],
  [list('incident, tragedy, episode'), happens('other_attack', { weak: true, open: true, pointing: true })],
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
