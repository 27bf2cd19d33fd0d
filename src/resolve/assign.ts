/** Something that has, or had, an id of what it is about. */
export interface Assignable {
  id: number
  subject: string | null
}

/**
 * An id for each group: the one that its earliest item has, where no earlier group took it, else a minted one. So the
 * order in which items became known decides ids, and an id stays with what it was first given to.
 */
export function assign<Item extends Assignable>(
  groups: readonly (readonly Item[])[],
  mint: (earliest: Item, taken: ReadonlySet<string>) => string,
): { subject: string; items: readonly Item[]; minted: boolean }[] {
  const inOrder = groups
    .map((items) => [...items].sort((left, right) => left.id - right.id))
    .sort((left, right) => (left[0]?.id ?? 0) - (right[0]?.id ?? 0))
  const taken = new Set<string>()
  return inOrder.flatMap((items) => {
    const [earliest] = items
    if (!earliest) return []
    const standing = items.find(({ subject }) => subject !== null && !taken.has(subject))?.subject
    const subject = standing ?? mint(earliest, taken)
    taken.add(subject)
    return { subject, items, minted: !standing }
  })
}
