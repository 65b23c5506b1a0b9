/** What an answer page still needs (the mail itself, its report): in memory, few, and only for minutes. Nothing is kept. */
import { randomUUID } from 'node:crypto'

const PIECES_MAX = 50
const BYTES_MAX = 256 * 1024 * 1024
const PIECE_MS = 10 * 60_000

export interface Shelf<Piece> {
  /** @returns a name that nobody can guess */
  put(piece: Piece): string
  find(id: string): Piece | null
}

/** The oldest makes room. */
export function openShelf<Piece>(bytesOf: (piece: Piece) => number): Shelf<Piece> {
  const pieces = new Map<string, { readonly piece: Piece; readonly bytes: number; readonly timer: NodeJS.Timeout }>()
  let bytesHeld = 0
  const drop = (id: string) => {
    const held = pieces.get(id)
    if (!held) return
    clearTimeout(held.timer)
    bytesHeld -= held.bytes
    pieces.delete(id)
  }
  return {
    put(piece) {
      const id = randomUUID()
      const bytes = bytesOf(piece)
      bytesHeld += bytes
      for (const old of pieces.keys()) {
        if (pieces.size < PIECES_MAX && bytesHeld <= BYTES_MAX) break
        drop(old)
      }
      // Forgotten then, also when nobody asks again; a piece on the shelf keeps no process alive.
      pieces.set(id, { piece, bytes, timer: setTimeout(drop, PIECE_MS, id).unref() })
      return id
    },
    find: (id) => pieces.get(id)?.piece ?? null,
  }
}
