/** Split nodes → parts: numbered as IMAP does (RFC 9051 §6.4.5), typed, text decoded. */
import type { HeaderField, Part } from '../model/index.ts'
import { decodeText } from './charset.ts'
import type { DefectList } from './defects.ts'
import { firstValue, readHeader } from './header-fields.ts'
import { TEXT_CHARS_MAX } from './limits.ts'
import { decodedParameter, parseParameters } from './parameters.ts'
import type { SplitNode } from './split.ts'
import { decodeTransfer } from './transfer.ts'

const FILENAME_CHARS_MAX = 300
const MIME_TYPE = /^[a-z0-9!#$&^_.+-]{1,80}\/[a-z0-9!#$&^_.+-]{1,80}$/

export function readParts(
  raw: Buffer,
  nodes: readonly SplitNode[],
  rootHeader: readonly HeaderField[],
  defects: DefectList,
): readonly Part[] {
  const ids = new Map<SplitNode, string>()
  const root = nodes[0]
  for (const node of nodes) ids.set(node, idOf(node, root, ids))
  return nodes.map((node) => readPart(raw, node, ids, node === root ? rootHeader : null, defects))
}

function idOf(node: SplitNode, root: SplitNode | undefined, ids: ReadonlyMap<SplitNode, string>): string {
  if (node === root || !node.parent) return node.isMultipart ? '' : '1'
  const parentId = ids.get(node.parent) ?? ''
  const number = node.parent.children.indexOf(node) + 1
  return parentId === '' ? `${number}` : `${parentId}.${number}`
}

function readPart(
  raw: Buffer,
  node: SplitNode,
  ids: ReadonlyMap<SplitNode, string>,
  rootHeader: readonly HeaderField[] | null,
  defects: DefectList,
): Part {
  const id = ids.get(node) ?? ''
  const header = rootHeader ?? readHeader(raw.subarray(node.headerRange.start, node.headerRange.end), `${id}.MIME`, defects)
  const contentType = parseParameters(firstValue(header, 'content-type')?.value ?? 'text/plain')
  const disposition = parseParameters(firstValue(header, 'content-disposition')?.value ?? '')
  const type = contentType.value.toLowerCase().trim()
  const charset = contentType.params.charset?.trim().slice(0, 40) || null
  const encoding = (firstValue(header, 'content-transfer-encoding')?.value ?? '7bit').split(/[;\s(]/, 1)[0]?.toLowerCase() || '7bit'
  const filename = (decodedParameter(disposition, 'filename') ?? decodedParameter(contentType, 'name') ?? '').slice(0, FILENAME_CHARS_MAX)
  const part: Part = {
    id,
    type: MIME_TYPE.test(type) ? type : 'text/plain',
    charset,
    encoding,
    disposition: dispositionOf(disposition.value),
    filename: filename === '' ? null : filename,
    contentId: firstValue(header, 'content-id')?.value.replace(/^<|>$/g, '').slice(0, FILENAME_CHARS_MAX) || null,
    header,
    headerRange: node.headerRange,
    bodyRange: node.bodyRange,
    parentId: node.parent ? (ids.get(node.parent) ?? '') : null,
    childIds: node.children.map((child) => ids.get(child) ?? ''),
  }
  return isShownText(part, node) ? { ...part, text: textOf(raw, part, defects) } : part
}

const dispositionOf = (value: string): Part['disposition'] => {
  const word = value.toLowerCase().trim()
  return word === 'inline' || word === 'attachment' ? word : null
}

const isShownText = (part: Part, node: SplitNode): boolean =>
  !node.isMultipart && part.type.startsWith('text/') && part.disposition !== 'attachment'

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
