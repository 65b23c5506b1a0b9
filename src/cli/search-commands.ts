/** Commands on the history of a data folder: saved searches, and timelines. */
import { type Command, FlagError, textOf } from './command.ts'
import { CONFIG_FLAG, DATA_FLAG, JSON_FLAG, SAVED_FLAG, SEARCH_FLAG } from './flags.ts'

export const searchesCommand: Command = {
  name: 'searches',
  summary: 'List saved searches; save or remove one.',
  operands: '',
  flags: {
    data: DATA_FLAG,
    save: { type: 'string', value: 'NAME', says: 'Keep what --search says under this name; telltale cases --saved NAME asks for it.' },
    search: SEARCH_FLAG,
    remove: { type: 'string', value: 'NAME', says: 'Take this saved search back.' },
    fields: { type: 'boolean', says: 'List the fields that a search knows.' },
    json: JSON_FLAG,
    config: CONFIG_FLAG,
  },
  async run({ flags, openContext, terminal }) {
    const [name, query] = [textOf(flags.save), textOf(flags.search)]
    const write = (line: unknown, text: string) => terminal.write(flags.json === true ? `${JSON.stringify(line)}\n` : `${text}\n`)
    if (flags.fields === true) {
      const { searchFields } = await import('../operations/search-fields.ts')
      for (const { field, finds, example } of searchFields()) write({ field, finds, example }, `${example.padEnd(30)}  ${finds}`)
      return 0
    }
    if ((name === undefined) !== (query === undefined)) throw new FlagError('--save NAME and --search SEARCH belong together.')
    const { storedSearches } = await import('../operations/stored-searches.ts')
    const save = name === undefined || query === undefined ? undefined : { name, query }
    for (const one of await storedSearches(await openContext(flags), { save, remove: textOf(flags.remove) }))
      write(one, `${one.name.padEnd(24)}  ${one.query}`)
    return 0
  },
}

export const timelineCommand: Command = {
  name: 'timeline',
  summary: 'Count stored cases by day, week, month or year, and by verdict, brand or lure.',
  operands: '',
  flags: {
    data: DATA_FLAG,
    by: { type: 'string', value: 'WORD', says: 'verdict (default), brand or lure.' },
    search: SEARCH_FLAG,
    saved: SAVED_FLAG,
    json: JSON_FLAG,
    config: CONFIG_FLAG,
  },
  async run({ flags, openContext, terminal }) {
    const { storedTimeline, timelineInWords } = await import('../operations/stored-searches.ts')
    const wish = { by: textOf(flags.by) ?? 'verdict', search: textOf(flags.search) ?? '', saved: textOf(flags.saved) }
    const found = await storedTimeline(await openContext(flags), wish)
    terminal.write(flags.json === true ? `${JSON.stringify(found)}\n` : timelineInWords(found))
    return 0
  },
}
