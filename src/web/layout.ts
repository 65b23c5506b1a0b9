/** The frame of every page: head, navigation, foot. Whole without script. */
import { html } from 'hono/html'

/** A piece of HTML in which everything foreign is already escaped. */
export type Markup = ReturnType<typeof html>

export interface LayoutOptions {
  readonly title: string
  readonly here: 'check' | 'stream' | 'other'
  readonly isSignedIn: boolean
  readonly body: Markup
}

export const layout = ({ title, here, isSignedIn, body }: LayoutOptions): Markup => html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${title} · Telltale</title>
<link rel="stylesheet" href="/style.css">
<link rel="icon" href="/icon.svg" type="image/svg+xml">
</head>
<body>
<a class="skip" href="#main">Skip to content</a>
<header class="top">
<a class="brand" href="/"><img src="/icon.svg" alt="" width="28" height="28">Telltale</a>
<nav aria-label="Pages">
<a href="/" ${here === 'check' ? html`aria-current="page"` : ''}>Check a mail</a>
${isSignedIn ? html`<a href="/stream" ${here === 'stream' ? html`aria-current="page"` : ''}>Stream</a>` : html`<a href="/sign-in">Sign in</a>`}
</nav>
</header>
<main id="main">${body}</main>
</body>
</html>`
