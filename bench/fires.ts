/**
 * How often each signal fires per 1,000 mails of each source, offline, on the mails that may be learned from (fit/corpus.ts).
 * With `--signal ID`, each fire with its sentence instead: to read what it newly fires on.
 */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { type CorpusMail, readCorpus } from '../fit/corpus.ts'
import { fileReceivedAt } from '../src/intake/index.ts'
import type { Report } from '../src/model/index.ts'
import { examine } from '../src/pipeline/examine.ts'
import { openJudgePool } from '../src/pipeline/judge-pool.ts'
import { SIGNALS } from '../src/signals/registry.generated.ts'

/** The operator of the trap is behind this receiver (shared/corpora/README.md). */
const TRUSTED = ['outlook.com']
const IN_FLIGHT_MAX = 16
const clock = { now: () => new Date('2026-01-01T00:00:00Z') }

export async function run(args: readonly string[]): Promise<void> {
  const { values } = parseArgs({
    args: [...args],
    options: {
      root: { type: 'string', default: '../corpora-work' },
      labels: { type: 'string', multiple: true, default: [] },
      signal: { type: 'string' },
      half: { type: 'string', default: 'fit' },
      every: { type: 'string', default: '1' },
      json: { type: 'boolean', default: false },
    },
  })
  const mails = readCorpus(values.root, values.labels).filter(({ half }, at) => half === values.half && at % Number(values.every) === 0)
  const fired = new Map<string, Map<string, number>>()
  const sizes = new Map<string, number>()
  await judgeAll(values.root, mails, (mail, report) => {
    const column = columnOf(mail)
    sizes.set(column, (sizes.get(column) ?? 0) + 1)
    for (const { signal, says } of report.evidence) {
      if (values.signal === signal) console.log([mail.path, mail.label?.class ?? '-', report.verdict, report.attackScore, says].join('\t'))
    }
    for (const signal of new Set(report.evidence.map(({ signal }) => signal))) {
      const row = fired.get(signal) ?? new Map<string, number>()
      row.set(column, (row.get(column) ?? 0) + 1)
      fired.set(signal, row)
    }
  })
  if (values.signal !== undefined) return
  const columns = [...sizes.keys()].sort()
  const rows = SIGNALS.map(({ id }) => [
    id,
    ...columns.map((column) => perThousand(fired.get(id)?.get(column) ?? 0, sizes.get(column) ?? 0)),
  ])
  if (values.json) {
    const json = SIGNALS.map(({ id }) => ({ signal: id, fires: Object.fromEntries(fired.get(id) ?? []) }))
    console.log(JSON.stringify({ mails: Object.fromEntries(sizes), signals: json }))
    return
  }
  columns.forEach((column, at) => {
    console.log(`${String.fromCharCode(65 + at)} = ${column}, ${sizes.get(column)} mails`)
  })
  console.log(['fires per 1,000'.padEnd(32), ...columns.map((_, at) => String.fromCharCode(65 + at).padStart(6))].join(''))
  for (const [id = '', ...cells] of rows) console.log([id.padEnd(32), ...cells.map((cell) => cell.padStart(6))].join(''))
}

const perThousand = (count: number, size: number) => (count === 0 ? '·' : ((1000 * count) / size).toFixed(count * 100 < size ? 1 : 0))

/** Labelled trap mail by its class; templates together, since each package alone is small. */
export function columnOf({ kind, label, source }: CorpusMail): string {
  if (kind === 'trap')
    return label ? `trap: ${label.class === 'spam' || label.class === 'legit' ? label.class : 'attack'}` : 'trap: not labelled'
  return `${kind}: ${source.startsWith('templates/') ? 'templates' : source}`
}

export async function judgeAll(
  root: string,
  mails: readonly CorpusMail[],
  take: (mail: CorpusMail, report: Report) => void,
  trustedReceivers: readonly string[] = TRUSTED,
): Promise<void> {
  const pool = openJudgePool()
  const inFlight = new Set<Promise<void>>()
  for (const mail of mails) {
    const raw = readFileSync(join(root, mail.path))
    const task = examine(raw, {
      resolver: null,
      trustedReceivers,
      clock,
      source: 'file',
      received: fileReceivedAt(raw, TRUSTED, clock.now()),
      path: mail.path,
      judgeCase: (one) => pool.judge(one),
    }).then(
      (reports) => reports[0] && take(mail, reports[0]),
      (cause: unknown) => console.error(`${mail.path}: ${cause}`),
    )
    const settled: Promise<void> = task.then(() => void inFlight.delete(settled))
    inFlight.add(settled)
    if (inFlight.size >= IN_FLIGHT_MAX) await Promise.race(inFlight)
  }
  await Promise.all(inFlight)
  await pool.close()
}
