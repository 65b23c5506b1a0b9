/**
 * The mails that may be learned from or reported on, each with its source, half and label. Honest mail has no dates one could trust for a
 * split (archives, templates), so its halves go by a hash of the path; figures on it leave whole sources out instead.
 */
import { createHash } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { mailPaths } from '../bench/mails.ts'
import { type Label, readLabels } from '../src/operations/evaluation/labels.ts'

export type Half = 'fit' | 'test'
/** What a mail of a source is when nobody labelled it: honest, or `null` for not known. */
export type SourceKind = 'trap' | 'honest' | 'brand' | 'junk'

export interface CorpusMail {
  /** Relative to the corpora's root. */
  readonly path: string
  readonly source: string
  readonly kind: SourceKind
  readonly half: Half
  /** Trap mails only: near-duplicates share it. */
  readonly group: string | null
  readonly label: Label | null
}

const TRAP = 'phishing_pot/phish'
/** Folder → what it holds (shared/corpora/README.md). */
const SOURCES: readonly (readonly [folder: string, kind: SourceKind])[] = [
  ['spamassassin_pub/ham', 'honest'],
  ['ml_usrp/ham', 'honest'],
  ['ml_bluetooth/ham', 'honest'],
  ['ml_kasan/ham', 'honest'],
  ['notmuch_lists/ham', 'honest'],
  ['sisimai_bounces/ham', 'honest'],
  ['unspy_newsletters/ham', 'honest'],
  ['parsedmarc_reports/ham', 'honest'],
  ['brandham', 'brand'],
  ['templates', 'brand'],
  ['glitchy_419/phish', 'junk'],
  ['spamassassin_pub/spam', 'junk'],
  ['ml_bluetooth/phish', 'junk'],
  ['ml_bluetooth/spam', 'junk'],
  ['ml_kasan/phish', 'junk'],
  ['ml_kasan/spam', 'junk'],
]

/** @param more further label tables, such as the first 270 */
export function readCorpus(root: string, more: readonly string[] = []): readonly CorpusMail[] {
  return [...trapMails(more), ...SOURCES.flatMap(([folder, kind]) => otherMails(root, folder, kind))]
}

function trapMails(more: readonly string[]): CorpusMail[] {
  const labels = new Map(labelTables(more).map((label) => [label.path, label]))
  const [, ...rows] = readFileSync(new URL('labels/split.tsv', import.meta.url), 'utf8')
    .trimEnd()
    .split('\n')
  return rows.map((row) => {
    const [path = '', group = '', half] = row.split('\t')
    return { path, source: TRAP, kind: 'trap', half: half === 'test' ? 'test' : 'fit', group, label: labels.get(path) ?? null }
  })
}

function labelTables(more: readonly string[]): readonly Label[] {
  const ours = [2, 3, 4, 5, 6, 7, 8, 9, 10, 11].map((number) => new URL(`labels/trap-${number}.tsv`, import.meta.url))
  return [...more, ...ours].flatMap((table) => readLabels(readFileSync(table, 'utf8')))
}

function otherMails(root: string, folder: string, kind: SourceKind): CorpusMail[] {
  if (!existsSync(join(root, folder))) return []
  return mailPaths(join(root, folder))
    .filter((path) => !path.endsWith('.tsv'))
    .map((full) => {
      const path = full.slice(root.length).replace(/^\//, '')
      return { path, source: sourceOf(path, folder), kind, half: halfOf(path), group: null, label: null }
    })
}

/** Every package of templates is a source of its own: its layout and phrases recur. */
const sourceOf = (path: string, folder: string) => (folder === 'templates' ? path.split('/').slice(0, 2).join('/') : folder)

/** Stable whoever asks: no mail changes sides when others are added. */
export const halfOf = (path: string): Half => ((createHash('sha256').update(path).digest()[0] as number) % 2 === 0 ? 'fit' : 'test')
