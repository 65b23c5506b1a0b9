/** `telltale export`: a stored case as a folder that can be handed on. */
import type { CaseId } from '../model/index.ts'
import { type Command, FlagError, textOf } from './command.ts'
import { CONFIG_FLAG, DATA_FLAG, JSON_FLAG, LANGUAGE_FLAG } from './flags.ts'
import { readerLanguage } from './language.ts'

export const exportCommand: Command = {
  name: 'export',
  summary: 'Write a stored case into a folder: report, source, and what was seen of its landing pages, with pictures.',
  operands: '',
  flags: {
    case: { type: 'string', value: 'CASE-ID', says: 'Which case; a unique beginning is enough.' },
    to: { type: 'string', value: 'DIR', says: 'The folder (default: the beginning of the id).' },
    data: DATA_FLAG,
    json: JSON_FLAG,
    language: LANGUAGE_FLAG,
    config: CONFIG_FLAG,
  },
  async run({ flags, paths, openContext, terminal }) {
    const id = textOf(flags.case)
    if (id === undefined || paths.length > 0) throw new FlagError('Say which case: telltale export --case sha256:…')
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
