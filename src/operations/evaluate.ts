/** `telltale eval`: judges labelled mail offline and compares with what people said. */
import { readFile } from 'node:fs/promises'
import { join, relative } from 'node:path'
import { Refusal, type Report } from '../model/index.ts'
import { canonicalBrand } from '../pipeline/index.ts'
import { checkMails } from './check-mails.ts'
import type { Context } from './context.ts'
import { labelledCases } from './evaluate-stored.ts'
import { type Label, readLabels } from './evaluation/labels.ts'
import { evaluate, formatEvaluation } from './evaluation/metrics.ts'

export interface EvaluateInput {
  readonly labelsPath?: string
  readonly root: string
  /** Paths of mail known to be honest; each counts as labelled `legit`. */
  readonly honest: readonly string[]
  /** Also the cases of the data folder that people labelled. */
  readonly isStored: boolean
  readonly trustReceivers: readonly string[]
  readonly onProgress?: (count: number) => void
}

export interface EvaluateResult {
  readonly json: unknown
  readonly text: string
  readonly misses: readonly string[]
}

export async function evaluateLabels(context: Context, input: EvaluateInput): Promise<EvaluateResult> {
  const labels = input.labelsPath === undefined ? [] : readLabels(await textOf(input.labelsPath))
  const pairs: { label: Label; report: Report }[] = []
  const failed: string[] = []
  const run = async (paths: readonly string[], labelOf: (path: string) => Label | undefined) => {
    for await (const line of checkMails(context, { paths, trustReceivers: input.trustReceivers })) {
      if ('error' in line) failed.push(`${line.path}: ${line.error}`)
      else {
        const label = labelOf((line as Report).path ?? '')
        if (label) pairs.push({ label, report: line as Report })
      }
      input.onProgress?.(pairs.length)
    }
  }
  const byPath = new Map(labels.map((label) => [label.path, label]))
  if (labels.length > 0)
    await run(
      labels.map(({ path }) => join(input.root, path)),
      (path) => byPath.get(relative(input.root, path)),
    )
  if (input.honest.length > 0) await run(input.honest, (path) => ({ path, class: 'legit', expected: 'benign' }) as Label)
  if (input.isStored)
    for await (const pair of labelledCases(context)) {
      pairs.push(pair)
      input.onProgress?.(pairs.length)
    }
  if (pairs.length === 0)
    throw new Refusal(
      input.isStored && labels.length === 0
        ? 'Nobody has labelled a stored case yet. Label one on its page, or name a table with --labels.'
        : 'No labelled mail could be read. Is --root the folder that the paths start from?',
    )
  const result = evaluate(pairs, canonicalBrand)
  const misses = pairs
    .filter(({ label, report }) => label.expected !== report.verdict)
    .map(({ label, report }) =>
      [label.path, label.class, report.verdict, report.attackScore, report.evidence.map(({ signal }) => signal).join(',')].join('\t'),
    )
  return {
    json: { ...(result as object), failed },
    text: formatEvaluation(result) + failed.map((line) => `could not be judged: ${line}\n`).join(''),
    misses,
  }
}

async function textOf(path: string): Promise<string> {
  try {
    return await readFile(path, 'utf8')
  } catch (cause) {
    throw new Refusal(`The labels ${path} could not be read.`, { cause })
  }
}
