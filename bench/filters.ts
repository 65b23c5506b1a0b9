/** The filters that `compare` sets side by side, each behind one face: bytes in, score and verdict out, and the CPU it has spent. */
import { type ChildProcess, execFileSync, spawn } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { examine } from '../src/pipeline/examine.ts'

export interface Filter {
  readonly name: string
  judge(raw: Buffer): Promise<{ readonly score: number; readonly isFlagged: boolean }>
  /** Of all its processes since it started. */
  cpuMs(): number
  close(): Promise<void>
}
export interface MissingFilter {
  readonly name: string
  readonly missing: string
}

export const openFilters = (): readonly (() => Promise<Filter | MissingFilter>)[] => [openTelltale, openSpamAssassin, openRspamd]

const clock = { now: () => new Date('2026-01-01T00:00:00Z') }

/** One thread, offline, with the receiver that the trap's operator is behind; flagged is the verdict `attack`. */
async function openTelltale(): Promise<Filter> {
  const options = { resolver: null, trustedReceivers: ['outlook.com'], clock, source: 'file' } as const
  return {
    name: 'Telltale',
    async judge(raw) {
      const [report] = await examine(raw, options)
      return { score: report?.attackScore ?? 0, isFlagged: report?.verdict === 'attack' }
    },
    cpuMs: () => {
      const { user, system } = process.cpuUsage()
      return (user + system) / 1000
    },
    close: async () => undefined,
  }
}

const SPAMD_PORT = 17_830
const STARTS_WITHIN_TRIES = 100
const TRY_MS = 200

/** Debian's, without network tests (`-L`); flagged is its own threshold of 5. */
async function openSpamAssassin(): Promise<Filter | MissingFilter> {
  const name = 'SpamAssassin -L'
  if (!has('spamd') || !has('spamc')) return { name, missing: 'no spamd and spamc here (Debian: spamassassin)' }
  const child = spawn('spamd', ['-L', '-x', '-i', '127.0.0.1', '-p', String(SPAMD_PORT), '--max-children', '1', '--min-children', '1'], {
    stdio: 'ignore',
  })
  const ask = (raw: Buffer) => {
    try {
      return execFileSync('spamc', ['-c', '-p', String(SPAMD_PORT), '-s', '50000000'], { input: raw, encoding: 'utf8' })
    } catch (cause) {
      // Exit code 1 says spam; the answer stands on standard output all the same.
      return String((cause as { stdout?: string }).stdout ?? '')
    }
  }
  const isReady = () => /^-?[\d.]+\/[1-9]/.test(ask(Buffer.from('Subject: hello\n\nhello\n')))
  if (!(await within(isReady))) return closed(child, { name, missing: 'spamd did not start' })
  return {
    name,
    async judge(raw) {
      const [score = 0, threshold = 5] = ask(raw).trim().split('/').map(Number)
      return { score, isFlagged: score >= threshold }
    },
    cpuMs: () => cpuMsOfFamily(child.pid),
    close: async () => void closed(child, null),
  }
}

const RSPAMD_PORT = 11_333
/** What only a silent name server and the age of the mails make fire: nearly every mail of both kinds gets a point for its date. HFILTER is off for the same reason. */
const RSPAMD_MISFIRES: ReadonlySet<string> = new Set(['DATE_IN_PAST', 'RDNS_NONE', 'ARC_REJECT'])
/** Its threshold for "add header" as delivered. */
const RSPAMD_FLAGGED_SCORE_MIN = 6

interface RspamdAnswer {
  readonly score?: number
  readonly symbols?: Readonly<Record<string, { readonly score: number }>>
}

/** Debian's, in local mode: no name server answers, and the rules that would misfire for that do not count. Flagged is "add header" or worse. */
async function openRspamd(): Promise<Filter | MissingFilter> {
  const name = 'Rspamd, local'
  if (!has('rspamd')) return { name, missing: 'no rspamd here (Debian: rspamd)' }
  const folder = mkdtempSync(join(tmpdir(), 'telltale-rspamd-'))
  mkdirSync(join(folder, 'local.d'))
  // A port on loopback where nobody listens: it must be refused at once, or every mail waits for DNS.
  writeFileSync(join(folder, 'local.d/options.inc'), 'dns { timeout = 0.02s; retransmits = 1; nameserver = ["127.0.0.1:53539"]; }\n')
  writeFileSync(join(folder, 'local.d/hfilter_group.conf'), 'enabled = false;\n')
  writeFileSync(join(folder, 'local.d/hfilter.conf'), 'enabled = false;\n')
  const child = spawn('rspamd', ['-f', '-i', '-u', '_rspamd', '-g', '_rspamd', `--var=LOCAL_CONFDIR=${folder}`], { stdio: 'ignore' })
  const ask = async (raw: Buffer) => {
    const response = await fetch(`http://127.0.0.1:${RSPAMD_PORT}/checkv2`, { method: 'POST', body: new Uint8Array(raw) })
    return (await response.json()) as RspamdAnswer
  }
  const isReady = () =>
    ask(Buffer.from('Subject: hello\n\nhello\n')).then(
      ({ score }) => score !== undefined,
      () => false,
    )
  const clean = () => rmSync(folder, { recursive: true, force: true })
  if (!(await within(isReady))) {
    clean()
    return closed(child, { name, missing: 'rspamd did not start' })
  }
  return {
    name,
    async judge(raw) {
      const { score: whole = 0, symbols = {} } = await ask(raw)
      const misfired = Object.entries(symbols).reduce((sum, [name, { score }]) => sum + (RSPAMD_MISFIRES.has(name) ? score : 0), 0)
      const score = whole - misfired
      return { score, isFlagged: score >= RSPAMD_FLAGGED_SCORE_MIN }
    },
    cpuMs: () => cpuMsOfFamily(child.pid),
    async close() {
      closed(child, null)
      clean()
    },
  }
}

function has(program: string): boolean {
  try {
    execFileSync('which', [program], { stdio: 'ignore' })
    return true
  } catch {
    return false
  }
}

async function within(isReady: () => boolean | Promise<boolean>): Promise<boolean> {
  for (let tries = 0; tries < STARTS_WITHIN_TRIES; tries += 1) {
    if (await isReady()) return true
    await sleep(TRY_MS)
  }
  return false
}

function closed<Answer>(child: ChildProcess, answer: Answer): Answer {
  child.kill('SIGTERM')
  return answer
}

/** User and system time of a process and all below it, in ms; a clock tick is 10 ms on Linux. */
function cpuMsOfFamily(pid: number | undefined): number {
  if (pid === undefined) return 0
  const children = execFileSync('sh', ['-c', `pgrep -P ${pid} || true`], { encoding: 'utf8' })
    .split('\n')
    .filter(Boolean)
    .map(Number)
  return ownCpuMs(pid) + children.reduce((sum, child) => sum + cpuMsOfFamily(child), 0)
}

const TICK_MS = 10

function ownCpuMs(pid: number): number {
  try {
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8')
      .replace(/^.*\) /s, '')
      .split(' ')
    // After the name: state is field 0, utime 11, stime 12, and of children that have ended 13 and 14.
    return [11, 12, 13, 14].reduce((sum, at) => sum + Number(fields[at]) * TICK_MS, 0)
  } catch {
    return 0
  }
}
