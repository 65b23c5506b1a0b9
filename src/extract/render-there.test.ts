import assert from 'node:assert/strict'
import { test } from 'node:test'
import { parseBytes } from '../parse/index.ts'
import { renderMail } from './index.ts'

const mailOf = (html: string, header = '') =>
  parseBytes(Buffer.from(`From: Bank <a@example.com>\nSubject: hello\n${header}Content-Type: text/html; charset=utf-8\n\n${html}`))
const there = {
  words: { hidden: 'hidden', sendsTo: 'sends to', pictureFrom: 'picture from', counter: 'counts readers', ownPicture: 'its own picture' },
  safe: (text: string, charsMax: number) => text.slice(0, charsMax).replaceAll('.', '[.]').replace('http', 'hxxp'),
}
const bodyOf = (drawn: string) => drawn.slice(drawn.indexOf('<body>'))
const drawn = (html: string) => bodyOf(renderMail(mailOf(html), [], undefined, { there }))

test('hidden words come out, outlined and labelled, however they were hidden', () => {
  for (const [open, close] of [
    ['<div style="display:none">', '</div>'],
    ['<div hidden>', '</div>'],
    ['<p style="font-size:0">', '</p>'],
    ['<p style="color:#fff;background:#fff">', '</p>'],
    ['<p style="visibility:hidden">', '</p>'],
    ['<div style="position:absolute;left:-9999px">', '</div>'],
    ['<style>.x{opacity:0}</style><div class=x>', '</div>'],
  ])
    assert.match(
      drawn(`<p>seen</p>${open}secret${close}`),
      /<span class="tt-hidden"><span class="tt-label">hidden<\/span>secret<\/span>/,
      open,
    )
  assert.doesNotMatch(drawn('<div style="display:none">secret</div>'), /display:none/)
})

test('a run of hidden words is labelled once, and what is seen is not', () => {
  const html = drawn('<p>seen</p><div style="display:none"><p>one</p><p>two</p></div><p>seen</p>')
  assert.equal(html.match(/tt-label/g)?.length, 1)
  assert.equal(html.match(/tt-hidden/g)?.length, 2)
  assert.doesNotMatch(html, /tt-hidden">[^<]*seen/)
})

test('where a link goes stands beside it, wrappers first, and cannot be pressed', () => {
  const html = drawn('<a href="https://www.google.com/url?q=https://a.example/x">Go</a><a href="#top">Up</a>')
  assert.match(html, /Go<\/a> <span class="tt-goes">→ www\[\.\]google\[\.\]com → hxxps:\/\/a\[\.\]example\/x<\/span>/)
  assert.equal(html.match(/tt-goes/g)?.length, 1)
  assert.doesNotMatch(html, /href/)
})

test('pictures that would be fetched say from where, those that only count readers too', () => {
  assert.match(drawn('<img src="https://a.example/x.png" alt="Logo">'), /tt-remote">Logo · picture from a\[\.\]example</)
  assert.match(drawn('<p>x</p><img src="//a.example/x.gif" width=1 height=1>'), /tt-remote">counts readers a\[\.\]example</)
  assert.match(drawn('<img src="cid:none">'), /tt-remote">its own picture</)
})

test('characters that show nothing are shown, a run of them as one', () => {
  const html = drawn('<p>Pay\u200bPal\u200c\u200c\u200c</p>')
  assert.match(html, /Pay<i class="tt-char">U\+200B<\/i>Pal<i class="tt-char">U\+200C ×3<\/i>/)
})

test('a form says where it sends', () =>
  assert.match(drawn('<form action="https://a.example/take"><input name=p></form>'), /sends to hxxps:\/\/a\[\.\]example\/take/))

test('the mail cannot draw what is ours', () =>
  assert.doesNotMatch(
    drawn('<span class="tt-hidden tt-label">fake</span><style>.tt-goes{display:none}</style>'),
    /class="tt-hidden|\.tt-goes/,
  ))

const head = { from: 'From', replyTo: 'Answers to', to: 'To', date: 'Date', subject: 'Subject', attached: 'Attached' }

test('telltales of the header are marked on the lines above the mail, and a field that no program shows is added', () => {
  const message = mailOf('<p>x</p>', 'X-Mailer: odd\nReply-To: b@example.org\n')
  const placeOf = (key: string) => {
    const field = message.header.find((one) => one.key === key)
    return { part: 'HEADER', start: field?.start ?? 0, end: field?.end ?? 0 }
  }
  const lit = ['from', 'x-mailer', 'subject'].map((key, at) => ({ at: placeOf(key), number: at + 1 }))
  const html = bodyOf(renderMail(message, [...lit, { at: { part: 'HEADER', start: 0, end: 0 }, number: 4 }], undefined, { head }))
  assert.match(html, /<dt>From<\/dt><dd><mark [^>]*id="telltale-1"[^>]*><bdi>Bank &lt;a@example.com&gt;/)
  assert.match(html, /<dt>X-Mailer<\/dt><dd class="tt-unseen"><mark [^>]*id="telltale-2"/)
  assert.match(html, /<dt>Subject<\/dt><dd class="tt-subject"><mark [^>]*id="telltale-3"/)
  assert.match(html, /id="telltale-4"/)
  assert.match(html, /<dt>Answers to<\/dt><dd><bdi>b@example.org/)
})

test('an attached file is named, with the telltale that lies in it', () => {
  const raw =
    'From: a@example.com\nContent-Type: multipart/mixed; boundary=b\n\n--b\n\nhello\n--b\nContent-Type: text/html; name=bill.html\nContent-Disposition: attachment; filename=bill.html\n\n<form>\n--b--\n'
  const html = bodyOf(renderMail(parseBytes(Buffer.from(raw)), [{ at: { part: '2', start: 0, end: 5 }, number: 2 }], undefined, { head }))
  assert.match(html, /<dt>Attached<\/dt><dd><mark [^>]*id="telltale-2"[^>]*><bdi>bill.html/)
})

test('words that a style sheet was stuffed with have their number in its place, and come out where all is shown', () => {
  const html = '<style>p{color:red} once upon a time there was</style><p>seen</p>'
  const lit = [{ at: { part: '1', start: html.indexOf('once'), end: html.indexOf(' was') }, number: 5 }]
  assert.match(bodyOf(renderMail(mailOf(html), lit)), /<mark class="telltale" id="telltale-5" data-number="5"><\/mark>/)
  const all = bodyOf(renderMail(mailOf(html), lit, undefined, { there }))
  assert.match(
    all,
    /id="telltale-5"[^>]*><span class="tt-hidden"><span class="tt-label">hidden<\/span>once upon a time there<\/span><\/mark>/,
  )
})
