/** *Case*: the mail as its reader sees it beside the ledger; below, links, authentication, sightings, JSON, raw source. */
import { html } from 'hono/html'
import type { Asker, Report } from '../../model/index.ts'
import { type Frame, layout, type Markup } from '../layout.ts'
import { ledger, type ReportWords, verdictBanner } from '../ledger.ts'
import { mailFrame, mailHead } from '../mail-frame.ts'
import { type AlikeView, type PageView, pagesSection, type VisitedWords } from './pages-section.ts'

export interface CaseView {
  readonly caseId: string
  readonly state: string
  readonly setAsideBecause: string | null
  readonly report: Report | null
  readonly words: ReportWords | null
  readonly links: readonly { readonly text: string; readonly opens: string }[]
  readonly sightings: readonly { readonly when: string; readonly source: string; readonly peer: string }[]
  readonly originals: readonly string[]
  /** Id of its campaign; null until it is judged. */
  readonly campaign: string | null
  /** Of its campaign; null until it is ranked. Its reasons cleaned and defanged. */
  readonly interest: { readonly score: number; readonly reasons: readonly string[]; readonly day: string } | null
  readonly pages: readonly PageView[]
  readonly alike: readonly AlikeView[]
}

/** The words of this page, from the catalogue of the reader's language. */
export type CaseFrame = Frame & {
  readonly visitedWords: VisitedWords
  readonly caseWords: {
    readonly title: string
    readonly setAside: string
    readonly deleted: string
    readonly waiting: string
    readonly comeBack: string
    readonly foundInside: string
    readonly carries: string
    readonly mail: string
    readonly links: string
    readonly none: string
    readonly linkReads: string
    readonly linkOpens: string
    readonly linkPicture: string
    readonly whoSent: string
    readonly notChecked: string
    readonly seen: string
    readonly raw: string
    readonly rawMarked: string
    readonly campaign: string
  }
}

export const casePage = (view: CaseView, frame: CaseFrame, asker: Asker | null): Markup =>
  layout({
    frame,
    title: view.words?.subject || frame.caseWords.title,
    here: 'other',
    asker,
    body: view.report && view.words ? judged(view, view.report, view.words, frame) : waiting(view, frame),
  })

const waiting = ({ state, setAsideBecause, caseId }: CaseView, { caseWords: says }: CaseFrame): Markup => html`
<h1>${state === 'retired' ? says.deleted : state === 'set-aside' ? says.setAside : says.waiting}</h1>
<p>${setAsideBecause ?? says.comeBack}</p>
${state === 'retired' ? '' : html`<p><a href="/cases/${caseId}/raw">${says.raw}</a></p>`}`

const judged = (view: CaseView, report: Report, words: ReportWords, frame: CaseFrame): Markup => html`
${verdictBanner(report, words)}
${mailHead(words)}
${kin(view, report, frame)}
<div class="sides">${ledger(report, words)}${mailFrame(`/cases/${view.caseId}/mail`, words.page.mailAsSeen)}</div>
${pagesSection(view.caseId, view.pages, view.alike, frame.visitedWords)}
${details(view, report, frame)}`

/** The mail that this one was found in, and those that it carries. */
const kin = ({ originals, campaign, interest }: CaseView, { sighting }: Report, { caseWords: says }: CaseFrame): Markup => html`
${sighting.carrier === null ? '' : html`<p class="note"><a href="/cases/${sighting.carrier.caseId}">${says.foundInside}</a></p>`}
${campaign === null ? '' : html`<p class="note"><a href="/campaigns/${campaign}">${says.campaign}</a></p>`}
${interest === null ? '' : interestNote(interest)}
${originals.length === 0 ? '' : html`<p class="note">${says.carries} ${originals.map((id, index) => html`<a href="/cases/${id}">${says.mail.replace('{number}', `${index + 1}`)}</a> `)}</p>`}`

/** Stands in English, like all that ranking says. */
const interestNote = ({ score, reasons, day }: NonNullable<CaseView['interest']>): Markup =>
  html`<details class="note" lang="en"><summary>Interest of its campaign: ${score} of 100, as of ${day}</summary><ul>${reasons.map((says) => html`<li>${says}</li>`)}</ul></details>`

const details = ({ caseId, links, sightings }: CaseView, { authentication }: Report, { caseWords: says }: CaseFrame): Markup => html`
<section class="details">
<h2>${says.links}</h2>
${links.length === 0 ? html`<p>${says.none}</p>` : html`<table><thead><tr><th scope="col">${says.linkReads}</th><th scope="col">${says.linkOpens}</th></tr></thead><tbody>${links.map(({ text, opens }) => html`<tr><td>${text || says.linkPicture}</td><td><code>${opens}</code></td></tr>`)}</tbody></table>`}
<h2>${says.whoSent}</h2>
${
  authentication === null
    ? html`<p>${says.notChecked}</p>`
    : html`<table><tbody><tr><th scope="row">SPF</th><td>${authentication.spf}</td></tr><tr><th scope="row">DKIM</th><td>${authentication.dkim}</td></tr><tr><th scope="row">DMARC</th><td>${authentication.dmarc}</td></tr><tr><th scope="row">ARC</th><td>${authentication.arc}</td></tr></tbody></table>`
}
<h2>${says.seen}</h2>
<ul>${sightings.map(({ when, source, peer }) => html`<li>${when} · ${source}${peer ? ` · ${peer}` : ''}</li>`)}</ul>
<p><a class="button" href="/cases/${caseId}/raw">${says.rawMarked}</a> <a class="button" href="/api/v1/cases/${caseId}">JSON</a></p>
</section>`
