import { gunzipSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import { type Answer, Answers } from '../../src/http/answers.ts'

const type = { 'content-type': 'application/json; charset=utf-8' }
const text = (bytes: number) => 'x'.repeat(bytes)

/** Asks, and keeps the answer; gives what is kept then. */
function keep(answers: Answers, question: string, body: string): Answer | null {
  const { tag } = answers.ask(question, () => `tag of ${question}`)
  return answers.keep(question, tag, type, body)
}
const kept = (answers: Answers, question: string) => answers.ask(question, () => 'new').answer

describe('finished answers', () => {
  test('stand until the revision is another', () => {
    const answers = new Answers(100_000)
    answers.attend('1')
    const answer = keep(answers, '/a', '{}')
    expect(answer).toEqual({ headers: type, body: Buffer.from('{}'), compressed: null })
    answers.attend('1')
    expect(kept(answers, '/a')).toBe(answer)
    answers.attend('2')
    expect(kept(answers, '/a')).toBe(null)
  })

  test('take no more bytes than they may, those asked for longest ago going first', () => {
    const answers = new Answers(100_000)
    for (let at = 0; at < 100; at++) {
      keep(answers, `/${at}`, text(5_000))
      expect(kept(answers, '/0')?.body.length).toBe(5_000)
      expect(answers.bytes).toBeLessThanOrEqual(100_000)
    }
    expect(['/0', '/99', '/50'].map((question) => kept(answers, question) !== null)).toEqual([true, true, false])
  })

  test('are not kept where one takes much of the memory, or was made of another revision', () => {
    const answers = new Answers(100_000)
    expect(keep(answers, '/large', text(10_000))).toBe(null)
    answers.attend('1')
    const { tag } = answers.ask('/a', () => 'of 1')
    answers.attend('2')
    expect(answers.keep('/a', tag, type, '{}')).toBe(null)
    answers.ask('/a', () => 'of 2')
    expect(answers.keep('/a', tag, type, '{}')).toBe(null)
  })

  test('are compressed once, though several ask at a time, and the copy counts', async () => {
    const answers = new Answers(100_000)
    const answer = keep(answers, '/a', text(5_000))
    if (!answer) throw new Error('it is not kept')
    const before = answers.bytes
    const [one, other] = await Promise.all([
      answers.compressed('/a', 'tag of /a', answer),
      answers.compressed('/a', 'tag of /a', answer),
    ])
    expect(other).toBe(one)
    expect(gunzipSync(one).toString()).toBe(text(5_000))
    expect(kept(answers, '/a')?.compressed).toBe(one)
    expect(answers.bytes).toBe(before + one.length)
  })
})
