/** School and university terms, coarse: they differ by country, region and year. */
import { between } from './days.ts'
import type { Rule } from './rule.ts'

const BACK_TO_SCHOOL =
  'back to school, school supplies, new semester, new term, student discount, schulanfang, schulstart, schulbeginn, einschulung, semesterstart, rentree, rentree scolaire, ' +
  'allocation de rentree, vuelta al cole, regreso a clases, vuelta a clases, libros de texto, rientro a scuola, ritorno a scuola, bonus scuola, volta as aulas, regresso as aulas, material escolar, ' +
  'terug naar school, schoolspullen, powrot do szkoly, dobry start, wyprawka, skolstart, skolestart, okula donus, 开 学, 新 学 期'
const GRADUATION =
  'graduation, commencement, exam results, final grades, transcript, summer job, summer internship, abitur, schulabschluss, baccalaureat, resultats du bac, parcoursup, graduacion, selectividad, maturita, formatura, matura, diploma'

export const SCHOOL: readonly Rule[] = [
  {
    id: 'back-to-school-north',
    name: 'Back to school in the northern hemisphere',
    kind: 'school',
    countries: 'US CA GB IE FR DE AT CH ES IT PT NL BE LU PL CZ SK HU RO BG GR SE NO DK FI RU UA TR CN MX',
    words: BACK_TO_SCHOOL,
    source:
      'European Commission, Eurydice: The organisation of school time in Europe; US National Center for Education Statistics, table 5.14',
    spans: (year) => between(year, '08-01', '09-20'),
  },
  {
    id: 'back-to-school-south',
    name: 'Back to school in the southern hemisphere',
    kind: 'school',
    countries: 'AU NZ ZA BR AR CL UY PY PE',
    words: BACK_TO_SCHOOL,
    source:
      'Term dates of the education departments of New South Wales, New Zealand, South Africa, Brazil and Argentina: from mid-January to early March',
    spans: (year) => between(year, '01-10', '03-10'),
  },
  {
    id: 'school-year-japan',
    name: 'School year and new employees in Japan',
    kind: 'school',
    countries: 'JP',
    words: '入 学, 新 学 期, 新 生 活, 卒 業, 新 入 社 員',
    source: 'Ordinance for Enforcement of the School Education Act art. 59: the school year begins on 1 April',
    spans: (year) => between(year, '03-01', '04-20'),
  },
  {
    id: 'graduation-north',
    name: 'Exams, results and graduation',
    kind: 'school',
    countries: 'US CA GB IE FR DE AT CH ES IT PT NL BE PL',
    words: GRADUATION,
    source: 'Eurydice: The organisation of the academic year in Europe; academic calendars of US universities: from May to July',
    spans: (year) => between(year, '05-01', '07-20'),
  },
  {
    id: 'exam-results-uk',
    name: 'A-level and GCSE results',
    kind: 'school',
    countries: 'GB',
    words: 'a level, a levels, gcse, gcses, exam results, results day, ucas clearing, ucas',
    source: 'Joint Council for Qualifications: two Thursdays in the second half of August (10 and 12 August in 2021)',
    spans: (year) => between(year, '08-05', '08-31'),
  },
  {
    id: 'spring-term-jobs',
    name: 'Start of the spring term at universities in North America',
    kind: 'school',
    countries: 'US CA',
    words: 'spring semester, spring term, campus job, student job, part time job, research assistant, financial aid, student aid',
    source: 'Academic calendars of US universities: classes begin in January',
    spans: (year) => between(year, '01-05', '02-10'),
  },
  {
    id: 'fall-term-jobs',
    name: 'Start of the fall term at universities in North America',
    kind: 'school',
    countries: 'US CA',
    words: 'fall semester, fall term, campus job, student job, part time job, research assistant, financial aid, student aid',
    source: 'Academic calendars of US universities: classes begin from mid-August to early September',
    spans: (year) => between(year, '08-10', '09-30'),
  },
]
