/**
 * `npm run bench -- history [--cases N] [--data DIR] [--root DIR]`: how quick pages are over a long history. A data folder is filled with N judged cases, made by
 * changing the reports of a few hundred mails (samples, examples of signals, mails of the fit half) in the way that waves of one campaign differ, and one campaign of a twentieth as many more; then a mix of
 * requests is asked of the HTTP app, one after the other, and the server's time of each kind is printed: by the clock, and the CPU's (on a machine that others use, too, only the latter says what a page costs). With `--data` the folder is kept and used again.
 */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { createHttpApp } from '../src/api/app.ts'
import { createContext } from '../src/app.ts'
import { defaultConfig } from '../src/config/defaults.ts'
import { openAuditLog, openTokens } from '../src/drivers/folder/index.ts'
import type { CaseId } from '../src/model/index.ts'
import { fillHistory, mailsOf } from './history/fill.ts'
import { requestKinds } from './history/requests.ts'

const ROUNDS_DEFAULT = 40
const NAME_CHARS = 40
const DIGITS = 6

export async function run(args: readonly string[]): Promise<void> {
  const { values } = parseArgs({
    args: [...args],
    options: {
      cases: { type: 'string', default: '100000' },
      rounds: { type: 'string', default: `${ROUNDS_DEFAULT}` },
      data: { type: 'string' },
      root: { type: 'string', default: '../corpora-work' },
    },
  })
  const rounds = Number(values.rounds)
  const data = values.data ?? mkdtempSync(join(tmpdir(), 'telltale-history-'))
  const config = defaultConfig()
  const workspace = await createContext({ config: { ...config, data, workers: 1 } }).openWorkspace()
  try {
    await fillHistory(workspace.cases, Number(values.cases), values.root)
    const { cases, judged } = await workspace.cases.counts()
    console.log(`${cases} cases, ${judged} judged; server time in ms, ${rounds} requests of each kind`)
    console.log(`${''.padEnd(NAME_CHARS)}    clock p50      p95     most      CPU p50      p95     most`)
    // The cases are made, their mails are not: each has the bytes of one of those that they were made of.
    const mails = mailsOf(values.root)
    const blobs = { ...workspace.blobs, get: async (id: CaseId) => mails[Number.parseInt(id.slice(-DIGITS), 16) % mails.length] ?? null }
    const [access, audit] = [await openTokens(join(data, 'bench')), await openAuditLog(join(data, 'bench'))]
    const service = {
      workspace: { ...workspace, blobs },
      access,
      audit,
      painter: null,
      pictures: null,
      disk: null,
      startedAt: new Date().toISOString(),
      examine: async () => [],
    }
    const app = createHttpApp({
      service,
      config: { ...config.http, requestsPerMinuteMax: 1e9 },
    })
    const ask = async (path: string) => {
      const [startedAt, before] = [performance.now(), process.cpuUsage()]
      const answer = await app.request(path, { headers: { authorization: `Bearer ${access.newToken}` } })
      const text = await answer.text()
      const { user, system } = process.cpuUsage(before)
      const time: Time = { clock: performance.now() - startedAt, cpu: (user + system) / 1000 }
      if (answer.status !== 200) throw new Error(`${path}: ${answer.status} ${text.slice(0, 200)}`)
      return { time, text }
    }
    const all: Time[] = []
    for (const { name, paths } of await requestKinds(async (path) => (await ask(path)).text)) {
      const times: Time[] = []
      for (let at = 0; at < rounds; at += 1) times.push((await ask(paths[at % paths.length] ?? '/stream')).time)
      all.push(...times)
      console.log(row(name, times))
    }
    console.log(row('all', all))
  } finally {
    await workspace.close()
    if (values.data === undefined) rmSync(data, { recursive: true })
  }
}

interface Time {
  readonly clock: number
  readonly cpu: number
}

function row(name: string, times: readonly Time[]): string {
  const cells = (['clock', 'cpu'] as const).map((kind) => {
    const sorted = times.map((one) => one[kind]).sort((one, other) => one - other)
    return [0.5, 0.95, 1]
      .map((part) => (sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? 0).toFixed(1).padStart(9))
      .join('')
  })
  return `${name.padEnd(NAME_CHARS)}    ${cells.join('    ')}`
}
