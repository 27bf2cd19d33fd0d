/** Kinds of thing by which a word of violence or coercion is told from its harmless twin: "seized a tanker", "seized the moment". */
export type ObjectKind =
  | 'mission'
  | 'aircraft'
  | 'ship'
  | 'weapon'
  | 'projectile'
  | 'diplomat'
  | 'hostage'
  | 'person'
  | 'sanction'
  | 'asset'
  | 'border'
  | 'ruler'
  | 'power'
  | 'system'
  | 'vehicle'
  /** Bases, towns, troops: what is shelled, stormed or fired on. */
  | 'ground'
  | 'explosive'
  /** "shots were fired" */
  | 'shot'
  /** Nationals of a state, by their people's name: "all Malaysians". */
  | 'national'
  /** A party that fights or can be fought: a state, an army, an armed group. */
  | 'force'
  /** Soldiers: an enemy holds them as prisoners. */
  | 'serviceman'
  /** What armies take: towns, bases, crossings. */
  | 'settlement'
  /** People in the street. */
  | 'crowd'
  /** A named place. */
  | 'place'
  /** Houses of state and church by their name: "the Ministry of Justice", "the Capitol". */
  | 'seat'
  /** What crowds burn of those whom they hate. */
  | 'effigy'
  /** Drones and missiles in numbers: who brings them down was attacked with them. */
  | 'salvo'
  /** What crowds burn in the street. */
  | 'tyre'
  /** What coast guards and police turn on ships and crowds. */
  | 'hose'
  /** What crowds throw. */
  | 'stone'
  /** What air defences bring down, other than aircraft. */
  | 'missile'
  /** What crowds hold up. */
  | 'placard'
  /** What a state takes back from officials of another. */
  | 'visa'
  /** What kills as a gas or by touch. */
  | 'poison'
  /** What an airline or firm may lose by order. */
  | 'licence'
  /** What mutineers take: the seat of power, the broadcaster. */
  | 'palace'
  /** Light that blinds a crew. */
  | 'laser'
  /** What plotters dissolve: government, parliament, constitution. */
  | 'order'
  /** A house by a name that no list knows: "the Ganabhaban". */
  | 'landmark'
  /** Any person or body by name. */
  | 'party'

const words = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/))
const aircraft =
  'plane planes jet jets airliner airliners aircraft airplane airplanes helicopter helicopters bomber bombers fighter fighters warplane warplanes flight drone drones uav uavs airbus boeing su-24 su-25 su-27 mig-21 mig-29 f-16 f-15 balloon antonov ilyushin tupolev cessna hercules embraer sukhoi chinook apache mirage rafale gripen antonov-26 ilyushin-76 airship aeroplane'
const ships =
  'ship ships tanker tankers supertanker supertankers containership vessel vessels boat boats freighter freighters warship warships frigate destroyer ferry trawler trawlers carrier corvette yacht dinghy submarine cargo-ship speedboat speedboats bulker bulkers coaster barge tug dhow skiff cutter minesweeper gunboat gunboats flotilla mv m/v msc'

