import { Command } from 'commander'
import { withdraw } from '../ingest/ingest.ts'
import { changing } from './changing.ts'
import { settingOption } from './setting.ts'

export function withdrawCommand(): Command {
  const command = new Command('withdraw')
    .description('take documents away, with all that only they tell')
    .argument(
      '<document...>',
      'documents by id (`doc_...`) or key: the address, NDJSON id or path that they are known by',
    )
    .addOption(settingOption('database'))
  return command.action((names: string[]) => {
    const gone = changing(command, (options) => withdraw(names, options))
    for (const name of names) {
      if (gone.includes(name)) process.stdout.write(`Withdrawn: ${name}\n`)
      else {
        process.stderr.write(`readout: ${name} is neither the id nor the key of a document\n`)
        process.exitCode = 1
      }
    }
  })
}
