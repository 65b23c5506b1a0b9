/** What an answer page still needs (its picture, itself in another language): in memory, few, and only for minutes. Nothing is kept. */
import { randomUUID } from 'node:crypto'

const PIECES_MAX = 50
const PIECE_MS = 10 * 60_000

export interface Shelf<Piece> {
  /** @returns a name that nobody can guess */
  put(piece: Piece): string
  find(id: string): Piece | null
}

export function openShelf<Piece>(): Shelf<Piece> {
  const pieces = new Map<string, { piece: Piece; until: number }>()
  return {
    put(piece) {
      const id = randomUUID()
      pieces.set(id, { piece, until: Date.now() + PIECE_MS })
      for (const [old, { until }] of pieces) if (pieces.size > PIECES_MAX || until < Date.now()) pieces.delete(old)
      return id
    },
    find(id) {
      const found = pieces.get(id)
      return found && found.until >= Date.now() ? found.piece : null
    },
  }
}
