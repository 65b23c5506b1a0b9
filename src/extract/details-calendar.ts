/** Names of months and weekdays as mails write them, folded (no accents, lower case), in twelve languages. */

const MONTHS: Readonly<Record<string, string>> = {
  en: 'january february march april may june july august september october november december',
  short: 'jan feb mar apr _ jun jul aug sep oct nov dec',
  de: 'januar februar marz april mai juni juli august september oktober november dezember',
  fr: 'janvier fevrier mars avril mai juin juillet aout septembre octobre novembre decembre',
  es: 'enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre',
  pt: 'janeiro fevereiro marco abril maio junho julho agosto setembro outubro novembro dezembro',
  it: 'gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre',
  nl: 'januari februari maart april mei juni juli augustus september oktober november december',
  pl: 'stycznia lutego marca kwietnia maja czerwca lipca sierpnia wrzesnia pazdziernika listopada grudnia',
  tr: 'ocak subat mart nisan mayis haziran temmuz agustos eylul ekim kasim aralik',
  ru: 'января февраля марта апреля мая июня июля августа сентября октября ноября декабря',
}

/** Monday first, as ISO 8601 counts. */
const WEEKDAYS: Readonly<Record<string, string>> = {
  en: 'monday tuesday wednesday thursday friday saturday sunday',
  short: 'mon tue wed thu fri sat sun',
  de: 'montag dienstag mittwoch donnerstag freitag samstag sonntag',
  fr: 'lundi mardi mercredi jeudi vendredi samedi dimanche',
  es: 'lunes martes miercoles jueves viernes sabado domingo',
  // "segunda", "terça" … alone are also "second" and "third": only with their "-feira".
  pt: 'segunda-feira terca-feira quarta-feira quinta-feira sexta-feira sabado domingo',
  it: 'lunedi martedi mercoledi giovedi venerdi sabato domenica',
  nl: 'maandag dinsdag woensdag donderdag vrijdag zaterdag zondag',
  pl: 'poniedzialek wtorek sroda czwartek piatek sobota niedziela',
  tr: 'pazartesi sali carsamba persembe cuma cumartesi pazar',
  ru: 'понедельник вторник среда четверг пятница суббота воскресенье',
  ja: '月 火 水 木 金 土 日',
  zh: '一 二 三 四 五 六 日',
}

/** What is said of a last day, whatever else the sentence says. */
const STATED =
  'expires expire expiry expiring deadline due valid validas validos valida valido ablaufdatum gultig frist vencimento validade vence vencimiento caduca prazo echeance scade scadenza uiterlijk vervaldatum vervalt geldig termin ends ablauft endet termina terminam terminan encerra expiram expiran eindigt'
/** Before a last day, but also in a tale of what was until then. */
const IMPLIED = 'by before until till through bis spatestens ate expira hasta avant entro voor'
const LITTLE = 'the on in at of no later than den dem zum am o a dia el del do da de le il al op midnight date latest jusqu au en em fino'

/** Lower case, and without accents on Latin letters: in Russian, й and ё are letters of their own. */
const fold = (text: string): string => (PLAIN.test(text) ? text.toLowerCase() : foldAccents(text))
const PLAIN = /^[\u0000-\u007f]*$/

const foldAccents = (text: string): string =>
  text
    .toLowerCase()
    .normalize('NFD')
    .replace(/([a-z\u0131])[\u0300-\u036f]{1,3}/g, '$1')
    .normalize('NFC')
    .replaceAll('\u0131', 'i')
    .replaceAll('\u0142', 'l')

const numbered = (table: Readonly<Record<string, string>>): ReadonlyMap<string, number> =>
  new Map(Object.values(table).flatMap((names) => names.split(' ').map((name, at) => [fold(name), at + 1] as const)))

const months = new Map([...numbered(MONTHS), ['sept', 9] as const])
months.delete('_')
const weekdays = numbered(WEEKDAYS)
const stated: ReadonlySet<string> = new Set(STATED.split(' '))
const implied: ReadonlySet<string> = new Set(IMPLIED.split(' '))
const little: ReadonlySet<string> = new Set(LITTLE.split(' '))

/** 1–12. */
export const monthOf = (word: string): number | null => months.get(fold(word)) ?? null
/** 1 Monday … 7 Sunday. */
export const weekdayOf = (word: string): number | null => weekdays.get(fold(word)) ?? null

/** Do the words that lead up to a date make it the last day of something? Little words and weekdays may stand between. */
export function deadlineOf(before: string): 'stated' | 'implied' | null {
  const words = fold(before)
    .split(/[^\p{L}-]+/u)
    .filter((word) => word !== '')
  let isImplied = false
  for (const word of words.slice(-5).reverse()) {
    if (stated.has(word)) return 'stated'
    if (implied.has(word)) isImplied = true
    else if (!little.has(word) && !weekdays.has(word)) break
  }
  return isImplied ? 'implied' : null
}

/** Days since 1970, or null where the calendar has no such day. */
export function dayNumber(year: number, month: number, day: number): number | null {
  const date = new Date(Date.UTC(year, month - 1, day))
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day ? Math.round(date.getTime() / DAY_MS) : null
}
const DAY_MS = 86_400_000
