// How it was judged which accounts tell of the same thing.
import { sql } from 'drizzle-orm'
import { index, integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import { accountKinds, deciders, partyKinds, verdicts } from '../../vocabulary.ts'
import { accounts, forms } from './said.ts'

/** Verdicts on pairs of accounts that tell of events, and decisions by hand on pairs of accounts of any kind. */
export const decisions = sqliteTable(
  'decisions',
  {
    id: integer().primaryKey(),
    kind: text({ enum: accountKinds }).notNull(),
    /** The two accounts, the smaller first; null in decisions by hand on parties, or while they wait for their document. */
    left_account: integer().references(() => accounts.id),
    right_account: integer().references(() => accounts.id),
    /**
     * Of decisions by hand, what they are found by after re-ingestion: the hash of a party's form, else the document and
     * a hash of what the account says.
     */
    left_said: text(),
    right_said: text(),
    verdict: text({ enum: verdicts }).notNull(),
    /** The sum of the features' weights; `same` from 70, `doubtful` from 40. */
    score: integer().notNull(),
    /** JSON list of `{ feature, weight, detail }`. */
    reasons: text().notNull(),
    decided_by: text({ enum: deciders }).notNull(),
  },
  (table) => [
    index('decisions_left').on(table.left_account),
    index('decisions_right').on(table.right_account),
    index('decisions_by_hand').on(table.id).where(sql`decided_by = 'hand'`),
    index('decisions_doubtful').on(table.score, table.id).where(sql`verdict = 'doubtful'`),
  ],
)

/** Verdicts on pairs of forms: they hold for every pair of accounts that have those forms. */
export const form_decisions = sqliteTable(
  'form_decisions',
  {
    /** The smaller id first. */
    left_form: integer()
      .notNull()
      .references(() => forms.id),
    right_form: integer()
      .notNull()
      .references(() => forms.id),
    kind: text({ enum: partyKinds }).notNull(),
    verdict: text({ enum: verdicts }).notNull(),
    score: integer().notNull(),
    /** JSON list of `{ feature, weight, detail }`. */
    reasons: text().notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.left_form, table.right_form] }),
    index('form_decisions_right').on(table.right_form),
    index('form_decisions_doubtful')
      .on(table.score, table.left_form, table.right_form)
      .where(sql`verdict = 'doubtful'`),
  ],
)

/** Under which keys, and at which day, an account of an event is compared with others. */
export const event_blocks = sqliteTable(
  'event_blocks',
  {
    block: text().notNull(),
    /** Days since 1970-01-01 of its date, else of its publication. */
    day: integer().notNull(),
    account: integer()
      .notNull()
      .references(() => accounts.id),
  },
  (table) => [
    primaryKey({ columns: [table.block, table.day, table.account] }),
    index('event_blocks_account').on(table.account),
  ],
)

/** Where a former id went: 308 to `new_id`, 410 where that is null. */
export const successors = sqliteTable('successors', {
  old_id: text().primaryKey(),
  kind: text({ enum: accountKinds }).notNull(),
  new_id: text(),
  /** What the former row was first read from: only that may have the id again. */
  first_read: text().notNull(),
})
