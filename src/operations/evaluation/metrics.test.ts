/** Figures over a handful of mails, counted by hand. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Report, Verdict } from '../../model/index.ts'
import { type Label, readLabels } from './labels.ts'
import { evaluate, formatEvaluation, type Pair } from './metrics.ts'
import { recallAt, rocArea } from './statistics.ts'

const HEAD = 'path\tclass\tbrand\tobject\taction\tpersuasion\tmismatch\n'
const labelled = (line: string): Label => readLabels(HEAD + line.replaceAll(' ', '\t'))[0] as Label

interface Said {
  readonly brand?: string
  readonly lure?: readonly [string, string, string]
  readonly mismatch?: readonly string[]
}

function pair(
  line: string,
  verdict: Verdict,
  attackScore: number,
  { brand, lure = ['other', 'none', 'none'], mismatch = [] }: Said = {},
): Pair {
  const [object, action, persuasion] = lure
  const named = brand === undefined ? null : { name: brand, organisation: null, role: 'impersonated' }
  return {
    label: labelled(line),
    report: { verdict, attackScore, brand: named, lure: { object, action, persuasion }, mismatch } as unknown as Report,
  }
}

const canonical = (name: string) => (name === 'Office 365' ? 'microsoft' : name.toLowerCase())

/** Scores of attacks 90, 60, 40; honest 50, 5; spam 70. */
const PAIRS: readonly Pair[] = [
  pair('a phishing Microsoft account log-in fear sender,link', 'attack', 90, {
    brand: 'Office 365',
    lure: ['account', 'log-in', 'urgency'],
    mismatch: ['sender', 'link'],
  }),
  pair('b scam - job-loan-money reply reward none', 'suspicious', 60, {
    brand: 'X',
    lure: ['money', 'reply', 'reward'],
    mismatch: ['sender'],
  }),
  pair('c malware Parcelway parcel download-open urgency attachment,sender', 'benign', 40, {
    brand: 'Other',
    lure: ['parcel', 'click', 'urgency'],
    mismatch: ['attachment'],
  }),
  pair('d legit Parcelway - - - none', 'suspicious', 50, { brand: 'Parcelway' }),
  pair('e legit - - - - none', 'benign', 5),
  pair('f spam - health-product click-only reward none', 'unwanted', 70, { lure: ['health-product', 'click', 'reward'] }),
]
const parts = ({ count, of }: { readonly count: number; readonly of: number }) => `${count}/${of}`
const near = (actual: number | undefined, expected: number) =>
  assert.ok(Math.abs((actual ?? Number.NaN) - expected) < 0.0005, `${actual} is not ${expected}`)

test('verdicts are counted by true class', () => {
  const { counts, mails } = evaluate(PAIRS, canonical)
  assert.equal(mails, 6)
  assert.deepEqual(counts.phishing, { attack: 1, suspicious: 0, unwanted: 0, benign: 0, undecided: 0 })
  assert.deepEqual(counts.legit, { attack: 0, suspicious: 1, unwanted: 0, benign: 1, undecided: 0 })
  assert.deepEqual([counts.scam.suspicious, counts.malware.benign, counts.spam.unwanted], [1, 1, 1])
})

test('recall, false positives and details agree with a count by hand', () => {
  const found = evaluate(PAIRS, canonical)
  const shares = [
    found.attacksFound,
    found.attacksFoundOrSuspected,
    found.honestCalledAttack,
    found.honestCalledSuspicious,
    found.spamCalledUnwanted,
  ]
  assert.deepEqual(shares.map(parts), ['1/3', '2/3', '0/2', '1/2', '1/1'])
  assert.deepEqual([found.brand, found.object, found.action, found.persuasion].map(parts), ['1/2', '4/4', '3/4', '3/4'])
})

test('Wilson’s interval of one in three is 0.061 to 0.792', () => {
  const { interval } = evaluate(PAIRS, canonical).attacksFound
  near(interval?.[0], 0.0615)
  near(interval?.[1], 0.7923)
})

test('the ROC area counts pairs: five of six against honest mail, six of nine against all', () => {
  const found = evaluate(PAIRS, canonical)
  near(found.rocAgainstHonest?.area, 5 / 6)
  // 90 above all three; 60 above two, 40 above one of 50, 5, 70.
  near(found.rocAgainstAll?.area, 6 / 9)
})

test('Hanley and McNeil’s interval of 0.875 over two and two begins at 0.468 and ends at one', () => {
  const roc = rocArea([3, 2], [1, 2])
  near(roc?.interval[0], 0.4679)
  assert.equal(roc?.interval[1], 1)
})

test('Dice is the mean over mails with a list of mismatches', () => {
  // 1, 0 (none against sender), 2/3, 1, 1, 1
  const { mismatchDice } = evaluate(PAIRS, canonical)
  near(mismatchDice.mean, (1 + 0 + 2 / 3 + 1 + 1 + 1) / 6)
  assert.equal(mismatchDice.of, 6)
})

test('honest mail that nobody labelled in detail does not raise the Dice figure', () => {
  const bare = { path: 'h', class: 'legit', expected: 'benign' } as Label
  const { report } = PAIRS[4] as Pair
  assert.equal(evaluate([...PAIRS, { label: bare, report }], canonical).mismatchDice.of, 6)
})

test('at a fixed rate of false positives the lowest score that keeps it is taken', () => {
  const found = recallAt([90, 60, 40], [50, 5], 0.5)
  assert.deepEqual([found?.threshold, found && parts(found.recall), found && parts(found.falsePositives)], [6, '3/3', '1/2'])
  assert.deepEqual([recallAt([100], [100], 0)?.threshold, recallAt([100], [100], 0)?.recall.count], [101, 0])
})

test('fewer than a hundred are shown as a fraction, a hundred with percentage and interval', () => {
  assert.match(formatEvaluation(evaluate(PAIRS, canonical)), /attacks called attack {2,}1 of 3\n/)
  const hundred = Array.from({ length: 100 }, (_, at) => pair(`m${at} phishing - - - - none`, at < 53 ? 'attack' : 'benign', at))
  const line = (count: number) =>
    formatEvaluation(evaluate(hundred.slice(0, count), canonical))
      .split('\n')
      .find((one) => one.startsWith('attacks called attack '))
  assert.match(line(100) ?? '', /53 of 100 = 53\.0 % \(43\.3 % to 62\.5 %\)$/)
  assert.doesNotMatch(line(99) ?? '', /%/)
})

test('the columns of the table stand under each other', () => {
  const lines = formatEvaluation(evaluate(PAIRS, canonical)).split('\n')
  const table = lines.slice(2, 8)
  assert.equal(new Set(table.map((line) => line.length)).size, 1)
  assert.match(table[1] ?? '', /^ +phishing +1 +0 +0 +0 +0$/)
})

test('nothing to compare gives counts of nothing, not a crash', () => {
  const found = evaluate([], canonical)
  assert.deepEqual([found.mails, found.rocAgainstHonest, found.attacksFound.interval], [0, null, null])
  assert.doesNotMatch(formatEvaluation(found), /NaN|undefined|Infinity/)
})

test('labels from a spreadsheet are read, and a class that is a word of the language is none', () => {
  assert.equal(readLabels('\ufeffpath\tclass\r\na.eml\tlegit\r\n')[0]?.expected, 'benign')
  assert.throws(() => readLabels('path\tclass\na.eml\tconstructor\n'), /no class/)
  assert.throws(() => readLabels('path\tclass\n\tspam\n'), /Line 2.*no path/)
  assert.throws(() => readLabels('file\tclass\n'), /no column “path”/)
})
