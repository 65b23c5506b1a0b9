/** The mail as its reader sees it, with the pictures it brought along and the telltales lit; nothing is fetched. */
import { type DrawnHow, PICTURE_BYTES_MAX, renderMail } from '../extract/index.ts'
import type { Message } from '../model/index.ts'
import { decodedBytes } from '../parse/index.ts'

type Lit = Parameters<typeof renderMail>[1]
type ImageOf = NonNullable<Parameters<typeof renderMail>[2]>

export const drawMail = (raw: Uint8Array, message: Message, lit: Lit, how: DrawnHow = {}): string =>
  renderMail(message, lit, picturesOf(raw, message), how)

/** By Content-ID (RFC 2392); each part is decoded once, however often it is named. */
function picturesOf(raw: Uint8Array, { parts }: Message): ImageOf {
  const byId = new Map(parts.flatMap((part) => (part.contentId && part.type.startsWith('image/') ? [[part.contentId, part] as const] : [])))
  const decoded = new Map<string, ReturnType<ImageOf>>()
  return (contentId) => {
    const part = byId.get(contentId)
    if (!part) return null
    const held = decoded.get(contentId)
    if (held) return held
    const image = { type: part.type, bytes: decodedBytes(raw, part, PICTURE_BYTES_MAX + 1) }
    decoded.set(contentId, image)
    return image
  }
}
