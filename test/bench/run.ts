// `npm run bench -- NAME`: measures and prints tables; nothing here passes or fails.
import { extraction } from './extraction.ts'
import { scaling } from './scaling.ts'

const benches: Record<string, () => void | Promise<void>> = { extract: extraction, scaling }

const [name = ''] = process.argv.slice(2)
const bench = benches[name]
if (bench) await bench()
else {
  console.error(`usage: npm run bench -- ${Object.keys(benches).join('|')}`)
  process.exitCode = 2
}
