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
    joint staff, joint chiefs of staff, military command, air defence command, air defence forces, air defense forces, defence forces, defense forces, defence force, defense force, special forces command, gendarmerie, peshmerga`,
  ),
  ...institutions(
    'agency',
    `police, federal police, national police, intelligence service, intelligence agency, intelligence services, intelligence agencies, secret service, security service, state security, security agency,
    central bank, space agency, emergency service, emergency services, emergency medical service, emergency management agency, emergency management authority, civil defence, civil defense, electoral commission, election commission, civil aviation authority, civil aviation organization, civil aviation organisation,
    civil aviation agency, atomic energy organization, atomic energy organisation, atomic energy agency, nuclear agency, disaster management authority, disaster agency, border service, border agency, customs service, customs, red crescent, red cross,
    prosecution service, investigative committee, statistics office, meteorological agency, health service, fire service, prison service, spy agency, foreign intelligence service, domestic intelligence agency`,
  ),
  ...institutions(
    'agency',
    `prosecutor's office, prosecutor general's office, public prosecutor's office, attorney general's office, general prosecutor's office, central bank, electoral commission, civil defence, civil defense`,
    true,
  ),
  ...institutions(
    'legislature',
    'parliament, senate, congress, national assembly, lower house, upper house, lower house of parliament, legislature, house of representatives, national congress, federal assembly, majlis',
  ),
  ...institutions(
    'court',
    'supreme court, constitutional court, high court, federal court, appeals court, top court, supreme federal court',
  ),
  ...institutions(
    'government',
    'presidency, cabinet, security council, national security council, supreme national security council, cabinet office, presidential office, presidential administration, presidential palace, royal court, royal palace, council of ministers, guardian council, prime ministry, chancellery, state council, sovereign council',
  ),
  ...institutions(
    'embassy',
    'embassy, consulate, consulate general, consulate-general, high commission, diplomatic mission, legation, mission, interests section, embassies, permanent mission',
    false,
    true,
  ),
  ...institutions(
    'media',
    'state television, state tv, state news agency, state broadcaster, state radio, news agency, official news agency, national broadcaster, public broadcaster, state news agencies',
  ),
  ...institutions('intergovernmental', 'bloc, alliance'),
  ...lexemes(InstitutionField, list(fields), true),
]

const proper: [OrganisationKind, string][] = [
  ['ministry', 'ministry, department'],
  [
    'military',
    'army region, military region, military district, army corps, armored brigade, battalion, border troops, army, armed forces, navy, air force, defence forces, defense forces, defence force, defense force, coast guard, marine corps, command, fleet, general staff, guard corps, guards corps, guards, guard, support forces, security forces, popular forces, gendarmerie, peshmerga, special forces, airborne division, infantry division, armoured division, armored division, mountain division, division, airborne brigade',
  ],
  [
    'armed_group',
    'brigade, brigades, militia, front, movement, resistance, liberation army, democratic forces, national army, faction, regiment, jihad, shabaab, mobilisation forces, mobilization forces, mobilisation units, mobilization units, hezbollah, martyrs',
  ],
  [
    'agency',
    'agency, authority, police, police force, service, services, administration, bureau, constabulary, directorate, security committee, central bank, reserve, safety board, board, national committee, commission, task force, investigative committee, office, organization of iran, intelligence',
  ],
  ['legislature', 'congress, parliament, assembly, senate, duma, house of representatives, shura council'],
  ['court', 'court, tribunal'],
  ['party', 'party, national congress party, democrats, alliance party, coalition'],
  [
    'intergovernmental',
    'union, organisation, organization, league, council, security council, contact group, community, conference on disarmament, high commission, mission, assistance mission, verification mission, monitoring mission',
  ],
  [
    'ngo',
    'foundation, society, charity, red crescent, red cross, federation, association, observatory, committee, forum, watch, network, syndicate, international',
  ],
  [
    'company',
    `maritime, tankers, navigation, ferries, petroleum company, airlines, airline, airways, air lines, aviation, group, holdings, holding, ltd, inc, inc., ltd., corp, corp., corporation, company, plc, llc, gmbh, ag, bank, oil, petroleum, energy, motors, industries, shipping, line, lines, systems, technologies,
    electric, telecom, refining, steel, pharmaceuticals, partners, capital, brothers, logistics, aerospace, airbus, technology`,
  ],
  [
    'media',
    'news agency, news, times, post, herald, tribune, gazette, journal, daily, television, tv, radio, broadcasting corporation, broadcasting, press agency, press, telegraph, guardian, chronicle, observer, courier, wire, mail, mirror, monitor, dispatch, ledger, today, media group, network news',
  ],
  [
    'other',
    'university, hospital, medical centre, medical center, institute, college, academy, school, clinic, centre, center, think tank, fc, f.c., united, club, church, patriarchate, trust, museum, library',
  ],
]

const leading: [OrganisationKind, string][] = [
  ['ministry', 'ministry, department, ministries'],
  ['agency', 'agency, authority, bureau, directorate, administration, office, service, board, commission, bank'],
  ['legislature', 'house, assembly, parliament, congress'],
  ['court', 'court, supreme court, high court, tribunal, constitutional court'],
  ['party', 'party, communist party, socialist party, union of patriots'],
  ['intergovernmental', 'organisation, organization, league, union, community, council, group, conference, alliance'],
  ['armed_group', 'army, brigades, movement, front, battalion'],
  ['military', 'armed forces, chiefs, general staff, border troops, border guards, state border guards, joint chiefs'],
  ['government', 'council, office, presidency, secretariat'],
  ['agency', 'state committee, border service'],
  ['ngo', 'committee, central committee, federation, association, foundation, society, doctors, observatory, network'],
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

export const organisationLexemes: Lexeme[] = [
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
