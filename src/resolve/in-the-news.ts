// When somebody is in the news: the weeks about the days on which texts name them, within which a surname alone may mean them.
import { addDays, type PartialDate } from '../partial-date.ts'

/** The first and last day on which texts have a form; null where no text says one. */
export interface Told {
  first_on: PartialDate | null
  last_on: PartialDate | null
}

/** From one day to another, both included, as ISO dates. */
export interface Stretch {
  from: string
  to: string
}

/** Days within which a person in the news may be called by surname alone. */
const weeks = 35

const isDay = (date: PartialDate | null): date is PartialDate => date?.length === 10

const known = new WeakMap<Told, Stretch | null>()

/** The days on which a surname alone may mean whoever has the form, found once; null where no text says its days. */
export function newsOf(form: Told): Stretch | null {
  const standing = known.get(form)
  if (standing !== undefined) return standing
  const { first_on, last_on } = form
  const isTold = isDay(first_on) && isDay(last_on)
  const news = isTold ? { from: addDays(first_on, -weeks), to: addDays(last_on, weeks) } : null
  known.set(form, news)
  return news
}

/** Whether texts tell of both within weeks. */
export function isNear(left: Told, right: Told): boolean {
  const news = newsOf(right)
  if (!news || !isDay(left.first_on) || !isDay(left.last_on)) return false
  return left.first_on <= news.to && left.last_on >= news.from
}

/** The days that the news of a form came to, or left, when its days became others. */
export function newsMoved(before: Told, after: Told): Stretch[] {
  if (before.first_on === after.first_on && before.last_on === after.last_on) return []
  const [former, present] = [newsOf(before), newsOf(after)]
  if (!former || !present) return [former, present].flatMap((news) => news ?? [])
  const between = (one: string, other: string): Stretch[] =>
    one === other ? [] : [one < other ? { from: one, to: other } : { from: other, to: one }]
  return [...between(former.from, present.from), ...between(former.to, present.to)]
}

const [ever, forEver] = ['0000-01-01', '9999-12-31']

/** The days on which none of the forms is in the news. */
export function silence(forms: readonly Told[]): Stretch[] {
  const news = forms.flatMap((form) => newsOf(form) ?? []).sort((left, right) => (left.from < right.from ? -1 : 1))
  const gaps: Stretch[] = []
  let from: string = ever
  for (const stretch of news) {
    if (stretch.from > from) gaps.push({ from, to: stretch.from })
    if (stretch.to > from) from = stretch.to
  }
  return [...gaps, { from, to: forEver }]
}
