// Which version of the reading rules a document was read by.
import { createHash } from 'node:crypto'
import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import { root } from '../installation.ts'

const installed = fileURLToPath(root)

/** What decides what is read from a text and how accounts are grouped: rules, words of the language, facts of the world. */
const read = ['src/extract', 'src/resolve', 'src/partial-date.ts', 'src/vocabulary.ts', 'seeds/world']

/** Files of code and facts, in an order of their own. */
function* filesBelow(path: string): Generator<string> {
  if (!statSync(path).isDirectory()) {
    if (/\.(?:ts|json)$/.test(path)) yield path
    return
  }
  for (const name of readdirSync(path).sort()) yield* filesBelow(join(path, name))
}

let known: string | null = null

/** A hash of all that decides what is read: another wherever a rule, a word or a fact is another. Read once a process. */
export function readingVersion(): string {
  if (known !== null) return known
  const hash = createHash('sha256')
  for (const path of read) {
    for (const file of filesBelow(join(installed, path)))
      hash.update(relative(installed, file)).update(readFileSync(file))
  }
  known = hash.digest('hex').slice(0, 16)
  return known
}
