import { describe, expect, it } from 'vitest'
import type { Document } from '../../../src/documents/document.ts'
import { readingOf } from '../../support/reading.ts'

/** "Name · country · Title (body)": persons on a line each. */
const personsIn = (body: string, facts: Partial<Document> = {}): string[] => {
  const { parties } = readingOf(body, facts)
  return parties.all
    .filter(({ kind }) => kind === 'person')
    .map(({ name, country, positions }) =>
      [
        name,
        country ?? '-',
        ...positions.map(({ title, organisation }) => (organisation ? `${title} (${organisation})` : title)),
      ].join(' · '),
    )
}

describe('persons with their posts', () => {
  it.each<[string, string[]]>([
    ['US Secretary of Defense Lloyd J. Austin rang him.', ['Lloyd J. Austin · USA · Secretary of Defense']],
    ['Chief of the Army Staff (COAS) General Asim Munir spoke.', ['Asim Munir · - · Chief of the Army Staff']],
    ['The Estonian foreign minister, Margus Tsahkna, agreed.', ['Margus Tsahkna · EST · foreign minister']],
    ["Iraq's president, Abdul Latif Rashid, appealed for calm.", ['Abdul Latif Rashid · IRQ · president']],
    ['Dominic Odinga, the Kenyan energy minister, was there.', ['Dominic Odinga · KEN · energy minister']],
    [
      'Vahan Sarian, spokesman for the Supreme Security Committee of Armenia, said so.',
      ['Vahan Sarian · ARM · spokesman (Supreme Security Committee of Armenia)'],
    ],
    [
      'State Councilor and Foreign Minister Li Wen of China called.',
      ['Li Wen · CHN · State Councilor · Foreign Minister'],
    ],
    ['Japan’s Toshiro Hamada spoke for an hour.', ['Toshiro Hamada · JPN']],
    ['Former Colombian president Andrés Zuleta died.', ['Andrés Zuleta · COL · president']],
    ['Acting Prime Minister of Haiti Claude Noël resigned.', ['Claude Noël · HTI · Acting Prime Minister']],
    ['The Governor of Hatay, Mehmet Aksoy, said roads were closed.', ['Mehmet Aksoy · TUR · Governor of Hatay']],
    [
      'His Highness Sheikh Hamad bin Saif Al Khatib, Crown Prince of Abu Dhabi, received him.',
      ['Hamad bin Saif Al Khatib · ARE · Crown Prince of Abu Dhabi'],
    ],
    ['Dame Harriet Pell, the Labour MP for Leeds, asked why.', ['Harriet Pell · GBR · MP for Leeds (Labour)']],
    ['EU foreign policy chief Kaja Saar urged restraint.', ['Kaja Saar · - · foreign policy chief (EU)']],
    [
      'French Foreign Ministers Paul Brun and Anne Roche wrote it.',
      ['Paul Brun · FRA · Foreign Minister', 'Anne Roche · - · Foreign Minister'],
    ],
    ['Mr. TANAKA Kenji, Prime Minister of Japan, held a telephone talk.', ['TANAKA Kenji · JPN · Prime Minister']],
    [
      'Gen. Mohamed Ould Salem, head of the Mauritanian army, left.',
      ['Mohamed Ould Salem · MRT · head (Mauritanian army)'],
    ],
    ["He rang Carl Ode, the Danish President's adviser.", ['Carl Ode · DNK · adviser']],
    ['His bullish adviser John Roe left.', ['John Roe · - · adviser']],
    ['NSA Vikram Rao rang. The NSA listened.', ['Vikram Rao · -']],
    ['It says that Paul Moreau had rung.', ['Paul Moreau · -']],
    ['On 8 Jan. Paul Moreau rang.', ['Paul Moreau · -']],
    ['She rang her son, Gebran, at once.', ['Gebran · -']],
    ['He posts on X. Alicia Barros, the Chilean health minister, agrees.', ['Alicia Barros · CHL · health minister']],
    ['On Friday, when he rang Paul Moreau, the French president agreed.', ['Paul Moreau · -']],
    ['Omar Diallo was prime minister when soldiers toppled him in Mali.', ['Omar Diallo · - · prime minister']],
  ])('%s', (sentence, persons) => {
    expect(personsIn(sentence)).toEqual(persons)
  })
})

