/** How good verdicts are against labels: counts first, intervals always, no percentage on fewer than a hundred. */
import { MISMATCHES, type Report, type Verdict } from '../../model/index.ts'
import type { Label, LabelClass } from './labels.ts'
import { dice, type RocArea, recallAt, rocArea, type Share, share } from './statistics.ts'

export interface Pair {
  readonly label: Label
  readonly report: Report
}

export interface Evaluation {
  readonly mails: number
  readonly counts: Readonly<Record<LabelClass, Readonly<Record<Verdict, number>>>>
  readonly attacksFound: Share
  readonly attacksFoundOrSuspected: Share
  readonly honestCalledAttack: Share
  readonly honestCalledSuspicious: Share
  readonly spamCalledAttack: Share
  readonly spamCalledUnwanted: Share
  readonly rocAgainstHonest: RocArea | null
  readonly rocAgainstAll: RocArea | null
  readonly recallAtFalse: readonly { readonly falseMax: number; readonly found: ReturnType<typeof recallAt> }[]
  readonly brand: Share
  readonly brandOfAttacks: Share
  readonly language: Share
  readonly object: Share
  readonly action: Share
  readonly persuasion: Share
  readonly mismatchDice: { readonly mean: number; readonly of: number }
  readonly mismatchKinds: readonly MismatchFigure[]
  /** Ten bins of the attack score: how many mails, and how many attacks among them. */
  readonly calibration: readonly { readonly mails: number; readonly attacks: number }[]
}

/** `said` by people, `shown` by us, `both`: precision is both of shown, recall both of said. */
export interface MismatchFigure {
  readonly kind: string
  readonly said: number
  readonly shown: number
  readonly both: number
}

const CLASSES: readonly LabelClass[] = ['phishing', 'scam', 'malware', 'spam', 'legit']
const VERDICTS: readonly Verdict[] = ['attack', 'suspicious', 'unwanted', 'benign', 'undecided']
const FALSE_MAX = [0.001, 0.01]

export function evaluate(pairs: readonly Pair[], canonical: (name: string) => string): Evaluation {
  const of = (classes: readonly LabelClass[]) => pairs.filter(({ label }) => classes.includes(label.class))
  const counts = Object.fromEntries(
    CLASSES.map((one) => [
      one,
      Object.fromEntries(VERDICTS.map((verdict) => [verdict, of([one]).filter(({ report }) => report.verdict === verdict).length])),
    ]),
  ) as Evaluation['counts']
  const [attacks, honest, spam] = [of(['phishing', 'scam', 'malware']), of(['legit']), of(['spam'])]
  const shareOf = (group: readonly Pair[], ...verdicts: Verdict[]) =>
    share(group.filter(({ report }) => verdicts.includes(report.verdict)).length, group.length)
  const scores = (group: readonly Pair[]) => group.map(({ report }) => report.attackScore)
  const lure = (name: 'object' | 'action' | 'persuasion') => {
    const labelled = pairs.filter(({ label }) => label[name] !== null && label.class !== 'legit')
    return share(labelled.filter(({ label, report }) => report.lure[name] === label[name]).length, labelled.length)
  }
  const branded = pairs.filter(({ label }) => label.brand !== null && label.class !== 'legit')
  // Mail that nobody labelled in detail (`--honest`) has no list; counted as an empty one it would raise the figure.
  const mismatched = pairs.filter(({ label }) => Array.isArray(label.mismatch))
  return {
    mails: pairs.length,
    counts,
    attacksFound: shareOf(attacks, 'attack'),
    attacksFoundOrSuspected: shareOf(attacks, 'attack', 'suspicious'),
    honestCalledAttack: shareOf(honest, 'attack'),
    honestCalledSuspicious: shareOf(honest, 'suspicious'),
    spamCalledAttack: shareOf(spam, 'attack'),
    spamCalledUnwanted: shareOf(spam, 'unwanted'),
    rocAgainstHonest: rocArea(scores(attacks), scores(honest)),
    rocAgainstAll: rocArea(scores(attacks), scores([...honest, ...spam])),
    recallAtFalse: FALSE_MAX.map((falseMax) => ({ falseMax, found: recallAt(scores(attacks), scores(honest), falseMax) })),
    brand: brandShare(branded, canonical),
    brandOfAttacks: brandShare(
      branded.filter(({ label }) => label.class !== 'spam'),
      canonical,
    ),
    language: languageShare(pairs),
    object: lure('object'),
    action: lure('action'),
    persuasion: lure('persuasion'),
    mismatchDice: {
      mean:
        mismatched.length === 0
          ? 0
          : mismatched.reduce((sum, { label, report }) => sum + dice(label.mismatch ?? [], report.mismatch), 0) / mismatched.length,
      of: mismatched.length,
    },
    mismatchKinds: MISMATCHES.map((kind) => mismatchFigure(kind, mismatched)),
    calibration: calibrationOf(pairs),
  }
}

