// `readout merge`: two rows are one, whatever the rules say.
import { decide, decidedRow, type Item } from './decided.ts'
import { type WriterOptions, write, writerOf } from './transaction.ts'
import { Undecidable } from './undecidable.ts'

/** Each item with the first of the other side: the sides stay tied while any of these pairs stands. */
const tiesOf = (left: readonly Item[], right: readonly Item[]): [Item, Item][] => {
  const [first, other] = [left[0], right[0]]
  if (!first || !other) return []
  return [
    ...right.map((item): [Item, Item] => [first, item]),
    ...left.slice(1).map((item): [Item, Item] => [item, other]),
  ]
}

/** Decisions by hand that told items of the two apart. */
const forgetApart = `WITH one AS (SELECT value FROM json_each(?)), other AS (SELECT value FROM json_each(?))
  DELETE FROM decisions WHERE decided_by = 'hand' AND verdict = 'different' AND (
    (left_said IN (SELECT value FROM one) AND right_said IN (SELECT value FROM other)) OR
    (left_said IN (SELECT value FROM other) AND right_said IN (SELECT value FROM one)))`

/**
 * Makes one row of two of a kind: the first keeps its id, the other's leads to it. Holds for all that texts tell of either
 * by now, also when their documents are read again. Throws Undecidable, with nothing changed, where the ids are not of two
 * rows of a kind. Gives the id that stays and the one that goes.
 */
export const merge = (options: WriterOptions, keep: string, gone: string): { id: string; former: string } =>
  write(writerOf(options), 'hand', (batch) => {
    const { connection } = batch
    const [left, right] = [decidedRow(connection, keep), decidedRow(connection, gone)]
    if (left.id === right.id) throw new Undecidable(`${keep} and ${gone} are one already: ${left.id}`)
    if (left.kind !== right.kind)
      throw new Undecidable(`${keep} and ${gone} are of two kinds: ${left.kind} and ${right.kind}`)
    const saidBy = (items: readonly Item[]) => JSON.stringify(items.map(({ said }) => said))
    connection.prepare(forgetApart).run(saidBy(left.items), saidBy(right.items))
    const decision = { verdict: 'same', detail: `merge ${left.id} ${right.id}` } as const
    for (const [one, other] of tiesOf(left.items, right.items)) decide(connection, left.kind, one, other, decision)
    for (const item of [...left.items, ...right.items]) item.touch(batch)
    for (const item of right.items) item.move(batch, left.id)
    return { id: left.id, former: right.id }
  })
