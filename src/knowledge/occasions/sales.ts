/** Days on which shops sell cheap, and lures do. */
import { around, between, lastWeekday, listed, nthWeekday, shift, THURSDAY, WEDNESDAY } from './days.ts'
import type { Rule } from './rule.ts'

/** 5 U.S.C. § 6103: the fourth Thursday of November. */
export const thanksgiving = (year: number): string => nthWeekday(year, 11, THURSDAY, 4)
export const blackFriday = (year: number): string => shift(thanksgiving(year), 1)

/** Code de commerce D310-15-2: the second Wednesday of January, or the first where the second is after the 12th. Moved to 20 January in 2021. */
function winterSales(year: number): string {
  const second = nthWeekday(year, 1, WEDNESDAY, 2)
  return year === 2021 ? '2021-01-20' : second > `${year}-01-12` ? shift(second, -7) : second
}

/** The last Wednesday of June, or the one before where that is after the 28th. */
const MOVED_SUMMER_SALES: Readonly<Record<number, string>> = { 2020: '2020-07-15', 2021: '2021-06-30' }
function summerSales(year: number): string {
  const last = lastWeekday(year, 6, WEDNESDAY)
  return MOVED_SUMMER_SALES[year] ?? (last > `${year}-06-28` ? shift(last, -7) : last)
}

const PRIME_DAYS =
  '2015-07-15 2016-07-12 2017-07-11 2018-07-16 2019-07-15 2020-10-13 2021-06-21 2022-07-12 2023-07-11 2024-07-16 2025-07-08'
const PRIME_AUTUMN_DAYS = '2022-10-11 2023-10-10 2024-10-08 2025-10-07'

export const SALES: readonly Rule[] = [
  {
    id: 'black-friday',
    name: 'Black Friday',
    kind: 'sale',
    words:
      'black friday, blackfriday, black week, black weekend, viernes negro, sexta feira negra, white friday, フ ラ ッ ク フ ラ イ テ ー',
    since: 2005,
    source: 'Day after Thanksgiving (5 U.S.C. § 6103); outside North America since about 2010',
    spans: (year) => around(blackFriday(year), 14, 3),
  },
  {
    id: 'cyber-monday',
    name: 'Cyber Monday',
    kind: 'sale',
    words: 'cyber monday, cybermonday, cyber week, cyberweek, cyber deals',
    since: 2005,
    source: 'National Retail Federation (shop.org), November 2005: Monday after Thanksgiving',
    spans: (year) => around(shift(thanksgiving(year), 4), 3, 5),
  },
  {
    id: 'giving-tuesday',
    name: 'Giving Tuesday',
    kind: 'sale',
    words: 'giving tuesday, givingtuesday',
    since: 2012,
    source: 'givingtuesday.org: Tuesday after Thanksgiving, since 2012',
    spans: (year) => around(shift(thanksgiving(year), 5), 5, 1),
  },
  {
    id: 'singles-day',
    name: "Singles' Day",
    kind: 'sale',
    words: 'singles day, singlesday, single s day, 11 11, 11 11 sale, double 11, double eleven, 双 十 一, 双 11, 光 棍 节',
    since: 2009,
    source: 'alizila.com (Alibaba Group): 11 November, since 2009',
    spans: (year) => between(year, '11-01', '11-12'),
  },
  {
    id: 'midyear-618',
    name: '618 shopping festival',
    kind: 'sale',
    countries: 'CN HK TW SG MY',
    words: '618, 6 18, mid year sale, 年 中 大 促',
    since: 2010,
    source: 'jdcorporateblog.com (JD.com): the founding day, 18 June, since 2010',
    spans: (year) => between(year, '06-01', '06-20'),
  },
  {
    id: 'double-twelve',
    name: '12.12 sale',
    kind: 'sale',
    countries: 'CN HK TW SG MY ID TH PH VN',
    words: '12 12, 12 12 sale, double 12, double twelve, harbolnas, 双 十 二',
    since: 2012,
    source: 'Alibaba, Lazada and Shopee newsrooms: 12 December; Harbolnas in Indonesia since 2012',
    spans: (year) => between(year, '12-05', '12-13'),
  },
  {
    id: 'prime-day',
    name: 'Prime Day',
    kind: 'sale',
    brands: 'amazon',
    words: 'prime day, primeday, prime days, フ ラ イ ム, フ ラ イ ム テ ー',
    source: 'aboutamazon.com: first day of each Prime Day, 2015 to 2025 (in India on days of its own)',
    spans: (year) => listed(year, PRIME_DAYS, 7, 5),
  },
  {
    id: 'prime-big-deal-days',
    name: 'Prime Big Deal Days',
    kind: 'sale',
    brands: 'amazon',
    words: 'prime day, prime days, prime big deal days, big deal days, prime early access',
    source: 'aboutamazon.com: Prime Early Access Sale 2022, Prime Big Deal Days since 2023, first days',
    spans: (year) => listed(year, PRIME_AUTUMN_DAYS, 7, 4),
  },
  {
    id: 'buen-fin',
    name: 'El Buen Fin',
    kind: 'sale',
    countries: 'MX',
    words: 'buen fin, el buen fin, buenfin',
    since: 2011,
    source: 'elbuenfin.org: around the third weekend of November, from 9 November in 2020',
    spans: (year) => between(year, '11-08', '11-22'),
  },
  {
    id: 'boxing-day',
    name: 'Boxing Day sales',
    kind: 'sale',
    countries: 'GB IE CA AU NZ ZA',
    words: 'boxing day, boxing week, january sale, january sales, winter sale, end of year sale',
    source: 'Banking and Financial Dealings Act 1971, schedule 1: 26 December; the sales run into January',
    spans: (year) => [{ from: `${year}-12-22`, to: `${year + 1}-01-10` }],
  },
  {
    id: 'winter-sales-france',
    name: "Soldes d'hiver",
    kind: 'sale',
    countries: 'FR',
    words: 'soldes, soldes d hiver, demarque',
    since: 2009,
    source: 'Code de commerce art. L310-3 and D310-15-2; arrêté of 27 May 2019: four weeks since 2020, five before',
    spans: (year) => around(winterSales(year), 3, year >= 2020 ? 27 : 34),
  },
  {
    id: 'summer-sales-france',
    name: "Soldes d'été",
    kind: 'sale',
    countries: 'FR',
    words: 'soldes, soldes d ete, demarque',
    since: 2009,
    source:
      'Code de commerce art. D310-15-2: last Wednesday of June, the one before where it is after the 28th; 15 July 2020, 30 June 2021',
    spans: (year) => around(summerSales(year), 3, year >= 2020 ? 27 : 34),
  },
]
