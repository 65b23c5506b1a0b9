/** The answer about one mail: the verdict as a sentence, the mail with its telltales beside what they say. */
import { html } from 'hono/html'
import type { Asker, Report } from '../../model/index.ts'
import { layout, type Markup } from '../layout.ts'
import { ledger, type ReportWords, verdictBanner } from '../ledger.ts'
import { mailFrame, mailHead } from '../mail-frame.ts'
import type { CheckFrame } from './check-page.ts'

export interface Answer {
  readonly report: Report
  readonly words: ReportWords
  /** Path of the mail's picture, or null when it cannot be shown. */
  readonly framePath: string | null
}

export interface AnswerOptions {
  readonly frame: CheckFrame
  readonly answers: readonly Answer[]
  readonly asker: Asker | null
}

export const answerPage = ({ frame, answers, asker }: AnswerOptions): Markup =>
  layout({
    title: answers[0]?.words.headline ?? frame.words.answer,
    here: 'check',
    asker,
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
