/** *Health*: how the service is doing. What is wrong stands on top as a sentence with what to do; then the numbers. */
import { html } from 'hono/html'
import type { Asker } from '../../model/index.ts'
import type { Condition } from '../../operations/index.ts'
import { layout, type Markup } from '../layout.ts'

export interface HealthOptions {
  readonly condition: Condition
  /** When it was asked (ISO). */
  readonly now: string
  /** `127.0.0.1`, to name the door for monitors. */
  readonly asker: Asker | null
}

const WORDS: Readonly<Record<Condition['status'], string>> = {
  fine: 'All is well.',
  careful: 'It works, but something wants looking at.',
  failing: 'Something is wrong.',
}
const TONES: Readonly<Record<Condition['status'], string>> = { fine: 'benign', careful: 'suspicious', failing: 'attack' }

export const healthPage = ({ condition, now, asker }: HealthOptions): Markup =>
  layout({
    title: 'Health',
    here: 'health',
    sheets: ['settings'],
    asker,
    body: html`<h1>Health</h1>
<div class="banner ${TONES[condition.status]}" role="status"><p class="lead"><b>${WORDS[condition.status]}</b> ${upSince(condition, now)}</p>
${condition.problems.length === 0 ? '' : html`<ul class="problems">${condition.problems.map(({ says, toDo }) => html`<li><b>${says}</b> ${toDo}</li>`)}</ul>`}</div>
<div class="vitals">${intake(condition, now)}${work(condition, now)}${disk(condition)}${help(condition, now)}</div>
${troubles(condition)}
<p class="help">For monitors: <code>/healthz</code> answers 200, or 503 while something is wrong; it needs no token and says nothing else. With a token, <code>/api/v1/condition</code> gives these numbers.</p>`,
  })

const upSince = ({ startedAt, versions }: Condition, now: string): string =>
  `Telltale ${versions.program} has been running for ${span(Date.parse(now) - Date.parse(startedAt))}.`

const number = (count: number): string => count.toLocaleString('en-US')
const counted = (count: number, one: string, many: string): string => `${number(count)} ${count === 1 ? one : many}`

function span(ms: number): string {
  const minutes = Math.floor(ms / 60_000)
  if (minutes < 1) return 'less than a minute'
  if (minutes < 120) return counted(minutes, 'minute', 'minutes')
  return minutes < 60 * 48 ? counted(Math.floor(minutes / 60), 'hour', 'hours') : counted(Math.floor(minutes / 1_440), 'day', 'days')
}

function size(bytes: number): string {
  if (bytes < 1_000_000) return `${Math.ceil(bytes / 1_000)} kB`
  if (bytes < 1_000_000_000) return `${(bytes / 1_000_000).toFixed(1)} MB`
  return bytes < 1_000_000_000_000 ? `${(bytes / 1_000_000_000).toFixed(1)} GB` : `${(bytes / 1_000_000_000_000).toFixed(1)} TB`
}

const ago = (at: string, now: string): Markup =>
  html`<time datetime="${at}" title="${at.slice(0, 19).replace('T', ' ')} UTC">${span(Date.parse(now) - Date.parse(at))} ago</time>`

const intake = ({ intake: { lastAt, byHour, refused }, cases }: Condition, now: string): Markup => {
  const day = byHour.reduce((sum, count) => sum + count, 0)
  return html`<section><h2>Mail in</h2>
<p>${lastAt === null ? 'No mail has come in yet.' : html`The last mail came ${ago(lastAt, now)}. ${counted(byHour.at(-1) ?? 0, 'mail', 'mails')} this hour, ${number(day)} in the last 24.`}</p>
${day === 0 ? '' : bars(byHour)}
<p>${counted(cases.cases, 'mail is', 'mails are')} known${cases.retired === 0 ? '' : `, ${number(cases.retired)} of them deleted by policy`}.</p>
${refused.length === 0 ? html`<p class="when">Nothing was refused.</p>` : html`<table><caption>Refused</caption><tbody>${refused.map(({ why, times, lastAt: at }) => html`<tr><th scope="row">${why}</th><td class="count">${number(times)}</td><td>${ago(at, now)}</td></tr>`)}</tbody></table>`}</section>`
}

