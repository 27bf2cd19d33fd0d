// Accounts that may tell of one event, found by walking from account to account through their blocks.
import { accountsIn, type VerdictTold } from '../database/judged.ts'
import type { Connection } from '../database/open.ts'
import { rows } from '../database/read-model/rows.ts'
import { blockOf, searchesOf } from '../resolve/events.ts'
import { byText } from '../resolve/fold.ts'
import { group, type Pair } from '../resolve/group.ts'
import { type HandPair, type HandPairs, placesOf } from '../resolve/hand.ts'
import { victims } from '../resolve/incidents.ts'
import { type Judgement, thresholds } from '../resolve/judge.ts'
import {
  areSameEvent,
  blocksOf,
  type EventCompared,
  elsewhere,
  judgeEvents,
  loadCompared,
  type Reader,
} from './compared.ts'

/** Accounts with all that was judged of them. */
export interface Component {
  /** In an order fixed by content. */
  accounts: EventCompared[]
  /** The same, those together that say the same. */
  items: EventCompared[][]
  pairs: Pair[]
  /** What was decided by hand of the items. */
  hand: HandPair[]
  verdicts: VerdictTold[]
}

const byContent = (left: EventCompared, right: EventCompared) =>
  byText(left.compared.date ?? '9', right.compared.date ?? '9') ||
  byText(left.compared.published_on ?? '9', right.compared.published_on ?? '9') ||
  byText(left.compared.document, right.compared.document) ||
  byText(left.row.ref, right.row.ref)

/** Loads accounts once a walk. */
export function loader(reader: Reader) {
  const known = new Map<number, EventCompared>()
  return (ids: readonly number[]): EventCompared[] => {
    const missing = ids.filter((id) => !known.has(id))
    if (missing.length > 0) for (const account of loadCompared(reader, missing)) known.set(account.id, account)
    return ids.flatMap((id) => known.get(id) ?? [])
  }
}

/** The accounts that stand where the account is looked for. */
const standingNear = (connection: Connection, account: EventCompared): number[] => {
  const searches = blocksOf(account).flatMap((block) => searchesOf(block, account.compared))
  return [...new Set(searches.flatMap(({ block, from, to }) => accountsIn(connection, block, from, to)))]
}

/** The accounts that share its event, and those tied to it by hand. */
function tiedTo(connection: Connection, account: EventCompared, hand: HandPairs): number[] {
  const tied = hand.besides(account.id)
  if (account.subject === null) return tied
  const about = 'SELECT id FROM accounts WHERE subject = ?'
  return [...tied, ...rows<{ id: number }>(connection, about, account.subject).map(({ id }) => id)]
}

/**
 * What of an account is compared, but for the document and its words: accounts that share it are judged alike. When an
 * undated account of how somebody was killed was published makes no difference.
 */
function signatureOf({ kind, compared }: EventCompared): string {
  const { document: _, words: __, published_on, ...rest } = compared
  const isTimeless = 'actors' in compared && compared.date === null && victims(compared).length > 0
  return JSON.stringify([kind, isTimeless ? null : published_on, rest])
}

/** Judges accounts, each pair of signatures once. */
export function judging() {
  const numbers = new Map<string, number>()
  const byAccount = new Map<number, number>()
  const known = new Map<string, boolean>()
  /** The same number for the same signature. */
  const signature = (account: EventCompared): number => {
    const standing = byAccount.get(account.id)
    if (standing !== undefined) return standing
    const written = signatureOf(account)
    const number = numbers.get(written) ?? numbers.size
    numbers.set(written, number)
    byAccount.set(account.id, number)
    return number
  }
  /** Whether they tell of one event, were they of two documents. */
  const alike = (left: EventCompared, right: EventCompared): boolean => {
    const [one, other] = [signature(left), signature(right)]
    const key = one < other ? `${one} ${other}` : `${other} ${one}`
    const standing = known.get(key) ?? areSameEvent(elsewhere(left), right)
    known.set(key, standing)
    if (standing) return true
    const isCopy = left.row.words !== null && left.row.words === right.row.words
    return isCopy && areSameEvent(elsewhere(left, left.compared.words), right)
  }
  return { signature, alike }
}

