/** The verdict as one sentence for a lay reader. */
import { FAULTS, type FaultCode, type Report } from '../model/index.ts'
import { NAME_CHARS_MAX } from './advice.ts'
import { safeText } from './defang.ts'

const UNREAD: ReadonlySet<string> = new Set(['picture-not-read', 'attachment-not-read'] satisfies FaultCode[])

export function headline({
  verdict,
  brand,
  attackScore,
  evidence,
  notRun,
}: Pick<Report, 'verdict' | 'brand' | 'attackScore' | 'evidence' | 'notRun'>): string {
  const name = brand ? safeText(brand.name, NAME_CHARS_MAX) : null
  const against = evidence.filter(({ kind }) => kind !== 'confirmation').length
  switch (verdict) {
    case 'attack':
      if (name && brand?.role !== 'genuine')
        return `This is very likely an attack: it says it is from ${name}, and the details don’t add up.`
      return name
        ? `This is very likely an attack, although it was sent through ${name}.`
        : 'This is very likely an attack: its details don’t add up.'
    case 'suspicious':
      return name
        ? `Be careful: some details of this mail from “${name}” don’t add up.`
        : 'Be careful: some details of this mail don’t add up.'
    case 'unwanted':
      return 'This looks like advertising nobody asked for.'
    case 'benign':
      if (brand?.role === 'genuine') return `The details add up: this mail is from ${name}.`
      if (notRun.some(({ code }) => UNREAD.has(code))) return 'Nothing here speaks against this mail, but not all of it could be read.'
      return against > 0 && attackScore > 0
        ? 'Nothing serious speaks against this mail.'
        : 'The details add up: nothing speaks against this mail.'
    case 'undecided':
      return 'Telltale could not read this mail.'
  }
}

/** What could not be checked, one sentence a reason, with how many checks it stopped. */
export function couldNotCheck(notRun: Report['notRun']): string[] {
  const counts = new Map<string, number>()
  for (const { code } of notRun) counts.set(code, (counts.get(code) ?? 0) + 1)
  return [...counts].map(
    ([code, count]) =>
      `${FAULTS[code as FaultCode]?.says ?? 'Something could not be checked.'} (${count} ${UNREAD.has(code) ? 'part' : 'check'}${count === 1 ? '' : 's'})`,
  )
}
