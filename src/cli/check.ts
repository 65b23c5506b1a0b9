/** `telltale check`: is this real? */
import type { Report } from '../model/index.ts'
import { type Command, listOf, textOf } from './command.ts'
import { CONFIG_FLAG, JSON_FLAG, LANGUAGE_FLAG, OFFLINE_FLAG, RAW_FLAG, TRUST_FLAG } from './flags.ts'
import { readerLanguage } from './language.ts'
import { megabytes, openProgress } from './progress.ts'
import { LAB_FLAG } from './visit.ts'

const STYLES = { attack: ['bold', 'red'], careful: ['bold', 'yellow'], fine: ['bold', 'green'], dim: ['dim'], bold: ['bold'] } as const

export const check: Command = {
  name: 'check',
  summary: 'Say of each mail what it claims, what is so, and what to do.',
  operands: 'PATH…',
  flags: {
    json: JSON_FLAG,
    offline: OFFLINE_FLAG,
    'trust-receiver': TRUST_FLAG,
    raw: RAW_FLAG,
    visit: { type: 'boolean', says: 'Open the pages behind its links in a guarded browser. Never sends a form.' },
    pictures: { type: 'string', value: 'DIR', says: 'With --visit: keep pictures of the pages there.' },
    lab: LAB_FLAG,
    language: LANGUAGE_FLAG,
    config: CONFIG_FLAG,
  },
  async run({ flags, paths, openContext, terminal }) {
    const [{ checkMails }, { styleText }] = [await import('../operations/check-mails.ts'), await import('node:util')]
    const context = await openContext(flags)
    const progress = openProgress(terminal)
    const [isJson, isRaw] = [flags.json === true, flags.raw === true]
    const paint = (style: keyof typeof STYLES, text: string) => (terminal.isOutTty ? styleText([...STYLES[style]], text) : text)
    const renderText = isJson ? null : await import('../operations/render-text.ts')
    const language = readerLanguage(flags.language, terminal)
    const counts = { mails: 0, attacks: 0, failed: 0 }
    const onProgress = (bytes: number) => progress.show(`${counts.mails} mails, ${megabytes(bytes)}, ${counts.attacks} attacks`)
    for await (const line of checkMails(context, {
      paths: paths.length > 0 ? paths : ['-'],
      trustReceivers: listOf(flags['trust-receiver']),
      onProgress,
      ...(flags.visit === true || flags.lab !== undefined
        ? { visit: { pictures: textOf(flags.pictures), laboratory: textOf(flags.lab) } }
        : {}),
    })) {
      counts.mails += 1
      if ('error' in line) counts.failed += 1
      else if ((line as Report).verdict === 'attack') counts.attacks += 1
      progress.clear()
      if (renderText && !('error' in line)) terminal.write(`${renderText.renderText(line as Report, { isRaw, paint, language })}\n`)
      else if (renderText) terminal.warn(`${(line as { path: string }).path}: ${(line as { error: string }).error}\n`)
      else terminal.write(`${JSON.stringify(line)}\n`)
    }
    progress.clear()
    if (counts.mails === 0) terminal.warn('No mail found there.\n')
    if (counts.failed > 0 || counts.mails === 0) return 2
    return counts.attacks > 0 ? 1 : 0
  },
}
