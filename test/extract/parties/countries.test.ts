import { describe, expect, it } from 'vitest'
import type { Document } from '../../../src/documents/document.ts'
import { readingOf } from '../../support/reading.ts'

/** "Name: country, by which words" of persons; `?` where no words say it. */
const countriesIn = (body: string, facts: Partial<Document> = {}): string[] => {
  const { parties, text } = readingOf(body, facts)
  return parties.all
    .filter(({ kind }) => kind === 'person')
    .map(({ name, country, parts }) => {
      const said = (parts.country ?? []).map(({ start, end }) => text.body.slice(start, end))
      return `${name}: ${country ?? '-'}${country && said.length === 0 ? '?' : ''} ${said.join(', ')}`.trim()
    })
}

describe('countries of persons', () => {
  it.each<[string, string[]]>([
    ['The Kenyan president, Jane Odhiambo, spoke.', ['Jane Odhiambo: KEN Kenyan']],
    ['President Luis Prado of Peru rang.', ['Luis Prado: PER Peru']],
    ["Norway's Ingrid Moe agreed.", ['Ingrid Moe: NOR Norway']],
    ['Karin Lund, a Swedish nurse, was freed.', ['Karin Lund: SWE Swedish']],
    ['Pentagon spokesman Carl Vance declined to comment.', ['Carl Vance: USA Pentagon']],
    ['Ali Tori, who is deputy to the defence minister of Chad, agreed.', ['Ali Tori: TCD Chad']],
    ["Ali Tori, an aide to Chad's premier, agreed.", ['Ali Tori: TCD Chad']],
    ['Juan Ruiz called Lima. The Chilean president asked for calm.', ['Juan Ruiz: CHL Chilean']],
    // a text of no publisher is at home where it names posts without saying whose they are
    [
      "Jamaica's army chief, General Idris Okello, spoke. The army chief was blunt. Nobody, the army chief said, would leave. Prime Minister Ada Obi agreed.",
      ['Idris Okello: JAM Jamaica', 'Ada Obi: JAM?'],
    ],
    // no guess is better than a wrong one
    ['Baghdad, 3 May. Iraq burned. President Harold Benson accused Iran.', ['Harold Benson: -']],
    ['Maria Prado met aides in Lima.', ['Maria Prado: -']],
    ['Secretary-General Paulo Antunes urged calm in France.', ['Paulo Antunes: -']],
    ["Peter Marsh used a call to Iran's president to ask for calm.", ['Peter Marsh: -']],
  ])('%s', (sentence, countries) => {
    expect(countriesIn(sentence)).toEqual(countries)
  })

  it.each<[string, string, string[]]>([
    ['IRQ', 'Prime Minister Karim Nouri told parliament so.', ['Karim Nouri: IRQ?']],
    ['IRQ', 'He spoke with Prime Minister Peter Marsh on Monday.', ['Peter Marsh: -']],
    [
      'IRQ',
      'Prime Minister Karim Nouri rang British Prime Minister Peter Marsh.',
      ['Karim Nouri: -', 'Peter Marsh: GBR British'],
    ],
    ['IRN', 'Prime Minister Peter Marsh said no.', ['Peter Marsh: -']],
    ['GBR', 'Ken Doyle, the defence secretary, said so.', ['Ken Doyle: -']],
    ['GBR', 'President Karim Nouri said so.', ['Karim Nouri: -']],
    ['ESP', 'Chancellor Anna Vogt said so.', ['Anna Vogt: -']],
  ])('in a paper of %s: %s', (home, sentence, countries) => {
    expect(countriesIn(sentence, { publisher_country: home })).toEqual(countries)
  })

  it.each([
    ['Gulf News', 'Karim Nouri: ARE?'],
    // a name that only holds a paper's is another paper
    ['Gulf News Service', 'Karim Nouri: -'],
    ['Gulf News Online', 'Karim Nouri: ARE?'],
    ['Minami Shimbun', 'Karim Nouri: JPN?'],
  ])('knows where %s is at home, or does not', (publisher, country) => {
    expect(countriesIn('Prime Minister Karim Nouri told parliament so.', { publisher })).toEqual([country])
  })

  it.each<[string, string[]]>([
    [
      'Foreign Minister Nadia Karim received a call from Foreign Minister Omar Hale today.',
      ['Nadia Karim: JOR?', 'Omar Hale: -'],
    ],
    [
      'Prime Minister Karim Nouri told the Canadian prime minister Ann Roy.',
      ['Karim Nouri: JOR?', 'Ann Roy: CAN Canadian'],
    ],
  ])('in a release: %s', (sentence, countries) => {
    expect(countriesIn(sentence, { publisher: 'Ministry of Foreign Affairs of Jordan', kind: 'readout' })).toEqual(
      countries,
    )
  })
})

