/** Cases one below the other, or as cards with their pictures: the same markup, laid out by the style sheet. What comes in live is drawn by the same hand. */
import { html } from 'hono/html'
import type { Markup } from '../layout.ts'

/** A row, its words already cleaned and defanged. */
export interface StreamRow {
  readonly caseId: string
  readonly firstSeenAt: string
  readonly when: string
  readonly verdict: string
  readonly score: string
  readonly from: string
  readonly subject: string
  readonly brand: string
  readonly sightings: number
  /** What a person said that it is. */
  readonly label: string | null
  readonly mark: 'star' | 'dull' | null
  readonly state: 'waiting' | 'judged' | 'set-aside' | 'retired'
  readonly setAsideBecause: string | null
  /** Whether a picture of the mail can be hoped for. */
  readonly hasPicture: boolean
}

export type ListView = 'list' | 'pictures'

/** Enough to tell one box from the next. */
const PICK_CHARS_MAX = 40
const MARKS = { star: '★ starred', dull: 'dull' } as const

const states = ({ sightings, label, mark, state, setAsideBecause }: StreamRow): Markup | string => {
  const told = [
    ...(state === 'waiting' ? ['still being judged'] : []),
    ...(setAsideBecause === null ? [] : [setAsideBecause]),
    ...(label === null ? [] : [`a person said: ${label}`]),
    ...(mark === null ? [] : [MARKS[mark]]),
    ...(sightings > 1 ? [`seen ${sightings} times`] : []),
  ]
  return told.length === 0 ? '' : html`<span class="told">${told.join(' · ')}</span>`
}

/** Short, for a page has a hundred: the box carries the id, the time when it came. */
export const caseItem = (row: StreamRow, view: ListView): Markup =>
  html`<li class="case"><label class="pick"><input type="checkbox" name="cases" value="${row.caseId}"><span class="visually-hidden">Select ${row.subject.slice(0, PICK_CHARS_MAX) || 'no subject'}</span></label>${view === 'pictures' ? picture(row) : ''}
<span class="badge ${row.verdict}">${row.verdict}</span><span class="score">${row.score}</span><a class="open" href="/cases/${row.caseId}">${row.subject || '(no subject)'}</a>
<span class="from">${row.from || 'nobody'}</span><span class="brand-name">${row.brand}</span><time datetime="${row.firstSeenAt}">${row.when}</time>${states(row)}</li>
`

const picture = ({ caseId, hasPicture }: StreamRow): Markup =>
  hasPicture
    ? html`<span class="picture"><img src="/cases/${caseId}/picture" alt="" loading="lazy" decoding="async" width="320" height="240"></span>`
    : html`<span class="picture none"></span>`

export const caseList = (rows: readonly StreamRow[], view: ListView): Markup =>
  html`<ul class="cases ${view}" aria-label="Cases, newest first">${rows.map((row) => caseItem(row, view))}</ul>`
