/** The verdict as one sentence for a lay reader, what could not be checked, and what is malformed. */
import { DEFECTS, type FaultCode, type Report } from '../model/index.ts'
import { NAME_CHARS_MAX } from './advice.ts'
import { type Catalogue, catalogueOf, type Language } from './catalogues/index.ts'
import { safeText } from './defang.ts'
import { filled } from './sentence.ts'

const UNREAD: ReadonlySet<string> = new Set(['picture-not-read', 'attachment-not-read'] satisfies FaultCode[])
const SENDER_UNKNOWN: ReadonlySet<string> = new Set(['not-authenticated', 'reconstructed'] satisfies FaultCode[])

type Judged = Pick<Report, 'verdict' | 'attackType' | 'brand' | 'attackScore' | 'evidence' | 'notRun'>

export function headline(report: Judged, language: Language = 'en'): string {
  const name = report.brand ? safeText(report.brand.name, NAME_CHARS_MAX) : ''
  return filled(catalogueOf(language).headlines[headlineOf(report)], { name })
}

/** Which of the headlines; the rest of the answer leaves out what this one says. */
export function headlineOf({ verdict, attackType, brand, attackScore, evidence, notRun }: Judged): keyof Catalogue['headlines'] {
  const isGenuine = brand?.role === 'genuine'
  // A stranger's story contradicts nothing: it is told as what it is.
  const isStory = (attackType === 'scam' || attackType === 'extortion') && brand?.role !== 'impersonated'
  if (verdict === 'attack' && isStory) return attackType
  if (verdict === 'attack') return brand === null ? 'attack' : isGenuine ? 'attackThrough' : 'attackNamed'
  if (verdict === 'suspicious') return brand === null ? 'suspicious' : 'suspiciousNamed'
  if (verdict !== 'benign') return verdict
  // Absent is not clean: what was not read or not known is said before it is called fine.
  const isAgainst = attackScore > 0 && evidence.some(({ kind }) => kind !== 'confirmation')
  if (isGenuine) return isAgainst ? 'genuineMostly' : 'genuine'
  if (notRun.some(({ code }) => UNREAD.has(code))) return 'notAllRead'
  if (isAgainst) return 'nothingSerious'
  if (brand !== null) return 'unproven'
  if (notRun.some(({ code }) => SENDER_UNKNOWN.has(code))) return 'senderUnknown'
  return evidence.some(({ kind }) => kind === 'confirmation') ? 'addsUp' : 'nothing'
}

/** What could not be checked, one sentence a reason, with how many checks it stopped; and a name that nothing confirmed. */
export function couldNotCheck(report: Judged, language: Language = 'en'): string[] {
  const { faults, somethingUnchecked, checks, parts } = catalogueOf(language)
  const counts = new Map<string, number>()
  for (const { code } of report.notRun) counts.set(code, (counts.get(code) ?? 0) + 1)
  const reasons = [...counts].map(
    ([code, count]) => `${faults[code as FaultCode] ?? somethingUnchecked} (${UNREAD.has(code) ? parts(count) : checks(count)})`,
  )
  const unproven = headlineOf(report) === 'unproven' ? null : unprovenName(report.brand, language)
  return unproven === null ? reasons : [...reasons, unproven]
}

/** The same for who has just met the question: each reason once, without counting checks, and none about what the mail has not. */
export function couldNotCheckPlainly(report: Judged & Pick<Report, 'links'>, language: Language = 'en'): string[] {
  const { faults, somethingUnchecked, check } = catalogueOf(language)
  const plain: Partial<Record<string, string>> = { ...faults, ...check.notChecked }
  const codes = new Set(report.notRun.map(({ code }) => code))
  if (report.links.length === 0) codes.delete('not-visited')
  if (codes.has('not-authenticated')) codes.delete('arrival-not-seen')
  const reasons = [...codes].map((code) => plain[code] ?? somethingUnchecked)
  const unproven = headlineOf(report) === 'unproven' ? null : unprovenName(report.brand, language)
  return unproven === null ? reasons : [...reasons, unproven]
}

/** Whether the sender was confirmed. Absent is not clean: finding nothing is another thing than finding that it is so. */
export const isConfirmed = (report: Judged): boolean => ['genuine', 'genuineMostly', 'addsUp'].includes(headlineOf(report))

/** A name that is known and was neither confirmed nor contradicted is never taken for fine; of an unknown one its own fault tells. */
const unprovenName = (brand: Report['brand'], language: Language): string | null =>
  brand?.role === 'unverified' && brand.organisation !== null
    ? filled(catalogueOf(language).unprovenName, { name: safeText(brand.name, NAME_CHARS_MAX) })
    : null

const isDefect = (code: string): code is keyof typeof DEFECTS => Object.hasOwn(DEFECTS, code)

/** What is malformed, each kind said once. */
export function flaws(defects: Report['defects'], language: Language = 'en'): string[] {
  const known = catalogueOf(language).defects
  return [...new Set(defects.map(({ code }) => code))].flatMap((code) => (isDefect(code) ? [known[code]] : []))
}
