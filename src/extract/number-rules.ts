/** By which words and in which shape mails state the numbers of registers and parcel services, and which of them cannot exist. */
import type { NumberKind } from '../model/index.ts'
import { cnpjHolds, cpfHolds, ibanHolds, routingHolds, s10Holds, upsHolds, vatHolds } from './check-digits.ts'

export interface NumberRule {
  readonly kind: NumberKind
  readonly words: RegExp
  /** From behind the words on; its one group is the number. */
  readonly shape: RegExp
  /** Whether there can be such a number, in compact form; null where that cannot be told. */
  readonly exists: (compact: string) => boolean | null
}

/** ISO 13616 registry: what is shorter was cut or masked, what is longer runs into the next word. */
const IBAN_CHARS = lengthsOf(
  'AD24 AT20 BE16 BG22 CH21 CY28 CZ24 DE22 DK18 EE20 ES24 FI18 FR27 GB22 GR27 HR21 HU28 IE22 IS26 IT27 LI21 LT20 LU20 LV21 MC27 MT31 NL18 NO15 PL28 PT25 RO24 SE24 SI19 SK24 SM27 TR26',
)
const VAT_CHARS = lengthsOf('AT11 BE12 DE11 DK10 FI10 FR13 IT13 LU10 PL12 PT11 SE14')
/** Companies House; leading zeros are often left out. */
const COMPANY_DIGITS_MAX = 8

function lengthsOf(rows: string): ReadonlyMap<string, number> {
  return new Map(rows.split(' ').map((row) => [row.slice(0, 2), Number(row.slice(2))]))
}

const hasLengthIn = (lengths: ReadonlyMap<string, number>, compact: string) => lengths.get(compact.slice(0, 2)) === compact.length

/** "CNPJ/MF sob o nº 1", "CPF do cliente: 1"; other words between may be about another number, and a mask stands for digits. */
function brazilian(digits: string): RegExp {
  return new RegExp(
    `(?:\\/(?:M[EF]|CNPJ))?(?: d[aeo] \\p{L}{3,12})?(?: sob)?(?: o)?(?: n[.º°o]{0,2})?[^\\p{L}\\p{N}*•]{0,6}(${digits})(?![\\d./-]?\\d)`,
    'uy',
  )
}

/** Words that are looked for in every mail are told apart by case: that is many times quicker. */
export const NUMBER_RULES: readonly NumberRule[] = [
  {
    kind: 'cnpj',
    words: /CNPJ/gi,
    shape: brazilian('\\d{2}[.-]?\\d{3}[.-]?\\d{3}[/.-]?\\d{4}-?\\d{2}'),
    exists: cnpjHolds,
  },
  {
    kind: 'cpf',
    words: /CPF/gi,
    shape: brazilian('\\d{3}\\.?\\d{3}\\.?\\d{3}-?\\d{2}'),
    exists: cpfHolds,
  },
  {
    kind: 'iban',
    words: /IBAN|Iban/g,
    shape: /[^\n]{0,24}?(?<![\p{L}\d])([A-Z]{2}\d{2}(?: ?[A-Z\d]{4}){2,7}(?: ?[A-Z\d]{1,3})?)(?![\p{L}\d])/uy,
    exists: (compact) => (hasLengthIn(IBAN_CHARS, compact) ? ibanHolds(compact) : null),
  },
  {
    kind: 'vat',
    words: /\b(?:VAT|Vat|USt|UID|TVA|BTW|B\.T\.W|IVA|NIP|MOMS|Moms|ALV)/g,
    shape: /[^\n]{0,24}?(?<![\p{L}\d])((?:ATU|BE|DE|DK|FI|FR|IT|LU|PL|PT|SE)(?:[ .-]?\d){8,12})(?![ .-]?\d|\p{L})/uy,
    exists: (compact) => (hasLengthIn(VAT_CHARS, compact) ? vatHolds(compact) : null),
  },
  {
    kind: 'company',
    words: /registered in england(?: (?:and|&) wales)?/gi,
    shape: /[ ,.:;(]{0,4}(?:(?:with )?(?:company |registered |registration )?(?:number|no|nr)\b)?[ .:#]{0,4}(\d{6,12})(?!\d)/iy,
    exists: (compact) => compact.length <= COMPANY_DIGITS_MAX,
  },
  {
    kind: 'routing',
    words: /\b(?:ABA|RTN|[Rr]outing|ROUTING)\b(?: (?:[Nn]umber|[Nn]o|[Cc]ode)\b)?/g,
    shape: /[^\n\p{L}\d]{0,8}(\d{9})(?!\d)/uy,
    exists: routingHolds,
  },
]

const PARCEL_WORDS = [
  'track(?:ing|[ -]?(?:&|and)[ -]?trace)?[ -]?(?:number|no|nr|id|code)',
  '(?:shipment|parcel|package|waybill|consignment)[ -]?(?:number|no|code)',
  'sendungs?(?:verfolgungs)?-?(?:nummer|nr|code|id)',
  'paket-?(?:nummer|nr|code|id)',
  'identcode',
  'n[úu]mero d[ae] (?:seguimiento|env[ií]o|rastreo|rastreio|rastreamento|objeto|encomenda)',
  'c[óo]digo d[aeo] (?:seguimiento|env[ií]o|rastreo|rastreio|rastreamento|objeto)',
  'num[ée]ro (?:de|du) (?:suivi|colis)',
  '(?:codice|numero)(?: di)? (?:spedizione|tracciamento|tracking)',
  '(?:zendings?|pakket)(?:nummer|code)',
  'numer (?:przesy[łl]ki|paczki)',
].join('|')

/** With the blanks that labels have; what has no blanks; figures in groups, which may run on into the next figures. */
const PARCEL_SHAPES = [
  '[A-Z]{2} ?\\d{3} ?\\d{3} ?\\d{3} ?[A-Z]{2}',
  '1Z ?[A-Z\\d]{3} ?[A-Z\\d]{3} ?[A-Z\\d]{2} ?[A-Z\\d]{4} ?[A-Z\\d]{3} ?\\d',
  '\\d{2,8}(?: \\d{2,8}){1,8}',
  '(?=[A-Z-]{0,12}\\d)[A-Z\\d][A-Z\\d-]{5,38}',
].join('|')

/** For mails that speak as a parcel service: shops number their parcels as they please. */
export const PARCEL_RULE: NumberRule = {
  kind: 'parcel',
  words: new RegExp(`(?:${PARCEL_WORDS})\\b`, 'gi'),
  shape: new RegExp(`[^\\p{L}\\d*]{0,8}(${PARCEL_SHAPES})(?![\\p{L}\\d*])`, 'uy'),
  exists: parcelExists,
}

const S10 = /^[A-Z]{2}\d{9}[A-Z]{2}$/
const UPS = /^1Z[A-Z\d]{15}\d$/

/** By check digits alone; what a service's numbers look like is left to who knows which service it is. */
export function parcelExists(compact: string): boolean | null {
  return S10.test(compact) ? s10Holds(compact) : UPS.test(compact) ? upsHolds(compact) : null
}
