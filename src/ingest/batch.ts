import type { Changed } from '../database/changed.ts'
import { hasFormerIds } from '../database/happened.ts'
import type { Connection } from '../database/open.ts'
import { type AccountRow, NewAccounts } from '../database/said.ts'
import { nothingByHand } from '../resolve/hand.ts'
import type { Stretch } from '../resolve/in-the-news.ts'
import type { KnownNames } from '../resolve/known.ts'
import type { ChangeKind, EventKind, PartyKind } from '../vocabulary.ts'
import type { EventCompared } from './compared.ts'
import { FormsTold } from './forms-told.ts'
import { type Hand, saidByHand } from './hand.ts'
import type { Memory } from './memory.ts'
import { NamesBefore } from './names-before.ts'
import type { Gazetteer } from './places.ts'
import type { Source } from './sources.ts'

/** What one transaction has touched so far and has yet to bring in order. */
export interface Batch {
  connection: Connection
  known: KnownNames
  gazetteer: Gazetteer
  /** Accounts of events, and their documents, that were looked up before. */
  memory: Memory
  /** Parties that accounts came to or left, or that are of another country or kind: what names them is looked up anew. */
  others: Set<string>
  /** Forms that documents of this write name, counted but not entered. */
  forms: FormsTold
  /** Accounts of documents of this write: they are entered when the parties that they name are known. */
  accounts: NewAccounts
  /** How parties were called that gained or lost a name. */
  names: NamesBefore
  /** Documents of this write, with their parties by form. */
  heard: Heard[]
  /** The documents of this write that had a new form first. */
  firstTold: Map<number, string>
  /** The parties that forms of this write name. */
  formSubjects: Map<number, string>
  /** Accounts of events that this write added. */
  added: AccountRow[]
  /**
   * Blocks of names that a form came to or left, with the forms of persons that came or are told of again: who is named like
   * none of these stays who he was. Null: nobody of the block is known to stay.
   */
  blocks: Map<string, { kind: PartyKind; block: string; touched: Set<number> | null }>
  /**
   * Surnames of full names that came, left or are told of at other times, with the forms of the surname alone that this
   * touches; null: all of them.
   */
  surnames: Map<string, SurnameTouched | null>
  /** Forms of a surname alone that came or are told of again, by surname. */
  alone: Map<string, Set<number>>
  /** Parties of which an account came or went. */
  parties: Map<string, PartyKind>
  /** Accounts of events that are new, or whose parties became others. */
  events: Set<number>
  /** Of these, accounts that this write added. */
  fresh: Set<number>
  /** Fresh accounts that something was judged of already. */
  judged: Set<number>
  /** Documents of an earlier write of which an account of a call is about another call now. */
  recalled: Set<string>
  /** Whether any id was a former one before this write. */
  hasFormerIds: boolean
  /** Events that this write made. */
  minted: Set<string>
  /** The accounts of events that were grouped in this write. */
  groups: Map<string, EventCompared[]>
  /** Events that lost or gained an account. */
  subjects: Map<string, EventKind>
  /** What was decided by hand, as it applies to forms and accounts; read when they stand. */
  hand: Hand
  /** What decisions by hand were made on. */
  decided: ReadonlySet<string>
  /** Forms that a changed document had of parties: their hash, by document, kind and name. */
  formerForms: Map<string, FormerForm>
  /** Accounts that a changed document had of events, for those that replace them. */
  former: EventCompared[]
  /** Where the accounts of an event or party went that lost them. */
  moved: Map<string, string>
  changed: Map<string, Changed>
}

/** Of the forms of a surname alone those of certain days; where it is so, also those of days when nobody of the surname is in the news. */
export interface SurnameTouched {
  news: Stretch[]
  silence: boolean
}

/** What stands through a run. */
type Standing = Pick<Batch, 'connection' | 'known' | 'gazetteer' | 'memory'>

/** A document with its parties, whose rows do not stand yet. */
export interface Heard extends Omit<Source, 'parties' | 'gazetteer'> {
  parties: { ref: string; kind: PartyKind; title: string | null; said: string | null; form: number }[]
}

/** A form that a document had. */
export interface FormerForm {
  hash: string
  /** Whether it was made for that document alone, since somebody told it apart from the others. */
  ofDocument: boolean
}

export const newBatch = (
  { connection, known, gazetteer, memory }: Standing,
  names = new NamesBefore(connection),
): Batch => ({
  ...{ connection, known, gazetteer, memory, names },
  others: new Set(),
  forms: new FormsTold(connection, names),
  accounts: new NewAccounts(connection),
  heard: [],
  firstTold: new Map(),
  formSubjects: new Map(),
  added: [],
  blocks: new Map(),
  surnames: new Map(),
  alone: new Map(),
  parties: new Map(),
  events: new Set(),
  fresh: new Set(),
  judged: new Set(),
  recalled: new Set(),
  hasFormerIds: hasFormerIds(connection),
  minted: new Set(),
  groups: new Map(),
  subjects: new Map(),
  hand: { forms: nothingByHand, accounts: nothingByHand },
  decided: saidByHand(connection),
  formerForms: new Map(),
  former: [],
  moved: new Map(),
  changed: new Map(),
})

export const tell = (
  batch: Batch,
  kind: ChangeKind,
  id: string,
  operation: Changed['operation'],
  { successor = null, row = true }: { successor?: string | null; row?: boolean } = {},
): void => void batch.changed.set(id, { kind, id, operation, successor, row })

/** Has the block looked at again: those of its persons alone that are named like the form, where there is one. */
export function touchBlock({ blocks }: Batch, kind: PartyKind, block: string, form: number | null): void {
  const key = `${kind} ${block}`
  const standing = blocks.get(key)
  if (form === null || kind !== 'person' || standing?.touched === null) blocks.set(key, { kind, block, touched: null })
  else if (standing) standing.touched.add(form)
  else blocks.set(key, { kind, block, touched: new Set([form]) })
}

/** Has forms of the surname alone looked at again; null: all of them. */
export function touchSurname({ surnames }: Batch, surname: string, touched: SurnameTouched | null): void {
  const standing = surnames.get(surname)
  if (touched === null || standing === null) surnames.set(surname, null)
  else if (!standing) surnames.set(surname, { ...touched, news: [...touched.news] })
  else {
    standing.news.push(...touched.news)
    standing.silence ||= touched.silence
  }
}

/** The text stands as it was, but an account of it is about another row now. */
export function tellRejudged(batch: Batch, document: string): void {
  if (!batch.changed.has(document)) tell(batch, 'document', document, 'MOD', { row: false })
}
