/** What the routes of pages share: who is asking, asking an operation, the reader's language, the drawing of a mail. */
import type { Context } from 'hono'
import { type Asker, Refusal, type Role } from '../model/index.ts'
import type { ServiceContext } from '../operations/index.ts'
import { languageFor } from '../operations/words.ts'
import { FRAME_CSP, FRAME_CSP_REACHED, requireRole, whoAsks } from './guard.ts'

interface Askable<Input, Output> {
  readonly mayAsk: Role | 'anyone-here'
  readonly input: { safeParse(given: unknown): { success: boolean; data?: Input } }
  run(context: ServiceContext, input: Input, by: string): Promise<Output>
}

export interface Desk {
  readonly service: ServiceContext
  whoAsks(c: Context): Asker | null
  isKnown(c: Context): boolean
  /** For what no operation does. @throws Refusal for who may not */
  guard(c: Context, needed: Role | 'anyone-here'): void
  /** @throws Refusal for who may not, and as not found: what a page's address cannot mean, no page is */
  ask<Input, Output>(c: Context, operation: Askable<Input, Output>, given: unknown): Promise<Output>
}

/** What somebody without a name is called, beside what they say. */
const NOBODY = 'somebody on this machine'

export const openDesk = (service: ServiceContext): Desk => ({
  service,
  whoAsks: (c) => whoAsks(c, service),
  isKnown: (c) => whoAsks(c, service) !== null,
  guard: (c, needed) => requireRole(c, whoAsks(c, service), needed),
  async ask(c, operation, given) {
    const asker = whoAsks(c, service)
    requireRole(c, asker, operation.mayAsk)
    const parsed = operation.input.safeParse(given)
    if (!parsed.success) throw new Refusal('There is no such page.', { httpStatus: 404 })
    return operation.run(service, parsed.data as Parameters<typeof operation.run>[1], asker?.name ?? NOBODY)
  },
})

/** What the reader chose on the page, else what the browser asks for. */
export const languageOf = (c: Context) => languageFor(c.req.query('lang') ?? c.req.header('accept-language'))

/** The mail as drawn, for a frame in which nothing runs, loads or leads out; with `?reach=page` our own page may light its marks. */
export function mailDrawing(c: Context, html: string): Response {
  c.header('content-security-policy', c.req.query('reach') === 'page' ? FRAME_CSP_REACHED : FRAME_CSP)
  return c.html(html)
}
