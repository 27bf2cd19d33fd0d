// Nouns that make the name of a body: "ministry", "army", "parliament", "Committee", "Airlines".

import type { OrganisationKind } from '../../vocabulary.ts'
import { type Lexeme, lexemeClass, lexemes } from '../marks/lexeme.ts'

/** An institution of a state, in any case, with its owner: "Turkish police", "Iran's foreign ministry", "the US embassy". */
export interface Institution {
  kind: OrganisationKind
  /** Named enough by its field alone: "the foreign ministry", "the health ministry". */
  alone: boolean
  /** Its home is part of its name: "the U.S. Embassy in Cairo". */
  seated: boolean
}

export const Institution = lexemeClass<Institution>('institution')
/** "foreign" of "foreign ministry", "interior" of "Interior Ministry". */
export const InstitutionField = lexemeClass<true>('institution field')
/** The last word of a proper name, in capitals: "Supreme Security Committee", "Malaysia Airlines". */
export const ProperHead = lexemeClass<OrganisationKind>('organisation head')
/** The first word of a proper name that goes on with "of", "for", "on": "Ministry of Interior", "Committee for Human Rights". */
export const LeadingHead = lexemeClass<OrganisationKind>('leading organisation head')
/** The first word of a proper name that goes on with the name itself: "Air Tanzania", "Radio Okapi". */
export const OpeningHead = lexemeClass<OrganisationKind>('opening organisation head')
/** What may follow a name to say what it is: "the Houthi militia", "Interfax news agency"; or precede it: "broadcaster NTV". */
export const OrganisationNoun = lexemeClass<OrganisationKind>('organisation noun')
/** What a body may be said to be behind or before its name: "Aprodeh, a rights group", "the fisherfolk union Pamalaka". */
export const BodyNoun = lexemeClass<OrganisationKind>('noun for a body')
/** A people or body of a state that stands for the state: "Turkish officials", "the Iranian government". */
export const StateNoun = lexemeClass<true>('state noun')

const list = (words: string): string[] =>
  words
    .split(/\s*,\s*/)
    .map((word) => word.trim())
    .filter(Boolean)
const institutions = (kind: OrganisationKind, phrases: string, alone = false, seated = false): Lexeme[] =>
  lexemes(Institution, list(phrases), { kind, alone, seated })

export const fields = `foreign, foreign affairs, external affairs, defence, defense, national defence, national defense, interior, internal affairs, home, home affairs, finance, economy, economic, health, public health, justice,
  energy, oil, petroleum, transport, transportation, trade, commerce, industry, education, higher education, agriculture, information, communications, culture, tourism, labour, labor, planning,
  environment, water, electricity, telecommunications, housing, migration, refugee, immigration, religious affairs, public security, state security, national security, emergency, emergencies, emergency situations, science,
  technology, sports, youth, women, social affairs, digital, war, veterans, unification, intelligence, european affairs, aviation, civil aviation, maritime, shipping, railways, human rights, treasury, antiquities, hajj, endowments, diaspora, diaspora affairs, emigrants, expatriates`

