/** Routes of *Health*: the page for people, and the door for monitors, which says nothing but whether all is well. */
import type { Context, Hono } from 'hono'
import { conditionOf, type ServiceContext, showCondition } from '../operations/index.ts'
import { healthPage } from '../web/index.ts'
import { type Desk, signedIn } from './desk.ts'

export function addHealthPages(app: Hono, desk: Desk): void {
  const { ask, whoAsks } = desk
  app.get(
    '/health',
    signedIn(desk, async (c) => {
      const condition = await ask(c, showCondition, {})
      return c.html(healthPage({ condition, now: new Date().toISOString(), asker: whoAsks(c) }))
    }),
  )
}

/** For monitors, which come under any name and without a token. */
export const healthDoor =
  (service: ServiceContext) =>
  async (c: Context): Promise<Response> => {
    const status = await conditionOf(service, new Date()).then(
      (found) => found.status,
      () => 'failing' as const,
    )
    return c.text(status === 'failing' ? 'failing\n' : 'ok\n', status === 'failing' ? 503 : 200)
  }