describe('what is no person', () => {
  it.each([
    'The Mahdi Army and the Holy Saviour cathedral were there.',
    'The USS Carl Brandt sailed past Cape Horn Bay.',
    'Kim Il-sung University opened in Pyongyang.',
    'Earlier Moscow had refused. Prices rose on Wall Street.',
    'The Magnitsky Act and the Minsk Protocol came first.',
    'On Good Friday the New Year Truce held.',
    'It began on 3 Jan. A US drone came.',
    'Paratroopers of the 82nd Airborne Division left for Deir Samir in Hasaka province.',
    'Students marched near Amir Kabir University.',
  ])('%s', (sentence) => {
    expect(personsIn(sentence)).toEqual([])
  })
})

/** "words -> whom": every mention that is no full name, with the names that it stands for. */
const referencesIn = (body: string, facts: Partial<Document> = {}): string[] => {
  const { parties, text } = readingOf(body, facts)
  return parties.mentions
    .filter(({ form }) => form === 'pronoun' || form === 'description' || form === 'group')
    .map(
      ({ start, end, parties: refs }) =>
        `${text.body.slice(start, end)} -> ${refs.map((ref) => parties.get(ref).name).join(' + ')}`,
    )
}

describe('what refers back', () => {
  it.each<[string, string[]]>([
    ['Pakistan’s army chief General Asim Munir spoke. The army chief agreed.', ['The army chief -> Asim Munir']],
    [
      'Armenian Prime Minister Aram Sarkis called French President Luc Moreau. The premier thanked the French leader.',
      ['The premier -> Aram Sarkis', 'the French leader -> Luc Moreau'],
    ],
    ['UN Secretary-General Pedro Salgado spoke. The UN chief was worried.', ['The UN chief -> Pedro Salgado']],
    [
      'Foreign Minister Ana Prelec of Croatia rang her Serbian counterpart Ivan Dacin. The two ministers agreed.',
      ['The two ministers -> Ana Prelec + Ivan Dacin'],
    ],
    ['Nora Quist, the Danish prime minister, met Sir Peter Hale. She said the talks went well.', ['She -> Nora Quist']],
    ['A State Department spokeswoman declined to comment.', ['A State Department spokeswoman -> State Department']],
    ['Jim Jordan laughed: the Ohio congressman tweeted twice.', ['the Ohio congressman -> Jim Jordan']],
    ['The Turkish Foreign Ministry said so. The ministry gave no date.', ['The ministry -> Turkish Foreign Ministry']],
    ['President of Latvia Jana Kalns rang. The Head of State agreed.', ['The Head of State -> Jana Kalns']],
    ['He spoke to the Saudi foreign minister.', ['He -> ', 'the Saudi foreign minister -> Saudi Arabia']],
  ])('%s', (sentence, references) => {
    expect(referencesIn(sentence)).toEqual(references)
  })

  it('keeps two of one surname apart', () => {
    const { parties } = readingOf(
      'Sergei Orlov, 66, and Yulia Orlov, 33, were found. Mr Orlov is ill. Miss Orlov woke up.',
    )
    expect(parties.all.map(({ name, mentions }) => `${name}: ${mentions.length}`)).toEqual([
      'Sergei Orlov: 2',
      'Yulia Orlov: 2',
    ])
  })

  it('takes misspellings for one person', () => {
    const { parties } = readingOf('Commander Qadir Soleymani died. The killing of Soleymany shocked Iran.')
    expect(parties.all.filter(({ kind }) => kind === 'person').map(({ name, aliases }) => [name, aliases])).toEqual([
      ['Qadir Soleymani', ['Soleymany', 'Commander Qadir Soleymani']],
    ])
  })
})

