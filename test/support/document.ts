import type { Document } from '../../src/documents/document.ts'

/** An undated news report in English of this body, with whatever else a test says of it. */
export const documentOf = (body: string, facts: Partial<Document> = {}): Document => ({
  key: 'test',
  path: null,
  title: null,
  publisher: null,
  publisher_country: null,
  kind: 'news',
  published_on: null,
  language: 'en',
  url: null,
  body,
  ...facts,
})
