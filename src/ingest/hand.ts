// Decisions by hand, which outlive the accounts that they were made on.
import type { Connection } from '../database/open.ts'
import { rows } from '../database/read-model/rows.ts'
import type { AccountRow } from '../database/said.ts'
import type { AccountKind, Verdict } from '../vocabulary.ts'
import { hashOf } from './reading.ts'

/** By which an account is found again after its document was ingested anew: the document and what it says. */
export function saidKey({ document, kind, reading }: Pick<AccountRow, 'document' | 'kind' | 'reading'>): string {
  const { ref: _, ...content }: Record<string, unknown> = JSON.parse(reading)
  return `${document} ${kind} ${hashOf(JSON.stringify(content)).slice(0, 16)}`
}

export interface HandDecision {
  kind: AccountKind
  left_account: number
  right_account: number
  left_form: number | null
  right_form: number | null
  verdict: Verdict
}

/** The decisions by hand of which both accounts stand. */
export const handDecisions = (connection: Connection): HandDecision[] =>
  rows<HandDecision>(
    connection,
    `SELECT d.kind, d.left_account, d.right_account, l.form AS left_form, r.form AS right_form, d.verdict
     FROM decisions d JOIN accounts l ON l.id = d.left_account JOIN accounts r ON r.id = d.right_account
     WHERE d.decided_by = 'hand' ORDER BY d.id`,
  )

/** Gives decisions by hand that wait for an account of the document the account that says the same. */
export function reattach(connection: Connection, account: AccountRow): void {
  const said = saidKey(account)
  for (const side of ['left', 'right'] as const) {
    connection
      .prepare(`UPDATE decisions SET ${side}_account = ? WHERE ${side}_account IS NULL AND ${side}_said = ?`)
      .run(account.id, said)
  }
}
