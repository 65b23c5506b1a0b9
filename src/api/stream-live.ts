/** The live stream as server-sent events: rows as the page draws them, a beat while nothing comes, and the place from which who was away goes on. */
import type { Context, Hono } from 'hono'
import { streamSSE } from 'hono/streaming'
import { Refusal } from '../model/index.ts'
import { type LiveBatch, liveOf } from '../operations/index.ts'
import { caseItem } from '../web/index.ts'
import type { Desk } from './desk.ts'
import { searchOf } from './search-pages.ts'
import { viewOf } from './stream-view.ts'
import { rowOf } from './views.ts'

/** Proxies end what is silent for a minute; a page that hears nothing for longer than two beats knows that it is alone. */
const BEAT_MS = 15_000
const PLACE = /^[0-9a-f]{8}-\d{1,12}$/

export function addLiveStream(app: Hono, desk: Desk): void {
  app.get('/stream/live', (c) => {
    desk.guard(c, 'reader')
    // Asked only whether one may.
    if (c.req.method === 'HEAD') return c.body(null)
    const who = desk.whoAsks(c)?.name ?? ''
    const since = c.req.header('last-event-id') ?? c.req.query('last') ?? ''
    let end = () => undefined as unknown
    const watch = liveOf(desk.service.workspace).watch({
      search: searchOf(c),
      since: PLACE.test(since) ? since : null,
      who,
      // What it was not able to take lies in buffers: only the end of the connection frees them.
      onBehind: () => end(),
    })
    const draw = drawerFor(c, desk)
    c.header('x-accel-buffering', 'no')
    return streamSSE(c, async (stream) => {
      end = () => hangUp(c, () => stream.abort())
      stream.onAbort(() => watch.close())
      try {
        for (let batch = await watch.next(0); batch !== null && !stream.aborted; batch = await watch.next(BEAT_MS)) {
          const isBeat = batch.cases.length === 0 && !batch.isGap
          // A token that was taken back meanwhile hears no more.
          if (isBeat && !desk.isKnown(c)) break
          await stream.writeSSE({ event: isBeat ? 'beat' : 'cases', id: batch.last, data: isBeat ? '' : draw(batch) })
        }
      } catch (cause) {
        if (!(cause instanceof Refusal)) console.error('telltale: the live stream of a page ended', cause)
      } finally {
        watch.close()
      }
    })
  })
}

function drawerFor(c: Context, { service: { pictures } }: Desk): (batch: LiveBatch) => string {
  const { view } = viewOf(c)
  return ({ cases, isGap, total }) =>
    JSON.stringify({
      isGap,
      total,
      rows: cases.map(
        (one) =>
          `${caseItem(
            rowOf(one, (caseId) => pictures?.isHopeful(caseId) ?? false),
            view,
          )}`,
      ),
    })
}

/** Without a socket (`app.request()`), ending the stream is enough. */
function hangUp(c: Context, abort: () => void): void {
  abort()
  const { outgoing } = (c.env ?? {}) as { outgoing?: { destroy(): void } }
  outgoing?.destroy()
}
