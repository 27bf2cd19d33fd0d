#!/usr/bin/env node
// Where a process of the program starts, and a thread of it: both are given the words of a command line.
const oldest = 20
if (Number(process.versions.node.split('.')[0]) < oldest) {
  console.error(`readout: needs Node ${oldest} or newer; this is ${process.version}`)
  process.exit(1)
}
const { load } = await import('./load.js')
const { run } = await load('cli')
process.exitCode = await run(process.argv.slice(2))
