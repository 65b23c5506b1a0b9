/** Which organisation a landing page passes itself off as, with the places that say so. Strongest first. */
import { relationTo } from '../../knowledge/index.ts'
import type { Page, PageClaim, PageClaimPlaceKind } from '../../model/index.ts'
import { hostOf } from '../../names/index.ts'
import { ROLE_WORDS, strengthOf } from '../evidence.ts'
import { foldText, wordsOf } from '../fold.ts'
import { type KnownName, namesIn } from '../names.ts'
import { asSign, capitalised, endOfTop, LINE_CHARS_MAX, partAround } from './letterhead.ts'
import { drawnOn } from './page-asks.ts'

const CLAIMS_MAX = 6
const PLACES_MAX = 8
const TEXT_CHARS_MAX = 6_000
const TEXT_WORDS_MAX = 900
const SHORT_WORDS_MAX = 40
const ELEMENTS_MAX = 60
/** A further place of one kind adds this much of what the one before did. */
const REPEAT_SHARE = 0.4

/** Hand-set on pages of the laboratory's own half: what a visitor takes for the owner's name is worth most. */
const WEIGHTS = {
  /** A part of the title is the name, with at most words like "sign in" around it. */
  titleWhole: 0.55,
  titleAmbiguous: 0.5,
  title: 0.25,
  /** The words of a picture or drawing are the name alone. */
  logo: 0.5,
  logoPart: 0.2,
  headingOwn: 0.45,
  heading: 0.15,
  copyright: 0.42,
  /** `paypal-help.example`: the name is put into an address. */
  host: 0.3,
  /** "Your Netflix account". */
  textOwn: 0.2,
  text: 0.08,
  /** The name alone in a line: in one of the first as a letterhead, elsewhere as a heading. */
  textTop: 0.5,
  textLine: 0.3,
  ambiguous: 0.4,
} as const

/** Folded words that stand beside a name where a site names itself. */
const DOOR_WORDS: ReadonlySet<string> = new Set(
  (
    'sign in signin log login on into to your with account secure security portal web online banking bank home page welcome official site my id verify verification ' +
    'webmail mail access continue update payment billing tracking wallet connect support help center error warning alert ' +
    'anmelden anmeldung einloggen konto ihr ihre willkommen bei zum zur onlinebanking startseite sicher sicherheit zahlung bestatigen ' +
    'se connecter connexion identification espace client votre compte bienvenue sur chez accueil paiement ' +
    'iniciar sesion acceso acceder cuenta tu su bienvenido en inicio pago entrar conta sua acesse acesso bem vindo ao no na ' +
    'inloggen mijn uw rekening welkom bij betaling accedi accesso conto il tuo benvenuto su in area clienti ' +
    'zaloguj sie logowanie konto giris yap hesap'
  ).split(' '),
)
/** "Sign in with Google", "Pay with PayPal", "Get it on Google Play": a service that is offered, not who speaks. */
const OFFERED =
  /\b(?:sign (?:in|up) (?:with|using)|log ?in (?:with|using)|continue (?:with|using)|pay (?:with|by|via)|powered by|protected by|get it on|download on|available on|follow|share|anmelden mit|weiter mit|bezahlen mit|zahlen mit|se connecter avec|continuer avec|payer avec|iniciar (?:sesión )?con|continuar con|pagar con|entrar com|continuar com|pagar com|inloggen met|doorgaan met|betalen met|accedi con|continua con|paga con|zaloguj się przez)\b/iu
const OWN =
  /\b(?:your|our|my|ihr|ihre|ihrem|dein|mein|unser|votre|notre|mon|tu|su|mi|nuestro|sua?|seu|minha|nossa|uw|ons|mijn|tuo|il tuo|nostro|twoje|twój)\s{1,3}$/iu
const COPYRIGHT = /(?:©|\(c\)|copyright)[\s\d.,–-]{0,30}(?:by\s|the\s)?$/iu
const TITLE_PARTS = /\s[|·–—:•-]\s|[|·•]|:\s/u

/** Makers of programs that everybody runs under their own name: "Roundcube" on a school's webmail says whose program it is, not whose page. */
const SELF_HOSTED: ReadonlySet<string> = new Set(
  'roundcube wordpress gitlab zimbra cpanel plesk atlassian synology qnap ubiquiti'.split(' '),
)
/** "JPMorgan Chase Bank, N.A.", "DHL International GmbH": what stands so at the foot of a page is its owner. */
const COMPANY =
  /^[\p{L}\s]{0,24},?\s{0,2}(?:inc|ltd|llc|gmbh|ag|kg|s\.?a\.?s?|n\.?a|b\.?v|plc|corp(?:oration)?|limited|s\.?p\.?a|s\.?l|ab|oy|co\., ltd|sp\. z o\.o)\b/iu

interface Place {
  readonly known: KnownName
  readonly kind: PageClaimPlaceKind
  readonly weight: number
  readonly text: string
  readonly selector: string
}

export function pageClaimsOf(page: Page): PageClaim[] {
  const places = [...inTitle(page), ...inHeadings(page), ...inLogos(page), ...inText(page), ...inHost(page)]
  const spoken = places.filter(({ known }) => !SELF_HOSTED.has(known.organisation.id))
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

const less = ({ isAmbiguous }: KnownName, weight: number): number => (isAmbiguous ? weight * WEIGHTS.ambiguous : weight)

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

function inText(page: Page): Place[] {
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
    if (OFFERED.test(line.slice(0, 200))) return place('text', 0)
    if (COPYRIGHT.test(before)) return place('copyright', WEIGHTS.copyright)
    if (COMPANY.test(text.slice(end, end + 50).split('\n', 1)[0] ?? '')) return place('copyright', WEIGHTS.copyright)
    if (start < topEnd && isNameAlone(partAround(line, start - lineStart), known)) return placeAs('text', alone(known))
    if (line.length < LINE_CHARS_MAX && isNameAlone(line, known)) return place('text', WEIGHTS.textLine)
    return place('text', OWN.test(before) ? WEIGHTS.textOwn : WEIGHTS.text)
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
