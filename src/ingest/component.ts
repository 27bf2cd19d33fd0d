// Accounts that may tell of one event, found by walking from account to account through their blocks.
import type { VerdictTold } from '../database/judged.ts'
import { rows } from '../database/read-model/rows.ts'
import { blockOf } from '../resolve/events.ts'
import { byText } from '../resolve/fold.ts'
import { bestOfEach } from '../resolve/group.ts'
import { groupMany } from '../resolve/group-many.ts'
import { type HandPairs, placesOf } from '../resolve/hand.ts'
import { reasonsOf, type Weight } from '../resolve/judge.ts'
import { blocksOf, type EventCompared, judgeEvents, loadCompared } from './compared.ts'
import type { Judging } from './judging.ts'
import type { Nearby } from './nearby.ts'
import type { Reader } from './sources.ts'

/** Accounts that hang together, with the groups that they are. */
export interface Component {
  /** In an order fixed by content. */
  accounts: EventCompared[]
  /** The accounts of each event. */
  groups: EventCompared[][]
  /** What joined accounts or nearly did. */
  verdicts: VerdictTold[]
}

const byContent = (left: EventCompared, right: EventCompared) =>
  byText(left.compared.date ?? '9', right.compared.date ?? '9') ||
  byText(left.compared.published_on ?? '9', right.compared.published_on ?? '9') ||
  byText(left.compared.document, right.compared.document) ||
  byText(left.row.ref, right.row.ref)

/** What accounts are looked for with. */
export interface Walking {
  reader: Reader
  hand: HandPairs
  judging: Judging
  nearby: Nearby
}

const aboutQuery = 'SELECT id FROM accounts WHERE subject = ?'

/** So many of the doubtful neighbours of an account are told. */
const mostDoubts = 5

interface Doubt {
  left: EventCompared
  right: EventCompared
  score: number
}

/** All that hangs together with the account by verdicts of `same`, or by the event it was taken to be about; and what nearly does. */
class Walk {
  readonly found = new Map<number, EventCompared>()
  readonly doubts: Doubt[] = []
  readonly #walking: Walking
  readonly #start: EventCompared
  readonly #queue: EventCompared[] = []
  /** What was told in the same words, and events, that were looked at. */
  readonly #seen = new Set<string>()

  constructor(walking: Walking, start: EventCompared) {
    this.#walking = walking
    this.#start = start
    this.#find(start)
    for (let account = this.#queue.pop(); account; account = this.#queue.pop()) this.#look(account)
  }

  #find(account: EventCompared): void {
    if (this.found.has(account.id)) return
    this.found.set(account.id, account)
    this.#queue.push(account)
  }

  #isFirst(what: string): boolean {
    if (this.#seen.has(what)) return false
    this.#seen.add(what)
    return true
  }

  /** The accounts that share its event, and those that something was decided on with it. */
  #tiedTo({ id, subject }: EventCompared): number[] {
    const { reader, hand } = this.#walking
    const tied = hand.besides(id)
    if (subject === null || !this.#isFirst(subject)) return tied
    return [...tied, ...rows<{ id: number }>(reader.connection, aboutQuery, subject).map((row) => row.id)]
  }

  /** Whether none that was looked at said the same in the same words; what the first says matters when there is a second. */
  #isNew(account: EventCompared): boolean {
    const saidBy = (one: EventCompared) => `${this.#walking.judging.signature(one)} ${one.row.words}`
    if (account === this.#start) return true
    this.#seen.add(saidBy(this.#start))
    return this.#isFirst(saidBy(account))
  }

