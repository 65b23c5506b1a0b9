/** By which rules a case was judged, and what changed when somebody had it judged again. */
import { html } from 'hono/html'
import type { CaseWords } from '../../explain/index.ts'
import type { Markup } from '../layout.ts'
import { fold } from './fold.ts'

export interface InShortView {
  readonly verdict: string
  readonly verdictWord: string
  readonly score: number
  readonly ruleset: string
}

export interface AgainView {
  readonly caseId: string
  readonly judgedAt: string
  readonly judgedBy: string
  readonly present: string
  readonly mayJudge: boolean
  /** The last time; null where nobody had it judged again. */
  readonly last: {
    readonly before: InShortView
    readonly after: InShortView
    readonly gone: readonly string[]
    readonly added: readonly string[]
  } | null
}

export const isOutdated = ({ judgedBy, present }: AgainView): boolean => judgedBy !== present

export const againSection = (view: AgainView, { again: says }: CaseWords): Markup => {
  const { caseId, judgedAt, judgedBy, present, last, mayJudge } = view
  return fold({
    id: 'again',
    title: says.title,
    hint: judgedBy,
    isOpen: isOutdated(view) || last !== null,
    body: html`<p>${says.judgedBy.replace('{ruleset}', judgedBy).replace('{time}', judgedAt)} ${isOutdated(view) ? html`<strong>${says.isOlder.replace('{ruleset}', present)}</strong>` : says.isPresent}</p>
${mayJudge ? html`<form method="post" action="/cases/${caseId}/judge-again"><button class="quiet">${says.now}</button></form>` : ''}
${last === null ? '' : changes(last, says)}`,
  })
}

function changes({ before, after, gone, added }: NonNullable<AgainView['last']>, says: CaseWords['again']): Markup {
  const isSame = before.verdict === after.verdict && before.score === after.score && gone.length + added.length === 0
  if (isSame) return html`<p class="note">${says.same}</p>`
  const short = (title: string, { verdict, verdictWord, score, ruleset }: InShortView) =>
    html`<td><span class="label">${title}</span> <span class="badge ${verdict}">${verdictWord}</span> ${score}/100 <code>${ruleset}</code></td>`
  const list = (title: string, kind: string, entries: readonly string[]) =>
    entries.length === 0 ? '' : html`<h4>${title}</h4><ul class="${kind}">${entries.map((one) => html`<li>${one}</li>`)}</ul>`
  return html`<h3>${says.changed}</h3><table class="change"><tbody><tr>${short(says.before, before)}${short(says.after, after)}</tr></tbody></table>
${list(says.gone, 'gone', gone)}${list(says.added, 'added', added)}`
}
