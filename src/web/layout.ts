/** The frame of every page: head, navigation, foot. Whole without script. */
import { html } from 'hono/html'
import type { Asker } from '../model/index.ts'

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

export const layout = ({ title, here, asker, body, frame = ENGLISH, scripts = [] }: LayoutOptions): Markup => html`<!doctype html>
<html lang="${frame.language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${title} · Telltale</title>
<link rel="stylesheet" href="/style.css">
<link rel="icon" href="/icon.svg" type="image/svg+xml">
${scripts.map(
  (name) => html`<script type="module" src="/client/${name}.js"></script>
`,
)}</head>
<body>
<a class="skip" href="#main">${frame.words.skip}</a>
<header class="top">
<a class="brand" href="/"><img src="/icon.svg" alt="" width="28" height="28">Telltale</a>
<nav aria-label="${frame.words.pages}">
<a href="/${frame.language === 'en' ? '' : `?lang=${frame.language}`}" ${here === 'check' ? html`aria-current="page"` : ''}>${frame.words.checkAMail}</a>
${asker ? signedIn(here, frame, asker) : html`<a href="/sign-in">${frame.words.signIn}</a>`}
</nav>
${asker ? signOut(asker) : ''}
</header>
<main id="main">${body}</main>
${languageSwitch(frame)}
</body>
</html>`
