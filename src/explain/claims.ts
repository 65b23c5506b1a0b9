/** What a doubtful mail says of itself: who it is, what it is about, what it wants and how it pushes. Of honest mail it would be idle. */
import type { Report } from '../model/index.ts'
import { NAME_CHARS_MAX } from './advice.ts'
import { catalogueOf, type Language } from './catalogues/index.ts'
import { safeText } from './defang.ts'
import { headlineOf } from './headline.ts'
import { filled } from './sentence.ts'

export function claimsInWords(report: Report, language: Language = 'en'): string[] {
  const { verdict, brand, lure } = report
  if (verdict !== 'attack' && verdict !== 'suspicious') return []
  const { claims, headlines } = catalogueOf(language)
  const isNamed = headlines[headlineOf(report)].includes('{name}')
  return [
    brand && !isNamed ? filled(claims.saysFrom, { name: safeText(brand.name, NAME_CHARS_MAX) }) : '',
    lure.object === 'other' ? '' : claims.about[lure.object],
    lure.action === 'none' ? '' : claims.wants[lure.action],
    lure.persuasion === 'none' ? '' : claims.pushes[lure.persuasion],
  ].filter((one) => one !== '')
}
