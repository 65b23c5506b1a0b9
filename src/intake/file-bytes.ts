/** The bytes of a file or of standard input as a stream of chunks, unpacked where they are gzip'd, within bounds. */
import { createReadStream } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { Readable } from 'node:stream'

export type Chunks = AsyncGenerator<Uint8Array>

/** Read at once: for the many small files that a stream costs more than it brings. */
const SMALL_FILE_BYTES_MAX = 4 * 1024 * 1024
const CHUNK_BYTES = 256 * 1024
/** Mail packs to a third, or a tenth; gzip of nothing but zeros unpacks a thousandfold (a "bomb"). */
const UNPACKED_RATIO_MAX = 200
/** Below this a high ratio harms nobody. */
const UNPACKED_BYTES_FREE = 64 * 1024 * 1024

export class UnpackedTooBig extends Error {}

export async function* fileChunks(path: string, bytes: number, isRegular: boolean, onBytes: (bytes: number) => void): Chunks {
  if (isRegular && bytes <= SMALL_FILE_BYTES_MAX) {
    const whole = await readFile(path)
    onBytes(whole.length)
    if (whole.length > 0) yield whole
    return
  }
  yield* counted(createReadStream(path, { highWaterMark: CHUNK_BYTES }), onBytes)
}

export async function* counted(chunks: AsyncIterable<Uint8Array>, onBytes: (bytes: number) => void): Chunks {
  for await (const chunk of chunks) {
    onBytes(chunk.length)
    yield chunk
  }
}

/** The first bytes, enough to see what it is even when they come one by one; null at the end. */
export async function firstBytes(chunks: AsyncGenerator<Uint8Array>, bytesMin: number): Promise<Uint8Array | null> {
  const pieces: Uint8Array[] = []
  for (let length = 0; length < bytesMin; ) {
    const { value } = await chunks.next()
    if (value === undefined) break
    pieces.push(value)
    length += value.length
  }
  return pieces.length > 1 ? Buffer.concat(pieces) : (pieces[0] ?? null)
}

/** Gives back what was read to see what it is. */
export async function* withFirst(first: Uint8Array, rest: AsyncIterable<Uint8Array>): Chunks {
  yield first
  yield* rest
}

export const isGzip = (first: Uint8Array): boolean => first[0] === 0x1f && first[1] === 0x8b

export async function* unpacked(packed: AsyncIterable<Uint8Array>): Chunks {
  let bytesIn = 0
  let bytesOut = 0
  const countIn = (bytes: number): void => {
    bytesIn += bytes
  }
  const { createGunzip } = await import('node:zlib')
  const source = Readable.from(counted(packed, countIn))
  const gunzip = source.pipe(createGunzip({ chunkSize: CHUNK_BYTES }))
  source.once('error', (cause) => gunzip.destroy(cause))
  try {
    for await (const chunk of gunzip as AsyncIterable<Buffer>) {
      bytesOut += chunk.length
      if (bytesOut > UNPACKED_BYTES_FREE && bytesOut > bytesIn * UNPACKED_RATIO_MAX) throw new UnpackedTooBig()
      yield chunk
    }
  } finally {
    gunzip.destroy()
    source.destroy()
  }
}
