/**
 * What this person has not opened yet. Kept in the browser, not on the server: what somebody has read is nobody else's business, a token is often shared by a
 * team, and a click then costs no writing. Newer than the last “mark all read” and never opened is unread.
 */
import { idOf, kept, linkOf, rowsOf, timeOf } from './stream-parts.ts'

const READ_MAX = 2_000
/** Who comes for the first time finds the last day unread, not the history of years. */
const FIRST_MS = 24 * 3_600_000

interface Read {
  since: string
  ids: string[]
}

const read: Read = load()
const known = new Set(read.ids)

function load(): Read {
  try {
    const { since, ids } = JSON.parse(kept.get('read') ?? '') as Read
    if (typeof since === 'string' && Array.isArray(ids))
      return { since, ids: ids.filter((one) => typeof one === 'string').slice(-READ_MAX) }
  } catch {
    // Nothing kept yet, or not by us.
  }
  const first = { since: new Date(Date.now() - FIRST_MS).toISOString(), ids: [] }
  kept.put('read', JSON.stringify(first))
  return first
}

const shortOf = (row: HTMLElement): string => idOf(row).slice('sha256:'.length, 'sha256:'.length + 16)

export function markUnread(rows: readonly HTMLElement[]): void {
  for (const row of rows) {
    const isUnread = timeOf(row) > read.since && !known.has(shortOf(row))
    row.classList.toggle('unread', isUnread)
    const told = linkOf(row).querySelector('.visually-hidden')
    if (isUnread && !told) linkOf(row).insertAdjacentHTML('afterbegin', '<span class="visually-hidden">unread: </span>')
    else if (!isUnread) told?.remove()
  }
}

export function markRead(row: HTMLElement): void {
  const id = shortOf(row)
  if (known.has(id)) return
  known.add(id)
  read.ids = [...read.ids, id].slice(-READ_MAX)
  kept.put('read', JSON.stringify(read))
  markUnread([row])
}

export function markAllRead(): void {
  read.since = new Date().toISOString()
  read.ids = []
  known.clear()
  kept.put('read', JSON.stringify(read))
  markUnread(rowsOf())
}
