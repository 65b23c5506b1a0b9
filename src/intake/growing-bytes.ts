/**
 * One growing piece of memory for a message of unknown length. A list of chunks would do for honest mail; a hostile one
 * comes in millions of tiny chunks (smtp-server cuts at every line that begins with a dot), each an object of its own.
 */

/** Most mails fit; bigger ones double it. */
const FIRST_BYTES = 32 * 1024

export interface GrowingBytes {
  /** False when there is no room: then everything was given back, and nothing more is taken. */
  add(chunk: Uint8Array): boolean
  bytes(): Uint8Array
  /** Begins anew in the same memory; what `bytes` gave is overwritten. */
  clear(): void
  /** Gives the memory back. */
  release(): void
}

/** @param mayGrow asked before more memory is taken, told (with a negative number) when it is given back */
export function growingBytes(bytesMax: number, mayGrow: (bytes: number) => boolean = () => true): GrowingBytes {
  let room = Buffer.alloc(0)
  let length = 0
  let isFull = false

  function release(): void {
    mayGrow(-room.length)
    room = Buffer.alloc(0)
  }
  function hasRoom(needed: number): boolean {
    if (needed <= room.length) return true
    const bigger = Math.min(bytesMax, Math.max(FIRST_BYTES, room.length * 2, needed))
    if (needed > bytesMax || !mayGrow(bigger - room.length)) return false
    const grown = Buffer.allocUnsafeSlow(bigger)
    room.copy(grown, 0, 0, length)
    room = grown
    return true
  }
  return {
    add(chunk) {
      if (isFull) return false
      isFull = !hasRoom(length + chunk.length)
      if (isFull) release()
      else {
        room.set(chunk, length)
        length += chunk.length
      }
      return !isFull
    },
    bytes: () => room.subarray(0, length),
    clear() {
      length = 0
      isFull = false
    },
    release,
  }
}
