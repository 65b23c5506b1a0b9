/** `telltale events`: what goes on in the world, out of files and feeds, that lures may take as their pretext. */
import type { EventsTaken } from '../operations/events.ts'
import { type Command, FlagError, numberOf, textOf } from './command.ts'
import { CONFIG_FLAG, DATA_FLAG, JSON_FLAG } from './flags.ts'

export const eventsCommand: Command = {
  name: 'events',
  summary: 'Take in events of the world that lures may use (files, RSS and Atom feeds), or list them.',
  operands: 'import FILE… | fetch [URL…] | list',
  flags: {
    data: DATA_FLAG,
    limit: { type: 'string', value: 'N', says: 'list: at most this many (default 50), the latest first.' },
    day: { type: 'string', value: 'DAY', says: 'list: only those of this day, such as 2013-10-08.' },
    json: JSON_FLAG,
    config: CONFIG_FLAG,
  },
  async run({ flags, paths: [what, ...given], openContext, terminal }) {
    const { fetchEvents, importEvents, listStoredEvents } = await import('../operations/events.ts')
    if (what === 'list' && given.length === 0) {
      const wanted = { limit: numberOf(flags, 'limit', 50), day: textOf(flags.day) }
      for await (const { line, text } of listStoredEvents(await openContext(flags), wanted))
        terminal.write(flags.json === true ? `${JSON.stringify(line)}\n` : `${text}\n`)
      return 0
    }
    if (what === 'import' && given.length > 0) return tell(await importEvents(await openContext(flags), { files: given }))
    if (what === 'fetch') return tell(await fetchEvents(await openContext(flags), { urls: given }))
    throw new FlagError('Say what to do: telltale events import FILE…, telltale events fetch [URL…], telltale events list')

    function tell(taken: EventsTaken): number {
      for (const { from, error } of taken.errors) terminal.warn(error.includes(from) ? `${error}\n` : `${from}: ${error}\n`)
      const { added, changed, known, leftOut } = taken
      const rest = leftOut > 0 ? ` ${leftOut} headlines say no day or nothing that a mail could be told by.` : ''
      terminal.write(
        flags.json === true ? `${JSON.stringify(taken)}\n` : `${added} taken in, ${changed} changed, ${known} known already.${rest}\n`,
      )
      return taken.errors.length > 0 ? 2 : 0
    }
  },
}
