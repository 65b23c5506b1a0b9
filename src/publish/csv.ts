/** Indicators as a table: RFC 4180, and nothing in it that a spreadsheet would take for a formula. */
import { type Indicator, indicatorsOf } from './indicators.ts'
import { isCampaign, type Publication } from './publication.ts'

const COLUMNS = ['type', 'value', 'first_seen', 'last_seen', 'cases', 'verdict', 'brand', 'campaign'] as const

export function writeCsv(publication: Publication): string {
  const campaign = isCampaign(publication) ? publication.id : ''
  const rows = indicatorsOf(publication).map((one) => rowOf(one, campaign))
  return [COLUMNS, ...rows].map((row) => `${row.map(cell).join(',')}\r\n`).join('')
}

const rowOf = ({ type, value, firstSeenAt, lastSeenAt, cases, verdict, brands }: Indicator, campaign: string): readonly string[] => [
  type,
  value,
  firstSeenAt,
  lastSeenAt,
  String(cases.length),
  verdict,
  brands.join('; '),
  campaign,
]

/** What starts a formula in Excel, LibreOffice or Google Sheets (OWASP, CSV Injection), also at full width. */
const FORMULA = /^[=+\-@\t\r\n\uff1d\uff0b\uff0d\uff20]/

/** RFC 4180 §2.6, §2.7. The apostrophe goes inside the quotes: spreadsheets read it as "this is text". */
export function cell(value: string): string {
  const text = FORMULA.test(value) ? `'${value}` : value
  return /[",\r\n']/.test(text) || text !== text.trim() ? `"${text.replaceAll('"', '""')}"` : text
}
