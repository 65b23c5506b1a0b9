/** Pictures of checked mails for the frame of their answer page: in memory, few, and only for minutes. Nothing is kept. */
import { randomUUID } from 'node:crypto'

const PICTURES_MAX = 50
const PICTURE_MS = 10 * 60_000

export interface Pictures {
  keep(html: string): string
  find(id: string): string | null
}

export function openPictures(): Pictures {
  const pictures = new Map<string, { html: string; until: number }>()
  return {
    keep(html) {
      const id = randomUUID()
      pictures.set(id, { html, until: Date.now() + PICTURE_MS })
      for (const [old, { until }] of pictures) if (pictures.size > PICTURES_MAX || until < Date.now()) pictures.delete(old)
      return id
    },
    find(id) {
      const found = pictures.get(id)
      return found && found.until >= Date.now() ? found.html : null
    },
  }
}
