import { type Command, Option } from 'commander'
import { aboutSetting, type Config, flagOf, readConfig, type Setting, settings, variableOf } from '../config.ts'

/** A setting as a command's flag; its help names the variable and the default. */
export function settingOption(setting: Setting): Option {
  const { description, fallback } = aboutSetting(setting)
  const standing = fallback === null ? '' : `, ${fallback} by default`
  return new Option(`${flagOf(setting)} <value>`, `${description} (${variableOf(setting)}${standing})`)
}

const isText = (entry: [Setting, unknown]): entry is [Setting, string] => typeof entry[1] === 'string'

/** The configuration of a run: the flags that the command was given, over the environment, over the defaults. */
export function configOf(command: Command): Config {
  const flags = settings
    .map((setting): [Setting, unknown] => [
      setting,
      command.getOptionValue(new Option(flagOf(setting)).attributeName()),
    ])
    .filter(isText)
  return readConfig(Object.fromEntries(flags))
}