function brandShare(branded: readonly Pair[], canonical: (name: string) => string): Share {
  const right = branded.filter(
    ({ label, report }) => report.brand !== null && canonical(report.brand.name) === canonical(label.brand ?? ''),
  )
  return share(right.length, branded.length)
}

function languageShare(pairs: readonly Pair[]): Share {
  const labelled = pairs.filter(({ label }) => /^[a-z]{2}$/.test(label.language ?? ''))
  return share(labelled.filter(({ label, report }) => label.language === report.language).length, labelled.length)
}

function mismatchFigure(kind: string, pairs: readonly Pair[]): MismatchFigure {
  const said = pairs.filter(({ label }) => label.mismatch?.includes(kind))
  const shown = pairs.filter(({ report }) => report.mismatch.some((one) => one === kind))
  return { kind, said: said.length, shown: shown.length, both: said.filter((pair) => shown.includes(pair)).length }
}

const BINS = 10

function calibrationOf(pairs: readonly Pair[]): Evaluation['calibration'] {
  return Array.from({ length: BINS }, (_, bin) => {
    const inBin = pairs.filter(({ report }) => Math.min(BINS - 1, Math.floor((report.attackScore / 100) * BINS)) === bin)
    return { mails: inBin.length, attacks: inBin.filter(({ label }) => label.expected === 'attack').length }
  })
}

const PERCENT_OF_MIN = 100
const percent = (part: number) => `${(100 * part).toFixed(1)} %`

function shareText({ count, of, interval }: Share): string {
  if (of < PERCENT_OF_MIN || !interval) return `${count} of ${of}`
  return `${count} of ${of} = ${percent(count / of)} (${percent(interval[0])} to ${percent(interval[1])})`
}

const rocText = (roc: RocArea | null): string =>
  roc
    ? `${roc.area.toFixed(3)} (${roc.interval[0].toFixed(3)} to ${roc.interval[1].toFixed(3)}), ${roc.attacks} against ${roc.others}`
    : 'not both kinds here'

export function formatEvaluation(result: Evaluation): string {
  const width = 11
  const table = [
    ['', ...VERDICTS].map((word) => word.padStart(width)).join(''),
    ...CLASSES.map((one) =>
      [one, ...VERDICTS.map((verdict) => String(result.counts[one][verdict]))].map((word) => word.padStart(width)).join(''),
    ),
  ]
  const rows: readonly (readonly [string, string])[] = [
    ['attacks called attack', shareText(result.attacksFound)],
    ['attacks called attack or suspicious', shareText(result.attacksFoundOrSuspected)],
    ['honest mail called attack', shareText(result.honestCalledAttack)],
    ['honest mail called suspicious', shareText(result.honestCalledSuspicious)],
    ['spam called attack', shareText(result.spamCalledAttack)],
    ['spam called unwanted', shareText(result.spamCalledUnwanted)],
    ['ROC area, attacks against honest', rocText(result.rocAgainstHonest)],
    ['ROC area, attacks against all else', rocText(result.rocAgainstAll)],
    ...result.recallAtFalse.map(
      ({ falseMax, found }) =>
        [
          `attacks found at ≤ ${percent(falseMax)} false`,
          found
            ? `${shareText(found.recall)} at score ≥ ${found.threshold}, with ${found.falsePositives.count} of ${found.falsePositives.of} honest`
            : 'not both kinds here',
        ] as const,
    ),
    ['brand right', shareText(result.brand)],
    ['brand right, attacks only', shareText(result.brandOfAttacks)],
    ['language right', shareText(result.language)],
    ['lure object right', shareText(result.object)],
    ['lure action right', shareText(result.action)],
    ['lure persuasion right', shareText(result.persuasion)],
    ['mismatch kinds, Dice', `${result.mismatchDice.mean.toFixed(2)} over ${result.mismatchDice.of}`],
  ]
  const kinds = result.mismatchKinds
    .filter(({ said, shown }) => said + shown > 0)
    .map(({ kind, said, shown, both }) => `${kind} said ${said}, shown ${shown}, both ${both}`)
  const bins = result.calibration.map(({ mails, attacks }, bin) => `${bin * BINS}+: ${attacks} of ${mails}`)
  const left = Math.max(...rows.map(([name]) => name.length))
  return `${result.mails} mails; columns are verdicts, rows are what people said; 95 % intervals\n\n${table.join('\n')}\n\n${rows.map(([name, text]) => `${name.padEnd(left)}  ${text}`).join('\n')}\n\nmismatch: ${kinds.join('; ')}\nattacks by score: ${bins.join(', ')}\n`
}
