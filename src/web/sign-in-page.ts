/** *Sign in*: a token for a session. */
import { html } from 'hono/html'
import { layout, type Markup } from './layout.ts'

export const signInPage = (problem?: string): Markup =>
  layout({
    title: 'Sign in',
    here: 'other',
    sheets: ['check'],
    asker: null,
    body: html`<h1>Sign in</h1>${problem ? html`<p class="problem" role="alert">${problem}</p>` : ''}
<form class="sign-in" method="post" action="/sign-in"><div class="field"><label for="token">Token</label><input id="token" name="token" type="password" autocomplete="current-password" required><p class="help">It was printed when Telltale was started for the first time. Whoever runs Telltale makes another: <code>telltale token make</code></p></div><button type="submit">Sign in</button></form>`,
  })
