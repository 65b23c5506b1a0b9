/** Route of the help page; anybody may read it. */
import type { Hono } from 'hono'
import { helpPage } from '../web/index.ts'
import type { Desk } from './desk.ts'

export function addHelpPages(app: Hono, { whoAsks }: Desk): void {
  app.get('/help', (c) => c.html(helpPage(whoAsks(c))))
}
