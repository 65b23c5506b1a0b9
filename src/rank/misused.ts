/** Which genuine service a campaign comes by: a form service, a help desk, a mailer, whose user or tenant the crook is. */
import { ownerOf } from '../knowledge/index.ts'
import type { RankedReport } from '../model/index.ts'

export interface MisusedService {
  /** Its domain, as our lists have it. */
  readonly domain: string
  /** Its name, or the domain where it is no organisation that we know. */
  readonly name: string
}

/** Signals that name the service, and the value in which they do. */
const NAMED_IN: Readonly<Record<string, string>> = { 'genuine-service-relay': 'service', 'tenant-author': 'platform' }

export function misusedService({ evidence }: Pick<RankedReport, 'evidence'>): MisusedService | null {
  for (const { signal, values } of evidence) {
    const domain = values[NAMED_IN[signal] ?? '']
    if (domain) return { domain, name: ownerOf(domain)?.owner.name ?? domain }
  }
  return null
}
