const words = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/))

/** Words after a number that tell of the dead: "nine people were killed", "80 dead", "lost their lives". */
export const fatalAfter = words(
  'dead killed died die dies deaths fatalities lives martyred perished slain murdered drowned bodies corpses massacred beheaded executed lynched succumbed martyrs',
)
/** Words after a number that tell of the hurt. */
export const hurtAfter = words('wounded injured hurt injuries hospitalised hospitalized maimed')
/** Words right before a number: "killing nine", "wounding 20". */
export const fatalBefore = words('killed killing kills kill killings slew claimed claiming murdering murdered')
export const hurtBefore = words('wounded wounding wounds injured injuring injures hurting hurt hurts')
/** Words that make the number before or after them a toll of the dead. */
export const tollWords = words('toll tally figure count tolls')
/** Words before a number that make it a lower bound; "at least", "no fewer than", "more than". */
export const lowerBounds = [
  ['at', 'least'],
  ['more', 'than'],
  ['no', 'fewer', 'than'],
  ['no', 'less', 'than'],
  ['upwards', 'of'],
  ['over'],
  ['a', 'minimum', 'of'],
  ['not', 'less', 'than'],
  ['not', 'fewer', 'than'],
  ['well', 'over'],
] as const
/** Words before a number that say nothing of its bounds. */
export const vagueBefore = words(
  'about around some nearly almost roughly approximately another only just up to as many an estimated the all other',
)
/** Words for one unnamed victim: "a policeman was killed" counts 1. */
export const oneVictim = words(
  `person man woman child boy girl soldier policeman policewoman officer guard civilian contractor worker resident protester demonstrator teenager student driver
  pilot sailor journalist fighter serviceman trooper marine farmer fisherman shepherd passer-by bystander nurse doctor airman villager translator interpreter cameraman
  photographer crewman reporter militant peacekeeper paramedic gendarme conscript diplomat tourist baby toddler linguist american briton demonstrator national boatman mechanic clerk priest nun monk settler commuter passenger tourist hiker schoolboy schoolgirl toddler infant pensioner prisoner detainee gunman attacker assailant bomber
  leader commander general colonel major captain sergeant corporal constable lawmaker rebel cleric engineer lawyer judge politician activist volunteer employee
  jawan trooper labourer laborer motorist cyclist pedestrian grandmother mother father herder trader vendor shopkeeper bodyguard jihadist paratrooper commando seaman sniper ranger
  teacher headmaster imam pastor bishop mayor governor minister prosecutor tribesman elder daughter son wife husband brother sister neighbour neighbor guest foreigner councillor councilor senator
  singer musician blogger editor correspondent lecturer professor scientist technician firefighter fireman miner inmate member candidate campaigner refugee migrant herdsman cook porter`,
)

/** People in the plural, of whom a second number of a sum may be told: "three crew and two officers". */
export const peopleCounted = words(
  `people persons men women children civilians soldiers troops fighters officers policemen marines sailors airmen pilots peacekeepers guards crew others bystanders passers-by workers
  militants rebels insurgents villagers students protesters demonstrators passengers pedestrians rangers personnel servicemen staff members policewomen journalists girls boys residents contractors jawans troopers commuters labourers farmers herders fishermen teachers nurses doctors tourists pilgrims worshippers tourists nationals`,
)

/** People of whom a side "loses" some in action: "lost two officers". */
export const personnel = words(
  'officers soldiers men troops troopers fighters policemen marines sailors airmen pilots peacekeepers guards paratroopers commandos personnel rebels militants',
)
/** Verbs of counting, whose bare number is a toll where one was told before: "the police have counted 98". */
export const counting = words('counted counts tallied recorded registered documented verified logged confirmed')
/** What no casualty is counted in: "five rockets", "40 minutes". */
export const notPeople = words(
  `rockets missiles drones shells bombs km miles metres meters years days hours minutes weeks months percent % tanks vehicles houses homes buildings flights ships planes
  aircraft jets am pm a.m. p.m. times villages towns countries sites bases positions dollars euros`,
)
