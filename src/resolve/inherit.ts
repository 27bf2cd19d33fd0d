/**
 * Which former account each new account of a changed document takes the place of: best fits first, each former one
 * once. `fitOf` gives null where the two tell of different things. Gives the former's place by the new one's.
 */
export function inherit<Former, New>(
  former: readonly Former[],
  fresh: readonly New[],
  fitOf: (former: Former, fresh: New) => number | null,
): Map<number, number> {
  const fits = fresh.flatMap((one, to) =>
    former.flatMap((other, from) => {
      const score = fitOf(other, one)
      return score === null ? [] : { to, from, score }
    }),
  )
  fits.sort((left, right) => right.score - left.score || left.to - right.to || left.from - right.from)
  const given = new Map<number, number>()
  const taken = new Set<number>()
  for (const { to, from } of fits) {
    if (given.has(to) || taken.has(from)) continue
    given.set(to, from)
    taken.add(from)
  }
  return given
}
