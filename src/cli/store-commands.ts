/** Commands on a data folder: import, cases, campaigns, replay, reindex. */
import type { CaseId } from '../model/index.ts'
import { type Command, FlagError, numberOf, textOf } from './command.ts'
import { CONFIG_FLAG, DATA_FLAG, JSON_FLAG, OFFLINE_FLAG, SAVED_FLAG, SEARCH_FLAG, TRUST_FLAG } from './flags.ts'
import { megabytes, openProgress } from './progress.ts'

export const importCommand: Command = {
  name: 'import',
  summary: 'Take mails from files, mboxes, Maildirs or folders into the store. Safe to repeat.',
  operands: 'PATH…',
  flags: { data: DATA_FLAG, json: JSON_FLAG, offline: OFFLINE_FLAG, 'trust-receiver': TRUST_FLAG, config: CONFIG_FLAG },
  async run({ flags, paths, openContext, terminal }) {
    if (paths.length === 0) throw new FlagError('Say which files or folders to import: telltale import PATH…')
    const { importMails } = await import('../operations/import-mails.ts')
    const progress = openProgress(terminal)
    const result = await importMails(await openContext(flags), {
      paths,
      onProgress: ({ bytes, accepted, known }) => progress.show(`${accepted} taken in, ${known} known already, ${megabytes(bytes)}`),
    })
    progress.clear()
    for (const { path, error } of result.errors) terminal.warn(`${path}: ${error}\n`)
    terminal.write(
      flags.json === true
        ? `${JSON.stringify(result)}\n`
        : `${result.accepted} taken in, ${result.known} known already, ${result.failed} could not be read (${megabytes(result.bytes)}).\n`,
    )
    return result.failed > 0 ? 2 : 0
  },
}

export const casesCommand: Command = {
  name: 'cases',
  summary: 'List stored cases, newest first.',
  operands: '',
  flags: {
    data: DATA_FLAG,
    limit: { type: 'string', value: 'N', says: 'At most this many (default 50).' },
    verdict: { type: 'string', value: 'WORD', says: 'Only attack, suspicious, unwanted, benign or undecided.' },
    search: SEARCH_FLAG,
    saved: SAVED_FLAG,
    alike: { type: 'string', value: 'CASE-ID', says: 'Only those that lead to the same page as this one, on whatever site.' },
    carriers: { type: 'boolean', says: 'Also mails that only carry another one.' },
    json: JSON_FLAG,
    config: CONFIG_FLAG,
  },
  async run({ flags, openContext, terminal }) {
    const { listAlikeCases, listStoredCases } = await import('../operations/stored-cases.ts')
    const [alike, limit] = [textOf(flags.alike), numberOf(flags, 'limit', 50)]
    const context = await openContext(flags)
    const lines =
      alike === undefined
        ? listStoredCases(context, {
            limit,
            ...(textOf(flags.verdict) === undefined ? {} : { verdict: textOf(flags.verdict) as string }),
            ...(textOf(flags.search) === undefined ? {} : { search: textOf(flags.search) as string }),
            ...(textOf(flags.saved) === undefined ? {} : { saved: textOf(flags.saved) as string }),
            includeCarriers: flags.carriers === true,
          })
        : listAlikeCases(context, { caseId: alike as CaseId, limit })
    for await (const { line, text } of lines) terminal.write(flags.json === true ? `${JSON.stringify(line)}\n` : `${text}\n`)
    return 0
  },
}

export const campaignsCommand: Command = {
  name: 'campaigns',
  summary: 'List campaigns: stored cases tied by what they share.',
  operands: '',
  flags: {
    data: DATA_FLAG,
    limit: { type: 'string', value: 'N', says: 'At most this many (default 50).' },
    order: { type: 'string', value: 'WORD', says: 'latest: those that moved last first (default); largest: those with the most cases.' },
    'cases-min': { type: 'string', value: 'N', says: 'Only campaigns of as many cases (default 1).' },
    json: JSON_FLAG,
    config: CONFIG_FLAG,
  },
  async run({ flags, openContext, terminal }) {
    const { listStoredCampaigns } = await import('../operations/stored-campaigns.ts')
    const wanted = {
      limit: numberOf(flags, 'limit', 50),
      order: textOf(flags.order) ?? 'latest',
      casesMin: numberOf(flags, 'cases-min', 1),
    }
    for await (const { line, text } of listStoredCampaigns(await openContext(flags), wanted))
      terminal.write(flags.json === true ? `${JSON.stringify(line)}\n` : `${text}\n`)
    return 0
  },
}

export const interestingCommand: Command = {
  name: 'interesting',
  summary: 'List campaigns by how much a person gains by looking at them, with the reasons.',
  operands: '',
  flags: {
    data: DATA_FLAG,
    limit: { type: 'string', value: 'N', says: 'At most this many (default 20).' },
    events: { type: 'string', value: 'FILE', says: 'Events (YAML) that lures may take as their pretext: name, from, to, words, brands.' },
    days: { type: 'string', value: 'N', says: 'Only campaigns first seen within so many days before the latest mail (default: all).' },
    misuses: { type: 'string', value: 'DOMAIN', says: 'Only campaigns that this genuine service delivers, such as a help desk.' },
    json: JSON_FLAG,
    config: CONFIG_FLAG,
  },
  async run({ flags, openContext, terminal }) {
    const { listStoredInteresting } = await import('../operations/stored-campaigns.ts')
    const days = flags.days === undefined ? undefined : numberOf(flags, 'days', 0)
    const misuses = typeof flags.misuses === 'string' ? flags.misuses : undefined
    const wanted = { limit: numberOf(flags, 'limit', 20), days, misuses }
    for await (const { line, text } of listStoredInteresting(await openContext(flags), wanted))
      terminal.write(flags.json === true ? `${JSON.stringify(line)}\n` : `${text}\n`)
    return 0
  },
}

export const replayCommand: Command = {
  name: 'replay',
  summary: 'Judge stored cases again, without a network, and say what moved.',
  operands: '[CASE-ID…]',
  flags: { data: DATA_FLAG, save: { type: 'boolean', says: 'Keep the new reports.' }, json: JSON_FLAG, config: CONFIG_FLAG },
  async run({ flags, paths, openContext, terminal }) {
    const { replay } = await import('../operations/replay.ts')
    const result = await replay(await openContext(flags), { caseIds: paths, isSaving: flags.save === true })
    if (flags.json === true) terminal.write(`${JSON.stringify(result)}\n`)
    else {
      for (const { caseId, before, after } of result.moved) terminal.write(`${caseId}  ${before} → ${after}\n`)
      terminal.write(`${result.judged} judged again, ${result.same} the same, ${result.moved.length} moved.\n`)
    }
    return 0
  },
}

export const reindexCommand: Command = {
  name: 'reindex',
  summary: 'Rebuild the database from the stored mail and the journal.',
  operands: '',
  flags: { data: DATA_FLAG, json: JSON_FLAG, config: CONFIG_FLAG },
  async run({ flags, openContext, terminal }) {
    const { reindex } = await import('../operations/reindex.ts')
    const counts = await reindex(await openContext(flags))
    terminal.write(
      flags.json === true
        ? `${JSON.stringify(counts)}\n`
        : `${counts.cases} cases, ${counts.sightings} sightings, ${counts.judged} judged.\n`,
    )
    if (counts.unlisted > 0)
      terminal.warn(`${counts.unlisted} stored mails are not in the journal. To take them in again: telltale import DIR/blobs\n`)
    return 0
  },
}
