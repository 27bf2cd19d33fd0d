// seeds/world: what texts may rely on. The shape is checked by reading; these are the promises beyond the shape.
import { describe, expect, test } from 'vitest'
import { readWorld } from '../src/world.ts'

const world = readWorld()
const { countries, organisations, publishers, posts, places } = world

const codes = new Set(countries.map(({ code }) => code))

/** Names told more than once, with what bears them: `told(countries, (c) => c.names)`. */
function told<Entry>(entries: readonly Entry[], names: (entry: Entry) => string[], owner: (entry: Entry) => string) {
  const owners = new Map<string, string[]>()
  for (const entry of entries) {
    for (const name of names(entry)) owners.set(name, [...(owners.get(name) ?? []), owner(entry)])
  }
  return [...owners].filter(([, by]) => by.length > 1).map(([name, by]) => `${name}: ${by.join(', ')}`)
}

const isSorted = (keys: readonly string[]) => keys.every((key, n) => n === 0 || (keys[n - 1] ?? '') <= key)
const codesOf = (entries: readonly { country: string | null }[]) =>
  entries.map(({ country }) => country).filter((country) => country !== null)

describe('countries', () => {
  test('every state and inhabited territory of ISO 3166-1, and Kosovo', () => {
    expect(countries.length).toBe(250)
    expect(codes.has('XKX')).toBe(true)
  })

  test('no code, name, demonym or metonym is shared by two', () => {
    expect(
      told(
        countries,
        (c) => [c.code],
        (c) => c.name,
      ),
    ).toEqual([])
    expect(
      told(
        countries,
        (c) => [c.alpha_2],
        (c) => c.name,
      ),
    ).toEqual([])
    expect(
      told(
        countries,
        (c) => [...new Set([c.name, ...c.names, ...c.demonyms, ...c.metonyms])],
        (c) => c.code,
      ),
    ).toEqual([])
  })

  test.each([
    ['USA', ['US', 'U.S.', 'USA', 'U.S.A.', 'America', 'Americans', 'Washington']],
    ['GBR', ['UK', 'U.K.', 'Britain', 'British', 'Britons', 'Whitehall', 'London']],
    ['IRN', ['Islamic Republic of Iran', 'Iranians', 'Tehran']],
    ['PRK', ['DPRK', "Democratic People's Republic of Korea", 'North Koreans', 'Pyongyang']],
    ['SAU', ['KSA', 'Saudi', 'Saudis', 'Riyadh']],
    ['TUR', ['Türkiye', 'Turkish', 'Turks', 'Ankara']],
    ['UKR', ['Ukrainian', 'Kyiv', 'Kiev']],
    ['COD', ['DRC', 'Democratic Republic of the Congo', 'Congolese', 'Kinshasa']],
    ['ISR', ['Israelis', 'Jerusalem']],
    ['KAZ', ['Kazakh', 'Kazakhs', 'Nur-Sultan']],
  ])('%s is told as %j', (code, expected) => {
    const country = countries.find((c) => c.code === code)
    const known = country ? [country.name, ...country.names, ...country.demonyms, ...country.metonyms] : []
    expect(expected.filter((name) => !known.includes(name))).toEqual([])
  })

  test('places that would mislead are no metonyms', () => {
    const misleading = /^(Victoria|Georgetown|San José|Tel Aviv|Brussels|The Hague|Kingston|Hamilton)$/
    expect(countries.flatMap((c) => c.metonyms).filter((name) => misleading.test(name))).toEqual([])
  })
})

describe('organisations', () => {
  test('no name or alias is borne twice within one country, nor among the international bodies', () => {
    expect(
      told(
        organisations,
        (o) => [o.name, ...o.aliases].map((name) => `${name} (${o.country})`),
        (o) => o.name,
      ),
    ).toEqual([])
  })

  test('none is told as a country is', () => {
    const ofCountries = new Set(countries.flatMap((c) => [c.name, ...c.names, ...c.demonyms, ...c.metonyms]))
    expect(organisations.flatMap((o) => [o.name, ...o.aliases]).filter((name) => ofCountries.has(name))).toEqual([])
  })

  test.each([
    ['State Department', 'ministry', 'USA'],
    ['Pentagon', 'ministry', 'USA'],
    ['White House', 'government', 'USA'],
    ['Downing Street', 'government', 'GBR'],
    ['Kremlin', 'government', 'RUS'],
    ['ISPR', 'military', 'PAK'],
    ['Kataib Hezbollah', 'armed_group', 'IRQ'],
    ['Houthis', 'armed_group', 'YEM'],
    ['Al-Qaeda', 'armed_group', null],
    ['Security Council', 'intergovernmental', null],
    ['ICJ', 'court', null],
    ['Knesset', 'legislature', 'ISR'],
    ['Reuters', 'media', 'GBR'],
  ])('%s is a %s of %s', (name, kind, country) => {
    expect(organisations.filter((o) => [o.name, ...o.aliases].includes(name)).map((o) => [o.kind, o.country])).toEqual([
      [kind, country],
    ])
  })
})

describe('posts', () => {
  test('no title is told twice', () => {
    expect(
      told(
        posts,
        (p) => [p.title, ...p.aliases],
        (p) => p.title,
      ),
    ).toEqual([])
  })

  test('the body of a post is an organisation of its country', () => {
    const known = new Set(organisations.map((o) => `${o.name} (${o.country})`))
    expect(
      posts.filter((p) => p.organisation !== null).filter((p) => !known.has(`${p.organisation} (${p.country})`)),
    ).toEqual([])
  })
})

