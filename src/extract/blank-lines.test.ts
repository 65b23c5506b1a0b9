import assert from 'node:assert/strict'
import { test } from 'node:test'
import { walkHtml } from './html-walk.ts'

const BELOW = 'Here stands something else, out of sight.'
const farIn = (html: string) =>
  walkHtml('1', html)
    .concealments.filter(({ kind }) => kind === 'far-below')
    .map(({ text, chars }) => [text, chars])

for (const [how, html, lines] of [
  ['line breaks', `<p>Pay now</p>${'<br>'.repeat(60)}<p>${BELOW}</p>`, 60],
  ['paragraphs with a blank', `<p>Pay now</p>${'<p>&nbsp;</p>'.repeat(50)}<p>${BELOW}</p>`, 50],
  ['paragraphs with a line break', `<p>Pay now</p>${'<p><br></p>'.repeat(50)}<p>${BELOW}</p>`, 50],
  ['line breaks below a picture', `<img src="cid:a">${'<br>'.repeat(60)}<p>${BELOW}</p>`, 60],
] as const) {
  test(`text behind a screenful of ${how} stands far below`, () => assert.deepEqual(farIn(html), [[BELOW, lines]]))
}

for (const [why, html] of [
  ['there is nothing above', `${'<br>'.repeat(60)}<p>${BELOW}</p>`],
  ['hardly anything is below', `<p>Pay now</p>${'<br>'.repeat(60)}<p>The end</p>`],
  ['the lines are few', `<p>Pay now</p>${'<br>'.repeat(30)}<p>${BELOW}</p>`],
  ['a picture fills the room', `<p>Pay now</p>${'<br>'.repeat(30)}<img src="cid:a">${'<br>'.repeat(30)}<p>${BELOW}</p>`],
  ['the blanks stand in one line', `<p>Pay now${'<b>&nbsp;</b>'.repeat(90)}</p><p>${BELOW}</p>`],
  ['the empty cells are of few rows', `<p>Pay now</p><table>${`<tr>${'<td>&nbsp;</td>'.repeat(9)}</tr>`.repeat(9)}</table>${BELOW}`],
  ['the lines are hidden', `<p>Pay now</p><div style="display:none">${'<br>'.repeat(60)}</div><p>${BELOW}</p>`],
] as const) {
  test(`nothing stands far below where ${why}`, () => assert.deepEqual(farIn(html), []))
}
