/** Operations on stored cases: list, show, the mail as a picture, its raw source, label. */
import { z } from 'zod'
import type { Trap } from '../config/index.ts'
import { type CaseId, type LabelEntry, PAGE_TRAITS, Refusal } from '../model/index.ts'
import { reportSchema, VERDICTS } from '../model/report.schema.ts'
import { drawMail, locateInRaw, parseMessage } from '../pipeline/index.ts'
import type { CaseRecord } from '../ports/index.ts'
import { caseSummary as summary } from './case-summary.ts'
import { operation, type ServiceContext } from './operation.ts'
import { interests, placed } from './ranking.ts'
import { parseSearch, SEARCH_CHARS_MAX } from './search-query.ts'
import { languageWanted, tellIn, told } from './told.ts'

const { interest } = reportSchema.shape

const caseId = z.string().regex(/^sha256:[0-9a-f]{64}$/, 'A case id is sha256: and 64 hex digits.')

export const CASES_PER_PAGE_MAX = 500
const SEARCH_SAYS =
  'Words in subject, author, brand, file names or the visible text, and fields: brand:dhl verdict:attack after:2024-01 link:*.icu -label:benign "final notice".'

export const listCases = operation({
  id: 'list-cases',
  summary: 'Cases, newest first.',
  method: 'get',
  path: '/cases',
  mayAsk: 'reader',
  input: z.object({
    limit: z.coerce.number().int().min(1).max(CASES_PER_PAGE_MAX).default(50).describe('Cases a page.'),
    after: z.string().max(500).optional().describe('`next` of the page before.'),
    verdict: z.enum(VERDICTS).optional(),
    search: z.string().max(SEARCH_CHARS_MAX).default('').describe(SEARCH_SAYS),
    includeCarriers: z.stringbool().default(false).describe('Also list mails that only carry another one.'),
  }),
  output: z.object({
    cases: z.array(summary.extend({ interest })),
    found: z.int().nullable().describe('How many fit the search: said on its first page.'),
    next: z.string().nullable(),
  }),
  run: async ({ workspace }, input) => {
    const [{ cases, ...rest }, interestOf] = await Promise.all([
      workspace.cases.listCases({ ...input, ...searchOf(input.search, workspace.settings.now().traps) }),
      interests(workspace),
    ])
    return { cases: cases.map((one) => ({ ...one, interest: interestOf(one.campaign) })), ...rest }
  },
})

/** Nothing to search for: the plain list, which shows what is not judged yet, too. */
export const searchOf = (text: string | undefined, traps: readonly Trap[]) =>
  text === undefined || text.trim() === '' ? { search: undefined } : { search: parseSearch(text, traps) }

export const alikeCases = operation({
  id: 'alike-cases',
  summary: 'Cases that lead to the same page on other sites, with what their pages share, most in common first.',
  method: 'get',
  path: '/cases/{caseId}/alike',
  mayAsk: 'reader',
  input: z.object({ caseId, limit: z.coerce.number().int().min(1).max(CASES_PER_PAGE_MAX).default(20).describe('At most as many.') }),
  output: z.object({ cases: z.array(summary.extend({ shares: z.array(z.enum(PAGE_TRAITS)) })) }),
  run: async (context, input) => {
    await findRecord(context, input.caseId)
    const cases = await context.workspace.cases.casesAlike(input.caseId as CaseId, input.limit)
    return { cases: cases.map((one) => ({ ...one, shares: [...one.shares] })) }
  },
})

async function findRecord({ workspace }: ServiceContext, id: string): Promise<CaseRecord> {
  const record = await workspace.cases.findCase(id as CaseId)
  if (!record) throw new Refusal('There is no such case.', { httpStatus: 404 })
  return record
}

export const showCase = operation({
  id: 'show-case',
  summary: 'One case with its report and sightings.',
  method: 'get',
  path: '/cases/{caseId}',
  mayAsk: 'reader',
  input: z.object({ caseId, language: languageWanted }),
  output: summary.extend({
    interest,
    report: reportSchema.nullable(),
    allSightings: z.array(z.unknown()),
    originals: z.array(z.string()),
    gathered: z.record(z.string(), z.unknown()),
    told: told.optional(),
  }),
  run: async (context, input) => {
    const { judgement, allSightings, originals, gathered, ...rest } = await findRecord(context, input.caseId)
    const ranked = (await interests(context.workspace))(rest.campaign)
    return {
      ...rest,
      interest: ranked,
      report: judgement ? placed(judgement.report, rest, ranked) : null,
      allSightings: [...allSightings],
      originals: [...originals],
      gathered: { ...gathered },
      ...(judgement && input.language ? { told: tellIn(input.language, judgement.report) } : {}),
    }
  },
})

