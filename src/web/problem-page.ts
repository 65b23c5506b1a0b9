/** What did not work, in one sentence; never a stack trace. */
import { html } from 'hono/html'
import type { Asker } from '../model/index.ts'
import { layout, type Markup } from './layout.ts'

export const problemPage = (says: string, asker: Asker | null): Markup =>
  layout({
    title: 'Problem',
    here: 'other',
    asker,
    body: html`<div class="alone card"><h1>That did not work</h1><p>${says}</p><p class="actions"><a class="button" href="/">Check a mail</a> <a class="button quiet" href="/help">Help</a></p></div>`,
  })
