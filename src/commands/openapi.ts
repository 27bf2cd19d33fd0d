import { readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { Command } from 'commander'
import { buildApp } from '../app.ts'
import { migrateDatabase } from '../database/migrate.ts'
import { openDatabase } from '../database/open.ts'
import { Failure } from '../failure.ts'
import { root } from '../installation.ts'
import { readWorld } from '../world.ts'

const committed = fileURLToPath(new URL('openapi/openapi.json', root))

/** The OpenAPI document that the app serves, as it is committed: two spaces, a line feed at the end. */
export async function openApiDocument(): Promise<string> {
  const connection = openDatabase(':memory:')
  migrateDatabase(connection)
  const app = await buildApp(connection, { world: readWorld() })
  await app.ready()
  const document = `${JSON.stringify(app.swagger(), null, 2)}\n`
  await app.close()
  connection.close()
  return document
}

/** `readout openapi`: writes the document to a file, to standard output, or checks that the file is current. */
export const openapiCommand = (): Command =>
  new Command('openapi')
    .description('write the OpenAPI document of the API')
    .argument('[file]', 'where to, `-` for standard output', committed)
    .option('--check', 'write nothing; fail where the file is not what the API serves')
    .action(async (file: string, { check }: { check?: boolean }) => {
      const document = await openApiDocument()
      if (check) {
        if (readFileSync(file, 'utf8') !== document)
          throw new Failure(`${file} is not what the API serves: run "readout openapi"`)
      } else if (file === '-') process.stdout.write(document)
      else writeFileSync(file, document)
    })
