/** The door of playwright-core: a real headless Chromium, found and started so that nothing of it goes round the guard. */
import { accessSync, constants, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser } from 'playwright-core'

export type { Browser, BrowserContext, CDPSession, Frame, Page as Tab, Request, Response, Route } from 'playwright-core'

export interface FoundBrowser {
  readonly executable: string
  /** `package`: unpacked from an npm package; `system`: of this machine. */
  readonly from: 'package' | 'system'
}

const SYSTEM_BROWSERS = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome-stable', '/usr/bin/google-chrome']

/**
 * WebRTC speaks UDP round any proxy. The two builds read the policy from flags of different names; each ignores the
 * other's, and giving both disarms one of them (measured, docs/decisions/).
 */
const WEBRTC_FLAG = { package: '--force-webrtc-ip-handling-policy', system: '--webrtc-ip-handling-policy' } as const

const flagsFor = ({ from }: FoundBrowser): string[] => [
  `${WEBRTC_FLAG[from]}=disable_non_proxied_udp`,
  // The browser itself asks no name server: names go to the guard.
  '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1',
  '--disable-quic',
  '--dns-prefetch-disable',
  '--no-pings',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-domain-reliability',
  '--disable-sync',
  '--disable-gpu',
  // No `--disable-features`: the last one wins, and playwright's keeps http from being upgraded unasked.
  '--no-zygote',
]

/** A browser that can be started here, or null: then no page is visited, and that is said. */
export async function findBrowser(wanted: string | null = null): Promise<FoundBrowser | null> {
  if (wanted !== null) return isExecutable(wanted) ? { executable: wanted, from: 'system' } : null
  if (!(await isInstalled())) return null
  try {
    const { default: packaged } = await import('@sparticuz/chromium')
    return { executable: await unpacked(packaged), from: 'package' }
  } catch {
    const executable = SYSTEM_BROWSERS.find(isExecutable)
    return executable === undefined ? null : { executable, from: 'system' }
  }
}

/** Without loading anything of it; that one is there `findBrowser` knows. */
export function mayHaveBrowser(): boolean {
  try {
    import.meta.resolve('playwright-core')
    return true
  } catch {
    return false
  }
}

const isInstalled = async (): Promise<boolean> => {
  try {
    await import('playwright-core')
    return true
  } catch {
    return false
  }
}

let unpackedAt: Promise<string> | null = null

/** The package unpacks to the temporary folder and would take what another version left there: so a folder of our own, once a process. */
function unpacked(packaged: { executablePath(): Promise<string> }): Promise<string> {
  unpackedAt ??= (async () => {
    const folder = mkdtempSync(join(tmpdir(), 'telltale-browser-'))
    process.once('exit', () => rmSync(folder, { recursive: true, force: true }))
    const before = process.env.TMPDIR
    process.env.TMPDIR = folder
    try {
      return await packaged.executablePath()
    } finally {
      if (before === undefined) delete process.env.TMPDIR
      else process.env.TMPDIR = before
    }
  })()
  return unpackedAt
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK)
    return true
  } catch {
    return false
  }
}

const START_MS_MAX = 20_000
/** Where nothing answers: a page that somehow has no guard of its own reaches nobody. */
const NOWHERE = 'http://127.0.0.1:9'

/** Of a message to a browser that has died meanwhile (playwright-core's `Connection`; microsoft/playwright #4172, #22803). */
const LATE_MESSAGE = /^(?:Cannot find (?:parent )?object|Unknown new child|Object with guid \S{1,100} was not bound)/

/**
 * When a browser dies between two messages, playwright-core throws out of a timer of its own, where nobody can catch it,
 * and the whole service would go with the page. The visit notices by itself; everything else that is uncaught stays so.
 */
function outliveLateMessages(cause: Error): void {
  if (LATE_MESSAGE.test(cause.message) && /playwright-core/.test(cause.stack ?? '')) return
  if (process.listenerCount('uncaughtException') > 1) return
  console.error(cause)
  process.exit(1)
}

export async function startBrowser(found: FoundBrowser): Promise<Browser> {
  const { chromium } = await import('playwright-core')
  if (!process.listeners('uncaughtException').includes(outliveLateMessages)) process.on('uncaughtException', outliveLateMessages)
  return chromium.launch({
    executablePath: found.executable,
    args: flagsFor(found),
    headless: true,
    timeout: START_MS_MAX,
    // The system's own sandbox where it can be had: not as root, and the package's build brings no helper for it.
    chromiumSandbox: found.from === 'system' && process.getuid?.() !== 0,
    proxy: { server: NOWHERE, bypass: '<-loopback>' },
    handleSIGINT: false,
    handleSIGTERM: false,
    handleSIGHUP: false,
  })
}