/** "name · kind · country" of bodies, states left out. */
const bodiesIn = (body: string, facts: Partial<Document> = {}): string[] =>
  readingOf(body, facts)
    .parties.all.filter(({ kind, organisation_kind }) => kind === 'organisation' && organisation_kind !== 'state')
    .map(({ name, organisation_kind, country }) => `${name} · ${organisation_kind} · ${country ?? '-'}`)

describe('bodies', () => {
  it.each<[string, string[]]>([
    ['The Nigerien army said so.', ['Nigerien army · military · NER']],
    ["Paraguay's foreign ministry protested.", ["Paraguay's foreign ministry · ministry · PRY"]],
    ['The Ministry of Interior of Yemen confirmed it.', ['Ministry of Interior of Yemen · ministry · YEM']],
    ['The Turkish Embassy in Tripoli was shut.', ['Turkish Embassy in Tripoli · embassy · TUR']],
    ['Mr Varga’s office gave no reason.', ['Mr Varga’s office · government · -']],
    ['President Varga’s office gave no reason.', ['President Varga’s office · government · -']],
    [
      'The International Grain Organisation (IGO) met. The IGO agreed.',
      ['International Grain Organisation · intergovernmental · -'],
    ],
    ['Broadcaster Sahel TV reported it.', ['Sahel TV · media · -']],
    ['The ferry company Nordhav Line ruled it out.', ['Nordhav Line · company · -']],
    ['Turkish officials, Iranian jets and Russian soldiers came; the government and the coalition left.', []],
    ['The US military personnel stayed.', []],
    ['The Malian Doctors’ Union said so.', ['Malian Doctors’ Union · ngo · MLI']],
    ['The 11th Mountain Division left.', ['11th Mountain Division · military · -']],
    ['Police of the KPF were there. KPF Commissioner Jane Roe said so.', ['KPF · agency · -']],
    ['A band calling itself the Lions of the Delta claimed it.', ['Lions of the Delta · armed_group · -']],
    ['It was our own Air Force, the Presidency said.', ['Air Force · military · -', 'Presidency · government · -']],
    ['The office of Governor Jane Roe said so.', ['office of Governor Jane Roe · government · -']],
    ['The Head of the Office of the President Ivan Bondar rang.', ['Office of the President · agency · -']],
    ['The Latin American bloc met Carl Ode of Minoan University.', []],
    ['Let the world act, they asked. Jem left.', []],
    ['Fighters of LeT were seen.', ['LeT · armed_group · PAK']],
  ])('%s', (sentence, bodies) => {
    expect(bodiesIn(sentence)).toEqual(bodies)
  })

  it('takes a ministry without a country for the home country’s', () => {
    expect(bodiesIn('The health ministry counted ten dead.', { publisher_country: 'SDN' })).toEqual([
      'health ministry · ministry · SDN',
    ])
  })
})

describe('posts without a name', () => {
  it('leaves one that stands in a list of persons to nobody named before', () => {
    const text =
      'General Idris Okello is dead, he told members. He spoke to Chancellor Anna Weber and the Prime Minister of Peru.'
    expect(personsIn(text)).toEqual(['Idris Okello · -', 'Anna Weber · - · Chancellor'])
  })
})

describe('states', () => {
  it.each<[string, string[]]>([
    ['Tehran said it would answer.', ['Tehran metonym']],
    [
      'The Iranians and the Chinese side met Turkish officials.',
      ['The Iranians metonym', 'the Chinese side metonym', 'Turkish officials metonym'],
    ],
    ["A US airstrike hit Iran's port.", ['US name modifier', 'Iran name modifier']],
  ])('%s', (sentence, expected) => {
    const { parties, text } = readingOf(sentence)
    const found = parties.mentions.filter(({ form }) => form === 'name' || form === 'metonym')
    expect(
      found.map(
        ({ start, end, form, modifier }) => `${text.body.slice(start, end)} ${form}${modifier ? ' modifier' : ''}`,
      ),
    ).toEqual(expected)
  })

  it('enters a state when it is asked for', () => {
    const { parties } = readingOf('Nothing happened.')
    expect(parties.get(parties.state('FRA')).name).toBe('France')
    expect(parties.state('FRA')).toBe('o1')
  })
})
