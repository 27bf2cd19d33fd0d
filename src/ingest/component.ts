// Accounts that may tell of one event, found by walking from account to account through their blocks.
import { accountsIn, type VerdictTold } from '../database/judged.ts'
import type { Connection } from '../database/open.ts'
import { rows } from '../database/read-model/rows.ts'
import { blockOf, searchesOf } from '../resolve/events.ts'
import { byText } from '../resolve/fold.ts'
import { group, type Pair } from '../resolve/group.ts'
import { blocksOf, type EventCompared, judgeEvents, loadCompared, type Reader } from './compared.ts'
import type { HandDecision } from './hand.ts'

/** Accounts with all that was judged of them. */
export interface Component {
  /** In an order fixed by content. */
  accounts: EventCompared[]
  pairs: Pair[]
  verdicts: VerdictTold[]
}

const byContent = (left: EventCompared, right: EventCompared) =>
  byText(left.compared.date ?? '9', right.compared.date ?? '9') ||
  byText(left.compared.published_on ?? '9', right.compared.published_on ?? '9') ||
  byText(left.compared.document, right.compared.document) ||
  byText(left.row.ref, right.row.ref)

const worthTelling = 20

/** Loads accounts once a walk. */
export function loader(reader: Reader) {
  const known = new Map<number, EventCompared>()
  return (ids: readonly number[]): EventCompared[] => {
    const missing = ids.filter((id) => !known.has(id))
    if (missing.length > 0) for (const account of loadCompared(reader, missing)) known.set(account.id, account)
    return ids.flatMap((id) => known.get(id) ?? [])
  }
}

/** The accounts that stand where the account is looked for, and those that share its event or are tied to it by hand. */
function neighbours(connection: Connection, account: EventCompared, hand: readonly HandDecision[]): number[] {
  const searches = blocksOf(account).flatMap((block) => searchesOf(block, account.compared))
  const near = searches.flatMap(({ block, from, to }) => accountsIn(connection, block, from, to))
  const same =
    account.subject === null
      ? []
      : rows<{ id: number }>(connection, 'SELECT id FROM accounts WHERE subject = ?', account.subject).map(
          ({ id }) => id,
        )
  const tied = hand.flatMap(({ left_account: left, right_account: right }) =>
    left === account.id ? right : right === account.id ? left : [],
  )
  return [...new Set([...near, ...same, ...tied])].filter((id) => id !== account.id)
}

const pairKey = (left: EventCompared, right: EventCompared) =>
  left.id < right.id ? `${left.id} ${right.id}` : `${right.id} ${left.id}`

/** Judges each pair once. */
function judging(hand: readonly HandDecision[]) {
  const judged = new Map<string, { verdict: VerdictTold; apart: boolean; byHand: boolean }>()
  const judgePair = (left: EventCompared, right: EventCompared) => {
    const standing = judged.get(pairKey(left, right))
    const judgement = standing ? null : judgeEvents(left, right)
    if (standing || !judgement) return standing
    const { score, reasons } = judgement
    const decision = hand.find(
      ({ left_account, right_account }) =>
        (left_account === left.id && right_account === right.id) ||
        (left_account === right.id && right_account === left.id),
    )
    const told = {
      verdict: {
        left: left.id,
        right: right.id,
        verdict: decision?.verdict ?? judgement.verdict,
        score: decision ? 1000 : score,
        reasons: JSON.stringify(reasons),
      },
      apart: decision ? decision.verdict === 'different' : judgement.apart,
      byHand: decision !== undefined,
    }
    judged.set(pairKey(left, right), told)
    return told
  }
  return { judged, judgePair }
}

/** All that hangs together with the account by verdicts of `same`, or by the event it was taken to be about. */
export function componentOf(
  connection: Connection,
  start: EventCompared,
  load: ReturnType<typeof loader>,
  hand: readonly HandDecision[],
): Component {
  const { judged, judgePair } = judging(hand)
  const found = new Map([[start.id, start]])
  const queue = [start]
  for (let account = queue.pop(); account; account = queue.pop()) {
    for (const other of load(neighbours(connection, account, hand))) {
      const sharesEvent = other.subject !== null && other.subject === account.subject
      if (found.has(other.id) || !(sharesEvent || judgePair(account, other)?.verdict.verdict === 'same')) continue
      found.set(other.id, other)
      queue.push(other)
    }
  }
  const accounts = [...found.values()].sort(byContent)
  const pairs = accounts.flatMap((left, at) =>
    accounts.slice(at + 1).flatMap((right, offset) => {
      const told = judgePair(left, right)
      if (!told) return []
      const { verdict, score } = told.verdict
      return { left: at, right: at + 1 + offset, verdict, score, apart: told.apart }
    }),
  )
  const verdicts = [...judged.values()]
    .filter(({ verdict, byHand }) => !byHand && verdict.score >= worthTelling)
    .map(({ verdict }) => verdict)
  return { accounts, pairs, verdicts }
}

/** Where an account is to stand. */
export const standsAt = (account: EventCompared) => blocksOf(account).map((block) => blockOf(block, account.compared))

/** The accounts of each event among those that hang together. */
export const groupsOf = ({ accounts, pairs }: Component): EventCompared[][] =>
  group(accounts.length, pairs).map((items) => accounts.filter((_, at) => items.includes(at)))
