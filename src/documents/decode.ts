import { Unreadable } from './unreadable.ts'

/** How files begin that are no text, by their first bytes (latin1). UTF-16 stands first: its text is full of NUL bytes. */
const signatures: readonly [start: string, reason: string][] = [
  ['\xFF\xFE', 'is UTF-16; save it as UTF-8'],
  ['\xFE\xFF', 'is UTF-16; save it as UTF-8'],
  ['%PDF-', 'is binary (PDF)'],
  ['PK\x03\x04', 'is binary (ZIP or an office document)'],
  ['\x1F\x8B', 'is binary (gzip)'],
  ['\x89PNG', 'is binary (PNG)'],
  ['\xFF\xD8\xFF', 'is binary (JPEG)'],
  ['GIF8', 'is binary (GIF)'],
  ['\xD0\xCF\x11\xE0', 'is binary (an office document)'],
  ['SQLite format 3', 'is binary (an SQLite database)'],
]

/** The longest prefix, in bytes, that is whole UTF-8 characters. */
function validBytes(bytes: Uint8Array): number {
  const decoded = (length: number): string | undefined => {
    try {
      return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes.subarray(0, length), {
        stream: true,
      })
    } catch (error) {
      if (error instanceof TypeError) return undefined
      throw error
    }
  }
  let good = 0
  let bad = bytes.length + 1
  while (bad - good > 1) {
    const middle = Math.floor((good + bad) / 2)
    if (decoded(middle) === undefined) bad = middle
    else good = middle
  }
  return Buffer.byteLength(decoded(good) ?? '')
}

/** Bytes as text. Throws Unreadable for what is empty, binary, UTF-16 or not UTF-8, with the byte offset (from 0). */
export function decodeText(bytes: Buffer): string {
  if (bytes.length === 0) throw new Unreadable('is empty')
  const start = bytes.toString('latin1', 0, 16)
  const signature = signatures.find(([first]) => start.startsWith(first))
  if (signature) throw new Unreadable(signature[1])
  const nul = bytes.indexOf(0)
  if (nul >= 0) throw new Unreadable(`is binary (NUL at byte ${nul})`)
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
  } catch (error) {
    if (error instanceof TypeError) throw new Unreadable(`is not UTF-8 from byte ${validBytes(bytes)} on`)
    throw error
  }
}
