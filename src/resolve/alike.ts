// Which forms of a block of names hang together: who is who among them does not depend on the others.
import type { Form } from './forms.ts'
import { nameAgreement, type PersonName, personName } from './person-name.ts'

/**
 * Those of the forms whose names may be of one person with the name of a touched form, or with the name of another of
 * them: of "M. Khan", "Mira Khan" and "Omar Khan" the first two, where one of these was touched. In the order of the forms.
 */
export function namedAlike<Item extends Form & { id: number }>(
  forms: readonly Item[],
  touched: ReadonlySet<number>,
): Item[] {
  const found = new Set<string>()
  let waiting = new Map<string, PersonName>(forms.map(({ name }) => [name, personName(name)]))
  const queue = forms.flatMap(({ id, name }) => (touched.has(id) ? personName(name) : []))
  for (let name = queue.pop(); name && waiting.size > 0; name = queue.pop()) {
    const others = new Map<string, PersonName>()
    for (const [written, other] of waiting) {
      if (nameAgreement(name, other) === 'different') {
        others.set(written, other)
        continue
      }
      found.add(written)
      queue.push(other)
    }
    waiting = others
  }
  return forms.filter(({ name }) => found.has(name))
}
