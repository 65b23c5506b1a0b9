/** Cases that lead to the same page on other sites: by what their pages share. */
import type { DatabaseSync } from 'node:sqlite'
import { PAGE_TRAITS } from '../../model/index.ts'
import type { AlikeCase } from '../../ports/index.ts'
import { type Row, summaryOf, text } from './list-cases.ts'

const ALIKE_MAX = 500
/** A file or a way of setting up servers that so many have is everybody's: a library, a web host. */
const COMMON_CASES_MIN = 200

const ALIKE = `
with rare as (
  select value, kind from page_traits own where case_id = ?1
  and (kind not in ('file', 'headers') or (select count(*) from (select 1 from page_traits other where other.value = own.value limit ?2)) < ?2)
)
select cases.*, group_concat(distinct other.kind) kinds
from rare join page_traits other on other.value = rare.value and other.kind = rare.kind join cases on cases.id = other.case_id
where other.case_id <> ?1
group by cases.id
having sum(other.kind <> 'headers') > 0
order by sum(other.kind <> 'file') desc, count(*) desc, cases.first_seen desc
limit ?3`

export function casesAlike(database: DatabaseSync, caseId: Row[string], limit: number): AlikeCase[] {
  const rows = database
    .prepare(ALIKE)
    .all(caseId ?? '', COMMON_CASES_MIN, Math.min(Math.max(1, Math.trunc(limit) || 1), ALIKE_MAX)) as Row[]
  return rows.map((row) => {
    const kinds = text(row.kinds).split(',')
    return { ...summaryOf(row), shares: PAGE_TRAITS.filter((kind) => kinds.includes(kind)) }
  })
}
