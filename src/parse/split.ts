/**
 * Bytes → nodes with exact byte ranges (RFC 2046 §5.1). Headers are read here, once; bodies are not walked by the line: what delimits
 * begins with a line end and two dashes, and those are looked for and shown to the splitter.
 */
import { type ByteRange, type DefectCode, HEADER, type HeaderField } from '../model/index.ts'
import { type ContentType, contentTypeOf } from './content-type.ts'
import { collectDefects, type DefectList } from './defects.ts'
import { readHeader } from './header-fields.ts'
import { DEPTH_MAX } from './limits.ts'
import { type LibraryNode, openSplitter, type Splitter } from './splitter.ts'

export interface SplitNode {
  /** As IMAP numbers parts (RFC 9051 §6.4.5). */
  readonly id: string
  readonly parent: SplitNode | null
  readonly depth: number
  readonly header: readonly HeaderField[]
  readonly headerRange: ByteRange
  readonly contentType: ContentType
  readonly isMultipart: boolean
  bodyRange: ByteRange
  readonly children: SplitNode[]
  isClosed: boolean
}

export interface SplitResult {
  /** In the order of the message; the first is the root. Never empty. */
  readonly nodes: readonly SplitNode[]
  readonly troubles: readonly { readonly code: DefectCode; readonly node: SplitNode }[]
}

interface State {
  readonly bytes: Buffer
  readonly splitter: Splitter
  readonly defects: DefectList
  readonly nodes: SplitNode[]
  readonly known: Map<LibraryNode, SplitNode>
  readonly troubles: { readonly code: DefectCode; readonly node: SplitNode }[]
  /** The node whose body is being read; null in an epilogue. */
  current: SplitNode | null
  isStopped: boolean
}

const LF = 0x0a
const CR = 0x0d
const DASH = 0x2d
const LINE_OF_DASHES = Buffer.from('\n--')

export function splitMessage(bytes: Buffer, defects: DefectList): SplitResult {
  const splitter = openSplitter()
  const state: State = { bytes, splitter, defects, nodes: [], known: new Map(), troubles: [], current: null, isStopped: false }
  let at = takePart(state, null, 0)
  while (!state.isStopped) {
    const found = nextDelimiter(state, at)
    if (!found) break
    at = takeDelimiter(state, found)
  }
  finish(state)
  return state
}

interface Delimiter {
  readonly line: Buffer
  readonly isClosing: boolean
  readonly start: number
  readonly end: number
}

function nextDelimiter({ bytes, splitter }: State, from: number): Delimiter | null {
  for (let at = from; at < bytes.length; ) {
    if (isDashed(bytes, at)) {
      const line = lineAt(bytes, at)
      const kind = splitter.kindOf(line)
      if (kind) return { line, isClosing: kind === 'closing', start: at, end: Math.min(at + line.length, bytes.length) }
    }
    const next = bytes.indexOf(LINE_OF_DASHES, at)
    if (next === -1) return null
    at = next + 1
  }
  return null
}

const isDashed = (bytes: Buffer, at: number): boolean => bytes[at] === DASH && bytes[at + 1] === DASH

/** With its line end, also the last line that has none: the splitter takes it for a delimiter only so. */
function lineAt(bytes: Buffer, at: number): Buffer {
  const lineEnd = bytes.indexOf(LF, at)
  return lineEnd === -1 ? Buffer.concat([bytes.subarray(at), Buffer.from('\n')]) : bytes.subarray(at, lineEnd + 1)
}

/** @returns where to read on */
function takeDelimiter(state: State, { line, isClosing, start, end }: Delimiter): number {
  const { bytes, current, known, splitter } = state
  // What was open ends before it.
  if (current) current.bodyRange = { start: current.bodyRange.start, end: withoutLineEnd(bytes, current.bodyRange.start, start) }
  state.current = null
  const library = splitter.takeDelimiter(line)
  const owner = library ? known.get(library) : undefined
  if (!owner) return stop(state, splitter.failure() ?? 'splitter-failed', state.nodes[0], end)
  // Behind a closing one is the epilogue: nobody shows it, and no header follows.
  if (isClosing) owner.isClosed = true
  // A delimiter at the very end opens nothing.
  return isClosing || end === bytes.length ? end : takePart(state, owner, end)
}

