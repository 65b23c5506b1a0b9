/** `telltale completion bash|zsh|fish`: made from the table of commands. */
import { type Command, FlagError } from './command.ts'

export const completionOf = (commands: readonly Command[]): Command => ({
  name: 'completion',
  summary: 'Print a completion script for bash, zsh or fish.',
  operands: 'bash|zsh|fish',
  flags: {},
  async run({ paths, terminal }) {
    const [shell = 'bash'] = paths
    if (shell === 'fish') terminal.write(fish(commands))
    else if (shell === 'bash') terminal.write(bash(commands))
    else if (shell === 'zsh') terminal.write(`autoload -U +X bashcompinit && bashcompinit\n${bash(commands)}`)
    else throw new FlagError(`There is no completion for “${shell}”. Use bash, zsh or fish.`)
    return 0
  },
})

const flagsOf = ({ flags }: Command) => Object.keys(flags).map((name) => `--${name}`)

const bash = (commands: readonly Command[]) => `# bash completion for telltale: eval "$(telltale completion bash)"
_telltale() {
  local word="\${COMP_WORDS[COMP_CWORD]}"
  if [ "$COMP_CWORD" -eq 1 ]; then COMPREPLY=($(compgen -W "${commands.map(({ name }) => name).join(' ')}" -- "$word")); return; fi
  case "\${COMP_WORDS[1]}" in
${commands.map((one) => `    ${one.name}) COMPREPLY=($(compgen -W "${flagsOf(one).join(' ')}" -- "$word"));;`).join('\n')}
  esac
  [ "\${#COMPREPLY[@]}" -eq 0 ] && COMPREPLY=($(compgen -f -- "$word"))
}
complete -F _telltale telltale
`

const fish = (commands: readonly Command[]) =>
  `# fish completion for telltale: telltale completion fish | source\n${commands
    .flatMap((one) => [
      `complete -c telltale -n __fish_use_subcommand -a ${one.name} -d '${one.summary.replaceAll("'", "\\'")}'`,
      ...Object.entries(one.flags).map(
        ([name, { says }]) =>
          `complete -c telltale -n '__fish_seen_subcommand_from ${one.name}' -l ${name} -d '${says.replaceAll("'", "\\'")}'`,
      ),
    ])
    .join('\n')}\n`
