/**
 * Takes the bytes of one message off the DATA stream, within limits: of one message, of all messages that are being
 * received at this moment, and of time. A sender who stops halfway has sent nothing.
 */
import type { Readable } from 'node:stream'

/** First room for a message; most mails fit, bigger ones double it. */
const ROOM_BYTES = 32 * 1024

/** Memory for messages that are on their way in. Without it, a few hundred connections of 50 MB each end the process. */
export interface ReceivingBudget {
  readonly bytesMax: number
  bytesHeld: number
}

export interface MessageLimits {
  readonly messageBytesMax: number
  readonly dataTimeLimitMs: number
  readonly budget: ReceivingBudget
}

export type Received =
  | { readonly state: 'whole'; readonly raw: Uint8Array; release(): void }
  | { readonly state: NotReceived }

export type NotReceived = 'too-big' | 'no-room' | 'too-slow' | 'broken-off'

/**
 * One growing piece of memory instead of a list of chunks: a line that begins with a dot makes smtp-server hand over a
 * chunk of its own, so a message of millions of dots would become millions of small objects.
 */
export function receiveMessage(stream: Readable, { messageBytesMax, dataTimeLimitMs, budget }: MessageLimits): Promise<Received> {
  let room = Buffer.allocUnsafeSlow(0)
  let length = 0
  let refused: 'too-big' | 'no-room' | null = null

  function release(): void {
    budget.bytesHeld -= room.length
    room = Buffer.allocUnsafeSlow(0)
  }
  /** Room for that many bytes, or the reason why there is none. */
  function makeRoom(needed: number): 'too-big' | 'no-room' | null {
    if (needed > messageBytesMax) return 'too-big'
    if (needed <= room.length) return null
    const bigger = Math.min(messageBytesMax, Math.max(ROOM_BYTES, room.length * 2, needed))
    if (budget.bytesHeld - room.length + bigger > budget.bytesMax) return 'no-room'
    budget.bytesHeld += bigger - room.length
    const grown = Buffer.allocUnsafeSlow(bigger)
    room.copy(grown, 0, 0, length)
    room = grown
    return null
  }
  function take(chunk: Buffer): void {
    refused ??= makeRoom(length + chunk.length)
    if (refused !== null) {
      release()
      return
    }
    chunk.copy(room, length)
    length += chunk.length
  }

  return new Promise((resolve) => {
    let isOver = false
    function finish(received: Received): void {
      if (isOver) return
      isOver = true
      clearTimeout(timer)
      stream.off('data', take)
      if (received.state !== 'whole') release()
      resolve(received)
    }
    const timer = setTimeout(() => finish({ state: 'too-slow' }), dataTimeLimitMs)
    stream.on('data', take)
    stream.once('end', () => finish(refused === null ? { state: 'whole', raw: room.subarray(0, length), release } : { state: refused }))
    // smtp-server destroys the stream when the peer goes away before the final dot. An error without listener would end the process.
    stream.on('error', () => finish({ state: 'broken-off' }))
    stream.once('close', () => finish({ state: 'broken-off' }))
  })
}
