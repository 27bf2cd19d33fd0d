/** The closed classes of English, by how they bear on the bounds of clauses and noun phrases. Lower case. */

const words = (list: string): readonly string[] => list.trim().split(/\s+/)

export const prepositions = words(`
  about above across against along alongside amid amidst among amongst around at behind below beneath beside besides between beyond by
  concerning despite during except for from in including inside into near of off on onto opposite out outside over past per regarding
  through throughout toward towards under underneath unlike up upon versus via with within without following pending ahead`)

/** They open a clause, or stand before a noun phrase like a preposition. */
export const prepositionsOrSubordinators = words('after as before like since than until till')

export const subordinators = words(
  'although because if lest provided though unless when whenever where whereas wherever whether while whilst how why whereupon',
)

export const conditionals: ReadonlySet<string> = new Set(words('if unless whether lest provided'))

export const conjunctions = words('and but or nor yet then &')
export const relatives = words('who which whose whom what')

export const determiners = words(`
  a an the this these those all any both each either every few many more most much neither no other several some such his her its
  their our my your another certain various`)

export const pronouns = words(`
  he she it they we i you him them us me himself herself itself themselves ourselves everyone everybody nobody someone somebody anyone
  anybody none one he's she's it's they're we're i'm he'd she'd they'd we'd i'd he'll she'll they'll we'll i'll i've we've they've`)

export const adverbs = words(`
  again ago ahead also already altogether anyway apart away back ever even far first further here home however indeed instead just
  later least less long maybe meanwhile moreover most nearly never nevertheless nonetheless now often once only otherwise perhaps quite
  rather really right second separately since so somewhat soon still there thereby therefore thus together too twice very well yet
  always sometimes seldom anew afresh forever hence thrice almost halfway indoors outdoors upstairs downstairs nowadays
  aloud abroad afterwards afterward earlier elsewhere forward likewise meantime openly overnight beforehand`)

/** Words of time that stand in a clause without a preposition, or close such a phrase. */
export const timeWords = words(`
  today yesterday tomorrow tonight monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thur thurs fri sat sun
  january february march april may june july august september october november december jan. feb. mar. apr. jun. jul. aug. sept. sep.
  oct. nov. dec. jan feb apr jun jul aug sept oct nov dec noon midnight midday`)

/** "last week", "that morning", "the same day": time where one of `timeOpeners` stands before. */
export const timeNouns: ReadonlySet<string> = new Set(
  words(
    'week weekend month year night morning evening afternoon day days weeks months years hours hour minutes moment time decade summer winter spring autumn',
  ),
)
export const timeOpeners: ReadonlySet<string> = new Set(
  words('last next this that same previous following late early later earlier mid every'),
)

/** Words in -ed that are no verbs, and nouns that look like pasts. */
export const notPasts: ReadonlySet<string> = new Set(
  words(
    'retired hundred indeed need speed seed breed greed creed weed deed feed bleed bed red shed hatred sacred naked armed united so-called unprecedented embed exceed proceed succeed kindred biped sled wed wicked rugged beloved limited aged gifted skilled',
  ),
)

/** Pasts that no rule builds, kept where they can hardly be nouns. */
export const irregularPasts: ReadonlySet<string> = new Set(
  words(`
  became began blew broke brought built came caught chose cut dealt did drew drove fell felt fled flew fought found froze gave went grew held
  heard hid hit kept knew laid lay led left lent lost made meant met overran overthrew paid put ran rang read rode rose said sang sank sat saw
  sent set shook shot shut slept sold sought spent split spoke stood stole struck swept swore threw told took thought tore understood
  undertook underwent died lied tied used owed woke won wore wrote withdrew forbade forgave`),
)

/** Presents that are hardly ever nouns. */
export const presents: ReadonlySet<string> = new Set(
  words(`
  says tells urges warns adds believes wants hopes thinks expects knows sees seems remains becomes begins continues insists argues calls
  accuses denies vows demands condemns tweets writes reads goes comes makes takes gives gets keeps holds wins loses leads leaves meets
  speaks agrees hosts faces plans seeks needs means includes shows says represents rejects supports stands deplores welcomes condemns
  reiterates stresses emphasises emphasizes underlines underscores praises appreciates expresses extends conveys commends encourages reaffirms
  acknowledges announces declares threatens suggests proposes recalls hails denounces criticises criticizes congratulates
  undermines recognises recognizes considers enjoys provides allows requires involves contains exists depends deserves belongs contributes
  constitutes violates poses reflects demonstrates proves ensures protects respects opposes prefers understands regards receives brings
  serves tries refuses maintains attaches carries feels happens arrives occurs prevents justifies pursues promotes strengthens weakens
  jeopardises jeopardizes endangers destabilises destabilizes contradicts complicates follows owes applies relies deepens differs sends
  confirms intends strives helps lacks prepares decides refers relates affects creates consists appears awaits commits owns operates
  puts lets sits stays flies shuts drives hears finds disowns concedes boasts vows
  produces develops possesses kills undertakes grows succeeds fails asks`),
)

/** Nouns and adjectives in -ly. */
export const notAdverbs: ReadonlySet<string> = new Set(
  words(`
  family ally assembly rally reply supply anomaly bully folly fly monopoly jelly homily belly lily tally deadly friendly elderly costly daily
  weekly monthly yearly lovely ugly holy orderly unruly cowardly scholarly worldly likely unlikely lonely lively timely untimely ghastly
  unfriendly motherly leisurely oligopoly multiply apply comply imply rely italy july butterfly`),
)
