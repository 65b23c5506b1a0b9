/** `telltale merge`, `split`, `mark`: what a person says of campaigns and cases. */
import { type Command, FlagError, type Invocation, textOf } from './command.ts'
import { CONFIG_FLAG, DATA_FLAG, JSON_FLAG } from './flags.ts'

const NOTE_FLAG = { type: 'string', value: 'TEXT', says: 'Why; kept beside it in the journal.' } as const
const FLAGS = { note: NOTE_FLAG, data: DATA_FLAG, json: JSON_FLAG, config: CONFIG_FLAG } as const

export const mergeCommand: Command = {
  name: 'merge',
  summary: 'Say that campaigns are one; kept, whatever is judged anew.',
  operands: 'CAMPAIGN-ID CAMPAIGN-ID…',
  flags: FLAGS,
  run: (invocation) => tellCampaign(invocation, 'merge'),
}

export const splitCommand: Command = {
  name: 'split',
  summary: 'Take cases out of their campaign; they keep together.',
  operands: 'CASE-ID…',
  flags: FLAGS,
  run: (invocation) => tellCampaign(invocation, 'split'),
}

export const markCommand: Command = {
  name: 'mark',
  summary: 'Star a case, or find it dull; interest follows.',
  operands: 'star|dull|none CASE-ID…',
  flags: FLAGS,
  async run({ flags, paths: [mark, ...ids], openContext, terminal }) {
    const { markFrom } = await import('../operations/hands-from.ts')
    if (ids.length === 0) throw new FlagError('Say how and which: telltale mark star CASE-ID')
    for (const one of await markFrom(await openContext(flags), { mark: mark ?? '', ids, note: textOf(flags.note) ?? '' }))
      terminal.write(flags.json === true ? `${JSON.stringify(one)}\n` : `${one.caseId}  ${one.mark}\n`)
    return 0
  },
}

async function tellCampaign({ flags, paths, openContext, terminal }: Invocation, word: 'merge' | 'split'): Promise<number> {
  const { mergeFrom, splitFrom } = await import('../operations/hands-from.ts')
  const wish = { ids: paths, note: textOf(flags.note) ?? '' }
  const context = await openContext(flags)
  const made = word === 'merge' ? await mergeFrom(context, wish) : await splitFrom(context, wish)
  terminal.write(
    flags.json === true ? `${JSON.stringify(made)}\n` : `${made.campaign}  ${made.cases} ${made.cases === 1 ? 'case' : 'cases'}\n`,
  )
  return 0
}
