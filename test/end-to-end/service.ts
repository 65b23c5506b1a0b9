/** A whole service on free ports and a data folder of its own, for tests that cross everything. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createTransport } from 'nodemailer'
import { createContext, type Service, startService } from '../../src/app.ts'
import { defaultConfig } from '../../src/config/defaults.ts'
import type { Config } from '../../src/config/index.ts'

export const newDataFolder = (): string => mkdtempSync(join(tmpdir(), 'telltale-test-'))

export function contextFor(data: string, visit: Partial<Config['visit']> = {}, httpPort = 0) {
  const config = defaultConfig()
  return createContext({
    config: {
      ...config,
      data,
      smtp: { ...config.smtp, port: 0 },
      http: { ...config.http, port: httpPort },
      dns: { ...config.dns, isOffline: true },
      visit: { ...config.visit, ...visit },
      workers: 1,
      freeBytesMin: 0,
    },
  })
}

export interface TestService extends Service {
  readonly data: string
  readonly url: string
  ask(path: string): Promise<unknown>
  send(raw: string | Buffer): Promise<void>
  /** As a browser does. @returns what its requests then carry: cookie and origin */
  signIn(token?: string): Promise<Record<string, string>>
  stop(): Promise<void>
}

/** @param httpPort of the service before it, where pages still look for that one */
export async function openService(
  data: string = newDataFolder(),
  token?: string,
  visit?: Partial<Config['visit']>,
  httpPort?: number,
): Promise<TestService> {
  const service = await startService(contextFor(data, visit, httpPort), { areSamplesWanted: false })
  const url = `http://127.0.0.1:${service.httpPort}`
  const known = token ?? service.newToken
  return {
    ...service,
    data,
    url,
    async ask(path) {
      const answer = await fetch(`${url}/api/v1${path}`, { headers: { authorization: `Bearer ${known}` } })
      return answer.json()
    },
    async send(raw) {
      const transport = createTransport({ host: '127.0.0.1', port: service.smtpPort, ignoreTLS: true })
      await transport.sendMail({ envelope: { from: 'sender@example.com', to: ['office@trap.telltale.example'] }, raw })
      transport.close()
    },
    async signIn(given = known ?? '') {
      const answer = await fetch(`${url}/sign-in`, { method: 'POST', redirect: 'manual', body: new URLSearchParams({ token: given }) })
      return { cookie: answer.headers.get('set-cookie')?.split(';', 1)[0] ?? '', origin: url }
    },
    async stop() {
      await service.close()
      rmSync(data, { recursive: true, force: true })
    },
  }
}

export const sample = (name: string): Buffer => readFileSync(`samples/${name}`)

/** Asks again until `isDone` says so; fails after WAIT_MS_MAX. */
export async function until<Answer>(ask: () => Promise<Answer>, isDone: (answer: Answer) => boolean): Promise<Answer> {
  for (const startedAt = performance.now(); ; ) {
    const answer = await ask()
    if (isDone(answer)) return answer
    if (performance.now() - startedAt > WAIT_MS_MAX)
      throw new RangeError(`still not so after ${WAIT_MS_MAX} ms: ${JSON.stringify(answer).slice(0, 500)}`)
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
}

const WAIT_MS_MAX = 20_000