/** The nouns by which an object's kind is known. */
export const objectHeads: Record<ObjectKind, ReadonlySet<string>> = {
  mission: words(
    'embassy embassies consulate consulates consulate-general legation chancery mission missions compound commission',
  ),
  aircraft: words(aircraft),
  ship: words(ships),
  weapon: words(
    'missile missiles rocket rockets shell shells mortar mortars bomb bombs projectile projectiles device devices mine mines landmine landmines torpedo grenade grenades munition munitions drone drones bomber explosives',
  ),
  projectile: words(
    'missile missiles rocket rockets shell shells mortars projectile projectiles volley salvo barrage artillery rounds shots drone drones torpedo',
  ),
  diplomat: words(
    'diplomat diplomats ambassador ambassadors envoy envoys attache attaches attaché attachés chargé consul consuls diplomatic spies staff officers affaires',
  ),
  hostage: words('hostage hostages captive captives'),
  person: words(
    `person people men man women woman journalist journalists reporter reporters activist activists suspect suspects protester protesters demonstrators leader leaders
    minister ministers president lawmakers lawmaker officials official soldiers fishermen dissidents students members critic critics opponents teacher citizens nationals
    girls boys children villagers residents women schoolgirls head chief director manager employee employees engineer engineers doctor doctors nurse nurses tourist businessman farmers traders herders travellers traveller driver drivers nun bishops imam imams mayor mayors judge judges spokesman pupils workers tourists aid nuns clerics cleric worshippers
    passengers crew sailors workers militants rebels fighters hostages mercenaries gunman attacker attackers assailant assailants bomber suspects ringleader ringleaders mastermind commander general officers singer lawyer monk monks priest bishop aide spy pilot pilots`,
  ),
  sanction: words('sanctions sanction embargo blockade restrictions ban bans freeze freezes'),
  asset: words('assets accounts funds reserves'),
  border: words('border borders airspace crossing crossings port ports frontier skies'),
  ruler: words('president presidents government king regime ruler junta leader premier minister dictator emperor emir'),
  power: words('power'),
  system: words(
    'computer computers network networks server servers system systems website websites portal portals services e-services data registry registries mainframe mainframes switchboard grid email emails accounts database phones bank parliament',
  ),
  ground: words(
    `base bases camp camps position positions post posts outpost outposts checkpoint convoy convoys patrol patrols troops soldiers village villages town towns city cities airport airfield
    port refinery plant plants facility facilities hospital hospitals school schools depot building buildings house houses headquarters block neighbourhood neighborhood district market
    residence residences mansion office offices home homes shop shops mall restaurant cafe bar club theatre museum shrine temple synagogue monument statue court ministry palace parliament mausoleum factory warehouse oilfield platform railway tower crowd parade funeral wedding gathering
    mosque church hotel prison station pipeline power-plant barracks bridge site sites places targets locations compound cathedral`,
  ),
  explosive: words(
    'bomb bombs device devices explosive explosives charge charges vest mine mines grenade grenades explosives-laden explosive-laden bomb-laden explosives-packed booby-trapped',
  ),
  shot: words('shots rounds bullets gunshots volleys'),
  national: words('citizens nationals tourists passengers foreigners'),
  force: words(
    'mercenaries men gunmen bandits terrorists jihadists guerrillas fighters militants insurgents troops soldiers police policemen forces convoy patrol army positions fighters rebels militia',
  ),
  serviceman: words(
    'pilot pilots soldier soldiers airman airmen sailor sailors marine marines serviceman servicemen troops crew',
  ),
  settlement: words(
    'town towns city cities village villages district province airport airfield base stronghold capital border-crossing garrison',
  ),
  crowd: words(
    'crowd crowds pedestrians people shoppers revellers cyclists protesters demonstrators worshippers passers-by family',
  ),
  place: words(''),
  seat: words(''),
  hose: words('cannon cannons water-cannon'),
  tyre: words('tyre tyres tire tires barricades rubbish bins'),
  salvo: words('drones missiles rockets projectiles uavs'),
  effigy: words(
    'paper cardboard papier-mache papier-mâché replica replicas mock-up dummy dummies coffin coffins likeness flag flags effigy effigies portrait portraits picture pictures poster posters',
  ),
  stone: words(
    'stones stone rocks bottles bottle bricks eggs firebombs firebomb petrol molotov cocktails cocktail fireworks paint firecrackers flares',
  ),
  missile: words('missile missiles rocket rockets projectile projectiles'),
  party: words(''),
  landmark: words(''),
  placard: words('placard placards banner banners signs portraits posters'),
  licence: words('licence license licences permit permits licenses'),
  visa: words('visas'),
  poison: words('nerve novichok sarin chlorine phosgene vx tabun soman'),
  palace: words('palace presidency broadcaster television tv plaza gate gates square'),
  laser: words('laser lasers'),
  order: words('government transition constitution parliament assembly institutions cabinet presidency republic'),
  vehicle: words(
    `${aircraft} ${ships} train trains bus buses truck trucks lorry lorries car cars van vans minibus minibuses taxi pickup pick-up motorcycle motorbike vehicle vehicles ambulance ambulances motorcade coach tram convoy dam bridge building tower mine tunnel reactor stage stand crane cable`,
  ),
}

/** Words of a clause that show by which means violence was done, and the type that they make of it. The first found holds. */
export const meansOfViolence: [
  type: 'airstrike' | 'missile_attack' | 'bombing' | 'shooting' | 'other_attack',
  words: ReadonlySet<string>,
][] = [
  [
    'airstrike',
    words(
      'airstrike airstrikes drone drones warplane warplanes jets jet bomber bombers aerial airstrikes air aircraft gunship gunships f-16 f-16s planes helicopters',
    ),
  ],
  [
    'missile_attack',
    words(
      'missile missiles rocket rockets shell shells shelling mortar mortars artillery barrage projectile projectiles katyusha katyushas howitzers grad volley salvo',
    ),
  ],
  [
    'bombing',
    words(
      'bomb bombs bomber bombing explosives explosive blast device suicide grenade grenades ied landmine detonated exploded explosion',
    ),
  ],
  [
    'shooting',
    words(
      'gunmen gunman gunfire shot shooting bullets bullet rifle rifles sniper snipers pistol fire militiamen motorbike',
    ),
  ],
  ['other_attack', words('knife knives axe machete poison poisoned nerve vehicle sword acid hammer stabbed')],
]

