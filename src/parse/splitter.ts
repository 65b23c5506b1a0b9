/**
 * The splitter, its state machine driven line by line in this thread: what is a multipart, which line delimits and whose part it begins is its word.
 * Offsets are the caller's, so it may be shown a line otherwise than it was written.
 */
import { isAscii } from 'node:buffer'
import type { DefectCode } from '../model/index.ts'
import type { ContentType } from './content-type.ts'
import { MailSplit } from './libraries.ts'
import { PARTS_MAX } from './limits.ts'

export interface LibraryNode {
  readonly type: 'node'
  readonly parentNode: LibraryNode | false
  readonly multipart: string | false
  _boundary: Buffer | false
}
interface LineData {
  readonly type: 'data' | 'body'
  readonly node: LibraryNode
}

/** The part of the library that we drive. Documented for its streaming use; `split.test.ts` holds what we rely on. */
interface Library {
  /** 1 and 3 open a part, 2 and 4 close a multipart, of any that is open. */
  checkBoundary(line: Buffer): 1 | 2 | 3 | 4 | false
  compareBoundary(line: Buffer, from: number, boundary: Buffer): 1 | 2 | false
  processLine(line: Buffer, final: boolean, next: (error?: { code?: string } | null, data?: LibraryNode | LineData | false) => void): void
}

export interface Splitter {
  /** null for a line that delimits nothing that is open. */
  kindOf(line: Buffer): 'opening' | 'closing' | null
  delimits(line: Buffer, boundary: Buffer): boolean
  /** @returns the multipart that the line delimits */
  takeDelimiter(line: Buffer): LibraryNode | null
  /** @returns the node that begins */
  takeHeader(contentType: ContentType): LibraryNode | null
  /** Why it takes no more. */
  failure(): DefectCode | null
}

export function openSplitter(): Splitter {
  const library = new MailSplit.Splitter({ ignoreEmbedded: true, maxChildNodes: PARTS_MAX }) as unknown as Library
  let failure: DefectCode | null = null
  const feed = (line: Buffer): LibraryNode | LineData | null => {
    let result: LibraryNode | LineData | null = null
    library.processLine(line, false, (error, data) => {
      if (error) failure = error.code === 'EMAXLEN' ? 'too-many-parts' : 'splitter-failed'
      else if (data) result = data
    })
    return result
  }
  const kindOf: Splitter['kindOf'] = (line) => {
    const kind = library.checkBoundary(line)
    return kind === false ? null : kind % 2 === 1 ? 'opening' : 'closing'
  }
  return {
    kindOf,
    delimits: (line, boundary) => library.compareBoundary(line, 0, boundary) !== false,
    takeDelimiter(line) {
      const isClosing = kindOf(line) === 'closing'
      const found = feed(line)
      if (!found || found.type === 'node') return null
      return isClosing ? found.node : found.node.parentNode || null
    },
    takeHeader(contentType) {
      if (contentType.type.startsWith('multipart/')) feed(fieldOf(contentType))
      const made = feed(END_OF_HEADER)
      if (made?.type !== 'node') return null
      // It takes no boundary that is not ASCII; mail programs do.
      if (contentType.boundary && !isAscii(contentType.boundary)) made._boundary = contentType.boundary
      return made
    },
    failure: () => failure,
  }
}

const END_OF_HEADER = Buffer.from('\n')

/** Of a header it is shown only what makes a multipart, mended: the rest it would read a second time, and by bounds of its own. */
function fieldOf({ type, boundary }: ContentType): Buffer {
  const quoted = boundary?.toString('latin1').replace(/["\\]/g, '\\$&')
  return Buffer.from(`Content-Type: ${type}${quoted === undefined ? '' : `; boundary="${quoted}"`}\n`, 'latin1')
}
