// What changes with every write, and differs between databases.
import { statSync } from 'node:fs'
import type { Connection } from './open.ts'

let inMemory = 0

/** Which database it is: its file, or a number within this process. */
function identityOf({ file }: Connection): string {
  if (file === ':memory:') return `${process.pid}.${process.hrtime.bigint()}.${++inMemory}`
  const { dev, ino, birthtimeMs } = statSync(file)
  return `${dev}.${ino}.${birthtimeMs}`
}

/**
 * For so many milliseconds what was read of a file stands: reading it locks the file, which costs as much as a fifth of an
 * answer that is kept. Who has seen a write answered cannot have asked again within that time.
 */
const readAgainAfter = 0.1

/** How often the database was written to. */
export const revisionNumber = ({ prepare }: Connection): number =>
  Number(prepare('SELECT number FROM revision WHERE id = 1').pluck().get())

/** Tells the revision of the database as it stands when it is asked, after whatever connection wrote last. */
export function revisionOf(connection: Connection): () => string {
  const identity = identityOf(connection)
  const standing = connection.file === ':memory:' ? 0 : readAgainAfter
  let read = { number: -1, at: Number.NEGATIVE_INFINITY, text: '' }
  return () => {
    const at = performance.now()
    if (at - read.at < standing) return read.text
    const number = revisionNumber(connection)
    read = { number, at, text: number === read.number ? read.text : `${identity}.${number}` }
    return read.text
  }
}
