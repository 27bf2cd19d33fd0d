// Judging accounts of events, each pair of those that say the same once.
import { victims } from '../resolve/incident-parties.ts'
import { excluded, type Weight } from '../resolve/judge.ts'
import { inOtherWords } from '../resolve/statements.ts'
import { type EventCompared, elsewhere, weighEvents } from './compared.ts'

/** Judgements that are remembered; more are forgotten together. */
const mostKnown = 200_000
/** More than there are numbers of accounts in one transaction; and ways in which two may stand to each other. */
const [mostNumbers, manners] = [2 ** 24, 4]

/**
 * What of an account is compared, but for the document and its words: accounts that share it are judged alike. When an
 * undated account of how somebody was killed was published makes no difference.
 */
function signatureOf({ kind, compared }: EventCompared): string {
  if ('said' in compared)
    return `${kind} ${compared.speaker} ${compared.side} ${compared.date} ${compared.published_on} ${compared.said.words.join(' ')}`
  const { document: _, words: __, published_on, ...rest } = compared
  const isTimeless = 'actors' in compared && compared.date === null && victims(compared).length > 0
  return JSON.stringify([kind, isTimeless ? null : published_on, rest])
}

export class Judging {
  #numbers = new Map<string, number>()
  #signatures = new WeakMap<EventCompared, number>()
  #known = new Map<number, Weight>()

  /** The same number for accounts that say the same. */
  signature(account: EventCompared): number {
    const standing = this.#signatures.get(account)
    if (standing !== undefined) return standing
    const written = signatureOf(account)
    const number = this.#numbers.get(written) ?? this.#numbers.size
    this.#numbers.set(written, number)
    this.#signatures.set(account, number)
    return number
  }

  /** Whether two accounts tell of one event; `elsewhere`: were the first of a document of its own. */
  weigh(left: EventCompared, right: EventCompared, where: 'here' | 'elsewhere' = 'here'): Weight {
    if (left.kind !== right.kind) return excluded
    // Hardly two statements are alike, and no two pairs of them.
    if (left.kind === 'statement' && right.kind === 'statement' && inOtherWords(left.compared, right.compared))
      return excluded
    const isWithin = left.compared.document === right.compared.document
    const first = where === 'elsewhere' && isWithin ? elsewhere(left, left.compared.words) : left
    if (left.kind === 'statement') return weighEvents(first, right)
    const [one, other] = [this.signature(left), this.signature(right)]
    const isCopy = left.row.words !== null && left.row.words === right.row.words
    const manner = Number(isCopy) + (isWithin && where === 'here' ? 2 : 0)
    const key = (Math.min(one, other) * mostNumbers + Math.max(one, other)) * manners + manner
    const standing = this.#known.get(key)
    if (standing) return standing
    const weight = weighEvents(first, right)
    this.#known.set(key, weight)
    return weight
  }

  /** Forgets what is known, where it has become much. */
  prune(): void {
    if (this.#known.size < mostKnown && this.#numbers.size < mostKnown) return
    this.#numbers = new Map()
    this.#signatures = new WeakMap()
    this.#known = new Map()
  }
}
