/** *Check a mail*: drop a file or paste the source; the answer in plain words. Nothing is kept. */
import { html } from 'hono/html'
import type { Asker } from '../../model/index.ts'
import { type Frame, layout, type Markup } from '../layout.ts'

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

export const checkPage = (options: { readonly frame: CheckFrame; readonly asker: Asker | null; readonly problem?: string }): Markup => {
  const { frame, asker, problem } = options
  const { words, language } = frame
  return layout({
    title: words.checkAMail,
    here: 'check',
    asker,
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
