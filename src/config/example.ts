/** The schema as an annotated example file: the documentation cannot drift from the program. */
import { configSchema } from './schema.ts'

interface Described {
  readonly description?: string
  readonly default?: unknown
  readonly properties?: Readonly<Record<string, Described>>
}

export function exampleConfig(): string {
  const described = configSchema.toJSONSchema({ io: 'input' }) as Described
  const head =
    '# Settings of Telltale. Everything has a default; keep the lines you change.\n# Start with: telltale serve --config telltale.yaml\n'
  return `${head + linesOf(described.properties ?? {}, '').join('\n')}\n`
}

function linesOf(properties: Readonly<Record<string, Described>>, indent: string): string[] {
  return Object.entries(properties).flatMap(([name, { description, default: fallback, properties: inner }]) => [
    ...(indent === '' ? [''] : []),
    `${indent}# ${description ?? ''}`,
    ...(inner ? [`${indent}${name}:`, ...linesOf(inner, `${indent}  `)] : [`${indent}${name}: ${JSON.stringify(fallback ?? null)}`]),
  ])
}
