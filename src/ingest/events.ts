// Which accounts tell of one call, statement or incident.
import { reviveId } from '../database/happened.ts'
import { searching, setBlocks, setSubject, tellVerdicts } from '../database/judged.ts'
import { idList, rows } from '../database/read-model/rows.ts'
import { assign } from '../resolve/assign.ts'
import { inherit } from '../resolve/inherit.ts'
import { thresholds } from '../resolve/judge.ts'
import type { EventKind } from '../vocabulary.ts'
import { type Batch, type Heard, tellRejudged } from './batch.ts'
import { comparedAbout, comparedOf, type EventCompared, elsewhere, judgeEvents, loadCompared } from './compared.ts'
import { type Component, componentOf, standsAt } from './component.ts'
import { handOver, readHand, reattach, saidKey } from './hand.ts'
import { eventId } from './identifiers.ts'
import { Nearby } from './nearby.ts'
import { partyHere, type Source } from './sources.ts'

/** How well a new account fits the place of one that its document had before; null where it tells of something else. */
function fit(former: EventCompared, fresh: EventCompared): number | null {
  if (former.compared.document !== fresh.compared.document || former.subject === null || fresh.subject !== null)
    return null
  if (former.kind === fresh.kind && former.row.words !== null && former.row.words === fresh.row.words) {
    return former.row.reading === fresh.row.reading ? 200 : 150
  }
  const judgement = judgeEvents(elsewhere(former), fresh)
  return judgement && !judgement.apart && judgement.score >= thresholds.doubtful ? judgement.score : null
}

/** Takes the account to be about the event. */
function giveSubject({ connection }: Batch, account: EventCompared, subject: string): void {
  setSubject(connection, account.id, subject)
  account.subject = subject
  account.row.subject = subject
}

/** Accounts that take the place of former ones stay about the same event, unless others say otherwise. */
function inheritSubjects(batch: Batch, fresh: readonly EventCompared[]): void {
  if (batch.former.length === 0) return
  for (const [to, from] of inherit(batch.former, fresh, fit)) {
    const [account, former] = [fresh[to], batch.former[from]]
    if (!account || !former?.subject) continue
    giveSubject(batch, account, former.subject)
    if (batch.decided.size > 0 && batch.decided.has(saidKey(former.row)))
      handOver(batch.connection, former.row, account.row)
  }
}

function settle(batch: Batch, kind: EventKind, accounts: readonly EventCompared[], subject: string): void {
  batch.subjects.set(subject, kind)
  for (const account of accounts) {
    if (account.subject === subject) continue
    const former = account.subject
    giveSubject(batch, account, subject)
    if (kind === 'call' && !batch.fresh.has(account.id)) batch.recalled.add(account.compared.document)
    if (former === null) continue
    batch.groups.delete(former)
    batch.subjects.set(former, kind)
    if (!batch.moved.has(former)) batch.moved.set(former, subject)
    tellRejudged(batch, account.compared.document)
  }
}

/** Ids of this kind that stand for an event, in this write or before it. */
const isTaken = ({ connection }: Batch, id: string, taken: ReadonlySet<string>) =>
  taken.has(id) || rows(connection, 'SELECT 1 FROM accounts WHERE subject = ? LIMIT 1', id).length > 0

function mint(batch: Batch, account: EventCompared, taken: ReadonlySet<string>): string {
  const id = eventId(account.kind, account.row)
  for (let number = 1; ; number += 1) {
    const free = number === 1 ? id : `${id}-${number}`
    if (isTaken(batch, free, taken)) continue
    if (batch.hasFormerIds) reviveId(batch.connection, free)
    batch.minted.add(free)
    return free
  }
}

function regroup(batch: Batch, component: Component): void {
  const { accounts, verdicts } = component
  const [first] = accounts
  if (!first) return
  const { fresh, judged } = batch
  const known = accounts.filter(({ id }) => !fresh.has(id) || judged.has(id)).map(({ id }) => id)
  tellVerdicts(batch.connection, first.kind, known, verdicts)
  for (const { left, right } of verdicts) judged.add(left).add(right)
  for (const { subject, items } of assign(component.groups, (account, taken) => mint(batch, account, taken))) {
    settle(batch, first.kind, items, subject)
    batch.groups.set(subject, [...items])
  }
}

/** Brings waiting decisions by hand back to their accounts. */
function reattachAll({ connection, decided }: Batch, accounts: readonly EventCompared[]): void {
  if (decided.size > 0) for (const { row } of accounts) if (decided.has(saidKey(row))) reattach(connection, row)
}

/** A document of this write with its parties, now that they stand. */
function sourceHeard(batch: Batch, { parties, ...source }: Heard): Source {
  const named: Source['parties'] = new Map()
  for (const heard of parties) {
    const { ref, kind, form } = heard
    const party = batch.formSubjects.get(form)
    if (party === undefined) throw new Error(`party ${ref} of ${source.id} has no subject yet`)
    named.set(ref, partyHere(batch, kind, party, heard))
  }
  return { ...source, gazetteer: batch.gazetteer, parties: named }
}

/** Gives every touched account of an event its event: calls first, for what was said in them. */
export function resolveEvents(batch: Batch): void {
  batch.memory.forgetNaming(batch.others)
  for (const heard of batch.heard) batch.memory.keepSource(sourceHeard(batch, heard))
  comparedOf(
    batch,
    batch.added.filter(({ id }) => batch.events.has(id)),
  )
  const { connection, events, fresh, subjects } = batch
  const left = [...subjects].flatMap(([subject]) => comparedAbout(batch, subject).map(({ id }) => id))
  const touched = loadCompared(
    batch,
    [...new Set([...events, ...left])].sort((one, other) => one - other),
  )
  inheritSubjects(batch, touched)
  reattachAll(batch, touched)
  const placed = touched.filter(({ id }) => events.has(id))
  setBlocks(
    connection,
    placed.map((account) => ({ account: account.id, isNew: fresh.has(account.id), blocks: standsAt(account) })),
  )
  batch.hand = readHand(connection)
  const { accounts: hand } = batch.hand
  const walking = {
    reader: batch,
    hand,
    judging: batch.memory.judging,
    nearby: new Nearby(batch, searching(connection)),
  }
  const done = new Set<number>()
  for (const kind of ['call', 'statement', 'incident'] as const) {
    for (const account of touched) {
      if (account.kind !== kind || done.has(account.id)) continue
      const component = componentOf(walking, account)
      for (const { id } of component.accounts) done.add(id)
      regroup(batch, component)
    }
  }
  batch.memory.judging.prune()
  for (const subject of saidInMoved(batch)) subjects.set(subject, 'statement')
  events.clear()
}

const statementsQuery = `SELECT DISTINCT subject FROM accounts
  WHERE document IN (SELECT value FROM json_each(?)) AND kind = 'statement' AND subject IS NOT NULL`

/** Statements of documents of which a call is taken to be another now; those of documents of this write are touched anyway. */
function saidInMoved({ connection, recalled }: Batch): string[] {
  if (recalled.size === 0) return []
  return rows<{ subject: string }>(connection, statementsQuery, idList(recalled)).map(({ subject }) => subject)
}
