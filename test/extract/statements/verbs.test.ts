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
  'what goes on behind the attribution': [
    [
      'The line was dead, {Rama} said, and the guards were asleep.',
      'Rama: The line was dead … and the guards were asleep',
    ],
    ['The line was dead, {Rama} said, and {Berisha} urged calm.', 'Rama: The line was dead', 'Berisha: calm'],
    ['“We wait,” said {Rama}, and announced a ban on boats.', 'Rama: We wait,', 'Rama: a ban on boats'],
  ],
  'a quotation behind its object': [
    ['{Rama} called the attack on the mission “unacceptable”.', 'Rama: the attack on the mission “unacceptable”'],
    ['{Rama} called the men who did it “thugs”.', 'Rama: the men who did it “thugs”'],
  ],
  'pronouns in quotations': [
    [
      '{Berisha} rang at noon. “{He=Rama} told me that the port was shut,” {Rama} said.',
      'Rama: He told me that the port was shut,',
      'Berisha (Rama): the port was shut',
    ],
  ],
  'in somebody’s words': [
    ['The line was, in {his=Rama} words, “full of other people’s ears”.', 'Rama: full of other people’s ears'],
    ['It was, in the words of {@the ministry}, “a farce”.', 'the ministry: a farce'],
    ['He put it in other words: nothing.'],
  ],
  'what somebody is said to have said': [
    ['{Rama} is said to have told {Berisha} that it was late.', 'Rama: it was late'],
    ['{Rama} is said to have left.'],
  ],
  'behind an entry’s time': [
    ['18:02 {Rama} needs a minute. The two spoke at noon, {he=Berisha} says.', 'Rama: The two spoke at noon'],
  ],
  'spoken to': [
    ['{Rama} let {^Chile} know that the port was shut.', 'Rama: the port was shut'],
    ['{Rama} asked {Berisha} what the port had cost.', 'Rama: what the port had cost'],
    ['{Rama} called on {Berisha} at noon.'],
    ['{Rama} called on {Berisha} to leave.', 'Rama: Berisha to leave'],
    ['{Rama} denied having rung anybody.', 'Rama: having rung anybody'],
  ],
  questions: [['Did {Rama} deny it? {Rama} did not.'], ['{Rama} asked: “Who denied it?”', 'Rama: Who denied it?']],
}

describe.each(Object.entries(tables))('%s', (_, rows) => {
  test.each(rows)('%s', (sentence, ...expected) => {
    expect(said(sentence)).toEqual(expected)
  })
})
