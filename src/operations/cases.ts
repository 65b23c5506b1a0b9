/** Operations on stored cases: list, show, the mail as a picture, its raw source. */
import { z } from 'zod'
import type { Trap } from '../config/index.ts'
import { type CaseId, PAGE_TRAITS, Refusal } from '../model/index.ts'
import { reportSchema, VERDICTS } from '../model/report.schema.ts'
import { drawMail, locateInRaw, parseMessage, RULESET_VERSION } from '../pipeline/index.ts'
import type { CaseRecord } from '../ports/index.ts'
import { caseSummary as summary } from './case-summary.ts'
import { operation, type ServiceContext } from './operation.ts'
import { interestsSoon, placed } from './ranking.ts'
import { parseSearch, SEARCH_CHARS_MAX } from './search-query.ts'
import { languageWanted, tellIn, told } from './told.ts'
import { drawnHow } from './words.ts'

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
      interestsSoon(workspace),
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

/** Of what people said of a case, the latest. */
const SAID_MAX = 50

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
    judgedAt: z.string().nullable(),
    ruleset: z
      .object({ judgedBy: z.string().nullable(), present: z.string() })
      .describe('By which rules it was judged, and those of today.'),
    said: z.array(z.unknown()).describe('What people said of it and did with it, newest first.'),
    told: told.optional(),
  }),
  run: async (context, input) => {
    const { judgement, allSightings, originals, gathered, ...rest } = await findRecord(context, input.caseId)
    const ranked = (await interestsSoon(context.workspace))(rest.campaign)
    const said = await context.workspace.cases.saidOf(rest.caseId, SAID_MAX)
    return {
      ...rest,
      interest: ranked,
      report: judgement ? placed(judgement.report, rest, ranked) : null,
      allSightings: [...allSightings],
      originals: [...originals],
      gathered: { ...gathered },
      judgedAt: judgement?.judgedAt ?? null,
      ruleset: { judgedBy: judgement?.ruleset ?? null, present: RULESET_VERSION },
      said: [...said],
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
  summary: 'The mail as its reader sees it, or with all that is really there: a safe HTML document with the telltales marked.',
  method: 'get',
  path: '/cases/{caseId}/mail',
  mayAsk: 'reader',
  input: z.object({
    caseId,
    marks: z.stringbool().default(true).describe('Mark the telltales.'),
    as: z.enum(['seen', 'there']).default('seen').describe('`there`: hidden words shown, destinations beside links, hosts of pictures.'),
    head: z.stringbool().default(true).describe('Draw the lines above the mail, too.'),
    language: languageWanted,
  }),
  output: z.object({ html: z.string() }),
  run: async (context, input) => {
    const { judgement } = await findRecord(context, input.caseId)
    const raw = await rawOf(context, input.caseId)
    const lit = input.marks ? litOf(judgement?.report.evidence ?? []) : []
    return { html: drawMail(raw, await parseMessage(raw), lit, drawnHow(input)) }
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

/** The raw source is shown in pieces of as much. */
export const RAW_PIECE_BYTES = 100_000
const RAW_PIECES_MAX = 2_000

export const showRaw = operation({
  id: 'show-raw',
  summary: 'A piece of the raw source as Latin-1 text, with the byte range of each piece of evidence in the whole.',
  method: 'get',
  path: '/cases/{caseId}/raw',
  mayAsk: 'reader',
  input: z.object({ caseId, piece: z.coerce.number().int().min(0).max(RAW_PIECES_MAX).default(0).describe('Which piece, from 0.') }),
  output: z.object({
    text: z.string(),
    bytes: z.int().describe('Of the whole.'),
    piece: z.int(),
    of: z.int().describe('How many pieces there are.'),
    from: z.int().describe('Where the piece begins.'),
    line: z.int().describe('Number of its first line.'),
    lit: z.array(z.object({ number: z.int(), start: z.int(), end: z.int(), piece: z.int().describe('The one it begins in.') })),
  }),
  run: async (context, input) => {
    const { judgement } = await findRecord(context, input.caseId)
    const raw = await rawOf(context, input.caseId)
    const message = await parseMessage(raw)
    const lit = litOf(judgement?.report.evidence ?? []).flatMap(({ at, number }) => {
      const range = locateInRaw(raw, message, at)
      return range ? [{ number, start: range.start, end: range.end, piece: Math.floor(range.start / RAW_PIECE_BYTES) }] : []
    })
    const of = Math.max(1, Math.ceil(raw.byteLength / RAW_PIECE_BYTES))
    const from = input.piece * RAW_PIECE_BYTES
    if (input.piece >= of) throw new Refusal('There is no such piece.', { httpStatus: 404 })
    const text = Buffer.from(raw.subarray(from, from + RAW_PIECE_BYTES)).toString('latin1')
    return { text, bytes: raw.byteLength, piece: input.piece, of, from, line: linesBefore(raw, from) + 1, lit }
  },
})

const LINE_FEED = 0x0a

function linesBefore(raw: Uint8Array, end: number): number {
  let lines = 0
  for (let at = raw.indexOf(LINE_FEED); at !== -1 && at < end; at = raw.indexOf(LINE_FEED, at + 1)) lines += 1
  return lines
}
