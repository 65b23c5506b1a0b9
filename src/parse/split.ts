/**
 * Bytes → nodes with exact byte ranges: the only place that knows the splitter. Its state machine is driven line by line
 * in this thread, so every offset is ours and nothing waits for a stream.
 */
import type { ByteRange, DefectCode } from '../model/index.ts'
import { MailSplit } from './libraries.ts'
import { DEPTH_MAX, HEADER_BYTES_MAX, MESSAGE_BYTES_MAX, PARTS_MAX } from './limits.ts'

export interface SplitNode {
  readonly parent: SplitNode | null
  readonly depth: number
  readonly isMultipart: boolean
  /** A multipart whose boundary parameter is missing or empty. */
  readonly lacksBoundary: boolean
  headerRange: ByteRange
  bodyRange: ByteRange
  readonly children: SplitNode[]
  isClosed: boolean
}

export interface SplitResult {
  /** In the order of the message; the first is the root. Never empty. */
  readonly nodes: readonly SplitNode[]
  readonly troubles: readonly { readonly code: DefectCode; readonly offset: number }[]
}

/** The part of the splitter that we drive. Documented for its streaming use; `split.test.ts` holds what we rely on. */
interface Splitter {
  /** What kind of delimiter a line is, of any multipart that is open; false for an ordinary line. */
  checkBoundary(line: Buffer): number | false
  processLine(
    line: Buffer | false,
    final: boolean,
    next: (error?: { code?: string } | null, data?: LineResult | false, flush?: boolean) => void,
  ): void
}
interface LibraryNode {
  readonly type: 'node'
  readonly parentNode: LibraryNode | false
  readonly multipart: string | false
  readonly _boundary: Buffer | false
}
interface LineData {
  readonly type: 'data' | 'body'
  readonly node: LibraryNode
}
type LineResult = LibraryNode | LineData

const LF = 0x0a
const CR = 0x0d
/** Longer lines cannot be delimiters (RFC 2046 §5.1.1: a boundary has 70 characters); they go to the splitter in pieces of the body. */
const DELIMITER_BYTES_MAX = 1_200

export function splitMessage(raw: Uint8Array): SplitResult {
  const bytes = Buffer.from(raw.buffer, raw.byteOffset, Math.min(raw.byteLength, MESSAGE_BYTES_MAX))
  const troubles: { code: DefectCode; offset: number }[] = []
  if (raw.byteLength > MESSAGE_BYTES_MAX) troubles.push({ code: 'too-large', offset: MESSAGE_BYTES_MAX })
  const splitter = new MailSplit.Splitter({
    ignoreEmbedded: true,
    maxHeadSize: HEADER_BYTES_MAX,
    maxChildNodes: PARTS_MAX,
  }) as unknown as Splitter
  const state = startState(bytes.length)
  let at = 0
  while (at < bytes.length && !state.isStopped) {
    const lineEnd = bytes.indexOf(LF, at)
    const end = lineEnd === -1 ? bytes.length : lineEnd + 1
    if (state.inBody && !couldBeDelimiter(bytes, at, end)) {
      at = end
      continue
    }
    takeLine(splitter, bytes, at, end, state, troubles)
    at = end
  }
  finish(splitter, state, bytes, troubles)
  return { nodes: state.nodes, troubles }
}

/** A delimiter starts with "--" and is short; every other body line changes nothing, so the splitter need not see it. */
const couldBeDelimiter = (bytes: Buffer, at: number, end: number): boolean =>
  bytes[at] === 0x2d && bytes[at + 1] === 0x2d && end - at <= DELIMITER_BYTES_MAX

interface State {
  readonly nodes: SplitNode[]
  readonly known: Map<LibraryNode, SplitNode>
  /** The node whose body is being read; null while a header is. */
  current: SplitNode | null
  headerStart: number
  inBody: boolean
  isStopped: boolean
  readonly length: number
}

const startState = (length: number): State => ({
  nodes: [],
  known: new Map(),
  current: null,
  headerStart: 0,
  inBody: false,
  isStopped: false,
  length,
})

