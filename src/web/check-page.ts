/** *Check a mail*: drop a file or paste the source; the answer in plain words. Nothing is kept. */
import { html } from 'hono/html'
import type { Report } from '../model/index.ts'
import { layout, type Markup } from './layout.ts'
import { ledger, type ReportWords, verdictBanner } from './ledger.ts'

export const checkPage = (options: { readonly isSignedIn: boolean; readonly problem?: string }): Markup =>
  layout({
    title: 'Check a mail',
    here: 'check',
    isSignedIn: options.isSignedIn,
    body: html`
<section class="hero">
<h1>Is this mail real?</h1>
<p>Give Telltale the mail. It says what the mail claims, what is so, and what to do. Nothing is kept.</p>
</section>
${options.problem ? html`<p class="problem" role="alert">${options.problem}</p>` : ''}
<form class="check" method="post" action="/check" enctype="multipart/form-data">
<div class="field"><label for="file">Choose the saved mail (.eml)</label><input id="file" name="file" type="file" accept=".eml,message/rfc822,text/plain"></div>
<p class="or">or</p>
<div class="field"><label for="source">Paste the source of the mail</label>
<textarea id="source" name="source" rows="10" spellcheck="false" autocomplete="off" aria-describedby="source-help"></textarea>
<p id="source-help" class="help">The source starts with lines such as “Received:” and “From:”. Gmail: ⋮ → Show original. Outlook: ⋯ → View → View message source. Thunderbird: Ctrl+U. Apple Mail: View → Message → Raw Source.</p></div>
<button type="submit">Check this mail</button>
</form>`,
  })

export interface Answer {
  readonly report: Report
  readonly words: ReportWords
  /** Path of the mail's picture, or null when it cannot be shown. */
  readonly framePath: string | null
}

export const answerPage = ({ answers, isSignedIn }: { readonly answers: readonly Answer[]; readonly isSignedIn: boolean }): Markup =>
  layout({
    title: answers[0]?.words.headline ?? 'Answer',
    here: 'check',
    isSignedIn,
    body: html`${answers.map(
      ({ report, words, framePath }) => html`<article class="answer">
${report.sighting.carrier === null ? '' : html`<p class="note">This is about the mail inside the one you gave us.${report.sighting.reconstructed ? ' It was rebuilt from forwarded text, so who sent it could not be checked.' : ''}</p>`}
${verdictBanner(report, words)}
<p class="mailhead"><b>${words.subject}</b><br>from ${words.from}</p>
<div class="sides">${ledger(report, words)}${framePath === null ? '' : mailFrame(framePath)}</div>
</article>`,
    )}
<p><a class="button" href="/">Check another mail</a></p>`,
  })

/** The mail, where nothing in it can run, load or lead anywhere. */
export const mailFrame = (path: string): Markup =>
  html`<section class="mail" aria-label="The mail as its reader sees it"><iframe sandbox="" src="${path}" title="The mail as its reader sees it" loading="lazy" referrerpolicy="no-referrer"></iframe></section>`
