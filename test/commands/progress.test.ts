import { describe, expect, test } from 'vitest'
import { showProgress } from '../../src/commands/progress.ts'

/** A terminal, or a log, that keeps what is written to it. */
function terminal(isTTY: boolean, columns = 80) {
  const written: string[] = []
  return { written, isTTY, columns, write: (text: string) => written.push(text) > 0 }
}

describe('progress', () => {
  test('on a terminal is a bar that is removed at the end', () => {
    const { written, ...out } = terminal(true)
    const progress = showProgress(out, 'ingested', 200)
    progress.read(50)
    progress.end()
    expect(written).toEqual([`\r\x1B[K${'█'.repeat(8)}${'░'.repeat(22)}  25%  0 documents ingested`, '\r\x1B[K'])
  })

  test('never is wider than the terminal, nor redrawn more often than one can see', () => {
    const { written, ...out } = terminal(true, 20)
    const progress = showProgress(out, 'ingested', null)
    for (let document = 0; document < 1000; document += 1) progress.done()
    expect([written[0], written.length < 20]).toEqual(['\r\x1B[K1 document ingested', true])
  })

  test('in a log is a line every thousand documents', () => {
    const { written, ...out } = terminal(false)
    const progress = showProgress(out, 'read', 100)
    progress.read(50)
    for (let document = 0; document < 2500; document += 1) progress.done()
    progress.end()
    expect(written).toEqual(['1000 documents read\n', '2000 documents read\n'])
  })

  test('says a line of its own above the bar', () => {
    const { written, ...out } = terminal(true)
    showProgress(out, 'read', 100).say('a.txt: is empty')
    expect(written).toEqual(['\r\x1B[K', 'a.txt: is empty\n'])
  })
})
