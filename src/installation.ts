// Where Readout is installed.
import { existsSync } from 'node:fs'
import { Failure } from './failure.ts'

/** The folder above this module that holds package.json, whether the module stands among the sources or in a bundle of them. */
function findRoot(): URL {
  let folder = new URL('.', import.meta.url)
  while (!existsSync(new URL('package.json', folder))) {
    const above = new URL('..', folder)
    if (above.href === folder.href) throw new Failure(`no package.json in any folder above ${import.meta.url}`)
    folder = above
  }
  return folder
}

/** The folder of package.json, seeds and migrations. */
export const root = findRoot()

/** What a process or thread of the program itself is started with: a URL for `new Worker`, and the words of a command. */
export const main = new URL('src/main.js', root)
