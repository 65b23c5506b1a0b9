/** What the pages with a search have in common: the box, what it understands, and the searches that were kept. */
import { html } from 'hono/html'
import type { Markup } from '../layout.ts'

export interface SavedRow {
  readonly name: string
  readonly query: string
}

export interface SearchParts {
  readonly search: string
  /** Why the search was not understood. */
  readonly problem: string | null
  readonly saved: readonly SavedRow[]
  readonly fields: readonly { readonly field: string; readonly finds: string; readonly example: string }[]
}

type Path = '/stream' | '/timeline'

export const searchHref = (path: Path, given: Readonly<Record<string, string>>): string => {
  const query = new URLSearchParams(Object.entries(given).filter(([, value]) => value !== '')).toString()
  return query === '' ? path : `${path}?${query}`
}

export const searchInput = ({ search, problem }: SearchParts): Markup =>
  html`<label for="search">Search</label><input id="search" name="search" type="search" value="${search}" maxlength="500" placeholder="words, or brand:dhl after:2024" autocapitalize="off" autocorrect="off" spellcheck="false" aria-describedby="search-help" ${problem === null ? '' : html`aria-invalid="true"`}>`

export const searchProblem = ({ problem }: SearchParts): Markup | string =>
  problem === null ? '' : html`<p class="problem" role="alert">${problem}</p>`

export const searchHelp = ({ fields }: SearchParts, path: Path): Markup =>
  html`<details class="rest search-help" id="search-help"><summary>Search help</summary>
<p>Words are looked for in subject, author, brand, names of files and the text of the mail; <code>"words in quotation marks"</code> follow each other; <code>deliv*</code> is the beginning of a word. A <code>-</code> in front leaves out; a comma is <em>or</em>: <code>verdict:attack,suspicious</code>. All conditions must hold.</p>
<table class="fields"><thead><tr><th scope="col">Example</th><th scope="col">Finds</th></tr></thead><tbody>${fields.map(
    ({ finds, example }) =>
      html`<tr><td><a href="${searchHref(path, { search: example })}"><code>${example}</code></a></td><td>${finds}</td></tr>`,
  )}</tbody></table></details>`

/** One click away; each can be taken back. */
export const savedList = ({ saved, search }: SearchParts, path: Path, given: Readonly<Record<string, string>> = {}): Markup | string =>
  saved.length === 0
    ? ''
    : html`<nav class="saved" aria-label="Saved searches"><h2>Saved searches</h2><ul>${saved.map(
        ({ name, query }) =>
          html`<li><a href="${searchHref(path, { search: query, ...given })}" title="${query}" class="${query === search ? 'now' : ''}" ${query === search ? html`aria-current="true"` : ''}>${name}</a>
<form method="post" action="/stream/searches/remove"><input type="hidden" name="name" value="${name}"><button class="plain" type="submit" aria-label="Remove the saved search ${name}"><span aria-hidden="true">×</span></button></form></li>`,
      )}</ul></nav>`

export const saveForm = ({ search, problem, saved }: SearchParts): Markup | string =>
  search === '' || problem !== null || saved.some(({ query }) => query === search)
    ? ''
    : html`<details class="keep"><summary>Keep this search</summary><form class="filter save" method="post" action="/stream/searches"><input type="hidden" name="query" value="${search}">
<label for="save-name">Its name</label><input id="save-name" name="name" required maxlength="80" autocomplete="off"><button type="submit" class="quiet">Keep</button></form></details>`
