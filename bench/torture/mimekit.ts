/**
 * MimeKit: mailboxes (mbox) whose parts' types, nesting and sizes stand in JSON, once with LF and once with CRLF line ends; and single messages, which
 * its tests judge in code: those are only read here.
 */
import { existsSync, globSync, readFileSync } from 'node:fs'
import type { TortureMail, Tree } from './tree.ts'

export function readMimeKit(root: string): readonly TortureMail[] {
  const mailboxes = globSync(`${root}/MimeKit/**/mbox/*-offsets.json`).sort().flatMap(mailsOfMailbox)
  const single = globSync(`${root}/MimeKit/**/{messages,dkim,partial,tnef,yenc}/*.{txt,eml,msg,ntx}`).sort()
  const alone = single.map((path) => ({ name: path, raw: readFileSync(path), expected: null }))
  return [...mailboxes, ...alone].map((mail) => ({ ...mail, name: mail.name.slice(root.length + 1) }))
}

interface Entity {
  readonly mimeType: string
  readonly octets: number
  readonly children?: readonly Entity[]
  readonly message?: { readonly body: Entity }
}
interface Mail {
  readonly beginOffset: number
  readonly endOffset: number
  readonly body: Entity
}

function mailsOfMailbox(path: string): readonly TortureMail[] {
  const mailbox = path.replace(/\.(dos|unix)-offsets\.json$/, '.mbox.txt')
  // The largest mailbox is not part of every copy of their repository.
  if (!existsSync(mailbox)) return []
  const ends = path.includes('.dos-') ? '\r\n' : '\n'
  const bytes = Buffer.from(readFileSync(mailbox, 'latin1').replace(/\r?\n/g, ends), 'latin1')
  const mails = JSON.parse(readFileSync(path, 'utf8')) as readonly Mail[]
  return mails.map(({ beginOffset, endOffset, body }, at) => ({
    name: `${path}#${at}`,
    raw: bytes.subarray(beginOffset, endOffset),
    expected: entityTree(body),
  }))
}

function entityTree({ mimeType, octets, children, message }: Entity): Tree {
  const type = mimeType.toLowerCase()
  if (type.startsWith('multipart/')) return { kind: 'multipart', type, children: (children ?? []).map(entityTree) }
  if (message) return { kind: 'message', type, children: [entityTree(message.body)] }
  return { kind: 'leaf', type, rawSize: octets, children: [] }
}