async function rawOf({ workspace }: ServiceContext, id: string): Promise<Uint8Array> {
  const raw = await workspace.blobs.get(id as CaseId)
  if (!raw && (await workspace.cases.isRetired(id as CaseId))) throw new Refusal('This mail was deleted by policy.', { httpStatus: 404 })
  if (!raw) throw new Refusal('There is no such case.', { httpStatus: 404 })
  return raw
}

export const showMail = operation({
  id: 'show-mail',
  summary: 'The mail as its reader sees it: a safe HTML document with the telltales marked.',
  method: 'get',
  path: '/cases/{caseId}/mail',
  mayAsk: 'reader',
  input: z.object({ caseId, marks: z.stringbool().default(true).describe('Mark the telltales.') }),
  output: z.object({ html: z.string() }),
  run: async (context, input) => {
    const { judgement } = await findRecord(context, input.caseId)
    const raw = await rawOf(context, input.caseId)
    return { html: drawMail(raw, await parseMessage(raw), input.marks ? litOf(judgement?.report.evidence ?? []) : []) }
  },
})

const PAGES_MAX = 100

export const showPagePicture = operation({
  id: 'show-page-picture',
  summary: 'The picture of a landing page that was visited for this case, as JPEG in base64.',
  method: 'get',
  path: '/cases/{caseId}/pages/{page}/picture',
  mayAsk: 'reader',
  input: z.object({ caseId, page: z.coerce.number().int().min(0).max(PAGES_MAX).describe('Its place among the pages of the report.') }),
  output: z.object({ jpeg: z.string() }),
  run: async (context, input) => {
    const { judgement } = await findRecord(context, input.caseId)
    const name = judgement?.report.pages[input.page]?.pictures.full
    const jpeg = name ? await context.workspace.blobs.get(name as CaseId) : null
    if (!jpeg) throw new Refusal('There is no such picture.', { httpStatus: 404 })
    return { jpeg: Buffer.from(jpeg).toString('base64') }
  },
})

type Evidence = NonNullable<CaseRecord['judgement']>['report']['evidence']

/** Numbered as the ledger numbers them: by their place in the report. */
export const litOf = (evidence: Evidence) => evidence.flatMap(({ at }, index) => ('page' in at ? [] : [{ at, number: index + 1 }]))

/** The raw page shows this much; all of it can be downloaded. */
export const RAW_BYTES_MAX = 200_000

export const showRaw = operation({
  id: 'show-raw',
  summary: 'The raw source as Latin-1 text, with the byte range of each piece of evidence.',
  method: 'get',
  path: '/cases/{caseId}/raw',
  mayAsk: 'reader',
  input: z.object({ caseId }),
  output: z.object({ text: z.string(), bytes: z.int(), lit: z.array(z.object({ number: z.int(), start: z.int(), end: z.int() })) }),
  run: async (context, input) => {
    const { judgement } = await findRecord(context, input.caseId)
    const raw = await rawOf(context, input.caseId)
    const message = await parseMessage(raw)
    const lit = litOf(judgement?.report.evidence ?? []).flatMap(({ at, number }) => {
      const range = locateInRaw(raw, message, at)
      return range ? [{ number, start: range.start, end: range.end }] : []
    })
    return { text: Buffer.from(raw.subarray(0, RAW_BYTES_MAX)).toString('latin1'), bytes: raw.byteLength, lit }
  },
})

export const labelCase = operation({
  id: 'label-case',
  summary: 'Says what a case really is. Kept in the journal.',
  method: 'post',
  path: '/cases/{caseId}/label',
  mayAsk: 'analyst',
  input: z.object({ caseId, label: z.enum(['attack', 'unwanted', 'benign', 'contested']), note: z.string().max(2_000).default('') }),
  output: z.object({ caseId: z.string(), label: z.string() }),
  run: async (context, { caseId: id, label, note }, by) => {
    await findRecord(context, id)
    await labelStored(context.workspace, { caseId: id as CaseId, label, note, by })
    return { caseId: id, label }
  },
})

export async function labelStored(
  { journal, pipeline }: ServiceContext['workspace'],
  said: Omit<LabelEntry, 'type' | 'at'>,
): Promise<void> {
  await journal.append([{ type: 'label', at: new Date().toISOString(), ...said }])
  await pipeline.project()
}
