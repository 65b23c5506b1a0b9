/** Settings from a YAML file: unknown keys are refused with the nearest known one. */
import { readFileSync } from 'node:fs'
import { parse } from 'yaml'
import { Refusal } from '../model/index.ts'
import { nearest } from './nearest.ts'
import { type Config, configSchema } from './schema.ts'

export { exampleConfig } from './example.ts'
export { type Config, configSchema } from './schema.ts'
export { TRAP_KINDS, TRAPS_MAX, type Trap, trapSchema } from './traps.ts'

const FILE_BYTES_MAX = 1_000_000

/** Reads a settings file; all defaults when `path` is undefined. @throws Refusal naming the field that is wrong */
export function loadConfig(path?: string): Config {
  if (path === undefined) return configSchema.parse({})
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
  if (result.success) return result.data
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

function knownKeys(path: readonly string[]): string[] {
  type Node = { properties?: Record<string, Node> }
  let node = configSchema.toJSONSchema({ io: 'input' }) as Node
  for (const key of path) node = node.properties?.[key] ?? {}
  return Object.keys(node.properties ?? {})
}
