/** Labels made by people: a table with the columns `path` and `class` at least; the words of the codebook mapped to ours. */
import { LURE_ACTIONS, LURE_OBJECTS, LURE_PERSUASIONS, Refusal, type Verdict } from '../../model/index.ts'

export type LabelClass = 'phishing' | 'scam' | 'malware' | 'spam' | 'legit'

export interface Label {
  readonly path: string
  readonly class: LabelClass
  readonly expected: Verdict
  readonly brand: string | null
  readonly object: string | null
  readonly action: string | null
  readonly persuasion: string | null
  readonly mismatch: readonly string[] | null
  /** ISO 639-1 as the labeller wrote it. */
  readonly language: string | null
}

const EXPECTED: Readonly<Record<LabelClass, Verdict>> = {
  phishing: 'attack',
  scam: 'attack',
  malware: 'attack',
  spam: 'unwanted',
  legit: 'benign',
}
/** Words of the codebook that are not ours. */
const OURS: Readonly<Record<string, string>> = {
  'refund-tax': 'tax-refund',
  'message-document': 'document',
  'job-loan-money': 'money',
  'download-open': 'open-file',
  'click-only': 'click',
}
const KNOWN: ReadonlySet<string> = new Set([...LURE_OBJECTS, ...LURE_ACTIONS, ...LURE_PERSUASIONS])

/** @throws Refusal that names the line */
export function readLabels(table: string): readonly Label[] {
  // Spreadsheets put a byte-order mark before the first column.
  const [head = '', ...lines] = table.replace(/^\ufeff/, '').split(/\r?\n/)
  const columns = head.split('\t').map((name) => name.trim())
  for (const needed of ['path', 'class']) if (!columns.includes(needed)) throw new Refusal(`The labels have no column “${needed}”.`)
  return lines.flatMap((line, index) => (line.trim() === '' ? [] : [labelOf(line.split('\t'), columns, index + 2)]))
}

function labelOf(cells: readonly string[], columns: readonly string[], lineNumber: number): Label {
  const cell = (name: string): string | null => {
    const text = cells[columns.indexOf(name)]?.trim() ?? ''
    return text === '' || text === '-' ? null : text
  }
  const given = cell('class') ?? ''
  const path = cell('path')
  if (path === null) throw new Refusal(`Line ${lineNumber} of the labels names no path.`)
  if (!Object.hasOwn(EXPECTED, given)) throw new Refusal(`Line ${lineNumber} of the labels is wrong: “${given.slice(0, 40)}” is no class.`)
  const word = (name: string): string | null => {
    const text = cell(name)
    const ours = text === null ? null : (OURS[text] ?? text)
    return ours !== null && KNOWN.has(ours) ? ours : null
  }
  return {
    path,
    class: given as LabelClass,
    expected: EXPECTED[given as LabelClass],
    brand: cell('brand'),
    object: word('object'),
    action: word('action'),
    persuasion: word('persuasion'),
    language: cell('lang'),
    mismatch: columns.includes('mismatch') ? (cell('mismatch') ?? '').split(',').filter((one) => one !== '' && one !== 'none') : null,
  }
}
