// Whether readers are answered while another process takes documents in.
import { spawn } from 'node:child_process'
import { copyFileSync, rmSync, writeFileSync } from 'node:fs'
import { root } from '../support/tree.ts'
import { Questions } from './asked.ts'
import type { Bench } from './bench.ts'
import { demonstrationCorpus, ofOrdinaryLength } from './corpus.ts'
import { drive } from './load.ts'
import { perSecond, ratioOf, type Sample } from './ratios.ts'
import { rowsOf } from './reads.ts'
import { serve } from './running.ts'
import { printTable } from './table.ts'

/** More documents than are taken in while it is measured. */
const documents = 50_000

/** Takes documents in until it is told to stop. */
function takeIn(database: string, file: string): () => Promise<void> {
  const child = spawn(process.execPath, ['src/main.js', 'ingest', file, '--database', database], {
    cwd: root,
    stdio: 'ignore',
  })
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()))
  return async () => {
    child.kill('SIGTERM')
    await ended
  }
}

async function corpusFile(file: string): Promise<void> {
  const corpus = ofOrdinaryLength(await demonstrationCorpus())
  const lines = Array.from({ length: documents }, (_, number) => {
    const { body, title } = corpus[number % corpus.length] ?? { body: '', title: null }
    return JSON.stringify({ id: `bench-${number}`, title, body: `${body}\n\nReport ${number}.` })
  })
  writeFileSync(file, `${lines.join('\n')}\n`)
}

export async function writing({ database, quick, goal }: Bench): Promise<void> {
  const standing = await database(10_000)
  const [copy, corpus] = [`${standing}.copy`, `${standing}.ndjson`]
  copyFileSync(standing, copy)
  await corpusFile(corpus)
  const questions = new Questions(copy)
  const server = await serve(copy)
  try {
    const load = { name: 'a page', server, paths: questions.pages(questions.oneFilter), connections: 8 }
    const { rounds, seconds } = quick ? { rounds: 1, seconds: 2 } : { rounds: 4, seconds: 3 }
    const [alone, beside]: [Sample[], Sample[]] = [[], []]
    await drive(load, 1)
    for (let round = 0; round < rounds; round++) {
      alone.push(await drive(load, seconds))
      const stop = takeIn(copy, corpus)
      // It reads the world and the beginning of the file first.
      await new Promise((resolve) => setTimeout(resolve, 2000))
      beside.push(await drive(load, seconds))
      await stop()
    }
    printTable(
      'Uncached pages at 10,000 calls while documents are taken in',
      rowsOf(
        new Map([
          ['alone', alone],
          ['while another process writes', beside],
        ]),
      ),
    )
    goal('requests a second while documents are taken in / alone', '-', ratioOf(beside, alone, perSecond))
  } finally {
    await server.end()
    for (const end of ['', '-wal', '-shm']) rmSync(copy + end, { force: true })
    rmSync(corpus, { force: true })
  }
}
