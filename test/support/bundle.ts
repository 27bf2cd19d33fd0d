// Before all tests: makes the bundle that processes of the program start from, once for all that tests start.
import { readout } from './readout.ts'

export default async function makeBundle(): Promise<void> {
  const { stderr } = await readout(['--version'])
  if (stderr) throw new Error(stderr)
}
