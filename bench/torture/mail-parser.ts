/** Stalwart's mail-parser: messages with the parsed form as JSON, once with LF and once with CRLF line ends; two dozen are malformed on purpose. */
import { globSync, readFileSync } from 'node:fs'
import { addressOf, type TortureMail, type Tree } from './tree.ts'

export function readMailParser(root: string): readonly TortureMail[] {
  return globSync(`${root}/mail-parser/**/*.json`)
    .sort()
    .map((path) => {
      const isCrlf = path.endsWith('.crlf.json')
      const raw = readFileSync(path.replace(/(\.crlf)?\.json$/, '.eml'))
      const expected = messageTree(JSON.parse(readFileSync(path, 'utf8')) as Parsed)
      return { name: path.slice(root.length + 1).replace(/\.json$/, ''), raw: withLineEnds(raw, isCrlf ? '\r\n' : '\n'), expected }
    })
}

const withLineEnds = (raw: Buffer, end: string): Buffer => Buffer.from(raw.toString('latin1').replace(/\r?\n/g, end), 'latin1')

interface Parsed {
  readonly parts: readonly ParsedPart[]
}
interface ParsedPart {
  readonly headers: readonly { readonly name: string | { readonly other: string }; readonly value: Value }[]
  readonly body: {
    readonly Multipart?: readonly number[]
    readonly Text?: string
    readonly Html?: string
    readonly Binary?: readonly number[]
    readonly InlineBinary?: readonly number[]
    readonly Message?: Parsed
  }
}
type Named = { readonly name?: string | null; readonly address?: string | null }
type Value =
  | 'Empty'
  | {
      readonly Text?: string
      readonly ContentType?: {
        readonly c_type: string
        readonly c_subtype?: string | null
        readonly attributes?: readonly { readonly name: string; readonly value: string }[] | null
      }
      readonly Address?: {
        readonly List?: readonly Named[]
        readonly Group?: readonly { readonly name?: string | null; readonly addresses: readonly Named[] }[]
      }
    }

function messageTree(message: Parsed): Tree {
  const root = message.parts[0] as ParsedPart
  const subject = textOf(headerOf(root, 'subject'))
  const from = mailboxesOf(headerOf(root, 'from'))
  const to = mailboxesOf(headerOf(root, 'to'))
  return { ...partTree(message, root), ...(subject === null ? {} : { subject }), ...(from ? { from } : {}), ...(to ? { to } : {}) }
}

function partTree(message: Parsed, part: ParsedPart): Tree {
  const { Multipart, Text, Html, Binary, InlineBinary, Message } = part.body
  const typed = headerOf(part, 'content_type')
  const content = typed && typed !== 'Empty' ? typed.ContentType : undefined
  const disposed = headerOf(part, 'content_disposition')
  const attributes = disposed && disposed !== 'Empty' ? disposed.ContentType?.attributes : undefined
  const type = content?.c_subtype ? { type: `${content.c_type}/${content.c_subtype}`.toLowerCase() } : {}
  const named = attributes?.find(({ name }) => name === 'filename') ?? content?.attributes?.find(({ name }) => name === 'name')
  const filename = named ? { filename: named.value } : {}
  if (Multipart) return { kind: 'multipart', ...type, children: Multipart.map((at) => partTree(message, message.parts[at] as ParsedPart)) }
  if (Message) return { kind: 'message', ...filename, children: [messageTree(Message)] }
  const text = Text ?? Html
  const bytes = Binary ?? InlineBinary
  const charset = content?.attributes?.find(({ name }) => name === 'charset')?.value
  return {
    kind: 'leaf',
    ...type,
    ...filename,
    ...(charset ? { charset } : {}),
    ...(text === undefined ? {} : { text }),
    ...(bytes ? { bytes: Buffer.from(bytes) } : {}),
    children: [],
  }
}

const headerOf = ({ headers }: ParsedPart, key: string): Value | undefined => headers.find(({ name }) => name === key)?.value

const textOf = (value: Value | undefined): string | null => (value && value !== 'Empty' ? (value.Text ?? null) : null)

function mailboxesOf(value: Value | undefined): readonly string[] | null {
  if (!value || value === 'Empty' || !value.Address) return null
  const all = value.Address.List ?? value.Address.Group?.flatMap(({ addresses }) => addresses) ?? []
  return all.map(({ name, address }) => addressOf({ displayName: name ?? '', address: address ?? '' }))
}
