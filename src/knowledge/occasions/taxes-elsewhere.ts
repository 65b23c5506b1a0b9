/** When tax is due, or paid back, in Africa, Asia and Oceania. */
import { between, nextWorkingDay } from './days.ts'
import type { Rule } from './rule.ts'
import { CHINESE, ENGLISH, JAPANESE } from './tax-words.ts'

/** As extended by the Central Board of Direct Taxes; 31 July where nothing is said. */
const MOVED_IN: Readonly<Record<number, string>> = {
  2012: '2012-08-31',
  2013: '2013-08-05',
  2015: '2015-09-07',
  2016: '2016-08-05',
  2017: '2017-08-05',
  2018: '2018-08-31',
  2019: '2019-08-31',
  2020: '2021-01-10',
  2021: '2021-12-31',
  2025: '2025-09-16',
}
/** Last day of those who file for themselves by eFiling; 25 October, the latest since 2022, where nothing is said. */
const MOVED_ZA: Readonly<Record<number, string>> = { 2018: '10-31', 2019: '12-04', 2020: '11-16', 2021: '11-23' }
const MOVED_JP: Readonly<Record<number, string>> = { 2020: '2020-04-16', 2021: '2021-04-15' }

export const TAXES_ELSEWHERE: readonly Rule[] = [
  {
    id: 'au-tax-time',
    name: 'Tax time in Australia',
    kind: 'tax',
    countries: 'AU',
    brands: 'ato mygov',
    words: `${ENGLISH}, ato, mygov, refund, notice of assessment, australian taxation office`,
    source: 'ato.gov.au: 1 July to 31 October, or the next business day',
    spans: (year) => [{ from: `${year}-06-20`, to: nextWorkingDay(`${year}-10-31`) }],
  },
  {
    id: 'nz-tax-season',
    name: 'Tax assessments and refunds in New Zealand',
    kind: 'tax',
    countries: 'NZ',
    brands: 'inland-revenue-new-zealand',
    words: `${ENGLISH}, ird, inland revenue, myir, refund`,
    source: 'ird.govt.nz: the year ends on 31 March, assessments come from mid-May, returns are due on 7 July',
    spans: (year) => between(year, '04-01', '07-31'),
  },
  {
    id: 'in-tax-season',
    name: 'Income tax returns in India',
    kind: 'tax',
    countries: 'IN',
    brands: 'income-tax-department-india',
    words: `${ENGLISH}, itr, e filing, refund, tds, form 16`,
    source: 'Income-tax Act 1961 s. 139(1): 31 July; extensions by orders of the CBDT, incometaxindia.gov.in',
    spans: (year) => [{ from: `${year}-06-15`, to: MOVED_IN[year] ?? `${year}-07-31` }],
  },
  {
    id: 'jp-tax-season',
    name: 'Final tax returns in Japan',
    kind: 'tax',
    countries: 'JP',
    brands: 'national-tax-agency-japan',
    words: JAPANESE,
    source: 'nta.go.jp: 16 February to 15 March, or the next working day; 16 April in 2020, 15 April in 2021',
    spans: (year) => [{ from: `${year}-02-01`, to: MOVED_JP[year] ?? nextWorkingDay(`${year}-03-15`) }],
  },
  {
    id: 'cn-tax-season',
    name: 'Annual settlement of personal income tax in China',
    kind: 'tax',
    countries: 'CN',
    brands: 'chinatax',
    words: CHINESE,
    since: 2020,
    source: 'State Taxation Administration: 1 March to 30 June, for the first time in 2020',
    spans: (year) => between(year, '03-01', '06-30'),
  },
  {
    id: 'kr-tax-season',
    name: 'Global income tax and year-end settlement in Korea',
    kind: 'tax',
    countries: 'KR',
    brands: 'hometax',
    words: 'hometax, home tax, national tax service, tax, refund',
    source: 'nts.go.kr: year-end settlement in January and February, global income tax from 1 to 31 May',
    spans: (year) => [...between(year, '01-15', '02-28'), ...between(year, '05-01', '06-02')],
  },
  {
    id: 'sg-tax-season',
    name: 'Tax season in Singapore',
    kind: 'tax',
    countries: 'SG',
    brands: 'iras-singapore',
    words: `${ENGLISH}, iras, notice of assessment, refund, mytax`,
    source: 'iras.gov.sg: 1 March to 18 April; to 31 May in 2020',
    spans: (year) => between(year, '03-01', year === 2020 ? '05-31' : '04-18'),
  },
  {
    id: 'my-tax-season',
    name: 'Income tax returns in Malaysia',
    kind: 'tax',
    countries: 'MY',
    brands: 'lembaga-hasil-dalam-negeri',
    words: `${ENGLISH}, lhdn, hasil, cukai, cukai pendapatan, bayaran balik, e filing`,
    source: 'hasil.gov.my: form BE from 1 March to 30 April, electronically until 15 May',
    spans: (year) => between(year, '03-01', '05-15'),
  },
  {
    id: 'id-tax-season',
    name: 'Annual tax returns of persons in Indonesia',
    kind: 'tax',
    countries: 'ID',
    brands: 'direktorat-jenderal-pajak',
    words: 'pajak, spt, spt tahunan, djp, npwp, coretax, e filing, pengembalian pajak',
    source: 'pajak.go.id: 31 March (UU KUP art. 3)',
    spans: (year) => between(year, '02-01', '03-31'),
  },
  {
    id: 'za-tax-season',
    name: 'Filing season in South Africa',
    kind: 'tax',
    countries: 'ZA',
    brands: 'sars',
    words: `${ENGLISH}, sars, efiling, e filing, itr12, assessment, refund, auto assessment`,
    source:
      'sars.gov.za and the notices under s. 25 Tax Administration Act: from July; until late November to 2017, October or later since',
    spans: (year) => between(year, '07-01', MOVED_ZA[year] ?? (year <= 2017 ? '11-25' : '10-25')),
  },
]
