/** *Help*: what the words on the pages mean, which keys do what, and where programs ask. */
import { html } from 'hono/html'
import type { Asker } from '../../model/index.ts'
import { layout, type Markup } from '../layout.ts'

const VERDICTS = [
  ['attack', 'It tries to take something from its reader by passing itself off as what it is not.'],
  ['suspicious', 'Something contradicts, too little to be sure. Ask whom it claims to be from, by a way that is not in the mail.'],
  ['unwanted', 'An advert or other mass mail that nobody asked for; it does not pass itself off as somebody else.'],
  ['benign', 'Nothing that could be checked speaks against it. What could not be checked is named beside it.'],
  ['undecided', 'Too little could be read to say anything.'],
] as const

const KEYS = [
  ['j', 'k', 'The next mail, the one before', 'Stream'],
  ['o', 'Enter', 'Open the mail', 'Stream'],
  ['x', '', 'Select the mail, or no longer', 'Stream'],
  ['a', '', 'Select all that are shown', 'Stream'],
  ['e', '', 'Export what is selected, or all that fit', 'Stream'],
  ['n', '', 'Show what is new', 'Stream'],
  ['u', '', 'Back to everything, newest first', 'Stream'],
  ['/', '', 'Search', 'Stream'],
  ['n', 'p', 'The next telltale, the one before', 'Case'],
  ['v', '', 'The mail as its reader sees it, or what is really there', 'Case'],
  ['u', '', 'Back to the stream', 'Case'],
  ['?', '', 'The keys of the page, and how to switch them off', 'Stream, case'],
  ['Tab', '', 'To the next thing that can be acted on; the first one skips to the content', 'everywhere'],
] as const

export const helpPage = (asker: Asker | null): Markup =>
  layout({
    title: 'Help',
    here: 'other',
    asker,
    body: html`
<div class="page-head"><div><h1>Help</h1>
<p class="help">Telltale holds what a mail claims against what is so. Each detail that does not add up is a telltale: a number on the mail, and a sentence beside it.</p></div></div>
<h2 id="verdicts">Verdicts</h2>
<table><thead><tr><th scope="col">Verdict</th><th scope="col">It means</th></tr></thead><tbody>${VERDICTS.map(
      ([verdict, means]) => html`<tr><td><span class="badge ${verdict}">${verdict}</span></td><td>${means}</td></tr>`,
    )}</tbody></table>
<p>The figure beside it, of 100, says how sure we are that a mail is an attack. An address with <code>[.]</code> in it is written so that nobody opens it by mistake.</p>
<h2 id="keyboard">Keyboard</h2>
<table><thead><tr><th scope="col">Key</th><th scope="col">What it does</th><th scope="col">Where</th></tr></thead><tbody>${KEYS.map(
      ([key, other, does, where]) =>
        html`<tr><td><kbd>${key}</kbd>${other === '' ? '' : html` or <kbd>${other}</kbd>`}</td><td>${does}</td><td>${where}</td></tr>`,
    )}</tbody></table>
<p class="help">Everything can be done by keyboard alone, and without script all but the keys above.</p>
<h2 id="programs">Programs</h2>
<p>What these pages do, programs may ask: <a href="/api/v1/openapi.json">the API as OpenAPI 3.1</a>, and the commands of <code>telltale --help</code>.</p>`,
  })
