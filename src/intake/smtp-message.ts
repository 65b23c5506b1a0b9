/**
 * Takes the bytes of one message off the DATA stream, within limits: of one message, of all messages that are being
 * received at this moment, and of time. A sender who stops halfway has sent nothing.
 */
import type { Readable } from 'node:stream'
import { growingBytes } from './growing-bytes.ts'

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

export type NotReceived = 'too-big' | 'no-room' | 'too-slow' | 'broken-off'
export type Received = { readonly state: 'whole'; readonly raw: Uint8Array; release(): void } | { readonly state: NotReceived }

export function receiveMessage(stream: Readable, { messageBytesMax, dataTimeLimitMs, budget }: MessageLimits): Promise<Received> {
  let bytesSeen = 0
  let isWhole = true
  const message = growingBytes(messageBytesMax, (bytes) => {
    if (budget.bytesHeld + bytes > budget.bytesMax && bytes > 0) return false
    budget.bytesHeld += bytes
    return true
  })
  function take(chunk: Buffer): void {
    bytesSeen += chunk.length
    // Read on to the end even when it is too much: before the final dot there is no place for an answer (RFC 5321 §4.1.1.4).
    isWhole &&= message.add(chunk)
  }
  function ended(): Received {
    if (isWhole) return { state: 'whole', raw: message.bytes(), release: message.release }
    return { state: bytesSeen > messageBytesMax ? 'too-big' : 'no-room' }
  }
  return new Promise((resolve) => {
    let isOver = false
    function finish(received: Received): void {
      if (isOver) return
      isOver = true
      clearTimeout(timer)
      stream.off('data', take)
      if (received.state !== 'whole') message.release()
      resolve(received)
    }
    const timer = setTimeout(() => finish({ state: 'too-slow' }), dataTimeLimitMs)
    stream.on('data', take)
    stream.once('end', () => finish(ended()))
    // smtp-server destroys the stream when the peer goes away before the final dot. An error without listener would end the process.
    stream.on('error', () => finish({ state: 'broken-off' }))
    stream.once('close', () => finish({ state: 'broken-off' }))
  })
}
