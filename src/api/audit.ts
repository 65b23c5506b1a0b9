/** Writes into the audit log what was asked, by whom and from where. The desk and the sign-in are the only ones that do. */
import type { Asker } from '../model/index.ts'
import { Fault, Refusal } from '../model/index.ts'
import type { ServiceContext } from '../operations/index.ts'

export interface Asked {
  readonly asker: Asker | null
  readonly address: string
  readonly did: string
  readonly on: Readonly<Record<string, string>>
}

/** What somebody without a name is called, beside what they say. */
export const NOBODY = 'somebody on this machine'
const STRANGER = 'somebody unknown'
const VALUES_MAX = 12
const VALUE_CHARS_MAX = 120
/** Whoever tries wrong tokens all day must not fill the disk: the others of a minute are counted. */
const FAILED_PER_MINUTE_MAX = 30
const MINUTE_MS = 60_000
/** Long texts, which are kept elsewhere. */
const LEFT_OUT = new Set(['raw', 'markdown'])

/** What an operation was asked to do, as far as it helps to know it again. */
export function whatOf(input: unknown): Record<string, string> {
  const entries = Object.entries(typeof input === 'object' && input !== null ? input : {})
  return Object.fromEntries(
    entries
      .filter(([name, value]) => !LEFT_OUT.has(name) && value !== '' && value !== undefined && value !== null)
      .slice(0, VALUES_MAX)
      .map(([name, value]) => [name, (typeof value === 'string' ? value : JSON.stringify(value)).slice(0, VALUE_CHARS_MAX)]),
  )
}

export interface Auditor {
  note(asked: Asked): Promise<void>
  /** Does it, then writes down whether it was done, refused or failed. @throws what the work throws; Fault when it cannot be written down */
  during<Result>(asked: Asked, work: () => Promise<Result>): Promise<Result>
  failedSignIn(address: string, how: string): Promise<void>
}

export function openAuditor({ audit }: Pick<ServiceContext, 'audit'>): Auditor {
  const write = ({ asker, address, did, on }: Asked, outcome: 'done' | 'refused' | 'failed', says?: string) =>
    audit.append({
      at: new Date().toISOString(),
      by: asker?.name ?? (did === FAILED ? STRANGER : NOBODY),
      role: asker?.role ?? null,
      from: address,
      did,
      on,
      outcome,
      ...(says === undefined ? {} : { says }),
    })
  let [minute, written, unwritten] = [0, 0, 0]
  return {
    note: (asked) => write(asked, 'done'),
    async during(asked, work) {
      let result: Awaited<ReturnType<typeof work>>
      try {
        result = await work()
      } catch (cause) {
        const says = cause instanceof Refusal || cause instanceof Fault ? cause.message : 'a bug in Telltale'
        await write(asked, cause instanceof Refusal ? 'refused' : 'failed', says)
        throw cause
      }
      await write(asked, 'done')
      return result
    },
    async failedSignIn(address, how) {
      const now = Math.floor(Date.now() / MINUTE_MS)
      if (now !== minute) [minute, written] = [now, 0]
      if (written >= FAILED_PER_MINUTE_MAX) {
        unwritten += 1
        return
      }
      written += 1
      const on = { how, ...(unwritten > 0 ? { notWrittenBefore: String(unwritten) } : {}) }
      unwritten = 0
      // Whoever fails learns nothing of our disk.
      await write({ asker: null, address, did: FAILED, on }, 'refused').catch(() => undefined)
    },
  }
}

const FAILED = 'failed-sign-in'
