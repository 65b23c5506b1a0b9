/** What people said of a case, each word with who and when: labels and marks as they came, and how it was judged before. */
import type { DatabaseSync } from 'node:sqlite'
import type { CaseId, SaidEntry } from '../../model/index.ts'
import { type Row, text } from './list-cases.ts'

export const SAID_SCHEMA = `
create table said (position integer primary key, case_id text not null, entry text not null);
create index said_by_case on said (case_id);
`

/** Within a transaction of the caller's. */
export const addSaid = (database: DatabaseSync, entry: SaidEntry, position: number): void =>
  void database
    .prepare('insert or ignore into said (position, case_id, entry) values (?, ?, ?)')
    .run(position, entry.caseId, JSON.stringify(entry))

export const saidOf = (database: DatabaseSync, caseId: CaseId, limit: number): SaidEntry[] =>
  (database.prepare('select entry from said where case_id = ? order by position desc limit ?').all(caseId, limit) as Row[]).map(
    ({ entry }) => JSON.parse(text(entry)) as SaidEntry,
  )
