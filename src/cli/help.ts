/** Help texts, printed from the table of commands. */
import type { Command } from './command.ts'

const EXIT_CODES = 'Exit codes: 0 done, 1 an attack was found (check, report), 2 could not run.'

export function helpOf(commands: readonly Command[]): string {
  const width = Math.max(...commands.map(({ name }) => name.length))
  const lines = commands.map(({ name, summary }) => `  ${name.padEnd(width)}  ${summary}`)
  return `Telltale reads mail the way a careful person would, and says which details don't add up.

Usage: telltale COMMAND [FLAGS] [PATH…]

Commands:
${lines.join('\n')}

telltale COMMAND --help tells more; telltale --version the version.
${EXIT_CODES}
`
}

export function helpOfCommand({ name, summary, operands, flags }: Command): string {
  const rows = Object.entries(flags).map(([flag, { value, says }]) => [`--${flag}${value ? ` ${value}` : ''}`, says] as const)
  const width = Math.max(0, ...rows.map(([left]) => left.length))
  const lines = rows.map(([left, says]) => `  ${left.padEnd(width)}  ${says}`)
  return `${summary}\n\nUsage: telltale ${name} [FLAGS] ${operands}\n${lines.length > 0 ? `\nFlags:\n${lines.join('\n')}\n` : ''}\n${EXIT_CODES}\n`
}
