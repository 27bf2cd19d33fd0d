/**
 * The text that spans count in: CRLF becomes LF, a leading byte-order mark and all leading white space are dropped,
 * NUL and lone surrogates become U+FFFD, so that the body survives any store and any JSON unchanged.
 */
export const normaliseBody = (text: string): string =>
  text
    .replace(/^\uFEFF/, '')
    .replace(/\r\n/g, '\n')
    .replace(/[\0\p{Surrogate}]/gu, '\uFFFD')
    .replace(/^\s+/, '')
