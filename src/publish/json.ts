/** The reports themselves as one document: for scripts, which want what the API gives of each case. */
import type { Publication } from './publication.ts'

export function writeJson({ id, title, madeAt, isRedacted, cases }: Publication): string {
  const reports = cases.map(({ caseId, firstSeenAt, lastSeenAt, sightings, report }) => ({
    caseId,
    firstSeenAt,
    lastSeenAt,
    sightings,
    report,
  }))
  return `${JSON.stringify({ id, title, madeAt, isRedacted, cases: reports }, null, 2)}\n`
}
