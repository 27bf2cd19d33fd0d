// `npm run bench -- NAME`: measures and prints tables; nothing here passes or fails.
import { extraction } from './extraction.ts'
import { ingest } from './ingest.ts'
import { jobs } from './jobs.ts'
import { scaling } from './scaling.ts'

const benches: Record<string, (rest: readonly string[]) => void | Promise<void>> = {
  extract: extraction,
  ingest,
  jobs,
  scaling,
}

const [name = '', ...rest] = process.argv.slice(2)
const bench = benches[name]
if (bench) await bench(rest)
else {
  console.error(`usage: npm run bench -- ${Object.keys(benches).join('|')}`)
  process.exitCode = 2
}
