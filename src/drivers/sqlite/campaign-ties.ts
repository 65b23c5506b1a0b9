/**
 * Who hangs together: a case joins all campaigns of those that share a key with it, and the smaller ones move into the largest. Only equal keys tie, so
 * the order of arrival changes nothing. A case whose keys changed is taken out and its campaign is tied anew.
 */
import type { DatabaseSync } from 'node:sqlite'
import type { TieKey } from '../../model/index.ts'
import type { Row } from './list-cases.ts'

export interface CampaignTies {
  /** Within a transaction of the caller's. */
  tie(caseId: string, keys: readonly TieKey[]): void
}

export function createCampaignTies(database: DatabaseSync): CampaignTies {
  const statement = (sql: string) => database.prepare(sql)
  const keysOf = statement('select value, kind from tie_keys where case_id = ? order by value, kind')
  const insertKey = statement('insert or ignore into tie_keys (value, kind, case_id) values (?, ?, ?)')
  const deleteKeys = statement('delete from tie_keys where case_id = ?')
  /** One that shares the key and stands in a campaign is enough: all others that share it stand there, too. */
  const sharing = statement(
    'select cases.root root from tie_keys join cases on cases.id = tie_keys.case_id where tie_keys.value = ? and tie_keys.kind = ? and tie_keys.case_id <> ? and cases.root is not null limit 1',
  )
  const rootOf = statement('select root, first_seen, last_seen from cases where id = ?')
  const setRoot = statement('update cases set root = ? where id = ?')
  const moveAll = statement('update cases set root = ? where root = ?')
  const campaign = statement('select * from campaigns where root = ?')
  const found = statement('insert into campaigns (least, cases, first_seen, last_seen) values (?, 1, ?, ?)')
  const grow = statement('update campaigns set least = ?, cases = ?, first_seen = ?, last_seen = ? where root = ?')
  const drop = statement('delete from campaigns where root = ?')
  const members = statement('select id from cases where root = ? order by id')

  const join = (caseId: string, keys: readonly TieKey[]) => {
    const seen = rootOf.get(caseId) as Row | undefined
    if (!seen) return
    const roots = new Set(keys.flatMap(({ value, kind }) => (sharing.get(value, kind, caseId) as Row | undefined)?.root ?? []))
    const rows = [...roots].map((root) => campaign.get(root) as Row)
    const [largest, ...rest] = rows.sort((one, other) => Number(other.cases) - Number(one.cases) || Number(one.root) - Number(other.root))
    if (!largest) {
      const { lastInsertRowid } = found.run(caseId, seen.first_seen ?? '', seen.last_seen ?? '')
      setRoot.run(Number(lastInsertRowid), caseId)
      return
    }
    for (const { root } of rest) {
      moveAll.run(largest.root ?? 0, root ?? 0)
      drop.run(root ?? 0)
    }
    setRoot.run(largest.root ?? 0, caseId)
    const all = [...rows, { least: caseId, cases: 1, first_seen: seen.first_seen, last_seen: seen.last_seen } as Row]
    const texts = (name: string) => all.map((row) => String(row[name])).sort()
    const cases = all.reduce((sum, row) => sum + Number(row.cases), 0)
    grow.run(texts('least')[0] ?? '', cases, texts('first_seen')[0] ?? '', texts('last_seen').at(-1) ?? '', largest.root ?? 0)
  }
  const readKeys = (caseId: string) => keysOf.all(caseId) as unknown as TieKey[]
  /** Everybody leaves, and those that still hang together find each other again. */
  const untie = (root: number) => {
    const ids = (members.all(root) as { id: string }[]).map(({ id }) => id)
    for (const id of ids) setRoot.run(null, id)
    drop.run(root)
    return ids
  }
  return {
    tie(caseId, keys) {
      const root = (rootOf.get(caseId) as Row | undefined)?.root ?? null
      if (root !== null && isSame(readKeys(caseId), keys)) return
      const others = root === null ? [] : untie(Number(root)).filter((id) => id !== caseId)
      deleteKeys.run(caseId)
      for (const id of others) join(id, readKeys(id))
      for (const { value, kind } of keys) insertKey.run(value, kind, caseId)
      join(caseId, keys)
    },
  }
}

const isSame = (before: readonly TieKey[], now: readonly TieKey[]): boolean => {
  const folded = (keys: readonly TieKey[]) => keys.map(({ value, kind }) => `${value} ${kind}`).sort()
  return JSON.stringify(folded(before)) === JSON.stringify(folded(now))
}