/** "Name: country" by the best guess, where no words say it. */
const guessesIn = (body: string, facts: Partial<Document> = {}): string[] =>
  readingOf(body, facts)
    .parties.all.filter(({ kind, country }) => kind === 'person' && country === null)
    .map(({ name, likely_country }) => `${name}: ${likely_country ?? '-'}`)

describe('countries guessed from what stands around', () => {
  it.each<[string, string[]]>([
    // where somebody speaks, of the countries that the text names
    ['Pavel Dorokhov told reporters in Moscow that Norway had erred.', ['Pavel Dorokhov: RUS']],
    // by the kind of the name, of two that are as near
    [
      'Norway and Turkey agreed. Ingrid Solberg and Mehmet Karaoglu shook hands.',
      ['Ingrid Solberg: NOR', 'Mehmet Karaoglu: TUR'],
    ],
    // by a relative
    ["Peru's Hernan Quispe fled with his wife, Ingrid.", ['Ingrid: PER']],
    ["Peru's Hernan Quispe and the lawyer Juan Quispe fled to Quito.", ['Juan Quispe: PER']],
    // a second president is another country's
    [
      'The Chilean president, Juana Rojas, met President Pedro Salinas. Chile and Bolivia are at odds.',
      ['Pedro Salinas: BOL'],
    ],
    // nothing tells, or it tells of two
    ['Maria Prado resigned.', ['Maria Prado: -']],
    ['Peter Marsh spoke by telephone with Iraqi President Karim Nouri.', ['Peter Marsh: -']],
    ['Peter Marsh came. Ghana met Kenya.', ['Peter Marsh: -']],
    // reporters and the staff of bodies of no one state serve none
    [
      'France protested, UN envoy Claire Fontaine said in Paris.\n\nReporting: Anna Bell, Otto Brandt',
      ['Claire Fontaine: -', 'Anna Bell: -', 'Otto Brandt: -'],
    ],
    [
      'Kenya met Chad. Under-Secretary-General Rosa Lund and Secretary-General Paulo Antunes urged calm in Kenya.',
      ['Rosa Lund: -', 'Paulo Antunes: -'],
    ],
    ['The Abkhazia leader, Otar Bzhania, spoke in Georgia.', ['Otar Bzhania: -']],
  ])('%s', (sentence, countries) => {
    expect(guessesIn(sentence)).toEqual(countries)
  })

  it('takes whom a text at home names by a post without a country for its own', () => {
    const facts = { publisher_country: 'GHA' }
    expect(guessesIn('Senior Minister Kofi Badu and Togo are at odds. Togo waits.', facts)).toEqual(['Kofi Badu: GHA'])
  })

  it('takes the town of a by-line for where a text is at home', () => {
    const text = 'Dewi Lestari, The Harbour Post, Semarang | National | Fri, May 3, 2013'
    const facts = { publisher: 'The Harbour Post' }
    const guesses = guessesIn(`${text}\n\nTogo waited. Foreign Minister Eka Putra spoke for Indonesia.`, facts)
    expect(guesses.filter((guess) => guess.startsWith('Eka Putra'))).toEqual(['Eka Putra: IDN'])
  })

  it('guesses nothing of whom an international body names without a post', () => {
    expect(
      guessesIn('Our guest is Catherine Roussel. Guinea waits for aid to Guinea.', { publisher: 'United Nations' }),
    ).toEqual(['Catherine Roussel: -'])
  })
})
