/**
 * The SMTP listener of a trap: takes mail for its domains, answers 250 only when a message is safe on disk, and passes
 * nothing on. What was said around the message (the envelope) is kept with it.
 */
import type { AddressInfo, Socket } from 'node:net'
import type { SMTPServer } from 'smtp-server'
import { Refusal } from '../model/index.ts'
import type { Acceptor } from './acceptor.ts'
import { type KeyAndCertificate, ownCertificate, selfMadeCertificate } from './certificate.ts'
import { sessionOptions } from './smtp-session.ts'
import { type SmtpIntakeOptions, type SmtpSettings, smtpSettings } from './smtp-settings.ts'

export interface SmtpIntake {
  readonly port: number
  /** Stops listening, lets messages that are being received finish within a limit, and ends every connection. */
  close(): Promise<void>
}

const LISTEN_TROUBLES: Record<string, string> = {
  EADDRINUSE: 'is taken by another program',
  EACCES: 'needs rights that Telltale does not have (ports below 1024 usually do)',
  EADDRNOTAVAIL: 'is on an address that this machine does not have',
}
/** How often a closing listener looks for peers that have come to the end of their message. */
const CLOSING_LOOK_MS = 20
/** For the peer to read its last answer. */
const LAST_WORDS_MS = 500

/** @throws Refusal when the port is taken or not allowed, or the certificate cannot be used */
export async function startSmtpIntake(options: SmtpIntakeOptions, acceptor: Pick<Acceptor, 'accept'>): Promise<SmtpIntake> {
  const settings = smtpSettings(options)
  const { SMTPServer } = await import('smtp-server')
  const receiving = new Set<string>()
  const server = new SMTPServer({ ...sessionOptions(settings, acceptor, receiving), ...(await certificateOf(settings)) })
  const sockets = new Set<Socket>()
  server.server.on('connection', (socket: Socket) => {
    sockets.add(socket)
    socket.once('close', () => sockets.delete(socket))
  })
  // Who is refused in words gets seconds to read them; a flood of those is dropped without words.
  server.server.maxConnections = settings.connectionsMax * 2
  const port = await listen(server, settings)
  // Without a listener, one broken TLS handshake would end the process.
  server.on('error', (error: unknown) => settings.onTrouble?.(error))
  let closing: Promise<void> | null = null
  return {
    port,
    close() {
      closing ??= closeServer(server, receiving, sockets)
      return closing
    },
  }
}

async function certificateOf({ tlsKeyFile, tlsCertFile, name, dataFolder }: SmtpSettings): Promise<KeyAndCertificate> {
  if (tlsKeyFile && tlsCertFile) return ownCertificate(tlsKeyFile, tlsCertFile)
  if (tlsKeyFile || tlsCertFile) throw new Refusal('STARTTLS needs both a key file and a certificate file, or none.')
  return selfMadeCertificate(name, dataFolder ?? null, new Date())
}

function listen(server: SMTPServer, { port, host }: SmtpSettings): Promise<number> {
  return new Promise((resolve, reject) => {
    const failed = (cause: NodeJS.ErrnoException): void =>
      reject(new Refusal(`SMTP port ${port} ${LISTEN_TROUBLES[cause.code ?? ''] ?? 'could not be opened'}.`, { cause }))
    server.once('error', failed)
    server.listen(port, host, () => {
      server.off('error', failed)
      resolve((server.server.address() as AddressInfo).port)
    })
  })
}

async function closeServer(server: SMTPServer, receiving: ReadonlySet<string>, sockets: ReadonlySet<Socket>): Promise<void> {
  const closed = new Promise<void>((resolve) => server.close(resolve))
  let idleSince = Date.now()
  function endIdle(): void {
    // A peer between two messages loses nothing by a 421; one inside a message would have to send it all again.
    for (const connection of [...server.connections]) if (!receiving.has(connection.id)) connection.send(421, 'Telltale is closing', false)
    if (server.connections.size > 0) idleSince = Date.now()
    else if (Date.now() - idleSince > LAST_WORDS_MS) for (const socket of sockets) socket.destroy()
  }
  const looking = setInterval(endIdle, CLOSING_LOOK_MS)
  endIdle()
  await closed
  clearInterval(looking)
  for (const socket of sockets) socket.destroy()
}
