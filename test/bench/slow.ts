// Whether a fast route stays fast while wide questions are asked without pause.
import type { Bench } from './bench.ts'
import { drive } from './load.ts'
import { ratioOf, type Sample } from './ratios.ts'
import { rowsOf } from './reads.ts'
import { serve } from './running.ts'
import { printTable } from './table.ts'

export async function slow({ file, questions, quick, goal }: Bench): Promise<void> {
  const server = await serve(file)
  try {
    const fast = { name: 'a page', server, paths: questions.pages(questions.oneFilter), connections: 8 }
    const wide = { name: 'wide', server, paths: questions.wide(), connections: 1 }
    const { rounds, seconds } = quick ? { rounds: 1, seconds: 2 } : { rounds: 5, seconds: 4 }
    const [alone, beside, asked]: [Sample[], Sample[], Sample[]] = [[], [], []]
    await drive(fast, 1)
    for (let round = 0; round < rounds; round++) {
      alone.push(await drive(fast, seconds))
      const [quickly, slowly] = await Promise.all([drive(fast, seconds), drive(wide, seconds)])
      beside.push(quickly)
      asked.push(slowly)
    }
    const samples = new Map([
      ['a page, nothing else asked', alone],
      ['a page, while wide questions are asked', beside],
      ['the wide questions', asked],
    ])
    printTable('A fast route beside slow ones (processor time of both counts to each)', rowsOf(samples))
    goal(
      'p99 of a page beside slow questions / alone',
      '<= 2',
      ratioOf(beside, alone, ({ p99 }) => p99),
    )
  } finally {
    await server.end()
  }
}
