import { describe, expect, test } from 'vitest'
import { boxAround, isWithin, kilometresBetween } from '../../../src/resources/incidents/distance.ts'

const at = (latitude: number, longitude: number) => ({ latitude, longitude })
const baghdad = at(33.34, 44.4)

describe('kilometres between two points', () => {
  test.for([
    ['the same', baghdad, baghdad, 0],
    ['Baghdad and Tehran', baghdad, at(35.69, 51.42), 694],
    ['across the 180th meridian', at(0, 179.5), at(0, -179.5), 111],
    ['pole to pole', at(90, 0), at(-90, 0), 20015],
  ] as const)('%s', ([, one, other, kilometres]) => expect(Math.round(kilometresBetween(one, other))).toBe(kilometres))
})

describe('the box around a point has all that is within the radius', () => {
  test.for([
    ['Baghdad', baghdad, 100],
    ['near the 180th meridian', at(-16.5, 179.9), 300],
    ['near a pole', at(89, 20), 500],
    ['the whole Earth', baghdad, 20_000],
  ] as const)('%s', ([, centre, radius]) => {
    const box = boxAround(centre, radius)
    const outside = []
    for (let latitude = -90; latitude <= 90; latitude += 2)
      for (let longitude = -180; longitude < 180; longitude += 2) {
        const point = at(latitude, longitude)
        if (kilometresBetween(centre, point) <= radius && !isWithin(point, box)) outside.push(point)
      }
    expect(outside).toEqual([])
  })

  test('and is no larger than it need be', () => {
    const { south, north, west, east } = boxAround(baghdad, 111.2)
    expect([north - south, east - west].map((degrees) => Math.round(degrees * 10) / 10)).toEqual([2, 2.4])
  })
})

describe('a box', () => {
  test.for([
    [{ west: 38.8, south: 29.1, east: 48.6, north: 37.4 }, baghdad, true],
    [{ west: 50, south: 29.1, east: 60, north: 37.4 }, baghdad, false],
    [{ west: 170, south: -30, east: -170, north: 0 }, at(-17, 178), true],
    [{ west: 170, south: -30, east: -170, north: 0 }, at(-14, -172), true],
    [{ west: 170, south: -30, east: -170, north: 0 }, at(-14, 0), false],
  ] as const)('%j and %j: %s', ([box, point, within]) => expect(isWithin(point, box)).toBe(within))
})
