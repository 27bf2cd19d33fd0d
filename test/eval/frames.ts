// `npm run frames`: the turns of phrase that come back most in the demonstration corpus, five words each, by documents.
import { readdirSync, readFileSync } from 'node:fs'
import { parseMarkdown } from '../../src/documents/markdown.ts'
import { framesOf } from '../support/wording.ts'

const folder = new URL('../../seeds/documents/', import.meta.url)
const files = readdirSync(folder)
const users = new Map<string, number>()
for (const file of files)
  for (const frame of framesOf(parseMarkdown(readFileSync(new URL(file, folder), 'utf8')).text))
    users.set(frame, (users.get(frame) ?? 0) + 1)

const commonest = [...users].sort(([, left], [, right]) => right - left).slice(0, 25)
console.log(`${users.size} sequences of five words in ${files.length} documents; those in most documents:`)
for (const [frame, documents] of commonest) console.log(`${documents}  ${frame}`)