/** All that hangs together with the account by verdicts of `same`, or by the event it was taken to be about. */
function walk(
  connection: Connection,
  start: EventCompared,
  load: ReturnType<typeof loader>,
  hand: HandPairs,
  { signature, alike }: ReturnType<typeof judging>,
): EventCompared[] {
  const found = new Map([[start.id, start]])
  const seen = new Set<string>()
  const queue = [start]
  const find = (other: EventCompared) => {
    if (found.has(other.id)) return
    found.set(other.id, other)
    queue.push(other)
  }
  for (let account = queue.pop(); account; account = queue.pop()) {
    for (const other of load(tiedTo(connection, account, hand))) find(other)
    const told = `${signature(account)} ${account.row.words}`
    if (seen.has(told)) continue
    seen.add(told)
    for (const other of load(standingNear(connection, account)))
      if (!found.has(other.id) && alike(account, other)) find(other)
  }
  return [...found.values()].sort(byContent)
}

/** Accounts that say the same of an event that they tell of are one item, those of one document apart. */
function itemsOf(
  accounts: readonly EventCompared[],
  hand: HandPairs,
  { signature, alike }: ReturnType<typeof judging>,
): EventCompared[][] {
  const bySignature = new Map<number, EventCompared[][]>()
  const items: EventCompared[][] = []
  for (const account of accounts) {
    const key = signature(account)
    const standing = bySignature.get(key) ?? []
    const isOne = !hand.isApart(account.id) && alike(account, account)
    const item = isOne
      ? standing.find((others) => others.every((other) => documentOf(other) !== documentOf(account)))
      : undefined
    if (item) {
      item.push(account)
      continue
    }
    const made = [account]
    items.push(made)
    if (isOne) bySignature.set(key, [...standing, made])
  }
  return items
}

const documentOf = ({ compared }: EventCompared) => compared.document

/** Two accounts by which two items are judged: of one document where there are such, else the first of each. */
function representing(
  left: readonly EventCompared[],
  right: readonly EventCompared[],
): [EventCompared, EventCompared] | null {
  const documents = new Map(right.map((account) => [documentOf(account), account]))
  const one = left.find((account) => documents.has(documentOf(account))) ?? left[0]
  const other = one && (documents.get(documentOf(one)) ?? right[0])
  return one && other ? [one, other] : null
}

/** All that hangs together with the account, with all that was judged of it. */
export function componentOf(
  connection: Connection,
  start: EventCompared,
  load: ReturnType<typeof loader>,
  hand: HandPairs,
  judges: ReturnType<typeof judging>,
): Component {
  const accounts = walk(connection, start, load, hand, judges)
  const items = itemsOf(accounts, hand, judges)
  const pairs: Pair[] = []
  const verdicts: VerdictTold[] = []
  const tell = (left: EventCompared, right: EventCompared, { verdict, score, reasons }: Judgement) => {
    if (score >= thresholds.doubtful)
      verdicts.push({ left: left.id, right: right.id, verdict, score, reasons: JSON.stringify(reasons) })
  }
  items.forEach((left, at) => {
    const [first, ...others] = left
    for (const other of others) {
      const judgement = first && judgeEvents(first, other)
      if (judgement) tell(first, other, judgement)
    }
    for (const [offset, right] of items.slice(at + 1).entries()) {
      const [one, other] = representing(left, right) ?? []
      const judgement = one && other && judgeEvents(one, other)
      if (!judgement) continue
      const { verdict, score, apart } = judgement
      pairs.push({ left: at, right: at + 1 + offset, verdict, score, apart })
      tell(one, other, judgement)
    }
  })
  return { accounts, items, pairs, hand: hand.among(placesOf(items, ({ id }) => id)), verdicts }
}

/** Where an account is to stand. */
export const standsAt = (account: EventCompared) => blocksOf(account).map((block) => blockOf(block, account.compared))

/** The accounts of each event among those that hang together. */
export const groupsOf = ({ items, pairs, hand }: Component): EventCompared[][] =>
  group(items.length, pairs, hand).map((places) => places.flatMap((at) => items[at] ?? []))
