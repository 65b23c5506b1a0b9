/** Mails for the benchmarks: every n-th file of a folder, so that a smaller run still sees the whole range. */
import { globSync, readFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import type { Case, Sighting } from '../src/model/index.ts'
import { caseIdOf } from '../src/pipeline/examine.ts'

export interface BenchOptions {
  readonly corpus: string
  readonly mails: number
  readonly kills: number
  readonly stages: boolean
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
    stages: values.stages === true,
  }
}

/** Every file below a folder, sorted, so that a run meets them in the same order anywhere. */
export function mailPaths(folder: string): string[] {
  return globSync(`${folder}/**/*`, { withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => `${entry.parentPath}/${entry.name}`)
    .sort()
}

/** A mail that came as a file, at a time that no clock gives: the same case in every run. */
export function sightingOf(raw: Uint8Array, path: string | null): Sighting {
  const caseId = caseIdOf(raw)
  return {
    sightingId: caseId.slice(7, 39),
    caseId,
    source: 'file',
    receivedAt: '2025-01-01T00:00:00.000Z',
    receivedAtSource: 'clock',
    envelope: null,
    path,
    carrier: null,
  }
}

export function readCorpus({ corpus, mails }: Pick<BenchOptions, 'corpus' | 'mails'>): readonly { path: string; raw: Buffer }[] {
  const paths = mailPaths(corpus)
  if (paths.length === 0) throw new Error(`No mail in ${corpus}; name a folder with --corpus DIR.`)
  const step = Math.max(1, paths.length / mails)
  const chosen = Array.from({ length: Math.min(mails, paths.length) }, (_, at) => paths[Math.floor(at * step)] as string)
  return chosen.map((path) => ({ path, raw: readFileSync(path) }))
}

/** Nothing gathered: judged offline. */
export function casesOf(corpus: readonly { path: string; raw: Buffer }[]): readonly Case[] {
  return corpus.map(({ path, raw }) => {
    const sighting = sightingOf(raw, path)
    return { caseId: sighting.caseId, raw, sighting, gathered: null }
  })
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