const [BAR_WIDTH, BARS_HEIGHT] = [10, 40]

/** Mails of each hour; the same is said in words above. */
const bars = (byHour: readonly number[]): Markup => {
  const most = Math.max(...byHour, 1)
  return html`<svg class="hours" viewBox="0 0 ${byHour.length * BAR_WIDTH} ${BARS_HEIGHT}" role="img" aria-label="Mails by hour, at most ${most}" preserveAspectRatio="none">${byHour.map(
    (count, at) => {
      const height = count === 0 ? 1 : Math.max(2, Math.round((count / most) * BARS_HEIGHT))
      return html`<rect x="${at * BAR_WIDTH}" y="${BARS_HEIGHT - height}" width="${BAR_WIDTH - 2}" height="${height}"><title>${count}</title></rect>`
    },
  )}</svg>`
}

const work = ({ queue, workers, cases }: Condition, now: string): Markup => html`<section><h2>Work</h2>
<p>${
  queue.waiting + queue.running === 0
    ? 'Nothing waits: all mail is judged.'
    : html`${counted(queue.waiting, 'job waits', 'jobs wait')}, ${number(queue.running)} in work${queue.waitingSince === null ? '' : html`; the longest is due since ${ago(queue.waitingSince, now)}`}.`
}</p>
<dl class="numbers"><dt>Judged</dt><dd>${number(cases.judged)}</dd><dt>Set aside</dt><dd>${number(queue.setAside)}</dd><dt>Threads that judge</dt><dd>${workers}</dd></dl></section>`

const disk = ({ disk: { freeBytes, neededBytes, used } }: Condition): Markup => html`<section><h2>Disk</h2>
<p>${freeBytes === null ? 'Nobody watches the disk.' : `${size(freeBytes)} are free. Below ${size(neededBytes)} mail is refused.`}</p>
${
  used === null
    ? html`<p class="when">What the data folder takes is being measured; look again in a moment.</p>`
    : html`<dl class="numbers"><dt>Mail and pictures of pages</dt><dd>${size(used.blobs)}</dd><dt>Journal</dt><dd>${size(used.journal)}</dd><dt>Database</dt><dd>${size(used.database)}</dd><dt>Drawings of mails</dt><dd>${size(used.pictures)}</dd><dt>Others</dt><dd>${size(used.others)}</dd></dl>`
}</section>`

const POLICIES: Readonly<Record<string, string>> = {
  off: 'Pages are not opened.',
  suspicious: 'Pages of suspicious mail are opened.',
  all: 'Pages of all mail are opened.',
}

const help = ({ visits, canDraw, feeds, versions }: Condition, now: string): Markup => html`<section><h2>Helpers</h2>
<p>${visits.refused ?? POLICIES[visits.policy] ?? ''} ${canDraw ? 'Pictures of mails can be drawn.' : 'There is no browser to draw mails with.'}</p>
<p>${feeds === null ? 'No feed was fetched.' : html`${counted(feeds.urls, 'feed was', 'feeds were')} fetched ${ago(feeds.at, now)}${feeds.errors.length === 0 ? '' : `, ${feeds.errors.length} in vain`}.`}</p>
<dl class="numbers"><dt>Telltale</dt><dd>${versions.program}</dd><dt>Rules</dt><dd><code>${versions.ruleset}</code></dd><dt>Learned</dt><dd><code>${versions.model}</code></dd><dt>Node.js</dt><dd>${versions.node}</dd></dl></section>`

const troubles = ({ troubles: all }: Condition): Markup => html`<h2>Last errors</h2>
${
  all.length === 0
    ? html`<p>None since the start.</p>`
    : html`<div class="sideways" tabindex="0" role="region" aria-label="Last errors"><table class="errors"><thead><tr><th scope="col">When (UTC)</th><th scope="col">Where</th><th scope="col">What</th><th scope="col">Times</th></tr></thead><tbody>${all.map(({ at, where, says, times }) => html`<tr><td><time datetime="${at}">${at.slice(0, 19).replace('T', ' ')}</time></td><td>${where}</td><td>${says}</td><td class="count">${times}</td></tr>`)}</tbody></table></div>`
}`
