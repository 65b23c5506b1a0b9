/**
 * Telltale, SpamAssassin and Rspamd side by side on the same files in one run, nobody with a network: recall of attacks, false positives on honest mail,
 * ROC area and CPU a mail. What is not installed is said to be so.
 */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { type CorpusMail, readCorpus } from '../fit/corpus.ts'
import { rocArea, type Share, share } from '../src/operations/evaluation/statistics.ts'
import { type Filter, openFilters } from './filters.ts'
import { columnOf } from './fires.ts'

interface Scored {
  readonly mail: CorpusMail
  readonly score: number
  readonly isFlagged: boolean
}

/** Engines compile what runs often, and daemons read their tables late: what a running service costs is asked. */
const WARM_UP_MAILS = 200

export async function run(args: readonly string[]): Promise<void> {
  const { values } = parseArgs({
    args: [...args],
    options: {
      root: { type: 'string', default: '../corpora-work' },
      labels: { type: 'string', multiple: true, default: [] },
      half: { type: 'string', default: 'fit' },
      mails: { type: 'string', default: '600' },
    },
  })
  const mails = chosen(readCorpus(values.root, values.labels), values.half, Number(values.mails))
  console.log(`${mails.length} mails of the ${values.half} half: ${countOf(mails, isAttack)} attacks, ${countOf(mails, isHonest)} honest`)
  console.log(
    `${'filter'.padEnd(28)}${'attacks flagged'.padEnd(34)}${'honest mail flagged'.padEnd(34)}${'ROC area'.padEnd(24)}CPU ms a mail`,
  )
  for (const open of openFilters()) {
    const filter = await open()
    if ('missing' in filter) console.log(`${filter.name.padEnd(28)}not measured: ${filter.missing}`)
    else console.log(await measured(filter, values.root, mails))
  }
}

const isAttack = ({ kind, label }: CorpusMail): boolean => kind === 'trap' && label?.expected === 'attack'
const isHonest = ({ kind }: CorpusMail): boolean => kind === 'honest' || kind === 'brand'
const countOf = (mails: readonly CorpusMail[], keep: (mail: CorpusMail) => boolean): number => mails.filter(keep).length

/** Half attacks, half honest, each taken evenly from all there are. */
function chosen(all: readonly CorpusMail[], half: string, count: number): CorpusMail[] {
  const evenly = (mails: readonly CorpusMail[]) => {
    const step = Math.max(1, mails.length / (count / 2))
    return Array.from({ length: Math.min(mails.length, count / 2) }, (_, at) => mails[Math.floor(at * step)] as CorpusMail)
  }
  const ofHalf = all.filter((mail) => mail.half === half)
  return [...evenly(ofHalf.filter(isAttack)), ...evenly(ofHalf.filter(isHonest))]
}

async function measured(filter: Filter, root: string, mails: readonly CorpusMail[]): Promise<string> {
  const read = (mail: CorpusMail) => readFileSync(join(root, mail.path))
  try {
    for (const mail of mails.filter((_, at) => at % Math.ceil(mails.length / WARM_UP_MAILS) === 0)) await filter.judge(read(mail))
    const before = filter.cpuMs()
    const scored: Scored[] = []
    for (const mail of mails) scored.push({ mail, ...(await filter.judge(read(mail))) })
    const cpu = (filter.cpuMs() - before) / mails.length
    const [attacks, honest] = [scored.filter(({ mail }) => isAttack(mail)), scored.filter(({ mail }) => isHonest(mail))]
    const flagged = (rows: readonly Scored[]) => said(share(rows.filter(({ isFlagged }) => isFlagged).length, rows.length))
    const roc = rocArea(
      attacks.map(({ score }) => score),
      honest.map(({ score }) => score),
    )
    const area = roc ? `${roc.area.toFixed(3)} (${roc.interval.map((one) => one.toFixed(3)).join('–')})` : '–'
    const line = `${filter.name.padEnd(28)}${flagged(attacks).padEnd(34)}${flagged(honest).padEnd(34)}${area.padEnd(24)}${cpu.toFixed(2)}`
    return `${line}\n  honest mail flagged: ${bySource(honest)}`
  } finally {
    await filter.close()
  }
}

/** What is wrongly flagged, source by source: one archive of list mail must not hide another's receipts. */
function bySource(honest: readonly Scored[]): string {
  const rows = Map.groupBy(honest, ({ mail }) => columnOf(mail))
  return [...rows].map(([source, found]) => `${source} ${found.filter(({ isFlagged }) => isFlagged).length}/${found.length}`).join(', ')
}

const said = ({ count, of, interval }: Share): string =>
  `${count}/${of}${interval ? ` (${interval.map((one) => (100 * one).toFixed(1)).join('–')} %)` : ''}`
