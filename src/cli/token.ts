/** `telltale token` and `telltale audit`: who may ask a service, and what they did. */
import { type Command, FlagError, type Invocation, numberOf, textOf } from './command.ts'
import { CONFIG_FLAG, DATA_FLAG, JSON_FLAG } from './flags.ts'

export const tokenCommand: Command = {
  name: 'token',
  summary: 'Make, list or revoke the tokens by which people and programs ask a service; it may be running.',
  operands: 'list | make | revoke NAME',
  flags: {
    name: { type: 'string', value: 'NAME', says: 'make: whose it is, or what it is for.' },
    role: { type: 'string', value: 'ROLE', says: 'make: reader (default), analyst or admin.' },
    data: DATA_FLAG,
    json: JSON_FLAG,
    config: CONFIG_FLAG,
  },
  async run(invocation) {
    const [what = 'list', operand] = invocation.paths
    if (what === 'list') return list(invocation)
    if (what === 'make') return make(invocation)
    if (what === 'revoke' && operand !== undefined) return revoke(invocation, operand)
    throw new FlagError('Say what: telltale token list, telltale token make --name NAME --role ROLE, telltale token revoke NAME')
  },
}

async function list({ flags, openContext, terminal }: Invocation): Promise<number> {
  const { tokensFrom } = await import('../operations/access-from.ts')
  for (const one of await tokensFrom(await openContext(flags)))
    terminal.write(
      flags.json === true
        ? `${JSON.stringify(one)}\n`
        : `${one.tokenId}  ${one.role.padEnd(7)}  ${one.name.padEnd(24)}  made ${one.madeAt.slice(0, 10)}${one.madeBy === '' ? '' : ` by ${one.madeBy}`}, ${one.lastUsedOn === null ? 'never used' : `last used ${one.lastUsedOn}`}\n`,
    )
  return 0
}

async function make({ flags, openContext, terminal }: Invocation): Promise<number> {
  const { makeTokenFrom } = await import('../operations/access-from.ts')
  const name = textOf(flags.name)
  if (name === undefined) throw new FlagError('--name says whose token it is: telltale token make --name NAME --role reader')
  const made = await makeTokenFrom(await openContext(flags), { name, role: textOf(flags.role) ?? 'reader' })
  terminal.write(flags.json === true ? `${JSON.stringify(made)}\n` : `${made.token}\n`)
  if (flags.json !== true) terminal.warn(`The token of ${made.record.name} (${made.record.role}). It is shown this once.\n`)
  return 0
}

async function revoke({ flags, openContext, terminal }: Invocation, idOrName: string): Promise<number> {
  const { revokeTokenFrom } = await import('../operations/access-from.ts')
  const revoked = await revokeTokenFrom(await openContext(flags), idOrName)
  terminal.write(flags.json === true ? `${JSON.stringify(revoked)}\n` : `Revoked: ${revoked.name} (${revoked.role}).\n`)
  return 0
}

export const auditCommand: Command = {
  name: 'audit',
  summary: 'Print what was changed, taken out or tried, by whom and from where, newest first.',
  operands: '',
  flags: {
    limit: { type: 'string', value: 'N', says: 'At most as many entries (default 50).' },
    data: DATA_FLAG,
    json: JSON_FLAG,
    config: CONFIG_FLAG,
  },
  async run({ flags, openContext, terminal }) {
    const { auditFrom, auditInWords } = await import('../operations/access-from.ts')
    for (const one of await auditFrom(await openContext(flags), numberOf(flags, 'limit', 50)))
      terminal.write(flags.json === true ? `${JSON.stringify(one)}\n` : `${auditInWords(one)}\n`)
    return 0
  },
}
