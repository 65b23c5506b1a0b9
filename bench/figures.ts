/**
 * `npm run figures`: reruns the figures on labelled and honest mail of one half, with and without what the trap's receiver found, and prints how they stand beside
 * those of `docs/figures.json`; `--write` renews that file. The test half is sealed: each look at it belongs into MODEL.md.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { type CorpusMail, readCorpus } from '../fit/corpus.ts'
import type { Report } from '../src/model/index.ts'
import type { Label } from '../src/operations/evaluation/labels.ts'
import { type Evaluation, evaluate, formatEvaluation, type Pair } from '../src/operations/evaluation/metrics.ts'
import { canonicalBrand } from '../src/pipeline/index.ts'
import { judgeAll } from './fires.ts'

const PUBLISHED = 'docs/figures.json'

const { values } = parseArgs({
  options: {
    root: { type: 'string', default: '../corpora-work' },
    labels: { type: 'string', multiple: true, default: [] },
    half: { type: 'string', default: 'fit' },
    write: { type: 'boolean', default: false },
    json: { type: 'boolean', default: false },
  },
})

const mails = readCorpus(values.root, values.labels).filter((mail) => mail.half === values.half && labelOf(mail) !== null)
const figures: Record<string, Record<string, number>> = {}
for (const [name, trusted] of [
  ['with the receiver’s results', ['outlook.com']],
  ['without them', []],
] as const) {
  const judged: { mail: CorpusMail; report: Report }[] = []
  await judgeAll(values.root, mails, (mail, report) => judged.push({ mail, report }), trusted)
  const pairs: Pair[] = judged.map(({ mail, report }) => ({ label: labelOf(mail) as Label, report }))
  const result = evaluate(pairs, canonicalBrand)
  const key = `${values.half} half, ${name}`
  figures[key] = flat(result)
  if (values.json) console.log(JSON.stringify({ figures: key, ...result }))
  else {
    console.log(`\n${key}\n${formatEvaluation(result)}`)
    console.log(bySource(judged))
    console.log(`could not run: ${notRun(judged)}`)
  }
}
compareWithPublished()

function labelOf({ kind, label, path }: CorpusMail): Label | null {
  if (kind === 'trap') return label
  return kind === 'junk' ? null : ({ path, class: 'legit', expected: 'benign', brand: null, mismatch: null, language: null } as Label)
}

function bySource(judged: readonly { mail: CorpusMail; report: Report }[]): string {
  const rows = Map.groupBy(
    judged.filter(({ mail }) => mail.kind !== 'trap'),
    ({ mail }) => (mail.source.startsWith('templates/') ? 'templates' : mail.source),
  )
  const verdicts = ['attack', 'suspicious', 'unwanted', 'benign', 'undecided']
  return [...rows]
    .map(([source, found]) => {
      const counts = verdicts.map((verdict) => `${verdict} ${found.filter(({ report }) => report.verdict === verdict).length}`)
      return `${source.padEnd(24)} ${String(found.length).padStart(5)} mails: ${counts.join(', ')}`
    })
    .join('\n')
}

function notRun(judged: readonly { report: Report }[]): string {
  const counts = new Map<string, number>()
  for (const { report } of judged) for (const { signal } of report.notRun) counts.set(signal, (counts.get(signal) ?? 0) + 1)
  return [...counts]
    .sort(([, one], [, other]) => other - one)
    .map(([signal, count]) => `${signal} ${count}`)
    .join(', ')
}

/** Counts alone: what a later run is held against. */
function flat(result: Evaluation): Record<string, number> {
  const counts = Object.entries(result.counts).flatMap(([label, verdicts]) =>
    Object.entries(verdicts).map(([verdict, count]) => [`${label} called ${verdict}`, count] as const),
  )
  const shares = (['brand', 'brandOfAttacks', 'language', 'object', 'action', 'persuasion'] as const).map(
    (name) => [`${name} right`, result[name].count] as const,
  )
  return Object.fromEntries([
    ...counts,
    ...shares,
    ['mails', result.mails],
    ['mismatch Dice × 1000', Math.round(1000 * result.mismatchDice.mean)],
  ])
}

function compareWithPublished(): void {
  const published = existsSync(PUBLISHED) ? (JSON.parse(readFileSync(PUBLISHED, 'utf8')) as typeof figures) : {}
  for (const [key, now] of Object.entries(figures)) {
    const before = published[key]
    const moved = before ? Object.entries(now).filter(([name, count]) => before[name] !== count) : []
    for (const [name, count] of moved) console.log(`moved: ${key}: ${name} ${before?.[name] ?? 'new'} → ${count}`)
    if (before && moved.length === 0) console.log(`${key}: as published`)
  }
  if (values.write) writeFileSync(PUBLISHED, `${JSON.stringify({ ...published, ...figures }, null, 2)}\n`)
}
