/** Whether the disk has room for more mail. */
import { statfs } from 'node:fs/promises'
import { Fault } from '../../model/index.ts'

const DISK_WATCH_MS = 5_000

/** Looks at the free space every few seconds, so that a message is refused before it is read, not after. */
export async function watchDisk(folder: string, freeBytesMin: number): Promise<{ refusal: () => string | null; close: () => void }> {
  let isFull = false
  const look = async () => {
    try {
      const { bavail, bsize } = await statfs(folder)
      isFull = bavail * bsize < freeBytesMin
    } catch (cause) {
      throw new Fault('disk-failed', { cause })
    }
  }
  await look()
  const timer = setInterval(() => void look().catch(() => (isFull = true)), DISK_WATCH_MS)
  timer.unref()
  return { refusal: () => (isFull ? 'The disk is nearly full; try again later.' : null), close: () => clearInterval(timer) }
}
