/** A signal is one named check on facts. It gives no number: `score/weights.ts` does. */
import type { At } from './at.ts'
import type { FactName, Facts } from './facts.ts'
import type { FaultCode } from './fault.ts'

export type EvidenceKind = 'contradiction' | 'pressure' | 'concealment' | 'confirmation'

/** The words of the hand labels for details that do not add up (DESIGN.md §2). */
export const MISMATCHES = [
  'sender',
  'replyto',
  'link',
  'nohttps',
  'authfail',
  'lookalike',
  'obfuscation',
  'language',
  'occasion',
  'freehost',
  'attachment',
] as const
export type Mismatch = (typeof MISMATCHES)[number]

/** What a signal saw: a message id with values (never a finished sentence: the attacker chooses the values), and where. */
export interface Finding<MessageId extends string = string> {
  readonly message: MessageId
  readonly values: Readonly<Record<string, string>>
  readonly at: At
}

export interface Signal<Needs extends FactName = FactName, MessageId extends string = string> {
  /** kebab-case, a noun with the bad state as adjective; equals the folder's name. */
  readonly id: string
  readonly title: string
  readonly kind: EvidenceKind
  /** More than one where the sentence names more than one thing that does not fit; by message where its sentences differ in that. */
  readonly mismatch?: Mismatch | readonly Mismatch[] | Readonly<Record<MessageId, readonly Mismatch[]>>
  /** Sublime's attack types, tactics and detection methods. */
  readonly tags: readonly string[]
  /** The signal sees these facts and no others. If one is missing it is *not run*. */
  readonly needs: readonly Needs[]
  /** English sentence of each message: *what is seen, but what is so*. `{name}` stands for a value. */
  readonly messages: Readonly<Record<MessageId, string>>
  /** Silent when empty. Pure; bounded to FINDINGS_MAX by the runner. */
  detect(facts: Pick<Facts, Needs>): readonly Finding<MessageId>[]
}

/** What does not add up where a signal says this message. */
export function mismatchesOf({ mismatch }: Pick<Signal<FactName, string>, 'mismatch'>, message: string): readonly Mismatch[] {
  if (mismatch === undefined) return []
  if (typeof mismatch === 'string') return [mismatch]
  return isList(mismatch) ? mismatch : (mismatch[message] ?? [])
}
const isList = (mismatch: object): mismatch is readonly Mismatch[] => Array.isArray(mismatch)

/** More findings of one signal than this teach a reader nothing. */
export const FINDINGS_MAX = 5

export type Outcome =
  | { readonly state: 'fired'; readonly findings: readonly [Finding, ...Finding[]] }
  | { readonly state: 'silent' }
  | { readonly state: 'not-run'; readonly missing: FactName; readonly because: FaultCode }

export interface Outcomes {
  readonly [signalId: string]: Outcome
}
