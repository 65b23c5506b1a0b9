/** *Check a mail*: drop a file, choose one or paste the source; how to get it; samples to try. Nothing is kept. */
import { html } from 'hono/html'
import type { CheckProblem, Program } from '../../explain/index.ts'
import type { Asker } from '../../model/index.ts'
import { layout, type Markup } from '../layout.ts'
import type { CheckFrame } from './check-frame.ts'
import { howTo } from './how-to.ts'

export interface CheckPageOptions {
  readonly frame: CheckFrame
  readonly asker: Asker | null
  readonly uploadBytesMax: number
  /** What this reader most likely reads mail with, or got stuck with; its how-to stands open. */
  readonly likely: Program
  readonly problem?: CheckProblem
}

const MEGABYTE = 1_000_000

export const checkPage = (options: CheckPageOptions): Markup => {
  const { frame, asker, problem, likely } = options
  const { words, check } = frame
  return layout({
    title: problem === undefined ? words.checkAMail : check.didNotWork,
    here: 'check',
    sheets: ['check'],
    asker,
    frame,
    scripts: ['check'],
    body: html`<div class="check-room">
<section class="hero"><h1>${words.question}</h1>
<p>${words.intro}</p></section>
${problem === undefined ? '' : problemNote(options, problem)}
<div class="ways">
<div>${form(options)}
${samples(frame)}</div>
${howTo(check, likely)}
</div>
</div>`,
  })
}

const problemNote = ({ frame: { check }, uploadBytesMax }: CheckPageOptions, problem: CheckProblem): Markup =>
  html`<div class="problem" role="alert"><p><strong>${check.didNotWork}.</strong> ${check.problems[problem].replace('{megabytes}', `${megabytes(uploadBytesMax)}`)}${SOURCE_WANTED.has(problem) ? html` <a href="#how-to">${check.howTo}</a>` : ''}</p></div>`

/** What is mended by getting the source. */
const SOURCE_WANTED: ReadonlySet<CheckProblem> = new Set(['nothing', 'outlook-file', 'picture', 'pdf', 'not-a-mail'])

const megabytes = (bytes: number): number => Math.max(1, Math.floor(bytes / MEGABYTE))

function form({ frame: { words, check, language }, uploadBytesMax }: CheckPageOptions): Markup {
  const tooLarge = check.problems['too-large'].replace('{megabytes}', `${megabytes(uploadBytesMax)}`)
  return html`<form class="check" method="post" action="/check?lang=${language}" enctype="multipart/form-data" data-bytes-max="${uploadBytesMax}" data-too-large="${tooLarge}" data-reading="${check.reading}" data-drop="${check.drop}">
<div class="field drop-zone"><label for="file">${check.choose}</label>
<input id="file" name="file" type="file" accept=".eml,.mbox,.mbx,.emlx,.gz,.txt,message/rfc822,application/mbox,text/plain" aria-describedby="file-help">
<p id="file-help" class="help">${check.accepted}</p></div>
<p class="or"><span>${words.or}</span></p>
<div class="field"><label for="source">${words.pasteSource}</label>
<textarea id="source" name="source" rows="4" spellcheck="false" autocomplete="off" autocapitalize="off" aria-describedby="source-help"></textarea>
<p id="source-help" class="help">${check.sourceHelp} <a href="#how-to">${check.howTo}</a></p></div>
<button type="submit">${words.checkThis}</button>
<p class="reading" role="status"></p>
</form>`
}

/** What each is, the answer says: guessing first is half the fun. */
const samples = ({ check, language }: CheckFrame): Markup =>
  html`<section class="samples" aria-labelledby="samples"><h2 id="samples">${check.samples}</h2><ul>${(
    ['attack', 'lure', 'honest'] as const
  ).map(
    (name) => html`<li><a class="button quiet" href="/check/sample/${name}?lang=${language}">${check.sampleNames[name]}</a></li>`,
  )}</ul></section>`
