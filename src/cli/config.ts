/** `telltale config`: the settings, explained. */
import { type Command, FlagError } from './command.ts'
import { CONFIG_FLAG, JSON_FLAG } from './flags.ts'

export const configCommand: Command = {
  name: 'config',
  summary: 'Print the settings: `config example` (all, explained) or `config show` (those in force).',
  operands: 'example|show',
  flags: { config: CONFIG_FLAG, json: JSON_FLAG },
  async run({ flags, paths, terminal }) {
    const { exampleConfig, loadConfig } = await import('../config/index.ts')
    const [what = 'show'] = paths
    if (what === 'example') terminal.write(exampleConfig())
    else if (what === 'show')
      terminal.write(
        `${JSON.stringify(loadConfig(typeof flags.config === 'string' ? flags.config : undefined), null, flags.json === true ? 0 : 2)}\n`,
      )
    else throw new FlagError(`There is no “config ${what}”. Use config example or config show.`)
    return 0
  },
}
