const words = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/))

/** Words after a number that tell of the dead: "nine people were killed", "80 dead", "lost their lives". */
export const fatalAfter = words('dead killed died deaths fatalities lives martyred perished slain murdered drowned')
/** Words after a number that tell of the hurt. */
export const hurtAfter = words('wounded injured hurt injuries')
/** Words right before a number: "killing nine", "wounding 20". */
export const fatalBefore = words('killed killing kills kill killings')
export const hurtBefore = words('wounded wounding wounds injured injuring injures hurting')
/** Words that make the number before or after them a toll of the dead. */
export const tollWords = words('toll tally figure count')
/** Words before a number that make it a lower bound; "at least", "no fewer than", "more than". */
export const lowerBounds = [['at', 'least'], ['more', 'than'], ['no', 'fewer', 'than'], ['no', 'less', 'than'], ['upwards', 'of'], ['over'], ['a', 'minimum', 'of']] as const
/** Words before a number that say nothing of its bounds. */
export const vagueBefore = words('about around some nearly almost roughly approximately another only just up to as many an estimated the all other')
/** Words for one unnamed victim: "a policeman was killed" counts 1. */
export const oneVictim = words(
  `person man woman child boy girl soldier policeman policewoman officer guard civilian contractor worker resident protester demonstrator teenager student driver
  pilot sailor journalist fighter serviceman trooper marine farmer fisherman shepherd passer-by bystander nurse doctor airman villager translator interpreter cameraman
  photographer crewman reporter militant peacekeeper paramedic gendarme conscript diplomat tourist baby toddler linguist american briton demonstrator`,
)
