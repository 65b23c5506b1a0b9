/** `telltale digest`: what a day brought, to be read, mailed by the operator's own mailer, or followed as a feed. */
import { type Command, FlagError, numberOf, textOf } from './command.ts'
import { CONFIG_FLAG, DATA_FLAG, JSON_FLAG } from './flags.ts'

export const digestCommand: Command = {
  name: 'digest',
  summary:
    'Write what is interesting, new, rising or fits the moment, without whom mails were sent to. Nothing is sent: pipe the mail to sendmail -t.',
  operands: '',
  flags: {
    days: { type: 'string', value: 'N', says: 'Days up to the newest mail (default 1).' },
    format: { type: 'string', value: 'WORD', says: 'md (default), html, eml (a complete mail to the operator of the settings) or atom.' },
    to: { type: 'string', value: 'FILE', says: 'The file (default: standard output).' },
    data: DATA_FLAG,
    json: JSON_FLAG,
    config: CONFIG_FLAG,
  },
  async run({ flags, paths, openContext, terminal }) {
    if (paths.length > 0) throw new FlagError('The digest takes no operands: telltale digest --format eml')
    const { digestFrom } = await import('../operations/digest.ts')
    const [format, to] = [textOf(flags.format) ?? 'md', textOf(flags.to)]
    const text = await digestFrom(await openContext(flags), { days: numberOf(flags, 'days', 1), format, to })
    if (flags.json === true) terminal.write(`${JSON.stringify(to === undefined ? { format, text } : { format, to })}\n`)
    else terminal.write(to === undefined ? text : `${to}\n`)
    return 0
  },
}
