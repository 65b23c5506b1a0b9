/** What the SMTP listener says to a peer, step by step, and what it keeps of what the peer said. */
import type { SMTPServerOptions, SMTPServerSession } from 'smtp-server'
import { type Envelope, Fault } from '../model/index.ts'
import type { Acceptor } from './acceptor.ts'
import { type NotReceived, receiveMessage } from './smtp-message.ts'
import { createPeers } from './smtp-peers.ts'
import { asciiDomain, createRecipientRule } from './smtp-recipients.ts'
import type { SmtpSettings } from './smtp-settings.ts'

/** RFC 5321 §4.5.3.1.4 says 512; SMTPUTF8 and long bounce addresses need more. */
const COMMAND_BYTES_MAX = 4_096
/** Commands of no use to a receiver of mail; AUTH above all: a trap has no users, and passwords tried are no affair of ours. */
const DISABLED_COMMANDS = ['AUTH', 'XCLIENT', 'XFORWARD', 'WIZ', 'SHELL', 'KILL']
/** Of the memory for messages on their way in: from here on new ones are asked to come later. */
const CROWDED_SHARE = 0.9

/** An answer to the peer. smtp-server takes its words as they are, so the enhanced code (RFC 3463) stands in them. */
const refusal = (responseCode: number, says: string): Error => Object.assign(new Error(says), { responseCode })
const CROWDED = 'Too much mail at once, please try again soon'

/** @param receiving ids of the sessions that are in the middle of a message; kept up to date */
export function sessionOptions(settings: SmtpSettings, acceptor: Pick<Acceptor, 'accept'>, receiving: Set<string>): SMTPServerOptions {
  const budget = { bytesMax: Math.max(settings.receivingBytesMax, settings.sizeBytesMax), bytesHeld: 0 }
  const limits = { messageBytesMax: settings.sizeBytesMax, dataTimeLimitMs: settings.dataTimeLimitMs, budget }
  const isOurs = createRecipientRule(settings.domains)
  const noRoom = (): Error | null => {
    const reason = budget.bytesHeld > budget.bytesMax * CROWDED_SHARE ? CROWDED : (settings.mayAccept?.() ?? null)
    if (reason === null) return null
    settings.onRefused?.(reason)
    return refusal(452, `4.3.1 ${reason}`)
  }
  const refuse = (reply: (error: Error) => void, error: Error, why: string): void => {
    settings.onRefused?.(why)
    reply(error)
  }
  return {
    ...fixedOptions(settings),
    ...connectionHandlers(settings, receiving),
    // Never answered in the same turn: smtp-server 3.21 then loses its place when the next message is pipelined behind this one.
    onMailFrom: (_address, _session, reply) => void setImmediate(() => reply(noRoom())),
    onRcptTo({ address }, { envelope }, reply) {
      if (!isOurs(address)) return refuse(reply, refusal(550, '5.7.1 Relaying denied'), 'For a domain that mail is not taken for')
      if (envelope.rcptTo.length >= settings.recipientsMax)
        return refuse(reply, refusal(452, '4.5.3 Too many recipients'), 'Too many recipients')
      // Asked again, since the disk may have filled up behind MAIL; smtp-server answers DATA with 354 unasked.
      reply(noRoom())
    },
    async onData(stream, session, reply) {
      receiving.add(session.id)
      const envelope = envelopeOf(session)
      const received = await receiveMessage(stream, limits)
      const outcome =
        received.state === 'whole' ? await keep(received.raw, envelope, acceptor, settings) : notReceived(received.state, settings)
      if (received.state === 'whole') received.release()
      else settings.onRefused?.(REFUSED[received.state])
      receiving.delete(session.id)
      // Refused in the middle of the message: nobody reads the rest, and the connection ends with the reply.
      if (!stream.readableEnded) stream.destroy()
      reply(outcome, '2.0.0 Kept')
    },
  }
}

function fixedOptions({ name, sizeBytesMax, connectionsMax, idleTimeLimitMs, closeTimeLimitMs }: SmtpSettings): SMTPServerOptions {
  return {
    name,
    banner: 'Telltale, receives mail to study it and relays nothing',
    heloResponse: '%s',
    size: sizeBytesMax,
    maxClients: connectionsMax,
    maxCommandLength: COMMAND_BYTES_MAX,
    socketTimeout: idleTimeLimitMs,
    closeTimeout: closeTimeLimitMs,
    disabledCommands: DISABLED_COMMANDS,
    disableReverseLookup: true,
    // Traps are written to with broken addresses; refusing those loses the very mail we are here for.
    lenientAddressParsing: true,
    logger: false,
  }
}

function connectionHandlers({ name, connectionsPerAddressMax, onRefused }: SmtpSettings, receiving: Set<string>): SMTPServerOptions {
  const peers = createPeers(connectionsPerAddressMax)
  return {
    onConnect({ id, remoteAddress }, reply) {
      if (peers.enter(id, remoteAddress)) return reply(null)
      onRefused?.('Too many connections from one network')
      reply(refusal(421, `${name} Too many connections from your network, try again later`))
    },
    onClose({ id }) {
      peers.leave(id)
      receiving.delete(id)
    },
  }
}

/** @returns null when the message is safe, else what the peer is told: in every case that it should keep it and try again */
async function keep(
  raw: Uint8Array,
  envelope: Envelope,
  acceptor: Pick<Acceptor, 'accept'>,
  { onTrouble }: SmtpSettings,
): Promise<Error | null> {
  try {
    await acceptor.accept({ raw, source: 'smtp', envelope, path: null })
    return null
  } catch (error) {
    onTrouble?.(error)
    return refusal(451, `4.3.0 ${error instanceof Fault ? error.message : 'The message could not be kept, please try again'}`)
  }
}

const REFUSED: Readonly<Record<NotReceived, string>> = {
  'too-big': 'Larger than is taken',
  'no-room': 'Too much mail at once',
  'too-slow': 'It took too long to come',
  'broken-off': 'The connection broke',
}

function notReceived(state: NotReceived, { name, sizeBytesMax }: SmtpSettings): Error {
  if (state === 'too-big') return refusal(552, `5.3.4 The message is larger than ${sizeBytesMax} bytes`)
  if (state === 'no-room') return refusal(452, `4.3.1 ${CROWDED}`)
  return refusal(421, `${name} ${state === 'too-slow' ? 'The message took too long' : 'The connection broke'}`)
}

function envelopeOf({ envelope, tlsOptions, secure, remoteAddress, hostNameAppearsAs }: SMTPServerSession): Envelope {
  const said = (address: string): string => (envelope.smtpUtf8 ? address : asAscii(address))
  return {
    peerAddress: remoteAddress,
    heloName: hostNameAppearsAs || '',
    mailFrom: envelope.mailFrom ? said(envelope.mailFrom.address) : '',
    rcptTo: envelope.rcptTo.map(({ address }) => said(address)),
    tls: secure && tlsOptions ? `${tlsOptions.version} ${tlsOptions.standardName ?? tlsOptions.name}` : null,
  }
}

/** smtp-server turns `xn--` domains into letters; without SMTPUTF8 (RFC 6531) the peer cannot have said letters. */
function asAscii(address: string): string {
  const domainAt = address.lastIndexOf('@') + 1
  const domain = address.slice(domainAt)
  return /^[\x20-\x7e]*$/.test(domain) ? address : address.slice(0, domainAt) + (asciiDomain(domain) || domain)
}
