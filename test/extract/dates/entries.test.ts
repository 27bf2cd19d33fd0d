import { describe, expect, test } from 'vitest'
import { findDates } from '../../../src/extract/dates/dates.ts'
import { entryDay } from '../../../src/extract/dates/entries.ts'
import { calendarLexemes } from '../../../src/extract/lexicon/calendar.ts'
import { Lexicon, Marks } from '../../../src/extract/marks/marks.ts'
import { readText } from '../../../src/extract/text/text.ts'
import { datedOf } from '../clauses/sentence.ts'

const lexicon = new Lexicon(calendarLexemes)

/** The day under which each line stands. The day of writing is Thursday, 14 July 2016, where none is given. */
function daysOf(lines: string[], published_on: string | null = '2016-07-14') {
  const text = readText({ ...datedOf(lines.join('\n\n')), published_on })
  const dates = findDates(text, new Marks(text.tokens, lexicon))
  return text.paragraphs.map(({ index }) => entryDay({ text, dates }, index))
}

describe('the day of an entry', () => {
  test('is that of the heading above it, until the next', () => {
    expect(
      daysOf([
        'TUESDAY 12 JULY',
        '09.10 — Rain.',
        'The bridge is shut.',
        'WEDNESDAY',
        '07.30 — It opens.',
        '08.00 — Shots.',
      ]),
    ).toEqual(['2016-07-12', '2016-07-12', '2016-07-12', '2016-07-13', '2016-07-13', '2016-07-13'])
  })

  test('is that of its own head', () => {
    expect(daysOf(['JULY 3 – Boats leave.', '8 Jul. Boats return.', '**9 July** A storm.', 'Nobody is hurt.'])).toEqual(
      ['2016-07-03', '2016-07-08', '2016-07-09', '2016-07-09'],
    )
  })

  test.each([
    ['dots', ['18.40 — Shots.', '17.15 — Smoke.', '16.05 — Crowds.']],
    ['no mark behind', ['14:51 Ana Okoro: no.', '15:20 Rain.', '16:00 Sun.']],
    ['bold hours', ['**11:58pm** Shots.', '**8:20pm** Smoke.', '**3:10am** Crowds.']],
    ['hours with a zone', ['0810 GMT: Shots.', '0655 GMT: Smoke.', '0600 GMT: Crowds.']],
    ['whole hours', ['6pm: Shots.', '5pm: Smoke.', '11am: Crowds.']],
  ])('is that of writing where only hours are told: %s', (_, lines) => {
    expect(daysOf(lines)).toEqual(['2016-07-14', '2016-07-14', '2016-07-14'])
  })

  test('is that of a day with an hour at its head', () => {
    expect(
      daysOf(['Tuesday, 9pm. Rain.', '11.30pm. Wind.', 'Wednesday, 2 a.m.: Snow.', 'Wednesday evening. Sun.']),
    ).toEqual(['2016-07-12', '2016-07-12', '2016-07-13', '2016-07-13'])
  })

  test('is the one that the introduction tells', () => {
    expect(daysOf(['What follows is the log of Tuesday.', '9:10am Rain.', '10:00am Sun.', '11:20am Wind.'])).toEqual([
      null,
      '2016-07-12',
      '2016-07-12',
      '2016-07-12',
    ])
  })

  test('ends with a heading that tells no day', () => {
    expect(
      daysOf([
        '9:10am Rain.',
        '10:00am Sun.',
        '11:20am Wind.',
        'HOW IT CAME TO THIS',
        'The dam broke.',
        '**8 July** Rain.',
      ]),
    ).toEqual(['2016-07-14', '2016-07-14', '2016-07-14', null, null, '2016-07-08'])
  })

  test('counts from a day of writing that only the masthead tells', () => {
    expect(
      daysOf(
        [
          'THE LONG WEEKEND',
          'Compiled by the newsroom, Suva, Monday 18 July 2016, 21:00',
          'Sunday',
          '14:51 Rain.',
          '15:20 Sun.',
          '16:00 Wind.',
        ],
        null,
      ),
    ).toEqual([null, null, '2016-07-17', '2016-07-17', '2016-07-17', '2016-07-17'])
  })

  test.each([
    ['a dateline', ['14 July 2016', 'The bridge is shut.', 'It opens on Friday.']],
    ['two figures', ['18.40 euros a head.', 'It is dear.', '12.10 a year ago.']],
    ['a day in a sentence', ['On Tuesday the bridge was shut.', 'Tuesday saw rain.', 'It opened.']],
  ])('is not told by %s', (_, lines) => {
    expect(daysOf(lines)).toEqual([null, null, null])
  })
})
