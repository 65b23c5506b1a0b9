/** When tax is due, or paid back, in the Americas. */
import { around, between, lastWorkingDayOfMonth, nextWorkingDay, SATURDAY, SUNDAY, shift, weekdayOf } from './days.ts'
import type { Rule } from './rule.ts'
import { ENGLISH, FRENCH, PORTUGUESE, SPANISH } from './tax-words.ts'

const MOVED_US_TAX_DAYS: Readonly<Record<number, string>> = { 2020: '2020-07-15', 2021: '2021-05-17' }

/** 15 April, unless that is a weekend or the day on which Emancipation Day (16 April) is kept in the District of Columbia. */
export function usTaxDay(year: number): string {
  const emancipation = `${year}-04-16`
  const weekday = weekdayOf(emancipation)
  const kept = shift(emancipation, weekday === SATURDAY ? -1 : weekday === SUNDAY ? 1 : 0)
  // The tax office has reckoned with that day since 2007.
  return MOVED_US_TAX_DAYS[year] ?? nextWorkingDay(`${year}-04-15`, year >= 2007 ? [kept] : [])
}

const labourDay = (year: number): string => `${year}-05-01`

const US_WORDS = `${ENGLISH}, irs, internal revenue service, refund, w 2, w2, 1040, 1099, turbotax, form w 2, stimulus`
const US_BRANDS = 'irs h-r-block taxact freetaxusa us-treasury'

export const TAXES_OF_THE_AMERICAS: readonly Rule[] = [
  {
    id: 'us-tax-season',
    name: 'Tax season in the United States',
    kind: 'tax',
    countries: 'US',
    brands: US_BRANDS,
    words: US_WORDS,
    source: '26 U.S.C. § 6072 and § 7503; IRS notices 2020-23 and 2021-21 for the years that moved; irs.gov/filing',
    spans: (year) => [{ from: `${year}-01-15`, to: usTaxDay(year) }],
  },
  {
    id: 'us-tax-refunds',
    name: 'Tax refunds after the deadline in the United States',
    kind: 'tax',
    countries: 'US',
    brands: US_BRANDS,
    words: US_WORDS,
    source: 'irs.gov/refunds: most refunds are issued within 21 days of filing, by post in six weeks and more',
    spans: (year) => around(shift(usTaxDay(year), 1), 0, 44),
  },
  {
    id: 'us-tax-extension',
    name: 'Deadline of extended tax returns in the United States',
    kind: 'tax',
    countries: 'US',
    brands: US_BRANDS,
    words: US_WORDS,
    since: 2005,
    source: '26 CFR § 1.6081-4: six months after the due date; 15 October, or the next business day',
    spans: (year) => around(nextWorkingDay(`${year}-10-15`), 14, 0),
  },
  {
    id: 'ca-tax-season',
    name: 'Tax season in Canada',
    kind: 'tax',
    countries: 'CA',
    brands: 'cra revenu-quebec',
    words: `${ENGLISH}, cra, canada revenue agency, refund, interac, t4, notice of assessment, ${FRENCH}, agence du revenu, avis de cotisation`,
    source: 'Income Tax Act s. 150(1)(d): 30 April, or the next business day; 1 June in 2020; 15 June for the self-employed',
    spans: (year) => [{ from: `${year}-02-15`, to: year === 2020 ? '2020-06-01' : nextWorkingDay(`${year}-04-30`) }],
  },
  {
    id: 'ca-tax-refunds',
    name: 'Tax refunds after the deadline in Canada',
    kind: 'tax',
    countries: 'CA',
    brands: 'cra revenu-quebec',
    words: `${ENGLISH}, cra, refund, interac, notice of assessment, ${FRENCH}, agence du revenu, avis de cotisation`,
    source: 'canada.ca: refunds come two to eight weeks after filing; self-employed file until 15 June',
    spans: (year) => between(year, '05-01', '06-30'),
  },
  {
    id: 'br-tax-season',
    name: 'Income tax declarations in Brazil',
    kind: 'tax',
    countries: 'BR',
    brands: 'receita-federal ministerio-fazenda',
    words: PORTUGUESE,
    since: 1998,
    source:
      'Lei 9.250/1995 art. 7: last working day of April; of May since 2021 (instruções normativas da Receita Federal); 30 June in 2020',
    spans: (year) => [{ from: `${year}-03-01`, to: year === 2020 ? '2020-06-30' : lastWorkingDayOfMonth(year, year >= 2021 ? 5 : 4) }],
  },
  {
    id: 'br-tax-refunds',
    name: 'Income tax refunds in Brazil',
    kind: 'tax',
    countries: 'BR',
    brands: 'receita-federal ministerio-fazenda',
    words: PORTUGUESE,
    since: 1998,
    source: 'gov.br/receitafederal: five monthly lots from the end of May since 2020, seven from June to December before',
    spans: (year) => (year >= 2020 ? between(year, '05-20', '09-30') : between(year, '06-08', '12-20')),
  },
  {
    id: 'mx-tax-season',
    name: 'Annual declaration of persons in Mexico',
    kind: 'tax',
    countries: 'MX',
    brands: 'sat secretaria-de-hacienda',
    words: `${SPANISH}, sat, buzon tributario`,
    source: 'Ley del ISR art. 150: April; last day by Código Fiscal art. 12; 30 June in 2020, 31 May in 2021',
    spans: (year) => [{ from: `${year}-04-01`, to: MOVED_MX[year] ?? nextWorkingDay(`${year}-04-30`, [labourDay(year)]) }],
  },
  {
    id: 'cl-tax-season',
    name: 'Operación Renta in Chile',
    kind: 'tax',
    countries: 'CL',
    brands: 'servicio-de-impuestos-internos',
    words: `${SPANISH}, operacion renta, sii, impuestos internos, tesoreria`,
    source: 'sii.cl: declarations in April (some until 9 May), refunds until the end of May',
    spans: (year) => between(year, '04-01', '05-31'),
  },
  {
    id: 'co-tax-season',
    name: 'Income tax declarations of persons in Colombia',
    kind: 'tax',
    countries: 'CO',
    brands: 'dian',
    words: `${SPANISH}, dian, declaracion de renta, rut`,
    source: 'dian.gov.co: by the last digits of the tax number, from August to October',
    spans: (year) => between(year, '08-08', '10-26'),
  },
  {
    id: 'ar-tax-season',
    name: 'Income tax declarations of persons in Argentina',
    kind: 'tax',
    countries: 'AR',
    brands: 'afip',
    words: `${SPANISH}, afip, arca, ganancias, bienes personales, monotributo`,
    source: 'afip.gob.ar: Ganancias and Bienes Personales of persons fall due in June',
    spans: (year) => between(year, '05-15', '06-30'),
  },
]

const MOVED_MX: Readonly<Record<number, string>> = { 2020: '2020-06-30', 2021: '2021-05-31' }
