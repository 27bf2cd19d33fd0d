import { describe, expect, test } from 'vitest'
import { type PlaceNamed, placeAgreement, placeNamed } from '../../src/resolve/place.ts'

const place = (name: string, latitude: number | null = null, longitude: number | null = null, is_area = false) =>
  placeNamed({ id: name.toLowerCase(), name, latitude, longitude, is_area })
const asad = place('Ain al-Asad', 33.79, 42.44)
const baghdad = place('Baghdad', 33.34, 44.4)

describe('two places', () => {
  test.for<[PlaceNamed, PlaceNamed, string]>([
    [asad, place('al Asad base'), 'same'],
    [asad, place('Al-Asad air base'), 'same'],
    [asad, place('Ain al-Assad'), 'same'],
    [place('Fallujah', 33.35, 43.78), place('al-Falluja'), 'same'],
    [place('Deir ez-Zor', 35.34, 40.14), place('Dayr az-Zawr'), 'same'],
    [asad, place('Anbar', 32.5, 41.9, true), 'near'],
    [place('Kirkuk', 35.47, 44.39), place('K-1', 35.52, 44.23), 'near'],
    [baghdad, place('Green Zone', 33.31, 44.39), 'near'],
    [baghdad, place('Taji', 33.51, 44.27), 'other'],
    [asad, baghdad, 'other'],
    [baghdad, place('the Shabakshi quarter'), 'perhaps'],
    [place('Hassia village'), place('the Shabakshi quarter'), 'unlike'],
  ])('%j and %j: %s', ([left, right, agreement]) => {
    expect([placeAgreement(left, right), placeAgreement(right, left)]).toEqual([agreement, agreement])
  })
})