/** Words before a trigger that leave it unhappened: threatened, feared, planned, practised, denied, or meant as a figure. */
export const unreal: ReadonlySet<string> = words(
  `threat threats threaten threatened threatening threatens fear fears feared fearing risk risks possible potential planned imminent avoid avoiding prevent
  preventing prevented averted avert deter deterring deterrence any future further plot plots plotting scene foiled thwarted warn warned warning warns warnings hypothetical simulated exercise exercises drill drills rehearsal
  against if would could might may should call calls called demand demanded urge urged no without never nor neither expected prepare prepared preparing ready likely case
  consider considering mull mulled contemplate propose proposed proposal discuss ease lift lifting lifted easing waive suspend suspended relief heart panic verbal charm hunger sit-down convey conveyed conveys lodge lodged lodges handed registered register diplomatic political judicial parliamentary anniversary film movie game match campaign election electoral pre-election victory`,
)

/** Words of a passage by which it is sport, and nobody was ambushed: one of the first is enough, of the others it takes two. */
export const sporting: ReadonlySet<string> = words(
  'midfielder goalkeeper half-time halftime quarter-final quarter-finals semi-final semi-finals batsman wicket wickets innings playoff playoffs referee striker fc offside penalty-shootout',
)
export const sporty: ReadonlySet<string> = words(
  'stadium goal goals league cup coach pitch championship championships tournament match matches game games players team teams club season fans scored title rugby football cricket tennis boxing race whistle kick-off kickoff',
)

/** Words by which what is told is only played: the first wherever they stand near, the others where the event is in them ("in the exercise"). */
export const pretended: ReadonlySet<string> = words(
  'make-believe mock simulated simulation simulates simulating wargame war-game fictional fictitious videogame paintball re-enactment re-enacted test-fired',
)
export const playing: ReadonlySet<string> = words(
  'exercise exercises drill drills scenario rehearsal novel film movie thriller documentary',
)
/** Verbs by which a thing that is played tells of events: "the exercise involves an attack". */
export const portraying: ReadonlySet<string> = words(
  'involves involve involved featured features imagines imagined envisages envisaged depicts depicted shows portrays portrayed includes included tells told begins opens practised practiced rehearsed tested',
)

/** Verbs by which an event, their subject, is said to have happened. */
export const happening: ReadonlySet<string> = words(
  `took taken occurred happened unfolded came began started erupted erupts broke breaks flared flares carried staged launched perpetrated reported hit struck targeted rocked shook shaken killed
  swept engulfed gutted raged spread ravaged razed cost killing wounded injured left claimed ripped tore destroyed damaged jolted devastated lasted`,
)

/** Words by which what is told is not so. */
export const untrue: ReadonlySet<string> = words('hoax parody fake fabricated')

/** Plural nouns after which a word without an ending is their verb: "gunmen open fire", "hackers break into". */
export const actingNouns: ReadonlySet<string> = words(
  `gunmen hackers rebels militants troops soldiers police forces fighters insurgents attackers jets warplanes missiles rockets shells drones officers men pirates commandos protesters
  demonstrators thousands hundreds crowds people students mourners residents women workers activists militiamen rioters authorities diplomats ministers leaders aircraft helicopters gunships tanks planes`,
)

/** What is killed, hit or fought in a figure of speech: "killed the bill", "battled the blaze", "fight corruption". */
export const figurative: ReadonlySet<string> = words(
  `bill bills deal deals plan plans proposal proposals motion amendment project projects idea ideas hope hopes talks game games time joke story rumour rumours debate law laws reform reforms
  agreement treaty fire fires blaze blazes flames wildfire wildfires virus viruses disease diseases pandemic epidemic ebola cholera covid corruption poverty hunger inflation crime cancer floods
  film films video videos footage scene scenes movie photo photos picture pictures documentary selfie commercial hoops glances breeze
  injury injuries prices record economy tariffs budget taxes trade climate famine drought`,
)

/** Those whose clashes are of words. */
export const talkers: ReadonlySet<string> = words(
  'leaders leader ministers minister lawmakers senators candidates diplomats officials presidents parties delegates allies negotiators envoys politicians',
)
