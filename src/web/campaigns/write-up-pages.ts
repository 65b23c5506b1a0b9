/** *Write-up*: the draft or what was saved of it, to read, to edit, to take along. */
import { html, raw } from 'hono/html'
import type { Asker } from '../../model/index.ts'
import { layout, type Markup } from '../layout.ts'
import { maySay } from '../mark-form.ts'

export interface WriteUpView {
  readonly campaign: string
  readonly markdown: string
  /** Made of it by publish/, where nothing of a writer's HTML passes. */
  readonly articleHtml: string
  /** 0: a draft that nobody saved. */
  readonly version: number
  readonly versions: readonly { readonly version: number; readonly when: string; readonly by: string }[]
}

const FORMATS = [
  ['html', 'HTML, with pictures'],
  ['pdf', 'PDF'],
  ['md', 'Markdown'],
] as const

const pathOf = ({ campaign }: Pick<WriteUpView, 'campaign'>): string => `/campaigns/${campaign}/write-up`

export const writeUpPageOf = (view: WriteUpView, asker: Asker | null): Markup =>
  layout({
    title: 'Write-up',
    here: 'campaigns',
    sheets: ['campaigns'],
    asker,
    body: html`
<p class="note"><a href="/campaigns/${view.campaign}">The campaign</a> · ${view.version === 0 ? 'A draft: nobody has saved it yet.' : `Version ${view.version}.`} Whom the mails were sent to is left out.</p>
<p class="actions">${maySay(asker) ? html`<a class="button" href="${pathOf(view)}/edit?version=${view.version}">Edit</a> ` : ''}${FORMATS.map(([format, name]) => html`<a class="button quiet" href="${pathOf(view)}/as/${format}?version=${view.version}" download>${name}</a> `)}</p>
<article class="write-up">${raw(view.articleHtml)}</article>
${versionsOf(view)}`,
  })

const versionsOf = (view: WriteUpView): Markup => html`<h2>Versions</h2>
<ul class="versions">${view.versions.map(
  ({ version, when, by }) =>
    html`<li><a href="${pathOf(view)}?version=${version}" ${version === view.version ? html`aria-current="true"` : ''}>Version ${version}</a> <span class="when">${when} UTC, by ${by}</span></li>`,
)}<li><a href="${pathOf(view)}?version=0" ${view.version === 0 ? html`aria-current="true"` : ''}>A fresh draft</a> <span class="when">from what is known now</span></li></ul>`

export const writeUpEditPage = (view: WriteUpView, asker: Asker | null, problem?: string): Markup =>
  layout({
    title: 'Edit the write-up',
    here: 'campaigns',
    sheets: ['campaigns'],
    asker,
    body: html`
<h1>Edit the write-up</h1>
${problem ? html`<p class="problem" role="alert">${problem}</p>` : ''}
<form class="edit" method="post" action="${pathOf(view)}">
<div class="field"><label for="markdown">Text (Markdown)</label><textarea id="markdown" name="markdown" rows="28" spellcheck="true" required aria-describedby="markdown-help">${view.markdown}</textarea>
<p class="help" id="markdown-help"># begins a heading, - a list, **two stars** make bold. ![words](mail.jpg) is the picture of the mail. HTML is shown as text. Each saving is a version of its own; nothing is lost.</p></div>
<p class="actions"><button type="submit">Save</button> <a href="${pathOf(view)}">Leave it as it was</a></p>
</form>`,
  })