describe('publishers', () => {
  test('no domain belongs to two, no name is borne twice within one country', () => {
    expect(
      told(
        publishers,
        (p) => p.domains,
        (p) => p.name,
      ),
    ).toEqual([])
    expect(
      told(
        publishers,
        (p) => [p.name, ...p.aliases].map((name) => `${name} (${p.country})`),
        (p) => p.name,
      ),
    ).toEqual([])
  })

  test('domains are bare', () => {
    expect(
      publishers.flatMap((p) => p.domains).filter((domain) => !/^(?!www\.)[a-z0-9-]+(\.[a-z0-9-]+)+$/.test(domain)),
    ).toEqual([])
  })
})

describe('places', () => {
  test('a name or alias leads to one place', () => {
    expect(
      told(
        places,
        (p) => [p.name, ...p.aliases],
        (p) => `${p.name} (${p.country})`,
      ),
    ).toEqual([])
  })

  test('none is named as a country or its people are', () => {
    const ofCountries = new Set(countries.flatMap((c) => [c.name, ...c.names, ...c.demonyms]))
    expect(places.flatMap((p) => [p.name, ...p.aliases]).filter((name) => ofCountries.has(name))).toEqual([])
  })

  test('words and given names of running text are none', () => {
    const misleading =
      'Nice Mobile Reading Van Man Of Split Orange Bath Union Most March Male Date Central Liberal Bolton Vladimir Ali'
    const known = new Set(places.flatMap((p) => [p.name, ...p.aliases]))
    expect(misleading.split(' ').filter((name) => known.has(name))).toEqual([])
  })

  test('every place lies on the globe', () => {
    expect(places.filter((p) => Math.abs(p.latitude) > 90 || Math.abs(p.longitude) > 180)).toEqual([])
  })

  test.each([
    ['Ain al-Asad', 'base', 'IRQ'],
    ['Balad air base', 'base', 'IRQ'],
    ['Taji base', 'base', 'IRQ'],
    ['Bagram', 'base', 'AFG'],
    ['Incirlik', 'base', 'TUR'],
    ['Erbil', 'city', 'IRQ'],
    ['Kerman', 'city', 'IRN'],
    ['Kiev', 'city', 'UKR'],
    ['Odessa', 'city', 'UKR'],
    ['Hudaydah', 'city', 'YEM'],
    ["Sana'a", 'city', 'YEM'],
    ['Misrata', 'city', 'LBY'],
    ['Khankendi', 'city', 'AZE'],
    ['Abqaiq', 'city', 'SAU'],
    ['Natanz', 'city', 'IRN'],
    ['Anbar', 'province', 'IRQ'],
    ['Helmand', 'province', 'AFG'],
    ['Tigray', 'province', 'ETH'],
    ['Texas', 'province', 'USA'],
    ['Donbas', 'region', 'UKR'],
    ['Gaza', 'region', 'PSE'],
    ['Golan Heights', 'region', 'SYR'],
    ['Galwan valley', 'site', 'IND'],
  ])('%s is a %s of %s', (name, kind, country) => {
    expect(places.filter((p) => [p.name, ...p.aliases].includes(name)).map((p) => [p.kind, p.country])).toEqual([
      [kind, country],
    ])
  })
})

describe('every file', () => {
  test('countries that entries name are countries', () => {
    const named = [organisations, publishers, posts, places].flatMap(codesOf)
    expect(named.filter((code) => !codes.has(code))).toEqual([])
  })

  test('is in the order that README.md gives, by code units', () => {
    expect(isSorted(countries.map((c) => c.code))).toBe(true)
    expect(isSorted(organisations.map((o) => `${o.country ?? ''} ${o.kind} ${o.name}`))).toBe(true)
    expect(isSorted(publishers.map((p) => `${p.country ?? ''} ${p.name}`))).toBe(true)
    expect(isSorted(posts.map((p) => p.title))).toBe(true)
    expect(isSorted(places.map((p) => p.name))).toBe(true)
  })

  test('holds names as texts print them: no empty one, no stray space, no lower-case word', () => {
    // "al-Qaeda", "de Volkskrant", "teleSUR": what is printed without a capital even so.
    const small =
      /^(al|ar|as|at|an|az|anti|occupied|eastern|northeast\w*|north-eastern|de|dpa|flydubai|bdnews24|swissinfo|i24|teleSUR|eNCA|uMkhonto|http)\b|^[a-z]\.|\.(com|ch)$|^i24NEWS$/
    const names = [
      ...countries.flatMap((c) => [c.name, ...c.names, ...c.demonyms, ...c.metonyms]),
      ...organisations.flatMap((o) => [o.name, ...o.aliases]),
      ...places.flatMap((p) => [p.name, ...p.aliases]),
    ]
    expect(names.filter((name) => name !== name.trim() || name.length < 2 || /\s{2}/.test(name))).toEqual([])
    expect(names.filter((name) => /^\p{Ll}/u.test(name) && !small.test(name))).toEqual([])
  })

  test('names no person', () => {
    const titled =
      /^(President|King|Sheikh|Prince|Ayatollah|Sultan|Emir|Dr\.?|Mr\.?|Mrs\.?|Ms\.?|Sir|Senator|Colonel) \p{Lu}\p{Ll}+ \p{Lu}\p{Ll}+$/u
    const names = [...organisations.map((o) => o.name), ...posts.flatMap((p) => [p.title, ...p.aliases])]
    expect(names.filter((name) => titled.test(name))).toEqual([])
  })
})
