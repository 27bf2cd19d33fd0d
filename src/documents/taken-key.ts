import { realpath } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { Unreadable } from './unreadable.ts'
import type { File } from './walk.ts'

const realPath = (path: string): Promise<string | null> =>
  realpath(path).catch((error: unknown) => {
    if (error instanceof Error && 'code' in error) return null
    throw error
  })

/**
 * Refuses a file whose key a file under an earlier path of the same run has as well (`readout ingest 2019 2020`, each with
 * an `01.txt`): the second would silently take the first one's place.
 */
export async function refuseTakenKey({ path, key }: File, earlier: readonly string[]): Promise<void> {
  for (const root of earlier) {
    const other = basename(root) === key ? root : join(root, key)
    const found = await realPath(other)
    if (found !== null && found !== (await realPath(path)))
      throw new Unreadable(`has the same name as ${other}; name the folder above both, or give one of them a url`)
  }
}