export const institutionLexemes: Lexeme[] = [
  ...institutions(
    'ministry',
    'ministry, department, foreign office, foreign ministry, home office, defence department, defense department',
    true,
  ),
  ...institutions(
    'military',
    `army, military, navy, air force, armed forces, coast guard, coastguard, border guard, border troops, territorial defence forces, territorial defense forces, national guard, presidential guard, republican guard, general staff, marine corps,
    joint staff, joint chiefs of staff, military command, supreme command, high command, army command, air defence command, air defence forces, air defense forces, defence forces, defense forces, defence force, defense force, special forces command, gendarmerie, peshmerga, self-defence forces, self-defense forces, self-defence force, self-defense force, border troops command, air force command, naval command, general command, revolutionary guard, revolutionary guards, frontier corps, defence headquarters, defense headquarters`,
  ),
  ...institutions(
    'government',
    "presidency, presidential office, presidential administration, royal court, prime minister's office, president's office, governor's office, mayor's office, prime minister’s office, pm office, pm's office, pm house, prime minister house, prime minister office, president house, chief minister's office",
    true,
  ),
  ...institutions(
    'agency',
    "ombudsman's office, coroner's office, sheriff's office, human rights ombudsman, auditor general's office",
    true,
  ),
  ...institutions('military', 'defence headquarters, military council, ruling military council', true),
  ...institutions(
    'agency',
    `police, police force, police service, police department, federal police, national police, intelligence service, intelligence agency, intelligence services, intelligence agencies, secret service, security service, state security, security agency,
    central bank, space agency, emergency service, emergency services, emergency medical service, emergency management agency, emergency management authority, civil defence, civil defense, electoral commission, election commission, civil aviation authority, civil aviation organization, civil aviation organisation,
    civil aviation agency, atomic energy organization, atomic energy organisation, atomic energy agency, nuclear agency, disaster management authority, disaster agency, border service, border agency, customs service, customs, red crescent, red cross,
    prosecution service, investigative committee, statistics office, meteorological agency, health service, fire service, prison service, spy agency, foreign intelligence service, domestic intelligence agency,
    border police, riot police, traffic police, security services, spy service, counterterrorism service, counter-terrorism service, intelligence directorate, tax authority, tax service, revenue authority, revenue service, statistics agency, statistical office, statistics bureau,
    weather service, weather bureau, weather agency, geological survey, port authority, ports authority, maritime authority, canal authority, airport authority, airports authority, aviation authority, aviation regulator, media regulator, telecoms regulator, nuclear regulator,
    market regulator, competition authority, anti-corruption agency, anti-corruption commission, anti-corruption authority, human rights commission, ombudsman, audit office, electoral authority, election authority, election board, electoral board, elections commission, electoral council,
    land registry, passport office, immigration authority, immigration service, migration service, migration agency, refugee agency, health authority, food agency, public health institute, cyber agency, cybersecurity agency, cyber security agency, cyber security centre, nuclear watchdog,
    civil protection agency, civil protection authority, rescue service, fire department, fire brigade, prison authority, prosecution office, fisheries agency, fisheries authority, shipping authority, meteorological office, meteorological department, meteorological service, seismological centre, water authority, energy regulator, postal service, sanctions office`,
  ),
  ...institutions(
    'agency',
    `prosecutor's office, prosecutor general's office, public prosecutor's office, attorney general's office, general prosecutor's office, central bank, electoral commission, civil defence, civil defense`,
    true,
  ),
  ...institutions(
    'legislature',
    'parliament, senate, congress, national assembly, constituent assembly, legislative assembly, legislative council, chamber of deputies, lower chamber, upper chamber, lower house, upper house, lower house of parliament, legislature, house of representatives, national congress, federal assembly, majlis',
  ),
  ...institutions(
    'legislature',
    'transitional parliament, interim parliament, transitional assembly, constituent assembly',
    true,
  ),
  ...institutions(
    'court',
    'court of appeal, criminal court, military court, administrative court, court of cassation, highest court, electoral court, electoral tribunal',
  ),
  ...institutions(
    'government',
    'transitional council, ruling council, politburo, privy council, royal household, council of state, expediency council',
  ),
  ...institutions(
    'court',
    'supreme court, constitutional court, high court, federal court, appeals court, top court, supreme federal court',
  ),
  ...institutions(
    'government',
    'palace, cabinet, security council, national security council, supreme national security council, cabinet office, presidential palace, royal palace, council of ministers, guardian council, prime ministry, chancellery, state council, sovereign council',
  ),
  ...institutions(
    'embassy',
    'embassy, consulate, consulate general, consulate-general, high commission, diplomatic mission, legation, mission, interests section, embassies, permanent mission, permanent representation, liaison office, trade mission, consulates',
    false,
    true,
  ),
  ...institutions(
    'media',
    'state television, state tv, state news agency, state broadcaster, state radio, news agency, official news agency, national broadcaster, public broadcaster, state news agencies, state newspaper, official news agencies',
  ),
  ...institutions('intergovernmental', 'bloc, alliance'),
  ...lexemes(InstitutionField, list(fields), true),
]

