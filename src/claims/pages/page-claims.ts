/** Which organisation a landing page passes itself off as, with the places that say so. Strongest first. */
import { relationTo } from '../../knowledge/index.ts'
import type { Page, PageClaim } from '../../model/index.ts'
import { hostOf } from '../../names/index.ts'
import { ROLE_WORDS, strengthOf } from '../evidence.ts'
import { wordsOf } from '../fold.ts'
import { type KnownName, namesIn } from '../names.ts'
import { asSign, capitalised } from './letterhead.ts'
import { inAddressBars, inText, TEXT_CHARS_MAX } from './page-text.ts'
import { DOOR_WORDS, less, OFFERED, type Place, WEIGHTS } from './page-words.ts'

const CLAIMS_MAX = 6
const PLACES_MAX = 8
const SHORT_WORDS_MAX = 40
const ELEMENTS_MAX = 60
/** A further place of one kind adds this much of what the one before did. */
const REPEAT_SHARE = 0.4

/** Who sells or writes about somebody's things says so; who pretends to be somebody does not. */
const APART =
  /\b(?:(?:authori[sz]ed|independent|official) (?:re)?seller|reseller|retailer|not affiliated|unaffiliated|no affiliation|händler|wiederverkäufer|fachhändler|revendeur|distribuidor|revendedor|rivenditore|wederverkoper|dealer|sprzedawca)\b/iu
const APART_SHARE = 0.4
const TITLE_PARTS = /\s[|·–—:•-]\s|[|·•]|:\s/u

/** Makers of programs that everybody runs under their own name: "Roundcube" on a school's webmail says whose program it is, not whose page. */
const SELF_HOSTED: ReadonlySet<string> = new Set(
  'roundcube wordpress gitlab zimbra cpanel plesk atlassian synology qnap ubiquiti'.split(' '),
)

export function pageClaimsOf(page: Page): PageClaim[] {
  const places = [...inTitle(page), ...inHeadings(page), ...inLogos(page), ...inText(page), ...inHost(page)]
  const share = APART.test(page.title) || APART.test(page.text.slice(0, TEXT_CHARS_MAX)) ? APART_SHARE : 1
  const named = places.map((one) => ({ ...one, weight: one.weight * share }))
  const spoken = [...named, ...inAddressBars(page)].filter(({ known }) => !SELF_HOSTED.has(known.organisation.id))
  const byOrganisation = Map.groupBy(spoken, ({ known }) => known.organisation.id)
  return [...byOrganisation.values()]
    .map(joined)
    .sort((one, other) => other.strength - one.strength)
    .slice(0, CLAIMS_MAX)
}

function joined(places: readonly Place[]): PageClaim {
  const strongest = places.toSorted((one, other) => other.weight - one.weight)
  const { organisation } = (strongest[0] as Place).known
  return {
    organisation: organisation.id,
    name: organisation.name,
    strength: strengthOf(strongest, REPEAT_SHARE),
    places: strongest.slice(0, PLACES_MAX).map(({ kind, text, selector }) => ({ kind, text, selector })),
  }
}

interface Named {
  readonly known: KnownName
  readonly text: string
  /** Nothing else stands there but words like "sign in". */
  readonly isWhole: boolean
}

function namesOf(text: string): Named[] {
  const words = wordsOf(text, SHORT_WORDS_MAX)
  const found = namesIn(text, words).filter(({ value, end }) => !value.isAmbiguous || !/^\.[a-z]/i.test(text.slice(end, end + 2)))
  return found.map(({ value, start, end, from, to }) => {
    const around = words.filter((_, at) => at < from || at >= to).map(({ text: word }) => word)
    const isWhole = around.every((word) => DOOR_WORDS.has(word) || ROLE_WORDS.has(word) || /^\d+$/.test(word))
    return { known: value, text: text.slice(start, end), isWhole }
  })
}

function inTitle({ title }: Page): Place[] {
  return title.split(TITLE_PARTS, 8).flatMap((part) =>
    namesOf(part).map(({ known, text, isWhole }) => ({
      known,
      kind: 'title' as const,
      // A title that is an everyday word alone says who speaks, too: "Apple", "Orange".
      weight: isWhole ? (known.isAmbiguous ? WEIGHTS.titleAmbiguous : WEIGHTS.titleWhole) : less(known, WEIGHTS.title),
      text,
      selector: 'title',
    })),
  )
}

function inHeadings({ headings }: Page): Place[] {
  return headings.slice(0, ELEMENTS_MAX).flatMap(({ text, selector }) =>
    OFFERED.test(text)
      ? []
      : namesOf(text).map((one) => ({
          known: one.known,
          kind: 'heading' as const,
          weight: less(one.known, one.isWhole ? WEIGHTS.headingOwn : WEIGHTS.heading),
          text: one.text,
          selector,
        })),
  )
}

const LOGO_FILE = /([a-z0-9]{2,40})(?:[-_. ]?(?:logo|icon|brand)|\.svg|\.png)/i

/** Words of pictures, and of their files: `paypal-logo.svg`. Not those of a button for another service. */
function inLogos({ images, buttons }: Page): Place[] {
  const offered = new Set(buttons.filter(({ text }) => OFFERED.test(text)).map(({ selector }) => selector))
  const found = images.slice(0, ELEMENTS_MAX).flatMap(({ alt, source, selector }) => {
    if (OFFERED.test(alt) || [...offered].some((button) => selector.startsWith(`${button} >`))) return []
    const file = alt === '' ? (LOGO_FILE.exec(source.split(/[?#]/, 1)[0]?.split('/').at(-1) ?? '')?.[1] ?? '') : ''
    const words = alt === '' ? capitalised(file) : asSign(alt)
    return namesOf(words).map(({ known, text, isWhole }) => ({
      known,
      kind: 'logo' as const,
      weight: less(known, isWhole ? (alt === '' ? WEIGHTS.logoPart : WEIGHTS.logo) : WEIGHTS.logoPart),
      text,
      selector,
    }))
  })
  // A row of badges ("Visa", "Mastercard", "PayPal") says how to pay, not whose page it is.
  const isRow = new Set(found.map(({ known }) => known.organisation.id)).size >= BADGES_MIN
  return isRow ? found.map((one) => ({ ...one, weight: one.weight * BADGE_SHARE })) : found
}
const BADGES_MIN = 2
const BADGE_SHARE = 0.3

/** `paypal-help.example`, `login.microsoft.evil.example`: each label read as words. Whose host it is says nothing of who speaks. */
function inHost({ finalUrl }: Page): Place[] {
  const host = hostOf(finalUrl)
  const spoken = host
    .split(/[.-]/)
    .filter((label) => label.length > 3)
    .map(capitalised)
    .join(' ')
  return namesOf(spoken)
    .filter(({ known }) => !known.isAmbiguous && relationTo(host, known.organisation) === 'foreign')
    .map(({ known, text }) => ({ known, kind: 'host' as const, weight: WEIGHTS.host, text, selector: 'html' }))
}
