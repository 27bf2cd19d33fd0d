// Nouns that make a place of the name beside them: "Balad air base", "the province of Anbar", "Port Sudan airport".
import { type Lexeme, lexemeClass, lexemes } from '../marks/lexeme.ts'

/** Behind a name or before "of NAME". */
export const PlaceHead = lexemeClass<true>('place head')
/** Before a name without "of": "Camp Taji", "Port Said", "Fort Hood". */
export const PlaceOpener = lexemeClass<true>('place opener')

const list = (words: string): string[] =>
  words
    .split(/\s*,\s*/)
    .map((word) => word.trim())
    .filter(Boolean)

export const placeLexemes: Lexeme[] = [
  ...lexemes(
    PlaceHead,
    list(`air base, airbase, military base, naval base, army base, base, camp, refugee camp, military camp, airport, international airport, air port, airfield, airstrip, province, governorate, district, region, state, county,
      oblast, prefecture, canton, department, town, city, village, island, islands, peninsula, valley, strait, gulf, sea, port, seaport, harbour, harbor, crossing, border crossing, checkpoint, bridge, dam, desert, mountains, mountain,
      neighbourhood, neighborhood, suburb, square, street, highway, oil field, oilfield, oil facility, refinery, plant, power plant, nuclear plant, nuclear power plant, nuclear facility, station, hospital, prison, stadium, market, mosque, church,
      cathedral, synagogue, hotel, theatre, theater, shopping centre, shopping mall, university, school, barracks, garrison, enclave, heights, plateau, river, lake, bay, area, sector, subdistrict, sub-district, locality, hamlet, commune, community, parish, township, municipality, borough, tehsil, woreda, cantonment, archipelago, islet, isthmus, straits, canal, channel, waterway, ridge, hills, forest, gorge,
      junction, intersection, roundabout, mine, shipyard, dockyard, terminal, police station, academy, arena, park, nightclub, restaurant, café, cafe, mall, bazaar, monastery, temple, shrine, metro station, railway station, bus station, detention centre, detention center, settlement, shoal, reef, atoll, delta, corridor, green zone, coast, pass`),
    true,
  ),
  ...lexemes(
    PlaceOpener,
    list(
      "camp, port, fort, mount, lake, cape, joint base, naval base, al, ras, wadi, jebel, jabal, kibbutz, bandar, cox's",
    ),
    true,
    'name',
  ),
]
