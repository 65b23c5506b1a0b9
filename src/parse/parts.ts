/** Split nodes → parts: numbered as IMAP does (RFC 9051 §6.4.5), typed, text decoded. */
import type { Part } from '../model/index.ts'
import { decodeText } from './charset.ts'
import type { DefectList } from './defects.ts'
import { firstValue } from './header-fields.ts'
import { TEXT_CHARS_MAX } from './limits.ts'
import { decodedParameter, parseParameters } from './parameters.ts'
import type { SplitNode } from './split.ts'
import { decodeTransfer } from './transfer.ts'

const FILENAME_CHARS_MAX = 300
const CHARSET_CHARS_MAX = 40

export function readParts(raw: Buffer, nodes: readonly SplitNode[], defects: DefectList): readonly Part[] {
  return nodes.map((node) => readPart(raw, node, defects))
}

function readPart(raw: Buffer, node: SplitNode, defects: DefectList): Part {
  const { header, headerRange, bodyRange, contentType, parent, children } = node
  const isSource = isShownAsSource(raw, node)
  const written = firstValue(header, 'content-disposition')?.value
  const disposition = written === undefined ? null : parseParameters(written)
  const encoding = (firstValue(header, 'content-transfer-encoding')?.value ?? '7bit').split(/[;\s(]/, 1)[0]?.toLowerCase() || '7bit'
  const filename = (
    (disposition && decodedParameter(disposition, 'filename')) ??
    decodedParameter(contentType.written, 'name') ??
    ''
  ).slice(0, FILENAME_CHARS_MAX)
  const part: Part = {
    id: isSource && node.id === '' ? '1' : node.id,
    type: isSource ? 'text/plain' : contentType.type,
    charset: contentType.written.params.charset?.trim().slice(0, CHARSET_CHARS_MAX) || null,
    encoding,
    disposition: dispositionOf(disposition?.value ?? ''),
    filename: filename === '' ? null : filename,
    contentId: firstValue(header, 'content-id')?.value.replace(/^<|>$/g, '').slice(0, FILENAME_CHARS_MAX) || null,
    header,
    headerRange,
    bodyRange,
    parentId: parent ? parent.id : null,
    childIds: children.map(({ id }) => id),
  }
  return part.type.startsWith('text/') && part.disposition !== 'attachment' ? { ...part, text: textOf(raw, part, defects) } : part
}

const SOURCE_BYTES_LOOKED_AT = 65_536

/** A multipart in which no part begins: mail programs that do not hide it show its source. An empty one has nothing to show. */
function isShownAsSource(raw: Buffer, { isMultipart, contentType: { boundary }, children, bodyRange: { start, end } }: SplitNode): boolean {
  if (!isMultipart || children.length > 0) return false
  const source = raw.toString('latin1', start, Math.min(end, start + SOURCE_BYTES_LOOKED_AT))
  return /[^\s-]/.test(boundary ? source.replaceAll(`--${boundary.toString('latin1')}`, '') : source)
}

const dispositionOf = (value: string): Part['disposition'] => {
  const word = value.toLowerCase().trim()
  return word === 'inline' || word === 'attachment' ? word : null
}

function textOf(raw: Buffer, part: Part, defects: DefectList): string {
  const at = { part: part.id, start: 0, end: 0 }
  const body = raw.subarray(part.bodyRange.start, part.bodyRange.end)
  const { bytes, defect } = decodeTransfer(body, part.encoding, TEXT_CHARS_MAX)
  if (defect) defects.add(defect, at)
  const decoded = decodeText(bytes, part.charset)
  if (decoded.defect) defects.add(decoded.defect, at, part.charset ?? undefined)
  if (bytes.length >= TEXT_CHARS_MAX) defects.add('too-large', at)
  return decoded.text
}
