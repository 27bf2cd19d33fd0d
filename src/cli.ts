// The commands of `readout`, each in its own file, which is loaded when the command is given (or its help).
import { Command, CommanderError } from 'commander'
import manifest from '../package.json' with { type: 'json' }
import { Failure } from './failure.ts'

const commands: Record<string, () => Promise<Command>> = {
  serve: async () => (await import('./commands/serve.ts')).serveCommand(),
  ingest: async () => (await import('./commands/ingest.ts')).ingestCommand(),
  extract: async () => (await import('./commands/extract.ts')).extractCommand(),
  migrate: async () => (await import('./commands/migrate.ts')).migrateCommand(),
  merge: async () => (await import('./commands/merge.ts')).mergeCommand(),
  split: async () => (await import('./commands/split.ts')).splitCommand(),
  withdraw: async () => (await import('./commands/withdraw.ts')).withdrawCommand(),
  reprocess: async () => (await import('./commands/reprocess.ts')).reprocessCommand(),
  verify: async () => (await import('./commands/verify.ts')).verifyCommand(),
  rebuild: async () => (await import('./commands/rebuild.ts')).rebuildCommand(),
  generate: async () => (await import('./commands/generate.ts')).generateCommand(),
  openapi: async () => (await import('./commands/openapi.ts')).openapiCommand(),
}

/** What the program starts threads and processes of its own with; nobody types these. */
const ownCommands: Record<string, () => Promise<Command>> = {
  answer: async () => (await import('./commands/answer.ts')).answerCommand(),
  'read-for-ingest': async () => (await import('./commands/read-for-ingest.ts')).readForIngestCommand(),
}

/** The program with the command that is named first, or with all of them where none of them is. */
export async function buildProgram(name?: string): Promise<Command> {
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
  const one = name === undefined ? undefined : (commands[name] ?? ownCommands[name])
  for (const command of one ? [one] : Object.values(commands))
    program.addCommand((await command()).copyInheritedSettings(program))
  return program
}

/** Errors that a user can act on, by name, so that no command loads another's modules to recognise them. */
const forUsers = new Set([new Failure().name, 'DatabaseError', 'Unreadable', 'Undecidable'])

/** Runs a command line; gives the exit code: 0 done, 1 failed or in part, 2 not understood. */
export async function run(argv: readonly string[]): Promise<number> {
  try {
    const program = await buildProgram(argv[0])
    await program.parseAsync([...argv], { from: 'user' })
    return Number(process.exitCode ?? 0)
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2
    const known = error instanceof Error && forUsers.has(error.name)
    console.error(known ? `readout: ${error.message}` : error)
    return 1
  }
}
