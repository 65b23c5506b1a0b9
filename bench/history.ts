/**
 * `npm run bench -- history [--cases N] [--data DIR] [--root DIR]`: how quick pages are over a long history. A data folder is filled with N judged cases, made by
 * changing the reports of a few hundred mails (samples, examples of signals, mails of the fit half) in the way that waves of one campaign differ; then a mix of
 * requests is asked of the HTTP app, one after the other, and the server's time of each kind is printed. With `--data` the folder is kept and used again.
 */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { createHttpApp } from '../src/api/app.ts'
import { createContext } from '../src/app.ts'
import { defaultConfig } from '../src/config/defaults.ts'
import { fillHistory } from './history/fill.ts'
import { requestKinds } from './history/requests.ts'

const ROUNDS = 40
const TOKEN = 'bench'

export async function run(args: readonly string[]): Promise<void> {
  const { values } = parseArgs({
    args: [...args],
    options: {
      cases: { type: 'string', default: '100000' },
      data: { type: 'string' },
      root: { type: 'string', default: '../corpora-work' },
    },
  })
  const data = values.data ?? mkdtempSync(join(tmpdir(), 'telltale-history-'))
  const config = defaultConfig()
  const workspace = await createContext({ config: { ...config, data, workers: 1 } }).openWorkspace()
  try {
    await fillHistory(workspace.cases, Number(values.cases), values.root)
    const { cases, judged } = await workspace.cases.counts()
    console.log(`${cases} cases, ${judged} judged; server time in ms, ${ROUNDS} requests of each kind`)
    const service = { workspace, startedAt: new Date().toISOString(), examine: async () => [] }
    const app = createHttpApp({ service, config: { ...config.http, requestsPerMinuteMax: 1e9 }, isTokenValid: (token) => token === TOKEN })
    const ask = async (path: string) => {
      const startedAt = performance.now()
      const answer = await app.request(path, { headers: { authorization: `Bearer ${TOKEN}` } })
      const text = await answer.text()
      const ms = performance.now() - startedAt
      if (answer.status !== 200) throw new Error(`${path}: ${answer.status} ${text.slice(0, 200)}`)
      return { ms, text }
    }
    const all: number[] = []
    for (const { name, paths } of await requestKinds(async (path) => (await ask(path)).text)) {
      const times: number[] = []
      for (let at = 0; at < ROUNDS; at += 1) times.push((await ask(paths[at % paths.length] ?? '/stream')).ms)
      all.push(...times)
      console.log(row(name, times))
    }
    console.log(row('all', all))
  } finally {
    await workspace.close()
    if (values.data === undefined) rmSync(data, { recursive: true })
  }
}

function row(name: string, times: readonly number[]): string {
  const sorted = [...times].sort((one, other) => one - other)
  const at = (part: number) => (sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? 0).toFixed(1).padStart(8)
  return `${name.padEnd(44)} p50 ${at(0.5)}   p95 ${at(0.95)}   most ${at(1)}`
}
