// How a long run tells how far it is, on standard error: a bar on a terminal, a line now and then elsewhere.
import type { WriteStream } from 'node:tty'

export interface Progress {
  /** Bytes read since the last time. */
  read(bytes: number): void
  /** One more is done, or so many. */
  done(count?: number): void
  /** The same documents, each counted when the next one is asked for. */
  counting<Item>(items: AsyncIterable<Item>): AsyncIterable<Item>
  /** A line of its own, above the bar. */
  say(line: string): void
  /** Removes the bar. */
  end(): void
}

export type Terminal = Pick<WriteStream, 'write'> & Partial<Pick<WriteStream, 'isTTY' | 'columns'>>

const barWidth = 30
/** A terminal is redrawn ten times a second. */
const redrawEvery = 100

/** What is counted, by one of it and several, and after how many a log gets a line. */
export interface Counted {
  one: string
  several: string
  lineEvery: number
}

const documents: Counted = { one: 'document', several: 'documents', lineEvery: 1000 }

/** `total` is the bytes that are to be read, null where nobody knows (standard input). */
export function showProgress(
  terminal: Terminal,
  verb: string,
  total: number | null,
  { one, several, lineEvery }: Counted = documents,
): Progress {
  let bytes = 0
  let all = 0
  let drawn = 0
  const counted = () => `${all} ${all === 1 ? one : several} ${verb}`
  const draw = () => {
    if (!terminal.isTTY || Date.now() - drawn < redrawEvery) return
    drawn = Date.now()
    const share = total ? Math.min(bytes / total, 1) : 0
    const full = Math.round(share * barWidth)
    const bar = total
      ? `${'█'.repeat(full)}${'░'.repeat(barWidth - full)} ${String(Math.floor(share * 100)).padStart(3)}%  `
      : ''
    terminal.write(`\r\x1B[K${`${bar}${counted()}`.slice(0, (terminal.columns ?? 80) - 1)}`)
  }
  const clear = () => terminal.isTTY && terminal.write('\r\x1B[K')
  const done = (count = 1) => {
    const lines = Math.floor(all / lineEvery)
    all += count
    if (terminal.isTTY) draw()
    else if (Math.floor(all / lineEvery) > lines) terminal.write(`${counted()}\n`)
  }
  return {
    read(more) {
      bytes += more
      draw()
    },
    done,
    async *counting(items) {
      for await (const item of items) {
        yield item
        done()
      }
    },
    say(line) {
      clear()
      terminal.write(`${line}\n`)
    },
    end: () => void clear(),
  }
}
