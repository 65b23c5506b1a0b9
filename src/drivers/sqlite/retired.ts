/** Mail that was deleted by policy: which is due, what of it stays, and which other blobs nobody else needs. Within transactions of the caller's. */
import type { DatabaseSync } from 'node:sqlite'
import type { CaseId, Gathered, RetiredEntry } from '../../model/index.ts'
import type { DueCase } from '../../ports/index.ts'
import type { Hands } from './hands.ts'
import { type Row, text } from './list-cases.ts'
import type { SearchIndex } from './search-index.ts'

const DUE_MAX = 10_000

/** Nobody wants it kept: no star on it or on its campaign, and no verdict that somebody contests. */
const DUE = `
select id, bytes, last_seen from cases where state in ('judged', 'set-aside') and last_seen < ? and coalesce(label, '') <> 'contested'
and id not in (select case_id from marks where mark = 'star')
and (root is null or root not in (select root from cases join marks on marks.case_id = cases.id where mark = 'star' and root is not null))
order by last_seen, id limit ?`

export const dueCases = (database: DatabaseSync, before: string, limit: number): DueCase[] =>
  (database.prepare(DUE).all(before, Math.min(limit, DUE_MAX)) as Row[]).map(({ id, bytes, last_seen }) => ({
    caseId: text(id) as CaseId,
    bytes: Number(bytes),
    lastSeenAt: text(last_seen),
  }))

export function createRetired(database: DatabaseSync, hands: Hands, index: SearchIndex) {
  const statement = (sql: string) => database.prepare(sql)
  const retire = statement(
    "update cases set state = 'retired', because = ?, subject = '', author = '', verdict = ?, score = ?, brand = ? where id = ?",
  )
  const revive = statement(
    "update cases set state = 'waiting', because = null, verdict = null, score = null, brand = null where id = ? and state = 'retired'",
  )
  const isRetired = statement("select 1 from cases where id = ? and state = 'retired'")
  const dropJudgement = statement('delete from judgements where number = (select number from cases where id = ?)')
  // What it was judged before quotes the mail; who said what of it may stay.
  const dropAgain = statement("delete from said where case_id = ? and json_extract(entry, '$.type') = 'judged-again'")
  const dropPart = statement('delete from ranked_parts where number = (select number from cases where id = ?)')
  return {
    apply({ caseId, because, remains }: RetiredEntry): void {
      if (retire.run(because, remains?.verdict ?? null, remains?.attackScore ?? null, remains?.brand ?? null, caseId).changes === 0) return
      dropJudgement.run(caseId)
      dropPart.run(caseId)
      dropAgain.run(caseId)
      index.gone(caseId)
      // Built anew out of the journal it has no judgement; its campaign must be the same all the same.
      if (remains) hands.tie(caseId, remains.keys)
    },
    /** It came again, and its bytes with it. */
    revive: (caseId: string) => void revive.run(caseId),
    isRetired: (caseId: string): boolean => isRetired.get(caseId) !== undefined,
  }
}

/** Pictures and archives of landing pages. */
export const blobsIn = ({ pages }: Gathered): CaseId[] =>
  (pages ?? []).flatMap(({ pictures, archives }) =>
    [pictures.fold, pictures.full, ...(archives ?? []).map(({ blob }) => blob)].filter((one): one is CaseId => one !== null),
  )

/** Of these blobs those that no case but these, and none that is still kept, refers to. */
export function loneBlobs(database: DatabaseSync, caseIds: readonly CaseId[]): CaseId[] {
  const mine = database.prepare(
    "select facts.body body from facts join sightings on sightings.id = facts.sighting_id where case_id in (select value from json_each(?)) and json_extract(facts.body, '$.pages') is not null",
  )
  const wanted = new Set(
    (mine.all(JSON.stringify(caseIds)) as { body: string }[]).flatMap(({ body }) => blobsIn(JSON.parse(body) as Gathered)),
  )
  if (wanted.size === 0) return []
  const others = database.prepare(
    "select facts.body body from facts join sightings on sightings.id = facts.sighting_id join cases on cases.id = case_id where state <> 'retired' and case_id not in (select value from json_each(?)) and json_extract(facts.body, '$.pages') is not null",
  )
  for (const row of others.iterate(JSON.stringify(caseIds)))
    for (const blob of blobsIn(JSON.parse((row as { body: string }).body) as Gathered)) wanted.delete(blob)
  return [...wanted]
}
