import { describe, expect, test } from 'vitest'
import { kindOf } from '../../src/documents/kind.ts'
import { languageOf } from '../../src/documents/language.ts'
import { publisherFinder } from '../../src/documents/publisher.ts'
import { world } from './support.ts'

describe('language, where a document does not state it', () => {
  test.for([
    ['en', 'The prime minister spoke by telephone with his counterpart on Friday, his office said.'],
    [
      'en',
      'COAS received telephone call from US Secretary Mike Pompeo. Regional situation including Middle East discussed.',
    ],
    ['en', 'Erdogan, Putin, Merkel, Macron.'],
    ['en', '2020-01-08'],
    ['fr', 'Le Premier ministre s’est entretenu au téléphone vendredi avec son homologue, a annoncé son bureau.'],
    ['de', 'Der Bundeskanzler hat am Freitag mit dem Präsidenten telefoniert, wie sein Sprecher mitteilte.'],
    ['es', 'El presidente habló por teléfono el viernes con el primer ministro, según informó su oficina.'],
    ['tr', 'Cumhurbaşkanı cuma günü başbakanla telefonda görüştü ve son gelişmeleri ele aldı.'],
    ['nl', 'De minister-president sprak vrijdag telefonisch met zijn ambtgenoot, zei zijn woordvoerder.'],
    ['ru', 'Президент поговорил по телефону с премьер-министром.'],
    ['ar', 'تلقى رئيس الوزراء العراقي اتصالا هاتفيا من الرئيس'],
    ['ja', '外相は電話会談を行った。'],
  ])('%s: %s', ([language, text]) => expect(languageOf(text ?? '')).toBe(language))
})

describe('kind, where a document does not state it', () => {
  const outside = { title: null, publisher: null, url: null, body: 'The minister spoke to the press.' }
  test.for([
    ['news', {}],
    ['news', { title: 'Johnson presses Rouhani in call', publisher: 'The London Courier' }],
    ['news', { title: 'Office denies call', publisher: 'Official Gazette of Sport' }],
    ['readout', { title: 'Readout of the Vice President’s meeting' }],
    ['readout', { body: 'READOUT\nOFFICE OF THE SPOKESPERSON\n' }],
    ['readout', { title: 'Secretary’s Call with the Foreign Minister', publisher: 'U.S. Department of State' }],
    ['readout', { title: 'Telephone conversation with Mark Rutte', publisher: 'Presidential Press Office' }],
    ['statement', { title: 'On the events in Iraq', publisher: 'Ministry of Foreign Affairs' }],
    ['statement', { title: 'Joint statement of the E3' }],
    ['transcript', { title: 'Transcript of the interview with Foreign Minister Zarif' }],
    ['transcript', { title: 'Remarks by the President', publisher: 'The White House' }],
    ['briefing', { title: 'Department press briefing of 7 January', publisher: 'U.S. Department of State' }],
    ['social', { url: 'https://twitter.com/a/status/1' }],
    ['social', { publisher: 'Twitter' }],
  ] as const)('%s: %o', ([kind, given]) => expect(kindOf({ ...outside, ...given })).toBe(kind))
})

describe('publisher', () => {
  const find = publisherFinder(world)
  test.for([
    ['Indus Post', null, 'The Indus Post', 'PAK'],
    ['the  INDUS post', null, 'The Indus Post', 'PAK'],
    [null, 'https://www.induspost.example/a', 'The Indus Post', 'PAK'],
    [null, 'https://blogs.induspost.example/a', 'The Indus Post', 'PAK'],
    ['Reporter at large', 'https://induspost.example/a', 'Reporter at large', 'PAK'],
    ['MOFA', null, 'Ministry of Foreign Affairs of Japan', 'JPN'],
    ['Nobody knows', 'https://notinduspost.example/a', 'Nobody knows', null],
    [null, null, null, null],
  ] as const)('%s at %s is %s of %s', ([name, url, known, country]) =>
    expect(find(name, url)).toEqual({ name: known, country }),
  )
})
