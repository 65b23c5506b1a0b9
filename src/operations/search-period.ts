/** A year, a month, a day, or how long ago: when that begins (UTC). */

const DAY_MS = 86_400_000
/** Ten years; what is older is named by its date. */
const DAYS_MAX = 3_660

/** @returns null for what is none of them */
export function momentOf(text: string, now: Date): string | null {
  const ago = text.toLowerCase() === 'today' ? '0' : /^(\d{1,4})d$/i.exec(text)?.[1]
  if (ago !== undefined) return Number(ago) > DAYS_MAX ? null : dayOf(new Date(now.getTime() - Number(ago) * DAY_MS))
  const [, year = '', month = '01', day = '01'] = /^(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?$/.exec(text) ?? []
  const moment = `${year}-${month}-${day}T00:00:00.000Z`
  // 2024-02-30 is read as a day of March; a date that comes back as another is none.
  return Number.isNaN(Date.parse(moment)) || new Date(moment).toISOString() !== moment ? null : moment
}

const dayOf = (at: Date): string => `${at.toISOString().slice(0, 10)}T00:00:00.000Z`
