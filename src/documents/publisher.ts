import type { World } from '../world.ts'

export interface KnownPublisher {
  /** The name by which Readout lists the publisher, whichever alias the document gives. */
  name: string
  country: string | null
}

const folded = (name: string) => name.normalize('NFKC').toLowerCase().replace(/^the /, '').replace(/\s+/g, ' ').trim()

/** "www.dawn.com.example" may be known as itself or as any domain that it belongs to. */
function domainsOf(url: string): string[] {
  const labels = new URL(url).hostname.replace(/^www\./, '').split('.')
  return labels.map((_, index) => labels.slice(index).join('.'))
}

/** Finds who published a document by the name it gives, else by its address; a body of the world may publish as well. */
export function publisherFinder(world: World) {
  const byName = new Map<string, KnownPublisher>()
  const byDomain = new Map<string, KnownPublisher>()
  for (const known of [...world.publishers, ...world.organisations]) {
    for (const name of [known.name, ...known.aliases])
      if (!byName.has(folded(name))) byName.set(folded(name), { name: known.name, country: known.country })
  }
  for (const { name, country, domains } of world.publishers)
    for (const domain of domains) byDomain.set(domain, { name, country })

  return (name: string | null, url: string | null): { name: string | null; country: string | null } => {
    const named = name === null ? undefined : byName.get(folded(name))
    const hosted =
      url === null
        ? undefined
        : domainsOf(url)
            .map((domain) => byDomain.get(domain))
            .find((known) => known)
    if (name === null) return hosted ?? { name: null, country: null }
    return named ?? { name, country: hosted?.country ?? null }
  }
}
export type FindPublisher = ReturnType<typeof publisherFinder>
