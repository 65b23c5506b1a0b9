/**
 * The public API of the `telltale` package. What is not here is not promised.
 *
 * @example
 * import { analyze } from 'telltale'
 * const [report] = await analyze(await readFile('mail.eml'))
 * console.log(report.verdict, report.evidence.map((one) => one.says))
 */

import type { Report } from './model/index.ts'
import { examine } from './pipeline/index.ts'
import type { Resolver } from './ports/index.ts'

export type { AttackType, Evidence, Report, Verdict } from './model/index.ts'
export type { Resolver } from './ports/index.ts'

export interface AnalyzeOptions {
  /** Asked for SPF, DKIM and DMARC. Without one nobody is asked, and the report says what could not be checked. */
  readonly resolver?: Resolver
  /** Receivers (authserv-id) whose Authentication-Results are believed. */
  readonly trustedReceivers?: readonly string[]
  /** The moment that counts as now (default: the current time); fixes the report. */
  readonly receivedAt?: Date
}

/**
 * Judges one message from its bytes, in this thread, and keeps nothing. A message that carries others (an attached or
 * forwarded original) gives one report for each original. Never throws for what the bytes hold.
 */
export async function analyze(raw: Uint8Array, options: AnalyzeOptions = {}): Promise<readonly Report[]> {
  const now = options.receivedAt ?? new Date()
  return examine(raw, {
    resolver: options.resolver ?? null,
    trustedReceivers: options.trustedReceivers ?? [],
    clock: { now: () => now },
    source: 'file',
  })
}
