import { type Lexeme, lexemeClass, lexemes } from '../marks/lexeme.ts'

/** 1 to 12. */
export const Month = lexemeClass<number>('month')
/** 0 for Sunday to 6 for Saturday. */
export const Weekday = lexemeClass<number>('weekday')

const months = [
  'January Jan. Jan',
  'February Feb. Feb',
  'March Mar.',
  'April Apr. Apr',
  'May',
  'June Jun. Jun',
  'July Jul. Jul',
  'August Aug. Aug',
  'September Sept. Sep. Sept Sep',
  'October Oct. Oct',
  'November Nov. Nov',
  'December Dec. Dec',
]

const weekdays = [
  'Sunday',
  'Monday Mon.',
  'Tuesday Tues. Tue.',
  'Wednesday Wed.',
  'Thursday Thurs. Thu.',
  'Friday Fri.',
  'Saturday Sat.',
]

/** Months that are also words or names: "May said", "march on". They count only beside a day, a year or a preposition. */
export const ambiguousMonths: ReadonlySet<number> = new Set([3, 5])

export const calendarLexemes: Lexeme[] = [
  ...months.flatMap((forms, index) => lexemes(Month, forms.split(' '), index + 1, 'name')),
  ...weekdays.flatMap((forms, day) => lexemes(Weekday, forms.split(' '), day, 'name')),
]
