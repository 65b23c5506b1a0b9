/**
 * `npm run bench -- torture --root DIR [--verbose] [--only TEXT]`: our parsing held against the test messages of other parsers. The root holds
 * their repositories' folders as they are (`mime4j`, `mail-parser`, `MimeKit`).
 */
import { parseArgs } from 'node:util'
import { KNOWN, type Known } from './torture/known.ts'
import { readMailParser } from './torture/mail-parser.ts'
import { readMime4j } from './torture/mime4j.ts'
import { readMimeKit } from './torture/mimekit.ts'
import { type Difference, differencesOf, shapeOf, type TortureMail, treeOf } from './torture/tree.ts'

const CORPORA: Readonly<Record<string, (root: string) => readonly TortureMail[]>> = {
  mime4j: readMime4j,
  'mail-parser': readMailParser,
  MimeKit: readMimeKit,
}

export async function run(args: readonly string[]): Promise<void> {
  const { values } = parseArgs({
    args: [...args],
    options: { root: { type: 'string' }, verbose: { type: 'boolean' }, only: { type: 'string' } },
  })
  const root = values.root ?? '../corpora-work'
  for (const [corpus, read] of Object.entries(CORPORA)) {
    const mails = read(root).filter(({ name }) => name.includes(values.only ?? ''))
    if (mails.length === 0) console.log(`${corpus}: no messages in ${root}`)
    else report(corpus, mails.map(judged), values.verbose === true)
  }
}

interface Judged {
  readonly name: string
  readonly differences: readonly (Difference & { readonly known: Known | null })[]
  /** Of a message whose expectation is not known. */
  readonly shape: string | null
}

function judged({ name, raw, expected }: TortureMail): Judged {
  const ours = treeOf(raw)
  const found = expected ? differencesOf(expected, ours) : []
  const knownOf = (kind: string) => KNOWN.find(({ mail, kinds }) => mail.test(name) && kinds.includes(kind)) ?? null
  return { name, differences: found.map((one) => ({ ...one, known: knownOf(one.kind) })), shape: expected ? null : shapeOf(ours) }
}

function report(corpus: string, mails: readonly Judged[], isVerbose: boolean): void {
  const said = mails.filter(({ shape }) => shape === null)
  const differ = said.filter(({ differences }) => differences.length > 0)
  const unexplained = differ.filter(({ differences }) => differences.some(({ known }) => known === null))
  console.log(
    `${corpus}: ${mails.length} messages, ${said.length - differ.length} agree, ${differ.length} differ (${unexplained.length} without a known reason), ${mails.length - said.length} only read`,
  )
  const all = differ.flatMap(({ differences }) => differences)
  for (const [what, count] of countsOf(all.map(({ kind, known }) => `${kind}: ${known?.because ?? 'NOT KNOWN'}`)))
    console.log(`  ${String(count).padStart(4)}  ${what}`)
  if (!isVerbose) return
  for (const { name, differences } of differ)
    for (const { at, kind, expected, ours, known } of differences)
      console.log(`  ${name} ${at || 'root'} ${kind}${known ? ' (known)' : ''}\n    expected ${expected}\n    ours     ${ours}`)
  for (const { name, shape } of mails) if (shape !== null) console.log(`  ${name} ${shape}`)
}

function countsOf(words: readonly string[]): readonly (readonly [string, number])[] {
  const counts = new Map<string, number>()
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1)
  return [...counts].sort(([, one], [, other]) => other - one)
}
