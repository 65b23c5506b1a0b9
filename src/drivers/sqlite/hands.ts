/**
 * What people said of campaigns: cases put together, cases taken out, cases starred or found dull. Kept apart from the keys that a judgement gives, so
 * that it holds when a case is judged again, and whether the word or the judgement comes first.
 */
import type { DatabaseSync } from 'node:sqlite'
import { type CaseId, type MarkEntry, type MergeEntry, type SplitEntry, type TieKey, WITHIN } from '../../model/index.ts'
import type { CampaignTies } from './campaign-ties.ts'
import type { Row } from './list-cases.ts'

export const HANDS_SCHEMA = `
create table sides (case_id text primary key, side text not null) without rowid;
create table merges (case_id text not null, merge_id text not null, primary key (case_id, merge_id)) without rowid;
create table marks (case_id text primary key, mark text not null) without rowid;
`

export interface Hands {
  /** Ties the case by its own keys and by what people said of it. Within a transaction of the caller's, as all of these. */
  tie(caseId: CaseId, keys: readonly TieKey[]): void
  apply(entry: MergeEntry | SplitEntry | MarkEntry): void
  /** The case's own keys, as its judgement gave them. */
  keysOf(caseId: CaseId): readonly TieKey[]
}

export function createHands(database: DatabaseSync, ties: CampaignTies): Hands {
  const statement = (sql: string) => database.prepare(sql)
  const sideOf = statement('select side from sides where case_id = ?')
  const mergesOf = statement('select merge_id from merges where case_id = ? order by merge_id')
  const setSide = statement('insert or replace into sides (case_id, side) values (?, ?)')
  const addMerge = statement('insert or ignore into merges (case_id, merge_id) values (?, ?)')
  const dropMerges = statement('delete from merges where case_id = ?')
  const setMark = statement('insert or replace into marks (case_id, mark) values (?, ?)')
  const dropMark = statement('delete from marks where case_id = ?')
  const heldKeys = statement("select value, kind from tie_keys where case_id = ? and kind <> 'hand'")
  const isTied = statement('select 1 from cases where id = ? and root is not null')

  const suffixOf = (caseId: string): string => {
    const side = (sideOf.get(caseId) as Row | undefined)?.side
    return typeof side === 'string' ? WITHIN + side : ''
  }
  const tie = (caseId: CaseId, keys: readonly TieKey[]) => {
    const suffix = suffixOf(caseId)
    const merges = (mergesOf.all(caseId) as { merge_id: string }[]).map(({ merge_id }): TieKey => ({ kind: 'hand', value: merge_id }))
    ties.tie(caseId, [...keys.map(({ kind, value }) => ({ kind, value: value + suffix })), ...merges])
  }
  const keysOf = (caseId: CaseId): readonly TieKey[] => {
    const suffix = suffixOf(caseId)
    return (heldKeys.all(caseId) as unknown as TieKey[]).map(({ kind, value }) => ({
      kind,
      value: suffix !== '' && value.endsWith(suffix) ? value.slice(0, -suffix.length) : value,
    }))
  }
  /** A case that is not judged yet has no keys; it is tied when it has. */
  const change = (caseId: CaseId, said: () => void) => {
    const keys = keysOf(caseId)
    said()
    if (isTied.get(caseId)) tie(caseId, keys)
  }
  return {
    tie,
    keysOf,
    apply(entry) {
      if (entry.type === 'mark') {
        if (entry.mark === 'none') dropMark.run(entry.caseId)
        else setMark.run(entry.caseId, entry.mark)
      } else if (entry.type === 'merge') for (const id of entry.cases) change(id, () => void addMerge.run(id, entry.mergeId))
      else
        for (const id of entry.cases)
          change(id, () => {
            setSide.run(id, entry.splitId)
            dropMerges.run(id)
          })
    },
  }
}
