/** What is done with many cases at once: said what they are, starred, exported. Kept in the journal as if it had been said of each alone. */
import { z } from 'zod'
import { type CaseId, Refusal } from '../model/index.ts'
import { FORMATS, type FormatName } from '../publish/index.ts'
import { searchOf } from './cases.ts'
import type { Workspace } from './context.ts'
import { AT_ONCE_MAX, caseId, type HandsDesk, keep, MARKS, many, note } from './hands.ts'
import { operation } from './operation.ts'
import { asText, publishCases } from './publish.ts'
import { SEARCH_CHARS_MAX } from './search-query.ts'

const cases = many(caseId).describe(`Which cases, at most ${AT_ONCE_MAX}.`)
export const LABELS_AT_ONCE = ['attack', 'unwanted', 'benign'] as const
/** Abuse reports are about one mail: its own page writes them. */
const FORMATS_OF_MANY = ['hosts', 'rpz', 'csv', 'json', 'stix', 'misp'] as const satisfies readonly FormatName[]
/** They are read by machines that then deny what stands in them. */
const BLOCKING: ReadonlySet<FormatName> = new Set(['hosts', 'rpz'])

export interface ExportChoice {
  readonly format: string
  readonly name: string
  readonly summary: string
  readonly isBlocking: boolean
}

export const exportChoices = (): readonly ExportChoice[] =>
  FORMATS_OF_MANY.map((format) => ({
    format,
    name: FORMATS[format].name,
    summary: FORMATS[format].summary,
    isBlocking: BLOCKING.has(format),
  }))

export const labelCases = operation({
  id: 'label-cases',
  summary: 'Says of many cases at once what they really are. Kept in the journal.',
  method: 'post',
  path: '/cases/label',
  mayAsk: 'analyst',
  input: z.object({ cases, label: z.enum(LABELS_AT_ONCE), note }),
  output: z.object({ cases: z.int().min(0), label: z.enum(LABELS_AT_ONCE) }),
  run: async ({ workspace }, { cases: ids, label, note: why }, by) => {
    const known = await knownAmong(workspace, ids)
    const at = new Date().toISOString()
    await keep(workspace, ...known.map((one) => ({ type: 'label', at, caseId: one, label, by, note: why }) as const))
    return { cases: known.length, label }
  },
})

export const markCases = operation({
  id: 'mark-cases',
  summary: 'Stars many cases at once, finds them dull, or takes that back.',
  method: 'post',
  path: '/cases/mark',
  mayAsk: 'analyst',
  input: z.object({ cases, mark: z.enum(MARKS), note }),
  output: z.object({ cases: z.int().min(0), mark: z.enum(MARKS) }),
  run: async ({ workspace }, { cases: ids, mark, note: why }, by) => {
    const known = await knownAmong(workspace, ids)
    const at = new Date().toISOString()
    await keep(workspace, ...known.map((one) => ({ type: 'mark', at, caseId: one, mark, by, note: why }) as const))
    return { cases: known.length, mark }
  },
})

export const publishPicked = operation({
  id: 'publish-picked',
  summary: 'Many cases as one file: CSV, JSON, STIX, MISP, RPZ or hosts file.',
  method: 'post',
  path: '/published',
  mayAsk: 'reader',
  input: z.object({
    cases: cases.default([]),
    search: z.string().max(SEARCH_CHARS_MAX).optional().describe(`Instead of cases: those that fit a search, the newest ${AT_ONCE_MAX}.`),
    format: z.enum(FORMATS_OF_MANY).describe('csv, json, stix, misp, rpz or hosts.'),
    redact: z.union([z.boolean(), z.stringbool()]).default(true).describe('Replace the addresses and names of readers and traps.'),
  }),
  output: z.object({ filename: z.string(), mediaType: z.string(), text: z.string() }),
  run: async ({ workspace }, { cases: ids, search, format, redact }) => {
    const known = ids.length === 0 && search !== undefined ? await foundBy(workspace, search) : await knownAmong(workspace, ids)
    const wish = { ids: known, format, isRedacted: redact, madeAt: new Date().toISOString() }
    const { filename, mediaType, written } = await publishCases(workspace, wish)
    return { filename, mediaType, text: asText(written) }
  },
})

/** @throws Refusal when none is named, too many are, or one is not there */
async function knownAmong({ cases: store }: HandsDesk, ids: readonly string[]): Promise<readonly CaseId[]> {
  const wanted = [...new Set(ids)] as CaseId[]
  if (wanted.length === 0) throw new Refusal('Select the cases first.')
  if (wanted.length > AT_ONCE_MAX) throw new Refusal(`At most ${AT_ONCE_MAX} cases at once.`)
  const found = await store.listCases({ limit: AT_ONCE_MAX, among: wanted, includeCarriers: true })
  if (found.cases.length < wanted.length) throw new Refusal('One of these cases is not there.', { httpStatus: 404 })
  return wanted
}

async function foundBy({ cases: store, settings }: Pick<Workspace, 'cases' | 'settings'>, search: string): Promise<readonly CaseId[]> {
  const found = await store.listCases({ limit: AT_ONCE_MAX, ...searchOf(search, settings.now().traps) })
  if (found.cases.length === 0) throw new Refusal('No case fits this search.', { httpStatus: 404 })
  return found.cases.map((one) => one.caseId)
}
