import { describe, expect, test } from 'vitest'
import { said } from './reading.ts'

const tables: Record<string, [sentence: string, ...expected: string[]][]> = {
  'what was itself said or decided': [
    ['{Rama} shrugged off the claim.', 'Rama: the claim'],
    ['{Rama} shot down talk of a deal.', 'Rama: talk of a deal'],
    ['{Rama} raised concerns over the dam.', 'Rama: concerns over the dam'],
    ['{Rama} questioned the legality of the raid.', 'Rama: the legality of the raid'],
    ['{Rama} defended the decision to stay.', 'Rama: the decision to stay'],
    ['{@The navy} shot down a drone.'],
    ['{@The army} defended the town.'],
    ['{@The police} questioned the driver.'],
    ['{Rama} raised the flag and brushed off the snow.'],
  ],
  'only with somebody’s very words': [
    ['“So what,” shrugged {Rama}.', 'Rama: So what,'],
    ['“Not now,” {Rama} quipped.', 'Rama: Not now,'],
    ['{Rama} agreed and smiled at the talks.'],
    ['The line had been cut, as agreed by {Rama}.'],
  ],
  blame: [
    ['{Rama} pinned the blame on a faulty valve.', 'Rama: a faulty valve'],
    ['{Rama} attributed the blast to a leak.', 'Rama: the blast to a leak'],
    ['{Rama} labeled the raid “a farce”.', 'Rama: the raid “a farce”'],
  ],
  'doings told by a participle': [
    ['{Rama} admitted firing first.', 'Rama: firing first'],
    ['{Rama} proposed to send a ship.', 'Rama: to send a ship'],
    ['{^Chile} recalled its ambassador and sent the consul home.'],
  ],
  questions: [['Did {Rama} deny it? {Rama} did not.'], ['{Rama} asked: “Who denied it?”', 'Rama: Who denied it?']],
}

describe.each(Object.entries(tables))('%s', (_, rows) => {
  test.each(rows)('%s', (sentence, ...expected) => {
    expect(said(sentence)).toEqual(expected)
  })
})
