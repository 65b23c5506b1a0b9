/** Write-ups as people saved them, newest first. Kept by a case of the campaign, so that they are found when the campaign has another id. */
import type { DatabaseSync } from 'node:sqlite'
import type { CampaignId, WriteUpEntry } from '../../model/index.ts'
import type { SavedWriteUp } from '../../ports/index.ts'
import { rowOfCampaign } from './campaigns.ts'
import { type Row, text } from './list-cases.ts'

export const WRITE_UPS_SCHEMA = `
create table write_ups (position integer primary key, case_id text not null, saved_at text not null, author text not null, markdown text not null);
create index write_ups_by_case on write_ups (case_id);
`

export const addWriteUp = (database: DatabaseSync, { caseId, at, by, markdown }: WriteUpEntry, position: number): void =>
  void database
    .prepare('insert or ignore into write_ups (position, case_id, saved_at, author, markdown) values (?, ?, ?, ?, ?)')
    .run(position, caseId, at, by, markdown)

const VERSIONS_MAX = 200

export function writeUpsOf(database: DatabaseSync, campaign: CampaignId): SavedWriteUp[] {
  const root = rowOfCampaign(database, campaign)?.root
  if (root === undefined || root === null) return []
  const rows = database
    .prepare(
      'select write_ups.* from write_ups join cases on cases.id = write_ups.case_id where cases.root = ? order by position desc limit ?',
    )
    .all(root, VERSIONS_MAX) as Row[]
  return rows.map(({ saved_at, author, markdown }) => ({ savedAt: text(saved_at), by: text(author), markdown: text(markdown) }))
}
