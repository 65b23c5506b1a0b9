/**
 * `npm run bench -- pages`: of every page in a real browser, what it weighs (without the mail), how many requests it takes, when it first paints, how much it
 * jumps, and how much axe finds against it, over three widths, light and dark. `test/end-to-end/looks.test.ts` holds the same to its bounds.
 */
import { openBrowser } from '../test/end-to-end/browser.ts'
import { type Measured, measureAll } from '../test/end-to-end/every-page.ts'
import { openService } from '../test/end-to-end/service.ts'

const NAME_CHARS = 18

export async function run(): Promise<void> {
  const service = await openService()
  const browser = await openBrowser()
  try {
    console.log(`${'page'.padEnd(NAME_CHARS)}      kB  sent kB  requests  paint ms   shift  axe  too wide`)
    await measureAll(browser, service, (one) => console.log(row(one)))
  } finally {
    await browser.close()
    await service.stop()
  }
}

const row = ({ name, bytes, requests, paintMs, shift, views }: Measured): string =>
  [
    name.padEnd(NAME_CHARS),
    (bytes.raw / 1000).toFixed(1).padStart(7),
    (bytes.sent / 1000).toFixed(1).padStart(8),
    `${requests}`.padStart(9),
    paintMs.toFixed(0).padStart(9),
    shift.toFixed(3).padStart(7),
    `${views.reduce((sum, { violations }) => sum + violations.length, 0)}`.padStart(4),
    `${views.filter(({ overflowPx }) => overflowPx > 0).length}`.padStart(9),
  ].join(' ')
