/** Stretches of the year in which a kind of lure has its season. */
import { around, between, MONDAY, nthWeekday, type Span, shift } from './days.ts'
import type { Rule } from './rule.ts'
import { ENERGY, HOLIDAYS_AWAY, PARCELS, RETURNS, TICKETS } from './season-words.ts'

const NORTH = 'US CA GB IE FR DE AT CH ES IT PT NL BE LU PL CZ SK HU RO BG GR SE NO DK FI EE LV LT'
const STUDENT_LOANS = 'student loan, student loans, student finance, loan forgiveness, student loan forgiveness, tuition'

/** Open enrolment of HealthCare.gov. */
function marketplace(year: number): readonly Span[] {
  if (year === 2013) return between(year, '10-01', '03-31')
  if (year === 2014) return between(year, '11-15', '02-15')
  if (year === 2015 || year === 2016) return between(year, '11-01', '01-31')
  return between(year, '11-01', year >= 2021 && year <= 2025 ? '01-15' : '12-15')
}

/** The Tuesday after the first Monday of November in even years. */
const electionDay = (year: number): string => shift(nthWeekday(year, 11, MONDAY, 1), 1)

export const SEASONS: readonly Rule[] = [
  {
    id: 'holiday-parcels',
    name: 'Parcels before the holidays',
    kind: 'season',
    words: PARCELS,
    source: 'usps.com and royalmail.com, last recommended posting dates; peak season of parcel services from Black Friday on',
    spans: (year) => between(year, '11-15', '12-31'),
  },
  {
    id: 'returns',
    name: 'Returns and refunds after the holidays',
    kind: 'season',
    words: RETURNS,
    source: 'National Retail Federation, consumer returns in the retail industry: returns peak after Christmas',
    spans: (year) => [{ from: `${year - 1}-12-27`, to: `${year}-01-25` }],
  },
  {
    id: 'energy-bills-north',
    name: 'Energy bills in the northern winter',
    kind: 'season',
    countries: NORTH,
    words: ENERGY,
    source: 'Eurostat and eia.gov: household use of heat peaks from October to March',
    spans: (year) => between(year, '10-01', '03-31'),
  },
  {
    id: 'energy-bills-south',
    name: 'Energy bills in the southern winter',
    kind: 'season',
    countries: 'AU NZ ZA AR CL UY',
    words: ENERGY,
    source: 'Australian Energy Market Operator and Eskom: winter demand from June to August; bills follow',
    spans: (year) => between(year, '06-01', '09-15'),
  },
  {
    id: 'cheque-energie',
    name: 'Chèque énergie',
    kind: 'season',
    countries: 'FR',
    words: 'cheque energie, cheques energie, aide energie',
    since: 2018,
    until: 2024,
    source: 'chequeenergie.gouv.fr: sent to households from late March to early May, 2018 to 2024',
    spans: (year) => between(year, '03-20', '05-31'),
  },
  {
    id: 'student-loans-us',
    name: 'Student aid and loans in the United States',
    kind: 'season',
    countries: 'US',
    words: `${STUDENT_LOANS}, fafsa, federal student aid`,
    source: 'studentaid.gov: FAFSA opened on 1 October from 2016 to 2022, on 1 January before, late in 2023 and 2024',
    spans: (year) => [...between(year, '01-01', '01-31'), ...between(year, '08-15', '10-31')],
  },
  {
    id: 'student-loans-uk',
    name: 'Instalments of student loans in the United Kingdom',
    kind: 'season',
    countries: 'GB',
    brands: 'student-loans-company',
    words: `${STUDENT_LOANS}, maintenance loan, student finance england, sfe, slc`,
    source: 'gov.uk: instalments at the start of the terms; the Student Loans Company warns in September, January and April',
    spans: (year) => [...between(year, '01-02', '01-31'), ...between(year, '04-10', '05-10'), ...between(year, '09-01', '10-15')],
  },
  {
    id: 'medicare-enrolment',
    name: 'Medicare open enrolment',
    kind: 'season',
    countries: 'US',
    words: 'medicare, medicare advantage, part d, open enrollment, enrollment',
    since: 2011,
    source: '42 CFR § 422.62: 15 October to 7 December',
    spans: (year) => between(year, '10-01', '12-07'),
  },
  {
    id: 'health-insurance-us',
    name: 'Open enrolment of health insurance in the United States',
    kind: 'season',
    countries: 'US',
    words:
      'open enrollment, health insurance, health insurance marketplace, obamacare, affordable care act, benefits enrollment, health plan',
    since: 2013,
    source: '45 CFR § 155.410 as it stood in each year; healthcare.gov',
    spans: marketplace,
  },
  {
    id: 'health-insurance-netherlands-and-switzerland',
    name: 'Change of health insurer in the Netherlands and Switzerland',
    kind: 'season',
    countries: 'NL CH',
    words:
      'zorgverzekering, zorgpremie, zorgverzekeraar, overstappen, krankenkasse, krankenkassen, krankenkassenpramie, krankenkassenpramien, pramienverbilligung, assurance maladie, cassa malati, lamal',
    source: 'Zorgverzekeringswet art. 7: by 31 December; KVG art. 7: by 30 November',
    spans: (year) => between(year, '10-01', '12-31'),
  },
  {
    id: 'year-end-pay',
    name: 'Bonuses, pay reviews and gifts at the end of the year',
    kind: 'season',
    words:
      'year end bonus, christmas bonus, annual bonus, salary review, salary increase, pay rise, payroll, performance review, annual leave, leave schedule, holiday schedule, weihnachtsgeld, ' +
      'gehaltserhohung, gehaltsanpassung, prime de fin d annee, treizieme mois, aguinaldo, paga extra, tredicesima, decimo terceiro, 13 salario, eindejaarsuitkering, kerstbonus, premia swiateczna',
    source:
      'Custom of employers; thirteenth pay is due in November and December (Lei 4.749/1965 in Brazil, Ley Federal del Trabajo art. 87 in Mexico)',
    spans: (year) => [{ from: `${year}-11-15`, to: `${year + 1}-01-20` }],
  },
  {
    id: 'summer-travel',
    name: 'Summer travel in the northern hemisphere',
    kind: 'season',
    countries: NORTH,
    words: HOLIDAYS_AWAY,
    source: 'Eurostat, seasonality in the tourist accommodation sector: July and August; booked from spring on',
    spans: (year) => between(year, '05-15', '08-31'),
  },
  {
    id: 'summer-tickets',
    name: 'Tickets of festivals and concerts',
    kind: 'season',
    words: TICKETS,
    source: 'Action Fraud, ticket fraud reports: most from spring to summer, when festivals sell out',
    spans: (year) => between(year, '03-01', '08-31'),
  },
  {
    id: 'us-election',
    name: 'Federal election in the United States',
    kind: 'event',
    countries: 'US',
    words: 'election, election day, ballot, voter, voter registration, midterm, midterms, campaign donation',
    source: '2 U.S.C. § 7: Tuesday after the first Monday of November in every even year',
    spans: (year) => (year % 2 === 0 ? around(electionDay(year), 60, 14) : []),
  },
]
