/** `telltale eval`: how good is it, against labels made by people. */
import { type Command, FlagError, listOf, textOf } from './command.ts'
import { CONFIG_FLAG, DATA_FLAG, JSON_FLAG, TRUST_FLAG } from './flags.ts'
import { openProgress } from './progress.ts'

export const evalCommand: Command = {
  name: 'eval',
  summary: 'Compare verdicts with labels made by people.',
  operands: '',
  flags: {
    labels: { type: 'string', value: 'TSV', says: 'Labels: a table with the columns path and class at least.' },
    root: { type: 'string', value: 'DIR', says: 'Folder that the paths of the labels start from.' },
    stored: { type: 'boolean', says: 'Also the cases of the data folder that people labelled on their pages (attack, unwanted, benign).' },
    data: DATA_FLAG,
    honest: { type: 'string', isMany: true, value: 'PATH', says: 'Mail known to be honest (all counts as legit). May be repeated.' },
    misses: { type: 'boolean', says: 'Also list every mail judged otherwise than labelled.' },
    'trust-receiver': TRUST_FLAG,
    json: JSON_FLAG,
    config: CONFIG_FLAG,
  },
  async run({ flags, openContext, terminal }) {
    const { evaluateLabels } = await import('../operations/evaluate.ts')
    const [labels, root, honest] = [textOf(flags.labels), textOf(flags.root), listOf(flags.honest)]
    if (labels === undefined && honest.length === 0 && flags.stored !== true)
      throw new FlagError('Say what to compare with: telltale eval --labels TSV --root DIR, --honest PATH, or --stored')
    const progress = openProgress(terminal)
    const context = await openContext({ ...flags, offline: true })
    const result = await evaluateLabels(context, {
      ...(labels === undefined ? {} : { labelsPath: labels }),
      root: root ?? '.',
      isStored: flags.stored === true,
      honest,
      trustReceivers: listOf(flags['trust-receiver']),
      onProgress: (count) => progress.show(`${count} mails judged`),
    })
    progress.clear()
    terminal.write(flags.json === true ? `${JSON.stringify(result.json)}\n` : result.text)
    if (flags.misses === true && flags.json !== true) for (const line of result.misses) terminal.write(`${line}\n`)
    return 0
  },
}