const proper: [OrganisationKind, string][] = [
  ['ministry', 'ministry, department'],
  [
    'military',
    'army region, military region, military district, army corps, armored brigade, battalion, border troops, army, armed forces, navy, air force, defence forces, defense forces, defence force, defense force, coast guard, marine corps, command, fleet, general staff, guard corps, guards corps, guards, guard, support forces, security forces, popular forces, gendarmerie, peshmerga, special forces, airborne division, infantry division, armoured division, armored division, mountain division, division, airborne brigade, garrison, corps, squadron, flotilla, rangers, rifles, marines, territorial army, expeditionary force, self-defence forces, self-defense forces, self-defence force, self-defense force, border guard, border guards, frontier corps, air command, general command, joint command, headquarters, stabilisation force, stabilization force, mechanized brigade, mechanised brigade, infantry brigade, assault brigade, tank brigade',
  ],
  [
    'armed_group',
    'brigade, brigades, militia, front, movement, resistance, liberation army, democratic forces, national army, faction, regiment, jihad, shabaab, cartel, mobilisation forces, mobilization forces, mobilisation units, mobilization units, hezbollah, martyrs',
  ],
  [
    'agency',
    'reserve bank, national bank, agency, authority, police, police force, service, services, administration, bureau, constabulary, directorate, security committee, central bank, reserve, safety board, board, national committee, state committee, commission, task force, investigative committee, office, organization of iran, intelligence, inspectorate, secretariat, ombudsman, regulator, registry, mint, customs, survey, patrol, police department, police service, fire department, fire brigade, prosecutor, prosecutors, municipality, prefecture, ombudsperson, protection agency, fund',
  ],
  [
    'legislature',
    'congress, parliament, assembly, senate, duma, house of representatives, shura council, legislative council, legislature, rada, chamber of deputies, federation council, loya jirga',
  ],
  ['government', 'sovereignty council, sovereign council, chancellery, diwan'],
  ['court', 'court, tribunal, court of appeal, court of justice, high court'],
  [
    'party',
    'party, national congress party, democrats, alliance party, coalition, list, bloc, socialists, liberals, greens, labour party',
  ],
  [
    'intergovernmental',
    'union, organisation, organization, league, council, security council, contact group, community, conference on disarmament, high commission, mission, assistance mission, verification mission, monitoring mission',
  ],
  [
    'ngo',
    'foundation, society, charity, red crescent, red cross, federation, association, observatory, committee, forum, watch, network, syndicate, international, confederation, guild, chamber of commerce, bar association, trade union, trades union, labour congress, labor congress, trade union congress, trades union congress, campaign, collective, relief, aid, caritas, confederation of labour',
  ],
  [
    'company',
    `maritime, tankers, navigation, ferries, petroleum company, airlines, airline, airways, air lines, aviation, group, holdings, holding, ltd, inc, inc., ltd., corp, corp., corporation, company, plc, llc, gmbh, ag, bank, oil, petroleum, energy, motors, industries, shipping, line, lines, systems, technologies,
    electric, telecom, refining, steel, pharmaceuticals, partners, capital, brothers, logistics, aerospace, airbus, technology,
    air, cargo, freight, foods, breweries, brewery, cement, mining, minerals, metals, power, gas, electricity, utilities, pipelines, refineries, shipyard, shipyards, dockyard, mills, steelworks, chemicals, textiles, pharma, laboratories, labs, software, semiconductor, semiconductors,
    microelectronics, electronics, instruments, engineering, construction, builders, properties, estates, ventures, investments, securities, insurance, reinsurance, underwriters, financial, trading, retail, stores, supermarkets, creamery, dairy, dairies, trans, transport, rail, railways, railway,
    couriers, telecoms, telecommunications, mobile, wireless, networks, aircraft, aeronautics, dynamics, ordnance, munitions, marine, tankers, bunkering, salvage, towage, terminals, tours, resorts, gaming, studios, pictures, entertainment, consulting, consultants, associates, analytics,
    limited, incorporated, enterprise, enterprises, consortium, conglomerate, cooperative, co-operative, carriers, exports, imports, ferry, lines ltd`,
  ],
  [
    'media',
    'news agency, news, times, post, herald, tribune, gazette, journal, daily, television, tv, radio, broadcasting corporation, broadcasting, press agency, press, telegraph, guardian, chronicle, observer, courier, wire, mail, mirror, monitor, dispatch, ledger, today, media group, network news, standard, star, sun, globe, sentinel, argus, echo, examiner, inquirer, enquirer, trumpet, clarion, register, independent, advertiser, reporter, messenger, mercury, bulletin, review, magazine, weekly, digest, quarterly, newspaper, newswire, newsroom, media, news network, television network, radio network, fm, broadcaster, newspapers',
  ],
  [
    'other',
    'university, hospital, medical centre, medical center, institute, college, academy, school, clinic, centre, center, think tank, fc, f.c., united, club, church, patriarchate, trust, museum, library, polytechnic, seminary, synod, holy synod, diocese, archdiocese, monastery, conservatory, faculty, laboratory, observatory on human rights',
  ],
]

