// Forms that the documents of one write name, each counted once for all of them.

import {
  type FormTold,
  hasAliases,
  type MoreOf,
  type NewForm,
  tellAliases,
  tellForm,
  tellPublishers,
  toldOnceMore,
  updateForm,
} from '../database/forms.ts'
import type { Connection } from '../database/open.ts'
import type { PartialDate } from '../partial-date.ts'
import type { NamesBefore } from './names-before.ts'

interface Counted {
  form: FormTold
  isOther: boolean
  aliases: Map<string, number>
  publishers: Map<string, number>
}

const count = (counts: Map<string, number>, key: string): void => void counts.set(key, (counts.get(key) ?? 0) + 1)

export class FormsTold {
  readonly #connection: Connection
  readonly #names: NamesBefore
  #forms = new Map<string, Counted>()

  constructor(connection: Connection, names: NamesBefore) {
    this.#connection = connection
    this.#names = names
  }

  /** Counts one more account of the form; gives the form as it is, and as it was where it is not new. */
  tell(
    form: NewForm,
    { on, publisher, aliases }: { on: PartialDate | null; publisher: string | null; aliases: readonly string[] },
  ): { form: FormTold; before: FormTold | null } {
    const standing = this.#forms.get(form.hash)
    const told = standing ? this.#again(standing, on) : tellForm(this.#connection, form, on)
    const counted = standing ?? { form: told.form, isOther: false, aliases: new Map(), publishers: new Map() }
    this.#forms.set(form.hash, counted)
    for (const alias of new Set(aliases)) count(counted.aliases, alias)
    if (publisher !== null) count(counted.publishers, publisher)
    return told
  }

  #again(counted: Counted, on: PartialDate | null): { form: FormTold; before: FormTold } {
    const { form } = counted
    counted.form = toldOnceMore(form, on)
    counted.isOther = true
    return { form: counted.form, before: form }
  }

  /** Enters what was counted: the tables are as if each account had been told by itself. */
  enter(): void {
    const texts: MoreOf[] = []
    const theirs: MoreOf[] = []
    for (const { form, isOther, aliases, publishers } of this.#forms.values()) {
      if (isOther) updateForm(this.#connection, form)
      if (form.subject !== null && !hasAliases(this.#connection, form.id, [...aliases.keys()]))
        this.#names.remember(form.subject)
      for (const [text, times] of aliases) texts.push([form.id, text, times])
      for (const [publisher, times] of publishers) theirs.push([form.id, publisher, times])
    }
    tellAliases(this.#connection, texts)
    tellPublishers(this.#connection, theirs)
    this.#forms = new Map()
  }
}
