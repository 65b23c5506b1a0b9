/** *Case*: the mail as its reader sees it beside the ledger; below, links, authentication, sightings, JSON, raw source. */
import { html } from 'hono/html'
import type { Report } from '../model/index.ts'
import { mailFrame } from './check-page.ts'
import { type Frame, layout, type Markup } from './layout.ts'
import { ledger, type ReportWords, verdictBanner } from './ledger.ts'

export interface CaseView {
  readonly caseId: string
  readonly state: string
  readonly setAsideBecause: string | null
  readonly report: Report | null
  readonly words: ReportWords | null
  readonly links: readonly { readonly text: string; readonly opens: string }[]
  readonly sightings: readonly { readonly when: string; readonly source: string; readonly peer: string }[]
  readonly originals: readonly string[]
}

export const casePage = (view: CaseView, frame?: Frame): Markup =>
  layout({
    ...(frame ? { frame } : {}),
    title: view.words?.subject || 'Case',
    here: 'other',
    isSignedIn: true,
    body: view.report && view.words ? judged(view, view.report, view.words) : waiting(view),
  })

const waiting = ({ state, setAsideBecause, caseId }: CaseView): Markup => html`
<h1>${state === 'set-aside' ? 'This mail could not be judged' : 'This mail is being judged'}</h1>
<p>${setAsideBecause ?? 'Come back in a moment.'}</p>
<p><a href="/cases/${caseId}/raw">Raw source</a></p>`

const judged = (view: CaseView, report: Report, words: ReportWords): Markup => html`
${verdictBanner(report, words)}
<p class="mailhead"><b>${words.subject || '(no subject)'}</b><br>${words.page.from} ${words.from || '(nobody)'}</p>
${report.sighting.carrier === null ? '' : html`<p class="note">Found inside <a href="/cases/${report.sighting.carrier.caseId}">another mail</a>.</p>`}
${view.originals.length === 0 ? '' : html`<p class="note">This mail carries ${view.originals.length === 1 ? 'another one' : 'others'}: ${view.originals.map((id, index) => html`<a href="/cases/${id}">mail ${index + 1}</a> `)}</p>`}
<div class="sides">${ledger(report, words)}${mailFrame(`/cases/${view.caseId}/mail`, words.page.mailAsSeen)}</div>
<section class="details">
<h2>Links</h2>
${view.links.length === 0 ? html`<p>None.</p>` : html`<table><thead><tr><th scope="col">The link reads</th><th scope="col">It opens</th></tr></thead><tbody>${view.links.map(({ text, opens }) => html`<tr><td>${text || '(picture)'}</td><td><code>${opens}</code></td></tr>`)}</tbody></table>`}
<h2>Who sent it</h2>
${
  report.authentication === null
    ? html`<p>Could not be checked.</p>`
    : html`<table><tbody><tr><th scope="row">SPF</th><td>${report.authentication.spf}</td></tr><tr><th scope="row">DKIM</th><td>${report.authentication.dkim}</td></tr><tr><th scope="row">DMARC</th><td>${report.authentication.dmarc}</td></tr><tr><th scope="row">ARC</th><td>${report.authentication.arc}</td></tr></tbody></table>`
}
<h2>Seen</h2>
<ul>${view.sightings.map(({ when, source, peer }) => html`<li>${when} by ${source}${peer ? ` from ${peer}` : ''}</li>`)}</ul>
<p><a class="button" href="/cases/${view.caseId}/raw">Raw source with the evidence marked</a> <a class="button" href="/api/v1/cases/${view.caseId}">JSON</a></p>
</section>`

export interface RawView {
  readonly caseId: string
  /** Pieces of the raw source in order; `number` where evidence lies. */
  readonly pieces: readonly { readonly text: string; readonly number: number | null }[]
  readonly isCut: boolean
}

export const rawPage = ({ caseId, pieces, isCut }: RawView): Markup =>
  layout({
    title: 'Raw source',
    here: 'other',
    isSignedIn: true,
    body: html`<h1>Raw source</h1><p><a href="/cases/${caseId}">Back to the case</a>${isCut ? ' · The end is cut off.' : ''}</p>
<pre class="raw" tabindex="0">${pieces.map(({ text, number }) => (number === null ? text : html`<mark class="telltale" data-number="${number}">${text}</mark>`))}</pre>`,
  })

export const signInPage = (problem?: string): Markup =>
  layout({
    title: 'Sign in',
    here: 'other',
    isSignedIn: false,
    body: html`<h1>Sign in</h1>${problem ? html`<p class="problem" role="alert">${problem}</p>` : ''}
<form class="sign-in" method="post" action="/sign-in"><div class="field"><label for="token">Token</label><input id="token" name="token" type="password" autocomplete="current-password" required><p class="help">It was printed when Telltale was started for the first time.</p></div><button type="submit">Sign in</button></form>`,
  })

export const problemPage = (says: string, isSignedIn: boolean): Markup =>
  layout({
    title: 'Problem',
    here: 'other',
    isSignedIn,
    body: html`<h1>That did not work</h1><p class="problem">${says}</p><p><a class="button" href="/">Check a mail</a></p>`,
  })
