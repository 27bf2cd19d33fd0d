// How rows stand in an answer without an envelope, which long answers are sent in parts of.
import type { Format } from './formats.ts'

/** How rows stand in an answer: before the first, between two, after the last, and each by itself. */
export interface Writing {
  open: string
  between: string
  close: string
  row(row: string): string
}

/** A part of an answer: the first begins it, the last ends it. */
export const written = (
  rows: readonly string[],
  { open, between, close, row }: Writing,
  { isFirst, isLast }: { isFirst: boolean; isLast: boolean },
): string => {
  const before = isFirst ? open : rows.length > 0 ? between : ''
  return before + rows.map(row).join(between) + (isLast ? close : '')
}

/** Rows that are JSON text, one after the other. */
export const writings: Record<Exclude<Format, 'csv' | 'geojson'>, Writing> = {
  json: { open: '[', between: ',', close: ']', row: (row) => row },
  ndjson: { open: '', between: '', close: '', row: (row) => `${row}\n` },
}
