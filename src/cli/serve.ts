/** `telltale serve`: SMTP in, pages and API out. */
import type { Command } from './command.ts'
import { CONFIG_FLAG, DATA_FLAG, OFFLINE_FLAG, TRUST_FLAG } from './flags.ts'
import { LAB_FLAG } from './visit.ts'

export const serve: Command = {
  name: 'serve',
  summary: 'Take mail by SMTP, judge it, show it on a web page.',
  operands: '',
  flags: {
    data: DATA_FLAG,
    'smtp-port': { type: 'string', value: 'N', says: 'SMTP port (default 2525; 0 picks a free one).' },
    'http-port': { type: 'string', value: 'N', says: 'Port of the web page (default 8025; 0 picks a free one).' },
    'no-samples': { type: 'boolean', says: 'Do not send the sample mails on the first start.' },
    visit: { type: 'string', value: 'POLICY', says: 'Open the pages of suspicious mail, of all, or off (default).' },
    lab: LAB_FLAG,
    offline: OFFLINE_FLAG,
    'trust-receiver': TRUST_FLAG,
    config: CONFIG_FLAG,
  },
  async run({ flags, startService }) {
    await startService(flags)
    return 0
  },
}
