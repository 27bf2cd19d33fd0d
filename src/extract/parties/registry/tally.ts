// Which of several countries most speaks for.

/** Points that the first one needs, and by how many it must lead the next. */
const least = 1.2
const lead = 0.3

/** Countries by the points that speak for each. */
export class Tally {
  readonly #points = new Map<string, number>()

  constructor(countries: Iterable<string>) {
    for (const country of countries) this.#points.set(country, 0)
  }

  /** Countries that are not in question stay out. */
  add(country: string | null, count: number): void {
    const known = country === null ? undefined : this.#points.get(country)
    if (country !== null && known !== undefined) this.#points.set(country, known + count)
  }

  addAll(count: (country: string) => number): void {
    for (const country of this.#points.keys()) this.add(country, count(country))
  }

  /** The first by a clear lead. */
  get best(): string | null {
    let [first, most, second]: [string | null, number, number | null] = [null, 0, null]
    for (const [country, count] of this.#points)
      if (first === null || count > most) {
        if (first !== null) second = most
        first = country
        most = count
      } else if (second === null || count > second) second = count
    return most >= least && most - (second ?? 0) >= lead ? first : null
  }
}
