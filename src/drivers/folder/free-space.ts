/** Whether the disk has room for more mail. */
import { statfs } from 'node:fs/promises'
import { Fault } from '../../model/index.ts'

const DISK_WATCH_MS = 5_000

/** Looks at the free space every few seconds, so that a message is refused before it is read, not after. */
export interface DiskWatch {
  /** Why no mail can be taken; null when there is room. */
  refusal(): string | null
  freeBytes(): number
  close(): void
}

export async function watchDisk(folder: string, freeBytesMin: number): Promise<DiskWatch> {
  let [isFull, freeBytes] = [false, 0]
  const look = async () => {
    try {
      const { bavail, bsize } = await statfs(folder)
      freeBytes = bavail * bsize
      isFull = freeBytes < freeBytesMin
    } catch (cause) {
      throw new Fault('disk-failed', { cause })
    }
  }
  await look()
  const timer = setInterval(() => void look().catch(() => (isFull = true)), DISK_WATCH_MS)
  timer.unref()
  return {
    refusal: () => (isFull ? 'The disk is nearly full; try again later.' : null),
    freeBytes: () => freeBytes,
    close: () => clearInterval(timer),
  }
}
