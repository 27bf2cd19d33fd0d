/** A stretch of a document's body, in UTF-16 code units: `body.slice(start, end)` is its text. */
export interface Span {
  start: number
  end: number
}

export const textOf = (body: string, span: Span): string => body.slice(span.start, span.end)
export const overlaps = (left: Span, right: Span): boolean => left.start < right.end && right.start < left.end
export const covers = (outer: Span, inner: Span): boolean => outer.start <= inner.start && inner.end <= outer.end
