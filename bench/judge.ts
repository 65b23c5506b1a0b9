/** What judging costs: parse → explain over corpus mails, one thread and two, each stage's share, beside a bare MIME parse. */
import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { extractFacts } from '../src/extract/index.ts'
import type { Case, Findings, Message } from '../src/model/index.ts'
import { parseMessage } from '../src/parse/index.ts'
import { judge } from '../src/pipeline/judge.ts'
import { openJudgePool } from '../src/pipeline/judge-pool.ts'
import { SIGNALS } from '../src/signals/registry.generated.ts'
import { runSignals } from '../src/signals/run.ts'
import { openBareParse } from './bare-parse.ts'
import { casesOf, cpuMsOf, optionsOf, readCorpus } from './mails.ts'
import { printStages, stageSharesOf } from './stages.ts'

const WARM_UP_MAILS = 150
const ROUNDS = 3

export async function run(args: readonly string[]): Promise<void> {
  const options = optionsOf(args, 1_000)
  const corpus = readCorpus(options)
  const cases = casesOf(corpus)
  const bareParse = await openBareParse()
  for (const one of cases.slice(0, WARM_UP_MAILS)) {
    await judge(one)
    bareParse(one.raw)
  }
  const rounds: { bare: number; judged: number; parse: number; extract: number; signals: number }[] = []
  for (let round = 0; round < ROUNDS; round += 1) {
    const bare = cpuMsOf(() => {
      for (const { raw } of cases) bareParse(raw)
    })
    const judged = await cpuMsOf(async () => {
      for (const one of cases) await judge(one)
    })
    rounds.push({ bare, judged, ...(await stagesOf(cases)) })
  }
  const median = (key: keyof (typeof rounds)[number]) =>
    (rounds.map((one) => one[key]).sort((a, b) => a - b)[Math.floor(ROUNDS / 2)] as number) / cases.length
  const [bare, judged, parse, extract, signals] = (['bare', 'judged', 'parse', 'extract', 'signals'] as const).map(median) as [
    number,
    number,
    number,
    number,
    number,
  ]
  const bytes = corpus.reduce((sum, { raw }) => sum + raw.byteLength, 0) / cases.length
  console.log(`${cases.length} mails, ${(bytes / 1000).toFixed(1)} kB on average; median of ${ROUNDS} rounds; CPU ms a mail`)
  console.log(`bare MIME parse (mail-parser-wasm)   ${bare.toFixed(3)}`)
  console.log(
    `parse → explain, one thread          ${judged.toFixed(3)}   ratio ${(judged / bare).toFixed(2)}   ${(1000 / judged).toFixed(0)} mails a CPU second`,
  )
  const rest = Math.max(0, judged - parse - extract - signals)
  for (const [name, cost] of Object.entries({ parse, 'extract + claims': extract, signals, 'score + explain + report': rest })) {
    console.log(`  ${name.padEnd(26)} ${cost.toFixed(3)}   ${((100 * cost) / judged).toFixed(0)} %`)
  }
  if (options.stages) printStages(await stageSharesOf(cases), judged)
  await twoThreads(cases)
  rspamd(corpus.map(({ path }) => path))
  console.log(`peak memory of this process          ${(process.resourceUsage().maxRSS / 1024).toFixed(0)} MB`)
}

async function stagesOf(cases: readonly Case[]): Promise<{ parse: number; extract: number; signals: number }> {
  const messages: Message[] = []
  const found: Findings[] = []
  const parse = await cpuMsOf(async () => {
    for (const { raw } of cases) messages.push(await parseMessage(raw))
  })
  const extract = cpuMsOf(() => {
    for (const [at, { raw, sighting, gathered }] of cases.entries())
      found.push(extractFacts(raw, messages[at] as Message, sighting, gathered))
  })
  const signals = cpuMsOf(() => {
    for (const findings of found) runSignals(SIGNALS, findings)
  })
  return { parse, extract, signals }
}

async function twoThreads(cases: readonly Case[]): Promise<void> {
  const pool = openJudgePool(2)
  await Promise.all(cases.slice(0, WARM_UP_MAILS).map((one) => pool.judge(one)))
  const startedAt = performance.now()
  const cpu = await cpuMsOf(async () => void (await Promise.all(cases.map((one) => pool.judge(one)))))
  const seconds = (performance.now() - startedAt) / 1000
  console.log(
    `parse → explain, two threads         ${(cpu / cases.length).toFixed(3)}   ${(cases.length / seconds).toFixed(0)} mails a second`,
  )
  await pool.close()
}

/** Rspamd in local mode, where it is installed and running (`rspamd -u _rspamd -g _rspamd` with its controller on loopback). */
function rspamd(paths: readonly string[]): void {
  const ticksOf = () => {
    const ids = execFileSync('pgrep', ['-f', 'rspamd:'], { encoding: 'utf8' }).trim().split('\n')
    return ids.reduce(
      (sum, id) =>
        sum +
        readFileSync(`/proc/${id}/stat`, 'utf8')
          .split(' ')
          .slice(13, 15)
          .reduce((ticks, one) => ticks + Number(one), 0),
      0,
    )
  }
  try {
    const before = ticksOf()
    execFileSync('rspamc', ['-n', '4', 'symbols', ...paths], { stdio: 'ignore', maxBuffer: 1e9 })
    console.log(`rspamd, local mode                   ${(((ticksOf() - before) * 10) / paths.length).toFixed(3)}`)
  } catch {
    console.log('rspamd, local mode                   not measured: no rspamd is running here')
  }
}
