/** Who sent it: the four checks, what each found and what that means here. */
import { html } from 'hono/html'
import type { CaseWords, ProofInWords } from '../../explain/index.ts'
import type { Markup } from '../layout.ts'
import { fold } from './fold.ts'

export const proofSection = ({ checks, from }: ProofInWords, { proof: says }: CaseWords): Markup =>
  fold({
    id: 'proof',
    title: says.title,
    hint:
      checks.length === 0 ? says.notChecked.replace(/\s?:$/, '') : checks.map(({ method, result }) => `${method} ${result}`).join(' · '),
    body: html`<p class="note">${from}</p>${
      checks.length === 0
        ? ''
        : html`<dl class="proof">${checks.map(
            ({ method, result, tone, says: said }) =>
              html`<div class="${tone}"><dt>${method} <span class="result">${result}</span></dt><dd>${said}</dd></div>`,
          )}</dl>`
    }`,
  })
