import type { DateExpression } from '../dates/date-rule.ts'
import { once } from '../once.ts'
import type { Mention } from '../parties/party.ts'
import type { Reading } from '../reading.ts'
import type { Quotation } from '../text/quotations.ts'
import type { Text } from '../text/text.ts'
import { holds, type StatementTold } from './told.ts'

/** The index of the first of an ascending list that reaches `least`. */
function firstFrom<Item>(list: readonly Item[], least: number, key: (item: Item) => number): number {
  let low = 0
  let high = list.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (key(list[middle]!) < least) low = middle + 1
    else high = middle
  }
  return low
}

function between<Item extends { from: number; to: number }>(list: readonly Item[], from: number, to: number): Item[] {
  const found: Item[] = []
  for (let at = firstFrom(list, from, (item) => item.from); at < list.length && list[at]!.from <= to; at++)
    if (list[at]!.to <= to) found.push(list[at]!)
  return found
}

type Looked = Pick<Reading, 'text' | 'dates' | 'parties'>

/** A reading's dates, mentions and quotations by place, so that no statement makes us walk the whole text. */
class Lookup {
  readonly #reading: Looked
  readonly #dates = new Map<number, DateExpression>()
  readonly #opened = new Map<number, Quotation>()
  readonly #closed = new Map<number, Quotation>()

  constructor(reading: Looked) {
    this.#reading = reading
    for (const date of reading.dates.all) this.#dates.set(date.from, date)
    for (const quotation of reading.text.quotations) {
      this.#opened.set(quotation.open, quotation)
      if (quotation.close !== null) this.#closed.set(quotation.close, quotation)
    }
  }

  /** The date that begins at the token. */
  dateAt(token: number): DateExpression | undefined {
    return this.#dates.get(token)
  }

  /** Mentions that lie wholly between two tokens, inclusive. */
  mentions(from: number, to: number): Mention[] {
    return between(this.#reading.parties.mentions, from, to)
  }

  /** The quotation whose opening mark is the token. */
  openedAt(token: number): Quotation | undefined {
    return this.#opened.get(token)
  }

  /** The quotation whose closing mark is the token. */
  closedAt(token: number): Quotation | undefined {
    return this.#closed.get(token)
  }

  /** The sentence that a token stands in, or the last before it. */
  sentenceBefore(token: number) {
    return this.#reading.text.sentences[this.#reading.text.tokens[token]!.sentence - 1]
  }
}

const ofText = once((text: Text, { dates, parties }: Reading) => new Lookup({ text, dates, parties }))

/** The lookup of a reading: one for all stages, of which each adds to the reading what it knows itself. */
export const lookupOf = (reading: Reading): Lookup => ofText(reading.text, reading)

/** Tokens are looked up in stretches of so many. */
const stretch = 5

/** Statements by the words that they hold and the sentences that tell them. */
export class Tellings {
  readonly #byStretch = new Map<number, StatementTold[]>()
  readonly #bySentence = new Map<number, StatementTold[]>()

  constructor(told: Iterable<StatementTold> = []) {
    for (const one of told) this.add(one)
  }

  add(told: StatementTold): void {
    for (const run of told.runs)
      for (let at = run.from >> stretch; at <= run.to >> stretch; at++) push(this.#byStretch, at, told)
    push(this.#bySentence, told.sentence, told)
  }

  /** Those whose words hold the token. */
  at(token: number): StatementTold[] {
    const near = this.#byStretch.get(token >> stretch)
    return near ? [...new Set(near.filter((told) => holds(told.runs, token)))] : []
  }

  isSaid(token: number): boolean {
    return this.#byStretch.get(token >> stretch)?.some((told) => holds(told.runs, token)) ?? false
  }

  /** Those told in a sentence, in the order of their verbs. */
  in(sentence: number): StatementTold[] {
    return (this.#bySentence.get(sentence) ?? []).toSorted((left, right) => left.cue.from - right.cue.from)
  }

  /** Those told up to a sentence, the last first, so many sentences back. */
  *back(sentence: number, sentences: number): Generator<StatementTold> {
    for (let at = sentence; at >= Math.max(0, sentence - sentences); at--) yield* this.in(at).reverse()
  }
}

function push(map: Map<number, StatementTold[]>, key: number, told: StatementTold): void {
  const list = map.get(key)
  if (list) list.push(told)
  else map.set(key, [told])
}
