export interface Line {
  /** From 1. */
  number: number
  /** Without the line feed; null where the line is longer than allowed. */
  bytes: Buffer | null
}

/** The lines of a stream of bytes, one at a time; a line over `limit` bytes is passed over without being held. */
export async function* linesOf(chunks: AsyncIterable<Buffer>, limit: number): AsyncGenerator<Line> {
  let parts: Buffer[] = []
  let length = 0
  let number = 1
  const take = (part: Buffer) => {
    length += part.length
    if (length > limit) parts = []
    else if (part.length > 0) parts.push(part)
  }
  const line = (): Line => ({ number, bytes: length > limit ? null : Buffer.concat(parts) })
  for await (const chunk of chunks) {
    let start = 0
    for (let end = chunk.indexOf('\n'); end >= 0; end = chunk.indexOf('\n', start)) {
      take(chunk.subarray(start, end))
      yield line()
      parts = []
      length = 0
      number += 1
      start = end + 1
    }
    take(chunk.subarray(start))
  }
  if (length > 0) yield line()
}
