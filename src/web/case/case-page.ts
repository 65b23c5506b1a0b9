/** *Case*: the mail beside the ledger, each pointing at the other; below, folded, all that is known of it, in the order in which one asks. */
import { html } from 'hono/html'
import type { CaseWords, ProofInWords } from '../../explain/index.ts'
import type { Asker, Report } from '../../model/index.ts'
import { type Frame, layout, type Markup } from '../layout.ts'
import { ledger, type ReportWords, verdictBanner } from '../ledger.ts'
import { mailFrame } from '../mail-frame.ts'
import { type AgainView, againSection, isOutdated } from './again-section.ts'
import { keysHelp, lookSwitch, sources, toolbar } from './case-tools.ts'
import { fold } from './fold.ts'
import { type HandsView, handsSection } from './hands-section.ts'
import { type FieldView, headerSection } from './header-section.ts'
import { type LinkView, linksSection } from './links-section.ts'
import { type AlikeView, type PageView, pagesSection, type VisitedWords } from './pages-section.ts'
import { type FileView, filesSection, type PartView, partsSection } from './parts-section.ts'
import { type HopView, pathSection } from './path-section.ts'
import { proofSection } from './proof-section.ts'

export interface CaseView {
  readonly caseId: string
  readonly state: string
  readonly setAsideBecause: string | null
  readonly report: Report | null
  readonly words: ReportWords | null
  readonly proof: ProofInWords | null
  readonly links: readonly LinkView[]
  readonly hops: readonly HopView[]
  readonly fields: readonly FieldView[]
  readonly parts: readonly PartView[]
  readonly files: readonly FileView[]
  readonly leftOut: { readonly links: number; readonly fields: number; readonly parts: number }
  readonly password: string
  readonly hands: HandsView
  readonly again: AgainView | null
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
  readonly caseWords: CaseWords
}

export const casePage = (view: CaseView, frame: CaseFrame, asker: Asker | null): Markup =>
  layout({
    frame,
    title: view.words?.subject || frame.caseWords.title,
    here: 'other',
    sheets: ['case'],
    asker,
    scripts: ['lights', 'case-keys'],
    body: html`<div class="case-page">${toolbar(frame.words.stream, view.report !== null, frame.caseWords)}
${view.report && view.words ? judged(view, view.report, view.words, frame) : notJudged(view, frame)}
${keysHelp(frame.caseWords)}</div>`,
  })

const mailPath = ({ caseId }: CaseView, { language }: Frame): string => `/cases/${caseId}/mail?lang=${language}`

const judged = (view: CaseView, report: Report, words: ReportWords, frame: CaseFrame): Markup => {
  const { caseWords: says } = frame
  const path = mailPath(view, frame)
  return html`${view.hands.label === 'contested' ? html`<p class="notice careful">${says.hands.contested} <a href="/stream?search=label%3Acontested">${says.hands.secondLook}</a></p>` : ''}
${view.again && isOutdated(view.again) ? html`<p class="notice careful"><a href="#again">${says.again.isOlder.replace('{ruleset}', view.again.present)}</a></p>` : ''}
${verdictBanner(report, words)}
${kin(view, report, says)}
<div class="sides">${ledger(report, words, path)}<div class="mail-side">${lookSwitch(path, says)}${mailFrame(path, words.page.mailAsSeen)}${sources(view.caseId, says)}</div></div>
${handsSection(view.hands, says)}
${linksSection(view.links, view.leftOut.links, says)}
${pagesSection(view.caseId, view.pages, view.alike, frame.visitedWords)}
${view.proof === null ? '' : proofSection(view.proof, says)}
${made(view, says)}
${view.again === null ? '' : againSection(view.again, says)}
${seen(view, says)}`
}

/** What can be seen of a mail whether it is judged or not. */
const made = (view: CaseView, says: CaseWords): Markup => html`${pathSection(view.hops, says)}
${filesSection({ caseId: view.caseId, files: view.files, password: view.password, mayTake: view.hands.mayLabel, words: says })}
${partsSection(view.parts, view.leftOut.parts, says)}
${headerSection(view.fields, view.leftOut.fields, says)}`

const notJudged = (view: CaseView, frame: CaseFrame): Markup => {
  const { caseWords: says } = frame
  const isSetAside = view.state === 'set-aside'
  const isDeleted = view.state === 'retired'
  const path = mailPath(view, frame)
  return html`<section class="banner ${isDeleted ? 'undecided' : view.state}"><h1>${isDeleted ? says.deleted : isSetAside ? says.setAside : says.waiting}</h1>
<p>${view.setAsideBecause ?? html`<a href="/cases/${view.caseId}">${says.comeBack}</a>`}</p>${isSetAside ? html`<p class="note">${says.setAsideMeans}</p>` : ''}</section>
${carried(view.originals, says)}
${
  isDeleted
    ? ''
    : html`<div class="mail-side alone">${lookSwitch(path, says)}${mailFrame(path, says.look.seen)}${sources(view.caseId, says)}</div>
${made(view, says)}`
}
${seen(view, says)}`
}

/** The mail that this one was found in, those that it carries, and what it is among others. */
const kin = ({ originals, campaign, interest }: CaseView, { sighting }: Report, says: CaseWords): Markup => html`${
  sighting.carrier === null
    ? ''
    : html`<p class="note"><a href="/cases/${sighting.carrier.caseId}">${says.foundInside}</a>${sighting.reconstructed ? html`. ${says.rebuilt}` : ''}</p>`
}
${carried(originals, says)}
${campaign === null && interest === null ? '' : html`<div class="kin">${campaign === null ? '' : html`<p class="note"><a href="/campaigns/${campaign}">${says.campaign}</a></p>`}${interest === null ? '' : interestNote(interest)}</div>`}`

const carried = (originals: readonly string[], says: CaseWords): Markup | '' =>
  originals.length === 0
    ? ''
    : html`<p class="notice">${says.carries} ${originals.map((id, index) => html`<a href="/cases/${id}">${says.mail.replace('{number}', `${index + 1}`)}</a> `)}</p>`

/** Stands in English, like all that ranking says. */
const interestNote = ({ score, reasons, day }: NonNullable<CaseView['interest']>): Markup =>
  html`<details class="note" lang="en"><summary>Interest of its campaign: ${score} of 100, as of ${day}</summary><ul>${reasons.map((says) => html`<li>${says}</li>`)}</ul></details>`

const seen = ({ sightings }: CaseView, says: CaseWords): Markup =>
  fold({
    id: 'seen',
    title: says.seen,
    hint: `${sightings.length}`,
    body: html`<ul>${sightings.map(({ when, source, peer }) => html`<li>${when} · ${source}${peer ? ` · ${peer}` : ''}</li>`)}</ul>`,
  })
