/** The real browser for page tests: Chromium out of an npm package, so that a newcomer needs nothing. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import sparticuz from '@sparticuz/chromium'
import { type Browser, chromium } from 'playwright-core'

export async function openBrowser(more: readonly string[] = []): Promise<Browser> {
  // The package unpacks to the temporary folder and reuses what an older version left there.
  const before = process.env.TMPDIR
  const folder = mkdtempSync(join(tmpdir(), 'telltale-chromium-'))
  process.env.TMPDIR = folder
  // Not the package's own flags: they switch web security off, and these tests are about it.
  const args = ['--no-sandbox', '--disable-setuid-sandbox', '--disable-gpu', '--no-zygote', ...more]
  const browser = await chromium.launch({ executablePath: await sparticuz.executablePath(), args, headless: true })
  // Two hundred megabytes a run would fill a disk in a day.
  browser.on('disconnected', () => {
    if (before === undefined) delete process.env.TMPDIR
    else process.env.TMPDIR = before
    rmSync(folder, { recursive: true, force: true })
  })
  return browser
}
