/** Settings from a YAML file: unknown keys are refused with the nearest known one. */
import { readFileSync } from 'node:fs'
import { parse } from 'yaml'
import { Refusal } from '../model/index.ts'
import { nearest } from './nearest.ts'
import { type Config, configSchema } from './schema.ts'

export { type DescribedSetting, describeSettings } from './describe.ts'
export { exampleConfig } from './example.ts'
export {
  type EditableSettings,
  type KeptSettings,
  keptSettingsSchema,
  type LiveSettings,
  liveSettings,
  type SettingSource,
  type Sources,
} from './kept-settings.ts'
export { type Config, configSchema } from './schema.ts'
export { TRAP_KINDS, TRAPS_MAX, type Trap, trapSchema } from './traps.ts'

const FILE_BYTES_MAX = 1_000_000

/** Reads a settings file; all defaults when `path` is undefined. @throws Refusal naming the field that is wrong */
export const loadConfig = (path?: string): Config => loadSettings(path).config

/** With the dotted paths of what the file says. */
export function loadSettings(path?: string): { readonly config: Config; readonly given: readonly string[] } {
  if (path === undefined) return { config: configSchema.parse({}), given: [] }
  let given: unknown
  try {
    const text = readFileSync(path, 'utf8')
    if (text.length > FILE_BYTES_MAX) throw new Error('it is too long')
    given = parse(text) ?? {}
  } catch (cause) {
    throw new Refusal(
      `The settings file ${path} could not be read: ${cause instanceof Error ? cause.message.split('\n')[0] : 'unknown reason'}`,
      { cause },
    )
  }
  const result = configSchema.safeParse(given)
  if (result.success) return { config: result.data, given: pathsIn(given) }
  const issue = result.error.issues[0]
  const place = issue?.path.join('.') ?? ''
  if (issue?.code === 'unrecognized_keys') {
    const unknown = issue.keys[0] ?? ''
    const near = nearest(unknown, knownKeys(issue.path.map(String)))
    throw new Refusal(
      `The settings file ${path} has an unknown setting “${[place, unknown].filter(Boolean).join('.')}”.${near ? ` Did you mean “${near}”?` : ''}`,
    )
  }
  throw new Refusal(`The settings file ${path} is wrong at “${place}”: ${issue?.message ?? 'not understood'}.`)
}

const pathsIn = (given: unknown, above = ''): string[] =>
  typeof given === 'object' && given !== null && !Array.isArray(given)
    ? Object.entries(given).flatMap(([name, value]) => pathsIn(value, above === '' ? name : `${above}.${name}`))
    : [above]

function knownKeys(path: readonly string[]): string[] {
  type Node = { properties?: Record<string, Node> }
  let node = configSchema.toJSONSchema({ io: 'input' }) as Node
  for (const key of path) node = node.properties?.[key] ?? {}
  return Object.keys(node.properties ?? {})
}
