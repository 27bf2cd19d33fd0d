// The persons of a block of names: forms that say the same of name and country are one bearer, and bearers are compared.
import { fold } from './fold.ts'
import { byFullness, comparedPerson, type Form } from './forms.ts'
import { type Grouping, group, type Pair } from './group.ts'
import { type HandPairs, placesOf } from './hand.ts'
import { type Judgement, judge, reasonsOf, weigh } from './judge.ts'
import { nameAgreement, personName } from './person-name.ts'
import { type PersonForm, personFeatures } from './persons.ts'

/** A form as it stands among others. */
export interface Standing extends Form {
  id: number
  accounts: number
}

interface Bearer<Item extends Standing> {
  /** The fullest first. */
  forms: Item[]
  compared: PersonForm
  /** How many accounts, as far as it matters. */
  accounts: number
}

/** More accounts than these tell no more of who somebody is. */
export const enough = 3

const bearerKey = ({ name, country, country_said }: Form): string => {
  const { given, family } = personName(name)
  return `${given.join(' ')}|${family}|${country_said ? country : ''}`
}

function collected<Item extends Standing>(forms: readonly Item[], keyOf: (form: Item) => string): Bearer<Item>[] {
  const found = new Map<string, Item[]>()
  for (const form of [...forms].sort(byFullness)) {
    const key = keyOf(form)
    const standing = found.get(key)
    if (standing) standing.push(form)
    else found.set(key, [form])
  }
  return [...found.values()].map(bearerOf)
}

function bearerOf<Item extends Standing>(forms: Item[]): Bearer<Item> {
  const [first] = forms.map(comparedPerson)
  if (!first) throw new RangeError('a bearer has no form')
  const accounts = forms.reduce((sum, form) => sum + form.accounts, 0)
  return { forms, accounts: Math.min(enough, accounts), compared: { ...first, ...saidBeside(forms) } }
}

/** What forms of one name say together beside it. */
function saidBeside(forms: readonly Standing[]): Pick<PersonForm, 'inferred' | 'positions'> {
  const all = forms.map(comparedPerson)
  const posts = new Map(
    all.flatMap(({ positions }) => positions).map((one) => [`${fold(one.title)} ${one.country}`, one]),
  )
  return { inferred: [...new Set(all.flatMap(({ inferred }) => inferred))].sort(), positions: [...posts.values()] }
}

const oneName = ({ compared: left }: Bearer<Standing>, { compared: right }: Bearer<Standing>) =>
  !['different', 'surname', 'single', 'slips'].includes(nameAgreement(left.name, right.name))

/** How many accounts say that somebody of that name is of the country, as far as it matters. */
const sayingSo = (bearer: Bearer<Standing>, said: string | null, all: readonly Bearer<Standing>[]): number =>
  all.reduce((sum, other) => (other.compared.said === said && oneName(bearer, other) ? sum + other.accounts : sum), 0)

/**
 * A country that one account says may be a slip of that text: where several say another of that name, or where another
 * says another and several say none.
 */
function isAlone(bearer: Bearer<Standing>, all: readonly Bearer<Standing>[]): boolean {
  const { said } = bearer.compared
  if (said === null || bearer.accounts > 1 || sayingSo(bearer, said, all) > 1) return false
  const least = sayingSo(bearer, null, all) >= enough ? 1 : 2
  return all.some(
    ({ compared }) => compared.said && compared.said !== said && sayingSo(bearer, compared.said, all) >= least,
  )
}

/** A form that fits a bearer of a said country so much better than those of others is of that bearer. */
const lead = 15

/** The bearer whom a form without a said country means, where its name is borne in several. */
function meant<Item extends Standing>(form: Item, rivals: readonly Bearer<Item>[]): Bearer<Item> | null {
  const fits = rivals
    .map((bearer) => ({ bearer, ...judge(personFeatures, comparedPerson(form), bearer.compared) }))
    .sort((left, right) => right.score - left.score || firstOf(left.bearer, right.bearer))
  const [best] = fits
  if (best?.verdict !== 'same') return null
  const other = fits.find(({ bearer }) => bearer.compared.said !== best.bearer.compared.said)
  return other && best.score - other.score <= lead ? null : best.bearer
}

