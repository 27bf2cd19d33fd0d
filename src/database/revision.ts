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

/** Tells the revision of the database as it stands when it is asked, after whatever connection wrote last. */
export function revisionOf(connection: Connection): () => string {
  const identity = identityOf(connection)
  return () => {
    const number = connection.prepare('SELECT number FROM revision WHERE id = 1').pluck().get()
    return `${identity}.${number}`
  }
}
