/** Why a document could not be read, in words that complete "PATH: ..."; `line` counts from 1 where a line is at fault. */
export class Unreadable extends Error {
  override readonly name = 'Unreadable'
  readonly line: number | null

  constructor(reason: string, line: number | null = null) {
    super(reason)
    this.line = line
  }
}

const reasons: Record<string, string> = {
  ENOENT: 'does not exist',
  ENOTDIR: 'does not exist',
  EACCES: 'may not be read (permission denied)',
  EPERM: 'may not be read (permission denied)',
  ELOOP: 'is a symbolic link that leads to itself',
  EIO: 'could not be read from the disk',
}

/** A file system's error as Unreadable; any other error is thrown on. */
export function unreadableFrom(error: unknown): Unreadable {
  if (error instanceof Unreadable) return error
  if (error instanceof Error && 'syscall' in error && 'code' in error && typeof error.code === 'string')
    return new Unreadable(reasons[error.code] ?? `could not be read (${error.code})`)
  throw error
}
