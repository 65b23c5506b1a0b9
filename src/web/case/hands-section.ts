/** What people say of a case: label, mark and note, each with who and when; and how to say that it is judged wrong. */
import { html } from 'hono/html'
import type { CaseWords } from '../../explain/index.ts'
import type { Markup } from '../layout.ts'
import { fold } from './fold.ts'

export interface SaidView {
  readonly at: string
  /** Finished, names cleaned. */
  readonly says: string
  readonly note: string
}

export interface HandsView {
  readonly caseId: string
  readonly label: string | null
  readonly mark: 'star' | 'dull' | null
  /** Newest first. */
  readonly said: readonly SaidView[]
  readonly mayLabel: boolean
  /** The words of verdicts, for those that are labels, too. */
  readonly labels: Readonly<Record<'attack' | 'unwanted' | 'benign', string>>
}

const NOTE_CHARS_MAX = 2_000

export const handsSection = (view: HandsView, { hands: says }: CaseWords): Markup =>
  fold({
    id: 'hands',
    title: says.title,
    hint: view.label === null ? '' : view.label === 'contested' ? says.contest : (view.labels[view.label as 'attack'] ?? ''),
    isOpen: true,
    body: html`<div class="hands">${view.mayLabel ? labelForm(view, says) : html`<p class="note">${says.mayNot}</p>`}${contestForm(view, says)}</div>
<h3>${says.history}</h3>
${view.said.length === 0 ? html`<p class="note">${says.nothing}</p>` : html`<ol class="said">${view.said.map(({ at, says: said, note }) => html`<li><span class="when">${at}</span> ${said}${note === '' ? '' : html` <q>${note}</q>`}</li>`)}</ol>`}`,
  })

const labelForm = (
  { caseId, label, mark, labels }: HandsView,
  says: CaseWords['hands'],
): Markup => html`<div><form method="post" action="/cases/${caseId}/label">
<fieldset><legend>${says.what}</legend>
<p class="choices">${(['attack', 'unwanted', 'benign'] as const).map(
  (one) =>
    html`<label class="choice"><input type="radio" name="label" value="${one}" required ${label === one ? 'checked' : ''}> ${labels[one]}</label> `,
)}${label === null ? '' : html`<label class="choice"><input type="radio" name="label" value="none" required> ${says.takeBack}</label>`}</p>
<div class="field"><label for="label-note">${says.note}</label><input id="label-note" name="note" maxlength="${NOTE_CHARS_MAX}" autocomplete="off"></div>
<button type="submit">${says.label}</button></fieldset></form>
<form class="marks" method="post" action="/cases/${caseId}/mark" aria-label="${says.marks}"><input type="hidden" name="back" value="/cases/${caseId}">
<span class="label">${says.marks}</span> ${markButton('star', `★ ${says.star}`, mark)} ${markButton('dull', `☾ ${says.dull}`, mark)}${mark === null ? '' : html` <button class="plain" name="mark" value="none">${says.unmark}</button>`}</form></div>`

const markButton = (value: 'star' | 'dull', says: string, mark: HandsView['mark']): Markup =>
  html`<button class="quiet" name="mark" value="${value}" aria-pressed="${mark === value ? 'true' : 'false'}">${says}</button>`

/** Whoever may read may say that it is wrong. */
const contestForm = (
  { caseId }: HandsView,
  says: CaseWords['hands'],
): Markup => html`<form id="contest" method="post" action="/cases/${caseId}/contest"><fieldset><legend>${says.contest}</legend>
<p class="note">${says.contestMeans}</p>
<div class="field"><label for="contest-note">${says.note}</label><input id="contest-note" name="note" maxlength="${NOTE_CHARS_MAX}" autocomplete="off"></div>
<button class="quiet" type="submit">${says.contestNow}</button> <a href="/stream?search=label%3Acontested">${says.secondLook}</a></fieldset></form>`
