/** Parts that a reader may open: listed, not opened. */
import type { Attachment, Message, Part } from '../model/index.ts'

const ATTACHMENTS_MAX = 200

export function listAttachments(message: Message): readonly Attachment[] {
  return message.parts
    .filter((part) => part.childIds.length === 0 && isAttachment(part))
    .slice(0, ATTACHMENTS_MAX)
    .map((part) => ({
      part: part.id,
      filename: part.filename,
      type: part.type,
      bytes: sizeOf(part),
      at: { part: `${part.id}.MIME`, start: 0, end: part.headerRange.end - part.headerRange.start },
    }))
}

const isAttachment = ({ type, disposition, filename, contentId, parentId }: Part): boolean =>
  disposition === 'attachment' ||
  (!type.startsWith('text/') && !type.startsWith('multipart/') && parentId !== null && (filename !== null || contentId === null))

/** Decoded size, told from the encoding without decoding: base64 carries three bytes in four characters and a line end a line. */
function sizeOf({ encoding, bodyRange }: Part): number {
  const bytes = bodyRange.end - bodyRange.start
  return encoding === 'base64' ? Math.floor((bytes * 76 * 3) / (78 * 4)) : bytes
}
