/** `telltale export`: a stored case as a folder that can be handed on, or a case or campaign in a form that other programs read. */
import type { CaseId } from '../model/index.ts'
import { type Command, FlagError, type FlagValues, type Terminal, textOf } from './command.ts'
import { CONFIG_FLAG, DATA_FLAG, JSON_FLAG, LANGUAGE_FLAG } from './flags.ts'
import { readerLanguage } from './language.ts'

export const exportCommand: Command = {
  name: 'export',
  summary:
    'Write a stored case into a folder (report, source, landing pages), or a case or campaign as STIX, MISP, CSV, RPZ, hosts, ARF or X-ARF.',
  operands: '',
  flags: {
    case: { type: 'string', value: 'CASE-ID', says: 'Which case; a unique beginning is enough.' },
    campaign: { type: 'string', value: 'CAMPAIGN-ID', says: 'Which campaign; needs --format.' },
    format: {
      type: 'string',
      value: 'WORD',
      says: 'stix, misp, csv, json, rpz, hosts, arf, xarf or xarf-mail: one file instead of a folder.',
    },
    unredacted: { type: 'boolean', says: 'Leave addresses and names of readers and traps in the file.' },
    secret: {
      type: 'string',
      isMany: true,
      value: 'TEXT',
      says: 'A name or address that must not leave, besides whom the mails were sent to. May be repeated.',
    },
    to: { type: 'string', value: 'PATH', says: 'The folder or file (default: the beginning of the id; of a file: standard output).' },
    data: DATA_FLAG,
    json: JSON_FLAG,
    language: LANGUAGE_FLAG,
    config: CONFIG_FLAG,
  },
  async run({ flags, paths, openContext, terminal }) {
    const [id, campaign, format] = [textOf(flags.case), textOf(flags.campaign), textOf(flags.format)]
    if ((id === undefined) === (campaign === undefined) || paths.length > 0)
      throw new FlagError('Say which case or which campaign: telltale export --case sha256:…')
    if (format !== undefined) return writeFormat({ id: id ?? campaign ?? '', format, flags, terminal, openContext })
    if (id === undefined) throw new FlagError('A campaign is written in a format: telltale export --campaign ID --format stix')
    const folder = textOf(flags.to) ?? `case-${id.replace(/^sha256:/, '').slice(0, 12)}`
    const { exportCase } = await import('../operations/export-case.ts')
    const language = readerLanguage(flags.language, terminal)
    const files = await exportCase(await openContext(flags), { caseId: id as CaseId, folder, language })
    terminal.write(
      flags.json === true ? `${JSON.stringify({ folder, files })}\n` : `${files.map((name) => `${folder}/${name}`).join('\n')}\n`,
    )
    return 0
  },
}

interface FormatWish {
  readonly id: string
  readonly format: string
  readonly flags: FlagValues
  readonly terminal: Terminal
  readonly openContext: Parameters<Command['run']>[0]['openContext']
}

async function writeFormat({ id, format, flags, terminal, openContext }: FormatWish): Promise<number> {
  const { publishFrom } = await import('../operations/publish-from.ts')
  const { text, filename } = await publishFrom(await openContext(flags), {
    id,
    format,
    isRedacted: flags.unredacted !== true,
    to: textOf(flags.to),
  })
  if (flags.json === true) terminal.write(`${JSON.stringify({ filename, ...(flags.to === undefined ? { text } : {}) })}\n`)
  else terminal.write(flags.to === undefined ? text : `${filename}\n`)
  return 0
}
