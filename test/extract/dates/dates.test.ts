import { describe, expect, test } from 'vitest'
import { findDates } from '../../../src/extract/dates/dates.ts'
import { calendarLexemes } from '../../../src/extract/lexicon/calendar.ts'
import { Lexicon, Marks } from '../../../src/extract/marks/marks.ts'
import { readText } from '../../../src/extract/text/text.ts'
import { documentOf } from '../../support/document.ts'

const lexicon = new Lexicon(calendarLexemes)

/** The dates of a text as `words = value`, published as given (a Thursday unless said otherwise). */
function datesOf(body: string, published_on: string | null = '2022-03-10'): string[] {
  const text = readText(documentOf(body, { published_on }))
  return findDates(text, new Marks(text.tokens, lexicon)).all.map(
    (date) => `${body.slice(date.start, date.end)} = ${date.value}`,
  )
}

describe('dates said in full', () => {
  test.for([
    ['The treaty was signed on 14 November 1998 in Lomé.', '14 November 1998 = 1998-11-14'],
    ['On November 14, 1998, the treaty was signed.', 'November 14, 1998 = 1998-11-14'],
    ['He fell on the 3rd of May 2015.', '3rd of May 2015 = 2015-05-03'],
    ['Posted 2019-08-05 at noon.', '2019-08-05 = 2019-08-05'],
    ['Fighting began in April 2014.', 'April 2014 = 2014-04'],
    ['Nine died on December 3 last year.', 'December 3 last year = 2021-12-03'],
    ['Nine died in May of this year.', 'May of this year = 2022-05'],
    ['The blockade of 2017 ended there.', '2017 = 2017'],
    ['It was agreed in Minsk in early 2015.', '2015 = 2015'],
  ] as const)('%s', ([text, expected]) => expect(datesOf(text)).toEqual([expected]))
})

test('the year may be that of the day told before', () => {
  expect(
    datesOf(
      'In July 2011 a text was ready. On 2 September of that year envoys left, on 9 October of the same year ships.',
    ),
  ).toEqual(['July 2011 = 2011-07', '2 September of that year = 2011-09-02', '9 October of the same year = 2011-10-09'])
})

describe('the year that is not said is the nearest that fits', () => {
  test.for([
    ['Shelling killed nine on Feb. 24.', '2022-03-10', 'Feb. 24 = 2022-02-24'],
    ['Rebels took the town on December 29.', '2022-01-05', 'December 29 = 2021-12-29'],
    ['They will meet on January 6.', '2021-12-20', 'January 6 = 2022-01-06'],
    ['He was held in November.', '2022-03-10', 'November = 2021-11'],
    ['Voters go to the polls, due in November.', '2022-03-10', 'November = 2022-11'],
    ['Troops left between June 4-6 for the coast.', '2022-06-20', 'June 4-6 = 2022-06'],
  ] as const)('%s published %s', ([text, published, expected]) => expect(datesOf(text, published)).toEqual([expected]))
})

describe('weekdays follow the verb', () => {
  test.for([
    ['The minister said on Thursday that trade had stopped.', 'Thursday = 2022-03-10'],
    ['Gunmen attacked the convoy late on Tuesday.', 'Tuesday = 2022-03-08'],
    ['The envoy will fly to Juba on Tuesday.', 'Tuesday = 2022-03-15'],
    ['The two are scheduled to speak on Saturday.', 'Saturday = 2022-03-12'],
    ['On Saturday the council is due to vote.', 'Saturday = 2022-03-12'],
    ['He rang her last Thursday.', 'last Thursday = 2022-03-03'],
    ['A summit next Monday is in doubt.', 'next Monday = 2022-03-14'],
    ["Sunday's rocket fire was the worst in months.", 'Sunday = 2022-03-06'],
  ] as const)('%s', ([text, expected]) => expect(datesOf(text)).toEqual([expected]))
})

