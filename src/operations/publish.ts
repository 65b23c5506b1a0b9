/** Cases and campaigns in the forms that others read: made from what is stored, with what must not leave replaced where that is asked for. */
import { createHash } from 'node:crypto'
import { setImmediate } from 'node:timers/promises'
import { z } from 'zod'
import { type CampaignId, type CaseId, Refusal } from '../model/index.ts'
import type { CaseRecord } from '../ports/index.ts'
import { FORMATS, type FormatName, type Operator, type Publication, type PublishedCase, redact } from '../publish/index.ts'
import type { Workspace } from './context.ts'
import { operation } from './operation.ts'
import { readersIn } from './readers.ts'

export const FORMAT_NAMES = Object.keys(FORMATS) as readonly (keyof typeof FORMATS)[]
/** More cases of a campaign say nothing new of it. */
const CASES_MAX = 1_000

export const publishStored = operation({
  id: 'publish',
  summary: 'A campaign or a case as STIX, MISP, CSV, RPZ, hosts file, ARF or X-ARF report.',
  method: 'get',
  path: '/published/{id}',
  mayAsk: 'reader',
  isNoted: true,
  input: z.object({
    id: z
      .string()
      .regex(/^(?:campaign:[0-9a-f]{16}|sha256:[0-9a-f]{64})$/)
      .describe('Of a campaign or a case.'),
    format: z.enum(FORMAT_NAMES).describe('stix, misp, csv, json, rpz, hosts, arf, xarf or xarf-mail.'),
    redact: z.stringbool().default(true).describe('Replace the addresses and names of readers and traps.'),
  }),
  output: z.object({ filename: z.string(), mediaType: z.string(), text: z.string() }),
  run: async ({ workspace }, { id, format, redact }) => {
    const wish = { id, format, isRedacted: redact, madeAt: new Date().toISOString() }
    const { filename, mediaType, written } = await publish(workspace, wish)
    return { filename, mediaType, text: asText(written) }
  },
})

export interface PublishInput {
  readonly id: string
  readonly format: string
  readonly isRedacted: boolean
  readonly madeAt: string
}

export interface Published {
  readonly filename: string
  readonly mediaType: string
  readonly written: string | Uint8Array
}

/** A mail may hold any bytes: they come one a character. */
export const asText = (written: string | Uint8Array): string =>
  typeof written === 'string' ? written : Buffer.from(written).toString('latin1')

/** @throws Refusal when there is no such case or campaign, or no such format */
export async function publish(
  workspace: Pick<Workspace, 'cases' | 'blobs' | 'operator' | 'secrets'>,
  { id, format, isRedacted, madeAt }: PublishInput,
): Promise<Published> {
  const name = FORMAT_NAMES.find((one) => one === format)
  if (name === undefined) throw new Refusal(`There is no format “${format.slice(0, 20)}”. Use one of: ${FORMAT_NAMES.join(', ')}.`)
  return written(workspace, await publicationOf(workspace, { id, isRedacted, madeAt }, isReport(name)), name)
}

function written({ operator }: Pick<Workspace, 'operator'>, publication: Publication, name: FormatName): Published {
  const { mediaType, extension, write } = FORMATS[name]
  const text = write(publication, operator === null ? {} : { operator })
  return { filename: `${publication.id.replace(':', '-').slice(0, 32)}.${extension}`, mediaType, written: text }
}

/** What is stored of a campaign or a case, with what must not leave named beside it. @throws Refusal when there is no such */
export async function publicationOf(
  workspace: Pick<Workspace, 'cases' | 'blobs' | 'secrets'>,
  { id, isRedacted, madeAt, casesMax = CASES_MAX }: Omit<PublishInput, 'format'> & { readonly casesMax?: number },
  hasMail = false,
): Promise<Publication> {
  const records = await recordsOf(workspace, id, casesMax)
  const named = id.startsWith('campaign:') ? id : (records[0]?.caseId ?? id)
  return collected(workspace, { id: named, title: titleOf(records), records, isRedacted, madeAt }, hasMail)
}

interface Collection extends Pick<Publication, 'id' | 'title' | 'isRedacted' | 'madeAt'> {
  readonly records: readonly CaseRecord[]
}

