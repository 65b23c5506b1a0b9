/** What the command line asks of a data folder: list its cases, show one report. */
import { cleanText, safeText } from '../explain/index.ts'
import { type CaseId, Refusal, type Report, type Verdict } from '../model/index.ts'
import type { AlikeCase, CaseRecord, CaseSummary, Judgement } from '../ports/index.ts'
import { searchOf } from './cases.ts'
import type { Context, Workspace } from './context.ts'
import { type CaseInterest, interests, placed } from './ranking.ts'
import { findSearch } from './searches.ts'

const PAGE_CASES = 500
const VERDICT_WORDS: ReadonlySet<string> = new Set(['attack', 'suspicious', 'unwanted', 'benign', 'undecided'])

export interface StoredQuery {
  readonly limit: number
  readonly verdict?: string
  readonly search?: string
  /** Name of a saved search, beside what is searched for. */
  readonly saved?: string
  readonly includeCarriers: boolean
}

export async function* listStoredCases(
  context: Context,
  { limit, verdict, search: text, saved, includeCarriers }: StoredQuery,
): AsyncGenerator<{ line: CaseSummary & { readonly interest: CaseInterest | null }; text: string }> {
  if (verdict !== undefined && !VERDICT_WORDS.has(verdict))
    throw new Refusal(`There is no verdict “${verdict}”. Use one of: ${[...VERDICT_WORDS].join(', ')}.`)
  const workspace = await context.openWorkspace()
  try {
    await workspace.pipeline.project()
    const kept = saved === undefined ? '' : (await findSearch(workspace, saved)).query
    const { search } = searchOf([kept, text].filter(Boolean).join(' '), workspace.settings.now().traps)
    // Only what is judged can be found.
    if (search) await workspace.pipeline.drained()
    const interestOf = await interests(workspace)
    let after: string | null | undefined
    for (let left = limit; left > 0 && after !== null; ) {
      const page = await workspace.cases.listCases({
        includeCarriers,
        ...(search === undefined ? {} : { search }),
        limit: Math.min(left, PAGE_CASES),
        ...(verdict === undefined ? {} : { verdict: verdict as Verdict }),
        ...(after === undefined ? {} : { after }),
      })
      for (const one of page.cases) yield { line: { ...one, interest: interestOf(one.campaign) }, text: textOf(one) }
      left -= page.cases.length
      after = page.next
    }
  } finally {
    await workspace.close()
  }
}

/** Cases that lead to the same page as this one, most in common first. */
export async function* listAlikeCases(
  context: Context,
  { caseId, limit }: { readonly caseId: CaseId; readonly limit: number },
): AsyncGenerator<{ line: AlikeCase; text: string }> {
  const workspace = await context.openWorkspace()
  try {
    await workspace.pipeline.project()
    if (!(await workspace.cases.findCase(caseId))) throw noSuchCase(caseId, workspace.folder)
    for (const one of await workspace.cases.casesAlike(caseId, limit))
      yield { line: one, text: `${textOf(one)}  (${one.shares.join(', ')})` }
  } finally {
    await workspace.close()
  }
}

const textOf = (one: CaseSummary): string =>
  [
    one.firstSeenAt.slice(0, 16).replace('T', ' '),
    (one.verdict ?? one.state).padEnd(10),
    String(one.attackScore ?? '').padStart(3),
    one.caseId.slice(7, 19),
    safeText(one.from, 40).padEnd(40),
    safeText(one.subject, 60),
  ].join('  ')

export const noSuchCase = (id: string, folder: string): Refusal => new Refusal(`There is no case ${cleanText(id, 80)} in ${folder}.`)

/** @throws Refusal when there is no such case, or it is not judged yet. A unique beginning of an id is enough. */
export async function judgedCase({ pipeline, cases, folder }: Workspace, id: CaseId): Promise<CaseRecord & { judgement: Judgement }> {
  await pipeline.drained()
  const record = await cases.findCase(id)
  if (!record) throw noSuchCase(id, folder)
  const { judgement, state, setAsideBecause } = record
  if (!judgement) throw new Refusal(`The case is ${state}${setAsideBecause ? `: ${setAsideBecause}` : '.'}`)
  return { ...record, judgement }
}

/** @throws Refusal as `judgedCase` */
export async function storedReport(context: Context, id: CaseId): Promise<Report> {
  const workspace = await context.openWorkspace()
  try {
    const { judgement, campaign } = await judgedCase(workspace, id)
    return placed(judgement.report, { campaign }, (await interests(workspace))(campaign))
  } finally {
    await workspace.close()
  }
}
