/** A peer for tests that says byte for byte what the test wants, well-behaved or not. */
import { once } from 'node:events'
import { connect, type Socket } from 'node:net'

export interface RawPeer {
  readonly socket: Socket
  /** Sends text (CRLF and all) as it stands. */
  send(bytes: string | Uint8Array): void
  /** The next reply, its lines joined; '' when the connection ended first. */
  reply(): Promise<string>
  /** Sends a line and waits for the reply. */
  ask(line: string): Promise<string>
  /** EHLO, MAIL, RCPT and DATA, up to 354. */
  begin(recipient?: string): Promise<string>
  ended(): Promise<void>
}

/** Connected, with the greeting still unread. */
export async function openPeer(port: number): Promise<RawPeer> {
  const socket = connect(port, '127.0.0.1')
  socket.setEncoding('latin1')
  let heard = ''
  let isEnded = false
  let wake: () => void = () => undefined
  socket.on('data', (text: string) => {
    heard += text
    wake()
  })
  socket.on('error', () => undefined)
  socket.on('close', () => {
    isEnded = true
    wake()
  })
  await once(socket, 'connect')
  async function reply(): Promise<string> {
    for (;;) {
      const found = /^(?:\d{3}-[^\r\n]*\r\n)*\d{3}(?: [^\r\n]*)?\r\n/.exec(heard)
      if (found) {
        heard = heard.slice(found[0].length)
        return found[0].trimEnd()
      }
      if (isEnded) return ''
      await new Promise<void>((resolve) => {
        wake = resolve
      })
    }
  }
  function ask(line: string): Promise<string> {
    socket.write(`${line}\r\n`)
    return reply()
  }
  return {
    socket,
    send: (bytes) => void socket.write(bytes),
    reply,
    ask,
    async begin(recipient = 'trap@example.test') {
      await reply()
      await ask('EHLO peer.example')
      await ask('MAIL FROM:<crook@example.com>')
      await ask(`RCPT TO:<${recipient}>`)
      return ask('DATA')
    },
    ended: async () => {
      if (!isEnded) await once(socket, 'close')
    },
  }
}
