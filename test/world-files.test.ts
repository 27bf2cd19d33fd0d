// Files of seeds/world: what is wrong with one is told by where it stands.
import { describe, expect, test } from 'vitest'
import { entriesOf } from '../src/world.ts'

describe('a file at fault is told by its name, entry and field', () => {
  const isText = (value: unknown): value is string => typeof value === 'string'
  test.for([
    [{}, 'seeds/world/posts.json: is no list'],
    [[{ title: 'Pope' }, null], 'seeds/world/posts.json: entry 2 is no object'],
    [[{ title: 'Pope' }, { title: 7 }], 'seeds/world/posts.json: entry 2 has 7 for title'],
    [[{}], 'seeds/world/posts.json: entry 1 has undefined for title'],
    [[{ title: 'Pope', holder: 'him' }], 'seeds/world/posts.json: entry 1 has holder, which nobody reads'],
  ] as const)('%j', ([content, fault]) => {
    expect(() => entriesOf('posts', content, { title: isText })).toThrow(new Error(fault))
  })
  test('one in order is given as it is', () =>
    expect(entriesOf('posts', [{ title: 'Pope' }], { title: isText })).toEqual([{ title: 'Pope' }]))
})
