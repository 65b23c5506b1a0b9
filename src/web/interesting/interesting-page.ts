/** *Interesting*: the front page of researchers. Four sections, each campaign once, with a picture of its mail and why it is worth a look. */
import { html } from 'hono/html'
import type { Asker } from '../../model/index.ts'
import { layout, type Markup } from '../layout.ts'
import { type Mark, markForm, maySay } from '../mark-form.ts'

export type SectionName = 'now' | 'new' | 'rising' | 'moment'

/** An entry, its words already cleaned and defanged. */
export interface InterestingEntry {
  readonly id: string
  readonly caseId: string
  readonly score: number
  /** Whom it names; empty where nobody. */
  readonly brand: string
  readonly subject: string
  readonly from: string
  readonly verdict: string
  readonly says: string
  readonly first: string
  readonly last: string
  readonly cases: number
  /** Mails of this week and of the week before. */
  readonly recent: number
  readonly before: number
  readonly alsoIn: readonly SectionName[]
  /** What somebody thinks of its sample. */
  readonly mark: Mark
  /** Others that it stands for, in words, and where they are listed; null: it stands for itself. */
  readonly kin: { readonly says: string; readonly href: string } | null
  /** A picture can be had; else the drawing itself is shown, made small. */
  readonly hasPicture: boolean
}

export interface FrontSection {
  readonly id: SectionName
  /** Campaigns that belong here. */
  readonly total: number
  /** Of these, those that stand nowhere on the page. */
  readonly leftOut: number
  readonly entries: readonly InterestingEntry[]
}

export interface FrontOptions {
  readonly sections: readonly FrontSection[]
  readonly heldAgainst: number
  readonly mails: number
  /** The day looked at, to a reader and to a machine. */
  readonly day: string
  readonly isoDay: string
  /** Of the newest mail until then; null: there is none. */
  readonly newestDay: string | null
  readonly isAskedFor: boolean
  readonly isOfAnotherDay: boolean
}

interface SectionWords {
  readonly title: string
  readonly help: string
  readonly empty: string
  readonly tag: string
}

const SECTIONS: Readonly<Record<SectionName, SectionWords>> = {
  now: {
    title: 'Interesting now',
    help: 'Of all that came in the month before, what a person gains most by looking at.',
    empty: 'Nothing that came in the month before this day stands out.',
    tag: '',
  },
  new: {
    title: 'New this week',
    help: 'First seen within seven days.',
    empty: 'Nothing began this week: whatever came belongs to campaigns that were here before.',
    tag: 'new this week',
  },
  rising: {
    title: 'Rising',
    help: 'More mails in seven days than in the seven before, and more than chance would make it.',
    empty: 'Nothing grew. It takes four mails in a week, and clearly more than in the week before.',
    tag: 'rising',
  },
  moment: {
    title: 'Fits the moment',
    help: 'Its story takes up what is going on: a deadline, a sale, updates, or an event of your own list.',
    empty: 'No lure of these two weeks takes up what is going on.',
    tag: 'fits the moment',
  },
}

export const interestingPage = (options: FrontOptions, asker: Asker | null): Markup =>
  layout({
    title: 'Interesting',
    here: 'interesting',
    sheets: ['interesting'],
    asker,
    body: html`
<div class="page-head">
<div>
<h1>Interesting</h1>
<p class="help">${ofWhat(options)} Interest is not how bad it is: the thousandth advert for pills is bad and dull.</p>
</div>
<form method="get" action="/interesting" class="front-day">
<label for="at">Look at another day</label>
<input type="date" id="at" name="at" value="${options.isoDay}" required><button>Look</button>
</form>
</div>
${dayNote(options)}
${options.heldAgainst === 0 && !options.isAskedFor ? emptyStore : options.sections.map((one) => section(one, options, maySay(asker)))}
<p class="front-more"><a href="/interesting/all">All campaigns by interest</a></p>`,
  })

const ofWhat = ({ heldAgainst, mails }: FrontOptions): string =>
  `${mails === 0 ? 'No mail' : counted(mails, 'mail', 'mails')} in the month before, held against ${counted(heldAgainst, 'campaign', 'campaigns')}.`

const counted = (many: number, one: string, more: string): string => (many === 1 ? `1 ${one}` : `${many.toLocaleString('en')} ${more}`)

function dayNote({ day, newestDay, isAskedFor, isOfAnotherDay }: FrontOptions): Markup | string {
  if (isAskedFor)
    return html`<p class="front-note">This page looks back from <strong>${day}</strong>. Counts and last days are as they stand today. <a href="/interesting">Look at the newest mail</a></p>`
  if (!isOfAnotherDay || newestDay === null) return ''
  return html`<p class="front-note">The newest mail here is of <strong>${newestDay}</strong>, so this page looks back from that day.</p>`
}

const emptyStore = html`<div class="front-empty"><p><strong>No mail is judged yet.</strong></p>
<p>Point a trap at the SMTP port, or take in mail that you have: <code>telltale import PATH</code>. What deserves a look then stands here.</p></div>`

