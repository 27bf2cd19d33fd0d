import { isMap, LineCounter, parseDocument, visit, type Document as YamlDocument } from 'yaml'
import { firstFault, Metadata, noMetadata } from './metadata.ts'
import type { Parsed } from './parsed.ts'
import { Unreadable } from './unreadable.ts'

const frontMatter = /^---\n([\s\S]*?)\n---[^\S\n]*(?:\n|$)/
/** A `---` that a YAML key follows was meant to open front matter; alone it is a rule across the page. */
const unclosed = /^---\n[\w-]+:/

/** In characters. The YAML parser compares each key with every other one: a megabyte of keys would take it a quarter of an hour. */
const longest = 16_384

/** The line of the file on which a field of the front matter stands; its `---` is line 1. */
function lineOf(field: string, yaml: YamlDocument, lines: LineCounter): number {
  const pair = isMap(yaml.contents)
    ? yaml.contents.items.find(({ key }) => String(key) === field.split('.')[0])
    : undefined
  const range = pair?.key && typeof pair.key === 'object' && 'range' in pair.key ? pair.key.range : undefined
  return Array.isArray(range) && typeof range[0] === 'number' ? lines.linePos(range[0]).line + 1 : 2
}

/** Markdown whose YAML front matter, if any, describes it; the text after the closing `---` stays as written. */
export function parseMarkdown(raw: string): Parsed {
  const text = raw.replace(/^\uFEFF/, '').replace(/\r\n/g, '\n')
  const found = frontMatter.exec(text)
  if (!found) {
    if (unclosed.test(text)) throw new Unreadable('the front matter has no closing --- line', 1)
    return { metadata: noMetadata, text }
  }
  const source = found[1] ?? ''
  if (source.length > longest) throw new Unreadable(`the front matter is longer than ${longest} characters`, 1)
  const lines = new LineCounter()
  const yaml = parseDocument(source, { lineCounter: lines, prettyErrors: false })
  const broken = yaml.errors[0]
  if (broken) {
    const reason = (broken.message.split('\n')[0] ?? '').trim()
    throw new Unreadable(`broken front matter: ${reason}`, lines.linePos(broken.pos[0]).line + 1)
  }
  if (yaml.contents !== null && !isMap(yaml.contents))
    throw new Unreadable('the front matter is no list of "name: value"', 2)
  visit(yaml, {
    Alias(_key, { source: name, range }) {
      throw new Unreadable(`front matter, *${name}: aliases are not read`, lines.linePos(range?.[0] ?? 0).line + 1)
    },
  })
  const metadata = Metadata.safeParse(yaml.toJS() ?? {})
  if (!metadata.success) {
    const fault = firstFault(metadata.error)
    throw new Unreadable(`front matter, ${fault.message}`, lineOf(fault.field, yaml, lines))
  }
  return { metadata: metadata.data, text: text.slice(found[0].length) }
}
