/** In which countries the readers of a mail live, as far as its brand and its language say. */
import { organisationById } from '../knowledge/index.ts'
import type { RankedReport as Report } from '../model/index.ts'

/** Where each language is the one that mail is written in (ISO 639-1 → ISO 3166-1). */
const COUNTRIES: Readonly<Record<string, string>> = {
  en: 'US GB IE CA AU NZ ZA IN SG',
  de: 'DE AT CH LU',
  fr: 'FR BE CH LU CA',
  nl: 'NL BE',
  pt: 'BR PT',
  es: 'ES MX AR CL CO PE UY EC VE BO PY CR PA GT DO US',
  it: 'IT CH',
  pl: 'PL',
  tr: 'TR',
  sv: 'SE FI',
  da: 'DK',
  no: 'NO',
  fi: 'FI',
  cs: 'CZ',
  sk: 'SK',
  ro: 'RO',
  hu: 'HU',
  ca: 'ES',
  ja: 'JP',
  zh: 'CN TW HK SG',
  ru: 'RU',
  ko: 'KR',
  el: 'GR',
}
const BY_LANGUAGE: ReadonlyMap<string, readonly string[]> = new Map(
  Object.entries(COUNTRIES).map(([code, list]) => [code, list.split(' ')]),
)

/** Who has customers in one country. Of banks, shops and parcels the home says less than the language does: they work in many. */
const AT_HOME: ReadonlySet<string> = new Set(['government', 'energy', 'telecom', 'insurance'])

/** What goes on in some countries only concerns a mail whose readers live there: an office says where, else the language. Unknown: it does not. */
export function agreesIn(countries: readonly string[], { brand, language }: Pick<Report, 'brand' | 'language'>): boolean {
  if (countries.length === 0) return true
  const organisation = brand?.organisation == null ? undefined : organisationById(brand.organisation)
  if (organisation && organisation.country !== 'XX' && AT_HOME.has(organisation.sector)) return countries.includes(organisation.country)
  const spoken = BY_LANGUAGE.get(language)
  return (spoken ?? [organisation?.country ?? '']).some((country) => countries.includes(country))
}
