/** Opening a page, and waiting until it has settled: its scripts and frames have their time, and no more than that. */
import type { Tab } from './browser.ts'
import { within } from './within.ts'

/** A page has settled when its words, fields and address stay the same; one that shows little is given longer. */
const LOOK_MS = 300
const STILL_MS = 1_200
const SETTLE_MS_MIN = 1_500
const LITTLE_MS_MIN = 7_000
const SETTLE_MS_MAX = 12_000
const LITTLE_CHARS = 250
const ANSWER_MS_MAX = 15_000

/**
 * @param isDead the page's process or the browser is gone: nothing more will come
 * @returns why it could not be opened, in the browser's word; '' when it was
 */
export async function arrive(tab: Tab, url: string, isDead: () => boolean): Promise<string> {
  try {
    await tab.goto(url, { waitUntil: 'commit', timeout: ANSWER_MS_MAX })
  } catch (cause) {
    const said = cause instanceof Error ? cause.message : ''
    const word = /net::(ERR_[A-Z_]+)/.exec(said)?.[1] ?? (/Timeout/.test(said) ? 'ERR_TIMED_OUT' : 'ERR_FAILED')
    // A page that sends its reader on at once interrupts its own arrival; a download is none.
    if (word !== 'ERR_ABORTED' || tab.url() === 'about:blank') return word
  }
  await settle(tab, isDead)
  return ''
}

/**
 * Waits until nothing changes any more, but not for ever.
 * @param littleMs how long one that shows little is waited for
 */
export async function settle(tab: Tab, isDead: () => boolean, littleMs = LITTLE_MS_MIN): Promise<void> {
  const startedAt = performance.now()
  let [before, stillSince] = ['', startedAt]
  while (performance.now() - startedAt < SETTLE_MS_MAX && !isDead()) {
    await new Promise((resolve) => setTimeout(resolve, LOOK_MS))
    const look = await within(tab.evaluate(lookAtPage), LOOK_MS * 4).catch(() => null)
    const now = performance.now()
    const state = look === null ? '' : `${tab.url()} ${tab.frames().length} ${look.chars} ${look.fields} ${look.state}`
    if (state !== before || state === '') [before, stillSince] = [state, now]
    // Without a script, a frame or a refresh nothing more will come.
    const isLittle = look?.isAlive && look.fields === 0 && look.chars < LITTLE_CHARS
    const waitMs = isLittle ? littleMs : SETTLE_MS_MIN
    if (look?.state === 'complete' && now - stillSince >= STILL_MS && now - startedAt >= waitMs) break
  }
}

function lookAtPage(): { chars: number; fields: number; state: string; isAlive: boolean } {
  const fields = document.querySelectorAll('input:not([type=hidden]),textarea,iframe,canvas').length
  const isAlive = document.querySelector('script,iframe,frame,meta[http-equiv=refresh i]') !== null
  return { chars: document.body?.innerText.length ?? 0, fields, state: document.readyState, isAlive }
}
