// The commands of `readout`, each in its own file.
import { Command, CommanderError } from 'commander'
import manifest from '../package.json' with { type: 'json' }
import { extractCommand } from './commands/extract.ts'
import { Failure } from './failure.ts'

const commands = [extractCommand]

export function buildProgram(): Command {
  const program = new Command('readout')
    .description(manifest.description)
    .version(manifest.version, '-V, --version')
    .configureOutput({
      outputError: (message, write) =>
        write(
          `${message
            .replace(/^error: /, 'readout: ')
            .trimEnd()
            .replaceAll('\n', ' ')}\n`,
        ),
    })
    .exitOverride()
  for (const command of commands) program.addCommand(command().copyInheritedSettings(program))
  return program
}

/** Errors that a user can act on, by name, so that no command loads another's modules to recognise them. */
const forUsers = new Set([new Failure().name, 'DatabaseError', 'Unreadable'])

/** Runs a command line; gives the exit code: 0 done, 1 failed or in part, 2 not understood. */
export async function run(argv: readonly string[]): Promise<number> {
  try {
    await buildProgram().parseAsync([...argv], { from: 'user' })
    return Number(process.exitCode ?? 0)
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2
    const shown = error instanceof Error && forUsers.has(error.name) ? error.message : error
    console.error(error instanceof Error && shown !== error ? `readout: ${shown}` : shown)
    return 1
  }
}
