// Those to whom something is done that lets nobody talk: "killed Soleimani", "the release of Zaghari", "Gandhi was assassinated".
import type { Range } from '../phrases/phrase.ts'
import type { Reader } from '../reader.ts'

const fates = new Set(
  'killed killing murdered murder assassinated assassination death arrest arrested jailed detained detention release freed wounded shot seized held abducted abduction toppled ousted'.split(
    ' ',
  ),
)
const deaths = ['killed', 'murdered', 'assassinated', 'slain', 'executed', 'buried']
const before = ['late', 'slain', 'dead', 'killed', 'murdered', 'assassinated']

/** Whether it is the one to whom something was done. */
export function isVictim(reader: Reader, { from }: Range): boolean {
  const isOf = reader.is(from - 1, 'of', 'by')
  return fates.has(reader.norm(isOf ? from - 2 : from - 1))
}

/** Whether the text says right there that the person is dead. */
export function isDead(reader: Reader, { from, to }: Range): boolean {
  const at = reader.is(to + 1, 'had', 'has') ? to + 3 : to + 2
  const isDone = reader.is(at - 1, 'was', 'is', 'been') && reader.is(at, ...deaths)
  const isOf =
    reader.is(from - 1, 'of') && reader.is(from - 2, 'death', 'killing', 'murder', 'assassination', 'funeral')
  return isDone || isOf || reader.is(from - 1, ...before) || reader.is(to + 1, 'died')
}
