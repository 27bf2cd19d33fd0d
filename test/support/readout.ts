import { execFile } from 'node:child_process'
import { fileURLToPath } from 'node:url'

export const entry = fileURLToPath(new URL('../../src/main.js', import.meta.url))

export interface Outcome {
  code: number
  stdout: string
  stderr: string
}

/** Runs the command line as its users do, in a process of its own; variables of Readout's are only those given. */
export function readout(
  args: readonly string[],
  { input = '', env = {}, program = entry }: { input?: string; env?: Record<string, string>; program?: string } = {},
) {
  const clean = Object.fromEntries(Object.entries(process.env).filter(([name]) => !name.startsWith('READOUT_')))
  return new Promise<Outcome>((resolve, reject) => {
    const child = execFile(
      process.execPath,
      [program, ...args],
      { env: { ...clean, ...env } },
      (error, stdout, stderr) => {
        if (error && typeof error.code !== 'number') reject(error)
        else resolve({ code: typeof error?.code === 'number' ? error.code : 0, stdout, stderr })
      },
    )
    child.stdin?.end(input)
  })
}