/** The line end before a delimiter belongs to the delimiter (RFC 2046 §5.1.1). */
function withoutLineEnd(bytes: Buffer, from: number, end: number): number {
  if (end <= from || bytes[end - 1] !== LF) return Math.max(from, end)
  return end - 1 > from && bytes[end - 2] === CR ? end - 2 : end - 1
}

/** What is left belongs to whoever is open: read, not lost. */
function stop(state: State, code: DefectCode, node: SplitNode | undefined, at: number): number {
  if (node) state.troubles.push({ code, node })
  state.isStopped = true
  return at
}

/** @returns where the body starts */
function takePart(state: State, parent: SplitNode | null, start: number): number {
  const { bytes, defects, nodes, splitter } = state
  const end = headerEnd(state, start)
  const section = bytes.subarray(start, end)
  const number = parent ? `${parent.id}${parent.id === '' ? '' : '.'}${parent.children.length + 1}` : ''
  const header = readHeader(section, parent ? `${number}.MIME` : HEADER, defects)
  const contentType = contentTypeOf(header, section, parent?.contentType.type ?? null)
  const library = splitter.takeHeader(contentType)
  if (!library && parent) return stop(state, splitter.failure() ?? 'splitter-failed', nodes[0], end)
  const isMultipart = Boolean(library?.multipart)
  const node: SplitNode = {
    id: number === '' && !isMultipart ? '1' : number,
    parent,
    depth: parent ? parent.depth + 1 : 0,
    header,
    headerRange: { start, end },
    contentType,
    isMultipart,
    bodyRange: { start: end, end: bytes.length },
    children: [],
    isClosed: false,
  }
  parent?.children.push(node)
  if (library) state.known.set(library, node)
  nodes.push(node)
  state.current = node
  return node.depth > DEPTH_MAX ? stop(state, 'too-deep', node, end) : end
}

/** Behind the empty line; or before a delimiter where there is none, also before the first one of the multipart that begins here. */
function headerEnd({ bytes, splitter }: State, start: number): number {
  // What the header says up to its first line of dashes; later ones are not worth reading it again.
  let own: ContentType | null = null
  for (let at = start; at < bytes.length; ) {
    if (bytes[at] === LF) return at + 1
    if (bytes[at] === CR && bytes[at + 1] === LF) return at + 2
    if (isDashed(bytes, at)) {
      const line = lineAt(bytes, at)
      if (splitter.kindOf(line)) return at
      own ??= contentTypeUpTo(bytes.subarray(start, at))
      if (own.boundary && splitter.delimits(line, own.boundary)) return at
    }
    const lineEnd = bytes.indexOf(LF, at)
    if (lineEnd === -1) return bytes.length
    at = lineEnd + 1
  }
  return bytes.length
}

const contentTypeUpTo = (section: Buffer): ContentType => contentTypeOf(readHeader(section, '', collectDefects()), section, null)

function finish({ nodes, troubles, isStopped }: State): void {
  // A multipart reaches to the end of its last part, the innermost first.
  for (const node of [...nodes].reverse()) {
    const last = node.children.at(-1)
    if (last) node.bodyRange = { start: node.bodyRange.start, end: last.bodyRange.end }
  }
  for (const node of nodes) {
    if (!node.isMultipart) continue
    if (!node.contentType.boundary) troubles.push({ code: 'no-boundary', node })
    else if (node.children.length === 0) troubles.push({ code: 'boundary-not-found', node })
    else if (!node.isClosed && !isStopped) troubles.push({ code: 'boundary-not-closed', node })
  }
}
