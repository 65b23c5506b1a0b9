/** What the routes of pages share: who is asking, asking an operation (and writing down what it changed), the reader's language, the drawing of a mail. */
import type { Context, Handler } from 'hono'
import { type Asker, Refusal, type Role } from '../model/index.ts'
import type { ServiceContext } from '../operations/index.ts'
import { languageFor } from '../operations/words.ts'
import { type Auditor, NOBODY, openAuditor, whatOf } from './audit.ts'
import type { CallerOf } from './caller.ts'
import { FRAME_CSP, FRAME_CSP_REACHED, requireRole, tokenOf, whoAsks } from './guard.ts'

interface Askable<Input, Output> {
  readonly id: string
  readonly method: 'get' | 'post'
  readonly mayAsk: Role | 'anyone-here'
  readonly isNoted?: boolean
  readonly input: { safeParse(given: unknown): { success: boolean; data?: Input } }
  run(context: ServiceContext, input: Input, by: string): Promise<Output>
}

export interface Desk {
  readonly service: ServiceContext
  readonly callerOf: CallerOf
  readonly auditor: Auditor
  whoAsks(c: Context): Asker | null
  isKnown(c: Context): boolean
  /** For what no operation does. @throws Refusal for who may not */
  guard(c: Context, needed: Role | 'anyone-here'): void
  /** @throws Refusal for who may not, and as not found: what a page's address cannot mean, no page is */
  ask<Input, Output>(c: Context, operation: Askable<Input, Output>, given: unknown): Promise<Output>
  /** Writes down what no operation does: something taken out of the house. */
  note(c: Context, did: string, on: Readonly<Record<string, string>>): Promise<void>
}

export function openDesk(service: ServiceContext, callerOf: CallerOf): Desk {
  const auditor = openAuditor(service)
  const who = (c: Context) => whoAsks(c, service, callerOf)
  const admit = (c: Context, needed: Role | 'anyone-here'): Asker | null => {
    const [asker, { address, isHere }] = [who(c), callerOf(c)]
    if (asker === null && tokenOf(c) !== null) {
      void auditor.failedSignIn(address, 'a token that is not known')
      // Also where nobody needs one: who sends a token means to be somebody.
      throw new Refusal('This token is not known. telltale token list says which there are.', { httpStatus: 401 })
    }
    requireRole(isHere, asker, needed)
    return asker
  }
  return {
    service,
    callerOf,
    auditor,
    whoAsks: who,
    isKnown: (c) => who(c) !== null,
    guard: (c, needed) => void admit(c, needed),
    async ask(c, operation, given) {
      const asker = admit(c, operation.mayAsk)
      const parsed = operation.input.safeParse(given)
      if (!parsed.success) throw new Refusal('There is no such page.', { httpStatus: 404 })
      const work = () => operation.run(service, parsed.data as Parameters<typeof operation.run>[1], asker?.name ?? NOBODY)
      if (!(operation.isNoted ?? operation.method === 'post')) return work()
      return auditor.during({ asker, address: callerOf(c).address, did: operation.id, on: whatOf(parsed.data) }, work)
    },
    note: (c, did, on) => auditor.note({ asker: who(c), address: callerOf(c).address, did, on }),
  }
}

/** A page for who is signed in; anybody else is led to the sign-in. */
export const signedIn =
  ({ isKnown }: Pick<Desk, 'isKnown'>, draw: (c: Context) => Promise<Response>): Handler =>
  (c) =>
    isKnown(c) ? draw(c) : c.redirect('/sign-in')

/** What the reader chose on the page, else what the browser asks for. */
export const languageOf = (c: Context) => languageFor(c.req.query('lang') ?? c.req.header('accept-language'))

/** The mail as drawn, for a frame in which nothing runs, loads or leads out; with `?reach=page` our own page may light its marks. */
export function mailDrawing(c: Context, html: string): Response {
  c.header('content-security-policy', c.req.query('reach') === 'page' ? FRAME_CSP_REACHED : FRAME_CSP)
  return c.html(html)
}
