/** What SQLite throws, as a fault or a refusal: a damaged file says how it is rebuilt, a full disk that mail can come later. */
import { Fault, Refusal } from '../../model/index.ts'

// Primary result codes, https://sqlite.org/rescode.html
const BUSY = 5
const LOCKED = 6
const IO_ERROR = 10
const CORRUPT = 11
const FULL = 13
const CANNOT_OPEN = 14
const NOT_A_DATABASE = 26
/** Extended codes keep the primary one in their low byte. */
const PRIMARY_MASK = 0xff

export function translated(cause: unknown, file: string): unknown {
  if (!(cause instanceof Error) || cause instanceof Fault || cause instanceof Refusal) return cause
  const { code, errcode } = cause as Error & { readonly code?: string; readonly errcode?: number }
  if (code !== 'ERR_SQLITE_ERROR') return cause
  const primary = (errcode ?? 0) & PRIMARY_MASK
  if (primary === BUSY || primary === LOCKED) return new Fault('store-busy', { cause })
  if (primary === FULL) return new Fault('disk-full', { cause })
  if (primary === IO_ERROR) return new Fault('disk-failed', { cause })
  if (primary === CANNOT_OPEN) return new Refusal(`The database ${file} cannot be opened.`, { cause })
  // A table that is missing is damage, too: nobody but us writes this file.
  const isDamaged = primary === CORRUPT || primary === NOT_A_DATABASE || /no such (table|column)|already exists/.test(cause.message)
  return isDamaged
    ? new Refusal(`The database ${file} is damaged. It can be rebuilt from the stored mail: telltale reindex`, { cause })
    : cause
}

/** The same object, whose promises fail in our words. */
export function translating<Port extends object>(port: Port, says: (cause: unknown) => unknown): Port {
  const wrapped = Object.entries(port).map(([name, method]) => [
    name,
    async (...given: unknown[]) => {
      try {
        return await (method as (...given: unknown[]) => unknown)(...given)
      } catch (cause) {
        throw says(cause)
      }
    },
  ])
  return Object.fromEntries(wrapped) as Port
}
