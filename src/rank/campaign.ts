/** What is ranked, and what comes of it. */
import type { RankedReport as Report } from '../model/index.ts'
import type { WORTH } from './weights.ts'

export interface Ranked {
  readonly campaign: string
  readonly cases: number
  readonly firstSeenAt: string
  readonly lastSeenAt: string
  /** Of its first case. */
  readonly report: Report
  /** How many of its cases people marked. */
  readonly marks?: { readonly star: number; readonly dull: number }
  /** What people say its cases are. */
  readonly labels?: Readonly<Record<'attack' | 'unwanted' | 'benign' | 'contested', number>>
}

export interface Reason {
  readonly id: keyof typeof WORTH
  /** One English sentence; values are raw. */
  readonly says: string
  /** Part of all that makes it interesting, 0–1; 0 for what speaks against it. */
  readonly share: number
}

export interface Interest {
  readonly campaign: string
  /** 0–100. */
  readonly score: number
  readonly reasons: readonly Reason[]
}

/** A reason before all are added up. */
export type Found = readonly [id: keyof typeof WORTH, worth: number, says: string]

/** What most of those who looked say it is; null where nobody did, or they do not agree. A person's word goes before the verdict. */
export function labelOf({ labels }: Ranked): 'attack' | 'unwanted' | 'benign' | null {
  const [first, second] = (['attack', 'unwanted', 'benign'] as const)
    .map((label) => ({ label, count: labels?.[label] ?? 0 }))
    .sort((one, other) => other.count - one.count)
  return first && first.count > (second?.count ?? 0) ? first.label : null
}

export const brandOf = ({ report: { brand } }: Ranked): string => brand?.organisation ?? brand?.name.toLowerCase() ?? ''
/** What is told in whose name: campaigns that agree in it tell the same story. */
export const lureOf = (one: Ranked): string => `${brandOf(one)} ${one.report.lure.object} ${one.report.lure.action}`
export const speaksAgainst = ({ evidence }: Report) => evidence.filter(({ kind }) => kind !== 'confirmation')
export const dayOf = ({ firstSeenAt }: Ranked): string => firstSeenAt.slice(0, 'YYYY-MM-DD'.length)
