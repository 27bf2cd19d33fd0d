#!/usr/bin/env node
// Where the process starts: loads the TypeScript loader into this very process, so that signals and exit codes are its own.
const oldest = 20
if (Number(process.versions.node.split('.')[0]) < oldest) {
  console.error(`readout: needs Node ${oldest} or newer; this is ${process.version}`)
  process.exit(1)
}
const { register } = await import('tsx/esm/api')
register()
const { run } = await import('./cli.ts')
process.exitCode = await run(process.argv.slice(2))
