// Whether the database is what its documents give: one line a fault, nothing is mended.
import { searching } from '../database/judged.ts'
import type { Connection } from '../database/open.ts'
import { rows } from '../database/read-model/rows.ts'
import type { AccountRow, EvidenceRow } from '../database/said.ts'
import { listsOf, stands } from '../database/so.ts'
import type { Document } from '../documents/document.ts'
import { textOf } from '../extract/span.ts'
import type { HandPairs } from '../resolve/hand.ts'
import { knownNames } from '../resolve/known.ts'
import { type AccountKind, accountKinds, rowsOfKind } from '../vocabulary.ts'
import type { World } from '../world.ts'
import { spanFault } from './check.ts'
import { comparedAbout, loadCompared } from './compared.ts'
import { componentOf } from './component.ts'
import { deriveEvent, deriveParty } from './derive.ts'
import { readHand } from './hand.ts'
import { Memory } from './memory.ts'
import { Nearby } from './nearby.ts'
import { groupForms, isAlone, tiedForms } from './parties.ts'
import { gazetteerOf } from './places.ts'
import { hashOf, type StatementReading } from './reading.ts'
import { readSurname } from './surnames.ts'
import { contentHash, isEvent } from './write-document.ts'

/** Rows that must not be: what each tells, and a query whose every row names one in its column `id`. */
const mustBeNone: readonly { says: string; query: string }[] = [
  { says: 'has no subject', query: "SELECT document || ' ' || ref AS id FROM accounts WHERE subject IS NULL" },
  {
    says: 'is about another party than its form',
    query:
      "SELECT a.document || ' ' || a.ref AS id FROM accounts a JOIN forms f ON f.id = a.form WHERE a.subject <> f.subject",
  },
  {
    says: 'counts other accounts or dates than it has',
    query: `SELECT 'form ' || f.id AS id FROM forms f
      LEFT JOIN (SELECT a.form, count(*) AS count, min(d.published_on) AS first_on, max(d.published_on) AS last_on
                 FROM accounts a JOIN documents d ON d.id = a.document GROUP BY a.form) AS told ON told.form = f.id
      WHERE (f.accounts, f.first_on, f.last_on) IS NOT (told.count, told.first_on, told.last_on)`,
  },
  {
    says: 'counts other aliases than its accounts have',
    query: `WITH told AS (SELECT form, value AS text, count(DISTINCT id) AS accounts FROM (
          SELECT a.id, a.form, j.value FROM accounts a, json_each(a.reading, '$.aliases') j WHERE a.form IS NOT NULL
          UNION SELECT id, form, json_extract(reading, '$.name') FROM accounts WHERE form IS NOT NULL)
        GROUP BY form, value)
      SELECT 'form ' || form AS id FROM (SELECT * FROM (SELECT form, text, accounts FROM aliases EXCEPT SELECT * FROM told)
        UNION SELECT * FROM (SELECT * FROM told EXCEPT SELECT form, text, accounts FROM aliases))`,
  },
  {
    says: 'counts other publishers than its accounts have',
    query: `WITH told AS (SELECT a.form, d.publisher, count(*) AS accounts FROM accounts a JOIN documents d ON d.id = a.document
        WHERE a.form IS NOT NULL AND d.publisher IS NOT NULL GROUP BY a.form, d.publisher)
      SELECT 'form ' || form AS id FROM (SELECT * FROM (SELECT form, publisher, accounts FROM form_publishers EXCEPT SELECT * FROM told)
        UNION SELECT * FROM (SELECT * FROM told EXCEPT SELECT form, publisher, accounts FROM form_publishers))`,
  },
  {
    says: 'stands although nothing happens there',
    query:
      "SELECT 'place ' || id AS id FROM places WHERE id NOT IN (SELECT place FROM incidents WHERE place IS NOT NULL)",
  },
  {
    says: 'is a former id and a row as well',
    query: 'SELECT old_id AS id FROM successors WHERE old_id IN (SELECT subject FROM accounts)',
  },
  { says: 'has no forms', query: 'SELECT id FROM parties WHERE id NOT IN (SELECT subject FROM forms)' },
]

function* checkDatabase(connection: Connection): Generator<string> {
  for (const { integrity } of rows<{ integrity: string }>(
    connection,
    'SELECT integrity_check AS integrity FROM pragma_integrity_check',
  ))
    if (integrity !== 'ok') yield `database: ${integrity}`
  for (const { table, parent } of rows<{ table: string; parent: string }>(
    connection,
    'SELECT "table", parent FROM pragma_foreign_key_check',
  ))
    yield `${table}: a row names a row of ${parent} that is not there`
  for (const { says, query } of mustBeNone)
    for (const { id } of rows<{ id: string }>(connection, query)) yield `${id} ${says}`
}

type DocumentRow = Document & { id: string; body_hash: string; hash: string }
type EvidenceOf = EvidenceRow & { account: number; kind: AccountKind; ref: string; reading: string }

const evidenceQuery = `SELECT e.*, a.kind, a.ref, a.reading FROM accounts a JOIN evidence e ON e.account = a.id
  WHERE a.document = ? ORDER BY a.id, e.number`

