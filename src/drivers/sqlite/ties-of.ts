/** What holds a campaign together, or a case in its campaign: keys with how many share them, what most share first. */
import type { DatabaseSync } from 'node:sqlite'
import type { CampaignId, CaseId, Tie, TieKey } from '../../model/index.ts'
import { keyDigest, readKeys } from './campaign-ties.ts'
import { rowOfCampaign } from './campaigns.ts'

const TIES_MAX = 1_000
/** Of a larger campaign those are asked for their keys whose ids begin low, which is as good as drawn by lot and the same in every store; counted is in all of it. */
const ASKED_CASES_MAX = 500
/** What few of those asked share is counted only as far as it may come among the first. */
const COUNTED_SPARE = 10
/** Ids are compared by so many of their digits. */
const DIGITS = 4

const ASKED = `select keys from cases join tied using (number) where cases.root = ? and substr(cases.id, 8, ${DIGITS}) <= ?`

export function tiesOf(database: DatabaseSync, id: CampaignId | CaseId, limit: number): Tie[] {
  const row = rowOfCampaign(database, id)
  if (!row) return []
  const most = Math.min(Math.max(1, Math.trunc(limit) || 1), TIES_MAX)
  const share = Math.min(1, ASKED_CASES_MAX / Number(row.cases))
  const highest = Math.ceil(share * 16 ** DIGITS - 1)
    .toString(16)
    .padStart(DIGITS, '0')
  const asked = id.startsWith('campaign:')
    ? database.prepare(ASKED).all(row.root ?? 0, highest)
    : database.prepare('select keys from cases join tied using (number) where id = ?').all(id)
  // Who shares a key stands in the same campaign, so that the holders of a key are counted without asking where they stand.
  const holders = database.prepare('select count(*) cases from key_holders where key = ?')
  return commonest(asked as { keys: string }[], most + COUNTED_SPARE)
    .map((key) => ({ ...key, cases: Number((holders.get(keyDigest(key)) as { cases: number }).cases) }))
    .filter(({ cases }) => cases > 1)
    .sort((one, other) => other.cases - one.cases || compare(one.kind, other.kind) || compare(one.value, other.value))
    .slice(0, most)
}

function commonest(rows: readonly { readonly keys: string }[], most: number): readonly TieKey[] {
  const counts = new Map<string, { readonly key: TieKey; cases: number }>()
  for (const key of rows.flatMap(({ keys }) => readKeys(keys))) {
    const name = `${key.kind} ${key.value}`
    const counted = counts.get(name)
    if (counted) counted.cases += 1
    else counts.set(name, { key, cases: 1 })
  }
  const all = [...counts.values()].sort(
    (one, other) => other.cases - one.cases || compare(one.key.kind, other.key.kind) || compare(one.key.value, other.key.value),
  )
  return all.slice(0, most).map(({ key }) => key)
}

const compare = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0)
