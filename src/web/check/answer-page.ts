/** The answer about one mail, on one screen: the verdict, the mail with its strongest telltales, what was not checked, what to do now; all else below. */
import { html } from 'hono/html'
import type { Asker, Report } from '../../model/index.ts'
import { layout, type Markup } from '../layout.ts'
import { ledger, type ReportWords } from '../ledger.ts'
import type { CheckFrame } from './check-frame.ts'
import { type MailDrawing, type MailHead, mailCard } from './mail-card.ts'
import { type Sign, verdictSign } from './verdict-sign.ts'

export interface Answer {
  readonly report: Report
  readonly words: ReportWords
  /** The first of its evidence, told beside the mail. */
  readonly strongest: number
  readonly head: MailHead
  /** Of each of the strongest, where it can be seen. */
  readonly shownIn: readonly ('text' | 'head' | 'nowhere')[]
  readonly unchecked: readonly string[]
  /** That it is from whom it says, not only that nothing speaks against it. */
  readonly isConfirmed: boolean
  readonly toDo: readonly { readonly deed: string; readonly title: string; readonly says: readonly string[] }[]
  readonly drawing: MailDrawing
}

export interface AnswerOptions {
  readonly frame: CheckFrame
  readonly answers: readonly Answer[]
  readonly isOneOfSeveral: boolean
  /** Where its forms send to; null where it stands alone, as a file. */
  readonly path: string | null
  /** What its reader has said of it. */
  readonly said: 'kept' | 'contested' | null
}

export const answerPage = (options: AnswerOptions & { readonly asker: Asker | null; readonly path: string }): Markup =>
  layout({
    title: titleOf(options),
    here: 'check',
    sheets: ['check'],
    asker: options.asker,
    frame: options.frame,
    scripts: ['answer'],
    body: html`${answersOf(options)}${afterwards(options)}`,
  })

export const titleOf = ({ answers, frame }: AnswerOptions): string => answers[0]?.words.headline ?? frame.words.answer

export const answersOf = ({ frame, answers, isOneOfSeveral }: AnswerOptions): Markup =>
  html`${isOneOfSeveral ? html`<p class="note">${frame.check.severalGiven}</p>` : ''}${answers.map((answer, at) => answerOf(answer, at, frame))}`

/** Numbers are unique on a page: of several answers, each has its own ids. */
const idOf = (at: number, name: string): string => (at === 0 ? name : `${name}-of-${at + 1}`)

function answerOf(answer: Answer, at: number, frame: CheckFrame): Markup {
  const { report, words, toDo } = answer
  const { check } = frame
  return html`<article class="answer ${signOf(answer)}">
${report.sighting.carrier === null ? '' : html`<p class="note">${frame.words.aboutInner}${report.sighting.reconstructed ? ` ${frame.words.aboutRebuilt}` : ''}</p>`}
<header class="verdict-line">${verdictSign(signOf(answer))}<h1>${words.headline}</h1></header>
<div class="answer-parts">
${mailCard({ ...answer, check, label: words.page.mailAsSeen, id: (name) => idOf(at, name) })}
${telltales(answer, at, frame)}
${unchecked(answer)}
<section class="to-do" aria-labelledby="${idOf(at, 'to-do')}"><h2 id="${idOf(at, 'to-do')}">${check.doNow}</h2>
${isCalm(report) ? calmly(toDo, at, frame) : deeds(toDo, at, frame)}${report.verdict === 'unwanted' || isCalm(report) ? '' : whereToReport(frame)}</section>
</div>
<details class="rest whole"><summary>${check.everything}${report.evidence.length === 0 ? '' : ` (${report.evidence.length})`}</summary>
<p class="help"><b class="badge ${report.verdict}">${words.verdict}</b> ${check.score.replace('{score}', `${report.attackScore}`)} ${check.brackets}${'path' in answer.drawing ? html` <a href="${answer.drawing.path}/all" target="${idOf(at, 'mail')}">${check.showAll}</a>` : ''}</p>
${ledger(report, words)}</details>
</article>`
}

