// Forms as they are compared, each made from its row once: most of a block stand as they stood.
import type { FormRow } from '../database/forms.ts'
import type { Standing as StandingForm } from '../resolve/bearers.ts'
import type { Told } from '../resolve/in-the-news.ts'

export interface Standing extends StandingForm, Told {
  subject: string | null
}

export const standingOf = (row: FormRow): Standing => ({ ...row, positions: JSON.parse(row.positions), document: null })

/** Most forms that are remembered; more are forgotten together. */
const most = 50_000

export class StandingForms {
  readonly #known = new Map<number, { hash: string; standing: Standing }>()

  /** The form of the row: the same value as before where nothing of the row is another. */
  of = (row: FormRow): Standing => {
    const { id, hash, subject, accounts, first_on, last_on } = row
    const known = this.#known.get(id)
    const isSame = known?.hash === hash
    const former = isSame ? known.standing : null
    if (
      former?.subject === subject &&
      former.accounts === accounts &&
      former.first_on === first_on &&
      former.last_on === last_on
    )
      return former
    const standing = former ? { ...former, subject, accounts, first_on, last_on } : standingOf(row)
    if (this.#known.size >= most) this.#known.clear()
    this.#known.set(id, { hash, standing })
    return standing
  }
}