  #look(account: EventCompared): void {
    const { reader, judging, nearby } = this.#walking
    for (const other of loadCompared(reader, this.#tiedTo(account))) this.#find(other)
    if (!this.#isNew(account)) return
    const doubts: Doubt[] = []
    for (const other of loadCompared(reader, nearby.of(account))) {
      if (this.found.has(other.id) || other.id === account.id) continue
      // Two accounts of one document are apart, but what a third tells may be either.
      const { verdict, score, apart } = judging.weigh(account, other, 'elsewhere')
      if (verdict === 'same') this.#find(other)
      else if (verdict === 'doubtful' && !apart && other.compared.document !== account.compared.document)
        doubts.push({ left: account, right: other, score })
    }
    doubts.sort((left, right) => right.score - left.score || byContent(left.right, right.right))
    this.doubts.push(...doubts.slice(0, mostDoubts))
  }
}

/** Accounts that say the same of an event that they tell of, each of another document. */
interface Item {
  first: EventCompared
  accounts: EventCompared[]
  documents: Map<string, EventCompared>
}

const documentOf = ({ compared }: EventCompared) => compared.document

/** Accounts that say the same of an event that they tell of are one item, those of one document apart. */
function itemsOf(accounts: readonly EventCompared[], { hand, judging }: Walking): Item[] {
  const bySignature = new Map<number, Item[]>()
  const items: Item[] = []
  for (const account of accounts) {
    const key = judging.signature(account)
    const standing = bySignature.get(key) ?? []
    const isOne = !hand.isApart(account.id) && judging.weigh(account, account, 'elsewhere').verdict === 'same'
    const item = isOne ? standing.find(({ documents }) => !documents.has(documentOf(account))) : undefined
    if (item) {
      item.accounts.push(account)
      item.documents.set(documentOf(account), account)
      continue
    }
    const made = { first: account, accounts: [account], documents: new Map([[documentOf(account), account]]) }
    items.push(made)
    if (isOne) bySignature.set(key, [...standing, made])
  }
  return items
}

/** Two accounts by which two items are judged: of one document where there are such, else the first of each. */
function representing(left: Item, right: Item): [EventCompared, EventCompared] {
  const [fewer, more] = left.documents.size <= right.documents.size ? [left, right] : [right, left]
  for (const [document, account] of fewer.documents) {
    const other = more.documents.get(document)
    if (other) return fewer === left ? [account, other] : [other, account]
  }
  return [left.first, right.first]
}

function tellVerdict(one: EventCompared, other: EventCompared, isDoubtful: boolean): VerdictTold[] {
  const [left, right] = one.id < other.id ? [one, other] : [other, one]
  const judgement = judgeEvents(left, right)
  if (!judgement) return []
  const { verdict, score } = judgement
  const reasons = reasonsOf(judgement, isDoubtful)
  return [
    {
      left: left.id,
      right: right.id,
      verdict: isDoubtful ? 'doubtful' : verdict,
      score,
      reasons: JSON.stringify(reasons),
    },
  ]
}

/** Of each group and each event that hangs not together with it but nearly does, the accounts that fit best. */
function outside(
  found: ReadonlyMap<number, EventCompared>,
  doubts: readonly Doubt[],
  groups: readonly Item[][],
): Doubt[] {
  const places = placesOf(
    groups.map((group) => group.flatMap((item) => item.accounts)),
    ({ id }) => id,
  )
  return bestOfEach(
    doubts.filter(({ right }) => !found.has(right.id)),
    ({ left, right }) => `${places.get(left.id)} ${right.subject ?? right.id}`,
  )
}

/** An account that hangs together with no other. */
function byItself(account: EventCompared, doubts: readonly Doubt[]): Component {
  const best = bestOfEach(doubts, ({ right }) => String(right.subject ?? right.id))
  const verdicts = best.flatMap(({ left, right }) => tellVerdict(left, right, true))
  return { accounts: [account], groups: [[account]], verdicts }
}

/** All that hangs together with the account, grouped, with what was judged of it. */
export function componentOf(walking: Walking, start: EventCompared): Component {
  const { found, doubts } = new Walk(walking, start)
  if (found.size === 1) return byItself(start, doubts)
  const accounts = [...found.values()].sort(byContent)
  const items = itemsOf(accounts, walking)
  const weigh = (left: Item, right: Item): Weight => walking.judging.weigh(...representing(left, right))
  const places = placesOf(
    items.map((item) => item.accounts),
    ({ id }) => id,
  )
  const { groups, joined, doubtful } = groupMany(items, weigh, walking.hand.among(places))
  const verdicts = [
    ...items.flatMap(({ first, accounts: [, ...others] }) =>
      others.flatMap((other) => tellVerdict(first, other, false)),
    ),
    ...joined.flatMap(([left, right]) => tellVerdict(...representing(left, right), false)),
    ...doubtful.flatMap(([left, right]) => tellVerdict(...representing(left, right), true)),
    ...outside(found, doubts, groups).flatMap(({ left, right }) => tellVerdict(left, right, true)),
  ]
  return { accounts, groups: groups.map((group) => group.flatMap((item) => item.accounts)), verdicts }
}

/** Where an account is to stand. */
export const standsAt = (account: EventCompared) => blocksOf(account).map((block) => blockOf(block, account.compared))
