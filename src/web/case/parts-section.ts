/** What the mail is made of: its MIME parts as a tree, and its files, which leave only packed. */
import { html } from 'hono/html'
import type { CaseWords } from '../../explain/index.ts'
import type { Markup } from '../layout.ts'
import { fold, numberLinks, sizeOf } from './fold.ts'

export interface PartView {
  readonly id: string
  readonly depth: number
  readonly type: string
  readonly charset: string
  readonly encoding: string
  readonly filename: string
  readonly bytes: number
  readonly isShown: boolean
  /** In words. */
  readonly defects: readonly string[]
}

export interface FileView {
  readonly part: string
  readonly filename: string
  readonly type: string
  readonly format: string
  readonly bytes: number
  readonly sha256: string
  /** Of the telltales that stand in it. */
  readonly numbers: readonly number[]
  readonly opens: readonly string[]
}

const DEPTH_SHOWN_MAX = 8

export const partsSection = (parts: readonly PartView[], leftOut: number, { parts: says, more }: CaseWords): Markup =>
  fold({
    id: 'parts',
    title: says.title,
    hint: `${parts.length + leftOut}`,
    body: html`<ul class="parts">${parts.map(
      (
        part,
      ) => html`<li class="deep-${Math.min(part.depth, DEPTH_SHOWN_MAX)}"><p><code class="id">${part.id || '·'}</code> <b>${part.type}</b>${part.filename === '' ? '' : html` <q>${part.filename}</q>`}${part.isShown ? html` <span class="chip">${says.shown}</span>` : ''}</p>
<p class="where">${[part.charset, part.encoding, sizeOf(part.bytes)].filter((one) => one !== '').join(' · ')}</p>
${part.defects.map((one) => html`<p class="odd">${one}</p>`)}</li>`,
    )}</ul>${leftOut === 0 ? '' : html`<p class="note">${more.replace('{count}', `${leftOut}`)}</p>`}`,
  })

export interface FilesOptions {
  readonly caseId: string
  readonly files: readonly FileView[]
  readonly password: string
  /** Files leave by the hand of an analyst only. */
  readonly mayTake: boolean
  readonly words: CaseWords
}

export const filesSection = ({ caseId, files, password, mayTake, words }: FilesOptions): Markup => {
  const { files: says, none } = words
  const take = (part: string, label: string, what: string) =>
    mayTake ? html`<a class="button quiet" href="/cases/${caseId}/files/${part}" download aria-label="${label}: ${what}">${label}</a>` : ''
  return fold({
    id: 'files',
    title: says.title,
    hint: `${files.length}`,
    isOpen: files.length > 0,
    body: html`${files.length === 0 ? html`<p>${none}</p>` : html`<ul class="files">${files.map((file) => fileRow(file, words, take))}</ul>`}
<p class="note">${mayTake ? says.password.replace('{password}', password) : says.mayNot}</p>
${mayTake ? html`<p>${take('mail', says.takeMail, '.eml')}</p>` : ''}`,
  })
}

const fileRow = (
  { part, filename, type, format, bytes, sha256, opens, numbers }: FileView,
  { files: says, parts }: CaseWords,
  take: (part: string, label: string, what: string) => Markup | '',
): Markup => html`<li>
<p><q>${filename || part}</q> <span class="where">${sizeOf(bytes)}</span>${numberLinks(numbers)}</p>
<p class="where">${parts.declared} <code>${type}</code>${format === '' ? '' : html` · ${says.really} <code>${format}</code>`}</p>
<p class="where">SHA-256 <code class="hash">${sha256 || says.tooLarge}</code></p>
${opens.map((url) => html`<p class="where">${says.opens} <code>${url}</code></p>`)}
${take(part, says.take, filename || part)}</li>`
