/** Names that stay the same: UUIDs made of what they name (RFC 9562 §5.5, version 5), so that a second export updates the first. */
import { createHash } from 'node:crypto'

/** Ours, drawn once; all ids of objects that we author stand under it. */
const TELLTALE_NAMESPACE = '799d3813-9e71-4936-bf05-94a2efa95029'

/** STIX 2.1 §2.9: of observables, so that everybody gives the same thing the same id. */
const STIX_OBSERVABLE_NAMESPACE = '00abedb4-aa42-466c-9c01-fed23315a9b7'

export const uuidOf = (...name: readonly string[]): string => uuidv5(TELLTALE_NAMESPACE, JSON.stringify(name))

/** @param contributing the properties that make the id, in alphabetical order: for these that is RFC 8785, as the standard asks */
export const observableUuidOf = (contributing: Readonly<Record<string, string>>): string =>
  uuidv5(STIX_OBSERVABLE_NAMESPACE, JSON.stringify(contributing))

export function uuidv5(namespace: string, name: string): string {
  const bytes = createHash('sha1')
    .update(Buffer.from(namespace.replaceAll('-', ''), 'hex'))
    .update(name, 'utf8')
    .digest()
    .subarray(0, 16)
  // RFC 9562 §4.1, §4.2: variant 10, version 5.
  bytes.writeUInt8((bytes.readUInt8(6) & 0x0f) | 0x50, 6)
  bytes.writeUInt8((bytes.readUInt8(8) & 0x3f) | 0x80, 8)
  return bytes.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5')
}
