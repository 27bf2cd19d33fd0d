import { Command } from 'commander'
import { split } from '../ingest/split.ts'
import { changing } from './changing.ts'
import { settingOption } from './setting.ts'

export function splitCommand(): Command {
  const command = new Command('split')
    .description('decide that a row is several: take back its last merge by hand, or tell its accounts apart')
    .argument('<id>', 'a person, organisation, call, statement or incident, by its id')
    .argument('[document...]', 'documents, by id or key, that tell of another than the rest do')
    .addOption(settingOption('database'))
  return command.action((id: string, documents: string[]) => {
    const ids = changing(command, (options) => split(options, id, documents))
    process.stdout.write(`Split: ${id} into ${ids.join(', ')}\n`)
  })
}
