/** Raw links → links: as written, where they really go, and which one the reader is meant to press. */
import { type Form, isWebLink, type Link, locateText, type MessageAt, type VisibleText } from '../model/index.ts'
import { registrableDomain } from '../names/index.ts'
import { findBareLinks } from './bare-links.ts'
import { HREF_CHARS_MAX, LINKS_MAX } from './limits.ts'
import { asksToBePressed } from './pressing-words.ts'
import type { RawLink } from './raw-links.ts'
import { unwrap } from './unwrap.ts'
import { readAddress, schemeOf } from './web-address.ts'

interface Draft extends Omit<Link, 'isCallToAction'> {
  readonly appeal: number
}

/** What nobody is meant to press: leaving a list, legal pages, pictures of social networks. */
const SMALL_PRINT =
  /unsubscri|opt.?out|abmelden|abbestellen|désabonn|desabonn|se désinscrire|cancelar (?:a )?(?:inscri|assinatura)|darse de baja|afmelden|uitschrijven|disiscri|privacy|datenschutz|confidentialit|privacidad|terms|impressum|imprint|view (?:it )?in (?:your )?browser|view (?:it )?online|preview|im browser|online.?version|webversion|(?:voir|ver|veja|bekijk).{0,12} online|no navegador|en el navegador|dans (?:le|votre) navigateur|preferences|\bfaqs?\b|instagram|facebook|twitter|linkedin|youtube|tiktok|mastodon|bluesky/i

/** Words that say nothing by themselves: what they are for stands in front of them. */
const POINTS_AT_NOTHING =
  /^\W{0,5}(?:click |klicken sie |klick |cliquez |clique |haga clic |klik )?(?:here|hier|ici|aqui|aquí|qui)\W{0,5}$/iu
/** "To unsubscribe, click", "If you cannot see this mail, click"; "to remove yourself from our list". */
const SMALL_PRINT_AROUND =
  /unsubscri|opt.?out|no longer (?:wish|want)|stop receiving|be removed|remove yourself|abmelden|abbestell|entfern(?:t|en)|nicht (?:mehr|richtig|korrekt)|désinscri|désabonn|ne plus recevoir|não (?:deseja|quer|esteja|consig|seja)|nao (?:deseja|quer|esteja|consig|seja)|cancelar|descadastr|darse de baja|no (?:desea|puede)|afmeld|uitschrijven|niet (?:meer|goed)|disiscri|(?:not|cannot|can't|trouble|problems?) (?:displa|see|view|read|render)|visualizar (?:este|as imagens|corretamente)/i

export function readLinks(
  raws: readonly RawLink[],
  visible: VisibleText,
  forms: readonly Pick<Form, 'action' | 'method' | 'fields' | 'at'>[],
  base = '',
): readonly Link[] {
  const drafts: Draft[] = []
  const add = (draft: Draft | null) => {
    if (draft && drafts.length < LINKS_MAX) drafts.push(draft)
  }
  for (const raw of raws) add(draftOf(raw.kind, raw.href, raw.text, raw.at, raw.textAt, appealOf(raw, visible), base))
  // Text thrown out of a table is drawn before it, so the order of the source has to be made.
  const taken = raws.map(({ at }) => at).sort((one, other) => one.start - other.start)
  for (const { href, start, end } of findBareLinks(visible.text)) {
    const at = locateText(visible, start, end)
    if (!visible.isHtml || !isInside(at, taken)) add(draftOf('bare', href, href, at, at, 2))
  }
  for (const form of forms) if (form.action !== '') add(draftOf('form', form.action, '', form.at, form.at, appealOfForm(form), base))
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

/** One line to type into and one list of where to look: the search box of a newsletter's site. A lure's form asks for more, or posts. */
const isSearch = ({ method, fields }: Pick<Form, 'method' | 'fields'>): boolean =>
  method === 'get' &&
  fields.length > 0 &&
  fields.filter(({ type }) => type === 'text' || type === 'search').length <= 1 &&
  fields.filter(({ type }) => type === 'select').length <= 1 &&
  !fields.some(({ type }) => type === 'password' || type === 'email')

/** Fields that a careless table has thrown out of their form leave it empty: then any words to press say more. */
const appealOfForm = (form: Pick<Form, 'method' | 'fields'>): number =>
  isSearch(form) ? -10 : form.method === 'get' && form.fields.length === 0 ? 0.5 : 4

const appealOf = (link: RawLink, visible: VisibleText): number =>
  (isSmallPrint(link, visible) ? -10 : 0) +
  (link.looksLikeButton ? 3 : 0) +
  // Less than an address that somebody took the trouble to write out.
  (asksToBePressed(link.text) ? 0.8 : 0) +
  // An icon is no more inviting than words: rows of them lead to social networks.
  (link.hasPicture || link.text !== '' ? 1 : 0)

function isSmallPrint({ text, shown, href }: RawLink, visible: VisibleText): boolean {
  if (SMALL_PRINT.test(text.slice(0, 200)) || /unsubscri|optout|opt-out/i.test(href.slice(0, 300))) return true
  if (!POINTS_AT_NOTHING.test(text.slice(0, 40))) return false
  // Of the sentence that the link stands in.
  const before = visible.text.slice(Math.max(0, shown.start - AROUND_CHARS_MAX), shown.start)
  const after = visible.text.slice(shown.end, shown.end + AROUND_CHARS_MAX)
  return SMALL_PRINT_AROUND.test(`${before.split(SENTENCE_END).at(-1)} ${after.split(SENTENCE_END, 1)[0]}`)
}
const AROUND_CHARS_MAX = 90
const SENTENCE_END = /[.!?\n]/

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
