/** Names in the running text of a page: in its first lines, its copyright line, alone in a line, in a drawn address bar, or in passing. */
import { ownerOf, relationTo } from '../../knowledge/index.ts'
import type { Page, PageClaimPlaceKind } from '../../model/index.ts'
import { hostOf } from '../../names/index.ts'
import { foldText, wordsOf } from '../fold.ts'
import { type KnownName, namesIn } from '../names.ts'
import { asSign, endOfTop, LINE_CHARS_MAX, partAround } from './letterhead.ts'
import { drawnOn } from './page-asks.ts'
import { DOOR_WORDS, less, OFFERED, type Place, WEIGHTS } from './page-words.ts'

export const TEXT_CHARS_MAX = 6_000
const TEXT_WORDS_MAX = 900
const OWN =
  /\b(?:your|our|my|ihr|ihre|ihrem|dein|mein|unser|votre|notre|mon|tu|su|mi|nuestro|sua?|seu|minha|nossa|uw|ons|mijn|tuo|il tuo|nostro|twoje|twój)\s{1,3}$/iu
const COPYRIGHT = /(?:©|\(c\)|copyright)[\s\d.,–-]{0,30}(?:by\s|the\s)?$/iu
/** "Mac is a trademark of Apple Inc.", "Map data © Google": whose a thing is that stands on somebody else's page. */
const CREDIT =
  /\b(?:trade ?marks?|marken|warenzeichen|marcas?|marques?|handelsmerk\w{0,4}|marchi\w?|znak\w{0,6}|map data|kartendaten|imagery|données cartographiques|datos de mapas|dados do mapa|kaartgegevens)\b/iu
/** "JPMorgan Chase Bank, N.A.", "DHL International GmbH": what stands so at the foot of a page is its owner. */
const COMPANY =
  /^[\p{L}\s]{0,24},?\s{0,2}(?:inc|ltd|llc|gmbh|ag|kg|s\.?a\.?s?|n\.?a|b\.?v|plc|corp(?:oration)?|limited|s\.?p\.?a|s\.?l|ab|oy|co\., ltd|sp\. z o\.o)\b/iu

const LONE_ADDRESS = /^\s{0,20}(?:https?:\/\/)?(?:www\.)?((?:[a-z0-9-]{1,63}\.){1,4}[a-z]{2,12})(?:\/\S{0,200})?\s{0,20}$/i
const LINES_MAX = 200

export function inText(page: Page): Place[] {
  const written = `${page.text.slice(0, TEXT_CHARS_MAX)}\n${drawnOn(page).join('\n')}`
  const topEnd = endOfTop(written)
  const text = written.slice(0, topEnd).replace(/[^\n|·–—•]{1,200}/gu, asSign) + written.slice(topEnd)
  const words = wordsOf(text, TEXT_WORDS_MAX)
  return namesIn(text, words).map(({ value: known, start, end }) => {
    const [lineStart, lineStop] = [text.lastIndexOf('\n', start) + 1, text.indexOf('\n', end)]
    const line = text.slice(lineStart, lineStop === -1 ? text.length : lineStop)
    const before = text.slice(Math.max(lineStart, start - 50), start)
    const placeAs = (kind: PageClaimPlaceKind, weight: number): Place => ({
      known,
      kind,
      weight,
      text: text.slice(start, end),
      selector: 'body',
    })
    const place = (kind: PageClaimPlaceKind, weight: number) => placeAs(kind, kind === 'copyright' ? weight : less(known, weight))
    if (OFFERED.test(line.slice(0, 200)) || CREDIT.test(line.slice(0, LINE_READ_MAX))) return place('text', 0)
    if (COPYRIGHT.test(before)) return place('copyright', WEIGHTS.copyright)
    if (COMPANY.test(text.slice(end, end + 50).split('\n', 1)[0] ?? '')) return place('copyright', WEIGHTS.copyright)
    if (start < topEnd && isNameAlone(partAround(line, start - lineStart), known)) return placeAs('text', alone(known))
    if (line.length < LINE_CHARS_MAX && isNameAlone(line, known)) return place('text', WEIGHTS.textLine)
    return place('text', OWN.test(before) ? WEIGHTS.textOwn : WEIGHTS.text)
  })
}

/** A credit stands in the same line as the name, before it or behind. */
const LINE_READ_MAX = 400

/** `https://login.bank.example/` written alone in a line of a page that is not there. */
export function inAddressBars({ finalUrl, text }: Page): Place[] {
  const host = hostOf(finalUrl)
  return text
    .slice(0, TEXT_CHARS_MAX)
    .split('\n', LINES_MAX)
    .flatMap((line) => {
      const written = LONE_ADDRESS.exec(line.normalize('NFKC'))?.[1]?.toLowerCase()
      const owner = written ? ownerOf(written)?.owner : undefined
      if (!written || !owner || relationTo(host, owner) !== 'foreign') return []
      const known = { organisation: owner, name: owner.name, isAmbiguous: false }
      return [{ known, kind: 'text' as const, weight: WEIGHTS.address, text: written, selector: 'body' }]
    })
}

/** Everyday words stand there as names, too: "orange", "Chase". */
const alone = ({ isAmbiguous }: KnownName): number => (isAmbiguous ? WEIGHTS.textTop * TOP_AMBIGUOUS_SHARE : WEIGHTS.textTop)
const TOP_AMBIGUOUS_SHARE = 0.7

const isNameAlone = (line: string, { name }: KnownName): boolean => {
  const rest = foldText(line)
    .replace(foldText(name), '')
    .split(' ')
    .filter((word) => word !== '')
  return rest.every((word) => DOOR_WORDS.has(word))
}
