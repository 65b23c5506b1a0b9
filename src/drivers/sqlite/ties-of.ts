/** What holds a campaign together, or a case in its campaign: keys with how many share them, what most share first. */
import type { DatabaseSync } from 'node:sqlite'
import type { CampaignId, CaseId, Tie, TieKey } from '../../model/index.ts'
import { keyDigest, readKeys } from './campaign-ties.ts'
import { rowOfCampaign } from './campaigns.ts'

const TIES_MAX = 1_000
/** Of a larger campaign every n-th case is asked for its keys: what a hundredth of it shares is not missed, and it is counted in all of it. */
const ASKED_CASES_MAX = 1_000
/** What few of those asked share is counted only as far as it may come among the first. */
const COUNTED_SPARE = 20

const ASKED = `
select keys from (select id, row_number() over (order by first_seen, id) place from cases where root = ?1) one
join tied on tied.case_id = one.id where one.place % ?2 = 0`

export function tiesOf(database: DatabaseSync, id: CampaignId | CaseId, limit: number): Tie[] {
  const row = rowOfCampaign(database, id)
  if (!row) return []
  const most = Math.min(Math.max(1, Math.trunc(limit) || 1), TIES_MAX)
  const every = Math.ceil(Number(row.cases) / ASKED_CASES_MAX)
  const asked = id.startsWith('campaign:')
    ? database.prepare(ASKED).all(row.root ?? 0, every)
    : database.prepare('select keys from tied where case_id = ?').all(id)
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
