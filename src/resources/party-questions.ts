// Questions by persons, organisations and states, and by the posts that persons hold.
import { foldedName } from '../database/read-model/name-key.ts'
import type { ResourceName } from '../database/read-model/tables.ts'
import { idsPostedUnder, valuesOf } from '../database/read-model/terms.ts'
import type { Posting } from '../database/read-model/write.ts'
import { Word } from '../http/parameters.ts'
import { refuse } from '../http/problems.ts'
import { postedQuestion } from '../http/questions.ts'
import { type PartySort, partyId } from './party-names.ts'
import { posted } from './references.ts'
import type { Known } from './resource.ts'

const partyWords: Record<PartySort, string> = {
  person: 'An id (`mike-pompeo`) or a name that only one person has (`Pompeo`).',
  organisation: 'An id (`iran`), a state by its alpha-3 code (`IRN`), or a name that only one organisation has.',
  party: 'An id (`mike-pompeo`), a state by its alpha-3 code (`IRN`), or a name that only one party has (`Pompeo`).',
}

/** A question by party in one role, or in any; `sort` says which parties can be meant. */
export const partyQuestion = (
  field: string,
  who: string,
  { sort = 'party', several = true }: { sort?: PartySort; several?: boolean } = {},
) =>
  postedQuestion<Known, typeof Word>(
    Word,
    `${who} ${partyWords[sort]}`,
    { field, several, facet: true },
    (words, known, parameter) => words.map((word) => partyId(known, word, sort, parameter)),
  )

/** `person` and `organisation`: who had to do with it in any role. */
export const anyParty = (person: string, organisation: string) => ({
  person: partyQuestion('person', person, { sort: 'person' }),
  organisation: partyQuestion('organisation', organisation, { sort: 'organisation' }),
})

/** What a row is found by in questions for the words of a title. */
export const positionPostings = (titles: (string | null)[]): Posting[] =>
  posted('position', ...titles.map((title) => title && foldedName(title)))

/** The titles that rows of a resource have, folded, in which all words of one of those typed stand. */
function titlesWith({ connection }: Known, resource: ResourceName, asked: string[], parameter: string): string[] {
  const titles = valuesOf(connection, resource, 'position')
  return asked.flatMap((typed) => {
    const words = foldedName(typed).split(' ')
    if (words.join('') === '') return refuse(parameter, `${JSON.stringify(typed)} has no word of a title`)
    return titles.filter((title) => words.every((word) => ` ${title} `.includes(` ${word} `)))
  })
}

const titleWords =
  'All words must stand in one title as it is written, in any order, case and accents aside: `foreign minister`.'

/** A question by words of a title that rows are posted under. */
export const positionQuestion = (resource: ResourceName, whose: string) =>
  postedQuestion<Known, typeof Word>(
    Word,
    `${whose} ${titleWords}`,
    { field: 'position', several: false, facet: false },
    (asked, known, parameter) => titlesWith(known, resource, asked, parameter),
  )

/** A question by words of a title of the speaker, whenever it was held. */
export const speakersPosition = (whose: string) =>
  postedQuestion<Known, typeof Word>(
    Word,
    `${whose} ${titleWords}`,
    { field: 'speaker', several: false, facet: false },
    (asked, known, parameter) =>
      idsPostedUnder(known.connection, 'persons', 'position', titlesWith(known, 'persons', asked, parameter)),
  )
