/** Star a case, find it dull, or take that back: the same two buttons wherever a campaign stands. */
import { html } from 'hono/html'
import { type Asker, mayAs } from '../model/index.ts'
import type { Markup } from './layout.ts'

/** Whoever only reads is shown no button that would be refused. */
export const maySay = (asker: Asker | null): boolean => asker !== null && mayAs(asker, 'analyst')

export type Mark = 'star' | 'dull' | null

/** @param back the page to come back to, as a path of ours */
export const markForm = (
  caseId: string,
  mark: Mark,
  back: string,
): Markup => html`<form class="actions" method="post" action="/cases/${caseId}/mark"><input type="hidden" name="back" value="${back}">
<button class="quiet" name="mark" value="${mark === 'star' ? 'none' : 'star'}" aria-pressed="${String(mark === 'star')}">★ ${mark === 'star' ? 'Starred' : 'Star'}</button>
<button class="quiet" name="mark" value="${mark === 'dull' ? 'none' : 'dull'}" aria-pressed="${String(mark === 'dull')}">${mark === 'dull' ? 'Found dull' : 'Dull'}</button></form>`
