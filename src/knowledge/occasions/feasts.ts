/** Feasts that much of the world keeps: by fixed days, and by the Easter that moves them. */
import { around, between, easter, MONDAY, nthWeekday, orthodoxEaster, shift } from './days.ts'
import type { Rule } from './rule.ts'
import { thanksgiving } from './sales.ts'

const EASTER =
  'easter, easter egg, easter eggs, ostern, osterfest, ostergeschenk, osterangebot, osteraktion, frohe ostern, paques, joyeuses paques, pascua, semana santa, pasqua, buona pasqua, ' +
  'pascoa, feliz pascoa, pasen, paasfeest, vrolijk pasen, wielkanoc, wielkanocna, wielkanocny, pask, paske, paasiainen, velikonoce, pastele'
const CHRISTMAS =
  'christmas, xmas, merry christmas, santa claus, weihnachten, weihnachts, weihnachtsgeschenk, weihnachtsaktion, weihnachtsgewinnspiel, frohe weihnachten, adventskalender, noel, joyeux noel, ' +
  'navidad, navideno, feliz navidad, natale, buon natale, natal, feliz natal, natalino, kerst, kerstmis, kerstpakket, swieta, swiateczny, swiateczna, boze narodzenie, bozego narodzenia, ' +
  'god jul, julklapp, julegave, joulu, hyvaa joulua, vanoce, vanocni, karacsony, craciun, ク リ ス マ ス, 圣 诞, 聖 誕'
const NEW_YEAR =
  'new year, new years, new year s, happy new year, neujahr, neues jahr, neuen jahr, neue jahr, silvester, guten rutsch, frohes neues, nouvel an, bonne annee, nouvelle annee, ' +
  'ano nuevo, nochevieja, feliz ano, anno nuovo, nuovo anno, capodanno, buon anno, ano novo, reveillon, nieuwjaar, nieuwe jaar, oud en nieuw, nowy rok, nowego roku, nowym roku, ' +
  'nytt ar, gott nytt ar, godt nytar, uusi vuosi, novy rok, yeni yil, yilbasi, 新 年, 元 旦, お 正 月, 年 賀'
const CARNIVAL =
  'carnival, mardi gras, karneval, fasching, fastnacht, rosenmontag, weiberfastnacht, carnaval, carnavales, carnevale, martedi grasso, karnawal'
const HALLOWEEN = 'halloween, trick or treat, ハ ロ ウ ィ ン'

/** Countries whose churches keep the Julian computus. */
const ORTHODOX = 'GR CY RO BG RS MK ME UA RU BY MD GE ET'

export const FEASTS: readonly Rule[] = [
  {
    id: 'new-year',
    name: 'New Year',
    kind: 'holiday',
    words: NEW_YEAR,
    source: 'Gregorian calendar: 1 January',
    spans: (year) => [{ from: `${year - 1}-12-20`, to: `${year}-01-10` }],
  },
  {
    id: 'epiphany',
    name: 'Epiphany',
    kind: 'holiday',
    countries: 'ES IT AT DE CH MX',
    words: 'reyes, reyes magos, dia de reyes, roscon, epifania, befana, dreikonig, heilige drei konige, sternsinger',
    source: 'Christian calendar, Epiphany: 6 January',
    spans: (year) => between(year, '01-01', '01-07'),
  },
  {
    id: 'orthodox-christmas',
    name: 'Christmas of the Orthodox churches that keep the Julian calendar',
    kind: 'holiday',
    countries: 'RU BY RS MD GE ET UA',
    words: CHRISTMAS,
    source: '25 December of the Julian calendar, 7 January until 2100',
    spans: (year) => between(year, '01-01', '01-08'),
  },
  {
    id: 'carnival',
    name: 'Carnival',
    kind: 'holiday',
    countries: 'BR DE AT CH PT ES IT FR BE NL US CO',
    words: CARNIVAL,
    source: 'Shrove Tuesday, 47 days before Easter',
    spans: (year) => around(shift(easter(year), -47), 12, 1),
  },
  {
    id: 'easter',
    name: 'Easter',
    kind: 'holiday',
    words: EASTER,
    source: 'Gregorian computus: J. Meeus, Astronomical Algorithms, chapter 8',
    spans: (year) => around(easter(year), 14, 1),
  },
  {
    id: 'orthodox-easter',
    name: 'Easter of the Orthodox churches',
    kind: 'holiday',
    countries: ORTHODOX,
    words: EASTER,
    source: 'Julian computus: J. Meeus, Astronomical Algorithms, chapter 8',
    spans: (year) => around(orthodoxEaster(year), 14, 1),
  },
  {
    id: 'halloween',
    name: 'Halloween',
    kind: 'holiday',
    words: HALLOWEEN,
    source: 'Christian calendar, eve of All Saints: 31 October',
    spans: (year) => between(year, '10-10', '11-01'),
  },
  {
    id: 'thanksgiving',
    name: 'Thanksgiving in the United States',
    kind: 'holiday',
    countries: 'US',
    words: 'thanksgiving, turkey day',
    source: '5 U.S.C. § 6103: fourth Thursday of November',
    spans: (year) => around(thanksgiving(year), 14, 1),
  },
  {
    id: 'thanksgiving-canada',
    name: 'Thanksgiving in Canada',
    kind: 'holiday',
    countries: 'CA',
    words: 'thanksgiving, action de grace',
    source: 'Proclamation of 31 January 1957: second Monday of October',
    spans: (year) => around(nthWeekday(year, 10, MONDAY, 2), 10, 1),
  },
  {
    id: 'saint-nicholas',
    name: 'Saint Nicholas',
    kind: 'holiday',
    countries: 'NL BE DE AT CH CZ PL LU',
    words: 'sinterklaas, pakjesavond, nikolaus, nikolaustag, saint nicolas, mikolajki, mikulas',
    source: 'Christian calendar, Saint Nicholas: 6 December and its eve',
    spans: (year) => between(year, '11-15', '12-06'),
  },
  {
    id: 'christmas',
    name: 'Christmas',
    kind: 'holiday',
    words: CHRISTMAS,
    source: 'Christian calendar: 25 December; Advent calendars and parcels begin with the month and before',
    spans: (year) => between(year, '11-24', '12-27'),
  },
]
