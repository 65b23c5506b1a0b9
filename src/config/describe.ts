/** Every setting with its sentence, the value in force and where that came from, for people to read. What must not be read is masked. */
import type { LiveSettings, SettingSource } from './kept-settings.ts'
import { type Config, configSchema } from './schema.ts'

export interface DescribedSetting {
  /** `http.port` */
  readonly path: string
  readonly says: string
  /** As it would be written in the settings file. */
  readonly value: string
  readonly from: SettingSource
}

interface Node {
  readonly description?: string
  readonly properties?: Readonly<Record<string, Node>>
}

/** Whom they name is what must not be told: a trap that is known is dead. */
const MASKED = new Set(['secrets'])
const VALUE_CHARS_MAX = 400

export function describeSettings(config: Config, live: LiveSettings): readonly DescribedSetting[] {
  const effective: Config = { ...config, ...live.now() }
  return rowsOf(configSchema.toJSONSchema({ io: 'input' }) as Node, effective, '').map((row) => ({ ...row, from: live.sourceOf(row.path) }))
}

function rowsOf(node: Node, values: unknown, above: string): Omit<DescribedSetting, 'from'>[] {
  return Object.entries(node.properties ?? {}).flatMap(([name, inner]) => {
    const [path, value] = [above === '' ? name : `${above}.${name}`, (values as Readonly<Record<string, unknown>>)[name]]
    return inner.properties ? rowsOf(inner, value, path) : [{ path, says: inner.description ?? '', value: shown(path, value) }]
  })
}

function shown(path: string, value: unknown): string {
  if (MASKED.has(path)) return Array.isArray(value) && value.length > 0 ? `${value.length}, not shown` : '[]'
  const text = withoutPasswords(JSON.stringify(value) ?? 'null')
  return text.length > VALUE_CHARS_MAX ? `${text.slice(0, VALUE_CHARS_MAX)}…` : text
}

/** Addresses may carry a name and a password, or a key behind the question mark. */
const withoutPasswords = (text: string): string =>
  text.replace(/(https?:\/\/)[^\s/@"]{1,300}@/g, '$1…@').replace(/(https?:\/\/[^\s?"]{1,500}\?)[^\s"]{1,1000}/g, '$1…')
