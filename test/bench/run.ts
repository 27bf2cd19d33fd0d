// `npm run bench`: measures the API, or what is named, and prints tables; nothing here passes or fails.
import { api, parts } from './api.ts'
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

const words = process.argv.slice(2)
const [name = '', ...rest] = words
const bench = benches[name]
if (bench) await bench(rest)
else if (name === '' || name.startsWith('--') || name in parts) await api(words)
else {
  console.error(`usage: npm run bench -- [--quick] [${[...Object.keys(parts), ...Object.keys(benches)].join('|')}]`)
  process.exitCode = 2
}
