/** What stands around a case: the way back, the two ways to look at the mail, the keys. */
import { html } from 'hono/html'
import type { CaseWords } from '../../explain/index.ts'
import type { Markup } from '../layout.ts'

/** @param isJudged what is not judged cannot be judged wrong */
export const toolbar = (
  stream: string,
  isJudged: boolean,
  { hands, keys }: CaseWords,
): Markup => html`<nav class="tools" aria-label="${keys.title}">
<a href="/stream" data-key="u" aria-keyshortcuts="u">← ${stream}</a>
${isJudged ? html`<a href="#contest">${hands.contest}</a>` : ''}
<a href="#keys" data-key="?" aria-keyshortcuts="?">${keys.title} <kbd>?</kbd></a></nav>`

/** Plain links into the frame: they work without script. */
export const lookSwitch = (path: string, { look }: CaseWords): Markup => html`<nav class="look tabs" aria-label="${look.ways}">
<a href="${path}" target="mail" data-look="seen">${look.seen}</a><a href="${path}&amp;as=there" target="mail" data-look="there" title="${look.means}">${look.there}</a></nav>`

export const keysHelp = ({
  keys,
}: CaseWords): Markup => html`<details class="fold" id="keys"><summary><h2>${keys.title}</h2></summary><div class="inside"><dl class="keys">
<dt><kbd>n</kbd></dt><dd>${keys.next}</dd><dt><kbd>p</kbd></dt><dd>${keys.previous}</dd><dt><kbd>v</kbd></dt><dd>${keys.look}</dd><dt><kbd>u</kbd></dt><dd>${keys.back}</dd><dt><kbd>?</kbd></dt><dd>${keys.help}</dd></dl></div></details>`

/** The same mail for who reads sources. */
export const sources = (caseId: string, { source, json }: CaseWords): Markup =>
  html`<p class="sources"><a href="/cases/${caseId}/raw">${source.marked}</a> · <a href="/cases/${caseId}/json">${json.title}</a></p>`
