/** Documents that may be read side by side, at most: of so many is kept what `once` works out. */
export const keptTogether = 16

/**
 * Works something out once for an object, as long as it is asked for the same one again: for what several rules need of a
 * document, of which one is read after the other. A WeakMap would do for any number of them, but it keeps every document
 * alive until the next full collection: what young ones then have to copy was a tenth of all time.
 */
export function once<Key extends object, Value, More extends unknown[]>(
  make: (key: Key, ...more: More) => Value,
): (key: Key, ...more: More) => Value {
  const kept: { key: Key; value: Value }[] = []
  let last: { key: Key; value: Value } | undefined
  let next = 0
  return (key, ...more) => {
    if (last?.key === key) return last.value
    last = kept.find((one) => one.key === key)
    if (last) return last.value
    last = { key, value: make(key, ...more) }
    kept[next] = last
    next = (next + 1) % keptTogether
    return last.value
  }
}
