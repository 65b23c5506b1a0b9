/** A mail as a tree, one shape for what another parser's tests expect and for what we read, so that they can be held side by side. */
import type { Mailbox, Message, Part } from '../../src/model/index.ts'
import { decodeText } from '../../src/parse/charset.ts'
import { decodedBytes, parseBytes } from '../../src/parse/index.ts'

/** What is left out is not said by the corpus, and is not compared. */
export interface Tree {
  readonly kind: 'multipart' | 'message' | 'leaf'
  readonly type?: string
  readonly charset?: string | null
  readonly filename?: string | null
  /** Content, transfer encoding undone; of text also in Unicode. */
  readonly bytes?: Buffer
  readonly text?: string
  /** The expected bytes are text in which CR and LF say nothing. */
  readonly isTextWithAnyLineEnd?: boolean
  /** Bytes of the still encoded body. */
  readonly rawSize?: number
  readonly subject?: string
  readonly from?: readonly string[]
  readonly to?: readonly string[]
  readonly children: readonly Tree[]
}

export interface TortureMail {
  readonly name: string
  readonly raw: Buffer
  /** null: the corpus has the mail, but what it expects of it is not in a form that we read. */
  readonly expected: Tree | null
}

const CONTENT_BYTES_MAX = 50_000_000
const EMBEDDED_DEEP_MAX = 20

/** Carriers opened all the way down, as `findOriginals` opens them. */
export function treeOf(raw: Uint8Array, depth = 0): Tree {
  const message = parseBytes(raw)
  const root = message.parts[0] as Part
  return { ...partTree(raw, message, root, depth), ...identityOf(message) }
}

function partTree(raw: Uint8Array, message: Message, part: Part, depth: number): Tree {
  const { type, charset, filename, childIds, bodyRange } = part
  const children = childIds.map((id) => partTree(raw, message, message.parts.find((one) => one.id === id) as Part, depth))
  if (type.startsWith('multipart/')) return { kind: 'multipart', type, filename, children }
  const bytes = Buffer.from(decodedBytes(raw, part, CONTENT_BYTES_MAX))
  const rawSize = bodyRange.end - bodyRange.start
  if (type === 'message/rfc822' && depth < EMBEDDED_DEEP_MAX)
    return { kind: 'message', type, filename, rawSize, children: [treeOf(bytes, depth + 1)] }
  const text = type.startsWith('text/') ? (part.text ?? decodeText(bytes, charset).text) : undefined
  return { kind: 'leaf', type, charset, filename, bytes, rawSize, ...(text === undefined ? {} : { text }), children }
}

const identityOf = ({ subject, identity }: Message) => ({
  subject: subject.text,
  from: identity.from.map(addressOf),
  to: identity.to.map(addressOf),
})

export const addressOf = ({ displayName, address }: Pick<Mailbox, 'displayName' | 'address'>): string => `${displayName} <${address}>`

export interface Difference {
  readonly kind: string
  /** Place in the tree: `0.1` is the second child of the first child. */
  readonly at: string
  readonly expected: string
  readonly ours: string
}

/** Every difference; below a differing shape nothing is compared, since all of it would differ. */
export function differencesOf(expected: Tree, ours: Tree, at = ''): Difference[] {
  const found: Difference[] = []
  const add = (kind: string, one: unknown, other: unknown) => found.push({ kind, at, expected: shown(one), ours: shown(other) })
  if (expected.kind !== ours.kind || expected.children.length !== ours.children.length) {
    add('shape', shapeOf(expected), shapeOf(ours))
    return found
  }
  for (const key of ['type', 'charset', 'filename', 'subject', 'text', 'rawSize'] as const)
    if (expected[key] !== undefined && expected[key] !== (ours[key] ?? null) && !(key === 'text' && !isText(ours)))
      add(key, expected[key], ours[key])
  for (const key of ['from', 'to'] as const)
    if (expected[key] && expected[key].join() !== ours[key]?.join()) add(key, expected[key].join(), ours[key]?.join())
  if (expected.bytes && !(ours.bytes && isSameContent(expected, ours.bytes))) add('content', expected.bytes, ours.bytes)
  expected.children.forEach((child, index) => {
    found.push(...differencesOf(child, ours.children[index] as Tree, at === '' ? `${index}` : `${at}.${index}`))
  })
  return found
}

const isSameContent = ({ bytes, isTextWithAnyLineEnd }: Tree, ours: Buffer): boolean => {
  const plain = (content: Buffer | undefined) =>
    isTextWithAnyLineEnd ? content?.toString('latin1').replace(/\r/g, '') : content?.toString('latin1')
  return plain(bytes) === plain(ours)
}

/** What others decode as text because its encoding failed is no text to us. */
const isText = ({ type }: Tree): boolean => type?.startsWith('text/') === true

export const shapeOf = ({ kind, type, children }: Tree): string =>
  `${type ?? kind}${children.length > 0 ? `(${children.map(shapeOf).join(' ')})` : ''}`

const SHOWN_CHARS = 300
function shown(value: unknown): string {
  if (Buffer.isBuffer(value)) return `${value.length} bytes ${JSON.stringify(value.toString('latin1')).slice(0, SHOWN_CHARS)}`
  const text = JSON.stringify(value) ?? 'nothing'
  return text.length > SHOWN_CHARS ? `${text.slice(0, SHOWN_CHARS)}… (${text.length})` : text
}
