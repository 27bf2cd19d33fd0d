// Decisions by hand, which outlive what they were made on: they are kept by what texts say and found again by it.
import type { Connection } from '../database/open.ts'
import { rows } from '../database/read-model/rows.ts'
import type { AccountRow } from '../database/said.ts'
import { type HandPair, HandPairs, nothingByHand } from '../resolve/hand.ts'
import type { Verdict } from '../vocabulary.ts'
import { hashOf } from './reading.ts'

/** By which an account of an event is found again after its document was ingested anew: the document and what it says. */
export function saidKey({ document, kind, reading }: Pick<AccountRow, 'document' | 'kind' | 'reading'>): string {
  const { ref: _, ...content }: Record<string, unknown> = JSON.parse(reading)
  return `${document} ${kind} ${hashOf(JSON.stringify(content)).slice(0, 16)}`
}

/** Decisions of which both sides stand. */
export interface Hand {
  /** On forms of parties. */
  forms: HandPairs
  /** On accounts of events. */
  accounts: HandPairs
}

interface HandRow {
  left_account: number | null
  right_account: number | null
  left_form: number | null
  right_form: number | null
  verdict: Verdict
}

const handQuery = `SELECT d.left_account, d.right_account, l.id AS left_form, r.id AS right_form, d.verdict
  FROM decisions d LEFT JOIN forms l ON l.hash = d.left_said LEFT JOIN forms r ON r.hash = d.right_said
  WHERE d.decided_by = 'hand' ORDER BY d.id`

/** The decisions by hand as they apply now. */
export function readHand(connection: Connection): Hand {
  const all = rows<HandRow>(connection, handQuery)
  if (all.length === 0) return { forms: nothingByHand, accounts: nothingByHand }
  const pairs = (left: 'left_form' | 'left_account', right: 'right_form' | 'right_account') =>
    all.flatMap((row): HandPair[] => {
      const [one, other] = [row[left], row[right]]
      return one === null || other === null ? [] : [{ left: one, right: other, verdict: row.verdict }]
    })
  return {
    forms: new HandPairs(pairs('left_form', 'right_form')),
    accounts: new HandPairs(pairs('left_account', 'right_account')),
  }
}

/** What decisions by hand were made on: hashes of forms and keys of accounts, whether they stand or not. */
export const saidByHand = (connection: Connection): ReadonlySet<string> =>
  new Set(
    rows<{ said: string }>(
      connection,
      `SELECT left_said AS said FROM decisions WHERE decided_by = 'hand'
       UNION SELECT right_said FROM decisions WHERE decided_by = 'hand'`,
    ).map(({ said }) => said),
  )

const sides = ['left', 'right'] as const

/** Gives decisions by hand that wait for an account of the document the account that says the same. */
export function reattach(connection: Connection, account: AccountRow): void {
  const said = saidKey(account)
  for (const side of sides) {
    connection
      .prepare(
        `UPDATE decisions SET ${side}_account = ? WHERE decided_by = 'hand' AND ${side}_account IS NULL AND ${side}_said = ?`,
      )
      .run(account.id, said)
  }
}

/** What was decided on an account is decided on the one that takes its place. */
export function handOver(connection: Connection, former: AccountRow, fresh: AccountRow): void {
  for (const side of sides) {
    connection
      .prepare(
        `UPDATE decisions SET ${side}_account = ?, ${side}_said = ? WHERE decided_by = 'hand' AND ${side}_said = ?`,
      )
      .run(fresh.id, saidKey(fresh), saidKey(former))
  }
}

/** What was decided on a form is decided on the one as well that takes its place in a document. */
export function handOverForm(connection: Connection, former: string, fresh: string): void {
  for (const [side, other] of [sides, [...sides].reverse()]) {
    connection
      .prepare(
        `INSERT INTO decisions (kind, ${side}_said, ${other}_said, verdict, score, reasons, decided_by)
         SELECT kind, ?, ${other}_said, verdict, score, reasons, decided_by FROM decisions AS d
         WHERE decided_by = 'hand' AND ${side}_said = ? AND ${other}_said <> ? AND NOT EXISTS (SELECT 1 FROM decisions
           WHERE decided_by = 'hand' AND ? IN (left_said, right_said) AND d.${other}_said IN (left_said, right_said))
         ORDER BY id`,
      )
      .run(fresh, former, fresh, fresh)
  }
}