function telltales({ report, words, strongest, shownIn, drawing }: Answer, at: number, { check }: CheckFrame): Markup {
  const isHonest = report.verdict === 'benign'
  if (strongest === 0)
    return html`<section class="gives-away"><p>${isHonest ? check.nothingFound : report.verdict === 'unwanted' ? check.advertising : ''}</p></section>`
  const show = (index: number): Markup => {
    const number = index + 1
    const link = (href: string, target: Markup | string) =>
      html`<a class="number" href="${href}" ${target}><span class="visually-hidden">${check.showOnMail} </span>${number}</a>`
    if (shownIn[index] === 'head') return link(`#${idOf(at, `mark-${number}`)}`, '')
    if (shownIn[index] === 'text' && 'path' in drawing)
      return link(`${drawing.path}#telltale-${number}`, html`target="${idOf(at, 'mail')}"`)
    return html`<span class="number">${number}</span>`
  }
  return html`<section class="gives-away" aria-labelledby="${idOf(at, 'gives-away')}"><h2 id="${idOf(at, 'gives-away')}">${isHonest ? check.speaksFor : check.givesAway}</h2>
<ol class="telltales">${report.evidence.slice(0, strongest).map(
    (one, index) => html`<li class="${one.kind}">${show(index)}<div><p class="says">${words.says[index] ?? ''}</p>
<p class="where">${words.places[index] ?? ''}</p></div></li>`,
  )}</ol></section>`
}

const signOf = ({ report, isConfirmed }: Answer): Sign => (report.verdict === 'benign' && !isConfirmed ? 'unproven' : report.verdict)

const unchecked = ({ unchecked: reasons, words }: Answer): Markup | string =>
  reasons.length === 0
    ? ''
    : html`<section class="not-checked"><h2>${words.titles.couldNotCheck}</h2><ul>${reasons.map((one) => html`<li>${one}</li>`)}</ul></section>`

type ToDo = Answer['toDo']

const paragraphs = (says: readonly string[]): Markup => html`${says.map((one) => html`<p>${one}</p>`)}`

const deeds = (toDo: ToDo, at: number, { check }: CheckFrame): Markup => html`<p class="help">${check.doneAlready}</p>
${toDo.map(
  ({
    deed,
    title,
    says,
  }) => html`<details class="deed" name="${idOf(at, 'deed')}" ${deed === 'nothing' ? html`open` : ''}><summary>${title}</summary>${paragraphs(says)}</details>
`,
)}`

const whereToReport = ({ check }: CheckFrame): Markup => html`<p class="help">${check.whereToReport}</p>`

const isCalm = ({ verdict }: Report): boolean => verdict === 'benign' || verdict === 'undecided'

/** Nobody need be alarmed by an honest mail; who has a reason to be finds the same behind one click. */
function calmly(toDo: ToDo, at: number, frame: CheckFrame): Markup {
  const [nothing, ...done] = toDo
  return html`${paragraphs(nothing?.says ?? [])}
<details class="rest"><summary>${frame.check.inDoubt}</summary>${deeds(done, at, frame)}${whereToReport(frame)}</details>`
}

const contestForm = (check: CheckFrame['check']): Markup => html`<p>${check.contestHelp}</p>
<div class="field"><label for="note">${check.contestWhy}</label><textarea id="note" name="note" rows="3" maxlength="2000"></textarea></div>`

function afterwards({ frame: { check, words, language }, path, said }: AnswerOptions & { readonly path: string }): Markup {
  const query = `?lang=${language}`
  const form = (name: 'keep' | 'contest', title: string, inside: Markup) =>
    html`<details class="rest"><summary>${title}</summary><form method="post" action="${path}/${name}${query}">${inside}<button type="submit" class="quiet">${check.send}</button></form></details>`
  return html`<section class="afterwards">
<p class="actions"><a class="button" href="/${query}">${words.checkAnother}</a> <a class="button quiet" href="${path}/save${query}">${check.save}</a> <button type="button" class="quiet" data-print hidden>${check.print}</button></p>
${said === null ? html`<p class="help">${check.notKept}</p>` : html`<p class="notice fine" role="status">${said === 'kept' ? check.kept : check.contested}</p>`}
${said === null ? form('keep', check.keep, html`<p>${check.keepHelp}</p>`) : ''}
${said === 'contested' ? '' : form('contest', check.contest, contestForm(check))}
</section>`
}
