/** A listener for tests whose acceptor keeps what arrives in a list. */
import type { TestContext } from 'node:test'
import type { Acceptor, Arrival } from '../acceptor.ts'
import { type SmtpIntake, startSmtpIntake } from '../smtp-intake.ts'
import type { SmtpIntakeOptions } from '../smtp-settings.ts'

export interface Listener extends SmtpIntake {
  readonly arrivals: Arrival[]
  readonly texts: () => string[]
}

/** @param onAccept runs before a message counts as accepted; what it throws, `accept` throws */
export async function startListener(
  context: TestContext,
  options: Partial<SmtpIntakeOptions> = {},
  onAccept?: () => unknown,
): Promise<Listener> {
  const arrivals: Arrival[] = []
  const accept: Acceptor['accept'] = async (arrival) => {
    await onAccept?.()
    arrivals.push({ ...arrival, raw: Uint8Array.from(arrival.raw) })
    return { caseId: 'sha256:00', sightingId: 'x', isKnown: false }
  }
  const intake = await startSmtpIntake({ port: 0, closeTimeLimitMs: 2_000, ...options }, { accept })
  context.after(() => intake.close())
  return { ...intake, arrivals, texts: () => arrivals.map(({ raw }) => Buffer.from(raw).toString('latin1')) }
}
