// What can be set, by environment or flag: the flag of READOUT_MAX_DOCUMENT is --max-document.
import { distance } from 'fastest-levenshtein'
import { z } from 'zod'
import { Failure } from './failure.ts'

const units: Record<string, number> = {
  '': 1,
  b: 1,
  kb: 1000,
  kib: 2 ** 10,
  mb: 1e6,
  mib: 2 ** 20,
  gb: 1e9,
  gib: 2 ** 30,
}

/** A number of bytes, `least` or more, from `4194304`, `512 kB` or `4 MiB`. */
const bytesFrom = (least: 0 | 1) =>
  z.string().transform((text, context) => {
    const [, number, unit] = /^(\d+(?:\.\d+)?) ?([a-z]*)$/i.exec(text) ?? []
    const factor = units[unit?.toLowerCase() ?? '']
    const bytes = number === undefined || factor === undefined ? -1 : Math.floor(Number(number) * factor)
    if (bytes >= least) return bytes
    context.addIssue({ code: 'custom', message: 'must be a size such as 4 MiB' })
    return z.NEVER
  })

const Port = z.string().transform((text, context) => {
  if (/^\d{1,5}$/.test(text) && Number(text) <= 65_535) return Number(text)
  context.addIssue({ code: 'custom', message: 'must be a port, 0 to 65535 (0: any that is free)' })
  return z.NEVER
})

/** As many as can be of use: more processes than processors wait for one another. */
const mostWorkers = 64

const Workers = z.string().transform((text, context) => {
  if (/^\d{1,2}$/.test(text) && Number(text) >= 1 && Number(text) <= mostWorkers) return Number(text)
  context.addIssue({ code: 'custom', message: `must be a number of processes, 1 to ${mostWorkers}` })
  return z.NEVER
})

const oneOf = <const Values extends readonly [string, ...string[]]>(values: Values) =>
  z.enum(values, { error: `must be one of ${values.join(', ')}` })

/** Every setting with its default, as it would be typed, and what it does. */
export const Config = z.object({
  database: z.string().default('data/readout.db').describe('SQLite file that holds everything; its folder is made'),
  host: z.string().default('127.0.0.1').describe('address to listen on'),
  port: Port.prefault('3000').describe('port to listen on'),
  workers: Workers.prefault('1').describe('how many processes share the port; one for each processor serves most'),
  token: z
    .string()
    .nullable()
    .default(null)
    .describe('bearer token for writing over HTTP; without one nothing can be written'),
  text: oneOf(['full', 'quotes'])
    .default('full')
    .describe('how much of a document is served: all, or only the quoted words that rows rest on'),
  max_document: bytesFrom(1).prefault('4 MiB').describe('largest document, or line of NDJSON, that is read'),
  cache: bytesFrom(0)
    .prefault('64 MiB')
    .describe('memory for finished answers, which are given again until the data change; 0 keeps none'),
  log_level: oneOf(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'])
    .default('warn')
    .describe('what the server logs, as JSON lines on standard output'),
})
export type Config = z.output<typeof Config>
export type Setting = keyof Config

export const settings = Config.keyof().options
export const variableOf = (setting: Setting): string => `READOUT_${setting.toUpperCase()}`
export const flagOf = (setting: Setting): string => `--${setting.replace('_', '-')}`
/** What the setting does, and its default as it would be typed; null for none. */
export const aboutSetting = (setting: Setting): { description: string; fallback: string | null } => {
  const { description = '', def } = Config.shape[setting]
  return { description, fallback: def.defaultValue }
}

/** A variable that is nearly one of ours was meant to be one; another program's READOUT_ANYTHING is left alone. */
function refuseMisspelt(environment: NodeJS.ProcessEnv): void {
  const variables = settings.map(variableOf)
  for (const name of Object.keys(environment)) {
    if (!name.startsWith('READOUT_') || variables.includes(name)) continue
    const meant = variables.find((variable) => distance(variable, name) <= 2)
    if (meant) throw new Failure(`${name}: there is no such setting; did you mean ${meant}?`)
  }
}

/**
 * The settings, each from its flag, else its variable, else its default; a blank variable counts as none. Throws a
 * Failure that names the flag or variable at fault.
 */
export function readConfig(
  flags: Partial<Record<Setting, string>>,
  environment: NodeJS.ProcessEnv = process.env,
): Config {
  refuseMisspelt(environment)
  const given = (setting: Setting) => flags[setting] ?? (environment[variableOf(setting)]?.trim() || undefined)
  const read = Config.safeParse(Object.fromEntries(settings.map((setting) => [setting, given(setting)])))
  if (read.success) return read.data
  const issue = read.error.issues[0]
  const setting = settings.find((name) => name === issue?.path[0])
  if (!issue || !setting) throw read.error
  const name = flags[setting] === undefined ? variableOf(setting) : flagOf(setting)
  throw new Failure(`${name}: "${given(setting)}" ${issue.message}`)
}
