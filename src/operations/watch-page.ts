/** Looks at a page again and again until it is gone, and says when it changed. */
import type { Page } from '../model/index.ts'
import { judgePage, type PageReport } from '../pipeline/index.ts'
import type { Context } from './context.ts'
import { keeperOf } from './visit-pages.ts'

export interface WatchInput {
  readonly url: string
  readonly everyMs: number
  readonly forMs: number
  readonly pictures?: string | undefined
  readonly laboratory?: string | undefined
}

export interface Look {
  readonly at: string
  readonly outcome: Page['outcome']
  readonly imposter: PageReport['imposter']
  readonly because: string
  readonly finalUrl: string
  readonly title: string
  /** Against the look before: another address, outcome or build of the page. */
  readonly isChanged: boolean
  /** Since the first look, in seconds. */
  readonly seconds: number
}

/** A site that does not answer once may only be slow. */
const GONE_LOOKS_MIN = 2
const WATCH_EVERY_MS_MIN = 10_000

/** One look after the other; ends when the page is gone, or the time is up. */
export async function* watchPage(context: Context, { url, everyMs, forMs, pictures, laboratory }: WatchInput): AsyncGenerator<Look> {
  const visitor = await context.openVisitor({ keep: await keeperOf(pictures), laboratory })
  const startedAt = context.clock.now().getTime()
  let [before, goneLooks] = ['', 0]
  try {
    for (;;) {
      const page = await visitor.visit({ url })
      const report = judgePage(page)
      const state = `${page.outcome} ${page.finalUrl} ${page.hashes.markup}`
      const passedMs = context.clock.now().getTime() - startedAt
      yield {
        at: page.visitedAt,
        outcome: page.outcome,
        imposter: report.imposter,
        because: report.because,
        finalUrl: page.finalUrl,
        title: page.title,
        isChanged: before !== '' && state !== before,
        seconds: Math.round(passedMs / 1_000),
      }
      before = state
      goneLooks = page.outcome === 'gone' ? goneLooks + 1 : 0
      if (goneLooks >= GONE_LOOKS_MIN || passedMs + everyMs > forMs) return
      await new Promise((resolve) => setTimeout(resolve, Math.max(WATCH_EVERY_MS_MIN, everyMs)))
    }
  } finally {
    await visitor.close()
  }
}
