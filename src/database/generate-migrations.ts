// `npm run migrations`: drizzle-kit's SQL from the tables, made STRICT and, where the primary key is composite,
// WITHOUT ROWID. Until the first release there is one generated migration, made anew; custom ones follow it, as written.
import { execFileSync } from 'node:child_process'
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** `CREATE TABLE` statements with their options added. */
export const withOptions = (sql: string): string =>
  sql.replace(/^(CREATE TABLE [^;]*)\);/gms, (_, head: string) =>
    head.includes('PRIMARY KEY(') ? `${head}) STRICT, WITHOUT ROWID;` : `${head}) STRICT;`,
  )

const folder = fileURLToPath(new URL('../../migrations', import.meta.url))
const drizzleKit = fileURLToPath(new URL('../../node_modules/.bin/drizzle-kit', import.meta.url))
const generate = (...options: string[]) => execFileSync(drizzleKit, ['generate', ...options], { stdio: 'inherit' })
const sqlFiles = () => readdirSync(folder).filter((name) => name.endsWith('.sql'))

function regenerate(): void {
  const custom = sqlFiles()
    .filter((name) => !name.startsWith('0000_'))
    .sort()
    .map((name) => ({ name, sql: readFileSync(join(folder, name), 'utf8') }))
  rmSync(folder, { recursive: true })
  generate('--name', 'initial')
  const initial = join(folder, '0000_initial.sql')
  writeFileSync(initial, withOptions(readFileSync(initial, 'utf8')))
  for (const { name, sql } of custom) {
    generate('--custom', '--name', name.slice(5, -4))
    writeFileSync(join(folder, name), sql)
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) regenerate()
