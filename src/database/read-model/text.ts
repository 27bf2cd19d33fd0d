// Full text: what a person types into a search box as an FTS5 expression. Nothing that is typed can be a syntax error.

/**
 * Words and "quoted phrases" must all occur, a leading minus forbids one, a trailing asterisk asks for a beginning:
 * `embassy "maximum restraint" -siege soleim*`. Null where there is no word that must occur.
 */
export function matchOf(typed: string): string | null {
  const wanted: string[] = []
  const forbidden: string[] = []
  for (const [, minus, phrase, word = ''] of typed.matchAll(/(-?)(?:"([^"]*)"?|([^\s"]+))/g)) {
    const beginning = phrase === undefined && word.endsWith('*') ? '*' : ''
    const words = (phrase ?? word).match(/[\p{L}\p{N}\p{M}]+/gu)
    if (!words) continue
    ;(minus ? forbidden : wanted).push(`"${words.join(' ')}"${beginning}`)
  }
  if (wanted.length === 0) return null
  return [wanted.join(' AND '), ...forbidden].join(' NOT ')
}
