/** The verdict as one sentence for a lay reader, what could not be checked, and what is malformed. */
import { DEFECTS, type FaultCode, type Report } from '../model/index.ts'
import { NAME_CHARS_MAX } from './advice.ts'
import { catalogueOf, type Language } from './catalogues/index.ts'
import { safeText } from './defang.ts'
import { filled } from './sentence.ts'

const UNREAD: ReadonlySet<string> = new Set(['picture-not-read', 'attachment-not-read'] satisfies FaultCode[])

export function headline(
  { verdict, brand, attackScore, evidence, notRun }: Pick<Report, 'verdict' | 'brand' | 'attackScore' | 'evidence' | 'notRun'>,
  language: Language = 'en',
): string {
  const says = catalogueOf(language).headlines
  const name = brand ? safeText(brand.name, NAME_CHARS_MAX) : null
  const against = evidence.filter(({ kind }) => kind !== 'confirmation').length
  switch (verdict) {
    case 'attack':
      if (name === null) return says.attack
      return filled(brand?.role === 'genuine' ? says.attackThrough : says.attackNamed, { name })
    case 'suspicious':
      return name === null ? says.suspicious : filled(says.suspiciousNamed, { name })
    case 'unwanted':
      return says.unwanted
    case 'benign':
      if (brand?.role === 'genuine') return filled(says.genuine, { name: name ?? '' })
      if (notRun.some(({ code }) => UNREAD.has(code))) return says.notAllRead
      return against > 0 && attackScore > 0 ? says.nothingSerious : says.addsUp
    case 'undecided':
      return says.undecided
  }
}

/** What could not be checked, one sentence a reason, with how many checks it stopped. */
export function couldNotCheck(notRun: Report['notRun'], language: Language = 'en'): string[] {
  const { faults, somethingUnchecked, checks, parts } = catalogueOf(language)
  const counts = new Map<string, number>()
  for (const { code } of notRun) counts.set(code, (counts.get(code) ?? 0) + 1)
  return [...counts].map(
    ([code, count]) => `${faults[code as FaultCode] ?? somethingUnchecked} (${UNREAD.has(code) ? parts(count) : checks(count)})`,
  )
}

const isDefect = (code: string): code is keyof typeof DEFECTS => Object.hasOwn(DEFECTS, code)

/** What is malformed, each kind said once. */
export function flaws(defects: Report['defects'], language: Language = 'en'): string[] {
  const known = catalogueOf(language).defects
  return [...new Set(defects.map(({ code }) => code))].flatMap((code) => (isDefect(code) ? [known[code]] : []))
}
