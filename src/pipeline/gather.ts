/**
 * The part of the pipeline that touches the world: who really sent it (DNS, or a receiver we trust), and which
 * originals the mail carries. Its findings are facts with a time; everything else is computed from them again and again.
 */
import { authenticate } from '../authenticate/index.ts'
import { type Gathered, isReconstructed, type Message, type Sighting } from '../model/index.ts'
import { findOriginals, type Original, parseMessage, reporterOf } from '../parse/index.ts'
import type { Clock, Resolver } from '../ports/index.ts'

/** Raised when gathering changes in a way that makes old facts worth gathering anew. */
export const GATHER_VERSION = 2
/** All of DNS for one message (DESIGN.md §7). */
export const DNS_MS_MAX = 2_000

export interface GatherOptions {
  /** null: ask nobody (`--offline`). */
  readonly resolver: Resolver | null
  readonly trustedReceivers: readonly string[]
  readonly clock: Clock
  /** What is left of DNS_MS_MAX, where a carrier and its originals share it. */
  readonly dnsMsMax?: number
}

export interface GatherResult {
  readonly message: Message
  readonly gathered: Gathered
  readonly originals: readonly Original[]
  readonly reporter: string
}

export async function gather(raw: Uint8Array, sighting: Sighting, options: GatherOptions): Promise<GatherResult> {
  const message = await parseMessage(raw)
  // A mail found inside another one is not unwrapped again: findOriginals has gone as deep as it goes.
  const originals = sighting.carrier === null ? await findOriginals(raw, message) : []
  const authentication = isReconstructed(sighting)
    ? null
    : await authenticate(raw, message, sighting.envelope, {
        resolver: options.resolver,
        trustedReceivers: options.trustedReceivers,
        timeLimitMs: options.dnsMsMax ?? DNS_MS_MAX,
      })
  const gathered: Gathered = { gatheredAt: options.clock.now().toISOString(), stageVersion: GATHER_VERSION, authentication, pages: null }
  return { message, gathered, originals, reporter: reporterOf(message) }
}
