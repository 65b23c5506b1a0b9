/**
 * `check`: judge a message in memory, keep nothing. A carrier (a report with the original attached or forwarded) is
 * judged by its original; if the carrier looks worse by itself, that is what is told.
 */
import { createHash } from 'node:crypto'
import type { Case, CaseId, Message, ReceivedAt, Report, Sighting } from '../model/index.ts'
import { DNS_MS_MAX, type GatherOptions, gather } from './gather.ts'
import { judgeMessage } from './judge.ts'
import { type VisitLinks, withPages } from './visits.ts'

export const caseIdOf = (raw: Uint8Array): CaseId => `sha256:${createHash('sha256').update(raw).digest('hex')}`

export interface ExamineOptions extends GatherOptions {
  readonly path?: string
  readonly source: 'file' | 'upload'
  /** When it was received, where that is known better than by our clock. */
  readonly received?: ReceivedAt
  /** Judges elsewhere (a pool of threads); in this thread when absent. */
  readonly judgeCase?: (one: Case) => Promise<Report>
  /** Opens the pages behind links, where that was asked for. */
  readonly visitLinks?: VisitLinks
}

/** A report beside the bytes it is about: what was given, or the original found in it. */
export interface Examined {
  readonly raw: Uint8Array
  readonly report: Report
}

/** One report for each original found, or one for the message itself. */
export const examine = async (raw: Uint8Array, options: ExamineOptions): Promise<readonly Report[]> =>
  (await examineMails(raw, options)).map(({ report }) => report)

export async function examineMails(raw: Uint8Array, options: ExamineOptions): Promise<readonly Examined[]> {
  const sighting = sightingOf(raw, options)
  const startedAt = performance.now()
  const { message, gathered, originals, reporter } = await gather(raw, sighting, options)
  const itself = { raw, report: await judgeWith(options, { caseId: sighting.caseId, raw, sighting, gathered }, message) }
  if (originals.length === 0) return [itself]
  // To the reader it is one mail: what its originals ask, they ask at once and in the time that the carrier left.
  const dnsMsMax = Math.max(0, DNS_MS_MAX - (performance.now() - startedAt))
  const found = await Promise.all(
    originals.map(({ raw: inner, how, part }) => {
      const carrier = { caseId: sighting.caseId, sightingId: sighting.sightingId, how, part, reporter }
      return judgeOriginal(inner, { ...sightingOf(inner, options), source: 'carrier', carrier }, { ...options, dnsMsMax })
    }),
  )
  const worst = Math.max(...found.map(({ report }) => report.attackScore))
  return itself.report.verdict === 'attack' && itself.report.attackScore > worst ? [itself] : found
}

async function judgeOriginal(raw: Uint8Array, sighting: Sighting, options: ExamineOptions): Promise<Examined> {
  const { message, gathered } = await gather(raw, sighting, options)
  return { raw, report: await judgeWith(options, { caseId: sighting.caseId, raw, sighting, gathered }, message) }
}

async function judgeWith({ judgeCase, visitLinks }: ExamineOptions, one: Case, message: Message): Promise<Report> {
  const { raw, sighting, gathered } = one
  const seen = visitLinks && gathered ? { ...one, gathered: await withPages(visitLinks, { raw, message, sighting, gathered }) } : one
  return judgeCase ? judgeCase(seen) : judgeMessage(seen, message)
}

function sightingOf(raw: Uint8Array, { clock, path, source, received }: ExamineOptions): Sighting {
  const caseId = caseIdOf(raw)
  return {
    sightingId: caseId.slice(7, 39),
    caseId,
    source,
    ...(received ?? { receivedAt: clock.now().toISOString(), receivedAtSource: 'clock' }),
    envelope: null,
    path: path ?? null,
    carrier: null,
  }
}
