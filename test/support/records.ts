import type { Connection } from '../../src/database/open.ts'
import type { ResourceName } from '../../src/database/read-model/tables.ts'
import { type Projection, Records } from '../../src/database/read-model/write.ts'

/** Writes one row of the read model, new or changed. */
export function writeRecord(connection: Connection, resource: ResourceName, made: Projection): void {
  const records = new Records(connection, resource)
  records.write(made)
  records.enter()
}
