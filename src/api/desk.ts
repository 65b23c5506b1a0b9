/** What the routes of pages share: who is asking, and asking an operation. */
import type { Context } from 'hono'
import { Refusal } from '../model/index.ts'
import type { ServiceContext } from '../operations/index.ts'
import { type IsTokenValid, isSignedIn, requireToken } from './guard.ts'

interface Askable<Input, Output> {
  readonly input: { safeParse(given: unknown): { success: boolean; data?: Input } }
  run(context: ServiceContext, input: Input): Promise<Output>
}

export interface Desk {
  readonly service: ServiceContext
  isKnown(c: Context): boolean
  /** @throws Refusal for who has no token */
  guard(c: Context, isOpen?: boolean): void
  /** @throws Refusal as not found: what a page's address cannot mean, no page is */
  ask<Input, Output>(operation: Askable<Input, Output>, given: unknown): Promise<Output>
}

export const openDesk = (service: ServiceContext, isTokenValid: IsTokenValid): Desk => ({
  service,
  isKnown: (c) => isSignedIn(c, isTokenValid),
  guard: (c, isOpen = false) => requireToken(c, isTokenValid, isOpen),
  async ask(operation, given) {
    const parsed = operation.input.safeParse(given)
    if (!parsed.success) throw new Refusal('There is no such page.', { httpStatus: 404 })
    return operation.run(service, parsed.data as Parameters<typeof operation.run>[1])
  },
})