function takeLine(
  splitter: Splitter,
  bytes: Buffer,
  start: number,
  end: number,
  state: State,
  troubles: { code: DefectCode; offset: number }[],
): void {
  const line = bytes.subarray(start, end)
  // A dashed line that is nobody's delimiter is text ("-- " before a signature).
  if (state.inBody && splitter.checkBoundary(line) === false) return
  splitter.processLine(line, false, (error, data) => {
    if (error) {
      troubles.push({
        code:
          error.code === 'EMAXLEN'
            ? state.inBody || state.nodes.length >= PARTS_MAX
              ? 'too-many-parts'
              : 'header-too-long'
            : 'splitter-failed',
        offset: start,
      })
      // What is left belongs to whoever is open: read, not lost.
      if (state.nodes.length === 0) addNode(state, null, { start: 0, end: Math.min(start, HEADER_BYTES_MAX) }, start)
      state.isStopped = true
      return
    }
    if (!data) return
    if (data.type === 'node') {
      addNode(state, data, { start: state.headerStart, end }, end)
      if ((state.current?.depth ?? 0) > DEPTH_MAX) {
        troubles.push({ code: 'too-deep', offset: start })
        state.isStopped = true
      }
      return
    }
    // A delimiter line: what was open ends before it (its line end belongs to the delimiter, RFC 2046 §5.1.1).
    closeBody(state, trimLineEnd(bytes, state.current?.bodyRange.start ?? 0, start))
    const owner = state.known.get(data.node)
    state.inBody = false
    state.headerStart = end
    if (owner && isClosing(bytes, start, end)) {
      // Epilogue: nobody shows it, and no header follows.
      owner.isClosed = true
      state.inBody = true
      state.current = null
    }
  })
}

/** `--boundary--`, white space behind it allowed. */
function isClosing(bytes: Buffer, start: number, end: number): boolean {
  let last = end - 1
  while (last > start && (bytes[last] === LF || bytes[last] === CR || bytes[last] === 0x20 || bytes[last] === 0x09)) last -= 1
  return last - start > 3 && bytes[last] === 0x2d && bytes[last - 1] === 0x2d
}

function trimLineEnd(bytes: Buffer, from: number, end: number): number {
  if (end > from && bytes[end - 1] === LF) return end - 1 > from && bytes[end - 2] === CR ? end - 2 : end - 1
  return end
}

function addNode(state: State, node: LibraryNode | null, headerRange: ByteRange, bodyStart: number): void {
  const parent = node?.parentNode ? (state.known.get(node.parentNode) ?? null) : null
  const made: SplitNode = {
    parent,
    depth: parent ? parent.depth + 1 : 0,
    isMultipart: Boolean(node?.multipart),
    lacksBoundary: Boolean(node?.multipart) && !node?._boundary,
    headerRange,
    bodyRange: { start: bodyStart, end: state.length },
    children: [],
    isClosed: false,
  }
  parent?.children.push(made)
  if (node) state.known.set(node, made)
  state.nodes.push(made)
  state.current = made
  state.inBody = true
}

function closeBody(state: State, end: number): void {
  const open = state.current
  if (open && state.inBody) open.bodyRange = { start: open.bodyRange.start, end: Math.max(open.bodyRange.start, end) }
  state.current = null
}

function finish(splitter: Splitter, state: State, bytes: Buffer, troubles: { code: DefectCode; offset: number }[]): void {
  if (!state.inBody && !state.isStopped) {
    // The message ends inside a header section.
    splitter.processLine(false, true, (_, data) => {
      if (data && data.type === 'node') addNode(state, data, { start: state.headerStart, end: bytes.length }, bytes.length)
    })
  }
  if (state.nodes.length === 0) addNode(state, null, { start: 0, end: bytes.length }, bytes.length)
  for (const node of state.nodes) {
    if (!node.isMultipart) continue
    // A multipart's body reaches to the end of its last child.
    const last = node.children.at(-1)
    if (node.lacksBoundary) troubles.push({ code: 'no-boundary', offset: node.headerRange.start })
    else if (!last) troubles.push({ code: 'boundary-not-found', offset: node.bodyRange.start })
    else if (!node.isClosed && !state.isStopped) troubles.push({ code: 'boundary-not-closed', offset: node.bodyRange.start })
    if (last)
      node.bodyRange = {
        start: node.bodyRange.start,
        end: Math.max(node.bodyRange.end === state.length ? last.bodyRange.end : node.bodyRange.end, last.bodyRange.end),
      }
  }
}
