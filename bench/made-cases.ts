/**
 * Any number of cases out of a few judged mails, with as many campaigns of each size as such a store would have: every now and then a new campaign begins
 * as a copy of one of the corpus, else a campaign grows that has many already (Simon 1955, whose curve the trap's follows).
 */
import { createHash } from 'node:crypto'
import type { CaseId, PositionedEntry, Sighting, TieKey } from '../src/model/index.ts'
import type { Judged } from '../src/pipeline/judge.ts'
import type { NewJudgement } from '../src/ports/index.ts'

export interface MadeCase {
  readonly entries: (position: number) => readonly PositionedEntry[]
  readonly judgement: NewJudgement
}

/** A copy of a campaign of the corpus: its cases, drawn again and again. */
interface Copy {
  readonly number: number
  readonly campaign: readonly Judged[]
}

/** What is judged anew is a campaign of its own as often as in the trap. */
export function caseMaker(judged: readonly Judged[], chance: (most: number) => number): { next(): MadeCase; burst(): MadeCase } {
  const holders = new Map<string, number>()
  for (const { keys } of judged) for (const key of keys) holders.set(nameOf(key), (holders.get(nameOf(key)) ?? 0) + 1)
  const campaigns = groupsOf(judged)
  const newShare = campaigns.length / judged.length
  const drawn: Copy[] = []
  let [made, copies] = [0, 0]
  const make = (one: Judged, copy: number): MadeCase => {
    made += 1
    // What one case of the corpus shares with nobody is its own in each copy, too.
    const keys = one.keys.map((key) => ({
      kind: key.kind,
      value: `${key.value} ${(holders.get(nameOf(key)) ?? 0) > 1 ? `c${copy}` : `n${made}`}`,
    }))
    return madeCase(made, one, keys)
  }
  return {
    next() {
      const isNew = drawn.length === 0 || chance(1_000_000) < newShare * 1_000_000
      if (isNew) copies += 1
      const copy = isNew
        ? { number: copies, campaign: campaigns[chance(campaigns.length)] as Judged[] }
        : (drawn[chance(drawn.length)] as Copy)
      drawn.push(copy)
      return make(copy.campaign[chance(copy.campaign.length)] as Judged, copy.number)
    },
    /** Always of one campaign, the largest of the corpus. */
    burst() {
      const largest = campaigns[0] as Judged[]
      return make(largest[chance(largest.length)] as Judged, 0)
    },
  }
}

const nameOf = ({ kind, value }: TieKey): string => `${kind} ${value}`

function madeCase(number: number, { report }: Judged, keys: readonly TieKey[]): MadeCase {
  const caseId: CaseId = `sha256:${createHash('sha256').update(`${number}`).digest('hex')}`
  const receivedAt = new Date(1_600_000_000_000 + number * 60_000).toISOString()
  const sighting: Sighting = {
    sightingId: caseId.slice(7, 39),
    caseId,
    source: 'smtp',
    receivedAt,
    receivedAtSource: 'clock',
    envelope: null,
    path: null,
    carrier: null,
  }
  return {
    entries: (position) => [{ next: position, entry: { type: 'sighting', at: receivedAt, bytes: 30_000, sighting } }],
    judgement: {
      caseId,
      sightingId: sighting.sightingId,
      factsHash: caseId.slice(7),
      ruleset: 'r',
      judgedAt: receivedAt,
      report: { ...report, caseId, subject: `${report.subject} ${number % 10_000}` },
      keys,
    },
  }
}

/** Largest first. */
function groupsOf(judged: readonly Judged[]): Judged[][] {
  const groups: { readonly names: Set<string>; readonly cases: Judged[] }[] = []
  for (const one of judged) {
    const names = one.keys.map(nameOf)
    const [first, ...rest] = groups.filter((group) => names.some((name) => group.names.has(name)))
    const group = first ?? { names: new Set<string>(), cases: [] }
    if (!first) groups.push(group)
    for (const other of rest) {
      groups.splice(groups.indexOf(other), 1)
      for (const name of other.names) group.names.add(name)
      group.cases.push(...other.cases)
    }
    for (const name of names) group.names.add(name)
    group.cases.push(one)
  }
  return groups.map(({ cases }) => cases).sort((one, other) => other.length - one.length)
}
