/** When tax is due, or paid back, in the north and east of Europe. */
import { between, nextWorkingDay } from './days.ts'
import type { Rule } from './rule.ts'
import { CZECH, DANISH, FINNISH, NORWEGIAN, POLISH, SWEDISH } from './tax-words.ts'

export const TAXES_OF_NORTHERN_AND_EASTERN_EUROPE: readonly Rule[] = [
  {
    id: 'pl-tax-season',
    name: 'PIT returns in Poland',
    kind: 'tax',
    countries: 'PL',
    brands: 'krajowa-administracja-skarbowa',
    words: POLISH,
    source: 'Ustawa o PIT art. 45: 30 April, or the next working day (Ordynacja podatkowa art. 12 § 5); e-PIT from 15 February since 2019',
    spans: (year) => [{ from: `${year}-02-15`, to: nextWorkingDay(`${year}-04-30`, [`${year}-05-01`, `${year}-05-03`]) }],
  },
  {
    id: 'se-tax-season',
    name: 'Income declarations in Sweden',
    kind: 'tax',
    countries: 'SE',
    brands: 'skatteverket',
    words: SWEDISH,
    source: 'skatteverket.se: forms in March, due on 2 May or the next working day, money back in April and June',
    spans: (year) => between(year, '03-01', '06-20'),
  },
  {
    id: 'dk-tax-season',
    name: 'Årsopgørelse in Denmark',
    kind: 'tax',
    countries: 'DK',
    brands: 'skat',
    words: DANISH,
    source: 'skat.dk: the annual statement opens in March, is corrected until 1 May, surplus is paid from April',
    spans: (year) => between(year, '03-01', '05-01'),
  },
  {
    id: 'no-tax-season',
    name: 'Skattemelding in Norway',
    kind: 'tax',
    countries: 'NO',
    brands: 'skatteetaten',
    words: NORWEGIAN,
    source: 'skatteetaten.no: from mid-March, due on 30 April, settlements from then to June',
    spans: (year) => between(year, '03-10', '06-30'),
  },
  {
    id: 'fi-tax-season',
    name: 'Pre-completed tax returns and refunds in Finland',
    kind: 'tax',
    countries: 'FI',
    brands: 'verohallinto',
    words: FINNISH,
    source: 'vero.fi: returns from March to May; refunds from July, mostly in August and September, since 2019, in early December before',
    spans: (year) => [
      ...between(year, '03-01', '05-20'),
      ...(year >= 2019 ? between(year, '07-01', '09-15') : between(year, '11-20', '12-15')),
    ],
  },
  {
    id: 'cz-tax-season',
    name: 'Income tax returns in the Czech Republic',
    kind: 'tax',
    countries: 'CZ',
    brands: 'financni-sprava',
    words: CZECH,
    source: 'financnisprava.cz: 1 April on paper, since 2021 early May if filed electronically; overpayments within 30 days',
    spans: (year) => between(year, '02-15', '06-01'),
  },
]
