/** The values of all cases, each once, with when it was seen, how often, and in what. */
import type { Report, Verdict } from '../model/index.ts'
import { isPlaceholder } from './placeholder.ts'
import { instant, type Publication, type PublishedCase } from './publication.ts'

export interface Indicator {
  readonly type: Report['iocs'][number]['type']
  readonly value: string
  readonly firstSeenAt: string
  readonly lastSeenAt: string
  readonly cases: readonly PublishedCase[]
  readonly sightings: number
  /** The worst of its cases. */
  readonly verdict: Verdict
  /** Whom its cases pass themselves off as. */
  readonly brands: readonly string[]
}

/** A campaign of a year has some thousands; beyond this a list is no longer looked at. */
export const INDICATORS_MAX = 20_000

const WORST_FIRST = ['attack', 'suspicious', 'unwanted', 'undecided', 'benign'] as const satisfies readonly Verdict[]

export function indicatorsOf(publication: Publication): readonly Indicator[] {
  const isOurs = oursIn(publication.secrets)
  const found = new Map<string, { type: Indicator['type']; value: string; cases: PublishedCase[] }>()
  for (const one of publication.cases) {
    for (const { type, value: written } of one.report.iocs) {
      // A host of version 6 stands in brackets (RFC 3986 §3.2.2), its address does not.
      const value = type === 'ip' ? written.replace(/^\[|\]$/g, '') : written
      if (isOurs(value)) continue
      const key = `${type} ${value}`
      const known = found.get(key)
      if (known) {
        if (!known.cases.includes(one)) known.cases.push(one)
      } else if (found.size < INDICATORS_MAX) found.set(key, { type, value, cases: [one] })
    }
  }
  return [...found.values()].map(summedUp)
}

function summedUp({ type, value, cases }: { type: Indicator['type']; value: string; cases: readonly PublishedCase[] }): Indicator {
  const verdicts = new Set(cases.map(({ report }) => report.verdict))
  const brands = cases.flatMap(({ report }) => (report.brand?.role === 'impersonated' ? [report.brand.name] : []))
  return {
    type,
    value,
    firstSeenAt: instant(cases.map((one) => one.firstSeenAt).reduce((a, b) => (Date.parse(b) < Date.parse(a) ? b : a))),
    lastSeenAt: instant(cases.map((one) => one.lastSeenAt).reduce((a, b) => (Date.parse(b) > Date.parse(a) ? b : a))),
    cases,
    sightings: cases.reduce((sum, one) => sum + one.sightings, 0),
    verdict: WORST_FIRST.find((verdict) => verdicts.has(verdict)) ?? 'undecided',
    brands: [...new Set(brands)].sort(),
  }
}

/**
 * Mail that claims to come from the very address it is sent to makes the trap's own address an indicator: nobody must
 * block or search for that, redacted or not.
 */
function oursIn(secrets: readonly string[]): (value: string) => boolean {
  const ours = new Set(secrets.map((secret) => secret.trim().toLowerCase()))
  return (value) => isPlaceholder(value) || ours.has(value.toLowerCase()) || ours.has(value.toLowerCase().split('@').at(-1) ?? '')
}
