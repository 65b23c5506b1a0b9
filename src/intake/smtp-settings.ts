/** Settings of the SMTP listener, and the defaults with their reasons. */

export interface SmtpIntakeOptions {
  /** 0 picks a free one. */
  readonly port: number
  readonly host?: string
  /** Host name in the greeting and in a self-made certificate. */
  readonly name?: string
  /** `example.test`, or `*.example.test` for all names below; none: every recipient is taken. */
  readonly domains?: readonly string[]
  /** Own key and certificate (PEM), both or none; without them a pair is made. */
  readonly tlsKeyFile?: string | null
  readonly tlsCertFile?: string | null
  /** Where a self-made certificate is kept; without it a new one is made at each start. */
  readonly dataFolder?: string
  readonly sizeBytesMax?: number
  readonly recipientsMax?: number
  readonly connectionsMax?: number
  /** Of one IPv4 address or IPv6 /64. */
  readonly connectionsPerAddressMax?: number
  /** Memory for messages that are being received, all connections together. */
  readonly receivingBytesMax?: number
  readonly idleTimeLimitMs?: number
  /** For one whole message, from DATA to the final dot. */
  readonly dataTimeLimitMs?: number
  /** How long `close()` waits for messages that are being received. */
  readonly closeTimeLimitMs?: number
  /** A reason to take no mail now (disk or queue full), in words for the sender; null when all is well. */
  readonly mayAccept?: () => string | null
  /** Told of every message that could not be kept, and of every connection that failed. */
  readonly onTrouble?: (error: unknown) => void
  /** Told of all that was refused, and why. */
  readonly onRefused?: (why: string) => void
}

const DEFAULTS = {
  host: '127.0.0.1',
  name: 'telltale.localhost',
  domains: [] as readonly string[],
  tlsKeyFile: null as string | null,
  tlsCertFile: null as string | null,
  sizeBytesMax: 50_000_000,
  // RFC 5321 §4.5.3.1.8: at least 100 must be taken.
  recipientsMax: 100,
  connectionsMax: 200,
  connectionsPerAddressMax: 20,
  receivingBytesMax: 512 * 1024 * 1024,
  // RFC 5321 §4.5.3.2.7 recommends five minutes. Traps meet crowds that only hold a place; two are enough for honest senders.
  idleTimeLimitMs: 2 * 60_000,
  dataTimeLimitMs: 10 * 60_000,
  closeTimeLimitMs: 10_000,
}

type Optional = 'dataFolder' | 'mayAccept' | 'onTrouble' | 'onRefused'
export type SmtpSettings = Required<Omit<SmtpIntakeOptions, Optional>> & Pick<SmtpIntakeOptions, Optional>

export function smtpSettings(options: SmtpIntakeOptions): SmtpSettings {
  const given = Object.fromEntries(Object.entries(options).filter(([, value]) => value !== undefined))
  return { ...DEFAULTS, ...(given as typeof options) } as SmtpSettings
}
