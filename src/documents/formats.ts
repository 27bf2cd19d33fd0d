import { parseMarkdown } from './markdown.ts'
import { noMetadata } from './metadata.ts'
import type { Parsed } from './parsed.ts'

/** How a kind of file is read: whole by `parse`, or, with `records`, line by line as NDJSON. */
type Format = { extensions: readonly string[] } & (
  | { parse: (text: string) => Parsed | Promise<Parsed> }
  | { records: true }
)

/** Every kind of file that Readout reads, by the end of its name. */
export const formats = {
  text: { extensions: ['.txt', '.text'], parse: (text) => ({ metadata: noMetadata, text }) },
  markdown: { extensions: ['.md', '.markdown'], parse: parseMarkdown },
  // Loaded with the first web page: it takes longer than all else that reads documents.
  html: {
    extensions: ['.html', '.htm', '.xhtml'],
    parse: async (text) => (await import('./html.ts')).parseHtml(text),
  },
  ndjson: { extensions: ['.ndjson', '.jsonl'], records: true },
} as const satisfies Record<string, Format>

export const extensions = Object.values(formats).flatMap((format): readonly string[] => format.extensions)

/** The format of a file by its name, in any case; undefined for a name that ends otherwise. */
export function formatOf(path: string): Format | undefined {
  const name = path.toLowerCase()
  return Object.values<Format>(formats).find((format) =>
    format.extensions.some((extension) => name.endsWith(extension)),
  )
}

/** The format of what came without a name: NDJSON begins with `{`, HTML with `<`; the rest is text, with front matter or without. */
export function formatByStart(start: string): Format {
  if (start.startsWith('{')) return formats.ndjson
  return start.startsWith('<') ? formats.html : formats.markdown
}
