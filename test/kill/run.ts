// `npm run test:killed -- [TIMES] [DOCUMENTS]`: 200 times, with the first 60 documents of the corpus, unless given.
import { killing } from './killing.ts'

const [times = '200', documents = '60'] = process.argv.slice(2)
const { kills, between, completed, faults } = await killing(Number(times), Number(documents))
console.log(
  `${kills} kills, ${between} of them with some documents in; ${completed} databases completed; ${faults.length} faults`,
)
for (const fault of faults) console.log(fault)
if (faults.length > 0) process.exitCode = 1
