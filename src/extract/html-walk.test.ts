import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { locateText } from '../model/index.ts'
import { walkHtml } from './html-walk.ts'

const seen = (html: string) => walkHtml('1', html).visible.text
const hidden = (html: string) => walkHtml('1', html).concealments.map(({ kind, text, isPreheader }) => [kind, text, isPreheader])

for (const [why, html, text] of [
  ['white space as rendering does', '<p>a  b\n c</p><p>d</p>', 'a b c\nd'],
  ['line breaks and cells', 'a<br>b<table><tr><td>c</td><td>d</td></tr></table>', 'a\nb\nc\nd'],
  ['entities', '<p>caf&eacute; &amp; bar&nbsp;x</p>', 'café & bar x'],
  ['words split by invisible letters', '<p>Pay&#8203;Pal se\u00adcure</p>', 'PayPal secure'],
  ['no scripts, styles or titles', '<title>t</title><style>p{}</style><script>s</script><p>x</p>', 'x'],
  ['a word whose letters are blocks set in line', '<div style="display:inline">Pay</div><div style="display:inline">Pal</div>', 'PayPal'],
  ['a word cut by hidden letters as one word', 'Pay<span style="display:none">xyz</span>Pal', 'PayPal'],
  ['lines that a style makes', 'a<span style="display:block">b</span>c', 'a\nb\nc'],
  ['a word cut by a tag that browsers ignore', 'Pay</x>Pal', 'PayPal'],
  ['words that a mark turns around', '<p>Your \u202elaPyaP\u202c pays', 'Your PayPal pays'],
  [
    'the same with the mark as an entity and hidden letters inside',
    '<p>&#8238;la<i style="display:none">x</i>PyaP</p><p>pays',
    'PayPal\npays',
  ],
  ['no letters turned around that run so anyway', '<p>\u202e\u05e9\u05dc\u05d5\u05dd', '\u05e9\u05dc\u05d5\u05dd'],
  ['nothing of other formats inside', '<svg><text>a</text></svg><math>b</math><object>c</object>d', 'd'],
] as const) {
  test(`shows ${why}`, () => assert.equal(seen(html), text))
}

for (const [how, open, kind] of [
  ['display:none', '<div style="display:none">', 'hidden-text'],
  ['the hidden attribute', '<div hidden>', 'hidden-text'],
  ['a style sheet', '<style>.x{display:none!important}</style><div class="x">', 'hidden-text'],
  ['a tiny font', '<div style="font-size:0px">', 'zero-size-text'],
  ['no height', '<div style="max-height:0;overflow:hidden">', 'zero-size-text'],
  ['white on white', '<table bgcolor="#ffffff"><tr><td><font color="#fff">', 'same-colour-text'],
  ['a place off the screen', '<div style="position:absolute;left:-9999px">', 'off-screen-text'],
] as const) {
  test(`text hidden by ${how} is not shown and is noted`, () => {
    const filler = 'Visible words come first, so that nothing here passes for a preview text. '
    const html = `<p>${filler}</p>${open}secret words</div>`
    assert.equal(seen(html).includes('secret'), false)
    assert.deepEqual(hidden(html), [[kind, 'secret words', false]])
  })
}

test('a preview text at the top is told apart', () => {
  assert.deepEqual(hidden('<div style="display:none">Peas and spinach&zwnj;&nbsp;&zwnj;</div><p>Hello</p>'), [
    ['hidden-text', 'Peas and spinach', true],
  ])
})

test('long filler at the top is no preview text, however it is cut up', () => {
  const filler = '<i style="display:none">lorem ipsum dolor sit amet</i>'.repeat(100)
  assert.deepEqual(
    walkHtml('1', `${filler}<p>Hello`).concealments.map(({ isPreheader, chars }) => [isPreheader, chars]),
    [[false, 2_600]],
  )
})

test('an invisible letter written as an entity has its own place', () => {
  const html = '<p>a &amp; Pay&#8203;Pal'
  const [trick] = walkHtml('1', html).concealments
  assert.equal(html.slice(trick?.at.start, trick?.at.end), '&#8203;')
})

test('a link in a hidden element is none, a link in a cell with a zero font is one', () => {
  const { links } = walkHtml(
    '1',
    '<div style="visibility:hidden"><a href=a>x</a></div><td style="font-size:0"><a href=b style="font-size:14px">y</a>',
  )
  assert.deepEqual(
    links.map(({ href }) => href),
    ['b'],
  )
})

test('the base that a mail names is kept', () =>
  assert.equal(walkHtml('1', '<base href="https://a.example/"><a href=x>y</a>').base, 'https://a.example/'))

test('links carry their words, and a picture its alternative text', () => {
  const { links } = walkHtml('1', '<a href="https://a.example/?x=1&amp;y=2">Go <b>now</b></a><a href="b"><img alt="Shop"></a>')
  assert.deepEqual(
    links.map(({ href, text }) => [href, text]),
    [
      ['https://a.example/?x=1&y=2', 'Go now'],
      ['b', 'Shop'],
    ],
  )
})

test('every word of the visible text is found where it was written, entities and CRLF included', () => {
  const piece = fc.constantFrom(
    'word',
    'caf&eacute;',
    '&amp;',
    '\r\n',
    '  ',
    '<b>bold</b>',
    '<br>',
    '&#128512;',
    '&nosuch;',
    '\u200b',
    'ü',
    '😀',
    '\0',
    '</x>',
    '\r',
    '&copyright',
  )
  fc.assert(
    fc.property(fc.array(piece, { minLength: 1, maxLength: 30 }), (pieces) => {
      const html = `<p>${pieces.join('')}needle${pieces.join('')}</p>`
      const { visible } = walkHtml('1', html)
      const start = visible.text.indexOf('needle')
      const at = locateText(visible, start, start + 6)
      assert.ok(html.slice(at.start, at.end).includes('needle'), `${html} → ${html.slice(at.start, at.end)}`)
    }),
    { numRuns: 500, seed: 3 },
  )
})

const WHITE_WORDS = `<p>${'Visible words come first. '.repeat(4)}<p style="color:#fff">secret words`
for (const [why, head, isSeen] of [
  ['no style is there', '', false],
  ['the styles are read', '<style>p{margin:0}</style>', false],
  ['a style that is not read colours a background', '<style>table td{background:#234}</style>', true],
  ['another screen has its own background', '<style>@media print{p{background:#000}}</style>', true],
  ['the styles lie elsewhere', '<head><link rel="stylesheet" href="https://styles.example/a.css"></head>', true],
] as const) {
  test(`white words count as ${isSeen ? 'seen' : 'hidden'} where ${why}`, () =>
    assert.equal(seen(head + WHITE_WORDS).includes('secret'), isSeen))
}

test('words that a mark turns around stand where the mark and all of them are written', () => {
  const html = '<p>Your \u202elaPyaP\u202c pays'
  const { visible } = walkHtml('1', html)
  const at = locateText(visible, visible.text.indexOf('PayPal'), visible.text.indexOf('PayPal') + 6)
  assert.equal(html.slice(at.start, at.end), '\u202elaPyaP')
  const pays = locateText(visible, visible.text.indexOf('pays'), visible.text.length)
  assert.equal(html.slice(pays.start, pays.end), 'pays')
})
