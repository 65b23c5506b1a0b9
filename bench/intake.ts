/**
 * The main job under load: corpus mails over SMTP by ten connections into a running service; every acknowledged mail
 * must become a case with a report. With `--kills N` the service is killed (SIGKILL) N times at random moments and
 * started again; whatever got 250 must be there once.
 */
import { type ChildProcess, spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createTransport } from 'nodemailer'
import { optionsOf, readCorpus } from './mails.ts'

const CONNECTIONS = 10
const SEND_TRIES_MAX = 50

interface Running {
  readonly child: ChildProcess
  readonly smtpPort: number
  readonly httpPort: number
  readonly token: string | null
}

function startService(data: string, smtpPort: number, httpPort: number): Promise<Running> {
  const child = spawn(
    'node',
    [
      'src/bin.ts',
      'serve',
      '--data',
      data,
      '--smtp-port',
      `${smtpPort}`,
      '--http-port',
      `${httpPort}`,
      '--no-samples',
      '--offline',
      '--trust-receiver',
      'outlook.com',
    ],
    { stdio: ['ignore', 'pipe', 'inherit'] },
  )
  return new Promise((resolve, reject) => {
    let text = ''
    child.once('exit', () => reject(new Error(`the service did not start: ${text}`)))
    child.stdout.on('data', (chunk: Buffer) => {
      text += chunk.toString()
      const [smtp, http] = [/smtp:\/\/[^:]+:(\d+)/.exec(text), /Web page\s+http:\/\/[^:]+:(\d+)/.exec(text)]
      if (!smtp || !http || !text.includes('Data ')) return
      const token = /Token\s+(\S+)/.exec(text)?.[1] ?? null
      child.removeAllListeners('exit')
      resolve({ child, smtpPort: Number(smtp[1]), httpPort: Number(http[1]), token })
    })
  })
}

export async function run(args: readonly string[]): Promise<void> {
  const options = optionsOf(args, 1e9)
  const corpus = readCorpus(options)
  const data = mkdtempSync(join(tmpdir(), 'telltale-bench-'))
  let service = await startService(data, 0, 0)
  const { smtpPort, httpPort, token } = service
  let killed = 0
  let isSending = true
  const killLoop = async () => {
    while (killed < options.kills && isSending) {
      await new Promise((resolve) => setTimeout(resolve, 200 + Math.random() * 1_800))
      if (!isSending) return
      service.child.kill('SIGKILL')
      killed += 1
      await new Promise((resolve) => setTimeout(resolve, 50))
      service = await startService(data, smtpPort, httpPort)
    }
  }
  const killing = killLoop()
  const { acknowledged, waits, seconds, refused } = await sendAll(corpus, smtpPort)
  isSending = false
  await killing
  console.log(
    `${corpus.length} mails sent by ${CONNECTIONS} connections in ${seconds.toFixed(1)} s: ${(corpus.length / seconds).toFixed(0)} a second; refused for good ${refused}`,
  )
  waits.sort((one, other) => one - other)
  console.log(
    `answer to DATA: median ${waits[Math.floor(waits.length / 2)]?.toFixed(1)} ms, p99 ${waits[Math.floor(waits.length * 0.99)]?.toFixed(1)} ms; service killed ${killed} times`,
  )
  await settle(service.httpPort, token)
  const stored = await storedCases(service.httpPort, token)
  const missing = [...acknowledged].filter((id) => !stored.has(id))
  const unjudged = [...acknowledged].filter((id) => stored.has(id) && stored.get(id) !== 'judged')
  console.log(
    `${acknowledged.size} different mails got 250; cases stored ${stored.size} (with the originals found inside others); missing ${missing.length}; without report ${unjudged.length}`,
  )
  if (missing.length > 0) process.exitCode = 1
  service.child.kill('SIGTERM')
}

async function sendAll(corpus: readonly { raw: Buffer }[], port: number) {
  const acknowledged = new Set<string>()
  const waits: number[] = []
  let next = 0
  let refused = 0
  const startedAt = performance.now()
  const sendOne = async (transport: ReturnType<typeof createTransport>, raw: Buffer) => {
    for (let attempt = 1; ; attempt += 1) {
      const sentAt = performance.now()
      try {
        await transport.sendMail({ envelope: { from: 'bench@telltale.example', to: ['trap@telltale.example'] }, raw })
        waits.push(performance.now() - sentAt)
        acknowledged.add(`sha256:${createHash('sha256').update(asSent(raw)).digest('hex')}`)
        return
      } catch (cause) {
        if (((cause as { responseCode?: number }).responseCode ?? 0) >= 500 || attempt === SEND_TRIES_MAX) {
          refused += 1
          return
        }
        await new Promise((resolve) => setTimeout(resolve, 100))
      }
    }
  }
  const sender = async () => {
    const transport = createTransport({ host: '127.0.0.1', port, pool: true, maxConnections: 1, maxMessages: 1e9, ignoreTLS: true })
    for (let one = corpus[next++]; one; one = corpus[next++]) await sendOne(transport, one.raw)
    transport.close()
  }
  await Promise.all(Array.from({ length: CONNECTIONS }, sender))
  return { acknowledged, waits, refused, seconds: (performance.now() - startedAt) / 1000 }
}

/** The bytes as the client sends them: every line end, a bare CR too, becomes CRLF, and one stands at the end (RFC 5321 §2.3.8). */
function asSent(raw: Buffer): Buffer {
  const text = raw.toString('latin1').replace(/\r\n|\r|\n/g, '\r\n')
  return Buffer.from(text.endsWith('\r\n') ? text : `${text}\r\n`, 'latin1')
}

async function ask(port: number, token: string | null, path: string): Promise<unknown> {
  const answer = await fetch(`http://127.0.0.1:${port}/api/v1${path}`, { headers: { authorization: `Bearer ${token}` } })
  if (!answer.ok) throw new Error(`${path}: ${answer.status}`)
  return answer.json()
}

async function settle(port: number, token: string | null): Promise<void> {
  const startedAt = performance.now()
  for (;;) {
    const { queue } = (await ask(port, token, '/health')) as { queue: { waiting: number; running: number } }
    if (queue.waiting + queue.running === 0) break
    await new Promise((resolve) => setTimeout(resolve, 500))
  }
  console.log(`all judged ${((performance.now() - startedAt) / 1000).toFixed(1)} s later`)
}

async function storedCases(port: number, token: string | null): Promise<ReadonlyMap<string, string>> {
  const stored = new Map<string, string>()
  for (let after: string | null = ''; after !== null; ) {
    const page = (await ask(port, token, `/cases?limit=500&includeCarriers=true${after ? `&after=${encodeURIComponent(after)}` : ''}`)) as {
      cases: { caseId: string; state: string }[]
      next: string | null
    }
    for (const { caseId, state } of page.cases) {
      if (stored.has(caseId)) throw new Error(`${caseId} is there twice`)
      stored.set(caseId, state)
    }
    after = page.next
  }
  return stored
}
