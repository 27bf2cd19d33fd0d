import type { PartialDate } from '../../partial-date.ts'
import type { Token } from '../text/token.ts'

/** The days told so far, from which the words at hand count. */
export class DaysTold {
  /** The day told last, else null. */
  previous: PartialDate | null = null
  /** The first day told in the text proper: what "earlier in the day" counts from. */
  opening: PartialDate | null = null
  /** The last that the narrator tells as past: neither one ahead of the writing nor one in anybody's quoted words. */
  past: PartialDate | null = null
  /** The last of those that was not counted back from another ("the night before"): where the story stands. */
  #story: PartialDate | null = null
  /** The paragraph of the last past day. */
  #paragraph = 0
  readonly #written: PartialDate | null

  /** `written` is the day of writing, where known. */
  constructor(written: PartialDate | null) {
    this.#written = written
  }

  add(value: PartialDate, token: Token, isBack: boolean): void {
    this.previous = value
    if (token.quotation >= 0 || (this.#written !== null && value > this.#written)) return
    this.past = value
    this.#paragraph = token.paragraph
    if (!isBack) this.#story = value
  }

  /** Whether the token may go on with the last past day: in its paragraph or the next. */
  goesOn({ paragraph }: Token): boolean {
    return paragraph - this.#paragraph <= 1
  }

  /**
   * The day from which the narrator's words at a token count: the last past day for "that evening", and for words that put
   * another day the one where the story stands ("the next day", behind "he had spoken to him the night before").
   */
  before(token: Token, isSame: boolean): PartialDate | null {
    // "They will meet on 3 July. ... Asked about it the same day": no day that is past stands near.
    if (this.past !== this.previous && !this.goesOn(token)) return null
    return isSame && token.paragraph === this.#paragraph ? this.past : this.#story
  }
}