const leading: [OrganisationKind, string][] = [
  ['ministry', 'ministry, department, ministries, secretariat'],
  [
    'agency',
    'agency, authority, bureau, directorate, administration, office, service, board, commission, bank, inspectorate, commissariat, prefecture, registry, directorate general, directorate-general, general directorate, general administration, general authority, general commission, corps',
  ],
  ['legislature', 'house, assembly, parliament, congress, chamber'],
  ['court', 'court, supreme court, high court, tribunal, constitutional court'],
  ['party', 'party, communist party, socialist party, union of patriots'],
  ['intergovernmental', 'organisation, organization, league, union, community, council, group, conference, alliance'],
  ['armed_group', 'army, brigades, brigade, movement, front, battalion, resistance, guardians'],
  ['military', 'armed forces, chiefs, general staff, border troops, border guards, state border guards, joint chiefs'],
  ['government', 'council, office, presidency, chancellery'],
  ['agency', 'state committee, border service'],
  [
    'ngo',
    'committee, central committee, federation, association, foundation, society, doctors, observatory, network, confederation, syndicate, guild, chamber of commerce, campaign, coalition',
  ],
  ['other', 'university, institute, school, academy, church, centre, center, hospital, college, museum'],
]

const nouns: [OrganisationKind, string][] = [
  [
    'armed_group',
    'militia, militias, group, movement, rebels, rebel group, fighters, insurgents, militants, militant group, faction, armed group, insurgent group, jihadist group, separatist group, guerrilla group, forces, terrorist group, terrorists, guerrillas, separatists',
  ],
  [
    'media',
    'news agency, newspaper, broadcaster, television, tv, television channel, channel, news channel, network, magazine, daily, monthly, weekly, tabloid, radio, radio station, website, news site, newswire, wire service, news website, tv channel, tv station, agency',
  ],
  ['party', 'party'],
  [
    'company',
    'company, airline, oil company, ferry company, oil giant, energy giant, carrier, conglomerate, firm, bank, shipping company, operator, contractor, shipping line, drugmaker, manufacturer, carmaker',
  ],
  [
    'ngo',
    'charity, aid group, rights group, labor federation, labour federation, trade union, student union, farmers union, watchdog, think tank, monitoring group, advocacy group, non-governmental organisation, human rights group, aid agency',
  ],
]

