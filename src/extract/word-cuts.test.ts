import assert from 'node:assert/strict'
import { test } from 'node:test'
import { walkHtml } from './html-walk.ts'

const cutsIn = (html: string) =>
  walkHtml('1', html)
    .concealments.filter(({ kind }) => kind === 'cut-word' || kind === 'word-in-pieces')
    .map(({ kind, text, chars }) => [kind, text, chars])

for (const [how, html, count] of [
  ['hidden letters', '<p>Your par<i style="display:none">xq</i>cel', 1],
  ['a comment', '<p>Your par<!-- x -->cel', 1],
  ['an empty element', '<p>Your par<b></b>cel', 1],
  ['an element with an invisible letter', '<p>Your par<b>&#8203;</b>cel', 1],
  ['several things at one place', '<p>Your par<!-- x --><i></i><!-- y -->cel', 1],
  ['things at two places', '<p>Your p<!-- x -->ar<!-- y -->cel', 2],
] as const) {
  test(`${how} inside a word cuts it`, () => assert.deepEqual(cutsIn(html), [['cut-word', 'parcel', count]]))
}

test('tags that change nothing to see make pieces of a word', () =>
  assert.deepEqual(cutsIn('<p><b>P</b><b>a</b>rcel'), [['word-in-pieces', 'Parcel', 2]]))

test('capitals go on, too', () => assert.deepEqual(cutsIn('<p>PA<!-- -->RCEL'), [['cut-word', 'PARCEL', 1]]))

for (const [why, html] of [
  ['letters in colours of their own', '<p><b style="color:red">P</b><b style="color:blue">a</b>rcel'],
  ['a first letter that is larger', '<p><b style="font-size:30px">P</b>arcel'],
  ['a place where a line may break', '<p>par<wbr>cel'],
  ['words with a comment between them', '<p>a par <!-- x -->cel'],
  ['cells side by side', '<table><tr><td>par</td><td>cel</td></tr></table>'],
  ['a new word right behind another', '<p>Parcel<!-- x -->Post'],
  ['letters without capitals', '<p>宅<!-- x -->配'],
  ['figures', '<p>12<!-- x -->34'],
] as const) {
  test(`no word is cut by ${why}`, () => assert.deepEqual(cutsIn(html), []))
}

test('the place is the whole word with what cuts it', () => {
  const html = '<p>Your par<!-- x -->cel waits'
  const [cut] = walkHtml('1', html).concealments
  assert.equal(html.slice(cut?.at.start, cut?.at.end), 'par<!-- x -->cel')
})
