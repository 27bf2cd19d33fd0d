// `npm run migrations -- NAME`: drizzle-kit's SQL for what the tables have and the migrations lack, in a file of its own,
// made STRICT and, where the primary key is composite, WITHOUT ROWID.
import { execFileSync } from 'node:child_process'
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** `CREATE TABLE` statements with their options added. */
export const withOptions = (sql: string): string =>
  sql.replace(/^(CREATE TABLE [^;]*)\);/gms, (_, head: string) =>
    head.includes('PRIMARY KEY(') ? `${head}) STRICT, WITHOUT ROWID;` : `${head}) STRICT;`,
  )

const folder = fileURLToPath(new URL('../../migrations', import.meta.url))
const drizzleKit = fileURLToPath(new URL('../../node_modules/.bin/drizzle-kit', import.meta.url))
const sqlFiles = () => readdirSync(folder).filter((name) => name.endsWith('.sql'))

function generate(name: string): void {
  const before = new Set(sqlFiles())
  execFileSync(drizzleKit, ['generate', '--name', name], { stdio: 'inherit' })
  for (const made of sqlFiles().filter((file) => !before.has(file))) {
    const path = join(folder, made)
    writeFileSync(path, withOptions(readFileSync(path, 'utf8')))
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const [name] = process.argv.slice(2)
  if (name) generate(name)
  else {
    console.error('usage: npm run migrations -- NAME')
    process.exitCode = 2
  }
}
