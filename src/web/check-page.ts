/** *Check a mail*: drop a file or paste the source; the answer in plain words. Nothing is kept. */
import { html } from 'hono/html'
import type { Report } from '../model/index.ts'
import { type Frame, layout, type Markup } from './layout.ts'
import { ledger, type ReportWords, verdictBanner } from './ledger.ts'

/** The words of the page, from the catalogue of the reader's language. */
export interface CheckWords {
  readonly question: string
  readonly intro: string
  readonly chooseFile: string
  readonly or: string
  readonly pasteSource: string
  readonly sourceHelp: string
  readonly checkThis: string
  readonly checkAnother: string
  readonly aboutInner: string
  readonly aboutRebuilt: string
  readonly nothingGiven: string
  readonly answer: string
}
export type CheckFrame = Frame & { readonly words: Frame['words'] & CheckWords }

export const checkPage = (options: { readonly frame: CheckFrame; readonly isSignedIn: boolean; readonly problem?: string }): Markup => {
  const { frame, isSignedIn, problem } = options
  const { words, language } = frame
  return layout({
    title: words.checkAMail,
    here: 'check',
    isSignedIn,
    frame,
    body: html`
<section class="hero">
<h1>${words.question}</h1>
<p>${words.intro}</p>
</section>
${problem ? html`<p class="problem" role="alert">${problem}</p>` : ''}
<form class="check" method="post" action="/check?lang=${language}" enctype="multipart/form-data">
<div class="field"><label for="file">${words.chooseFile}</label><input id="file" name="file" type="file" accept=".eml,message/rfc822,text/plain"></div>
<p class="or">${words.or}</p>
<div class="field"><label for="source">${words.pasteSource}</label>
<textarea id="source" name="source" rows="10" spellcheck="false" autocomplete="off" aria-describedby="source-help"></textarea>
<p id="source-help" class="help">${words.sourceHelp}</p></div>
<button type="submit">${words.checkThis}</button>
</form>`,
  })
}

export interface Answer {
  readonly report: Report
  readonly words: ReportWords
  /** Path of the mail's picture, or null when it cannot be shown. */
  readonly framePath: string | null
}

export interface AnswerOptions {
  readonly frame: CheckFrame
  readonly answers: readonly Answer[]
  readonly isSignedIn: boolean
}

export const answerPage = ({ frame, answers, isSignedIn }: AnswerOptions): Markup =>
  layout({
    title: answers[0]?.words.headline ?? frame.words.answer,
    here: 'check',
    isSignedIn,
    frame,
    body: html`${answers.map(
      ({ report, words, framePath }) => html`<article class="answer">
${report.sighting.carrier === null ? '' : html`<p class="note">${frame.words.aboutInner}${report.sighting.reconstructed ? ` ${frame.words.aboutRebuilt}` : ''}</p>`}
${verdictBanner(report, words)}
${mailHead(words)}
<div class="sides">${ledger(report, words)}${framePath === null ? '' : mailFrame(framePath, words.page.mailAsSeen)}</div>
</article>`,
    )}
<p><a class="button" href="/?lang=${frame.language}">${frame.words.checkAnother}</a></p>`,
  })

/** Subject and author, as the mail has them. */
export const mailHead = ({ subject, from, titles, page }: ReportWords): Markup =>
  html`<p class="mailhead"><b>${subject || titles.noSubject}</b><br>${page.from} ${from || titles.nobody}</p>`

/** The mail, where nothing in it can run, load or lead anywhere. */
export const mailFrame = (path: string, label: string): Markup =>
  html`<section class="mail" aria-label="${label}"><iframe sandbox="" src="${path}" title="${label}" loading="lazy" referrerpolicy="no-referrer"></iframe></section>`
