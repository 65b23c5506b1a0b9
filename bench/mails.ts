/** Mails for the benchmarks: every n-th file of a folder, so that a smaller run still sees the whole range. */
import { globSync, readFileSync } from 'node:fs'
import { parseArgs } from 'node:util'

export interface BenchOptions {
  readonly corpus: string
  readonly mails: number
  readonly kills: number
}

export function optionsOf(args: readonly string[], mailsDefault: number): BenchOptions {
  const { values } = parseArgs({
    args: [...args],
    options: { corpus: { type: 'string' }, mails: { type: 'string' }, kills: { type: 'string' }, stages: { type: 'boolean' } },
  })
  return {
    corpus: values.corpus ?? '../corpora-work/phishing_pot/phish',
    mails: Number(values.mails ?? mailsDefault),
    kills: Number(values.kills ?? 0),
  }
}

export function readCorpus({ corpus, mails }: BenchOptions): readonly { path: string; raw: Buffer }[] {
  const paths = globSync(`${corpus}/**/*`, { withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => `${entry.parentPath}/${entry.name}`)
    .sort()
  if (paths.length === 0) throw new Error(`No mail in ${corpus}; name a folder with --corpus DIR.`)
  const step = Math.max(1, paths.length / mails)
  const chosen = Array.from({ length: Math.min(mails, paths.length) }, (_, at) => paths[Math.floor(at * step)] as string)
  return chosen.map((path) => ({ path, raw: readFileSync(path) }))
}

export function cpuMsOf(work: () => void): number
export function cpuMsOf(work: () => Promise<void>): Promise<number>
export function cpuMsOf(work: () => void | Promise<void>): number | Promise<number> {
  const before = process.cpuUsage()
  const spent = () => {
    const { user, system } = process.cpuUsage(before)
    return (user + system) / 1000
  }
  const running = work()
  return running ? running.then(spent) : spent()
}
