/** The command line: a table of commands, one parser, one place that turns what went wrong into a sentence and an exit code. */
import { parseArgs } from 'node:util'
import { Fault, Refusal } from '../model/fault.ts'
import { check } from './check.ts'
import { type Command, FlagError, type FlagValues, type Invocation } from './command.ts'
import { completionOf } from './completion.ts'
import { configCommand } from './config.ts'
import { digestCommand } from './digest.ts'
import { evalCommand } from './eval.ts'
import { eventsCommand } from './events.ts'
import { exportCommand } from './export.ts'
import { markCommand, mergeCommand, splitCommand } from './hands.ts'
import { helpOf, helpOfCommand } from './help.ts'
import { reportCommand } from './report.ts'
import { searchesCommand, timelineCommand } from './search-commands.ts'
import { serve } from './serve.ts'
import { campaignsCommand, casesCommand, importCommand, interestingCommand, reindexCommand, replayCommand } from './store-commands.ts'
import { auditCommand, tokenCommand } from './token.ts'
import { labCommand, visitCommand, watchCommand } from './visit.ts'

const COMMANDS: readonly Command[] = [
  check,
  serve,
  importCommand,
  casesCommand,
  searchesCommand,
  timelineCommand,
  campaignsCommand,
  interestingCommand,
  eventsCommand,
  digestCommand,
  reportCommand,
  mergeCommand,
  splitCommand,
  markCommand,
  exportCommand,
  replayCommand,
  reindexCommand,
  evalCommand,
  visitCommand,
  watchCommand,
  labCommand,
  tokenCommand,
  auditCommand,
  configCommand,
]
const ALL: readonly Command[] = [...COMMANDS, completionOf(COMMANDS)]

export type CliWorld = Pick<Invocation, 'openContext' | 'startService' | 'terminal'> & { readonly version: () => Promise<string> }

/** @returns the exit code: 0 done, 1 the answer is "attack", 2 could not run */
export async function runCli(argv: readonly string[], world: CliWorld): Promise<number> {
  const [name, ...rest] = argv
  const { terminal } = world
  if (name === '--version') {
    terminal.write(`${await world.version()}\n`)
    return 0
  }
  if (name === undefined || name === '--help' || name === 'help') {
    terminal.write(helpOf(ALL))
    return name === undefined ? 2 : 0
  }
  const command = ALL.find((one) => one.name === name)
  try {
    if (!command) throw new FlagError(`There is no command “${name.slice(0, 40)}”. telltale --help lists them.`)
    if (rest.includes('--help')) {
      terminal.write(helpOfCommand(command))
      return 0
    }
    const { flags, paths } = parse(command, rest)
    if (command.operands === '' && paths.length > 0)
      throw new FlagError(
        `telltale ${command.name} takes flags only, not “${paths[0]?.slice(0, 40)}”. telltale ${command.name} --help lists them.`,
      )
    return await command.run({ ...world, flags, paths })
  } catch (cause) {
    if (cause instanceof FlagError || cause instanceof Refusal || cause instanceof Fault) {
      terminal.warn(`telltale: ${cause.message}\n`)
      return 2
    }
    throw cause
  }
}

function parse(command: Command, args: readonly string[]): { flags: FlagValues; paths: readonly string[] } {
  const options = Object.fromEntries(
    Object.entries(command.flags).map(([name, { type, isMany }]) => [name, { type, multiple: isMany === true }]),
  )
  try {
    const { values, positionals } = parseArgs({ args: [...args], options, allowPositionals: true, strict: true })
    return { flags: values as FlagValues, paths: positionals }
  } catch (cause) {
    const said = cause instanceof Error ? (cause.message.split('. ')[0] ?? '') : ''
    throw new FlagError(`${said}. telltale ${command.name} --help lists the flags.`)
  }
}
