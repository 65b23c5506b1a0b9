/**
 * `node fit/split.ts --trap DIR --root DIR --seen TSV`: seals the split of the trap, once. A group (groups.ts) belongs to the test half when
 * all its mails are younger than the cut and none of them was looked at before; everything else may be learned from.
 * Prints `path group half`, sorted; committed as fit/labels/split.tsv and never made again.
 */
import { readFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { mailPaths, sightingOf } from '../bench/mails.ts'
import { extractFacts } from '../src/extract/index.ts'
import type { Message } from '../src/model/index.ts'
import { parseBytes } from '../src/parse/index.ts'
import { groupsOf } from './groups.ts'

const CUT = '2024-09-01'

const { values } = parseArgs({ options: { trap: { type: 'string' }, root: { type: 'string' }, seen: { type: 'string' } } })
const { trap = '', root = '', seen = '' } = values
const mails = mailPaths(trap).map((path) => {
  const raw = readFileSync(path)
  const message = parseBytes(raw)
  const { facts } = extractFacts(raw, message, sightingOf(raw, path), null)
  return {
    path: path.slice(root.length).replace(/^\//, ''),
    subject: message.subject.text,
    text: facts.text?.text ?? '',
    at: receivedAt(message),
  }
})
const groups = groupsOf(mails)
const wasSeen = new Set(
  readFileSync(seen, 'utf8')
    .split('\n')
    .map((line) => line.split('\t')[0]),
)
const old = new Set(groups.filter((_, index) => (mails[index]?.at ?? '') < CUT || wasSeen.has(mails[index]?.path ?? '')))
const rows = mails.map(({ path }, index) => `${path}\t${groups[index]}\t${old.has(groups[index] as number) ? 'fit' : 'test'}`)
console.log(['path\tgroup\thalf', ...rows.sort()].join('\n'))

/**
 * When the trap's own server took the mail: the date in its topmost Received field; a mail's own Date is the sender's word.
 * intake/received-at reads more strictly and would move one mail to the other half: what is sealed stays as it was sealed.
 */
function receivedAt({ header }: Message): string {
  const top = header.find(({ key }) => key === 'received')?.value ?? ''
  const time = Date.parse(top.slice(top.lastIndexOf(';') + 1))
  return Number.isNaN(time) ? '' : new Date(time).toISOString()
}
