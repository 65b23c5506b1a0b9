/** `telltale report`: the report of a case, or the write-up of a campaign. */
import type { CaseId } from '../model/index.ts'
import { type Command, FlagError, type Invocation, numberOf, textOf } from './command.ts'
import { CONFIG_FLAG, DATA_FLAG, JSON_FLAG, LANGUAGE_FLAG, RAW_FLAG } from './flags.ts'
import { readerLanguage } from './language.ts'

export const reportCommand: Command = {
  name: 'report',
  summary: 'Print the report of a stored case, or write up a campaign: what it claims, what does not add up, who and how many, why now.',
  operands: 'CASE-ID | CAMPAIGN-ID',
  flags: {
    data: DATA_FLAG,
    format: { type: 'string', value: 'WORD', says: 'Of a write-up: md (default), html or pdf.' },
    to: {
      type: 'string',
      value: 'PATH',
      says: 'Of a write-up: the file; pictures of md lie beside it. Without it the text goes to standard output, without pictures (md, html).',
    },
    version: {
      type: 'string',
      value: 'N',
      says: 'Of a write-up: one that was saved, 1 the first; 0: a fresh draft (default: saved last).',
    },
    unredacted: { type: 'boolean', says: 'Of a write-up: leave addresses and names of readers and traps in it.' },
    json: JSON_FLAG,
    raw: RAW_FLAG,
    language: LANGUAGE_FLAG,
    config: CONFIG_FLAG,
  },
  async run(invocation) {
    const { flags, paths } = invocation
    const id = paths[0]
    if (!id || paths.length > 1) throw new FlagError('Say which case or campaign: telltale report sha256:…')
    // Sixteen digits are how `campaigns` prints an id; a case id that short is not unique.
    const isCampaign = id.startsWith('campaign:') || /^[0-9a-f]{16}$/.test(id) || flags.format !== undefined || flags.to !== undefined
    return isCampaign ? writeUp(invocation, id) : showCase(invocation, id as CaseId)
  },
}

async function showCase({ flags, openContext, terminal }: Invocation, id: CaseId): Promise<number> {
  const [{ storedReport }, { renderText }] = [await import('../operations/stored-cases.ts'), await import('../operations/render-text.ts')]
  const language = readerLanguage(flags.language, terminal)
  const report = await storedReport(await openContext(flags), id)
  terminal.write(flags.json === true ? `${JSON.stringify(report)}\n` : renderText(report, { isRaw: flags.raw === true, language }))
  return report.verdict === 'attack' ? 1 : 0
}

async function writeUp({ flags, openContext, terminal }: Invocation, id: string): Promise<number> {
  const { writeUpFrom } = await import('../operations/write-up-from.ts')
  const made = await writeUpFrom(await openContext(flags), {
    id,
    format: textOf(flags.format) ?? 'md',
    to: textOf(flags.to),
    version: flags.version === undefined ? undefined : numberOf(flags, 'version', 0),
    isRedacted: flags.unredacted !== true,
  })
  for (const notice of made.notices) terminal.warn(`telltale: ${notice}\n`)
  if (flags.json === true) terminal.write(`${JSON.stringify(made)}\n`)
  else terminal.write(made.files.length > 0 ? `${made.files.join('\n')}\n` : made.text)
  return 0
}
