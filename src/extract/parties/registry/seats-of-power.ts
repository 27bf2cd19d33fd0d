// Bodies of which a state has one, named by small letters: "the presidency".
import type { OrganisationPhrase } from '../phrases/phrase.ts'
import type { Reader } from '../reader.ts'

const seats = new Set(['presidency', 'general staff', 'supreme command', 'high command', 'army command'])

const speaking =
  'said says announced announces denied denies confirmed confirms told added declared stated condemned accused apologised apologized reported insisted rejected expressed blamed'.split(
    ' ',
  )

/** "the presidency said", "the general staff denied": where it speaks, unlike "his presidency was short". */
export function isSeatOfPower(reader: Reader, { core, from }: OrganisationPhrase): boolean {
  const { norm } = reader.token(core.to)
  const name = core.from === core.to ? norm : `${reader.norm(core.from)} ${norm}`
  return seats.has(name) && reader.is(from, 'the') && reader.is(core.to + 1, ...speaking)
}
