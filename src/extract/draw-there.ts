/** *What is really there*: the hidden words outlined, where each link goes written beside it, characters that show nothing shown. */
import { escapeText } from './draw-marks.ts'
import { unwrap } from './unwrap.ts'
import { readAddress } from './web-address.ts'

/** Words for it in the reader's language, and the one way to make a hostile value readable: `explain/` does that, not the drawing. */
export interface There {
  readonly words: {
    readonly hidden: string
    readonly sendsTo: string
    readonly pictureFrom: string
    readonly counter: string
    readonly ownPicture: string
  }
  /** Cleaned, cut to as many characters, unclickable. */
  readonly safe: (text: string, charsMax: number) => string
}

const ADDRESS_CHARS_MAX = 160
const HREF_CHARS_MAX = 2_000

/** Hidden text, labelled where a run of it begins. */
export const drawHidden = (drawn: string, { words }: There, isFirst: boolean): string =>
  `<span class="tt-hidden">${isFirst ? `<span class="tt-label">${escapeText(words.hidden)}</span>` : ''}${drawn}</span>`

/** Where a link goes, wrappers first; '' for a link within the mail. */
export function drawDestination(href: string, { safe }: There): string {
  const written = href.trim().slice(0, HREF_CHARS_MAX)
  if (written === '' || written.startsWith('#')) return ''
  const url = readAddress(written)
  const isWeb = url?.protocol === 'http:' || url?.protocol === 'https:'
  const { layers, destination } = url && isWeb ? unwrap(url) : { layers: [], destination: { href: written } }
  const way = [...layers.map(({ host }) => safe(host, ADDRESS_CHARS_MAX)), safe(destination.href, ADDRESS_CHARS_MAX)]
  return ` <span class="tt-goes">→ ${way.map(escapeText).join(' → ')}</span> `
}

export const drawReceiver = (action: string, there: There): string =>
  `<span class="tt-goes">${escapeText(there.words.sendsTo)} ${escapeText(there.safe(action.trim(), ADDRESS_CHARS_MAX))}</span>`

/** A picture that would be fetched: from where, and whether it is only there to be counted. */
export function drawRemote(source: string, alt: string, isCounter: boolean, { words, safe }: There): string {
  const host = URL.parse(source.startsWith('//') ? `https:${source}` : source)?.hostname ?? ''
  const from = /^(?:cid|data):/i.test(source) || host === '' ? words.ownPicture : `${words.pictureFrom} ${safe(host, ADDRESS_CHARS_MAX)}`
  return `<span class="tt-picture tt-remote">${alt === '' ? '' : `${alt} · `}${escapeText(isCounter ? words.counter : from)}${isCounter ? ` ${escapeText(safe(host, ADDRESS_CHARS_MAX))}` : ''}</span>`
}

/** Zero-width characters, direction marks, soft hyphens, fillers: runs of them are one. */
const UNSHOWN = /(?:\u034f|[\u00ad\u061c\u115f\u1160\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\u3164\ufeff])+/g

/** Text with what shows nothing shown, by its code point and how often. */
export function escapeShowing(text: string): string {
  if (text.search(UNSHOWN) === -1) return escapeText(text)
  const out: string[] = []
  let at = 0
  for (const { 0: run, index } of text.matchAll(UNSHOWN)) {
    const code = (run.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')
    out.push(escapeText(text.slice(at, index)), `<i class="tt-char">U+${code}${run.length > 1 ? ` ×${run.length}` : ''}</i>`)
    at = index + run.length
  }
  out.push(escapeText(text.slice(at)))
  return out.join('')
}
