import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { openDatabase } from '../../../src/database/open.ts'
import { matchOf } from '../../../src/database/read-model/text.ts'

describe('what is typed', () => {
  test.for([
    ['embassy siege', '"embassy" AND "siege"'],
    ['"maximum restraint"', '"maximum restraint"'],
    ['embassy -siege', '"embassy" NOT "siege"'],
    ['embassy -"pro-Iran mob" -siege', '"embassy" NOT "pro Iran mob" NOT "siege"'],
    ['soleim*', '"soleim"*'],
    ['pro-Iran', '"pro Iran"'],
    ['OR AND NEAR(a b)', '"OR" AND "AND" AND "NEAR a" AND "b"'],
    ['"unclosed phrase', '"unclosed phrase"'],
    ['-siege', null],
    ['*** ""', null],
  ])('%s is asked as %s', ([typed, match]) => expect(matchOf(typed ?? '')).toBe(match))

  test('nothing that is typed is a syntax error', () => {
    const { prepare, exec } = openDatabase(':memory:')
    exec("CREATE VIRTUAL TABLE texts USING fts5(text, content='', contentless_delete=1)")
    const typed = fc.oneof(fc.string({ unit: 'binary' }), fc.stringMatching(/^["*\-^():+ a-zA-Z{}é]*$/))
    fc.assert(
      fc.property(typed, (words) => {
        const match = matchOf(words)
        if (match !== null) expect(prepare('SELECT rowid FROM texts WHERE texts MATCH ?').all(match)).toEqual([])
      }),
    )
  })
})
