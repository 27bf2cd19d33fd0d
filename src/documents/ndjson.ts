import { z } from 'zod'
import { decodeText } from './decode.ts'
import { firstFault, Metadata } from './metadata.ts'
import type { Parsed } from './parsed.ts'
import { Unreadable } from './unreadable.ts'

const Text = z.string({ error: 'must be text' }).optional()

const Record = z.object(
  {
    ...Metadata.shape,
    id: z
      .union([z.string().min(1), z.number().int()], { error: 'must be text or a whole number' })
      .transform(String)
      .optional(),
    text: Text,
    body: Text,
  },
  { error: 'is no JSON object' },
)

/** One line of NDJSON: the fields of Metadata, `id`, and the text as `text` or `body`. Throws Unreadable without a line. */
export function parseRecord(bytes: Buffer): Parsed & { id: string | null } {
  let value: unknown
  try {
    value = JSON.parse(decodeText(bytes).replace(/^\uFEFF/, ''))
  } catch (error) {
    if (error instanceof SyntaxError) throw new Unreadable('is not JSON')
    throw error
  }
  const read = Record.safeParse(value)
  if (!read.success) throw new Unreadable(firstFault(read.error).message)
  const { id, text, body, ...metadata } = read.data
  const words = text ?? body
  if (words === undefined) throw new Unreadable('text: is missing')
  return { metadata, text: words, id: id ?? null }
}
