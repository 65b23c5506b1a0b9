/** Which part of a message is the mail, as programs show it. */
import type { Message, Part } from '../model/index.ts'

/** The HTML where there is one with anything in it, else the plain text. A named part is a file first, unless it is all there is. */
export function shownPart(message: Message): Part | null {
  const texts = message.parts.filter(({ text }) => text !== undefined && text.trim() !== '')
  const bodies = texts.filter(({ filename, parentId }) => filename === null || parentId === null)
  const find = (parts: readonly Part[]) =>
    parts.find(({ type }) => type === 'text/html') ?? parts.find(({ type }) => type === 'text/plain') ?? parts[0]
  return find(bodies) ?? find(texts) ?? null
}

const LOOKS_LIKE_HTML = /^\s{0,200}<(?:!doctype|html|body)\b/i

/** Some senders name HTML by another type; every program that sniffs shows it as HTML, but plain text is never sniffed. */
export const isHtmlPart = ({ type, text }: Part): boolean =>
  type === 'text/html' || (type !== 'text/plain' && LOOKS_LIKE_HTML.test((text ?? '').slice(0, 400)))
