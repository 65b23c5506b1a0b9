/** The frame of every page: head, navigation, foot. Whole without script: on a small screen the navigation is a popover. */
import { html, raw } from 'hono/html'
import type { Asker } from '../model/index.ts'
import {
  clientHref,
  iconHref,
  programVersion,
  ROOM_SHEETS,
  type RoomSheet,
  sheetHref,
  THEMES,
  type Theme,
  titleHref,
  wordmarkSvg,
} from './assets.ts'

/** A piece of HTML in which everything foreign is already escaped. */
export type Markup = ReturnType<typeof html>

/** The language of a page, its words, and where it can be had in the others. */
export interface Frame {
  readonly language: string
  readonly words: {
    readonly checkAMail: string
    readonly signIn: string
    readonly stream: string
    readonly skip: string
    readonly pages: string
    readonly languages: string
    readonly about: string
    readonly menu: string
    readonly looks: string
    readonly themes: Readonly<Record<Theme, string>>
    readonly help: string
    readonly keyboard: string
  }
  readonly languages: readonly { readonly language: string; readonly name: string }[]
  /** Path of this page, where a link can bring it in another language; null on pages that are English only. */
  readonly path: string | null
}

/** Pages for researchers stand in English only. */
const ENGLISH: Frame = {
  language: 'en',
  words: {
    checkAMail: 'Check a mail',
    signIn: 'Sign in',
    stream: 'Stream',
    skip: 'Skip to content',
    pages: 'Pages',
    languages: 'Language',
    about: 'Telltale reads a mail the way a careful person would and says in plain words which details don’t add up.',
    menu: 'Menu',
    looks: 'Looks',
    themes: { system: 'As the system', light: 'Light', dark: 'Dark', contrast: 'High contrast' },
    help: 'Help',
    keyboard: 'Keyboard',
  },
  languages: [],
  path: null,
}

export interface LayoutOptions {
  readonly title: string
  readonly here: 'check' | 'stream' | 'timeline' | 'campaigns' | 'interesting' | 'settings' | 'health' | 'other'
  /** Who reads the page; null for who is not signed in. */
  readonly asker: Asker | null
  readonly body: Markup
  readonly frame?: Frame
  /** What the page has beside the frame. */
  readonly sheets?: readonly RoomSheet[]
  /** Modules of `client/` that make the page livelier; it is whole without them. */
  readonly scripts?: readonly string[]
}

const languageSwitch = ({ language: now, words, languages, path }: Frame): Markup | string =>
  path === null || languages.length === 0
    ? ''
    : html`<nav class="languages" aria-label="${words.languages}">${languages.map(
        ({ language, name }) =>
          html`<a href="${path}?lang=${language}" lang="${language}" hreflang="${language}" class="${language === now ? 'now' : ''}" ${language === now ? html`aria-current="true"` : ''}>${name}</a> `,
      )}</nav>`

/** Pages for researchers stand in English only, so their names do, too. */
const signedIn = (here: LayoutOptions['here'], { words }: Frame, { role }: Asker): Markup => {
  const mark = (page: LayoutOptions['here']) => (here === page ? html`aria-current="page"` : '')
  return html`<a href="/stream" ${mark('stream')}>${words.stream}</a><a href="/timeline" ${mark('timeline')} lang="en">Timeline</a><a href="/interesting" ${mark('interesting')} lang="en">Interesting</a><a href="/campaigns" ${mark('campaigns')} lang="en">Campaigns</a><a href="/health" ${mark('health')} lang="en">Health</a>${role === 'admin' ? html`<a href="/settings" ${mark('settings')} lang="en">Settings</a>` : ''}`
}

const signOut = ({ name, role }: Asker): Markup =>
  html`<form class="sign-out" method="post" action="/sign-out" lang="en"><span title="Role: ${role}">${name}</span> <button class="quiet" type="submit">Sign out</button></form>`

/** Where it is narrow the button opens it; where it is wide it lies open and the button is gone. */
const navigation = (here: LayoutOptions['here'], asker: Asker | null, frame: Frame): Markup => {
  const { words, language } = frame
  const check = html`<a href="/${language === 'en' ? '' : `?lang=${language}`}" ${here === 'check' ? html`aria-current="page"` : ''}>${words.checkAMail}</a>`
  return html`<button class="menu quiet" type="button" popovertarget="pages">${words.menu}</button>
<nav id="pages" popover aria-label="${words.pages}">${check}${asker ? html`${signedIn(here, frame, asker)}${signOut(asker)}` : html`<a href="/sign-in">${words.signIn}</a>`}</nav>`
}

/** Which one holds, the sheet of the choice says (`themeSheet`): this page is the same for everybody. */
const looksSwitch = ({ words }: Frame): Markup =>
  html`<form class="looks" method="post" action="/looks" aria-label="${words.looks}">${THEMES.map(
    (theme) => html`<button class="plain" name="theme" value="${theme}">${words.themes[theme]}</button>`,
  )}</form>`

const foot = (frame: Frame): Markup => html`<footer class="foot"><div class="foot-row">
${languageSwitch(frame)}
${looksSwitch(frame)}
<ul><li>Telltale ${programVersion()}</li><li><a href="/help">${frame.words.help}</a></li><li><a href="/help#keyboard">${frame.words.keyboard}</a></li><li><a href="/api/v1/openapi.json">API</a></li></ul>
</div></footer>`

export const layout = ({
  title,
  here,
  asker,
  body,
  frame = ENGLISH,
  sheets = [],
  scripts = [],
}: LayoutOptions): Markup => html`<!doctype html>
<html lang="${frame.language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="description" content="${frame.words.about}">
<meta name="color-scheme" content="light dark">
<title>${title} · Telltale</title>
<link rel="preload" href="${titleHref()}" as="font" type="font/woff2" crossorigin>
<link rel="stylesheet" href="${sheetHref('frame')}">
${ROOM_SHEETS.filter((one) => sheets.includes(one)).map(
  (one) => html`<link rel="stylesheet" href="${sheetHref(one)}">
`,
)}<link rel="stylesheet" href="/theme.css">
<link rel="icon" href="${iconHref()}" type="image/svg+xml">
${scripts.map(
  (name) => html`<script type="module" src="${clientHref(name)}"></script>
`,
)}</head>
<body>
<a class="skip" href="#main">${frame.words.skip}</a>
<header class="top"><div class="top-row">
<a class="brand" href="/${frame.language === 'en' ? '' : `?lang=${frame.language}`}">${raw(wordmarkSvg())}</a>
${navigation(here, asker, frame)}
</div></header>
<main id="main">${body}</main>
${foot(frame)}
</body>
</html>`
