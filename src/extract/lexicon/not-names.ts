// Words that are written with a capital without being anybody's name.

/** Weekdays, months, feasts, faiths, regions, seas, things: a capital run ends before them. */
const capitalised = `monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thurs fri sat sun january february march april
  june july august september october november december jan feb mar apr jun jul aug sep sept oct nov dec
  ramadan muharram eid christmas easter ashura nowruz hanukkah muslim muslims islam islamic christian christians jewish jew jews shia shiite shiites sunni sunnis
  hindu hindus buddhist buddhists catholic orthodox protestant arab arabs kurd kurds kurdish arabic farsi persian english western eastern northern southern
  european europeans asian african latin nordic baltic balkan
  god bible quran koran internet covid covid-19 coronavirus twitter facebook telegram instagram youtube whatsapp weibo x tiktok truth
  i i'm i'd i've i'll ok tv utc gmt est edt bst cet jst ist am pm a.m. p.m.`

/** Words of the language that begin sentences, headlines and form lines; with a capital there, they are no names. */
const common = `staff headquarters secretariat a about above accordingly across according actually additionally after afterwards again against ahead all almost alone along already also although altogether always amid
  among an and another answering any anyone anything apart around as asked aside at away back based be because been before behind being below beside besides best better between beyond both briefly
  but by calling can cannot certainly citing clearly commenting concerning consequently could critics crowds currently dear declaring despite did do doctors does doing done down dozens during each earlier early eight either
  eleven else elsewhere enough equally especially even eventually ever every everybody everyone everything evidently except excluding families few fewer fifteen fifty finally first five following for former
  forty four fourteen fourth from further furthermore general given gone good guest guests government governments gunmen had half happily hardly has have having he hence her here hers herself high him himself his hospitals hours how however
  hundreds if in including increasingly indeed initially inside instead into investigators is it its itself just last late later lately latest lawmakers least less let like likewise local long low mainly many markets maybe me meanwhile media
  men mere militants millions minister ministers moments more moreover most mostly much my nearby nearly neither never nevertheless new next nine no nobody none nonetheless nor not nothing notably now nowhere
  obviously of off officers officials oil old on once one only onto opposition opponents or other others otherwise our out outside over overall overnight part peace people perhaps police possibly previously president presidents
  press prices prisoners probably protesters protests published quite rather read readout rebels recently referring regarding relatives reporters reporting republicans rescuers residents responding right rockets sanctions second security separately several seven shares she shortly
  should similarly simply since six sixteen sixty so social soldiers some somebody someone something sometimes somewhat soon sources speaking state statement still stocks strangely such supporters sure surely survivors ten tens than thank
  thanks that the their theirs them themselves then there thereafter therefore these they thirty third this those though thousands three through throughout thus time to today together tomorrow tonight too topics toward towards traders troops turning
  twelve twenty twice two ultimately under unless unlike until up upon us usually very via victims video villagers wanting war was we well were what whatever when whenever where whereas wherever whether which while who whoever
  whom whose why will wires with within without witnesses women would writing year years yes yesterday yet you young your quote unquote associated links share page persons foreign policy published note notes editors background
  agencies dateline updated exclusive breaking analysis opinion explainer watch live world news business politics sport culture middle east north south west central upper lower greater mr q answer question
  truce ceasefire talks tensions attack attacks strike strikes killing killings iraqi deal crisis calls call phone telephone conversation conversations meeting summit visit death deaths toll images footage photographs
  families analysts diplomats experts observers aides allies parents officers militiamen fighters tribesmen demonstrators students workers families rescuers firefighters troops forces commanders leaders governments airlines flights
  schools shops roads helicopters warplanes drones jets missiles tanks convoys ships tankers vessels election elections voters polls turnout`

export const capitalisedNotNames: ReadonlySet<string> = new Set(capitalised.split(/\s+/))
export const commonWords: ReadonlySet<string> = new Set(common.split(/\s+/))

/** Words of these lists that are surnames or given names too, after a title or another name: "Mrs May", "President Sun". */
export const wordsAlsoNames: ReadonlySet<string> = new Set(
  'may march mar jan april june august sun mon so do will young an long you he man son best good low first day west moore power peace law x general white old he two no see gay high war old hunt new state us rose shia'.split(
    ' ',
  ),
)

/** Last words of names of places, things, deals and feasts: "Khan Yunis Bridge", "Nobel Peace Prize", "Balfour Declaration". */
export const thingHeads: ReadonlySet<string> = new Set(
  `shoal atoll airfield crossing checkpoint basin base barracks airbase accord accords act action affair affairs agreement airport alliance amendment arena article avenue award awards bay bazaar beach belt bill book border boulevard bridge building camp canal cape
  castle cathedral cemetery channel charter church city clause coast code college compound conference constitution convention corridor county cup day declaration delta deal desert district doctrine dome eve exercise
  exhibition fair farm festival field flag flight forest forum fort games gate garden gardens gulf harbour harbor heights highway hill hills hotel house initiative island islands isles junction lake lane law line logo market
  marathon medal memorial memorandum mine mission monument mosque mount mountain mountains museum nature ocean olympics operation order oval palace park pass peace peninsula pact pipeline plan plant plateau plaza point pool port prison prize process
  protocol province railway range ranch refinery reef region reserve resolution resort revolution ring river road roadmap route rule sea season series session shrine square stadium station statute strait straits street stripes stripe summit synagogue
  talks temple terminal theatre theater tour tower towers town treaty trophy tunnel valley village wall war wars waters way week year zone eve
  missile missiles rocket rockets drone drones jet jets bomber tank tanks rifle ship frigate destroyer carrier submarine virus vaccine airbus boeing app platform`.split(
    /\s+/,
  ),
)

/** Before the name of a ship or an aircraft. */
export const vesselPrefixes: ReadonlySet<string> = new Set([
  'uss',
  'hms',
  'ins',
  'mv',
  'mt',
  'ss',
  'usns',
  'hmcs',
  'hmas',
  'rfa',
  'rv',
  'pns',
  'tanker',
  'supertanker',
  'ferry',
  'freighter',
  'frigate',
  'corvette',
  'destroyer',
  'trawler',
  'bulker',
  'warship',
  'submarine',
  'yacht',
  'schooner',
  'tug',
  'cutter',
  'vessel',
  'ship',
  'boat',
  'carrier',
  'icebreaker',
  'minesweeper',
])
