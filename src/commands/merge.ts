import { Command } from 'commander'
import { merge } from '../ingest/merge.ts'
import { changing } from './changing.ts'
import { settingOption } from './setting.ts'

export function mergeCommand(): Command {
  const command = new Command('merge')
    .description('decide that two rows are one, whatever the rules say; the first keeps its id')
    .argument('<id>', 'a person, organisation, call, statement or incident, by its id')
    .argument('<other>', 'another of the kind: its id leads to the first from now on')
    .addOption(settingOption('database'))
  return command.action((id: string, other: string) => {
    const merged = changing(command, (options) => merge(options, id, other))
    process.stdout.write(`Merged: ${merged.former} into ${merged.id}\n`)
  })
}
