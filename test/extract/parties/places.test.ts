import { describe, expect, it } from 'vitest'
import { readingOf } from '../../support/reading.ts'

const placesIn = (body: string): string[] =>
  readingOf(body).places.map(({ name, country }) => `${name} · ${country ?? '-'}`)

describe('places', () => {
  it.each<[string, string[]]>([
    ['Rockets hit Balad air base.', ['Balad air base · IRQ']],
    ['The Iraqi province of Salahuddin was quiet.', ['Salahuddin · IRQ']],
    ['A drone fell on Al-Shaheen camp near Tikrit.', ['Al-Shaheen camp · IRQ', 'Tikrit · IRQ']],
    ['Fire broke out in Ganja, Azerbaijan.', ['Ganja · AZE']],
    ['Shells struck the village of Vornitsa in Ukraine.', ['Vornitsa · UKR']],
    ['Thousands marched in Tehran.', ['Tehran · IRN']],
    ['The ship left Port Sudan.', ['Port Sudan · SDN']],
  ])('%s', (sentence, places) => {
    expect(placesIn(sentence)).toEqual(places)
  })

  it.each([
    'Tehran said no.',
    'US Secretary Lloyd Austin agreed. Austin smiled.',
    'Wiltshire Police asked for help.',
    'Iran and Iraq met.',
  ])('none in: %s', (sentence) => {
    expect(placesIn(sentence)).toEqual([])
  })
})