/** By kind; what may be a person as well ("a contractor", "a publisher") is left out. */
const bodies: [OrganisationKind, string][] = [
  [
    'armed_group',
    'militia, rebel group, militant group, armed group, insurgent group, jihadist group, islamist group, separatist group, guerrilla group, terrorist group, paramilitary group, extremist group, brigade, battalion, regiment, gang, cartel, branch, offshoot, affiliate, splinter, splinter group, armed wing, military wing, insurgency, guerrilla movement, rebel movement, rebel front, rebel coalition, rebel alliance, paramilitary force, warring faction, breakaway faction, pirate group, crime syndicate',
  ],
  [
    'party',
    'party, political party, parliamentary group, opposition party, opposition bloc, opposition coalition, ruling party, electoral alliance, political movement, opposition movement, caucus',
  ],
  [
    'media',
    'news agency, newspaper, broadcaster, television station, television channel, tv channel, tv station, news channel, magazine, daily, weekly, tabloid, radio station, news site, newswire, news website, website, news portal, portal, outlet, news outlet, media outlet, wire service, channel, podcast, investigative outlet, fact-checking site',
  ],
  [
    'company',
    'company, firm, airline, bank, conglomerate, shipyard, brewery, dairy, creamery, retailer, supplier, operator, shipping line, shipping company, ferry company, ferry operator, utility, insurer, lender, drugmaker, carmaker, chipmaker, oil company, oil firm, oil giant, energy company, mining company, state company, state-owned company, security firm, security company, intelligence firm, start-up, startup, subsidiary, joint venture, consultancy, law firm, manufacturer, arms maker, telecoms operator, port operator, crypto exchange, shipowner, trading house, tech company, technology company, military contractor, private military company',
  ],
  [
    'ngo',
    'charity, aid group, rights group, labor federation, labour federation, trade union, student union, farmers union, watchdog, think tank, monitoring group, advocacy group, non-governmental organisation, non-governmental organization, human rights group, aid agency, ngo, non-profit, nonprofit, foundation, union, federation, confederation, association, umbrella group, campaign group, lobby group, pressure group, civic group, civil society group, peasant group, fisherfolk group, fishermen group, veterans group, human rights organisation, human rights organization, rights organisation, rights organization, aid organisation, aid organization, relief agency, monitor, conflict monitor, war monitor, network of activists, collective, research group, monitoring network, relief organisation, relief organization',
  ],
  [
    'agency',
    'regulator, state agency, government agency, intelligence agency, security agency, spy agency, law enforcement agency',
  ],
  ['military', 'military unit, army unit, elite unit, special forces unit'],
  [
    'intergovernmental',
    'bloc, regional bloc, alliance, military alliance, intergovernmental organisation, intergovernmental organization, international organisation, international organization',
  ],
  [
    'other',
    'group, outfit, movement, front, coalition, organisation, organization, body, council, commission, committee, institute, university, research institute, research centre, research center, club, football club, hacker group, hacking group, group of hackers, ransomware group, collective of hackers',
  ],
]

export const organisationLexemes: Lexeme[] = [
  ...bodies.flatMap(([kind, phrases]) => lexemes(BodyNoun, list(phrases), kind)),
  ...lexemes(
    ProperHead,
    [
      'AS',
      'ASA',
      'A/S',
      'SA',
      'S.A.',
      'AB',
      'NV',
      'N.V.',
      'BV',
      'B.V.',
      'SE',
      'OY',
      'OYJ',
      'Oyj',
      'SpA',
      'S.p.A.',
      'JSC',
      'PJSC',
      'OJSC',
      'OOO',
      'LLP',
      'LP',
      'Pty',
      'Bhd',
      'Berhad',
      'Pte',
      'Co',
      'Co.',
      'KK',
      'SARL',
      'SAS',
    ],
    'company' as const,
    'exact',
  ),
  ...institutionLexemes,
  ...proper.flatMap(([kind, phrases]) => lexemes(ProperHead, list(phrases), kind, 'name')),
  ...leading.flatMap(([kind, phrases]) => lexemes(LeadingHead, list(phrases), kind, 'name')),
  ...lexemes(OpeningHead, list('air, banco, grupo, petróleos'), 'company' as const, 'name'),
  ...lexemes(OpeningHead, list('radio, télé, canal, channel'), 'media' as const, 'name'),
  ...lexemes(OpeningHead, ['FC', 'AFC', 'SC', 'HB', 'FK'], 'other' as const, 'exact'),
  ...lexemes(OpeningHead, list('universidad, université, instituto'), 'other' as const, 'name'),
  ...nouns.flatMap(([kind, phrases]) => lexemes(OrganisationNoun, list(phrases), kind)),
  ...lexemes(
    StateNoun,
    list(`government, regime, administration, authorities, officials, side, state, republic, leadership, forces, troops, soldiers, border guards, security forces, negotiators, diplomats, delegation, leaders, people,
      nation, establishment, junta, generals, commandos, warplanes, jets, warships, aircraft, special forces, government's, fighters, rulers, interests, counterparts`),
    true,
  ),
]
