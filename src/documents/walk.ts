import { readdir, stat } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { extensions, formatOf } from './formats.ts'
import { Unreadable, unreadableFrom } from './unreadable.ts'

export interface File {
  path: string
  /** The path below the folder that was named, with `/`; the name alone where the file itself was named. */
  key: string
  bytes: number
}

/** A file that can be read, a path that cannot (with the reason), or a file of a kind that Readout does not read. */
export type Step = File | { path: string; fault: Unreadable } | { path: string; skipped: true }

async function* walkFolder(folder: string, keys: string): AsyncGenerator<Step> {
  const entries = await readdir(folder, { withFileTypes: true })
  const named = entries
    .filter(({ name }) => !name.startsWith('.'))
    .map((entry) => ({ entry, order: entry.isDirectory() ? `${entry.name}/` : entry.name }))
    .sort((left, right) => (left.order < right.order ? -1 : 1))
  for (const { entry } of named) {
    const path = join(folder, entry.name)
    const key = keys + entry.name
    try {
      if (entry.isDirectory()) yield* walkFolder(path, `${key}/`)
      else if (!formatOf(path)) yield { path, skipped: true }
      else yield* file(path, key)
    } catch (error) {
      yield { path, fault: unreadableFrom(error) }
    }
  }
}

async function* file(path: string, key: string): AsyncGenerator<Step> {
  const { size, ...status } = await stat(path).then((found) => ({ size: found.size, isFile: found.isFile() }))
  if (status.isFile) yield { path, key, bytes: size }
  else yield { path, fault: new Unreadable('is not a regular file') }
}

/**
 * The files of a path, folders and what is below them in the order of their paths, one at a time. Hidden files are passed
 * over in silence; a link to a folder is not followed, so that no loop is.
 */
export async function* walk(path: string): AsyncGenerator<Step> {
  try {
    if ((await stat(path)).isDirectory()) {
      let files = 0
      for await (const step of walkFolder(path, '')) {
        if (!('skipped' in step)) files += 1
        yield step
      }
      if (files === 0) throw new Unreadable(`holds no document (${extensions.join(', ')})`)
    } else if (formatOf(path)) yield* file(path, basename(path))
    else throw new Unreadable(`is of no kind that Readout reads (${extensions.join(', ')})`)
  } catch (error) {
    yield { path, fault: unreadableFrom(error) }
  }
}
