/** Prints rows under a heading, columns aligned: words to the left, figures to the right. */
export function printTable(heading: string, rows: Record<string, string | number>[]): void {
  const columns = Object.keys(rows[0] ?? {})
  const cell = (value: string | number | undefined) => (typeof value === 'number' ? format(value) : (value ?? ''))
  const widths = columns.map((column) => Math.max(column.length, ...rows.map((row) => cell(row[column]).length)))
  const line = (cells: string[], isFigure: (at: number) => boolean) =>
    cells.map((text, at) => (isFigure(at) ? text.padStart(widths[at] ?? 0) : text.padEnd(widths[at] ?? 0))).join('  ')
  const figures = columns.map((column) => rows.every((row) => typeof row[column] === 'number'))
  console.log(`\n${heading}\n`)
  console.log(line(columns, (at) => figures[at] ?? false))
  for (const row of rows)
    console.log(
      line(
        columns.map((column) => cell(row[column])),
        (at) => figures[at] ?? false,
      ),
    )
}

const format = (value: number) =>
  Math.abs(value) >= 100 ? value.toFixed(0) : value.toPrecision(3).replace(/\.?0+$/, '')

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((left, right) => left - right)
  return sorted[sorted.length >> 1] ?? 0
}
