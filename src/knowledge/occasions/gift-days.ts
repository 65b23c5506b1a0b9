/** Days on which people give each other something: Valentine's, Mother's and Father's Day by the rules of the countries. */
import { around, between, easter, lastWeekday, nthWeekday, SUNDAY, shift } from './days.ts'
import type { Rule } from './rule.ts'

const MOTHER =
  'mother s day, mothers day, gift for mom, muttertag, fete des meres, dia de la madre, dia de las madres, festa della mamma, moederdag, dia das maes, dia da mae, dzien matki, mors dag, morsdag, aitienpaiva, anneler gunu, 母 の 日, 母 亲 节'
const FATHER =
  'father s day, fathers day, gift for dad, vatertag, fete des peres, dia del padre, festa del papa, vaderdag, dia dos pais, dia do pai, dzien ojca, fars dag, farsdag, isanpaiva, babalar gunu, 父 の 日, 父 亲 节'
const DAYS_BEFORE = 14

/** In France not on Whit Sunday (Code de l'action sociale et des familles D215-1). */
function frenchMothersDay(year: number): string {
  const last = lastWeekday(year, 5, SUNDAY)
  return last === shift(easter(year), 49) ? shift(last, 7) : last
}

const gift = (id: string, name: string, words: string, countries: string, source: string, dayOf: (year: number) => string): Rule => ({
  id,
  name,
  kind: 'sale',
  words,
  countries,
  source,
  spans: (year) => around(dayOf(year), DAYS_BEFORE, 1),
})
const mother = (id: string, countries: string, source: string, dayOf: (year: number) => string): Rule =>
  gift(`mothers-day-${id}`, "Mother's Day", MOTHER, countries, source, dayOf)
const father = (id: string, countries: string, source: string, dayOf: (year: number) => string): Rule =>
  gift(`fathers-day-${id}`, "Father's Day", FATHER, countries, source, dayOf)

export const GIFT_DAYS: readonly Rule[] = [
  {
    id: 'valentines-day',
    name: "Valentine's Day",
    kind: 'sale',
    words:
      'valentine, valentines, valentine s, valentines day, valentinstag, saint valentin, san valentin, san valentino, valentijn, valentijnsdag, walentynki, dia de sao valentim, ハ レ ン タ イ ン, 情 人 节',
    source: 'Feast of Saint Valentine: 14 February',
    spans: (year) => between(year, '01-28', '02-15'),
  },
  {
    id: 'dia-dos-namorados',
    name: 'Dia dos Namorados',
    kind: 'sale',
    countries: 'BR',
    words: 'namorados, dia dos namorados',
    source: '12 June in Brazil',
    spans: (year) => between(year, '05-28', '06-13'),
  },
  {
    id: 'womens-day',
    name: "International Women's Day",
    kind: 'sale',
    words:
      'women s day, womens day, frauentag, weltfrauentag, journee de la femme, dia de la mujer, festa della donna, dia da mulher, dzien kobiet, kadinlar gunu, 妇 女 节',
    source: 'United Nations, General Assembly resolution 32/142: 8 March',
    spans: (year) => between(year, '02-26', '03-09'),
  },
  mother(
    'second-sunday-of-may',
    'US CA AU NZ DE AT CH IT NL BE DK FI BR CZ GR TR JP CN HK SG MY PH IN ZA CL CO PE',
    '36 U.S.C. § 117 and the custom of the countries named: second Sunday of May',
    (year) => nthWeekday(year, 5, SUNDAY, 2),
  ),
  mother('mothering-sunday', 'GB IE', 'Church of England: fourth Sunday in Lent, three weeks before Easter', (year) =>
    shift(easter(year), -21),
  ),
  mother('first-sunday-of-may', 'ES PT HU RO LT', 'Custom of the countries named: first Sunday of May', (year) =>
    nthWeekday(year, 5, SUNDAY, 1),
  ),
  mother('france', 'FR', "Code de l'action sociale et des familles D215-1: last Sunday of May, not on Whit Sunday", frenchMothersDay),
  mother('sweden', 'SE', 'Nordiska museet: last Sunday of May in Sweden', (year) => lastWeekday(year, 5, SUNDAY)),
  mother('norway', 'NO', 'Custom in Norway: second Sunday of February', (year) => nthWeekday(year, 2, SUNDAY, 2)),
  mother('poland', 'PL', 'Custom in Poland: 26 May', (year) => `${year}-05-26`),
  mother('mexico', 'MX', 'Custom in Mexico, Guatemala and El Salvador since 1922: 10 May', (year) => `${year}-05-10`),
  mother('argentina', 'AR', 'Custom in Argentina: third Sunday of October', (year) => nthWeekday(year, 10, SUNDAY, 3)),
  mother('arab-countries', 'AE SA EG QA KW BH OM JO LB', 'Custom of the countries named: 21 March', (year) => `${year}-03-21`),
  father(
    'third-sunday-of-june',
    'US CA GB IE FR NL CZ GR TR JP CN HK SG MY PH IN ZA MX AR CL CO PE',
    '36 U.S.C. § 109 and the custom of the countries named: third Sunday of June',
    (year) => nthWeekday(year, 6, SUNDAY, 3),
  ),
  father('germany', 'DE', 'Ascension Day, 39 days after Easter', (year) => shift(easter(year), 39)),
  father('saint-joseph', 'ES IT PT', "Saint Joseph's day: 19 March", (year) => `${year}-03-19`),
  father('brazil', 'BR', 'Custom in Brazil: second Sunday of August', (year) => nthWeekday(year, 8, SUNDAY, 2)),
  father('australia', 'AU NZ', 'Custom of the countries named: first Sunday of September', (year) => nthWeekday(year, 9, SUNDAY, 1)),
  father('austria-and-belgium', 'AT BE', 'Custom of the countries named: second Sunday of June', (year) => nthWeekday(year, 6, SUNDAY, 2)),
  father('switzerland', 'CH', 'vatertag.ch: first Sunday of June', (year) => nthWeekday(year, 6, SUNDAY, 1)),
  father('nordic', 'SE NO FI', 'Custom of the countries named: second Sunday of November', (year) => nthWeekday(year, 11, SUNDAY, 2)),
  father('denmark', 'DK', 'Constitution day in Denmark: 5 June', (year) => `${year}-06-05`),
  father('poland', 'PL', 'Custom in Poland: 23 June', (year) => `${year}-06-23`),
]
