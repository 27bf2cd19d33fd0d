// Persons whom texts call by a surname alone: the one person of that surname who is in the news then, or somebody else.
import { enough, type FormVerdict, type Standing, told } from './bearers.ts'
import { byFullness, comparedPerson, judgePersons } from './forms.ts'
import { group, type Pair } from './group.ts'
import { type HandPairs, placesOf } from './hand.ts'
import { isNear, type Told } from './in-the-news.ts'
import { judge, thresholds, weigh } from './judge.ts'
import { personFeatures, type SurnameForm, surnameFeatures } from './persons.ts'

/** A form with its party and the days between which texts have it. */
export interface DatedForm extends Standing, Told {
  subject: string | null
}

/** A full name of somebody of that surname, as it fits. */
interface Candidate<Item> extends FormVerdict {
  form: Item
  near: boolean
}

const candidateOf = <Item extends DatedForm>(alone: Item, form: Item, full: readonly Item[]): Candidate<Item> => {
  const near = isNear(alone, form)
  const accounts = full.reduce(
    (sum, other) => (other.subject === form.subject && isNear(alone, other) ? sum + other.accounts : sum),
    0,
  )
  const compared = (one: Item): SurnameForm => ({ ...comparedPerson(one), near, often: accounts >= enough })
  return { ...judge(surnameFeatures, compared(alone), compared(form)), left: alone.id, right: form.id, form, near }
}

const better = <Item extends DatedForm>(left: Candidate<Item>, right: Candidate<Item>) =>
  right.score - left.score || byFullness(left.form, right.form)

/** The best form of each person of the surname, best first; of those in the news, where there are any. */
function candidatesOf<Item extends DatedForm>(alone: Item, full: readonly Item[]): Candidate<Item>[] {
  const all = full.map((form) => candidateOf(alone, form, full)).sort(better)
  const near = all.filter((one) => one.near)
  const seen = new Set<string | null>()
  return (near.length > 0 ? near : all).filter(({ form: { subject } }) => !seen.has(subject) && seen.add(subject))
}

/** So much better than any other must fit whom a text means, where several bear the surname. */
const lead = 20
/** So well must he fit then: country and post. */
const certain = 90
/** So many are listed of whom a surname may mean. */
const listed = 8

/** The person meant; null where nobody, or more than one, can be. */
function meant<Item extends DatedForm>(candidates: readonly Candidate<Item>[]): string | null {
  const possible = candidates.filter(({ near, apart }) => near && !apart)
  const [best, second] = possible
  if (!best || best.score < thresholds.same) return null
  if (second && (best.score < certain || best.score - second.score < lead)) return null
  return best.form.subject
}

/** The surname of a form that has nothing else. */
const surnameOf = ({ block }: Standing) => block.slice(1)

/** The person to whom a form was tied by hand; of several the one tied first. */
function tiedTo<Item extends DatedForm>(form: Item, full: ReadonlyMap<number, Item>, hand: HandPairs): string | null {
  const [subject] = hand.tiedTo(form.id).flatMap((other) => full.get(other)?.subject ?? [])
  return subject ?? null
}

/**
 * Who is meant by each form of a surname alone, and the groups of those who are nobody known by a full name. `tied`:
 * forms with other surnames to which some were tied by hand.
 */
export function meantBySurname<Item extends DatedForm>(
  alone: readonly Item[],
  full: readonly Item[],
  hand: HandPairs,
  tied: readonly Item[] = [],
): { joined: { form: Item; subject: string }[]; groups: Item[][]; verdicts: FormVerdict[] } {
  const joined: { form: Item; subject: string }[] = []
  const others: Item[] = []
  const verdicts: FormVerdict[] = []
  const known = new Map([...full, ...tied].map((form) => [form.id, form]))
  for (const form of [...alone].sort(byFullness)) {
    const apart = new Set(hand.besides(form.id).flatMap((other) => (known.has(other) ? other : [])))
    const byHand = tiedTo(form, known, hand)
    const candidates = candidatesOf(
      form,
      full.filter((other) => other.surname === surnameOf(form) && !apart.has(other.id)),
    )
    const subject = byHand ?? meant(candidates)
    for (const { left, right, score, reasons, verdict, apart: rulesOut } of candidates.slice(0, listed)) {
      const isMeant = subject !== null && full.some((other) => other.id === right && other.subject === subject)
      if (isMeant && verdict === 'same') verdicts.push({ left, right, score, reasons, apart: rulesOut, verdict })
      if (subject === null && verdict !== 'different')
        verdicts.push({ left, right, score, reasons, apart: rulesOut, verdict: 'doubtful' })
    }
    if (subject) joined.push({ form, subject })
    else others.push(form)
  }
  const { groups, verdicts: among } = groupAlone(others, hand)
  return { joined, groups, verdicts: [...verdicts, ...among] }
}

/** Whether texts say enough of one whom they call by a surname alone to compare him with others of it. */
export const isTelling = ({ country_said, positions }: Standing): boolean =>
  Boolean(country_said) && positions.length > 0

/** Persons known by one name, where texts say country and post, or somebody decided. */
function groupAlone<Item extends DatedForm>(
  forms: readonly Item[],
  hand: HandPairs,
): { groups: Item[][]; verdicts: FormVerdict[] } {
  const pairs: Pair[] = []
  const telling = [...forms.entries()].filter(([, form]) => isTelling(form))
  telling.forEach(([at, left], number) => {
    for (const [to, right] of telling.slice(number + 1)) {
      pairs.push({ left: at, right: to, ...weigh(personFeatures, comparedPerson(left), comparedPerson(right)) })
    }
  })
  const places = placesOf(
    forms.map((form) => [form]),
    ({ id }) => id,
  )
  const grouping = group(forms.length, pairs, hand.among(places))
  const verdicts = told(forms, grouping, ({ id }) => id, judgePersons)
  return { groups: grouping.groups.map((items) => items.flatMap((at) => forms[at] ?? [])), verdicts }
}
