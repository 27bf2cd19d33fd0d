// The forms that texts give of parties, each made once while it is in the news: document after document names it alike.
import type { NewForm } from '../database/forms.ts'
import type { OrganisationFound, PersonFound } from '../extract/extraction.ts'
import { contentOf, type Form, organisationForm, personForm } from '../resolve/forms.ts'
import type { KnownNames } from '../resolve/known.ts'
import { hashOf } from './reading.ts'

/** A form as it is stored, and as it is compared. */
export interface FormRead {
  form: Form
  stored: NewForm
}

export function formRead(form: Form): FormRead {
  const { kind, block, name, country, country_said, surname, organisation_kind } = form
  const positions = JSON.stringify(form.positions)
  const hash = hashOf(contentOf(form))
  return { form, stored: { kind, block, name, country, country_said, surname, organisation_kind, positions, hash } }
}

/** Forms that are remembered; more are forgotten together. */
const most = 20_000

/** What the form of a person depends on, besides the document. */
const saidOf = ({ name, country, positions, parts }: PersonFound): string =>
  `${parts.country?.length ? 'said' : ''}\t${country}\t${name}\t${positions.length > 0 ? JSON.stringify(positions) : ''}`

export class FormsRead {
  readonly #known: KnownNames
  readonly #read = new Map<string, FormRead>()

  constructor(known: KnownNames) {
    this.#known = known
  }

  /** The form of a person that the document names. */
  person(found: PersonFound, document: string): FormRead {
    const key = saidOf(found)
    const standing = this.#read.get(key)
    if (standing) return standing
    const read = formRead(personForm(found, document))
    return read.form.document === null ? this.#keep(key, read) : read
  }

  /** The form of an organisation. */
  organisation(found: OrganisationFound): FormRead {
    const key = `${found.kind}\t${found.country}\t${found.name}`
    return this.#read.get(key) ?? this.#keep(key, formRead(organisationForm(found, this.#known)))
  }

  #keep(key: string, read: FormRead): FormRead {
    if (this.#read.size >= most) this.#read.clear()
    this.#read.set(key, read)
    return read
  }
}
