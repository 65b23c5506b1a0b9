/** By what an event is known again. */
import { createHash } from 'node:crypto'

const ID_CHARS = 20

/** Two files or feeds that tell of the same on the same day tell of one event: id of its name, however it is written, and its first day. */
export function eventIdOf(name: string, from: string): `event:${string}` {
  const plain = name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
  return `event:${createHash('sha256').update(`${from} ${plain}`).digest('hex').slice(0, ID_CHARS)}`
}
