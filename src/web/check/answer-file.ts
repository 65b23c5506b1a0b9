/** An answer as one file: its looks and the mail's drawing are in it, and it loads nothing and runs nothing. */
import { html, raw } from 'hono/html'
import { sheetOfFile } from '../assets.ts'
import type { Markup } from '../layout.ts'
import { type AnswerOptions, answersOf, titleOf } from './answer-page.ts'

const POLICY = "default-src 'none'; style-src 'unsafe-inline'; img-src data:; form-action 'none'; base-uri 'none'"

export const answerFile = (options: AnswerOptions, day: string): Markup => html`<!doctype html>
<html lang="${options.frame.language}">
<head>
<meta charset="utf-8">
<meta http-equiv="content-security-policy" content="${POLICY}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${titleOf(options)} · Telltale</title>
<style>${raw(sheetOfFile())}</style>
</head>
<body>
<main id="main">${answersOf(options)}
<p class="help">${options.frame.check.savedOn.replace('{date}', day)}</p></main>
</body>
</html>`