function section({ id, total, leftOut, entries }: FrontSection, { isAskedFor, isoDay }: FrontOptions, isSaying: boolean): Markup {
  const { title, help, empty, tag } = SECTIONS[id]
  const marked = tag === '' ? '' : `, marked “${tag}”`
  const all = total === 1 ? 'The one that belongs here stands' : `All ${total} that belong here stand`
  const nothing = total === 0 ? empty : `${all} above${marked}.`
  // The list looks back from the newest mail, so on another day it would not lead to these.
  const many = `${leftOut.toLocaleString('en')} more`
  const more = leftOut === 0 ? '' : isAskedFor ? ` ${many}.` : html` <a href="/interesting/all${id === 'new' ? '?days=7' : ''}">${many}</a>`
  const here = isAskedFor ? `/interesting?at=${isoDay}` : '/interesting'
  return html`<section class="front-section" aria-labelledby="section-${id}">
<h2 id="section-${id}">${title}</h2>
<p class="help">${help}${more}</p>
${entries.length === 0 ? html`<p class="front-empty">${nothing}</p>` : html`<ol class="front">${entries.map((one) => card(one, id, isSaying ? here : null))}</ol>`}
</section>`
}

/** Where a card stands on the page, for who comes back to it. */
const anchorOf = ({ id }: InterestingEntry): string => id.replace(':', '-')

/** @param here the page to come back to, where the reader may mark; null where not */
const card = (one: InterestingEntry, section: SectionName, here: string | null): Markup => html`<li id="${anchorOf(one)}">
${picture(one)}
<div class="front-words">
${one.brand === '' ? '' : html`<p class="front-brand">${one.brand}</p>`}
<h3><a href="/campaigns/${one.id}">${one.subject || '(no subject)'}</a></h3>
<p class="from">${one.from}</p>
<p>${one.says}${one.kin === null ? '' : html` It stands here for itself <a href="${one.kin.href}">${one.kin.says}</a>.`}</p>
<dl class="front-numbers">
<div><dt>Interest</dt><dd>${one.score}</dd></div>
<div><dt>Mails</dt><dd>${one.cases}</dd></div>
${section === 'rising' ? html`<div><dt>This week</dt><dd>${one.recent}</dd></div><div><dt>Week before</dt><dd>${one.before}</dd></div>` : ''}
<div><dt>First seen</dt><dd>${one.first}</dd></div>
<div><dt>Last seen</dt><dd>${one.last}</dd></div>
</dl>
<p class="front-tags"><span class="badge ${one.verdict}">${one.verdict}</span>${one.alsoIn.map((id) => html` <span class="front-tag">${SECTIONS[id].tag}</span>`)} <a href="/cases/${one.caseId}">What does not add up</a></p>
${here === null ? '' : html`<div class="front-marks">${markForm(one.caseId, one.mark, `${here}#${anchorOf(one)}`)}</div>`}
</div></li>`

/** Without a browser that paints, the drawing itself: in a frame where nothing runs, loads or leads anywhere, made small. */
const picture = ({ caseId, hasPicture, subject }: InterestingEntry): Markup =>
  hasPicture
    ? html`<a class="front-shot" href="/cases/${caseId}"><img src="/cases/${caseId}/picture" alt="The mail as its reader sees it: ${subject}" width="640" height="800" loading="lazy"></a>`
    : html`<div class="front-shot drawn"><iframe src="/cases/${caseId}/mail?marks=no" title="The mail as its reader sees it: ${subject}" sandbox loading="lazy" tabindex="-1"></iframe></div>`

export interface ListOptions {
  readonly entries: readonly InterestingEntry[]
  readonly heldAgainst: number
  /** Days back that are looked at; null: all. */
  readonly days: number | null
  /** Only what comes by this genuine service; null: all. */
  readonly misuses: { readonly domain: string; readonly name: string } | null
}

const SPANS: readonly (readonly [string, number | null])[] = [
  ['New this week', 7],
  ['New this month', 31],
  ['New this year', 366],
  ['Of all time', null],
]

const listHref = (days: number | null, misuses: ListOptions['misuses']): string => {
  const asked = new URLSearchParams({
    ...(days === null ? {} : { days: `${days}` }),
    ...(misuses === null ? {} : { misuses: misuses.domain }),
  })
  return `/interesting/all${asked.size === 0 ? '' : `?${asked}`}`
}

export const interestingListPage = ({ entries, heldAgainst, days, misuses }: ListOptions, asker: Asker | null): Markup =>
  layout({
    title: misuses === null ? 'All by interest' : `Misused: ${misuses.name}`,
    here: 'interesting',
    sheets: ['interesting'],
    asker,
    body: html`
<h1>${misuses === null ? 'All by interest' : `Campaigns of misused ${misuses.name}`}</h1>
<p class="help">${
      misuses === null
        ? `The first ${entries.length} of ${counted(heldAgainst, 'campaign', 'campaigns')}.`
        : html`${misuses.name} really delivers them; a user of it wrote them. <a href="${listHref(days, null)}">All campaigns</a>.`
    } <a href="/interesting">To the front page</a></p>
<nav class="tabs" aria-label="Since when">${SPANS.map(
      ([name, span]) => html`<a href="${listHref(span, misuses)}" ${span === days ? html`aria-current="true"` : ''}>${name}</a>`,
    )}</nav>
${
  entries.length === 0
    ? html`<p class="front-empty">Nothing began in that time. Look further back.</p>`
    : html`<ol class="front-list">${entries.map(
        (one) => html`<li>
<p class="score"><span class="count" title="Interest, of 100">${one.score}</span></p>
<div><h2><a href="/campaigns/${one.id}">${one.subject || '(no subject)'}</a></h2>
<p class="from">${one.from}</p>
<p>${one.says}</p>
<p class="help"><span class="badge ${one.verdict}">${one.verdict}</span> ${counted(one.cases, 'mail', 'mails')}, ${one.first === one.last ? one.first : `${one.first} to ${one.last}`} · <a href="/cases/${one.caseId}">What does not add up</a></p></div></li>`,
      )}</ol>`
}`,
  })
