/** The real browser for page tests: Chromium out of an npm package, so that a newcomer needs nothing. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import sparticuz from '@sparticuz/chromium'
import { type Browser, chromium, type Locator } from 'playwright-core'
import { until } from './service.ts'

/** Before any browser changes it. */
const TMP = tmpdir()

export async function openBrowser(more: readonly string[] = []): Promise<Browser> {
  // The package unpacks to the temporary folder and reuses what an older version left there.
  const folder = mkdtempSync(join(TMP, 'telltale-chromium-'))
  process.env.TMPDIR = folder
  // 200 megabytes each.
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }))
  // Not the package's own flags: they switch web security off, and these tests are about it.
  const args = ['--no-sandbox', '--disable-setuid-sandbox', '--disable-gpu', '--no-zygote', ...more]
  return chromium.launch({ executablePath: await sparticuz.executablePath(), args, headless: true })
}

/** A page answers a key or a press a moment later: these wait until it is so, and fail when it never is. */
export const counts = (of: Locator, wanted: number): Promise<unknown> =>
  until(
    () => of.count(),
    (count) => count === wanted,
  )
export const reads = (of: Locator, wanted: RegExp): Promise<unknown> =>
  until(
    () => of.textContent(),
    (text) => wanted.test(text ?? ''),
  )
export const has = (of: Locator, attribute: string, wanted: RegExp): Promise<unknown> =>
  until(
    () => of.getAttribute(attribute),
    (text) => wanted.test(text ?? ''),
  )