/** Bodies are what was hashed, spans lie in them, and a statement's text is the words at its spans. */
function* checkDocument(connection: Connection, { id, body_hash, hash, ...document }: DocumentRow): Generator<string> {
  if (hashOf(document.body) !== body_hash) yield `${id} has a body that is not the one it was read from`
  // One that told its own day in its text was given without.
  if (contentHash(document) !== hash && contentHash({ ...document, published_on: null }) !== hash)
    yield `${id} has a title, date or publisher that is not the one it was read with`
  const words = new Map<string, { said: string[]; reading: string }>()
  for (const span of rows<EvidenceOf>(connection, evidenceQuery, id)) {
    const fault = spanFault(document.body, span)
    if (fault) yield `${id} ${span.ref}: ${fault}`
    if (span.kind !== 'statement' || span.part !== 'evidence') continue
    const { said } = words.get(span.ref) ?? { said: [] }
    words.set(span.ref, { said: [...said, textOf(document.body, span)], reading: span.reading })
  }
  for (const [ref, { said, reading }] of words) {
    const { text }: StatementReading = JSON.parse(reading)
    if (said.join(' … ') !== text) yield `${id} ${ref}: the text is not that of its spans`
  }
}

function* checkDocuments(connection: Connection): Generator<string> {
  const columns =
    'id, key, path, title, publisher, publisher_country, kind, published_on, language, url, body, body_hash, hash'
  const next = `SELECT ${columns} FROM documents WHERE id > ? ORDER BY id LIMIT 1`
  for (let [row] = rows<DocumentRow>(connection, next, ''); row; [row] = rows<DocumentRow>(connection, next, row.id))
    yield* checkDocument(connection, row)
}

const subjectsOf = (connection: Connection, kind: AccountKind) =>
  rows<{ subject: string }>(
    connection,
    'SELECT DISTINCT subject FROM accounts WHERE kind = ? AND subject IS NOT NULL ORDER BY subject',
    kind,
  )

/** Every row is what its accounts give, and has one. */
function* checkRows(connection: Connection, world: World): Generator<string> {
  const reader = { connection, gazetteer: gazetteerOf(world.places), memory: new Memory(knownNames(world)) }
  for (const kind of accountKinds) {
    for (const { subject } of subjectsOf(connection, kind)) {
      const derived = isEvent(kind)
        ? deriveEvent(reader, kind, comparedAbout(reader, subject), subject)?.derived
        : deriveParty(connection, kind, subject)
      if (!derived || !stands(connection, derived)) yield `${kind} ${subject} is not what documents tell of it`
    }
    const untold = `SELECT id FROM ${rowsOfKind[kind]} WHERE id NOT IN (SELECT subject FROM accounts WHERE kind = ?)`
    for (const { id } of rows<{ id: string }>(connection, untold, kind)) yield `${kind} ${id} is told by no document`
  }
  for (const [table, lists] of Object.entries(listsOf))
    for (const [list, owner] of lists) {
      const [row] = rows<{ count: number }>(
        connection,
        `SELECT count(*) AS count FROM ${list} WHERE "${owner}" NOT IN (SELECT id FROM ${table})`,
      )
      if (row?.count) yield `${row.count} rows of ${list} belong to no row of ${table}`
    }
}

/** Whether the groups are those of the subjects: as many, and none with two. */
const isPartition = (groups: readonly (readonly { subject: string | null }[])[]): boolean => {
  const subjects = groups.map((items) => new Set(items.map(({ subject }) => subject)))
  return subjects.every(({ size }) => size === 1) && new Set(subjects.flatMap((set) => [...set])).size === groups.length
}

/** Whether each form of the surname alone names whom it means. */
function isMeant(connection: Connection, surname: string, hand: HandPairs): boolean {
  const read = readSurname(connection, surname, hand)
  if (!read) return true
  const others = new Set(read.full.map(({ subject }) => subject))
  return (
    read.joined.every(({ form, subject }) => form.subject === subject) &&
    read.groups.every((forms) => forms.every(({ subject }) => !others.has(subject))) &&
    isPartition(read.groups)
  )
}

/** Grouping anew gives the same parties and events. */
function* checkGroups(connection: Connection, world: World): Generator<string> {
  const known = knownNames(world)
  const hand = readHand(connection)
  for (const kind of ['person', 'organisation'] as const)
    for (const { block } of rows<{ block: string }>(
      connection,
      'SELECT DISTINCT block FROM forms WHERE kind = ? ORDER BY block',
      kind,
    )) {
      const isGrouped = isAlone({ kind, block })
        ? isMeant(connection, block.slice(1), hand.forms)
        : isPartition(groupForms(kind, tiedForms(connection, { kind, block }, hand.forms), hand.forms, known).groups)
      if (!isGrouped) yield `${kind} names under "${block}" group otherwise than they stand`
    }
  const memory = new Memory(known)
  const reader = { connection, gazetteer: gazetteerOf(world.places), memory }
  const walking = {
    reader,
    hand: hand.accounts,
    judging: memory.judging,
    nearby: new Nearby(reader, searching(connection)),
  }
  const done = new Set<number>()
  const events = "SELECT id FROM accounts WHERE kind NOT IN ('person', 'organisation') ORDER BY id"
  for (const { id } of rows<Pick<AccountRow, 'id'>>(connection, events)) {
    const [account] = done.has(id) ? [] : loadCompared(reader, [id])
    if (!account) continue
    const component = componentOf(walking, account)
    for (const one of component.accounts) done.add(one.id)
    if (!isPartition(component.groups))
      yield `accounts of ${account.kind} ${account.subject} group otherwise than they stand`
    memory.judging.prune()
  }
}

/** Every fault of what is said, judged and so; the caller adds the read model's. Spans, keys, rows, groups, in this order. */
export function* verify(connection: Connection, world: World): Generator<string> {
  yield* checkDatabase(connection)
  yield* checkDocuments(connection)
  yield* checkRows(connection, world)
  yield* checkGroups(connection, world)
}