/** Gives forms that say no country to one of several bearers of the name by their posts; the others stay together. */
function shared<Item extends Standing>(bearers: readonly Bearer<Item>[], hand: HandPairs) {
  const forms = new Map(bearers.map((bearer) => [bearer, bearer.compared.said === null ? [] : [...bearer.forms]]))
  for (const bearer of bearers) {
    if (bearer.compared.said !== null) continue
    const rivals = bearers.filter((other) => other.compared.said && !other.compared.alone && oneName(bearer, other))
    const isContested = new Set(rivals.map(({ compared }) => compared.said)).size > 1
    for (const form of bearer.forms) {
      const to = isContested && !hand.isApart(form.id) ? meant(form, rivals) : null
      forms.get(to ?? bearer)?.push(form)
    }
  }
  return [...forms].flatMap(([bearer, own]) =>
    own.length > 0
      ? { ...bearer, forms: own.sort(byFullness), compared: { ...bearer.compared, ...saidBeside(own) } }
      : [],
  )
}

/** Bearers in an order fixed by content; what was told apart by hand stands by itself. */
export function bearersOf<Item extends Standing>(forms: readonly Item[], hand: HandPairs): Bearer<Item>[] {
  const keyOf = (form: Item) => (hand.isApart(form.id) ? `form ${form.id}` : bearerKey(form))
  const collection = collected(forms, keyOf)
  const bearers = collection.map((bearer) => ({
    ...bearer,
    compared: { ...bearer.compared, alone: isAlone(bearer, collection) },
  }))
  return shared(bearers, hand).sort(firstOf)
}

const firstOf = ({ forms: [left] }: Bearer<Standing>, { forms: [right] }: Bearer<Standing>) =>
  left && right ? byFullness(left, right) : 0

export interface FormVerdict extends Judgement {
  left: number
  right: number
}

/** The groups of items, with what is to be told of the pairs that joined them or nearly did. */
export function told<Item>(
  items: readonly Item[],
  { joined, doubtful }: Grouping,
  numberOf: (item: Item) => number,
  judged: (left: Item, right: Item) => Judgement,
): FormVerdict[] {
  const tell = ({ left, right }: Pair, isDoubtful: boolean): FormVerdict[] => {
    const [one, other] = [left, right]
      .flatMap((at) => items[at] ?? [])
      .sort((first, second) => numberOf(first) - numberOf(second))
    if (!one || !other) return []
    const judgement = judged(one, other)
    const verdict = isDoubtful ? 'doubtful' : judgement.verdict
    const reasons = reasonsOf(judgement, isDoubtful)
    return [{ ...judgement, reasons, verdict, left: numberOf(one), right: numberOf(other) }]
  }
  return [...joined.flatMap((pair) => tell(pair, false)), ...doubtful.flatMap((pair) => tell(pair, true))]
}

const firstForm = ({ forms: [first] }: Bearer<Standing>): number => {
  if (!first) throw new RangeError('a bearer has no form')
  return first.id
}

/** The forms of each person, with what was judged of their bearers: a function of the forms and the decisions by hand. */
export function groupPersons<Item extends Standing>(
  forms: readonly Item[],
  hand: HandPairs,
): { groups: Item[][]; verdicts: FormVerdict[] } {
  const bearers = bearersOf(forms, hand)
  const pairs: Pair[] = []
  bearers.forEach((left, at) => {
    for (let to = at + 1; to < bearers.length; to += 1) {
      const right = bearers[to]
      if (right) pairs.push({ left: at, right: to, ...weigh(personFeatures, left.compared, right.compared) })
    }
  })
  const places = placesOf(
    bearers.map((bearer) => bearer.forms),
    ({ id }) => id,
  )
  const grouping = group(bearers.length, pairs, hand.among(places))
  const verdicts = told(bearers, grouping, firstForm, (left, right) =>
    judge(personFeatures, left.compared, right.compared),
  )
  return { groups: grouping.groups.map((items) => items.flatMap((at) => bearers[at]?.forms ?? [])), verdicts }
}
