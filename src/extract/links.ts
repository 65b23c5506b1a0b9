/** Raw links → links: as written, where they really go, and which one the reader is meant to press. */
import { isWebLink, type Link, locateText, type MessageAt, type VisibleText } from '../model/index.ts'
import { registrableDomain } from '../names/index.ts'
import { findBareLinks } from './bare-links.ts'
import { HREF_CHARS_MAX, LINKS_MAX } from './limits.ts'
import type { RawLink } from './raw-links.ts'
import { unwrap } from './unwrap.ts'
import { readAddress, schemeOf } from './web-address.ts'

interface Draft extends Omit<Link, 'isCallToAction'> {
  readonly appeal: number
}

/** What nobody is meant to press: leaving a list, legal pages, pictures of social networks. */
const SMALL_PRINT =
  /unsubscri|opt.?out|abmelden|abbestellen|désabonn|desabonn|se désinscrire|cancelar (?:a )?(?:inscri|assinatura)|darse de baja|afmelden|uitschrijven|disiscri|privacy|datenschutz|confidentialit|privacidad|terms|impressum|imprint|view (?:it )?in (?:your )?browser|im browser|preferences|instagram|facebook|twitter|linkedin|youtube|tiktok|mastodon|bluesky/i

export function readLinks(
  raws: readonly RawLink[],
  visible: VisibleText,
  formActions: readonly { action: string; at: MessageAt }[],
  base = '',
): readonly Link[] {
  const drafts: Draft[] = []
  const add = (draft: Draft | null) => {
    if (draft && drafts.length < LINKS_MAX) drafts.push(draft)
  }
  for (const raw of raws) add(draftOf(raw.kind, raw.href, raw.text, raw.at, raw.textAt, appealOf(raw), base))
  // Text thrown out of a table is drawn before it, so the order of the source has to be made.
  const taken = raws.map(({ at }) => at).sort((one, other) => one.start - other.start)
  for (const { href, start, end } of findBareLinks(visible.text)) {
    const at = locateText(visible, start, end)
    if (!visible.isHtml || !isInside(at, taken)) add(draftOf('bare', href, href, at, at, 2))
  }
  for (const { action, at } of formActions) if (action !== '') add(draftOf('form', action, '', at, at, 4, base))
  return withCallToAction(drafts)
}

/** Anchors do not hold each other, so the one before a place is the only one that can hold it. */
function isInside(at: MessageAt, places: readonly MessageAt[]): boolean {
  let [low, high] = [0, places.length - 1]
  while (low <= high) {
    const middle = (low + high) >> 1
    const place = places[middle] as MessageAt
    if (at.start < place.start) high = middle - 1
    else if (at.start >= place.end) low = middle + 1
    else return true
  }
  return false
}

const appealOf = ({ text, href, looksLikeButton, hasPicture }: RawLink): number =>
  (SMALL_PRINT.test(text.slice(0, 200)) || /unsubscri|optout|opt-out/i.test(href.slice(0, 300)) ? -10 : 0) +
  (looksLikeButton ? 3 : 0) +
  // An icon is no more inviting than words: rows of them lead to social networks.
  (hasPicture || text !== '' ? 1 : 0)

function draftOf(
  kind: Link['kind'],
  href: string,
  text: string,
  at: MessageAt,
  textAt: MessageAt,
  appeal: number,
  base = '',
): Draft | null {
  const written = href.slice(0, HREF_CHARS_MAX)
  if (written.trim() === '' || written.trim().startsWith('#')) return null
  const said = { kind, text, href: written, at, textAt, appeal }
  const nowhere = { host: '', site: null, unwrapped: [] }
  const url = readAddress(written, base)
  if (!url) return { ...said, ...nowhere, destination: written, scheme: schemeOf(written) }
  const scheme = url.protocol.slice(0, -1)
  if (scheme !== 'http' && scheme !== 'https') return { ...said, ...nowhere, destination: url.href, scheme }
  const { destination, layers } = unwrap(url)
  const host = destination.hostname.replace(/\.$/, '')
  return {
    ...said,
    destination: destination.href,
    scheme: destination.protocol.slice(0, -1),
    host,
    site: registrableDomain(host),
    unwrapped: layers,
  }
}

/** At least one web link is the call to action wherever there is any: the most button-like, with all that go to the same place. */
function withCallToAction(drafts: readonly Draft[]): readonly Link[] {
  const shares = new Map<string, number>()
  for (const { site, host } of drafts) shares.set(site ?? host, (shares.get(site ?? host) ?? 0) + 1)
  const appeal = (draft: Draft) => draft.appeal + Math.min(1, (shares.get(draft.site ?? draft.host) ?? 0) / 10)
  const web = drafts.filter((draft) => isWebLink(draft as unknown as Link))
  let best: Draft | null = null
  for (const draft of web) if (!best || appeal(draft) > appeal(best)) best = draft
  const chosen = best?.destination
  return drafts.map(({ appeal: _, ...link }) => ({ ...link, isCallToAction: chosen !== undefined && link.destination === chosen }))
}
