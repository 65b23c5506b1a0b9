/** Address fields → mailboxes (RFC 5322 §3.4), as found in the wild, by nodemailer's reader. */
import { domainToASCII } from 'node:url'
import addressparser from 'nodemailer/lib/addressparser'
import { HEADER, type HeaderField, type Mailbox } from '../model/index.ts'
import { commentsQuoted } from './comments.ts'
import type { DefectList } from './defects.ts'
import { ADDRESS_FIELD_CHARS_MAX, ADDRESSES_MAX } from './limits.ts'
import { decodeWords } from './words.ts'

interface Parsed {
  readonly name?: string
  readonly address?: string
  readonly group?: readonly Parsed[]
}

export function readMailboxes(fields: readonly HeaderField[], key: string, defects: DefectList): readonly Mailbox[] {
  const mailboxes: Mailbox[] = []
  for (const field of fields) {
    if (field.key !== key || mailboxes.length >= ADDRESSES_MAX) continue
    const at = { part: HEADER, start: field.start, end: field.end }
    for (const one of parsed(field.value.slice(0, ADDRESS_FIELD_CHARS_MAX))) {
      if (mailboxes.length >= ADDRESSES_MAX) break
      const address = cleanAddress(one.address ?? '')
      const displayName = decodeWords(one.name ?? '').trim()
      if (address === '' && displayName === '') continue
      if (!address.includes('@')) defects.add('bad-address', at)
      mailboxes.push({ displayName, address, domain: domainOf(address), at })
    }
  }
  return mailboxes
}

/** Nine fields in ten are one plain mailbox, which needs no grammar. Apostrophes and the rest are the reader's. */
const PLAIN = /^(?:"([\w !#$%&*+./:=?@^|~-]*)"|([\w !#$%&*+./=?^|~-]*?))\s*<([\w.+=-]{1,100}@[\w.-]{1,200})>$/

/** Encoded words are decoded after the structure is read: a decoded `<` or `,` must not make another address. */
function parsed(value: string): readonly Parsed[] {
  const [, quoted, bare, address] = PLAIN.exec(value) ?? []
  const name = (quoted ?? bare ?? '').trim()
  if (address !== undefined && !name.includes('@')) return [{ name, address }]
  try {
    return (addressparser as unknown as (text: string, options: object) => Parsed[])(commentsQuoted(value), { flatten: true })
  } catch {
    // A field that the reader cannot take is shown as one name; the caller records the defect.
    return [{ name: value, address: '' }]
  }
}

const cleanAddress = (address: string): string => address.replace(/[\s\0<>]+/g, '').slice(0, 500)

export function domainOf(address: string): string {
  const at = address.lastIndexOf('@')
  if (at === -1) return ''
  const domain = address
    .slice(at + 1)
    .replace(/[.\]>)]+$/, '')
    .toLowerCase()
  return /^[\x21-\x7e]+$/.test(domain) ? domain : domainToASCII(domain)
}