describe('days counted from the writing or from the day told before', () => {
  test.for([
    ['She spoke to him yesterday.', ['yesterday = 2022-03-09']],
    ['The bridge was hit last night.', ['last night = 2022-03-09']],
    [
      'The truce ended on March 1. Two days later the port was shelled.',
      ['March 1 = 2022-03-01', 'Two days later = 2022-03-03'],
    ],
    ['He was shot on 5 March and died the next day.', ['5 March = 2022-03-05', 'the next day = 2022-03-06']],
    ['Both were freed three months ago.', ['three months ago = 2021-12']],
    ['The embassy closed five years ago.', ['five years ago = 2017']],
    ['They met last week.', ['last week = 2022']],
    ['They met last month.', ['last month = 2022-02']],
    ['They spoke at the weekend.', ['the weekend = 2022-03']],
    ['He arrived on the 4th.', ['4th = 2022-03-04']],
    ['He arrived on the 24th.', ['24th = 2022-02-24']],
  ] as const)('%s', ([text, expected]) => expect(datesOf(text)).toEqual(expected))
})

describe('days by the story', () => {
  test.for([
    [
      'Envoys left on 1 March. That very night the port burned.',
      ['1 March = 2022-03-01', 'That very night = 2022-03-01'],
    ],
    ['He fell on 1 March. Next morning she flew in.', ['1 March = 2022-03-01', 'Next morning = 2022-03-02']],
    [
      'It burned on 1 March. The evening before, all was calm.',
      ['1 March = 2022-03-01', 'The evening before = 2022-02-28'],
    ],
    ['The day before the vote nobody slept.', ['The day before = null']],
    [
      'On 1 March he rang. He had been in Oslo the night before. The next day he flew.',
      ['1 March = 2022-03-01', 'the night before = 2022-02-28', 'The next day = 2022-03-02'],
    ],
    [
      'He said on Tuesday that they would meet on Friday. The same day a mine went off.',
      ['Tuesday = 2022-03-08', 'Friday = 2022-03-11', 'The same day = 2022-03-08'],
    ],
    [
      'They met on 1 March. The following Monday it rained.',
      ['1 March = 2022-03-01', 'The following Monday = 2022-03-07'],
    ],
    ['He fell on the first Monday of March.', ['first Monday of March = 2022-03-07']],
  ] as const)('%s', ([text, expected]) => expect(datesOf(text)).toEqual(expected))

  test('a text without a date of its own goes by the year that it tells', () => {
    expect(
      datesOf(
        'It was the winter of 2011. By the last Saturday of January we knew. On 2 February he left; on Friday she did.',
        null,
      ),
    ).toEqual([
      '2011 = 2011',
      'last Saturday of January = 2011-01-29',
      '2 February = 2011-02-02',
      'Friday = 2011-02-04',
    ])
  })
})

describe('no reference, no guess', () => {
  test.for([
    ['They spoke on Friday.', ['Friday = null']],
    ['They spoke on 4 March.', ['4 March = null']],
    ['They spoke last week.', ['last week = null']],
    [
      'NAIROBI, 3 June 2019 (Rift Agency) - Police fired on crowds on Monday.',
      ['3 June 2019 = 2019-06-03', 'Monday = 2019-06-03'],
    ],
    ['date 2015-11-26 They spoke on Tuesday.', ['2015-11-26 = 2015-11-26', 'Tuesday = 2015-11-24']],
  ] as const)('%s', ([text, expected]) => expect(datesOf(text, null)).toEqual(expected))
})

describe('what is no date', () => {
  test.for([
    'Mrs May told MPs so.',
    'Troops march on the capital.',
    'The 2015 nuclear deal is dead.',
    'A day after gunmen overran the mission, flags flew low.',
    'Article 5 was invoked, the 5th Fleet said.',
    'Some 2020 people fled.',
  ])('%s', (text) => expect(datesOf(text)).toEqual([]))
})