async function collected(
  workspace: Pick<Workspace, 'blobs' | 'secrets'>,
  { records, ...rest }: Collection,
  hasMail: boolean,
): Promise<Publication> {
  return {
    ...rest,
    cases: await Promise.all(records.map((record) => publishedCase(workspace, record, hasMail))),
    secrets: await secretsOf(workspace, records),
  }
}

/** Cases that somebody picked, whether or not they hang together. */
export async function publishCases(
  workspace: Pick<Workspace, 'cases' | 'blobs' | 'operator' | 'secrets'>,
  {
    ids,
    format,
    isRedacted,
    madeAt,
  }: Omit<PublishInput, 'id' | 'format'> & { readonly ids: readonly string[]; readonly format: FormatName },
): Promise<Published> {
  const wanted = [...new Set(ids)].sort()
  const records = await judgedAmong(workspace, wanted)
  const id = `selection:${createHash('sha256').update(wanted.join(' ')).digest('hex').slice(0, 16)}`
  const title = records.length === 1 ? titleOf(records) : `A selection of ${records.length} cases`
  const publication = await collected(workspace, { id, title, records, isRedacted, madeAt }, isReport(format))
  return written(workspace, isRedacted ? await redactedInTurns(publication) : publication, format)
}

/** Hundreds of reports take seconds to search for secrets: one at a time, so that mail and pages come in between. */
async function redactedInTurns(publication: Publication): Promise<Publication> {
  const cases: PublishedCase[] = []
  for (const one of publication.cases) {
    cases.push(...redact({ ...publication, cases: [one] }).cases)
    await setImmediate()
  }
  return { ...redact({ ...publication, cases: [] }), cases }
}

/** Whom any of them was sent to: one mail of a campaign names the readers of another. */
async function secretsOf(workspace: Pick<Workspace, 'blobs' | 'secrets'>, records: readonly CaseRecord[]): Promise<string[]> {
  const read = await Promise.all(records.map((record) => readersIn(workspace, record)))
  return [...new Set([...workspace.secrets, ...read.flat()])]
}

/** What must not leave of a campaign: of as many cases as are published. @throws Refusal when there is no such */
export const secretsIn = async (workspace: Pick<Workspace, 'cases' | 'blobs' | 'secrets'>, id: string): Promise<string[]> =>
  secretsOf(workspace, await recordsOf(workspace, id, CASES_MAX))

/** Abuse reports bring the mail itself along. */
const isReport = (format: string): boolean => format === 'arf' || format.startsWith('xarf')

async function recordsOf({ cases }: Pick<Workspace, 'cases'>, id: string, casesMax: number): Promise<readonly CaseRecord[]> {
  const ids = id.startsWith('campaign:')
    ? (await cases.campaignCases(id as CampaignId, casesMax)).map(({ caseId }) => caseId)
    : [id as CaseId]
  return judgedAmong({ cases }, ids)
}

async function judgedAmong({ cases }: Pick<Workspace, 'cases'>, ids: readonly string[]): Promise<readonly CaseRecord[]> {
  const found = (await Promise.all(ids.map((one) => cases.findCase(one as CaseId)))).flatMap((record) =>
    record?.judgement ? [record] : [],
  )
  if (found.length === 0) throw new Refusal('There is no such campaign or case, or it is not judged yet.', { httpStatus: 404 })
  return found
}

function titleOf(records: readonly CaseRecord[]): string {
  const report = records[0]?.judgement?.report
  return report?.brand ? `In the name of ${report.brand.name}: ${report.subject}` : (report?.subject ?? '')
}

async function publishedCase({ blobs }: Pick<Workspace, 'blobs'>, record: CaseRecord, hasMail: boolean): Promise<PublishedCase> {
  const { caseId, firstSeenAt, lastSeenAt, sightings, judgement } = record
  const report = judgement?.report
  if (!report) throw new Refusal('It is not judged yet.')
  const raw = hasMail ? await blobs.get(caseId) : null
  return { caseId, firstSeenAt, lastSeenAt, sightings, report, ...(raw ? { raw } : {}) }
}

export type { Operator }
