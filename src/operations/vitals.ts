/** What a running service remembers of itself since its start: mail taken and refused, feeds fetched, what went wrong lately. In memory, and bounded. */
import { cleanText } from '../explain/index.ts'
import { Fault, Refusal } from '../model/index.ts'
import type { Clock } from '../ports/index.ts'

const HOURS_SHOWN = 24
const HOUR_MS = 3_600_000
const TROUBLES_MAX = 30
const REASONS_MAX = 30
const SAYS_CHARS_MAX = 240

export type TroublePlace = 'intake' | 'pipeline' | 'web' | 'feeds' | 'retention'

export interface Trouble {
  readonly at: string
  readonly where: TroublePlace
  readonly says: string
  /** The same again and again is one. */
  readonly times: number
}

export interface FeedsRound {
  readonly at: string
  readonly urls: number
  readonly errors: readonly string[]
}

export interface VitalSigns {
  readonly lastTakenAt: string | null
  /** Mails taken in each of the last hours, the current one last. */
  readonly takenByHour: readonly number[]
  readonly refused: readonly { readonly why: string; readonly times: number; readonly lastAt: string }[]
  readonly feeds: FeedsRound | null
  /** Newest first. */
  readonly troubles: readonly Trouble[]
}

export interface Vitals {
  taken(): void
  refused(why: string): void
  fetched(round: Omit<FeedsRound, 'at'>): void
  trouble(where: TroublePlace, cause: unknown): void
  signs(): VitalSigns
}

export function openVitals(clock: Clock): Vitals {
  const hours = new Map<number, number>()
  const refusals = new Map<string, { times: number; lastAt: string }>()
  const troubles: Trouble[] = []
  let [lastTakenAt, feeds]: [string | null, FeedsRound | null] = [null, null]
  const now = () => clock.now().toISOString()
  const hour = () => Math.floor(clock.now().getTime() / HOUR_MS)
  return {
    taken() {
      lastTakenAt = now()
      hours.set(hour(), (hours.get(hour()) ?? 0) + 1)
      const [oldest] = hours.keys()
      if (oldest !== undefined && hours.size > HOURS_SHOWN) hours.delete(oldest)
    },
    refused(why) {
      const before = refusals.get(why)
      if (before || refusals.size < REASONS_MAX) refusals.set(why, { times: (before?.times ?? 0) + 1, lastAt: now() })
    },
    fetched(round) {
      feeds = { ...round, at: now() }
    },
    trouble(where, cause) {
      const says = inWords(cause)
      const same = troubles.findIndex((one) => one.where === where && one.says === says)
      const times = same === -1 ? 1 : (troubles.splice(same, 1)[0]?.times ?? 0) + 1
      troubles.unshift({ at: now(), where, says, times })
      troubles.length = Math.min(troubles.length, TROUBLES_MAX)
    },
    signs: () => ({
      lastTakenAt,
      takenByHour: Array.from({ length: HOURS_SHOWN }, (_, at) => hours.get(hour() - HOURS_SHOWN + 1 + at) ?? 0),
      refused: [...refusals].map(([why, rest]) => ({ why, ...rest })),
      feeds,
      troubles: [...troubles],
    }),
  }
}

/** Never a stack, nor what could be a token or stand behind a question mark. */
function inWords(cause: unknown): string {
  const said =
    cause instanceof Refusal || cause instanceof Fault
      ? cause.message
      : cause instanceof Error
        ? `A bug in Telltale: ${cause.name}: ${cause.message.split('\n', 1)[0]}`
        : 'A bug in Telltale'
  return cleanText(
    said
      .slice(0, SAYS_CHARS_MAX * 2)
      .replace(/\?\S{1,400}/g, '?…')
      .replace(/[\w-]{40,400}/g, '…'),
    SAYS_CHARS_MAX,
  )
}
